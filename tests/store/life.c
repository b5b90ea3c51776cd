/*
 * Lives of claims: partners, a reviewer and the clock do at random what they
 * may and may not, and after each step everything docs/rules.md section 5 says
 * must hold; the history is enough to make each claim again (R5.53).
 *
 * LIFE_SEED=number does again what the runs from that number on did.
 */

#include "store/world.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/time.h"
#include "clock/clock.h"
#include "rules/reason.h"
#include "store/arbitration.h"
#include "store/claim.h"
#include "store/comment.h"
#include "store/contact.h"
#include "store/decision.h"
#include "store/ending.h"
#include "store/follower.h"
#include "store/history.h"
#include "store/line.h"
#include "store/move.h"
#include "store/origin.h"
#include "store/place.h"
#include "store/proof.h"

#define STEPS	     500
#define CLAIMS	     24
#define ENTRIES	     2000
#define SUBSCRIPTION "33333333-3333-4333-8333-333333333334"

/* One run, and what was last seen of each of its claims. */
struct life {
	struct world *world;
	uint64_t random;
	int64_t now;
	int64_t claims[CLAIMS];
	enum claim_status last[CLAIMS];
	bool gone[CLAIMS];
	size_t count;
	int named;
};

/* What section 5 allows, written by hand: from the row to the column. */
static const bool allowed[CLAIM_STATUS__COUNT][CLAIM_STATUS__COUNT] = {
	[CLAIM_DRAFT] = { [CLAIM_SUBMITTED] = true },
	[CLAIM_SUBMITTED] = { [CLAIM_UNDER_REVIEW] = true,
	    [CLAIM_APPROVED] = true,
	    [CLAIM_REJECTED] = true,
	    [CLAIM_ENDED] = true },
	[CLAIM_UNDER_REVIEW] = { [CLAIM_ACTION_REQUIRED] = true,
	    [CLAIM_APPROVED] = true,
	    [CLAIM_REJECTED] = true,
	    [CLAIM_ENDED] = true },
	[CLAIM_ACTION_REQUIRED] = { [CLAIM_SUBMITTED] = true,
	    [CLAIM_APPROVED] = true,
	    [CLAIM_REJECTED] = true,
	    [CLAIM_ENDED] = true },
	[CLAIM_APPROVED] = { [CLAIM_ENDED] = true },
};

/* xorshift64*: small, and the same everywhere. */
static unsigned
chance(struct life *life, unsigned below)
{
	life->random ^= life->random >> 12;
	life->random ^= life->random << 25;
	life->random ^= life->random >> 27;
	return (unsigned)((life->random * UINT64_C(2685821657736338717)) >>
			  33) %
	       below;
}

static struct viewer
at_now(struct life *life, const struct viewer *viewer)
{
	struct viewer now = *viewer;

	now.now = life->now;
	return now;
}

static struct claim
stored(struct life *life, int64_t id)
{
	struct claim claim;

	assert_int_equal(store_claim_any(&life->world->store, id,
			     life->world->arena, &claim),
	    DONE);
	return claim;
}

static struct line *
lines_of(struct life *life, int64_t claim, size_t *count)
{
	struct line *lines;

	assert_int_equal(store_line_list(&life->world->store, claim,
			     life->world->arena, &lines, count),
	    DONE);
	return lines;
}

/* What was tried is kept when it went well, else undone; nothing may break. */
static bool
settle(struct life *life, enum outcome out)
{
	assert_true(out == DONE || out == FORBIDDEN || out == CONFLICT ||
		    out == INVALID);
	if (out == DONE)
		world_commit(life->world);
	else
		store_rollback(&life->world->store);
	return out == DONE;
}

static const struct viewer *
owner_of(struct life *life, const struct claim *claim)
{
	return claim->partner == life->world->fabrikam
		   ? &life->world->admin
		   : &life->world->northwind_admin;
}

static const char *
new_name(struct life *life)
{
	return arena_print(life->world->arena, "Claim %d", ++life->named);
}

static void
remember(struct life *life, int64_t id)
{
	assert_true(life->count < CLAIMS);
	life->claims[life->count] = id;
	life->gone[life->count] = false;
	life->last[life->count++] = CLAIM_DRAFT;
}

/* Some lines that fit the role. */
static size_t
some_lines(struct life *life, enum partner_role role, struct line lines[2])
{
	static const char *const codes[] = { WORLD_WORKLOAD, WORLD_WORKLOAD2 };
	static const char *const names[] = { "Exchange Online",
		"Microsoft Teams" };
	size_t count = 0;

	if (offer_of(role)->per_subscription) {
		lines[0] = (struct line){ .item = { .code = WORLD_PRODUCT,
					      .name = "Dynamics 365 Sales" },
			.subscription = chance(life, 2) ? WORLD_SUBSCRIPTION
							: SUBSCRIPTION };
		return 1;
	}
	for (unsigned i = 0, which = 1 + chance(life, 3); i < 2; i++)
		if (which & 1u << i)
			lines[count++] = (struct line){
				.item = { .code = codes[i], .name = names[i] },
				.subscription = ""
			};
	return count;
}

