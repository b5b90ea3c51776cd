/* What there is of a person: every column of the schema that names one is
 * handed out to them, or there is a reason; and goes when they leave, or there
 * is one. A new column needs its line here. */

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "store/leaver.h"
#include "store/own.h"
#include "store/world.h"

#define ADDRESS "goes@fabrikam.example"
#define WHO	"(SELECT max(id) FROM person WHERE created = 5)"
#define WHERE_	"(SELECT id FROM directory WHERE name = 'Fabrikam')"

/* Why a column is in no part of the file … */
#define DID	"what they did is in their history"
#define OTHERS	"somebody else did it, and it is about them elsewhere"
#define PROFILE "it is their profile"
#define NOBODY	"it is nobody's of ours"
#define SHORT	"it is there for minutes"
#define HOURS	"it is there for hours"
/* … and why it stays when they leave. */
#define FORMER "it is a former member's then"
#define PIECES "it is erased in pieces"

/* `part` and `why`, or `row` and `stays`: one of each is NULL. A row is
 * theirs, and gone when they have left. */
static const struct {
	const char *column;
	enum own_part part;
	const char *why;
	const char *row, *stays;
} columns[] = {
	{ "absence.person", OWN_ABSENCE, NULL,
	    "INSERT INTO absence VALUES (" WHO ", 9)", NULL },
	{ "address_change.address", 0, HOURS, NULL, "it goes with its mail" },
	{ "address_change.person", 0, HOURS,
	    "INSERT INTO address_change SELECT max(id), " WHO
	    ", 'new@x.example', 9, NULL, NULL, NULL FROM outbox",
	    NULL },
	{ "address_former.address", OWN_ADDRESSES, NULL, NULL, PIECES },
	{ "address_former.person", OWN_ADDRESSES, NULL, NULL, PIECES },
	{ "arbitration.closed_by", 0, DID, NULL, FORMER },
	{ "arbitration_answer.person", 0, DID, NULL, FORMER },
	{ "arbitration_declaration.person", 0, DID, NULL, FORMER },
	{ "ask.asked_by", 0, DID, NULL, FORMER },
	{ "batch.person", OWN_IMPORTS, NULL,
	    "INSERT INTO batch VALUES (9, " WHERE_ ", " WHO
	    ", 'mine.csv', 9, NULL)",
	    NULL },
	{ "canned_text.changed_by", 0, DID, NULL, FORMER },
	{ "claim.owner", OWN_CLAIMS, NULL, NULL, FORMER },
	{ "claim.reviewer", 0, DID, NULL, FORMER },
	{ "claim_proof.added_by", OWN_PROOF, NULL, NULL, FORMER },
	{ "comment.author", OWN_COMMENTS, NULL, NULL, FORMER },
	{ "consent.address", 0, NOBODY, NULL, NOBODY },
	{ "consent_ask.person", 0, DID, NULL, FORMER },
	{ "contact.email", 0, "whom a claim names is the claim's", NULL,
	    PIECES },
	{ "decision.person", 0, DID, NULL, FORMER },
	{ "desk_open.person", 0, SHORT,
	    "INSERT INTO desk_open VALUES (7, " WHO ", 9, 9)", NULL },
	{ "dispute.opened_by", 0, DID, NULL, FORMER },
	{ "factor.person", OWN_FACTOR, NULL,
	    "INSERT INTO factor VALUES (" WHO ", x'01', 9, NULL, 0)", NULL },
	{ "factor_code.person", OWN_FACTOR, NULL,
	    "INSERT INTO factor_code VALUES (" WHO ", x'01', NULL)", NULL },
	{ "factor_exempt.person", OWN_FACTOR, NULL,
	    "INSERT INTO factor_exempt VALUES (" WHO ")", NULL },
	{ "follower.person", OWN_FOLLOWED, NULL,
	    "INSERT INTO follower VALUES (7, " WHO ")", NULL },
	{ "history.person", OWN_HISTORY, NULL, NULL, FORMER },
	{ "import_file.person", OWN_IMPORTS, NULL, NULL,
	    "it is swept with its bytes" },
	{ "import_run.person", 0, DID, NULL, FORMER },
	{ "invitation.accepted_by", OWN_INVITATIONS, NULL,
	    "INSERT INTO invitation SELECT 9, " WHERE_
	    ", 'new@x.example', 'New', 'UTC', 'auditor', NULL, 9, " WHO
	    ", " WHERE_ ", max(id), NULL, NULL, 9, " WHO " FROM outbox",
	    NULL },
	{ "invitation.email", OWN_INVITATIONS, NULL, NULL,
	    "it goes with the invitation" },
	{ "invitation.invited_by", OWN_INVITED, NULL, NULL, FORMER },
	{ "keeping.changed_by", 0, DID, NULL, FORMER },
	{ "keys_off.person", OWN_KEYS, NULL,
	    "INSERT INTO keys_off VALUES (" WHO ", 9)", NULL },
	{ "leaver.email", 0, "who left has no file", NULL, PIECES },
	{ "leaver.person", 0, "who left has no file", NULL, PIECES },
	{ "location.address", 0, "it is a place's", NULL, "it is a place's" },
	{ "mail_daily.person", OWN_DAILY, NULL,
	    "INSERT INTO mail_daily VALUES (" WHO ", 9)", NULL },
	{ "mail_unwanted.person", OWN_UNWANTED, NULL,
	    "INSERT INTO mail_unwanted VALUES (" WHO ", 'support', 9)", NULL },
	{ "member.person", 0, "it is in their directories",
	    "UPDATE member SET since = since", NULL },
	{ "member_role.given_by", 0, OTHERS, NULL, FORMER },
	{ "member_role.person", 0, "it is in their directories",
	    "UPDATE member_role SET given = given", NULL },
	{ "message.about", 0, OTHERS, NULL, FORMER },
	{ "message.person", OWN_MESSAGES, NULL,
	    "INSERT INTO message VALUES (NULL, " WHO ", " WHERE_
	    ", 'submitted', 7, '', 9, NULL, NULL, NULL)",
	    NULL },
	{ "outbox.about", 0, OTHERS, NULL, FORMER },
	{ "outbox.address", OWN_MAILS, NULL, NULL, PIECES },
	{ "outbox.person", OWN_MAILS, NULL, NULL, FORMER },
	{ "password_link.address", 0, HOURS, NULL, "it goes with its mail" },
	{ "person.email", 0, PROFILE, NULL, "it is overwritten" },
	{ "program_setting.changed_by", 0, DID, NULL, FORMER },
	{ "proof.person", OWN_PROOF, NULL, NULL, FORMER },
	{ "role_request.answered_by", 0, DID, NULL, FORMER },
	{ "role_request.person", OWN_REQUESTS, NULL,
	    "INSERT INTO role_request VALUES (NULL, " WHO ", " WHERE_
	    ", 'global-admin', 9, 9, NULL, NULL, NULL)",
	    NULL },
	{ "saved_list.person", OWN_LISTS, NULL,
	    "INSERT INTO saved_list VALUES (9, " WHO ", " WHERE_
	    ", 'Mine', '')",
	    NULL },
	{ "second_look.first", 0, DID, NULL, FORMER },
	{ "second_look.second", 0, DID, NULL, FORMER },
	{ "session.person", OWN_SESSIONS, NULL,
	    "INSERT INTO session VALUES (x'09', " WHO
	    ", NULL, 9, 9, 9, 0, '', '')",
	    NULL },
	{ "sign_in_place.person", OWN_PLACES, NULL,
	    "INSERT INTO sign_in_place VALUES (" WHO ", '', '', 9)", NULL },
	{ "support_post.author", OWN_SUPPORT, NULL, NULL, FORMER },
	{ "support_request.person", OWN_SUPPORT, NULL, NULL, FORMER },
	{ "unsent.person", OWN_UNSENT, NULL,
	    "INSERT INTO unsent VALUES (" WHO ", 7, 'comment', 0, '', 9)",
	    NULL },
};

