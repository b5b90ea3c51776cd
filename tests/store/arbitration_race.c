/*
 * One winner: sixteen processes decide one arbitration at once, each for a side
 * of its own choice, two hundred times (R6.5, R5.12, R5.19, R9.9). The control
 * decides as who reads first and writes later would, and shows that each of the
 * looks would find it.
 */

#include "store/world.h"

#include <pthread.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/time.h"
#include "store/arbitration.h"
#include "store/arbitration_round.h"
#include "store/history.h"
#include "store/message.h"

#define DECIDERS 16
#define ROUNDS	 200
#define PATIENCE 300 /* seconds; who is killed keeps the others waiting */

static struct claim
submit(struct world *world, const struct viewer *owner, int64_t location,
    const char *name)
{
	struct claim claim = world_draft_in(world, owner, location, name);

	world_move_in(world, owner, &claim, CLAIM_SUBMIT, PARTY_PARTNER);
	return claim;
}

/* The claim's arbitration about the first workload, the only one that is
 * decided here. */
static int64_t
arbitration_of(struct world *world, const struct claim *claim)
{
	int64_t line = world_lines(world, claim->id)[0].id;
	struct arbitration_part *parts;
	size_t count;

	assert_int_equal(store_arbitration_parts(&world->store, claim->id,
			     world->arena, &parts, &count),
	    DONE);
	for (size_t i = 0; i < count; i++)
		if (parts[i].line == line)
			return parts[i].arbitration;
	fail_msg("%s", "no arbitration has opened");
	return 0;
}

/* Two claims that meet, and the time to answer is over. */
static int64_t
meet(struct world *world, int round)
{
	const struct viewer *reviewer = &world->reviewer;
	struct viewer later = world->nobody;
	struct claim one, two;
	int64_t id;

	later.now = WORLD_NOW + 30 * TIME_DAY;
	world_begin(world);
	one = submit(world, &world->admin, world->seattle,
	    arena_print(world->arena, "One %d", round));
	two = submit(world, &world->northwind_admin, world->oslo,
	    arena_print(world->arena, "Two %d", round));
	world_move_in(
	    world, reviewer, &one, CLAIM_START_REVIEW, PARTY_REVIEWER);
	world_move_in(
	    world, reviewer, &two, CLAIM_START_REVIEW, PARTY_REVIEWER);
	id = arbitration_of(world, &two);
	assert_int_equal(store_arbitration_round_end(
			     &world->store, &later, world->arena, id),
	    DONE);
	world_commit(world);
	return id;
}

/* What a decider knows before it decides. */
struct seen {
	struct arbitration arbitration;
	struct arbitration_side *sides;
	size_t count;
};

static enum outcome
look(struct store *store, struct arena *arena, int64_t id, struct seen *seen)
{
	enum outcome out =
	    store_arbitration_any(store, id, arena, &seen->arbitration);

	return out == DONE ? store_arbitration_sides(
				 store, id, arena, &seen->sides, &seen->count)
			   : out;
}

typedef enum outcome decider(struct store *, const struct viewer *,
    struct arena *, struct seen *, int which);

/* As web/arbitration does: all of it in one transaction. */
static enum outcome
decide(struct store *store, const struct viewer *lead, struct arena *arena,
    struct seen *seen, int which)
{
	const char *words[ARBITRATION_SIDES_MAX];
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	out = look(store, arena, seen->arbitration.id, seen);
	for (size_t i = 0; i < seen->count; i++)
		words[i] = "So it is";
	if (out == DONE)
		out = store_arbitration_decide(store, lead, arena,
		    &seen->arbitration,
		    seen->sides[(size_t)which % seen->count].line, words, NULL,
		    seen->count);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}

static enum outcome
write_side(struct store *store, const struct viewer *lead,
    const struct arbitration_side *side, bool won)
{
	const struct claim claim = { .id = side->claim };
	const struct event event =
	    event_by(lead, EVENT_ARBITRATION_DECIDED, side->claim);
	struct query *q = db_use(store->db, SQL_DECISION_ADD);
	int64_t entry;
	enum outcome out;

	db_int(q, ":claim", side->claim);
	db_int(q, ":line", side->line);
	db_text(q, ":verdict", won ? "approved" : "refused");
	db_text(q, ":reason", "");
	db_text(q, ":words", "");
	db_int(q, ":now", lead->now);
	db_int(q, ":person", lead->person);
	db_int(q, ":version", 1);
	if ((out = db_run(q)) == DONE)
		out = store_history_add(store, &event, &entry);
	return out == DONE ? store_message_to_partner(store, lead, &claim,
				 MESSAGE_ARBITRATION_DECIDED, "", NULL)
			   : out;
}

/* The control: what it saw before the others began is all that it asks. */
static enum outcome
decide_late(struct store *store, const struct viewer *lead, struct arena *arena,
    struct seen *seen, int which)
{
	enum outcome out;

	(void)arena;
	if (!arbitration_may_decide(&seen->arbitration))
		return FORBIDDEN;
	out = store_begin(store);
	for (size_t i = 0; out == DONE && i < seen->count; i++)
		out = write_side(store, lead, &seen->sides[i],
		    i == (size_t)which % seen->count);
	return out == DONE ? store_commit(store) : out;
}

/* What all processes share. */
struct race {
	pthread_barrier_t ready, go, over;
	int64_t id; /* 0: no round comes any more */
	enum outcome said[DECIDERS];
	pid_t pids[DECIDERS];
};

