/* What is read as a GUID is in the form we keep, and reads as itself; what
 * stands alone is read with any words, and what a word chooses is one of those
 * that stand there. */

#include "base/guid.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

#define MOST 16 /* are listed; of a text with more only the form is checked */

static void
check_named(const char *typed)
{
	static const char *const words[] = { "tenantid", "tid", NULL };
	char list[MOST][GUID_SIZE], guid[GUID_SIZE];
	size_t count = guid_list(typed, list, MOST), i = 0;

	if (!guid_read_named(typed, words, guid)) {
		if (count == 1)
			abort();
		return;
	}
	while (i < count && strcmp(list[i], guid) != 0)
		i++;
	if (!guid_is(guid) || (i == count && count < MOST))
		abort();
}

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
	check_named(typed);
	free(typed);
	return 0;
}
