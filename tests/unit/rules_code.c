/* Codes and words: every table reads back what it writes, refuses what it does
 * not, and has words for people. */

#include "rules/code.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/outcome.h"
#include "rules/comment.h"
#include "rules/contact.h"
#include "rules/event.h"
#include "rules/line.h"
#include "rules/message.h"
#include "rules/party.h"
#include "rules/role.h"
#include "rules/setting.h"

#include <cmocka.h>

/* One enumeration, through functions of one shape. */
struct table {
	int count;
	const char *(*code)(int);
	const char *(*name)(int); /* NULL: it has none */
	bool (*of)(const char *, int *);
};

#define TABLE(prefix, type)                                                    \
	static const char *prefix##_code_at(int i)                             \
	{                                                                      \
		return prefix##_code((enum type)i);                            \
	}                                                                      \
	static bool prefix##_of_at(const char *code, int *i)                   \
	{                                                                      \
		enum type found;                                               \
		bool is = prefix##_of(code, &found);                           \
                                                                               \
		*i = is ? (int)found : -1;                                     \
		return is;                                                     \
	}
#define NAMES(prefix, type, function)                                          \
	static const char *prefix##_name_at(int i)                             \
	{                                                                      \
		return function((enum type)i);                                 \
	}

TABLE(area, area)
NAMES(area, area, area_name)
TABLE(program, program)
NAMES(program, program, program_name)
TABLE(role, role)
NAMES(role, role, role_name)
TABLE(directory_kind, directory_kind)
TABLE(line_state, line_state)
NAMES(line_state, line_state, line_state_name)
TABLE(party, party)
NAMES(party, party, party_name)
TABLE(contact_kind, contact_kind)
TABLE(comment_kind, comment_kind)
TABLE(comment_side, comment_side)
NAMES(comment_side, comment_side, comment_side_name)
TABLE(event, event_kind)
NAMES(event, event_kind, event_words)
TABLE(message, message_kind)
TABLE(setting, setting)
NAMES(setting, setting, setting_name)

#define ROW(prefix, count, name)                                               \
	{                                                                      \
		count, prefix##_code_at, name, prefix##_of_at                  \
	}

static const struct table tables[] = {
	ROW(area, AREA__COUNT, area_name_at),
	ROW(program, PROGRAM__COUNT, program_name_at),
	ROW(role, ROLE__COUNT, role_name_at),
	ROW(directory_kind, DIRECTORY__COUNT, NULL),
	ROW(line_state, LINE_STATE__COUNT, line_state_name_at),
	ROW(party, PARTY__COUNT, party_name_at),
	ROW(contact_kind, CONTACT__COUNT, NULL),
	ROW(comment_kind, COMMENT__COUNT, NULL),
	ROW(comment_side, SIDE__COUNT, comment_side_name_at),
	ROW(event, EVENT_KIND__COUNT, event_name_at),
	ROW(message, MESSAGE_KIND__COUNT, NULL),
	ROW(setting, SETTING__COUNT, setting_name_at),
};

static void
every_code_reads_back_and_has_words(void **state)
{
	int found;

	(void)state;
	for (size_t i = 0; i < LENGTH(tables); i++)
		for (int j = 0; j < tables[i].count; j++) {
			const char *code = tables[i].code(j);

			assert_true(tables[i].of(code, &found));
			assert_int_equal(found, j);
			assert_int_equal(
			    strspn(code, "abcdefghijklmnopqrstuvwxyz-"),
			    strlen(code));
			if (tables[i].name != NULL)
				assert_true(strlen(tables[i].name(j)) > 3);
		}
}

static void
what_is_no_code_is_refused(void **state)
{
	static const char *const words[] = { "", " ", "nothing", "Partner",
		"partner ", "partnership" };
	int found;

	(void)state;
	for (size_t i = 0; i < LENGTH(tables); i++)
		for (size_t j = 0; j < LENGTH(words); j++)
			assert_false(tables[i].of(words[j], &found));
}

