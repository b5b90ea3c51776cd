/* Lists of claims: each row exactly once, whatever the sort and direction. */

#include "store/world.h"

#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#include "rules/list.h"
#include "store/claim.h"
#include "store/list.h"
#include "store/word.h"

#define CLAIMS 83 /* three pages and a bit; equal values in every column */

static void
claims(struct world *world, const struct viewer *owner, int64_t first)
{
	int64_t after = 0;
	char *sql = sqlite3_mprintf(
	    "INSERT INTO claim (id, number, partner, owner, location, name,"
	    " name_key, status, tenant, customer, domain, area, role, program,"
	    " opted_out, solution_seller, revenue_customer, isv_solution,"
	    " created, changed, submitted, waits_on, turn, due, version)"
	    " WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n"
	    " WHERE i < %d)"
	    " SELECT %lld + i, CASE WHEN i %% 5 THEN 'C-' || (%lld + i) END,"
	    " %lld, %lld, CASE WHEN i %% 2 THEN %lld ELSE %lld END,"
	    " CASE WHEN i %% 7 THEN 'Name ' || i ELSE '' END,"
	    " CASE WHEN i %% 7 THEN 'name ' || i ELSE 'zz' || i END,"
	    " CASE WHEN i %% 5 THEN 'submitted' ELSE 'draft' END,"
	    " '" WORLD_CONTOSO "',"
	    " CASE i %% 3 WHEN 0 THEN 'Contoso' WHEN 1 THEN 'adatum'"
	    " ELSE '100%% <b>' END, 'contoso.com', 'modern-work',"
	    " 'use-or-consume', 'commerce-incentives', 0, '', '', '', 1,"
	    " %lld + i / 4, CASE WHEN i %% 5 THEN 1 END,"
	    " CASE WHEN i %% 5 THEN 'reviewer' ELSE 'partner' END,"
	    " CASE WHEN i %% 5 THEN 'review' ELSE 'draft' END,"
	    " CASE WHEN i %% 3 THEN %lld + i / 10 END, 1 FROM n",
	    CLAIMS - 1, first, first, owner->directory, owner->person,
	    world->munich, world->seattle, (long long)WORLD_NOW,
	    (long long)WORLD_NOW);

	assert_true(world_sql(world, sql));
	sqlite3_free(sql);
	world_begin(world);
	assert_int_equal(
	    store_word_fill(&world->store, world->arena, CLAIMS, &after), DONE);
	world_commit(world);
	assert_int_equal(after, first + CLAIMS - 1);
}

static struct list_page
page_of(
    struct world *world, const struct viewer *viewer, const struct list *list)
{
	struct list_page page;

	assert_int_equal(
	    store_list_page(&world->store, viewer, list, world->arena, &page),
	    DONE);
	assert_true(page.count <= LIST_ROWS);
	return page;
}

/* The list of the page beside this one, by the address it would have. */
static struct list
beside(struct world *world, const struct list *list,
    const struct list_page *page, bool backwards)
{
	const struct list_row *edge =
	    &page->rows[backwards ? 0 : page->count - 1];
	struct list next = *list;

	assert_true(list_place_read(
	    list_place(world->arena, edge), list->sort, &next.key, &next.id));
	next.keyed = true;
	next.backwards = backwards;
	return next;
}

/* Every row once, in order, forwards and back (R10.1). */
static void
each_row_comes_once(struct world *world, const struct viewer *viewer,
    struct list list, int64_t expected)
{
	int64_t ids[4 * CLAIMS];
	struct list_page page = page_of(world, viewer, &list);
	size_t count = 0;

