/* The second factor: who needs it, and how its codes are read. */

#include "rules/factor.h"

#include <string.h>

#include "base/secret.h"

#define GROUP	    (FACTOR_LETTERS / 2)
#define CODE_DIGITS 6

_Static_assert(sizeof(FACTOR_LETTER_SET) - 1 == 32,
    "five random bits are one letter, each as likely");

bool
factor_is_needed(const struct viewer *viewer)
{
	return viewer->directory != 0 &&
	       (viewer->kind == DIRECTORY_MICROSOFT
		       ? viewer->roles != 0
		       : person_may(viewer, ROLE_BIT(ROLE_GLOBAL_ADMIN)));
}

/* As it was meant; '\0': no letter of a code. */
static char
letter_of(char c)
{
	if (c >= 'A' && c <= 'Z')
		c = (char)(c - 'A' + 'a');
	if (c == 'o')
		return '0';
	if (c == 'i' || c == 'l')
		return '1';
	return c != '\0' && strchr(FACTOR_LETTER_SET, c) != NULL ? c : '\0';
}

static bool
is_number(const char *plain)
{
	return strspn(plain, "0123456789") == strlen(plain);
}

enum factor_kind
factor_read(const char *typed, char plain[FACTOR_CODE_SIZE])
{
	size_t length = 0;

	plain[0] = '\0';
	for (; *typed != '\0'; typed++) {
		if (*typed == ' ' || *typed == '-')
			continue;
		if (length == FACTOR_LETTERS || letter_of(*typed) == '\0')
			return FACTOR_NONE;
		plain[length++] = letter_of(*typed);
		plain[length] = '\0';
	}
	if (length == CODE_DIGITS && is_number(plain))
		return FACTOR_CODE;
	return length == FACTOR_LETTERS ? FACTOR_RECOVERY : FACTOR_NONE;
}

void
factor_code_new(char code[FACTOR_CODE_SIZE])
{
	unsigned char bytes[FACTOR_LETTERS];
	size_t length = 0;

	secret_random(bytes, sizeof(bytes));
	for (size_t i = 0; i < FACTOR_LETTERS; i++) {
		if (i == GROUP)
			code[length++] = '-';
		code[length++] = FACTOR_LETTER_SET[bytes[i] & 31];
	}
	code[length] = '\0';
}
