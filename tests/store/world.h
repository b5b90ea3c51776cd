/*
 * A small world for the store's tests: a private database in a directory of
 * its own, two partner accounts with their people and locations, Microsoft
 * with its reviewers, two customers and three items.
 *
 *	const struct CMUnitTest tests[] = { IN_WORLD(this_is_true), …
 */

#ifndef TESTS_STORE_WORLD_H
#define TESTS_STORE_WORLD_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rules/claim.h"
#include "rules/person.h"
#include "store/store.h"

#define WORLD_NOW ((int64_t)1795000000) /* 18 November 2026, a Wednesday */

/* Customers, a subscription of the first, and items. */
#define WORLD_CONTOSO	   "11111111-1111-4111-8111-111111111111"
#define WORLD_WOODGROVE	   "22222222-2222-4222-8222-222222222222"
#define WORLD_SUBSCRIPTION "33333333-3333-4333-8333-333333333333"
#define WORLD_WORKLOAD	   "exchange-online"
#define WORLD_WORKLOAD2	   "microsoft-teams"
#define WORLD_PRODUCT	   "dynamics-365-sales"

#define WORLD_TOO_EARLY "Too <early>" /* why a second line is refused */

struct world {
	char directory[64]; /* CPOR_DATA of this world */
	struct keys keys;
	struct store store;
	struct arena *arena;
	struct sqlite3 *reader; /* what world_stay opened, or NULL */

	int64_t fabrikam, northwind, microsoft; /* directories */
	int64_t seattle, munich;		/* Fabrikam's locations */
	int64_t oslo;				/* Northwind's */

	struct viewer nobody; /* nobody */
	struct viewer admin;  /* Fabrikam's incentives admin */
	struct viewer user;   /* its incentives user, in Munich only */
	struct viewer northwind_admin;
	struct viewer both; /* incentives admin of both, in Fabrikam now */
	struct viewer reviewer, lead;
};

/* A test in a new world, which is *state. */
int world_setup(void **state);
int world_teardown(void **state);
#define IN_WORLD(test)                                                         \
	cmocka_unit_test_setup_teardown(test, world_setup, world_teardown)

/* Remove a directory of a database and its files. */
void world_remove(const char *directory);

/* A transaction around a step that must succeed. */
void world_begin(struct world *);
void world_commit(struct world *);

/* Somebody new with one role in a directory (location 0: everywhere). */
struct viewer world_person(struct world *, const char *email, const char *name,
    int64_t directory, enum role, int64_t location);

/*
 * The attacker, or the careless operator: a connection of its own that keeps
 * none of our promises. Runs any SQL; false when the database refused it, and
 * then world_refusal says why.
 */
bool world_sql(struct world *, const char *sql);
const char *world_refusal(void);

/* The one number that a statement of that kind gives. */
int64_t world_number(struct world *, const char *sql);

/* From here on it asks over one connection until the world ends: for a test
 * that asks thousands of times, as each connection has to learn the schema. */
void world_stay(struct world *);

/* A claim of a partner with one pending line on each item, by plain SQL: its
 * id is `id`, those of its lines id * 10 + 1, 2, 3. */
void world_claim(
    struct world *, int64_t id, const struct viewer *owner, const char *status);

/* Its claiming location. */
void world_place(struct world *, int64_t claim, int64_t location);

/* Of 100 decisions, how many wait for a second look: 0 in a new world. */
void world_share(struct world *, int share);

/* The claim as it is stored, and its two lines. */
struct claim world_stored(struct world *, int64_t id);
struct line *world_lines(struct world *, int64_t claim);

/* A draft of two workloads of Contoso's, and its way on, as the store makes
 * them, each in a transaction of its own. */
struct claim world_draft(struct world *, const struct viewer *owner,
    int64_t location, const char *name);
void world_move(struct world *, const struct viewer *, struct claim *,
    enum claim_event, enum party);

/* A draft is sent, and its review starts. */
void world_review(
    struct world *, const struct viewer *owner, struct claim *draft);

/* A new claim, so far on its way; its lines approved or not. */
struct claim world_submitted(struct world *, const struct viewer *owner,
    int64_t location, const char *name);
struct claim world_reviewed(struct world *, const struct viewer *owner,
    int64_t location, const char *name);
struct claim world_decided(struct world *, const struct viewer *owner,
    int64_t location, const char *name, bool first, bool second);

/* The reviewer decides both lines of a claim, approving each or not: the first
 * is refused for what its proof lacks, the second for words of their own. Kept
 * when it is DONE. A line that somebody else holds is in `held`, unless that
 * is NULL. */
enum outcome world_decide(
    struct world *, struct claim *, bool first, bool second, int64_t *held);

/* What was tried since world_begin is kept when it was DONE, else undone; and
 * how it ended, again. */
enum outcome world_settle(struct world *, enum outcome);

/* Both in a transaction that the caller has begun. */
struct claim world_draft_in(struct world *, const struct viewer *owner,
    int64_t location, const char *name);
void world_move_in(struct world *, const struct viewer *, struct claim *,
    enum claim_event, enum party);

#endif