static void
create(struct life *life)
{
	bool ours = chance(life, 2) != 0;
	struct world *world = life->world;
	struct viewer viewer =
	    at_now(life, ours ? &world->admin : &world->northwind_admin);
	struct claim before, after;
	struct line lines[2];
	int64_t id;
	enum outcome out;

	if (life->count == CLAIMS)
		return;
	world_begin(world);
	out = store_claim_create(&world->store, &viewer, world->arena, &id);
	assert_int_equal(out, DONE);
	after = before = stored(life, id);
	after.name = new_name(life);
	after.location = ours ? world->seattle : world->oslo;
	after.partner_id = ours ? "1000001" : "2000001";
	after.tenant = WORLD_CONTOSO;
	after.customer = "Contoso";
	after.domain = "contoso.com";
	after.area_chosen = after.role_chosen = true;
	after.role =
	    chance(life, 2) ? PARTNER_USE_OR_CONSUME : PARTNER_PRESALES_ADVISOR;
	after.area = offer_of(after.role)->area;
	out = store_claim_change(&world->store, &viewer, world->arena,
	    EVENT_CLAIM_CHANGED, &before, &after);
	if (out == DONE)
		out = store_line_set(&world->store, &viewer, world->arena,
		    &after, lines, some_lines(life, after.role, lines));
	if (settle(life, out))
		remember(life, id);
}

/* Whoever may edit changes the name, the location, the role, or the lines. */
static enum outcome
edit(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	struct store *store = &life->world->store;
	struct arena *arena = life->world->arena;
	struct claim after = *claim;
	struct line lines[2];
	struct contact contacts[] = { { CONTACT_CUSTOMER, new_name(life),
					  "Head of IT", "a@contoso.com" },
		{ CONTACT_PARTNER, "Paul", "", "paul@partner.example" } };

	switch (chance(life, 6)) {
	case 0:
		if (!claim_may_edit(claim->status, PART_ITEMS))
			return FORBIDDEN;
		return store_line_set(store, viewer, arena, claim, lines,
		    some_lines(life, claim->role, lines));
	case 1:
		if (!claim_may_edit(claim->status, PART_CONTACTS))
			return FORBIDDEN;
		return store_contact_set(
		    store, viewer, arena, claim, contacts, 1 + chance(life, 2));
	case 2:
		if (!claim_may_edit(claim->status, PART_ROLE) ||
		    claim->role == PARTNER_USE_OR_CONSUME)
			return FORBIDDEN;
		after.role = PARTNER_USAGE_RECOGNITION;
		break;
	case 3:
		if (!claim_may_edit(claim->status, PART_CONTACTS))
			return FORBIDDEN;
		if (claim->role == PARTNER_USE_OR_CONSUME)
			after.opted_out = !claim->opted_out;
		else
			after.solution_seller = after.isv_solution =
			    new_name(life);
		break;
	case 4:
		if (claim->partner == life->world->fabrikam) {
			after.location = life->world->munich;
			after.partner_id = "1000002";
		}
		break;
	default:
		after.name = new_name(life);
		break;
	}
	if (!claim_may_edit(claim->status, PART_WHO))
		return FORBIDDEN;
	if (store_claim_change(store, viewer, arena, EVENT_CLAIM_CHANGED, claim,
		&after) != DONE)
		return CONFLICT;
	if (after.role == claim->role)
		return DONE;
	return store_line_set(store, viewer, arena, &after, lines,
	    some_lines(life, after.role, lines));
}

static enum outcome
send(struct life *life, struct claim *claim, const struct viewer *viewer,
    enum claim_event event)
{
	const struct move move = { .event = event, .party = PARTY_PARTNER };
	size_t count;

	lines_of(life, claim->id, &count);
	if (count == 0)
		return INVALID;
	return store_move(
	    &life->world->store, viewer, life->world->arena, claim, &move);
}

static enum outcome
disassociate(
    struct life *life, struct claim *claim, const struct viewer *viewer)
{
	int64_t ids[CLAIM_LINES_MAX];
	size_t count, chosen = 0;
	const struct line *lines = lines_of(life, claim->id, &count);

	for (size_t i = 0; i < count; i++)
		if (lines[i].state == LINE_APPROVED && chance(life, 2))
			ids[chosen++] = lines[i].id;
	return store_ending_disassociate(&life->world->store, viewer,
	    life->world->arena, claim, ids, chosen, "They went on");
}

/* A draft goes with its files; or a file of it alone. */
static enum outcome
discard(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	struct store *store = &life->world->store;
	struct proof *files;
	size_t count;
	enum outcome out = store_proof_list(
	    store, claim->id, life->world->arena, &files, &count);

	if (claim->status != CLAIM_DRAFT)
		return store_claim_delete(store, viewer, claim);
	if (out == DONE && count > 0 && chance(life, 3))
		return store_proof_remove(store, viewer, claim, &files[0]);
	for (size_t i = 0; out == DONE && i < count; i++)
		out = store_proof_remove(store, viewer, claim, &files[i]);
	return out == DONE ? store_claim_delete(store, viewer, claim) : out;
}

static bool
is_renewable(const struct renewable *list, size_t count, int64_t line)
{
	for (size_t i = 0; i < count; i++)
		if (list[i].line == line)
			return true;
	return false;
}

