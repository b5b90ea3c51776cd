/* Which passwords people may choose. */

#include "rules/password.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/nfc.h"
#include "base/text.h"
#include "common.h"

#define KEY_SIZE (PASSWORD_MOST * 4 + 1)

static const char *const sentences[] = {
	[PASSWORD_FINE] = "",
	[PASSWORD_SHORT] = "Use 12 characters or more for the password",
	[PASSWORD_LONG] = "Use 256 characters or fewer for the password",
	[PASSWORD_COMMON] = "Choose another password: many people have this "
			    "one, or one that differs only by digits and signs",
	[PASSWORD_OWN] = "Choose another password: this one is made of your "
			 "name or e-mail address",
};
_Static_assert(LENGTH(sentences) == PASSWORD_FAULT__COUNT,
    "every fault of a password has its sentence");

const char *
password_sentence(enum password_fault fault)
{
	return sentences[fault];
}

const char *
password_of(struct arena *arena, const char *typed)
{
	return nfc_of(arena, typed);
}

static int
compare(const void *word, const void *listed)
{
	return strcmp(word, *(const char *const *)listed);
}

bool
password_is_listed(const char *word)
{
	return bsearch(word, common_passwords, common_password_count,
		   sizeof(common_passwords[0]), compare) != NULL;
}

/* Without digits and signs at both ends; "" if there is nothing else. */
static void
keep_core(char *key)
{
	size_t length = strlen(key), start = 0;

	while (length > 0 && (unsigned char)key[length - 1] < 0x80 &&
	       !isalpha((unsigned char)key[length - 1]))
		length--;
	while (start < length && (unsigned char)key[start] < 0x80 &&
	       !isalpha((unsigned char)key[start]))
		start++;
	memmove(key, key + start, length - start);
	key[length - start] = '\0';
}

/* Does it go on as its first `period` bytes begin? */
static bool
repeats(const char *key, size_t length, size_t period)
{
	return memcmp(key, key + period, length - period) == 0;
}

/* A common one, or one over and over. */
static bool
is_common(const char *key)
{
	size_t length = strlen(key);
	char word[KEY_SIZE];

	for (size_t period = 1; period <= length; period++) {
		if (!repeats(key, length, period))
			continue;
		memcpy(word, key, period);
		word[period] = '\0';
		if (password_is_listed(word))
			return true;
	}
	return false;
}

/* This word of theirs, or the word over and over. */
static bool
is_word(const char *key, const char *word, size_t length)
{
	size_t whole = strlen(key);

	return length > 0 && length <= whole &&
	       memcmp(key, word, length) == 0 && repeats(key, whole, length);
}

/* In lower case, without spaces. */
static void
squeeze(const char *text, char key[KEY_SIZE])
{
	size_t n = 0;

	text_fold(text, key, KEY_SIZE);
	for (const char *at = key; *at != '\0'; at++)
		if (*at != ' ')
			key[n++] = *at;
	key[n] = '\0';
}

/* Their address, what stands before its "@", their name, or a word of it. */
static bool
is_own(const char *key, const char *email, const char *name)
{
	char together[KEY_SIZE], words[KEY_SIZE];
	size_t length;

	squeeze(name, together);
	if (is_word(key, email, strlen(email)) ||
	    is_word(key, email, strcspn(email, "@")) ||
	    is_word(key, together, strlen(together)))
		return true;
	text_fold(name, words, sizeof(words));
	for (const char *at = words; *at != '\0'; at += strspn(at, " ")) {
		length = strcspn(at, " ");
		if (is_word(key, at, length))
			return true;
		at += length;
	}
	return false;
}

static enum password_fault
judge_key(const char *key, const char *email, const char *name)
{
	if (is_own(key, email, name))
		return PASSWORD_OWN;
	return is_common(key) ? PASSWORD_COMMON : PASSWORD_FINE;
}

enum password_fault
password_judge(const char *password, const char *email, const char *name)
{
	size_t length = text_characters(password);
	enum password_fault fault;
	char key[KEY_SIZE];

	if (length < PASSWORD_LEAST)
		return PASSWORD_SHORT;
	if (length > PASSWORD_MOST)
		return PASSWORD_LONG;
	squeeze(password, key);
	if ((fault = judge_key(key, email, name)) != PASSWORD_FINE)
		return fault;
	keep_core(key);
	return judge_key(key, email, name);
}
