/* Encrypted PDF: what the trailer says. */

#include "web/sniff_pdf.h"

#include <string.h>

#define TAIL	 ((size_t)4096) /* where startxref stands */
#define HEAD	 ((size_t)1024) /* where %PDF- stands */
#define DICT_MAX ((size_t)64 * 1024)
#define OBJ_MAX	 ((size_t)64) /* "12 0 obj" before a dictionary */

/* What is still to be read. */
struct rest {
	const char *at, *end;
};

static bool
is_space(char c)
{
	return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' ||
	       c == ' ';
}

static bool
is_regular(char c)
{
	return !is_space(c) && strchr("()<>[]{}/%", c) == NULL;
}

static void
pass_space(struct rest *rest)
{
	while (rest->at < rest->end && is_space(*rest->at))
		rest->at++;
}

static bool
stands(const struct rest *rest, const char *word)
{
	size_t length = strlen(word);

	return (size_t)(rest->end - rest->at) >= length &&
	       memcmp(rest->at, word, length) == 0;
}

/* The last place in `length` bytes where the word stands; NULL: nowhere. */
static const char *
find_last(const char *bytes, size_t length, const char *word)
{
	size_t size = strlen(word);

	while (length >= size) {
		const char *at = memrchr(bytes, word[0], length - size + 1);

		if (at == NULL)
			return NULL;
		if (memcmp(at, word, size) == 0)
			return at;
		length = (size_t)(at - bytes) + size - 1;
	}
	return NULL;
}

/* Behind a string in parentheses, which may nest (7.3.4.2). */
static void
pass_string(struct rest *rest)
{
	int depth = 0;

	for (; rest->at < rest->end; rest->at++) {
		if (*rest->at == '\\' && rest->end - rest->at > 1)
			rest->at++;
		else if (*rest->at == '(')
			depth++;
		else if (*rest->at == ')' && --depth == 0) {
			rest->at++;
			return;
		}
	}
}

/* A name; is it the entry, with a value that is not null? */
static bool
is_encrypt(struct rest *rest)
{
	const char *name = ++rest->at;

	while (rest->at < rest->end && is_regular(*rest->at))
		rest->at++;
	if (rest->at - name != 7 || memcmp(name, "Encrypt", 7) != 0)
		return false;
	pass_space(rest);
	return !stands(rest, "null");
}

/* Has the dictionary that begins here the entry at its own level? */
static bool
dictionary_encrypts(struct rest rest)
{
	int depth = 0;

	if ((size_t)(rest.end - rest.at) > DICT_MAX)
		rest.end = rest.at + DICT_MAX;
	while (rest.at < rest.end) {
		if (stands(&rest, "<<")) {
			depth++;
			rest.at += 2;
		} else if (stands(&rest, ">>")) {
			if (--depth <= 0)
				return false;
			rest.at += 2;
		} else if (*rest.at == '(') {
			pass_string(&rest);
		} else if (*rest.at == '/') {
			if (is_encrypt(&rest) && depth == 1)
				return true;
		} else
			rest.at++;
	}
	return false;
}

/* To the dictionary of the trailer that begins here; false: there is none. */
static bool
find_dictionary(struct rest *rest)
{
	struct rest near;

	pass_space(rest);
	if (stands(rest, "xref")) {
		rest->at = memmem(
		    rest->at, (size_t)(rest->end - rest->at), "trailer", 7);
		if (rest->at == NULL)
			return false;
		rest->at += strlen("trailer");
	}
	near = *rest;
	if ((size_t)(near.end - near.at) > OBJ_MAX)
		near.end = near.at + OBJ_MAX;
	rest->at = memmem(near.at, (size_t)(near.end - near.at), "<<", 2);
	return rest->at != NULL;
}

/* Where the end of the file points to; NULL: nowhere in it. */
static const char *
pointed_to(const char *bytes, size_t length)
{
	size_t tail = length < TAIL ? length : TAIL, offset = 0;
	const char *head = memmem(
	    bytes, length < HEAD ? length : HEAD, "%PDF-", strlen("%PDF-"));
	const char *start = find_last(bytes + length - tail, tail, "startxref");
	struct rest rest = { start, bytes + length };

	if (start == NULL || head == NULL)
		return NULL;
	rest.at += strlen("startxref");
	pass_space(&rest);
	for (; rest.at < rest.end && *rest.at >= '0' && *rest.at <= '9';
	     rest.at++) {
		offset = offset * 10 + (size_t)(*rest.at - '0');
		if (offset >= length)
			return NULL;
	}
	offset += (size_t)(head - bytes);
	return offset == 0 || offset >= length ? NULL : bytes + offset;
}

bool
sniff_pdf_is_locked(const void *content, size_t length)
{
	const char *bytes = content;
	struct rest rest = { pointed_to(bytes, length), bytes + length };

	if (rest.at != NULL && find_dictionary(&rest))
		return dictionary_encrypts(rest);
	rest.at = find_last(bytes, length, "trailer");
	if (rest.at == NULL)
		return false;
	rest.at += strlen("trailer");
	return find_dictionary(&rest) && dictionary_encrypts(rest);
}
