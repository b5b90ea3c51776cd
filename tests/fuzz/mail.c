/* Mails, as they came over the wire and as Outlook saves them: whatever is in
 * them, the lines above the first empty one are ours (R9.51). */

#include "render/mail.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "render/outlook.h"
#include "render/say.h"
#include "unit/compound.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static bool
begins(const char *line, const char *word)
{
	return strncmp(line, word, strlen(word)) == 0;
}

/* A line of the head, or of the list of attachments. */
static bool
is_ours(const char *line)
{
	for (size_t i = 0; i < EML_NAMES; i++)
		if (begins(line, eml_names[i]) &&
		    begins(line + strlen(eml_names[i]), ": "))
			return true;
	return begins(line, "Attachments: ") || begins(line, "… and ") ||
	       (line[0] >= '1' && line[0] <= '9' &&
		   begins(line + strspn(line, "0123456789"), ". "));
}

static void
check(const char *kind, const void *bytes, size_t length)
{
	struct text words;
	const char *line, *end;

	text_open(&words, SAY_MAX);
	if (say(kind, bytes, length, &words)) {
		line = text_string(&words);
		for (; *line != '\n'; line = end + 1)
			if (!is_ours(line) ||
			    (end = strchr(line, '\n')) == NULL)
				abort();
	}
	if (text_failed(&words))
		abort();
	text_close(&words);
}

/* A mail whose properties are these bytes, divided by |, with a byte of the
 * file changed for each three behind a ~. */
static void
check_outlook(const uint8_t *bytes, size_t length)
{
	static const char *const names[] = { "__properties_version1.0",
		"__substg1.0_0037001F", "__substg1.0_0C1A001E",
		"__substg1.0_0C1F001F", "__substg1.0_1000001E",
		"__substg1.0_10130102",
		"__recip_version1.0_#00000000/__properties_version1.0",
		"__recip_version1.0_#00000000/__substg1.0_3001001F",
		"__attach_version1.0_#00000000/__properties_version1.0",
		"__attach_version1.0_#00000000/__substg1.0_3707001F",
		"__attach_version1.0_#00000000/__substg1.0_370E001E",
		"__substg1.0_10090102" };
	struct compound_stream streams[LENGTH(names)];
	const uint8_t *end = bytes + length, *stop, *edit;
	struct text file;
	size_t count = 0;

	edit = memchr(bytes, '~', length);
	for (edit = edit == NULL ? end : edit; count < LENGTH(names); count++) {
		stop = memchr(bytes, '|', (size_t)(edit - bytes));
		stop = stop == NULL ? edit : stop;
		streams[count] = (struct compound_stream){ names[count], bytes,
			(size_t)(stop - bytes) };
		bytes = stop + (stop < edit);
	}
	text_open(&file, 1 << 20);
	compound_write(&file, streams, count);
	for (; end - edit > 3; edit += 3)
		file.bytes[((size_t)edit[1] << 8 | edit[2]) * 2 % file.length] =
		    (char)edit[3];
	check("msg", text_string(&file), file.length);
	text_close(&file);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	check("eml", bytes, length);
	check("msg", bytes, length);
	if (length > 0 && length < 4096)
		check_outlook(bytes, length);
	return 0;
}
