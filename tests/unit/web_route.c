/*
 * From request to reply over a table of its own: who is let in, what is
 * refused before a handler runs, and what is kept only when all is well.
 */

#include "web/route.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "page/tmpl.h"
#include "store/session.h"
#include "web/guard.h"
#include "wire.h"

#define NOW  ((int64_t)1800000000)
#define HOST "cpor.example"
#define BASE "https://" HOST

/* People of the test: 1 has a role, 2 none, 3 two directories and has chosen
 * none, 4 is disabled. */
enum { ADMIN = 1, MEMBER_ONLY, UNDECIDED, DISABLED };

static char directory[] = "/tmp/cpor-route.XXXXXX";
static const struct keys keys = { .form = { 7 } };
static const struct site site = { .data = directory,
	.base_url = BASE,
	.host = HOST,
	.secure = true,
	.keys = &keys };

static struct arena *arena;
static struct store store;
static struct reply reply;
static struct text head;
static struct request request;
static struct arrival arrival;
static int handled; /* how often a handler ran */

static enum outcome
show(struct request *asked, struct store *unused, struct reply *out)
{
	(void)unused;
	handled++;
	text_print(&out->body, "%s at %s for %lld", asked->path,
	    asked->argument[0] == NULL ? "-" : asked->argument[0],
	    (long long)asked->viewer.person);
	return DONE;
}

static enum outcome
say_nothing(struct request *asked, struct store *unused, struct reply *out)
{
	(void)asked, (void)unused, (void)out;
	handled++;
	return DONE;
}

static enum outcome
end_as_asked(struct request *asked, struct store *unused, struct reply *out)
{
	(void)unused;
	handled++;
	if (asked->argument[1] != NULL)
		text_add(&out->body, "own words");
	reply_header(out, "X-Left-Over", "1");
	return (enum outcome)(*asked->argument[0] - '0');
}

static enum outcome
slow_down(struct request *asked, struct store *unused, struct reply *out)
{
	(void)unused;
	text_add(&out->body, "own words");
	asked->fault = FAULT_TOO_MANY;
	return INVALID;
}

/* Adds a session (the only write that needs no other code), then ends as the
 * path says. */
static enum outcome
write_and_end(struct request *asked, struct store *used, struct reply *out)
{
	const struct session session = {
		.hash = { 99 }, .person = ADMIN, .browser = "", .network = ""
	};

	handled++;
	if (store_session_add(used, &session, NOW) != DONE)
		return BROKEN;
	if (strcmp(asked->argument[0], "badly") == 0)
		return INVALID;
	if (strcmp(asked->argument[0], "broken") == 0)
		reply_header(out, "X", "\n");
	reply_go(out, "/");
	return DONE;
}

static enum outcome
sign_in(struct request *asked, struct store *used, struct reply *out)
{
	enum outcome outcome = guard_sign_in(asked, used, out, ADMIN, 10);

	reply_go(out, "%s", guard_next(asked));
	return outcome;
}

const struct route routes[] = {
	{ GET, "/", ANYONE, BODY_NONE, READS, show },
	{ GET, "/things/new", ANYONE, BODY_NONE, READS, show },
	{ GET, "/things/:thing", ANYONE, BODY_NONE, READS, show },
	{ GET, "/in", SIGNED_IN, BODY_NONE, READS, show },
	{ GET, "/member", MEMBER, BODY_NONE, READS, show },
	{ GET, "/admin", MAY_SUBMIT, BODY_NONE, READS, show },
	{ GET, "/quiet", ANYONE, BODY_NONE, READS, say_nothing },
	{ GET, "/end/:as", ANYONE, BODY_NONE, READS, end_as_asked },
	{ GET, "/end/:as/:words", ANYONE, BODY_NONE, OWN, end_as_asked },
	{ GET, "/slow", ANYONE, BODY_NONE, READS, slow_down },
	{ POST, "/write/:how", ANYONE, BODY_FORM, COMMITS, write_and_end },
	{ POST, "/sign-in", ANYONE, BODY_FORM, COMMITS, sign_in },
	{ POST, "/admin", MAY_SUBMIT, BODY_FORM, COMMITS, write_and_end },
};
const size_t route_count = LENGTH(routes);

