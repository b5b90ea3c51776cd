/* The store tests' small world. */

#include "store/world.h"

#include <dirent.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rules/enrollment.h"
#include "store/claim.h"
#include "store/decision.h"
#include "store/directory.h"
#include "store/empty.h"
#include "store/line.h"
#include "store/location.h"
#include "store/member.h"
#include "store/move.h"
#include "store/person.h"

#define WORLD_PATH 128

static char refusal[512];

static const char catalogue[] =
    "INSERT INTO item VALUES"
    " ('exchange-online', 'modern-work', 'Exchange Online', 1, 1, 1),"
    " ('microsoft-teams', 'modern-work', 'Microsoft Teams', 2, 1, 1),"
    " ('dynamics-365-sales', 'business-applications',"
    "  'Dynamics 365 Sales', 3, 1, 1);"
    "INSERT INTO tenant VALUES"
    " ('11111111-1111-4111-8111-111111111111', 'Contoso',"
    "  'contoso.com', 'US', 0),"
    " ('22222222-2222-4222-8222-222222222222', 'Woodgrove Bank',"
    "  'woodgrove.com', 'US', 0);"
    "INSERT INTO tenant_domain VALUES"
    " ('contoso.com', '11111111-1111-4111-8111-111111111111'),"
    " ('woodgrove.com', '22222222-2222-4222-8222-222222222222');"
    "INSERT INTO plan_set VALUES (1, x'00');"
    "INSERT INTO subscription VALUES"
    " ('33333333-3333-4333-8333-333333333333',"
    "  '33333333-0000-4333-8333-333333333333',"
    "  '11111111-1111-4111-8111-111111111111',"
    "  '44444444-4444-4444-8444-444444444444', 'D365_SALES', 'Enabled', 0,"
    "  25, 1700000000, 1800000000, NULL, 1, 1700000000);";

static sqlite3 *
connect_raw(struct world *world)
{
	char path[WORLD_PATH];
	sqlite3 *sqlite;

	snprintf(path, sizeof(path), "%s/cpor.db", world->directory);
	assert_int_equal(sqlite3_open(path, &sqlite), SQLITE_OK);
	sqlite3_busy_timeout(sqlite, 5000);
	return sqlite;
}

