/* The words of a file, said by a process that has nothing else. */

#include "render/say.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "render/mail.h"
#include "render/office.h"

#define FILE_MAX ((size_t)25 << 20) /* as much as a file may have (R4.21) */

static const struct {
	const char *kind;
	bool (*say)(const void *bytes, size_t length, struct text *);
} kinds[] = {
	{ "docx", office_word },
	{ "xlsx", office_excel },
	{ "pptx", office_powerpoint },
	{ "odf", office_opendocument },
	{ "eml", mail_eml },
	{ "msg", mail_msg },
};

bool
say(const char *kind, const void *bytes, size_t length, struct text *words)
{
	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (strcmp(kinds[i].kind, kind) == 0)
			return kinds[i].say(bytes, length, words);
	return false;
}

/* Standard input, whole; false: it is more than a file may have. */
static bool
read_all(char *bytes, size_t *length)
{
	ssize_t n = 1;

	for (*length = 0; n > 0 && *length < FILE_MAX;) {
		n = read(STDIN_FILENO, bytes + *length, FILE_MAX - *length);
		if (n == -1 && errno == EINTR)
			n = 1;
		else if (n > 0)
			*length += (size_t)n;
	}
	return n == 0;
}

int
say_run(int argc, char **argv)
{
	char *bytes = malloc(FILE_MAX);
	struct text words;
	size_t length = 0;
	bool fine = false;

	if (argc != 2 || bytes == NULL)
		return EXIT_FAILURE;
	text_open(&words, SAY_MAX);
	if (read_all(bytes, &length) && say(argv[1], bytes, length, &words))
		fine = fwrite(text_string(&words), 1, words.length, stdout) ==
			   words.length &&
		       fflush(stdout) == 0;
	text_close(&words);
	free(bytes);
	return fine ? EXIT_SUCCESS : EXIT_FAILURE;
}