/* Run SQL on the database from outside; true when a row came. */
static bool
outside(const char *sql)
{
	char path[64];
	sqlite3 *db;
	sqlite3_stmt *statement;
	bool row = false;

	snprintf(path, sizeof(path), "%s/cpor.db", directory);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	while (*sql != '\0') {
		assert_int_equal(
		    sqlite3_prepare_v2(db, sql, -1, &statement, &sql),
		    SQLITE_OK);
		row = sqlite3_step(statement) == SQLITE_ROW;
		assert_int_equal(sqlite3_finalize(statement), SQLITE_OK);
	}
	sqlite3_close(db);
	return row;
}

static int
set_up_all(void **state)
{
	char spool[64];

	(void)state;
	if (secret_start() == -1 || mkdtemp(directory) == NULL ||
	    tmpl_load("templates") == -1)
		return -1;
	snprintf(spool, sizeof(spool), "%s/spool", directory);
	if (mkdir(spool, 0700) == -1 || db_migrate(directory) == -1)
		return -1;
	outside(
	    "INSERT INTO meta VALUES (1, 'test', 0);"
	    "INSERT INTO directory (id, kind, name, country, created) VALUES "
	    "(10, 'partner', 'Fabrikam', 'US', 0);"
	    "INSERT INTO directory (id, kind, name, country, created) VALUES "
	    "(11, 'microsoft', 'Microsoft', 'US', "
	    "0);"
	    "INSERT INTO person VALUES (1, 'a@x.example', 'A', NULL, 'UTC', "
	    "'en', NULL, 0), (2, 'b@x.example', 'B', NULL, 'Nowhere/None', "
	    "'en', NULL, 0), (3, 'c@x.example', 'C', NULL, 'UTC', 'en', NULL, "
	    "0), (4, 'd@x.example', 'D', NULL, 'UTC', 'en', 1, 0);"
	    "INSERT INTO member VALUES (1, 10, 0), (2, 10, 0), (3, 10, 0), (3, "
	    "11, 0), (4, 10, 0);"
	    "INSERT INTO member_role (person, directory, role, given) VALUES "
	    "(1, 10, 'incentives-admin', 0), (1, 10, 'reviewer', 0);");
	return store_open(&store, directory, &keys);
}

static int
tear_down_all(void **state)
{
	char command[4][64];
	static const char *const names[] = { "spool", "write.lock", "cpor.db" };

	(void)state;
	store_close(&store);
	for (size_t i = 0; i < LENGTH(names); i++) {
		snprintf(command[i], sizeof(command[i]), "%s/%s", directory,
		    names[i]);
		(void)remove(command[i]);
	}
	snprintf(command[3], sizeof(command[3]), "%s/cpor.db-wal", directory);
	(void)remove(command[3]);
	snprintf(command[3], sizeof(command[3]), "%s/cpor.db-shm", directory);
	(void)remove(command[3]);
	(void)remove(directory);
	return 0;
}

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	reply_open(&reply);
	text_open(&head, REPLY_HEADERS);
	handled = 0;
	outside("DELETE FROM session;");
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	text_close(&head);
	reply_close(&reply);
	arena_free(arena);
	return 0;
}

/* A cookie header of a session of a person. */
static const char *
session_of(int64_t person, int64_t in, int64_t created, int64_t seen)
{
	unsigned char bytes[32] = { 0 }, hash[SECRET_HASH_SIZE];
	char token[SECRET_TOKEN_SIZE], hex[SECRET_HEX_SIZE];

	bytes[0] = (unsigned char)person;
	secret_hash(bytes, sizeof(bytes), hash);
	secret_hex(hash, hex);
	outside(arena_print(arena,
	    "INSERT INTO session (hash, person, directory, created, seen)"
	    " VALUES (x'%s', %lld, nullif(%lld, 0), %lld, "
	    "%lld);",
	    hex, (long long)person, (long long)in, (long long)created,
	    (long long)seen));
	secret_write_token(bytes, token);
	return arena_print(arena, "__Host-cpor=%s", token);
}

static const char *
signed_in(int64_t person, int64_t in)
{
	return session_of(person, in, NOW - 100, NOW - 10);
}

