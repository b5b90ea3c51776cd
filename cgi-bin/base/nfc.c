/* One way to write each character. */

#include "base/nfc.h"

#include <stdlib.h>
#include <string.h>
#include <uninorm.h>

#include "base/log.h"

const char *
nfc_of(struct arena *arena, const char *text)
{
	size_t length;
	uint8_t *form = u8_normalize(
	    UNINORM_NFC, (const uint8_t *)text, strlen(text), NULL, &length);
	const char *copy;

	/* An empty text may have no memory; else there was none. */
	if (form == NULL) {
		if (*text != '\0')
			log_fault("nfc: no memory to normalize a text");
		return text;
	}
	copy = arena_copy(arena, (const char *)form, length);
	free(form);
	return copy;
}