/* References to a person, and columns that are called so. */
#define NAMES                                                                  \
	"(SELECT t.name AS t, f.\"from\" AS c FROM sqlite_schema t,"           \
	" pragma_foreign_key_list(t.name) f WHERE t.type = 'table'"            \
	" AND (f.\"table\" = 'person' OR f.\"to\" = 'person')"                 \
	" UNION SELECT t.name, i.name FROM sqlite_schema t,"                   \
	" pragma_table_info(t.name) i WHERE t.type = 'table'"                  \
	" AND i.name IN ('person', 'email', 'address'))"

static int64_t
count_named(struct world *world, const char *column)
{
	return world_number(world,
	    arena_print(world->arena,
		"SELECT count(*) FROM " NAMES " WHERE t || '.' || c = '%s'",
		column));
}

/* R9.64: as many as there are, each of them once, is all of them. */
static void
every_column_that_names_a_person_is_decided_on(void **state)
{
	struct world *world = *state;

	for (size_t i = 0; i < LENGTH(columns); i++) {
		if (count_named(world, columns[i].column) != 1)
			fail_msg("there is no %s", columns[i].column);
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(
			    columns[i].column, columns[j].column);
		assert_true(
		    (columns[i].row == NULL) != (columns[i].stays == NULL));
	}
	if (world_number(world, "SELECT count(*) FROM " NAMES) !=
	    (int64_t)LENGTH(columns))
		fail_msg("a column that names a person is new: say in this "
			 "file's table what becomes of it");
}