/* Ask, and give the head of the answer. */
static const char *
ask(const struct script *asked)
{
	struct script script = *asked;
	struct wire wire = script_wire(&script);

	reply_clear(&reply);
	text_clear(&head);
	request = (struct request){
		.arena = arena, .site = &site, .tag = "tag", .now = NOW
	};
	arrival = route_read(&request, &wire);
	route_answer(&request, &arrival, &wire, &store, &reply);
	if (store_waits(&store) && store_commit(&store) != DONE)
		fail_msg("the commit");
	reply_head(&reply, &head);
	return text_string(&head);
}

static const char *
get(const char *path, const char *cookies)
{
	struct script script = { .params = { "REQUEST_METHOD", "GET",
				     "HTTP_HOST", HOST, "REQUEST_URI", path,
				     "HTTP_COOKIE", cookies } };

	return ask(&script);
}

static const char *
post_from(const char *path, const char *cookies, const char *body,
    const char *header, const char *value)
{
	struct script script = {
		.params = { "REQUEST_METHOD", "POST", "HTTP_HOST", HOST,
		    "REQUEST_URI", path, "CONTENT_TYPE",
		    "application/x-www-form-urlencoded", "CONTENT_LENGTH",
		    arena_print(arena, "%zu", strlen(body)), "HTTP_COOKIE",
		    cookies, header, value },
		.body = body,
		.length = strlen(body)
	};

	return ask(&script);
}

static const char *
post(const char *path, const char *cookies, const char *body)
{
	return post_from(path, cookies, body, "HTTP_ORIGIN", BASE);
}

static void
assert_has(const char *text, const char *piece)
{
	if (strstr(text, piece) == NULL)
		fail_msg("no \"%s\" in: %s", piece, text);
}

static void
assert_page(const char *piece)
{
	assert_has(text_string(&reply.body), piece);
}

/* The Set-Cookie value of that name, for sending it back. */
static const char *
cookie_set(const char *name)
{
	const char *at = strstr(
	    text_string(&reply.cookies), arena_print(arena, "%s=", name));

	assert_non_null(at);
	return arena_copy(arena, at, strcspn(at, ";"));
}

static void
the_first_row_that_fits_answers(void **state)
{
	(void)state;
	assert_has(get("/things/new", ""), "Status: 200 OK\r\n");
	assert_page("/things/new at - for 0");
	get("/things/x%20y", "");
	assert_page("at x y for 0");
	get("/", "");
	assert_page("/ at -");
	assert_int_equal(handled, 3);
}

static void
what_is_not_there_is_not_found(void **state)
{
	static const char *const paths[] = { "/nothing", "/things",
		"/things/a/b", "/things/", "//", "/write/x/y" };

	(void)state;
	for (size_t i = 0; i < LENGTH(paths); i++) {
		assert_has(get(paths[i], ""), "Status: 404 Not Found\r\n");
		assert_page("Page not found");
	}
	assert_int_equal(handled, 0);
}

static void
another_method_is_told_which_are_allowed(void **state)
{
	struct script script = { .params = { "REQUEST_METHOD", "DELETE",
				     "HTTP_HOST", HOST, "REQUEST_URI",
				     "/admin" } };

	(void)state;
	assert_has(get("/write/x", ""), "Status: 405 ");
	assert_has(text_string(&head), "Allow: POST\r\n");
	assert_has(post("/in", "", ""), "Allow: GET, HEAD\r\n");
	assert_has(ask(&script), "Allow: GET, HEAD, POST\r\n");
	script.params[5] = "/nothing";
	assert_has(ask(&script), "Status: 404 ");
	assert_int_equal(handled, 0);
}

static void
a_malformed_request_is_told_so(void **state)
{
	(void)state;
	assert_has(get("/a/../b", ""), "Status: 400 Bad Request\r\n");
	assert_page("This request cannot be read");
	assert_page("tag");
}

static void
who_is_not_signed_in_comes_back_after_signing_in(void **state)
{
	(void)state;
	assert_has(get("/admin?a=b%20c&d=1", ""), "Status: 303 ");
	assert_has(text_string(&head),
	    "Location: /sign-in?next=/admin%3Fa%3Db%2520c%26d%3D1\r\n");
	assert_has(get("/in", ""), "Location: /sign-in?next=/in\r\n");
	assert_has(
	    post("/admin", "", ""), "Location: /sign-in?next=/admin\r\n");
	assert_int_equal(handled, 0);
}