/* Where the proof shows a thing is said, or that it shows it nowhere. */
static enum outcome
place(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	struct store *store = &life->world->store;
	struct arena *arena = life->world->arena;
	size_t line_count, file_count, count;
	const struct line *lines = lines_of(life, claim->id, &line_count);
	struct element *stored, *wanted;
	struct proof *files;

	assert_int_equal(store_place_list(store, claim->id, lines, line_count,
			     false, arena, &stored, &count),
	    DONE);
	assert_int_equal(
	    store_proof_list(store, claim->id, arena, &files, &file_count),
	    DONE);
	if (!claim_may_edit(claim->status, PART_PROOF) || file_count == 0)
		return FORBIDDEN;
	wanted = arena_array(arena, struct element, count);
	memcpy(wanted, stored, count * sizeof(*wanted));
	for (size_t i = 0; i < count; i++) {
		const struct proof *file =
		    &files[chance(life, (unsigned)file_count)];

		if (chance(life, 2))
			continue;
		wanted[i].proof = chance(life, 4) == 0 ? 0 : file->id;
		wanted[i].proof_name = file->name;
		wanted[i].page = chance(life, 3);
		wanted[i].words = chance(life, 2) ? "top" : "";
	}
	return store_place_set(
	    store, viewer, arena, claim, stored, wanted, count);
}

/* Whoever works for both partners, and for Fabrikam now, owns it from here on;
 * or Fabrikam's admin again. */
static enum outcome
take_over(struct life *life, struct claim *claim)
{
	struct world *world = life->world;
	struct viewer viewer =
	    at_now(life, chance(life, 2) ? &world->both : &world->admin);

	if (claim->partner != world->fabrikam)
		return FORBIDDEN;
	return store_follower_take_over(
	    &world->store, &viewer, world->arena, claim);
}

/* A copy, a correction or a renewal, with what may be taken. */
static enum outcome
derive(struct life *life, struct claim *claim, const struct viewer *viewer,
    enum origin_kind kind)
{
	struct store *store = &life->world->store;
	struct arena *arena = life->world->arena;
	struct origin_draft draft = { .kind = kind };
	struct renewable *renewable;
	struct proof *files;
	size_t count, found = 0;
	struct line *lines = lines_of(life, claim->id, &count);
	int64_t id;

	if (life->count == CLAIMS)
		return FORBIDDEN;
	assert_int_equal(store_origin_open(store, claim->id, kind, &id), DONE);
	assert_int_equal(store_origin_renewable(store, claim, life->now, arena,
			     &renewable, &found),
	    DONE);
	for (size_t i = 0; i < count; i++)
		if (origin_takes(kind, claim->status, &lines[i],
			is_renewable(renewable, found, lines[i].id)))
			lines[draft.line_count++] = lines[i];
	if (id != 0 || draft.line_count == 0)
		return FORBIDDEN;
	for (size_t i = 0; kind == ORIGIN_RENEWAL && i < draft.line_count; i++)
		lines[i].subscription =
		    strcmp(lines[i].subscription, SUBSCRIPTION) == 0
			? WORLD_SUBSCRIPTION
			: SUBSCRIPTION;
	draft.lines = lines;
	assert_int_equal(store_proof_list(store, claim->id, arena, &files,
			     &draft.file_count),
	    DONE);
	draft.files = files;
	if (!origin_takes_proof(kind))
		draft.file_count = 0;
	if (store_origin_make(store, viewer, arena, claim, &draft, &id) != DONE)
		return BROKEN;
	remember(life, id);
	return DONE;
}

static void
add_proof(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	char path[] = "/tmp/cpor-life-XXXXXX";
	const char *name = new_name(life);
	int fd = mkstemp(path);
	enum proof_cause cause;
	struct proof proof;
	enum outcome out;

	assert_int_not_equal(fd, -1);
	unlink(path);
	assert_int_equal(write(fd, name, strlen(name)), (ssize_t)strlen(name));
	out = store_proof_add(&life->world->store, viewer, life->world->arena,
	    claim,
	    &(struct proof_file){ .fd = fd,
		.name = name,
		.type = "text/plain",
		.size = (int64_t)strlen(name) },
	    &proof, &cause);
	assert_true(out == DONE || out == CONFLICT || out == INVALID);
	assert_int_equal(
	    out == DONE, claim_takes_proof(claim) && out != INVALID);
	close(fd);
}

static enum outcome
ask(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	const struct ask one = { .reason = "dates-missing", .words = "Page 2" };
	const struct move move = { .event = CLAIM_ASK,
		.party = PARTY_REVIEWER };
	enum outcome out =
	    store_comment_ask(&life->world->store, viewer, claim, &one);

	return out == DONE ? store_move(&life->world->store, viewer,
				 life->world->arena, claim, &move)
			   : out;
}

static bool
is_in_arbitration(struct life *life, const struct line *line)
{
	struct arbitration_part *parts;
	size_t count;

	assert_int_equal(store_arbitration_parts(&life->world->store,
			     line->claim, life->world->arena, &parts, &count),
	    DONE);
	for (size_t i = 0; i < count; i++)
		if (parts[i].line == line->id)
			return chance(life, 20) != 0; /* or try it */
	return false;
}

