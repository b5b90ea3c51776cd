/* Compound files: the streams at their root. */

#include "web/sniff_cfb.h"

#include <stdbool.h>
#include <string.h>

#include "base/cfb.h"

#define HEAD_MAX 512 /* bytes of a stream that say whether it is locked */

/* [MS-DOC] 2.5.2: the bit fEncrypted of what the stream begins with. */
static bool
word_is_locked(const unsigned char *head, size_t length)
{
	return length > 11 && (head[11] & 0x01) != 0;
}

/* [MS-XLS] 2.4.117: the record FilePass, close behind the first. */
static bool
excel_is_locked(const unsigned char *head, size_t length)
{
	size_t at = 0;

	for (int i = 0; i < 8 && at + 4 <= length; i++) {
		if (cfb_two(head + at) == 0x2F)
			return true;
		at += 4 + (size_t)cfb_two(head + at + 2);
	}
	return false;
}

/* Streams that say what the whole file is. */
static const struct kind {
	const char *stream;
	const char *type; /* NULL: one that needs a password */
	bool (*is_locked)(const unsigned char *head, size_t length);
} kinds[] = {
	{ "EncryptedPackage", NULL, NULL },
	{ "EncryptedSummary", NULL, NULL },
	{ "WordDocument", "application/msword", word_is_locked },
	{ "Workbook", "application/vnd.ms-excel", excel_is_locked },
	{ "Book", "application/vnd.ms-excel", excel_is_locked },
	{ "PowerPoint Document", "application/vnd.ms-powerpoint", NULL },
	{ "__properties_version1.0", "application/vnd.ms-outlook", NULL },
};

/* What a stream at the root makes of the file. */
static void
judge(struct cfb *file, uint32_t entry, bool *locked, const char **type)
{
	unsigned char head[HEAD_MAX];

	for (size_t i = 0; i < LENGTH(kinds); i++) {
		const struct kind *kind = &kinds[i];

		if (!cfb_is(file, entry, kind->stream))
			continue;
		if (kind->type == NULL)
			*locked = true;
		else
			*type = kind->type;
		if (kind->is_locked != NULL)
			*locked |= kind->is_locked(
			    head, cfb_copy(file, entry, head, sizeof head));
	}
}

enum proof_cause
sniff_cfb(
    struct arena *arena, const void *bytes, size_t length, const char **type)
{
	struct cfb *file = cfb_open(arena, bytes, length);
	const char *found = NULL;
	bool locked = false;
	uint32_t *entries;
	size_t count;

	if (file == NULL)
		return PROOF_WRONG_TYPE;
	count = cfb_list(file, CFB_ROOT, &entries);
	for (size_t i = 0; i < count; i++)
		judge(file, entries[i], &locked, &found);
	if (locked)
		return PROOF_PROTECTED;
	if (found == NULL)
		return PROOF_WRONG_TYPE;
	*type = found;
	return PROOF_FINE;
}
