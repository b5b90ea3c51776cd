/*
 * One winner: sixteen processes decide one arbitration at once, each for a side
 * of its own choice, round after round (R6.5, R5.12, R5.19). The control takes
 * the decision apart, as who reads first and writes later would, and shows that
 * the same look would find two.
 *
 * RACE_ROUNDS=number: how many; 200 take a while.
 */

#include "store/world.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/time.h"
#include "store/arbitration.h"
#include "store/claim.h"
#include "store/line.h"
#include "store/move.h"
#include "store/setting.h"

#define DECIDERS 16
#define ROUNDS	 6

/* The one about the first workload, the only one that is decided here. */
static int64_t
open_arbitration(struct world *world)
{
	return world_number(world,
	    "SELECT min(id) FROM arbitration WHERE closed IS NULL"
	    " AND item = '" WORLD_WORKLOAD "'");
}

/* Two claims that meet, and the time to answer is over. */
static int64_t
contest(struct world *world, int round)
{
	struct viewer later = world->nobody;
	struct claim one, two;
	int64_t id;

	one = world_submitted(world, &world->admin, world->seattle,
	    arena_print(world->arena, "One %d", round));
	two = world_submitted(world, &world->northwind_admin, world->oslo,
	    arena_print(world->arena, "Two %d", round));
	world_move(
	    world, &world->reviewer, &one, CLAIM_START_REVIEW, PARTY_REVIEWER);
	world_move(
	    world, &world->reviewer, &two, CLAIM_START_REVIEW, PARTY_REVIEWER);
	id = open_arbitration(world);
	later.now = WORLD_NOW + 30 * TIME_DAY;
	world_begin(world);
	assert_int_equal(store_arbitration_end_round(
			     &world->store, &later, world->arena, id),
	    DONE);
	world_commit(world);
	return id;
}

/* Wait until all are there: the pipe's other end closes. */
static void
wait_for_all(int gate)
{
	char byte;

	while (read(gate, &byte, 1) > 0)
		;
}

/* A lead of its own, with a side of its own choice. */
static enum outcome
decide_alone(struct world *world, int64_t id, int which, int gate)
{
	struct viewer lead = world->lead;
	const char *words[ARBITRATION_SIDES_MAX];
	struct arbitration arbitration;
	struct arbitration_side *sides;
	struct store store;
	size_t count = 0;
	enum outcome out;

	if (store_open(&store, world->directory, &world->keys) != 0)
		return BROKEN;
	wait_for_all(gate);
	lead.now = WORLD_NOW + 31 * TIME_DAY;
	if ((out = store_begin(&store)) != DONE)
		return out;
	out = store_arbitration_any(&store, id, world->arena, &arbitration);
	if (out == DONE)
		out = store_arbitration_sides(
		    &store, id, world->arena, &sides, &count);
	for (size_t i = 0; i < count; i++)
		words[i] = "So it is";
	if (out == DONE)
		out = store_arbitration_decide(&store, &lead, world->arena,
		    &arbitration, sides[(size_t)which % count].line, words,
		    count);
	if (out == DONE)
		return store_commit(&store);
	store_rollback(&store);
	return out;
}

/* The control: it looks first, and writes what it saw later. */
static enum outcome
decide_late(struct world *world, int64_t id, int which, int gate)
{
	struct arbitration arbitration;
	struct arbitration_side *sides;
	struct store store;
	struct query *q;
	size_t count;
	enum outcome out;

	if (store_open(&store, world->directory, &world->keys) != 0)
		return BROKEN;
	out = store_arbitration_any(&store, id, world->arena, &arbitration);
	if (out == DONE)
		out = store_arbitration_sides(
		    &store, id, world->arena, &sides, &count);
	wait_for_all(gate);
	if (out != DONE || !arbitration_may_decide(&arbitration))
		return FORBIDDEN;
	if ((out = store_begin(&store)) != DONE)
		return out;
	q = db_use(store.db, SQL_DECISION_ADD);
	db_int(q, ":claim", sides[(size_t)which % count].claim);
	db_int(q, ":line", sides[(size_t)which % count].line);
	db_text(q, ":verdict", "approved");
	db_text(q, ":reason", "");
	db_text(q, ":words", "");
	db_int(q, ":now", WORLD_NOW);
	db_int(q, ":person", world->lead.person);
	db_int(q, ":version", 1);
	out = db_run(q);
	return out == DONE ? store_commit(&store) : out;
}

/* How many of all that decide at once are told that they did. */
static int
race(struct world *world, int64_t id,
    enum outcome (*decide)(struct world *, int64_t, int, int))
{
	pid_t pids[DECIDERS];
	int gate[2], status, winners = 0;

	assert_int_equal(pipe(gate), 0);
	for (int i = 0; i < DECIDERS; i++)
		if ((pids[i] = fork()) == 0) {
			close(gate[1]);
			_exit((int)decide(world, id, i, gate[0]));
		}
	close(gate[0]);
	close(gate[1]);
	for (int i = 0; i < DECIDERS; i++) {
		assert_int_equal(waitpid(pids[i], &status, 0), pids[i]);
		assert_true(WIFEXITED(status));
		assert_true(WEXITSTATUS(status) == DONE ||
			    WEXITSTATUS(status) == FORBIDDEN);
		winners += WEXITSTATUS(status) == DONE;
	}
	return winners;
}

/* R6.5, R5.12, R5.19, R9.9: one winner, each side told and recorded once. */
static void
of_sixteen_decisions_at_once_one_is_made(void **state)
{
	struct world *world = *state;
	const char *given = getenv("RACE_ROUNDS");
	long rounds = given == NULL ? ROUNDS : strtol(given, NULL, 10);

	for (long i = 0; i < rounds; i++) {
		int64_t id = contest(world, (int)i);
		int64_t before =
		    world_number(world, "SELECT max(id) FROM history");

		assert_int_equal(race(world, id, decide_alone), 1);
		assert_int_equal(
		    world_number(world,
			"SELECT count(*) FROM claim_line WHERE"
			" state = 'approved' AND item = '" WORLD_WORKLOAD "'"),
		    1);
		assert_int_equal(
		    world_number(
			world, arena_print(world->arena,
				   "SELECT count(*) - count(DISTINCT claim)"
				   " FROM history WHERE id > %lld"
				   " AND kind = 'arbitration-decided'",
				   (long long)before)),
		    0);
		assert_int_equal(
		    world_number(world,
			"SELECT max(n) FROM (SELECT count(*) AS n FROM decision"
			" GROUP BY line, at) d"),
		    1);
		assert_int_equal(
		    world_number(world,
			"SELECT max(n) FROM (SELECT count(*) AS n FROM outbox"
			" WHERE kind = 'arbitration-decided'"
			" GROUP BY claim, person, at) m"),
		    1);
		/* The next round begins with nobody's. */
		assert_true(world_sql(world,
		    "UPDATE claim_line SET state = 'ended'"
		    " WHERE state IN ('pending', 'approved');"
		    "UPDATE claim SET status = 'ended';"
		    "UPDATE arbitration SET closed = 1 WHERE closed IS NULL"));
	}
}

/* The control: looking first and writing later makes many. */
static void
the_race_finds_who_reads_first_and_writes_later(void **state)
{
	struct world *world = *state;

	assert_true(race(world, contest(world, 0), decide_late) > 1);
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