static void
a_session_says_who_and_with_which_roles(void **state)
{
	(void)state;
	assert_has(get("/admin", signed_in(ADMIN, 10)), "Status: 200 ");
	assert_page("for 1");
	assert_string_equal(request.viewer.directory_name, "Fabrikam");
	assert_true(request.viewer.everywhere);
	/* A role of the other kind of directory is none here. */
	assert_int_equal(request.viewer.roles, ROLE_BIT(ROLE_INCENTIVES_ADMIN));
	assert_has(get("/member", signed_in(MEMBER_ONLY, 10)), "Status: 200 ");
	assert_int_equal(request.viewer.roles, 0);
	assert_non_null(request.viewer.zone);
}

static void
who_lacks_the_role_is_told_which_it_takes(void **state)
{
	(void)state;
	assert_has(get("/admin", signed_in(MEMBER_ONLY, 10)), "Status: 403 ");
	assert_page("You need another role or directory");
	assert_page("Incentives admin");
	assert_page("Fabrikam");
	assert_page("b@x.example");
	assert_page("Try signing in with another account");
	assert_int_equal(handled, 0);
}

static void
who_has_chosen_no_directory_chooses_one(void **state)
{
	const char *cookies = signed_in(UNDECIDED, 0);

	(void)state;
	assert_has(get("/in", cookies), "Status: 200 ");
	assert_has(
	    get("/member", cookies), "Location: /directories?next=/member\r\n");
	outside("DELETE FROM session;");
	/* A directory one has left is as none chosen. */
	assert_has(get("/member", signed_in(ADMIN, 11)),
	    "Location: /directories?next=/member\r\n");
}

static void
a_session_that_is_not_right_is_none(void **state)
{
	const char *cookies;

	(void)state;
	cookies = session_of(ADMIN, 10, NOW - 100, NOW - SESSION_IDLE + 1);
	assert_has(get("/in", cookies), "Status: 200 ");
	outside("DELETE FROM session;");
	cookies = session_of(ADMIN, 10, NOW - 9000, NOW - SESSION_IDLE);
	assert_has(get("/in", cookies), "Location: /sign-in");
	outside("DELETE FROM session;");
	cookies = session_of(ADMIN, 10, NOW - SESSION_LONGEST, NOW - 1);
	assert_has(get("/in", cookies), "Location: /sign-in");
	outside("DELETE FROM session;");
	assert_has(get("/in", signed_in(DISABLED, 10)), "Location: /sign-in");
	assert_has(get("/in", "__Host-cpor=x"), "Location: /sign-in");
	cookies = signed_in(ADMIN, 10);
	assert_has(get("/in", cookies), "Status: 200 ");
	/* Two cookies of the name: somebody planted one. */
	assert_has(get("/in", arena_print(arena, "%s; %s", cookies, cookies)),
	    "Location: /sign-in");
	assert_has(
	    get("/in", cookies + strlen("__Host-")), "Location: /sign-in");
}

static void
use_of_a_session_is_recorded_once_a_minute(void **state)
{
	(void)state;
	get("/in", session_of(ADMIN, 10, NOW - 100, NOW - 59));
	assert_true(
	    outside("SELECT 1 FROM session WHERE seen = 1800000000-59"));
	outside("DELETE FROM session;");
	get("/in", session_of(ADMIN, 10, NOW - 100, NOW - 60));
	assert_true(outside("SELECT 1 FROM session WHERE seen = 1800000000"));
}