static struct race *
race_new(void)
{
	struct race *race = mmap(NULL, sizeof(*race), PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	pthread_barrier_t *const barriers[] = { &race->ready, &race->go,
		&race->over };
	pthread_barrierattr_t shared;

	assert_ptr_not_equal(race, MAP_FAILED);
	pthread_barrierattr_init(&shared);
	pthread_barrierattr_setpshared(&shared, PTHREAD_PROCESS_SHARED);
	for (size_t i = 0; i < LENGTH(barriers); i++)
		pthread_barrier_init(barriers[i], &shared, DECIDERS + 1);
	return race;
}

/* One of the sixteen, for all rounds. */
static int
run(struct world *world, struct race *race, int which, decider *how)
{
	struct viewer lead = world->lead;
	struct arena *arena = arena_new();
	struct seen seen;
	struct store store;

	alarm(PATIENCE);
	if (store_open(&store, world->directory, &world->keys) != 0)
		return 1;
	lead.now = WORLD_NOW + 31 * TIME_DAY;
	for (;;) {
		pthread_barrier_wait(&race->ready);
		if (race->id == 0)
			return 0;
		arena_clear(arena);
		race->said[which] = look(&store, arena, race->id, &seen);
		pthread_barrier_wait(&race->go);
		if (race->said[which] == DONE)
			race->said[which] =
			    how(&store, &lead, arena, &seen, which);
		pthread_barrier_wait(&race->over);
	}
}

static struct race *
race_open(struct world *world, decider *how)
{
	struct race *race = race_new();

	alarm(PATIENCE);
	for (int i = 0; i < DECIDERS; i++) {
		pid_t pid = fork();

		if (pid == 0)
			_exit(run(world, race, i, how));
		race->pids[i] = pid;
	}
	return race;
}

static void
race_close(struct race *race)
{
	int status;

	race->id = 0;
	pthread_barrier_wait(&race->ready);
	for (int i = 0; i < DECIDERS; i++) {
		assert_int_equal(
		    waitpid(race->pids[i], &status, 0), race->pids[i]);
		assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	}
	alarm(0);
	munmap(race, sizeof(*race));
}

/* What a round left: each should be one, or one for each side. */
struct found {
	int64_t winners;   /* are told that they decided it */
	int64_t approved;  /* lines of the thing */
	int64_t decisions; /* of each line that was decided, at most */
	int64_t entries;   /* of each side's history */
	int64_t mails;	   /* to each side */
};

#define TOLD "AND kind = 'arbitration-decided'"

/* The most rows after `last` that one of a kind got. */
static int64_t
most(struct world *world, const char *table, int64_t last, const char *which,
    const char *each)
{
	return world_number(
	    world, arena_print(world->arena,
		       "SELECT max(n) FROM (SELECT count(*) AS n FROM %s"
		       " WHERE id > %lld %s GROUP BY %s) m",
		       table, (long long)last, which, each));
}

static struct found
race_round(struct world *world, struct race *race, int64_t id)
{
	int64_t history = world_number(world, "SELECT max(id) FROM history");
	int64_t mail = world_number(world, "SELECT max(id) FROM outbox");
	int64_t decision =
	    world_number(world, "SELECT coalesce(max(id), 0) FROM decision");
	struct found found = { 0 };

	race->id = id;
	pthread_barrier_wait(&race->ready);
	pthread_barrier_wait(&race->go);
	pthread_barrier_wait(&race->over);
	for (int i = 0; i < DECIDERS; i++) {
		assert_true(
		    race->said[i] == DONE || race->said[i] == FORBIDDEN);
		found.winners += race->said[i] == DONE;
	}
	found.approved = world_number(world,
	    "SELECT count(*) FROM claim_line WHERE state = 'approved'"
	    " AND item = '" WORLD_WORKLOAD "'");
	found.decisions = most(world, "decision", decision, "", "line");
	found.entries = most(world, "history", history, TOLD, "claim");
	found.mails = most(world, "outbox", mail, TOLD, "claim, person");
	return found;
}

/* The next round begins with nobody's. */
static void
clear(struct world *world)
{
	assert_true(world_sql(world,
	    "BEGIN;"
	    "UPDATE claim_line SET state = 'ended'"
	    " WHERE state IN ('pending', 'approved');"
	    "UPDATE claim SET status = 'ended' WHERE status <> 'ended';"
	    "UPDATE arbitration SET closed = 1 WHERE closed IS NULL;"
	    "COMMIT"));
}

/* R6.5, R5.12, R5.19, R9.9: one winner, each side told and recorded once. */
static void
of_sixteen_decisions_at_once_one_is_made(void **state)
{
	struct world *world = *state;
	struct race *race = race_open(world, decide);

	for (int i = 0; i < ROUNDS; i++) {
		struct found found = race_round(world, race, meet(world, i));

		assert_int_equal(found.winners, 1);
		assert_int_equal(found.approved, 1);
		assert_int_equal(found.decisions, 1);
		assert_int_equal(found.entries, 1);
		assert_int_equal(found.mails, 1);
		clear(world);
	}
	race_close(race);
	/* Nor did one of them hide: two sides in each round. */
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history"
				" WHERE kind = 'arbitration-decided'"),
	    2 * ROUNDS);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM outbox"
				" WHERE kind = 'arbitration-decided'"),
	    2 * ROUNDS);
}

/* The control: looking first and writing later makes many, of everything. */
static void
the_race_finds_who_reads_first_and_writes_later(void **state)
{
	struct world *world = *state;
	struct race *race = race_open(world, decide_late);
	struct found found = race_round(world, race, meet(world, 0));

	race_close(race);
	assert_int_equal(found.winners, DECIDERS);
	assert_int_equal(found.decisions, DECIDERS);
	assert_int_equal(found.entries, DECIDERS);
	assert_int_equal(found.mails, DECIDERS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(of_sixteen_decisions_at_once_one_is_made),
		IN_WORLD(the_race_finds_who_reads_first_and_writes_later),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