	assert_int_equal(page.matches, expected);
	assert_false(page.earlier);
	for (;;) {
		for (size_t i = 0; i < page.count; i++) {
			for (size_t j = 0; j < count; j++)
				assert_int_not_equal(page.rows[i].id, ids[j]);
			ids[count++] = page.rows[i].id;
		}
		if (!page.later)
			break;
		list = beside(world, &list, &page, false);
		page = page_of(world, viewer, &list);
		assert_true(page.earlier && page.count > 0);
	}
	assert_int_equal(count, expected);
	/* And back: each page is the one that was left. */
	while (page.earlier) {
		count -= page.count;
		list = beside(world, &list, &page, true);
		page = page_of(world, viewer, &list);
		assert_true(page.later);
		assert_int_equal(page.count, LIST_ROWS);
		for (size_t i = 0; i < page.count; i++)
			assert_int_equal(
			    page.rows[i].id, ids[count - page.count + i]);
	}
	assert_int_equal(count, page.count);
}

/* R10.1 */
static void
every_row_comes_once_in_every_order(void **state)
{
	struct world *world = *state;

	claims(world, &world->admin, 1000);
	claims(world, &world->northwind_admin, 5000);
	for (int sort = 0; sort < LIST_SORT__COUNT; sort++)
		for (int down = 0; down <= 1; down++) {
			struct list list = { .filter = filter_none(),
				.sort = (enum list_sort)sort,
				.descending = down };

			each_row_comes_once(world, &world->admin, list, CLAIMS);
			each_row_comes_once(world, &world->reviewer, list,
			    2 * (CLAIMS - (CLAIMS + 4) / 5));
			list.filter.by[FILTER_TEXT] = "contoso";
			list.filter.by[FILTER_STATUS] = "open";
			each_row_comes_once(world, &world->admin, list, CLAIMS);
		}
}

/* How many claims fit, filtered by one part or two. */
static int64_t
fitting(struct world *world, const struct viewer *viewer, enum filter_by by,
    const char *value, enum filter_by also, const char *too)
{
	struct list list = { .filter = filter_none(),
		.sort = LIST_CHANGED,
		.descending = true };

	filter_set(&list.filter, by, world->arena, value);
	filter_set(&list.filter, also, world->arena, too);
	return page_of(world, viewer, &list).matches;
}

static int64_t
matches(struct world *world, const struct viewer *viewer, const char *status,
    const char *text)
{
	return fitting(world, viewer, FILTER_STATUS, status, FILTER_TEXT, text);
}

/* R10.1, R10.7 */
static void
a_list_is_filtered_by_status_and_text(void **state)
{
	struct world *world = *state;
	const struct viewer *admin = &world->admin;

	claims(world, admin, 1000);
	assert_int_equal(matches(world, admin, "draft", ""), 17);
	assert_int_equal(matches(world, admin, "approved", ""), 0);
	assert_int_equal(matches(world, admin, "", "NAME 41"), 1);
	assert_int_equal(matches(world, admin, "", "nam 4"), 9);
	assert_int_equal(matches(world, admin, "draft", "nam 4"), 2);
	assert_int_equal(matches(world, admin, "", "c-1041"), 1);
	assert_int_equal(matches(world, admin, "", "1041"), 1);
	assert_int_equal(matches(world, admin, "", "041"), 0);
	assert_int_equal(matches(world, admin, "", "CONTOSO.co"), CLAIMS);
	assert_int_equal(matches(world, admin, "", "aDaTum"), 28);
	assert_int_equal(matches(world, admin, "", "1000002"), 41);
	assert_int_equal(
	    matches(world, admin, "", "{11111111111141118111111111111111}"),
	    CLAIMS);
	assert_int_equal(matches(world, admin, "", "100% <B>"), 27);
	assert_int_equal(matches(world, admin, "", "name_1"), 0);
	assert_int_equal(matches(world, admin, "", "%"), 0);
	assert_int_equal(matches(world, admin, "", "!"), 0);
	assert_int_equal(
	    matches(world, admin, "", "name contoso com c 41 1041"), 1);
	assert_int_equal(
	    matches(world, admin, "", "name contoso com c 41 zzz"), 0);
	/* The seventh word is not looked for. */
	assert_int_equal(
	    matches(world, admin, "", "name contoso com c 41 1041 zzz"), 1);
	assert_int_equal(matches(world, &world->reviewer, "", "fabrik"), 66);
}