/* Is the word in the text, not as a part of another one? */
static bool
has_word(const char *text, const char *word, size_t length)
{
	const char *at = text;

	for (; (at = strstr(at, word)) != NULL; at++)
		if ((at == text ||
			(!isalnum((unsigned char)at[-1]) && at[-1] != '_')) &&
		    !isalnum((unsigned char)at[length]) && at[length] != '_')
			return true;
	return false;
}

/* R9.63. */
static void
a_part_is_read_from_where_it_stands(void **state)
{
	for (size_t i = 0; i < LENGTH(columns); i++) {
		const char *dot = strchr(columns[i].column, '.');
		char table[64];
		const char *text;

		if (columns[i].why != NULL)
			continue;
		snprintf(table, sizeof(table), "%.*s",
		    (int)(dot - columns[i].column), columns[i].column);
		text =
		    sql_statements[store_own_statement(columns[i].part)].text;
		if (!has_word(text, table, strlen(table)) ||
		    !has_word(text, dot + 1, strlen(dot + 1)))
			fail_msg("%s is not in “%s”", columns[i].column,
			    own_name(columns[i].part));
	}
	(void)state;
}

/* Their rows in the table of a column. */
static int64_t
count_rows(struct world *world, size_t column, int64_t person)
{
	const char *name = columns[column].column, *dot = strchr(name, '.');

	return world_number(
	    world, arena_print(world->arena,
		       "SELECT count(*) FROM %.*s WHERE %s = %lld",
		       (int)(dot - name), name, dot + 1, (long long)person));
}

static struct viewer
somebody(struct world *world)
{
	struct viewer viewer;

	world_begin(world);
	viewer = world_person(
	    world, ADDRESS, "Goes", world->fabrikam, ROLE_INCENTIVES_ADMIN, 0);
	world_commit(world);
	assert_true(world_sql(world,
	    "UPDATE person SET created = 5 WHERE email = '" ADDRESS "'"));
	world_claim(world, 7, &viewer, "draft");
	assert_true(
	    world_sql(world, "INSERT INTO outbox (kind, address, detail, at)"
			     " VALUES ('invited', 'new@x.example', '', 9)"));
	return viewer;
}

/* R9.61. */
static void
what_nobody_else_needs_goes_with_them(void **state)
{
	struct world *world = *state;
	struct viewer viewer = somebody(world);

	for (size_t i = 0; i < LENGTH(columns); i++) {
		if (columns[i].row == NULL)
			continue;
		if (!world_sql(world, columns[i].row))
			fail_msg("%s: %s", columns[i].column, world_refusal());
		if (count_rows(world, i, viewer.person) != 1)
			fail_msg("%s has no row", columns[i].column);
	}
	world_begin(world);
	assert_int_equal(store_leaver_add(&world->store, &world->nobody,
			     world->arena, viewer.person),
	    DONE);
	world_commit(world);
	for (size_t i = 0; i < LENGTH(columns); i++)
		if (columns[i].row != NULL &&
		    count_rows(world, i, viewer.person) != 0)
			fail_msg("%s has still a row", columns[i].column);
}

/* R9.63. */
static void
each_part_has_what_its_statement_says(void **state)
{
	struct world *world = *state;
	struct viewer viewer = somebody(world);
	struct own own = { 0 };

	for (size_t i = 0; i < LENGTH(columns); i++)
		if (columns[i].row != NULL)
			assert_true(world_sql(world, columns[i].row));
	assert_int_equal(
	    store_own_read(&world->store, viewer.person, world->arena, &own),
	    DONE);
	for (size_t i = 0; i < LENGTH(columns); i++)
		if (columns[i].row != NULL && columns[i].why == NULL &&
		    own.parts[columns[i].part].count == 0)
			fail_msg("“%s” is empty", own_name(columns[i].part));
	assert_string_equal(own.parts[OWN_IMPORTS].cells[1].text, "mine.csv");
	assert_int_equal(own.parts[OWN_FACTOR].cells[2].number, 1);
	assert_int_equal(own.parts[OWN_CLAIMS].count, 1);
	assert_true(own.parts[OWN_CLAIMS].cells[0].missing);
	/* Whoever belongs nowhere has no claims, and keeps what is theirs. */
	assert_true(world_sql(world, "DELETE FROM member_role WHERE person"
				     " = " WHO));
	assert_true(
	    world_sql(world, "DELETE FROM role_request; DELETE FROM member"
			     " WHERE person = " WHO));
	assert_int_equal(
	    store_own_read(&world->store, viewer.person, world->arena, &own),
	    DONE);
	assert_int_equal(own.parts[OWN_CLAIMS].count, 0);
	assert_int_equal(own.parts[OWN_MESSAGES].count, 0);
	assert_int_equal(own.parts[OWN_SESSIONS].count, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(every_column_that_names_a_person_is_decided_on),
		cmocka_unit_test(a_part_is_read_from_where_it_stands),
		IN_WORLD(what_nobody_else_needs_goes_with_them),
		IN_WORLD(each_part_has_what_its_statement_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