static enum outcome
decide(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	struct verdict verdicts[CLAIM_LINES_MAX];
	size_t count, pending = 0;
	const struct line *lines = lines_of(life, claim->id, &count);
	int64_t held;

	for (size_t i = 0; i < count; i++)
		if (lines[i].state == LINE_PENDING &&
		    !is_in_arbitration(life, &lines[i]))
			verdicts[pending++] =
			    chance(life, 6) != 0
				? (struct verdict){ lines[i].id, true, "", "" }
				: (struct verdict){ lines[i].id, false,
					  "not-eligible", "No" };
	/* Now and then one is forgotten. */
	if (pending > 0 && chance(life, 8) == 0)
		pending--;
	return store_decision_make(&life->world->store, viewer,
	    life->world->arena, claim, verdicts, pending, &held);
}

/* A party sends an event that the table may not have. */
static enum outcome
anything(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	struct move move = { .event = (enum claim_event)chance(
				 life, CLAIM_EVENT__COUNT),
		.party = (enum party)chance(life, PARTY__COUNT) };

	if (claim_may(claim->status, move.event, move.party))
		return FORBIDDEN;
	assert_int_equal(store_move(&life->world->store, viewer,
			     life->world->arena, claim, &move),
	    FORBIDDEN);
	return FORBIDDEN;
}

static void
partner_step(struct life *life, struct claim *claim)
{
	struct store *store = &life->world->store;
	struct viewer viewer = at_now(life, owner_of(life, claim));
	static const unsigned usual[CLAIM_STATUS__COUNT] = {
		[CLAIM_DRAFT] = 4,
		[CLAIM_ACTION_REQUIRED] = 4,
		[CLAIM_APPROVED] = 6,
		[CLAIM_REJECTED] = 6,
		[CLAIM_ENDED] = 6,
	};
	unsigned what = chance(life, 12);
	enum outcome out = DONE;

	/* Half of the time what one does then, else anything. */
	if (usual[claim->status] != 0 && chance(life, 2))
		what = usual[claim->status];
	if (claim->status == CLAIM_APPROVED && chance(life, 4) == 0)
		what = 8;
	if (claim->status == CLAIM_DRAFT && chance(life, 3) == 0)
		what = (unsigned[]){ 0, 9, 10 }[chance(life, 3)];
	if (what == 0) {
		add_proof(life, claim, &viewer);
		return;
	}
	world_begin(life->world);
	if (what <= 3)
		out = edit(life, claim, &viewer);
	else if (what <= 5)
		out = send(life, claim, &viewer,
		    claim->status == CLAIM_DRAFT ? CLAIM_SUBMIT : CLAIM_ANSWER);
	else if (what == 6)
		out = derive(life, claim, &viewer,
		    (enum origin_kind)chance(life, ORIGIN__COUNT));
	else if (what == 7 && chance(life, 2) == 0)
		out = store_ending_withdraw(
		    store, &viewer, life->world->arena, claim, "Not now");
	else if (what == 7)
		out = store_comment_add(
		    store, &viewer, claim, COMMENT_PLAIN, "Hello");
	else if (what == 8)
		out = disassociate(life, claim, &viewer);
	else if (what == 10)
		out = place(life, claim, &viewer);
	else if (what == 11)
		out = take_over(life, claim);
	else if (chance(life, 2) == 0)
		out = discard(life, claim, &viewer);
	settle(life, out);
}

static void
reviewer_step(struct life *life, struct claim *claim)
{
	struct viewer viewer = at_now(life, &life->world->reviewer);
	const struct move start = { .event = CLAIM_START_REVIEW,
		.party = PARTY_REVIEWER };
	unsigned what = chance(life, 9);
	enum outcome out;

	if (claim->status == CLAIM_SUBMITTED && chance(life, 2))
		what = 0;
	world_begin(life->world);
	if (what <= 2)
		out = store_move(&life->world->store, &viewer,
		    life->world->arena, claim, &start);
	else if (what <= 4)
		out = ask(life, claim, &viewer);
	else if (what == 5)
		out = anything(life, claim, &viewer);
	else
		out = decide(life, claim, &viewer);
	settle(life, out);
}

/* The claim's partner answers what it is asked. */
static enum outcome
answer_step(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	struct arbitration_part *parts;
	size_t count;
	enum outcome out = store_arbitration_parts(
	    &life->world->store, claim->id, life->world->arena, &parts, &count);

	if (out != DONE || count == 0)
		return FORBIDDEN;
	return store_arbitration_answer(&life->world->store, viewer,
	    life->world->arena, claim,
	    parts[chance(life, (unsigned)count)].line, "Ours is newer");
}

/* What usually comes next, so that some claims get far. */
static void
usual_step(struct life *life, struct claim *claim)
{
	struct viewer viewer = at_now(life, owner_of(life, claim));
	struct viewer reviewer = at_now(life, &life->world->reviewer);
	const struct move start = { .event = CLAIM_START_REVIEW,
		.party = PARTY_REVIEWER };
	enum outcome out;

	world_begin(life->world);
	if (claim->status == CLAIM_DRAFT && chance(life, 8) == 0)
		out = discard(life, claim, &viewer);
	else if (claim->status == CLAIM_DRAFT)
		out = send(life, claim, &viewer, CLAIM_SUBMIT);
	else if (claim->status == CLAIM_ACTION_REQUIRED)
		out = send(life, claim, &viewer, CLAIM_ANSWER);
	else if (claim->status == CLAIM_SUBMITTED)
		out = store_move(&life->world->store, &reviewer,
		    life->world->arena, claim, &start);
	else if (claim->invited && chance(life, 2) != 0)
		out = answer_step(life, claim, &viewer);
	else if (claim->status == CLAIM_UNDER_REVIEW)
		out = decide(life, claim, &reviewer);
	else if (claim->status == CLAIM_APPROVED)
		out = derive(life, claim, &viewer, ORIGIN_CORRECTION);
	else
		out = derive(life, claim, &viewer, ORIGIN_RENEWAL);
	settle(life, out);
}

