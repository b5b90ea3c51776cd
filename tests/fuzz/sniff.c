/* Whatever a file holds, it is judged in bounded steps, and what is fine has a
 * type that may be attached. */

#include "web/sniff.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const char *const guesses[] = { "", "application/pdf",
		"image/png", "image/gif" };

	for (size_t i = 0; i < LENGTH(guesses); i++) {
		struct arena *arena = arena_new();
		const char *type;
		enum proof_cause cause =
		    sniff(arena, bytes, length, guesses[i], &type);

		if (cause == PROOF_FINE
			? !proof_type_allowed(type)
			: cause != PROOF_WRONG_TYPE && cause != PROOF_PROTECTED)
			abort();
		arena_free(arena);
	}
	return 0;
}