/* R5.18 */
static void
comments_notes_and_views_do_not_outdate_a_form(void **state)
{
	static const enum event_kind harmless[] = { EVENT_COMMENT_ADDED,
		EVENT_COMMENT_EDITED, EVENT_NOTE_ADDED, EVENT_PROOF_VIEWED,
		EVENT_EARNING_CHANGED, EVENT_SIGNED_IN };
	static const enum event_kind changing[] = { EVENT_CLAIM_CHANGED,
		EVENT_CLAIM_SUBMITTED, EVENT_CLAIM_ANSWERED,
		EVENT_CLAIM_DECIDED, EVENT_PROOF_ADDED, EVENT_PROOF_REMOVED,
		EVENT_LINE_ENDED, EVENT_REVIEW_STARTED };

	(void)state;
	for (size_t i = 0; i < LENGTH(harmless); i++)
		assert_false(event_changes_claim(harmless[i]));
	for (size_t i = 0; i < LENGTH(changing); i++)
		assert_true(event_changes_claim(changing[i]));
}

/* R5.22, R7.10 */
static void
settings_have_the_defaults_of_the_rules(void **state)
{
	static const int64_t defaults[] = {
		[SETTING_REVIEW_DAYS] = 5,
		[SETTING_ANSWER_DAYS] = 14,
		[SETTING_ANSWER_LAST_CALL] = 2,
		[SETTING_DRAFT_REMINDER] = 30,
		[SETTING_DISPUTE_DAYS] = 30,
		[SETTING_DISPUTE_ANSWER] = 5,
		[SETTING_PROOF_AGE] = 12,
		[SETTING_RENEWAL_FIRST] = 60,
		[SETTING_RENEWAL_SECOND] = 30,
		[SETTING_RENEWAL_LAST] = 7,
		[SETTING_ARBITRATION_DAYS] = 10,
		[SETTING_ARBITRATION_ANSWER] = 5,
		[SETTING_CUSTOMER_DAYS] = 5,
		[SETTING_SECOND_LOOK] = 10,
		[SETTING_CONSENT_DAYS] = 90,
		[SETTING_ENROLLMENT_REMINDER] = 7,
		[SETTING_ENROLLMENT_CHECK] = 48,
		[SETTING_ENROLLMENT_END] = 30,
	};

	(void)state;
	assert_int_equal(LENGTH(defaults), SETTING__COUNT);
	for (int i = 0; i < SETTING__COUNT; i++)
		assert_int_equal(setting_default((enum setting)i), defaults[i]);
}

static void
messages_name_the_claim_and_what_their_kind_needs(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(
	    message_words(arena, MESSAGE_CLAIM_APPROVED, "C-12345678", ""),
	    "Claim C-12345678 is approved");
	assert_string_equal(message_words(arena, MESSAGE_ANSWER_HALF_TIME,
				"C-12345678", "7 business days left"),
	    "Reminder: claim C-12345678 waits for your answer, 7 business "
	    "days left");
	assert_string_equal(message_words(arena, MESSAGE_LINE_EARNS_AGAIN,
				"C-12345678", "Power BI"),
	    "Power BI on claim C-12345678 can earn again");
	for (int i = 0; i < MESSAGE_KIND__COUNT; i++)
		assert_null(strpbrk(message_words(arena, (enum message_kind)i,
					"Claim", "detail"),
		    "{}"));
	arena_free(arena);
}

static void
a_claim_named_like_a_mark_changes_nothing_else(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(message_words(arena, MESSAGE_ANSWER_HALF_TIME,
				"{detail}", "{claim}"),
	    "Reminder: claim {detail} waits for your answer, {claim}");
	assert_string_equal(message_words(arena, MESSAGE_LINE_EARNS_AGAIN,
				"{detail}", "{claim}"),
	    "{claim} on claim {detail} can earn again");
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_reads_back_and_has_words),
		cmocka_unit_test(what_is_no_code_is_refused),
		cmocka_unit_test(
		    comments_notes_and_views_do_not_outdate_a_form),
		cmocka_unit_test(settings_have_the_defaults_of_the_rules),
		cmocka_unit_test(
		    messages_name_the_claim_and_what_their_kind_needs),
		cmocka_unit_test(
		    a_claim_named_like_a_mark_changes_nothing_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