/* A lead decides what is ready, for anybody or for nobody. */
static void
lead_step(struct life *life)
{
	const char *words[ARBITRATION_SIDES_MAX];
	struct store *store = &life->world->store;
	struct arena *arena = life->world->arena;
	struct viewer viewer = at_now(life, &life->world->lead);
	struct arbitration_side *sides;
	struct arbitration arbitration;
	size_t count, which;
	int64_t id = world_number(life->world,
	    "SELECT coalesce((SELECT id FROM arbitration"
	    " WHERE ready IS NOT NULL AND closed IS NULL), 0)");

	if (id == 0)
		return;
	assert_int_equal(
	    store_arbitration_any(store, id, arena, &arbitration), DONE);
	assert_int_equal(
	    store_arbitration_sides(store, id, arena, &sides, &count), DONE);
	for (size_t i = 0; i < count; i++)
		words[i] = "Newer";
	which = chance(life, (unsigned)count + 1);
	world_begin(life->world);
	settle(
	    life, store_arbitration_decide(store, &viewer, arena, &arbitration,
		      which == count ? 0 : sides[which].line, words, count));
}

static void
clock_step(struct life *life)
{
	static const char *const states[] = { "Enabled", "Enabled", "Enabled",
		"Warning", "Suspended", "Deleted" };
	size_t ran;

	assert_true(world_sql(life->world,
	    arena_print(life->world->arena,
		"UPDATE subscription SET status = '%s' WHERE id = '%s'",
		states[chance(life, LENGTH(states))],
		chance(life, 2) ? SUBSCRIPTION : WORLD_SUBSCRIPTION)));
	life->now += (1 + chance(life, 14)) * TIME_DAY;
	assert_int_equal(
	    clock_once(&life->world->store, NULL, "life", life->now, &ran),
	    DONE);
	assert_int_equal(clock_leave(&life->world->store, "life"), DONE);
}

/* --- What must hold after each step ----------------------------------------
 */

static size_t
count_state(const struct line *lines, size_t count, enum line_state state)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += lines[i].state == state;
	return found;
}

/* R5.2: the status is what the lines say. */
static void
check_lines(const struct claim *claim, const struct line *lines, size_t count)
{
	size_t pending = count_state(lines, count, LINE_PENDING);
	size_t approved = count_state(lines, count, LINE_APPROVED);

	switch (claim->status) {
	case CLAIM_DRAFT:
		assert_int_equal(pending, count);
		break;
	case CLAIM_SUBMITTED:
	case CLAIM_UNDER_REVIEW:
	case CLAIM_ACTION_REQUIRED:
		/* Others may be decided: an arbitration has the rest. */
		assert_true(pending > 0);
		break;
	case CLAIM_APPROVED:
		assert_true(approved > 0);
		assert_int_equal(pending, 0);
		break;
	case CLAIM_REJECTED:
		assert_int_equal(
		    count_state(lines, count, LINE_REFUSED), count);
		break;
	default:
		assert_int_equal(claim->status, CLAIM_ENDED);
		assert_int_equal(pending + approved, 0);
		break;
	}
}

/* R5.5: whose turn it is. */
static void
check_turn(const struct claim *claim)
{
	static const enum turn turns[CLAIM_STATUS__COUNT] = {
		[CLAIM_DRAFT] = TURN_DRAFT,
		[CLAIM_SUBMITTED] = TURN_REVIEW,
		[CLAIM_UNDER_REVIEW] = TURN_REVIEW,
		[CLAIM_ACTION_REQUIRED] = TURN_ANSWER,
	};

	bool asked = claim->turn == TURN_PROOF ||
		     claim->turn == TURN_OTHER_PROOF ||
		     claim->turn == TURN_ARBITRATION;

	if (asked)
		assert_true(claim->status == CLAIM_UNDER_REVIEW ||
			    claim->status == CLAIM_APPROVED);
	else
		assert_int_equal(claim->turn, turns[claim->status]);
	assert_int_equal(claim->due != 0,
	    asked || claim->turn == TURN_REVIEW || claim->turn == TURN_ANSWER);
}

/* R5.12: nobody shares what one partner has; R5.5: and the turn that runs is
 * that of whom the claim waits on. */
static void
check_record(struct life *life)
{
	assert_int_equal(
	    world_number(life->world,
		"SELECT (SELECT count(*) FROM claim c LEFT JOIN turn t"
		" ON t.claim = c.id AND t.until IS NULL"
		" WHERE coalesce(c.waits_on, '') <> coalesce(t.party, ''))"
		" + count(*) FROM claim_line a JOIN claim_line b"
		" ON b.id > a.id AND b.item = a.item AND b.tenant = a.tenant"
		" AND b.role = a.role AND coalesce(b.subscription, '')"
		" = coalesce(a.subscription, '')"
		" WHERE a.state = 'approved' AND b.state = 'approved'"),
	    0);
}

