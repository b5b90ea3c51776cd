/* What is read as a GUID is in the form we keep, and reads as itself. */

#include "base/guid.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	char guid[GUID_SIZE], again[GUID_SIZE];
	char *typed = strndup((const char *)bytes, length);

	if (typed == NULL)
		abort();
	if (guid_read(typed, guid)) {
		if (!guid_is(guid) || !guid_read(guid, again) ||
		    strcmp(guid, again) != 0)
			abort();
	} else if (guid_is(typed)) {
		abort();
	}
	free(typed);
	return 0;
}
