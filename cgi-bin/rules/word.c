/* Words by which claims are found. */

#include "rules/word.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/domain.h"
#include "base/guid.h"
#include "base/text.h"

#define FOLDED_SIZE 1024

static void
keep(struct arena *arena, struct words *words, const char *word, size_t length)
{
	words->list =
	    arena_more(arena, words->list, words->count, sizeof(char *));
	words->list[words->count++] = arena_copy(
	    arena, word, length > WORD_MAX ? text_cut(word, WORD_MAX) : length);
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	       (unsigned char)c >= 0x80;
}

void
word_add(struct arena *arena, struct words *words, const char *text)
{
	char folded[FOLDED_SIZE];
	const char *word = folded;

	text_fold(text, folded, sizeof(folded));
	while (*word != '\0') {
		size_t length = strcspn(word, " ");

		for (size_t i = 0; i < length; i++)
			if (i == 0 ||
			    (is_letter(word[i]) && !is_letter(word[i - 1])))
				keep(arena, words, word + i, length - i);
		word += length + (word[length] == ' ');
	}
}

void
word_add_whole(struct arena *arena, struct words *words, const char *text)
{
	if (text[0] != '\0')
		keep(arena, words, text, strlen(text));
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void
word_settle(struct words *words)
{
	size_t count = 0;

	if (words->count == 0)
		return;
	qsort(words->list, words->count, sizeof(char *), compare);
	/* Sorted, a word stands right before those that begin with it. */
	for (size_t i = 0; i < words->count; i++) {
		const char *word = words->list[i];

		if (i + 1 == words->count ||
		    strncmp(word, words->list[i + 1], strlen(word)) != 0)
			words->list[count++] = word;
	}
	words->count = count;
}

size_t
word_shared(const struct words *words, size_t index)
{
	size_t shared = 0;

	if (index == 0)
		return 0;
	while (words->list[index][shared] != '\0' &&
	       words->list[index][shared] == words->list[index - 1][shared])
		shared++;
	return shared;
}

/* A word with letters beyond ASCII may be a domain, which is kept in ASCII. */
static const char *
as_kept(struct arena *arena, const char *word)
{
	char domain[DOMAIN_SIZE];
	const char *c = word;

	while (*c != '\0' && (unsigned char)*c < 0x80)
		c++;
	if (*c != '\0' && strchr(word, '.') != NULL &&
	    domain_read(word, domain))
		return arena_string(arena, domain);
	return word;
}

static int
compare_length(const void *a, const void *b)
{
	size_t first = strlen(*(const char *const *)a);
	size_t second = strlen(*(const char *const *)b);

	return first > second ? -1 : first < second ? 1 : compare(a, b);
}

struct words
word_asked(struct arena *arena, const char *text)
{
	struct words words = { .count = 0 };
	char folded[FOLDED_SIZE], guid[GUID_SIZE];
	char *word, *rest = folded;

	if (guid_read(text, guid)) {
		word_add_whole(arena, &words, guid);
		return words;
	}
	text_fold(text, folded, sizeof(folded));
	while (
	    words.count < WORD_ASKED_MAX && (word = strsep(&rest, " ")) != NULL)
		if (word[0] != '\0')
			word_add_whole(arena, &words, as_kept(arena, word));
	if (words.count > 0)
		qsort(words.list, words.count, sizeof(char *), compare_length);
	return words;
}