static bool
is_gone(struct life *life, int64_t id)
{
	struct claim claim;

	return store_claim_any(&life->world->store, id, life->world->arena,
		   &claim) == ABSENT;
}

static void
check_all(struct life *life)
{
	for (size_t i = 0; i < life->count; i++) {
		struct claim claim;
		struct line *lines;
		size_t count;

		if (life->gone[i])
			continue;
		if (is_gone(life, life->claims[i])) {
			assert_int_equal(life->last[i], CLAIM_DRAFT);
			life->gone[i] = true;
			continue;
		}
		claim = stored(life, life->claims[i]);
		if (claim.status != life->last[i])
			assert_true(allowed[life->last[i]][claim.status]);
		life->last[i] = claim.status;
		lines = lines_of(life, claim.id, &count);
		check_lines(&claim, lines, count);
		check_turn(&claim);
	}
	check_record(life);
}

/* --- A claim made again from its history -----------------------------------
 */

#define FACTS 64
#define SHOWN "Shown in the proof: "

/* What is known of a claim by name, or of a line by its words. */
struct fact {
	const char *name, *value, *reason, *words;
};

struct retold {
	struct arena *arena;
	bool there;
	const char *status, *owner;
	int64_t submitted;
	struct fact facts[FACTS], lines[FACTS], files[FACTS];
	size_t fact_count, line_count, file_count;
};

static struct fact *
fact_of(struct fact *facts, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(facts[i].name, name) == 0)
			return &facts[i];
	return NULL;
}

static const char *
value_of(const struct retold *claim, const char *name)
{
	const struct fact *fact =
	    fact_of((struct fact *)claim->facts, claim->fact_count, name);

	return fact == NULL ? "" : fact->value;
}

static void
put(struct fact *facts, size_t *count, const char *name, const char *value)
{
	struct fact *fact = fact_of(facts, *count, name);

	if (fact == NULL) {
		assert_true(*count < FACTS);
		fact = &facts[(*count)++];
	}
	*fact = (struct fact){ name, value, "", "" };
}

static void
take(struct fact *facts, size_t *count, const char *name)
{
	struct fact *fact = fact_of(facts, *count, name);

	assert_non_null(fact);
	*fact = facts[--*count];
}

/* Is it `name`, or that and then something behind `mark`? */
static bool
begins(const char *words, const char *name, const char *mark)
{
	size_t length = strlen(name);

	return strncmp(words, name, length) == 0 &&
	       (words[length] == '\0' ||
		   strncmp(words + length, mark, strlen(mark)) == 0);
}

/* R4.63: places go with their file and with their line. */
static void
forget_places(struct retold *claim, const char *file, const char *line)
{
	for (size_t i = claim->fact_count; i-- > 0;) {
		const struct fact *fact = &claim->facts[i];
		const char *about;

		if (strncmp(fact->name, SHOWN, strlen(SHOWN)) != 0)
			continue;
		about = fact->name + strlen(SHOWN);
		if (file != NULL ? begins(fact->value, file, ", ")
				 : begins(about, line, " – "))
			claim->facts[i] = claim->facts[--claim->fact_count];
	}
}

/* A line came or went. */
static void
retell_line(struct retold *claim, const struct entry_value *value)
{
	if (value->before[0] != '\0') {
		const char *with = strstr(value->before, " with subscription ");

		take(claim->lines, &claim->line_count, value->before);
		forget_places(claim, NULL,
		    with == NULL
			? value->before
			: arena_print(claim->arena, "%.*s",
			      (int)(with - value->before), value->before));
	}
	if (value->after[0] != '\0')
		put(claim->lines, &claim->line_count, value->after, "Pending");
}

/* A line got another state: its own value, then why. */
static void
retell_state(struct retold *claim, const struct history_entry *entry)
{
	struct fact *line =
	    fact_of(claim->lines, claim->line_count, entry->values[0].name);

	assert_non_null(line);
	assert_string_equal(line->value, entry->values[0].before);
	line->value = entry->values[0].after;
	line->reason = line->words = "";
	for (size_t i = 1; i < entry->value_count; i++)
		if (strcmp(entry->values[i].name, "Reason") == 0)
			line->reason = entry->values[i].after;
		else
			line->words = entry->values[i].after;
}

/* What is not so is as what was never said. */
static const char *
plain(const char *value)
{
	return strcmp(value, "no") == 0 ? "" : value;
}

static void
retell_value(struct retold *claim, const struct entry_value *value)
{
	if (strcmp(value->name, "Line") == 0) {
		retell_line(claim, value);
	} else if (strcmp(value->name, "Status") == 0) {
		assert_string_equal(claim->status, value->before);
		claim->status = value->after;
	} else if (strcmp(value->name, "Priority date") == 0) {
		assert_true(time_read_instant(value->after, &claim->submitted));
	} else if (strcmp(value->name, "Owner") == 0) {
		assert_string_equal(claim->owner, value->before);
		claim->owner = value->after;
	} else if (strcmp(value->name, "Reason") != 0 &&
		   strcmp(value->name, "Words") != 0) {
		assert_string_equal(
		    plain(value_of(claim, value->name)), plain(value->before));
		put(claim->facts, &claim->fact_count, value->name,
		    value->after);
	}
}