static void
a_post_without_the_right_token_changes_nothing(void **state)
{
	const char *cookies = signed_in(ADMIN, 10), *right, *anonymous;

	(void)state;
	get("/in", cookies);
	right = arena_print(arena, "token=%s", request.viewer.token);
	get("/", "");
	anonymous = arena_print(arena, "token=%s", request.viewer.token);
	handled = 0;
	assert_has(post("/write/x", cookies, ""), "Status: 403 ");
	assert_page("This form is no longer valid");
	assert_has(post("/write/x", cookies, "token="), "Status: 403 ");
	assert_has(post("/write/x", cookies, anonymous), "Status: 403 ");
	assert_has(post("/write/x", cookies,
		       arena_print(arena, "%s&%s", right, right)),
	    "Status: 403 ");
	assert_has(post("/write/x", "", right), "Status: 403 ");
	assert_int_equal(handled, 0);
	assert_has(post("/write/x", cookies, right), "Status: 303 ");
	assert_int_equal(handled, 1);
}

static void
a_post_from_elsewhere_changes_nothing(void **state)
{
	static const char *const foreign[][2] = { { "HTTP_ORIGIN", "null" },
		{ "HTTP_ORIGIN", "http://" HOST },
		{ "HTTP_ORIGIN", "https://evil.example" },
		{ "HTTP_ORIGIN", BASE ".evil.example" },
		{ "HTTP_SEC_FETCH_SITE", "cross-site" },
		{ "HTTP_SEC_FETCH_SITE", "same-site" } };
	const char *cookies = signed_in(ADMIN, 10), *token;

	(void)state;
	get("/in", cookies);
	token = arena_print(arena, "token=%s", request.viewer.token);
	handled = 0;
	for (size_t i = 0; i < LENGTH(foreign); i++)
		assert_has(post_from("/write/x", cookies, token, foreign[i][0],
			       foreign[i][1]),
		    "Status: 403 ");
	assert_int_equal(handled, 0);
	assert_has(post_from("/write/x", cookies, token, "HTTP_SEC_FETCH_SITE",
		       "same-origin"),
	    "Status: 303 ");
}

static void
nobody_signs_somebody_else_in(void **state)
{
	const char *cookie, *token;

	(void)state;
	get("/", "");
	cookie = cookie_set("__Host-cpor-form");
	token = arena_print(arena, "next=/in&token=%s", request.viewer.token);
	/* A form of the attacker's own visit, sent by the victim's browser. */
	assert_has(post("/sign-in", "", token), "Status: 403 ");
	get("/", "");
	assert_has(post("/sign-in", cookie_set("__Host-cpor-form"), token),
	    "Status: 403 ");
	assert_has(post("/sign-in", cookie, token), "Status: 303 ");
	assert_has(text_string(&head), "Location: /in\r\n");
	cookie = cookie_set("__Host-cpor");
	assert_has(get("/admin", cookie), "Status: 200 ");
	/* Who has the form's cookie is given no second one. */
	assert_null(strstr(text_string(&head), "cpor-form"));
}

static void
only_what_is_done_is_kept(void **state)
{
	static const char kept[] =
	    "SELECT 1 FROM session WHERE person = 1 AND directory IS NULL";
	const char *cookies = signed_in(MEMBER_ONLY, 10), *token;

	(void)state;
	get("/in", cookies);
	token = arena_print(arena, "token=%s", request.viewer.token);
	handled = 0;
	assert_has(post("/write/badly", cookies, token), "Status: 422 ");
	assert_false(outside(kept));
	assert_has(post("/write/broken", cookies, token), "Status: 500 ");
	assert_null(strstr(text_string(&head), "Location"));
	assert_false(outside(kept));
	assert_has(post("/write/well", cookies, token), "Status: 303 ");
	assert_true(outside(kept));
	assert_int_equal(handled, 3);
}

/* The commit comes after the answer was made, and may fail. */
static void
what_is_not_committed_is_not_told(void **state)
{
	const char *cookies = signed_in(MEMBER_ONLY, 10), *token;

	(void)state;
	get("/in", cookies);
	route_undo(&request, &reply, BUSY);
	text_clear(&head);
	reply_head(&reply, &head);
	assert_has(text_string(&head), "Status: 200 ");
	token = arena_print(arena, "token=%s", request.viewer.token);
	assert_has(post("/write/well", cookies, token), "Status: 303 ");
	route_undo(&request, &reply, BUSY);
	text_clear(&head);
	reply_head(&reply, &head);
	assert_has(text_string(&head), "Status: 503 ");
	assert_null(strstr(text_string(&head), "Location"));
	assert_page("Try again in a moment");
}

