/* What the lives of claims are made of. */

#include "store/life.h"

#include "store/claim.h"
#include "store/line.h"

unsigned
life_chance(struct life *life, unsigned below)
{
	return steps_chance(life->steps, below);
}

struct viewer
life_viewer(struct life *life, const struct viewer *viewer)
{
	struct viewer now = *viewer;

	now.now = life->now;
	return now;
}

struct claim
life_claim(struct life *life, int64_t id)
{
	struct claim claim;

	assert_int_equal(store_claim_any(&life->world->store, id,
			     life->world->arena, &claim),
	    DONE);
	return claim;
}

struct line *
life_lines(struct life *life, int64_t claim, size_t *count)
{
	struct line *lines;

	assert_int_equal(store_line_list(&life->world->store, claim,
			     life->world->arena, &lines, count),
	    DONE);
	return lines;
}

bool
life_settle(struct life *life, enum outcome out)
{
	assert_true(out == DONE || out == FORBIDDEN || out == CONFLICT ||
		    out == INVALID);
	if (out == DONE)
		world_commit(life->world);
	else
		store_rollback(&life->world->store);
	return out == DONE;
}

const struct viewer *
life_owner(struct life *life, const struct claim *claim)
{
	return claim->partner == life->world->fabrikam
		   ? &life->world->admin
		   : &life->world->northwind_admin;
}

const char *
life_name(struct life *life)
{
	return arena_print(life->world->arena, "Claim %d", ++life->named);
}

void
life_remember(struct life *life, int64_t id)
{
	assert_true(life->count < LIFE_CLAIMS);
	life->claims[life->count] = id;
	life->gone[life->count] = false;
	life->last[life->count++] = CLAIM_DRAFT;
}

bool
life_is_gone(struct life *life, int64_t id)
{
	struct claim claim;

	return store_claim_any(&life->world->store, id, life->world->arena,
		   &claim) == ABSENT;
}