static void
retell(struct retold *claim, const struct history_entry *entry)
{
	switch (entry->kind) {
	case EVENT_CLAIM_CREATED:
		claim->there = true;
		claim->status = "Draft";
		claim->owner = entry->person_name;
		return;
	case EVENT_CLAIM_DELETED:
		claim->there = false;
		return;
	case EVENT_LINE_APPROVED:
	case EVENT_LINE_REFUSED:
	case EVENT_LINE_ENDED:
		retell_state(claim, entry);
		return;
	case EVENT_PROOF_ADDED:
		put(claim->files, &claim->file_count, entry->values[0].after,
		    entry->values[1].after);
		return;
	case EVENT_PROOF_REMOVED:
		take(claim->files, &claim->file_count, entry->values[0].before);
		forget_places(claim, entry->values[0].before, NULL);
		return;
	case EVENT_CLAIM_SUBMITTED:
		if (claim->submitted == 0)
			claim->submitted = entry->at;
		break;
	default:
		if (!event_changes_claim(entry->kind))
			return;
		break;
	}
	for (size_t i = 0; i < entry->value_count; i++)
		retell_value(claim, &entry->values[i]);
}

static void
compare_lines(struct life *life, const struct retold *claim, int64_t id)
{
	size_t count;
	const struct line *lines = lines_of(life, id, &count);

	assert_int_equal(claim->line_count, count);
	for (size_t i = 0; i < count; i++) {
		const struct reason *reason =
		    reason_of(lines[i].reason, REASON_REFUSE | REASON_END);
		const struct fact *line = fact_of((struct fact *)claim->lines,
		    count, store_line_words(life->world->arena, &lines[i]));

		assert_non_null(line);
		assert_string_equal(
		    line->value, line_state_name(lines[i].state));
		assert_string_equal(
		    line->reason, reason == NULL ? "" : reason->name);
		assert_string_equal(line->words, lines[i].reason_text);
	}
}

/* Who is to be talked to. */
static void
compare_contacts(struct life *life, const struct retold *claim, int64_t id)
{
	struct arena *arena = life->world->arena;
	struct contact contacts[CONTACT__COUNT];
	const char *words[CONTACT__COUNT] = { "", "", "" };
	size_t count;

	assert_int_equal(store_contact_list(
			     &life->world->store, id, arena, contacts, &count),
	    DONE);
	for (size_t i = 0; i < count; i++)
		words[contacts[i].kind] = arena_print(arena, "%s%s%s, %s",
		    contacts[i].name, contacts[i].title[0] == '\0' ? "" : ", ",
		    contacts[i].title, contacts[i].email);
	for (enum contact_kind kind = 0; kind < CONTACT__COUNT; kind++)
		assert_string_equal(
		    value_of(claim, contact_kind_name(kind)), words[kind]);
}

/* What proves it, and where. */
static void
compare_proof(struct life *life, const struct retold *claim, int64_t id)
{
	struct arena *arena = life->world->arena;
	struct element *places;
	struct proof *files;
	size_t count, line_count;
	const struct line *lines = lines_of(life, id, &line_count);

	assert_int_equal(
	    store_proof_list(&life->world->store, id, arena, &files, &count),
	    DONE);
	assert_int_equal(count, claim->file_count);
	for (size_t i = 0; i < count; i++)
		assert_non_null(fact_of((struct fact *)claim->files,
		    claim->file_count, files[i].name));
	assert_int_equal(store_place_list(&life->world->store, id, lines,
			     line_count, false, arena, &places, &count),
	    DONE);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(
		    value_of(claim, arena_print(arena, SHOWN "%s",
					place_name(arena, &places[i]))),
		    place_words(arena, &places[i]));
}

static void
compare(struct life *life, const struct retold *told, int64_t id)
{
	struct claim claim;

	assert_int_equal(told->there, !is_gone(life, id));
	if (!told->there)
		return;
	claim = stored(life, id);
	assert_string_equal(told->status, claim_status_name(claim.status));
	assert_string_equal(told->owner, claim.owner_name);
	assert_int_equal(told->submitted, claim.submitted);
	assert_string_equal(value_of(told, "Number"), claim.number);
	assert_string_equal(value_of(told, "Claim name"), claim.name);
	assert_string_equal(
	    value_of(told, "Location (PartnerID)"), claim.partner_id);
	assert_string_equal(value_of(told, "Tenant ID"), claim.tenant);
	assert_string_equal(value_of(told, "Customer"), claim.customer);
	assert_string_equal(value_of(told, "Domain"), claim.domain);
	assert_string_equal(
	    value_of(told, "Solution area"), area_name(claim.area));
	assert_string_equal(
	    value_of(told, "Partner role"), offer_of(claim.role)->name);
	assert_string_equal(value_of(told, "Reviewer"), claim.reviewer_name);
	assert_string_equal(
	    plain(value_of(told, "Opt out of incentive payments")),
	    claim.opted_out ? "yes" : "");
	assert_string_equal(
	    value_of(told, "Dynamics solution seller"), claim.solution_seller);
	assert_string_equal(
	    value_of(told, "ISV product or solution"), claim.isv_solution);
	compare_lines(life, told, id);
	compare_contacts(life, told, id);
	compare_proof(life, told, id);
}