static void
only_writing_requests_wait_for_one_another(void **state)
{
	static const struct {
		const char *method, *path;
		bool joins;
	} cases[] = {
		{ "POST", "/write/well", true },
		{ "GET", "/end/1/x", false },
		{ "GET", "/in", false },
		{ "POST", "/nowhere", false },
		{ "PUT", "/write/well", false },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct script script = { .params = { "REQUEST_METHOD",
					     cases[i].method, "HTTP_HOST", HOST,
					     "REQUEST_URI", cases[i].path } };
		struct wire wire = script_wire(&script);
		struct arrival read;

		request = (struct request){
			.arena = arena, .site = &site, .tag = "tag", .now = NOW
		};
		read = route_read(&request, &wire);
		assert_int_equal(route_joins(&read), cases[i].joins);
	}
}

static void
an_outcome_becomes_its_page(void **state)
{
	static const struct {
		const char *path, *status, *words;
	} cases[] = {
		{ "/end/1", "422 ", "What you sent is not complete" },
		{ "/end/1/x", "422 ", "own words" },
		{ "/end/2/x", "404 ", "Page not found" },
		{ "/end/3/x", "403 ", "You need another role" },
		{ "/end/4", "409 ", "This has changed since" },
		{ "/end/4/x", "409 ", "own words" },
		{ "/end/5/x", "503 ", "Try again in a moment" },
		{ "/end/6/x", "500 ", "Something went wrong on our side" },
		{ "/quiet", "500 ", "Something went wrong on our side" },
		{ "/slow", "429 ", "Too many attempts" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		const char *own = strstr(cases[i].words, "own words");

		assert_has(get(cases[i].path, ""),
		    arena_print(arena, "Status: %s", cases[i].status));
		assert_page(cases[i].words);
		/* Nothing of the handler's answer is left beside our page. */
		assert_int_equal(
		    strstr(text_string(&head), "X-Left-Over") != NULL,
		    own != NULL);
	}
	assert_has(get("/end/5", ""), "Retry-After: 5\r\n");
}

static void
only_an_address_of_ours_is_come_back_to(void **state)
{
	static const char *const local[] = { "/", "/a", "/a?b=c&d=%20#e" };
	static const char *const foreign[] = { "", "a", "//a", "/\\a", "/a\\b",
		"https://a", "/a b", "/a\nb", "/\xC3\xA9", "javascript:x" };

	(void)state;
	for (size_t i = 0; i < LENGTH(local); i++)
		assert_true(guard_is_local(local[i]));
	for (size_t i = 0; i < LENGTH(foreign); i++)
		assert_false(guard_is_local(foreign[i]));
}

static void
the_table_can_be_read(void **state)
{
	struct text out;

	(void)state;
	text_open(&out, REPLY_LIMIT);
	route_print(&out);
	assert_has(text_string(&out), "GET\t/\tanyone\tnone\treads\n");
	assert_has(text_string(&out),
	    "POST\t/admin\tincentives-admin\tform\tcommits\n");
	text_close(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
		TEST(the_first_row_that_fits_answers),
		TEST(what_is_not_there_is_not_found),
		TEST(another_method_is_told_which_are_allowed),
		TEST(a_malformed_request_is_told_so),
		TEST(who_is_not_signed_in_comes_back_after_signing_in),
		TEST(a_session_says_who_and_with_which_roles),
		TEST(who_lacks_the_role_is_told_which_it_takes),
		TEST(who_has_chosen_no_directory_chooses_one),
		TEST(a_session_that_is_not_right_is_none),
		TEST(use_of_a_session_is_recorded_once_a_minute),
		TEST(a_post_without_the_right_token_changes_nothing),
		TEST(a_post_from_elsewhere_changes_nothing),
		TEST(nobody_signs_somebody_else_in),
		TEST(only_what_is_done_is_kept),
		TEST(what_is_not_committed_is_not_told),
		TEST(only_writing_requests_wait_for_one_another),
		TEST(an_outcome_becomes_its_page),
		TEST(only_an_address_of_ours_is_come_back_to),
		TEST(the_table_can_be_read),
	};

	return cmocka_run_group_tests(tests, set_up_all, tear_down_all);
}