/* R10.5 */
static void
a_list_is_filtered_by_every_part(void **state)
{
	struct world *world = *state;
	const struct viewer *admin = &world->admin;
	const struct viewer *reviewer = &world->reviewer;
	const struct {
		const struct viewer *viewer;
		enum filter_by by;
		const char *value;
		int64_t expected;
	} cases[] = {
		{ admin, FILTER_WAITS, "partner", 17 },
		{ admin, FILTER_WAITS, "microsoft", 66 },
		{ admin, FILTER_WAITS, "nobody", 0 },
		{ reviewer, FILTER_WAITS, "microsoft", 66 },
		{ admin, FILTER_STATUS, "open", CLAIMS },
		{ admin, FILTER_DUE, "none", 28 },
		{ admin, FILTER_DUE, "late", 0 },
		{ admin, FILTER_DUE, "week", 55 },
		{ admin, FILTER_DUE, "month", 55 },
		{ admin, FILTER_AREA, "modern-work", CLAIMS },
		{ admin, FILTER_AREA, "business-applications", 0 },
		{ admin, FILTER_ROLE, "use-or-consume", CLAIMS },
		{ admin, FILTER_ROLE, "presales-advisor", 0 },
		{ admin, FILTER_LOCATION, "1000002", 41 },
		{ admin, FILTER_LOCATION, "9", 0 },
		{ admin, FILTER_CUSTOMER, "https://contoso.com/", CLAIMS },
		{ admin, FILTER_CUSTOMER, WORLD_CONTOSO, CLAIMS },
		{ admin, FILTER_CUSTOMER, WORLD_WOODGROVE, 0 },
		{ admin, FILTER_CUSTOMER, " AdaTum ", 28 },
		{ admin, FILTER_CUSTOMER, "ada", 0 },
		{ admin, FILTER_ITEM, WORLD_WORKLOAD, 2 },
		{ admin, FILTER_ITEM, WORLD_PRODUCT, 0 },
		{ reviewer, FILTER_REVIEWER, "me", 3 },
		{ reviewer, FILTER_REVIEWER, "nobody", 63 },
		{ reviewer, FILTER_REVIEWER, "0000000000001", 0 },
		{ admin, FILTER_REVIEWER, "me", CLAIMS },
		{ admin, FILTER_REVIEWER, "nobody", CLAIMS },
	};
	char *sql;

	claims(world, admin, 1000);
	assert_true(world_sql(world,
	    "INSERT INTO claim_line (id, claim, position, item, tenant, role,"
	    " state, reason, reason_text)"
	    " SELECT id, id, 1, 'exchange-online', tenant, role, 'pending', '',"
	    " '' FROM claim WHERE id IN (1007, 1012)"));
	sql = sqlite3_mprintf(
	    "UPDATE claim SET reviewer = %lld WHERE id IN (1001, 1002, 1003)",
	    reviewer->person);
	assert_true(world_sql(world, sql));
	sqlite3_free(sql);
	for (size_t i = 0; i < LENGTH(cases); i++) {
		int64_t found = fitting(world, cases[i].viewer, cases[i].by,
		    cases[i].value, FILTER_TEXT, "");

		if (found != cases[i].expected)
			fail_msg("%s=%s finds %lld", filter_name(cases[i].by),
			    cases[i].value, (long long)found);
	}
}