static void
check_history(struct life *life)
{
	for (size_t i = 0; i < life->count; i++) {
		struct retold claim = {
			.arena = life->world->arena, .status = "", .owner = ""
		};
		struct history_entry *entries;
		size_t count;

		assert_int_equal(
		    store_history_of(&life->world->store, life->claims[i], 0,
			true, ENTRIES, life->world->arena, &entries, &count),
		    DONE);
		assert_true(count < ENTRIES);
		for (size_t j = 0; j < count; j++)
			retell(&claim, &entries[j]);
		compare(life, &claim, life->claims[i]);
	}
}

/* --- Runs ------------------------------------------------------------------
 */

static void
step(struct life *life)
{
	unsigned who = chance(life, 10);
	size_t which =
	    life->count == 0 ? 0 : chance(life, (unsigned)life->count);
	struct claim claim;

	if (life->count < 5 || (who == 0 && chance(life, 4) == 0)) {
		create(life);
		return;
	}
	if (who == 1 && chance(life, 2) == 0) {
		clock_step(life);
		return;
	}
	if (who == 2 && chance(life, 2) == 0) {
		lead_step(life);
		return;
	}
	/* Now and then the newest, so that some get far. */
	if (chance(life, 3) == 0)
		which = life->count - 1;
	if (life->gone[which])
		return;
	claim = stored(life, life->claims[which]);
	if (who <= 3)
		usual_step(life, &claim);
	else if (who <= 6)
		partner_step(life, &claim);
	else
		reviewer_step(life, &claim);
}

/* Kinds of steps, and how often they were taken in all runs: were one never,
 * nothing would have been said about it. */
static struct {
	const char *kind;
	int64_t count;
} taken[] = { { "claim-deleted", 0 }, { "claim-submitted", 0 },
	{ "more-asked", 0 }, { "claim-answered", 0 }, { "no-answer", 0 },
	{ "line-approved", 0 }, { "line-refused", 0 }, { "claim-withdrawn", 0 },
	{ "lines-disassociated", 0 }, { "subscription-ended", 0 },
	{ "line-corrected", 0 }, { "copy-made", 0 }, { "correction-made", 0 },
	{ "arbitration-asked", 0 }, { "arbitration-answered", 0 },
	{ "arbitration-decided", 0 }, { "renewal-made", 0 },
	{ "proof-added", 0 }, { "proof-removed", 0 }, { "earning-changed", 0 },
	{ "claim-taken-over", 0 } };

static void
count_steps(struct world *world)
{
	for (size_t i = 0; i < LENGTH(taken); i++)
		taken[i].count += world_number(
		    world, arena_print(world->arena,
			       "SELECT count(*) FROM history WHERE kind = '%s'",
			       taken[i].kind));
}

static uint64_t
first_seed(void)
{
	const char *given = getenv("LIFE_SEED");

	return given == NULL ? 1 : strtoull(given, NULL, 10);
}

/* R5.1, R5.2, R5.5, R5.12, R5.42, R5.43, R5.53, R9.6 */
static void
whatever_anybody_does_the_rules_hold(void **state)
{
	static uint64_t seed;
	struct world *world = *state;
	struct life life = { .world = world, .now = WORLD_NOW };
	struct arena *people = world->arena; /* their names live there */
	int64_t count, id;
	const char *why;

	seed = seed == 0 ? first_seed() : seed + 1;
	printf("LIFE_SEED=%" PRIu64 "\n", seed);
	fflush(stdout);
	life.random = seed * UINT64_C(0x9e3779b97f4a7c15);
	world->arena = arena_new();
	assert_true(world_sql(world,
	    "INSERT INTO subscription SELECT '" SUBSCRIPTION "',"
	    " '33333333-0000-4333-8333-333333333334', tenant, sku,"
	    " sku_part_number, status, trial, seats, created, next_lifecycle,"
	    " owner_tenant, plan_set, changed FROM subscription"));
	for (int i = 0; i < STEPS; i++) {
		step(&life);
		check_all(&life);
		if (i % 25 == 24)
			check_history(&life);
		arena_clear(world->arena);
	}
	assert_int_equal(
	    store_history_verify(&world->store, &count, &id, &why), DONE);
	arena_free(world->arena);
	world->arena = people;
	count_steps(world);
}

/* Ids are random, and with them the order in which things are met: as many
 * more runs as it takes. */
static void
one_more_while_a_kind_of_step_is_missing(void **state)
{
	for (size_t i = 0; i < LENGTH(taken); i++)
		if (taken[i].count == 0) {
			whatever_anybody_does_the_rules_hold(state);
			return;
		}
}

/* R5.53: the control of all that was said above. */
static void
every_kind_of_step_was_taken(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(taken); i++) {
		if (taken[i].count == 0)
			print_message("never: %s\n", taken[i].kind);
		assert_true(taken[i].count > 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(whatever_anybody_does_the_rules_hold),
		IN_WORLD(whatever_anybody_does_the_rules_hold),
		IN_WORLD(whatever_anybody_does_the_rules_hold),
		IN_WORLD(whatever_anybody_does_the_rules_hold),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		cmocka_unit_test(every_kind_of_step_was_taken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