bool
world_sql(struct world *world, const char *sql)
{
	sqlite3 *sqlite = connect_raw(world);
	bool done;

	sqlite3_exec(sqlite, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
	done = sqlite3_exec(sqlite, sql, NULL, NULL, NULL) == SQLITE_OK;
	snprintf(
	    refusal, sizeof(refusal), "%s", done ? "" : sqlite3_errmsg(sqlite));
	sqlite3_close(sqlite);
	return done;
}

const char *
world_refusal(void)
{
	return refusal;
}

void
world_stay(struct world *world)
{
	world->reader = connect_raw(world);
}

int64_t
world_number(struct world *world, const char *sql)
{
	sqlite3 *sqlite = world->reader ? world->reader : connect_raw(world);
	sqlite3_stmt *statement;
	int64_t number;

	assert_int_equal(
	    sqlite3_prepare_v2(sqlite, sql, -1, &statement, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	number = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	if (sqlite != world->reader)
		sqlite3_close(sqlite);
	return number;
}

void
world_begin(struct world *world)
{
	assert_int_equal(store_begin(&world->store), DONE);
}

void
world_commit(struct world *world)
{
	assert_int_equal(store_commit(&world->store), DONE);
}

static int64_t
add_directory(struct world *world, enum directory_kind kind, const char *name)
{
	struct directory directory = {
		.kind = kind, .name = name, .country = "US"
	};

	assert_int_equal(
	    store_directory_add(&world->store, &directory, WORLD_NOW), DONE);
	return directory.id;
}

static int64_t
add_location(struct world *world, int64_t partner, const char *partner_id,
    const char *name)
{
	static const char *const types[] = { "FastTrack Ready Partner" };
	struct location location = {
		.partner = partner,
		.partner_id = partner_id,
		.name = name,
		.country = "US",
		.types = types,
		.type_count = 1,
	};

	assert_int_equal(store_location_add(&world->store, &location), DONE);
	assert_int_equal(
	    store_location_enroll(&world->store, location.id,
		PROGRAM_COMMERCE_INCENTIVES, ENROLLMENT_ENROLLED, WORLD_NOW),
	    DONE);
	return location.id;
}

static void
join(struct world *world, int64_t person, int64_t directory, enum role role,
    int64_t location)
{
	const struct grant grant = {
		.person = person,
		.directory = directory,
		.role = role,
		.location = location,
	};

	assert_int_equal(
	    store_member_join(&world->store, &world->nobody, person, directory),
	    DONE);
	assert_int_equal(store_member_give(&world->store, &world->nobody,
			     world->arena, &grant),
	    DONE);
}

static struct viewer
viewer_of(struct world *world, int64_t person, int64_t directory)
{
	struct viewer viewer = { .now = WORLD_NOW };

	assert_int_equal(store_person_viewer(&world->store, person, directory,
			     world->arena, &viewer),
	    DONE);
	return viewer;
}

struct viewer
world_person(struct world *world, const char *email, const char *name,
    int64_t directory, enum role role, int64_t location)
{
	struct person person = {
		.email = email,
		.name = name,
		.zone = "Europe/Berlin",
		.language = "en",
	};

	assert_int_equal(
	    store_person_add(&world->store, &world->nobody, &person), DONE);
	join(world, person.id, directory, role, location);
	return viewer_of(world, person.id, directory);
}

static void
people(struct world *world)
{
	world->admin = world_person(world, "admin@fabrikam.example",
	    "Ada Admin", world->fabrikam, ROLE_INCENTIVES_ADMIN, 0);
	world->user = world_person(world, "user@fabrikam.example", "Uwe User",
	    world->fabrikam, ROLE_INCENTIVES_USER, world->munich);
	world->northwind_admin = world_person(world, "admin@northwind.example",
	    "Nora Admin", world->northwind, ROLE_INCENTIVES_ADMIN, 0);
	world->both = world_person(world, "admin@both.example", "Bo Both",
	    world->fabrikam, ROLE_INCENTIVES_ADMIN, 0);
	join(world, world->both.person, world->northwind, ROLE_INCENTIVES_ADMIN,
	    0);
	world->both = viewer_of(world, world->both.person, world->fabrikam);
	world->reviewer = world_person(world, "reviewer@microsoft.example",
	    "Rita Reviewer", world->microsoft, ROLE_REVIEWER, 0);
	world->lead = world_person(world, "lead@microsoft.example", "Leo Lead",
	    world->microsoft, ROLE_LEAD_REVIEWER, 0);
}

void
world_share(struct world *world, int share)
{
	char *sql = sqlite3_mprintf(
	    "INSERT OR REPLACE INTO program_setting SELECT code,"
	    " 'second-look', 0, %d, %lld, NULL FROM program",
	    share, (long long)WORLD_NOW);

	assert_true(world_sql(world, sql));
	sqlite3_free(sql);
}

static void
populate(struct world *world)
{
	world_begin(world);
	assert_int_equal(store_make(&world->store, "test", WORLD_NOW), DONE);
	world->fabrikam = add_directory(world, DIRECTORY_PARTNER, "Fabrikam");
	world->northwind = add_directory(world, DIRECTORY_PARTNER, "Northwind");
	world->microsoft =
	    add_directory(world, DIRECTORY_MICROSOFT, "Microsoft");
	world->seattle =
	    add_location(world, world->fabrikam, "1000001", "Fabrikam Seattle");
	world->munich =
	    add_location(world, world->fabrikam, "1000002", "Fabrikam Munich");
	world->oslo =
	    add_location(world, world->northwind, "2000001", "Northwind Oslo");
	people(world);
	world_commit(world);
	assert_true(world_sql(world, catalogue));
	/* No decision waits for a second look, but where a test asks. */
	world_share(world, 0);
}

/* Where nameless files are, as in every directory that was made. */
static const char *
spool_of(const struct world *world, char path[WORLD_PATH])
{
	snprintf(path, WORLD_PATH, "%s/spool", world->directory);
	return path;
}

int
world_setup(void **state)
{
	struct world *world = calloc(1, sizeof(*world));
	char spool[WORLD_PATH];

	assert_non_null(world);
	*state = world;
	assert_int_equal(secret_start(), 0);
	snprintf(world->directory, sizeof(world->directory),
	    "%s/cpor-store-XXXXXX",
	    getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	assert_non_null(mkdtemp(world->directory));
	assert_int_equal(mkdir(spool_of(world, spool), 0700), 0);
	secret_random(&world->keys, sizeof(world->keys));
	world->arena = arena_new();
	world->nobody = (struct viewer){ .now = WORLD_NOW };
	empty_database(world->directory);
	assert_int_equal(
	    store_open(&world->store, world->directory, &world->keys), 0);
	populate(world);
	return 0;
}

void
world_remove(const char *path)
{
	DIR *directory = opendir(path);
	const struct dirent *entry;

	assert_non_null(directory);
	while ((entry = readdir(directory)) != NULL)
		if (entry->d_name[0] != '.')
			unlinkat(dirfd(directory), entry->d_name, 0);
	closedir(directory);
	rmdir(path);
}

int
world_teardown(void **state)
{
	struct world *world = *state;
	char spool[WORLD_PATH];

	sqlite3_close(world->reader);
	store_close(&world->store);
	arena_free(world->arena);
	rmdir(spool_of(world, spool));
	world_remove(world->directory);
	free(world);
	return 0;
}

void
world_claim(struct world *world, int64_t id, const struct viewer *owner,
    const char *status)
{
	static const char *const lines[] = { WORLD_WORKLOAD, WORLD_WORKLOAD2,
		WORLD_PRODUCT };
	char *sql = sqlite3_mprintf(
	    "INSERT INTO claim (id, partner, owner, name, name_key, status,"
	    " tenant, customer, domain, opted_out, solution_seller,"
	    " revenue_customer, isv_solution, created, changed, version)"
	    " VALUES (%lld, %lld, %lld, 'Claim %lld', 'claim %lld', %Q,"
	    " '" WORLD_CONTOSO "', 'Contoso', 'contoso.com', 0, '', '', '',"
	    " %lld, %lld, 1)",
	    id, owner->directory, owner->person, id, id, status,
	    (long long)WORLD_NOW, (long long)WORLD_NOW);

	assert_true(world_sql(world, sql));
	sqlite3_free(sql);
	for (size_t i = 0; i < LENGTH(lines); i++) {
		bool product = strcmp(lines[i], WORLD_PRODUCT) == 0;

		sql = sqlite3_mprintf(
		    "INSERT INTO claim_line (id, claim, position, item,"
		    " subscription, tenant, role, state, reason, reason_text)"
		    " VALUES (%lld, %lld, %d, %Q, %Q, '" WORLD_CONTOSO "', %Q,"
		    " 'pending', '', '')",
		    id * 10 + (int64_t)i + 1, id, (int)i + 1, lines[i],
		    product ? WORLD_SUBSCRIPTION : NULL,
		    product ? "presales-advisor" : "use-or-consume");
		assert_true(world_sql(world, sql));
		sqlite3_free(sql);
	}
}

void
world_place(struct world *world, int64_t claim, int64_t location)
{
	char *sql =
	    sqlite3_mprintf("UPDATE claim SET location = %lld WHERE id = %lld",
		location, claim);

	assert_true(world_sql(world, sql));
	sqlite3_free(sql);
}

struct claim
world_stored(struct world *world, int64_t id)
{
	struct claim claim;

	assert_int_equal(
	    store_claim_any(&world->store, id, world->arena, &claim), DONE);
	return claim;
}

void
world_move_in(struct world *world, const struct viewer *viewer,
    struct claim *claim, enum claim_event event, enum party party)
{
	const struct move move = { .event = event, .party = party };

	assert_int_equal(
	    store_move(&world->store, viewer, world->arena, claim, &move),
	    DONE);
}

void
world_move(struct world *world, const struct viewer *viewer,
    struct claim *claim, enum claim_event event, enum party party)
{
	world_begin(world);
	world_move_in(world, viewer, claim, event, party);
	world_commit(world);
}

struct claim
world_draft_in(struct world *world, const struct viewer *owner,
    int64_t location, const char *name)
{
	const struct line lines[] = {
		{ .item.code = WORLD_WORKLOAD, .subscription = "" },
		{ .item.code = WORLD_WORKLOAD2, .subscription = "" },
	};
	struct claim claim, after;
	int64_t id;

	assert_int_equal(
	    store_claim_create(&world->store, owner, world->arena, &id), DONE);
	after = claim = world_stored(world, id);
	after.name = name;
	after.location = location;
	after.tenant = WORLD_CONTOSO;
	after.customer = "Contoso";
	after.domain = "contoso.com";
	after.area_chosen = after.role_chosen = true;
	after.area = AREA_MODERN_WORK;
	after.role = PARTNER_USE_OR_CONSUME;
	assert_int_equal(store_claim_change(&world->store, owner, world->arena,
			     EVENT_CLAIM_CHANGED, &claim, &after),
	    DONE);
	assert_int_equal(store_line_set(&world->store, owner, world->arena,
			     &after, lines, LENGTH(lines)),
	    DONE);
	return after;
}

struct claim
world_draft(struct world *world, const struct viewer *owner, int64_t location,
    const char *name)
{
	struct claim claim;

	world_begin(world);
	claim = world_draft_in(world, owner, location, name);
	world_commit(world);
	return claim;
}

struct claim
world_submitted(struct world *world, const struct viewer *owner,
    int64_t location, const char *name)
{
	struct claim claim = world_draft(world, owner, location, name);

	world_move(world, owner, &claim, CLAIM_SUBMIT, PARTY_PARTNER);
	return claim;
}

void
world_review(
    struct world *world, const struct viewer *owner, struct claim *claim)
{
	world_move(world, owner, claim, CLAIM_SUBMIT, PARTY_PARTNER);
	world_move(
	    world, &world->reviewer, claim, CLAIM_START_REVIEW, PARTY_REVIEWER);
}

struct claim
world_reviewed(struct world *world, const struct viewer *owner,
    int64_t location, const char *name)
{
	struct claim claim = world_draft(world, owner, location, name);

	world_review(world, owner, &claim);
	return claim;
}

struct claim
world_decided(struct world *world, const struct viewer *owner, int64_t location,
    const char *name, bool first, bool second)
{
	struct claim claim = world_reviewed(world, owner, location, name);

	assert_int_equal(
	    world_decide(world, &claim, first, second, NULL), DONE);
	return world_stored(world, claim.id);
}

enum outcome
world_decide(struct world *world, struct claim *claim, bool first, bool second,
    int64_t *held)
{
	const struct line *lines = world_lines(world, claim->id);
	const struct verdict verdicts[] = {
		{ lines[0].id, first, first ? "" : "insufficient-proof", "" },
		{ lines[1].id, second, second ? "" : "other",
		    second ? "" : WORLD_TOO_EARLY },
	};
	int64_t line;

	world_begin(world);
	return world_settle(
	    world, store_decision_make(&world->store, &world->reviewer,
		       world->arena, claim, verdicts, LENGTH(verdicts), NULL,
		       held == NULL ? &line : held));
}

enum outcome
world_settle(struct world *world, enum outcome out)
{
	if (out == DONE)
		world_commit(world);
	else
		store_rollback(&world->store);
	return out;
}

struct line *
world_lines(struct world *world, int64_t claim)
{
	struct line *lines;
	size_t count;

	assert_int_equal(
	    store_line_list(&world->store, claim, world->arena, &lines, &count),
	    DONE);
	assert_int_equal(count, 2);
	return lines;
}
