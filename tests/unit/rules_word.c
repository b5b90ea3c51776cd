/* Words by which claims are found (R10.7). */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "rules/word.h"

/* The words in one line. */
static const char *
line_of(struct arena *arena, const struct words *words)
{
	const char *line = "";

	for (size_t i = 0; i < words->count; i++)
		line = arena_print(
		    arena, "%s%s%s", line, i == 0 ? "" : " | ", words->list[i]);
	return line;
}

static void
each_part_behind_punctuation_begins_a_word(void **state)
{
	static const struct {
		const char *text, *words;
	} cases[] = {
		{ "", "" },
		{ "  Exchange  Online ", "exchange | online" },
		{ "C-12345678", "12345678 | c-12345678" },
		{ "mail.Contoso.com", "com | contoso.com | mail.contoso.com" },
		{ "(north) & \"south\"",
		    "\"south\" | & | (north) | north) | south\"" },
		{ "O'Brien-M\xC3\x9CLLER",
		    "brien-m\xC3\xBCller | m\xC3\xBCller | "
		    "o'brien-m\xC3\xBCller" },
		/* A word that another begins with finds nothing more. */
		{ "Contoso contoso.com cont", "com | contoso.com" },
		{ "teams Teams TEAMS", "teams" },
		{ "100% -- --a", "--a | 100% | a" },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct words words = { .count = 0 };

		word_add(arena, &words, cases[i].text);
		word_settle(&words);
		assert_string_equal(line_of(arena, &words), cases[i].words);
	}
	arena_free(arena);
}

static void
long_words_are_cut_at_a_character(void **state)
{
	struct arena *arena = arena_new();
	struct words words = { .count = 0 };
	char text[2 * WORD_MAX + 2];

	(void)state;
	/* An odd letter first, so that the limit falls into a character. */
	text[0] = 'a';
	for (size_t i = 1; i < sizeof(text) - 1; i += 2)
		memcpy(text + i, "\xC3\xA9", 2);
	text[sizeof(text) - 1] = '\0';
	word_add(arena, &words, text);
	assert_int_equal(words.count, 1);
	assert_int_equal(strlen(words.list[0]), WORD_MAX - 1);
	assert_true(text_is_utf8(words.list[0], WORD_MAX - 1));
	words = word_asked(arena, text);
	assert_int_equal(strlen(words.list[0]), WORD_MAX - 1);
	arena_free(arena);
}

static void
what_is_looked_for_is_written_as_it_is_kept(void **state)
{
	static const struct {
		const char *typed, *words;
	} cases[] = {
		{ "", "" },
		{ " \t ", "" },
		{ "Exchange  ONL", "exchange | onl" },
		{ "{0A1B2C3D4E5F60718293A4B5C6D7E8F9}",
		    "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9" },
		{ "m\xC3\xBCller.example", "xn--mller-kva.example" },
		{ "& M\xC3\xBCller Co", "m\xC3\xBCller | co | &" },
		{ "a b c d e f g h", "a | b | c | d | e | f" },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct words words = word_asked(arena, cases[i].typed);

		assert_string_equal(line_of(arena, &words), cases[i].words);
	}
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_part_behind_punctuation_begins_a_word),
		cmocka_unit_test(long_words_are_cut_at_a_character),
		cmocka_unit_test(what_is_looked_for_is_written_as_it_is_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