/* What is looked for is what the claim says now (R10.7). */
static void
words_follow_the_claim(void **state)
{
	struct world *world = *state;
	struct viewer *admin = &world->admin;
	struct claim before, after;
	int64_t id;

	world_begin(world);
	assert_int_equal(
	    store_claim_create(&world->store, admin, world->arena, &id), DONE);
	assert_int_equal(
	    store_claim_any(&world->store, id, world->arena, &before), DONE);
	after = before;
	after.name = "Mail for \xC3\x84rzte (north)";
	after.domain = "mail.contoso.com";
	after.location = world->munich;
	assert_int_equal(store_claim_change(&world->store, admin, world->arena,
			     EVENT_CLAIM_CHANGED, &before, &after),
	    DONE);
	world_commit(world);
	assert_int_equal(matches(world, admin, "", "\xC3\xA4RZ"), 1);
	assert_int_equal(matches(world, admin, "", "north mail"), 1);
	assert_int_equal(matches(world, admin, "", "contoso.com"), 1);
	assert_int_equal(matches(world, admin, "", "1000002"), 1);
	assert_int_equal(matches(world, &world->reviewer, "", "north"), 0);
	world_begin(world);
	before = after;
	after.name = "Teams";
	assert_int_equal(store_claim_change(&world->store, admin, world->arena,
			     EVENT_CLAIM_CHANGED, &before, &after),
	    DONE);
	world_commit(world);
	assert_int_equal(matches(world, admin, "", "north"), 0);
	assert_int_equal(matches(world, admin, "", "teams"), 1);
	world_begin(world);
	assert_int_equal(
	    store_claim_delete(&world->store, admin, &after), DONE);
	world_commit(world);
	assert_int_equal(matches(world, admin, "", "teams"), 0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM claim_word"), 0);
}

/* The whole list in its order is what its pages hold (R10.4). */
static void
what_is_taken_out_is_the_whole_list(void **state)
{
	struct world *world = *state;
	struct list list = { .filter = filter_none(), .sort = LIST_NAME };
	struct list_page page;
	int64_t *ids;
	size_t count;

	claims(world, &world->admin, 1000);
	claims(world, &world->northwind_admin, 5000);
	assert_int_equal(store_list_ids(&world->store, &world->user, &list,
			     world->arena, &ids, &count),
	    DONE);
	assert_int_equal(count, 41);
	page = page_of(world, &world->user, &list);
	for (size_t i = 0; i < page.count; i++)
		assert_int_equal(page.rows[i].id, ids[i]);
	list.filter.by[FILTER_TEXT] = "name 4";
	assert_int_equal(store_list_ids(&world->store, &world->admin, &list,
			     world->arena, &ids, &count),
	    DONE);
	assert_int_equal(count, 9);
}

/* R2.4, R2.9 */
static void
a_list_holds_what_the_viewer_may_see(void **state)
{
	struct world *world = *state;

	claims(world, &world->admin, 1000);
	assert_int_equal(matches(world, &world->user, "", ""), 41);
	assert_int_equal(matches(world, &world->northwind_admin, "", ""), 0);
	assert_int_equal(matches(world, &world->reviewer, "draft", ""), 0);
	assert_int_equal(matches(world, &world->reviewer, "", ""), 66);
}

/* R10.2 */
static void
nobody_counts_beyond_a_thousand(void **state)
{
	struct world *world = *state;
	int64_t before, after, id;

	for (int64_t i = 0; i < 13; i++) {
		struct viewer viewer = world->admin;

		/* Names are unique; other people's claims are as good. */
		assert_true(world_sql(world, "DROP INDEX IF EXISTS "
					     "claim_name_once"));
		claims(world, &viewer, 1000 + i * 100);
	}
	assert_int_equal(
	    matches(world, &world->admin, "", ""), LIST_COUNTED + 1);
	assert_int_equal(
	    matches(world, &world->admin, "open", ""), LIST_COUNTED + 1);
	before = world_number(
	    world, "SELECT claims FROM directory WHERE name = 'Fabrikam'");
	world_begin(world);
	assert_int_equal(
	    store_claim_create(&world->store, &world->admin, world->arena, &id),
	    DONE);
	world_commit(world);
	after = world_number(
	    world, "SELECT claims FROM directory WHERE name = 'Fabrikam'");
	assert_int_equal(after, before + 1);
	assert_true(world_sql(world, "UPDATE directory SET claims = 1001"));
	assert_int_equal(
	    matches(world, &world->admin, "", ""), LIST_COUNTED + 1);
}

/* The usual page reads one stretch of one index and nothing else. */
static void
the_usual_page_reads_its_index_only(void **state)
{
	struct world *world = *state;
	static const struct {
		enum sql sql;
		const char *step;
	} usual[] = {
		{ SQL_LIST_WHOLE_DOWN, "c USING COVERING INDEX claim_partner" },
		{ SQL_LIST_WHOLE_UP, "c USING COVERING INDEX claim_partner" },
		/* Filtered, the claim itself is looked at, if need be. */
		{ SQL_LIST_PARTNER_DOWN, "c USING INDEX claim_partner" },
		{ SQL_LIST_PARTNER_UP, "c USING INDEX claim_partner" },
		{ SQL_LIST_MICROSOFT_DOWN, "c USING INDEX claim_submitted" },
		{ SQL_LIST_MICROSOFT_UP, "c USING INDEX claim_submitted" },
		{ SQL_LIST_PARTNER_FOUND_DOWN,
		    "f USING COVERING INDEX claim_word_partner" },
		{ SQL_LIST_MICROSOFT_FOUND_DOWN,
		    "f USING COVERING INDEX claim_word_submitted" },
		/* The reviewer's queue. */
		{ SQL_REVIEW_LIST, "c USING COVERING INDEX claim_queue" },
		{ SQL_REVIEW_LIST,
		    "side USING COVERING INDEX arbitration_side_claim" },
		{ SQL_REVIEW_LIST, "n USING COVERING INDEX claim_line_shown" },
		{ SQL_REVIEW_COUNT, "c USING COVERING INDEX claim_queue" },
		{ SQL_REVIEW_MANY, "c USING COVERING INDEX claim_queue" },
		{ SQL_REVIEW_MINE_LIST, "c USING INDEX claim_reviewer" },
		{ SQL_REVIEW_MINE_COUNT, "c USING INDEX claim_reviewer" },
		/* What is done when somebody is forgotten. */
		{ SQL_LEAVER_MAILS, "outbox USING INDEX outbox_person" },
		{ SQL_LEAVER_INVITED, "outbox USING INDEX outbox_invited" },
		{ SQL_LEAVER_CONTACTS, "contact USING INDEX contact_partner" },
	};
	char path[128];
	sqlite3 *sqlite;

	snprintf(path, sizeof(path), "%s/cpor.db", world->directory);
	assert_int_equal(sqlite3_open(path, &sqlite), SQLITE_OK);
	for (size_t i = 0; i < LENGTH(usual); i++) {
		char *sql = sqlite3_mprintf(
		    "EXPLAIN QUERY PLAN %s", sql_statements[usual[i].sql].text);
		sqlite3_stmt *plan;
		bool found = false;

		assert_int_equal(
		    sqlite3_prepare_v2(sqlite, sql, -1, &plan, NULL),
		    SQLITE_OK);
		while (sqlite3_step(plan) == SQLITE_ROW) {
			const char *step =
			    (const char *)sqlite3_column_text(plan, 3);

			if (i < 6)
				assert_null(strstr(step, "TEMP B-TREE"));
			if (i < 6)
				assert_null(strstr(step, "SCAN"));
			found |= strstr(step, usual[i].step) != NULL;
		}
		assert_true(found);
		sqlite3_finalize(plan);
		sqlite3_free(sql);
	}
	sqlite3_close(sqlite);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(every_row_comes_once_in_every_order),
		IN_WORLD(a_list_is_filtered_by_status_and_text),
		IN_WORLD(a_list_is_filtered_by_every_part),
		IN_WORLD(words_follow_the_claim),
		IN_WORLD(what_is_taken_out_is_the_whole_list),
		IN_WORLD(a_list_holds_what_the_viewer_may_see),
		IN_WORLD(nobody_counts_beyond_a_thousand),
		IN_WORLD(the_usual_page_reads_its_index_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
