/* Partners in the lives of claims. */

#include "store/life_partner.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "rules/dispute.h"
#include "store/arbitration.h"
#include "store/arbitration_round.h"
#include "store/claim.h"
#include "store/comment.h"
#include "store/contact.h"
#include "store/dispute.h"
#include "store/ending.h"
#include "store/follower.h"
#include "store/line.h"
#include "store/move.h"
#include "store/origin.h"
#include "store/place.h"
#include "store/proof.h"

/* Some lines that fit the role. */
static size_t
some_lines(struct life *life, enum partner_role role, struct line lines[2])
{
	static const char *const codes[] = { WORLD_WORKLOAD, WORLD_WORKLOAD2 };
	static const char *const names[] = { "Exchange Online",
		"Microsoft Teams" };
	static const char *const subscriptions[] = { WORLD_SUBSCRIPTION,
		LIFE_SUBSCRIPTION };
	bool product = offer_of(role)->per_subscription;
	size_t count = 0;

	for (unsigned i = 0, which = 1 + life_chance(life, 3); i < 2; i++)
		if ((which & 1u << i) && product)
			lines[count++] =
			    (struct line){ .item = { .code = WORLD_PRODUCT,
					       .name = "Dynamics 365 Sales" },
				    .subscription = subscriptions[i] };
		else if (which & 1u << i)
			lines[count++] = (struct line){
				.item = { .code = codes[i], .name = names[i] },
				.subscription = ""
			};
	return count;
}

void
life_partner_create(struct life *life)
{
	bool ours = life_chance(life, 2) != 0;
	struct world *world = life->world;
	struct viewer viewer =
	    life_viewer(life, ours ? &world->admin : &world->northwind_admin);
	const struct contact contact = { CONTACT_CUSTOMER, "Carla",
		"Head of IT", "carla@contoso.com" };
	struct claim before, after;
	struct line lines[2];
	int64_t id;
	enum outcome out;

	if (life->count == LIFE_CLAIMS)
		return;
	world_begin(world);
	out = store_claim_create(&world->store, &viewer, world->arena, &id);
	assert_int_equal(out, DONE);
	after = before = life_claim(life, id);
	after.name = life_name(life);
	after.location = ours ? world->seattle : world->oslo;
	after.partner_id = ours ? "1000001" : "2000001";
	after.tenant = WORLD_CONTOSO;
	after.customer = "Contoso";
	after.domain = "contoso.com";
	after.area_chosen = after.role_chosen = true;
	after.role = life_chance(life, 2) ? PARTNER_USE_OR_CONSUME
					  : PARTNER_PRESALES_ADVISOR;
	after.area = offer_of(after.role)->area;
	out = store_claim_change(&world->store, &viewer, world->arena,
	    EVENT_CLAIM_CHANGED, &before, &after);
	if (out == DONE)
		out = store_line_set(&world->store, &viewer, world->arena,
		    &after, lines, some_lines(life, after.role, lines));
	if (out == DONE)
		out = store_contact_set(
		    &world->store, &viewer, world->arena, &after, &contact, 1);
	if (life_settle(life, out))
		life_remember(life, id);
}

/* Whoever may edit changes the name, the location, the role, or the lines. */
static enum outcome
edit(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	struct store *store = &life->world->store;
	struct arena *arena = life->world->arena;
	struct claim after = *claim;
	struct line lines[2];
	struct contact contacts[] = { { CONTACT_CUSTOMER, life_name(life),
					  "Head of IT", "a@contoso.com" },
		{ CONTACT_PARTNER, "Paul", "", "paul@partner.example" } };

	switch (life_chance(life, 6)) {
	case 0:
		if (!claim_may_edit(claim->status, PART_ITEMS))
			return FORBIDDEN;
		return store_line_set(store, viewer, arena, claim, lines,
		    some_lines(life, claim->role, lines));
	case 1:
		if (!claim_may_edit(claim->status, PART_CONTACTS))
			return FORBIDDEN;
		return store_contact_set(store, viewer, arena, claim, contacts,
		    1 + life_chance(life, 2));
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
			    life_name(life);
		break;
	case 4:
		if (claim->partner == life->world->fabrikam) {
			after.location = life->world->munich;
			after.partner_id = "1000002";
		}
		break;
	default:
		after.name = life_name(life);
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

	return store_move(
	    &life->world->store, viewer, life->world->arena, claim, &move);
}

static enum outcome
disassociate(
    struct life *life, struct claim *claim, const struct viewer *viewer)
{
	int64_t ids[CLAIM_LINES_MAX];
	size_t count, chosen = 0;
	const struct line *lines = life_lines(life, claim->id, &count);

	for (size_t i = 0; i < count; i++)
		if (lines[i].state == LINE_APPROVED && life_chance(life, 2))
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
	if (out == DONE && count > 0 && life_chance(life, 3))
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
	const struct line *lines = life_lines(life, claim->id, &line_count);
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
		    &files[life_chance(life, (unsigned)file_count)];

		if (life_chance(life, 2))
			continue;
		wanted[i].proof = life_chance(life, 4) == 0 ? 0 : file->id;
		wanted[i].proof_name = file->name;
		wanted[i].page = life_chance(life, 3);
		wanted[i].words = life_chance(life, 2) ? "top" : "";
	}
	return store_place_set(
	    store, viewer, arena, claim, stored, wanted, count);
}

/* Whoever works for both partners, and for Fabrikam now, owns it from here on;
 * or Fabrikam's admin again. */
static enum outcome
take_over(struct life *life, struct claim *claim, const struct viewer *owner)
{
	struct world *world = life->world;
	struct viewer viewer =
	    life_chance(life, 2) ? life_viewer(life, &world->both) : *owner;

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
	struct line *lines = life_lines(life, claim->id, &count);
	int64_t id;

	if (life->count == LIFE_CLAIMS)
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
		    strcmp(lines[i].subscription, LIFE_SUBSCRIPTION) == 0
			? WORLD_SUBSCRIPTION
			: LIFE_SUBSCRIPTION;
	draft.lines = lines;
	assert_int_equal(store_proof_list(store, claim->id, arena, &files,
			     &draft.file_count),
	    DONE);
	draft.files = files;
	if (!origin_takes_proof(kind))
		draft.file_count = 0;
	if (store_origin_make(store, viewer, arena, claim, &draft, &id) != DONE)
		return BROKEN;
	life_remember(life, id);
	return DONE;
}

/* Some of what was decided against them, or something else. */
static enum outcome
dispute(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	int64_t ids[CLAIM_LINES_MAX];
	size_t count, chosen = 0;
	const struct line *lines = life_lines(life, claim->id, &count);

	for (size_t i = 0; i < count; i++)
		if (life_chance(life, dispute_is_about(&lines[i]) ? 2 : 9) == 0)
			ids[chosen++] = lines[i].id;
	return store_dispute_open(&life->world->store, viewer,
	    life->world->arena, claim, ids, chosen,
	    life_chance(life, 2) ? "It is ours" : "");
}

static void
add_proof(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	char path[] = "/tmp/cpor-life-XXXXXX";
	const char *name = life_name(life);
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

/* What is asked in an arbitration is answered. */
static enum outcome
prove(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	struct arbitration_part *parts;
	size_t count;
	enum outcome out = store_arbitration_parts(
	    &life->world->store, claim->id, life->world->arena, &parts, &count);

	if (out != DONE || count == 0)
		return FORBIDDEN;
	return store_arbitration_round_answer(&life->world->store, viewer,
	    life->world->arena, claim,
	    parts[life_chance(life, (unsigned)count)].line, "Ours is newer");
}

static enum outcome
withdraw(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	return store_ending_withdraw(
	    &life->world->store, viewer, life->world->arena, claim, "Not now");
}

static enum outcome
comment(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	return store_comment_add(
	    &life->world->store, viewer, claim, COMMENT_PLAIN, "Hello");
}

static enum outcome
submit(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	return send(life, claim, viewer, CLAIM_SUBMIT);
}

static enum outcome
answer(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	return send(life, claim, viewer, CLAIM_ANSWER);
}

static enum outcome
make_another(
    struct life *life, struct claim *claim, const struct viewer *viewer)
{
	return derive(life, claim, viewer,
	    (enum origin_kind)life_chance(life, ORIGIN__COUNT));
}

typedef enum outcome doing(
    struct life *, struct claim *, const struct viewer *);

/* How often each is tried with a claim: the more where one does it, and now and
 * then where one may not. */
static const struct {
	doing *what;
	unsigned char draft, sent, asked, approved, over;
} doings[] = {
	{ edit, 5, 2, 3, 1, 1 },
	{ place, 3, 1, 2, 1, 1 },
	{ submit, 9, 1, 1, 1, 1 },
	{ answer, 1, 1, 9, 2, 1 },
	{ discard, 3, 1, 1, 1, 1 },
	{ withdraw, 1, 1, 1, 1, 1 },
	{ comment, 1, 1, 1, 1, 1 },
	{ disassociate, 1, 1, 1, 5, 1 },
	{ dispute, 1, 1, 1, 3, 4 },
	{ make_another, 1, 1, 1, 8, 8 },
	{ prove, 1, 1, 1, 1, 1 },
	{ take_over, 1, 1, 1, 1, 1 },
};

static unsigned
weight_of(size_t i, enum claim_status status)
{
	switch (status) {
	case CLAIM_DRAFT:
		return doings[i].draft;
	case CLAIM_SUBMITTED:
	case CLAIM_UNDER_REVIEW:
	case CLAIM_DISPUTE:
		return doings[i].sent;
	case CLAIM_ACTION_REQUIRED:
		return doings[i].asked;
	case CLAIM_APPROVED:
		return doings[i].approved;
	default:
		return doings[i].over;
	}
}

static doing *
some_doing(struct life *life, enum claim_status status)
{
	unsigned all = 0, which;
	size_t i = 0;

	for (i = 0; i < LENGTH(doings); i++)
		all += weight_of(i, status);
	which = life_chance(life, all);
	for (i = 0; which >= weight_of(i, status); i++)
		which -= weight_of(i, status);
	return doings[i].what;
}

void
life_partner_step(struct life *life, struct claim *claim)
{
	struct viewer viewer = life_viewer(life, life_owner(life, claim));

	if (life_chance(life, 10) == 0) {
		add_proof(life, claim, &viewer);
		return;
	}
	world_begin(life->world);
	life_settle(
	    life, some_doing(life, claim->status)(life, claim, &viewer));
}

enum outcome
life_partner_next(struct life *life, struct claim *claim)
{
	struct viewer viewer = life_viewer(life, life_owner(life, claim));

	if (claim->status == CLAIM_DRAFT)
		return life_chance(life, 8) == 0
			   ? discard(life, claim, &viewer)
			   : send(life, claim, &viewer, CLAIM_SUBMIT);
	if (claim->turn == TURN_ANSWER)
		return send(life, claim, &viewer, CLAIM_ANSWER);
	if (claim->invited && life_chance(life, 2) != 0)
		return prove(life, claim, &viewer);
	if (claim->turn != TURN_NOBODY)
		return FORBIDDEN;
	if (life_chance(life, 2) != 0)
		return dispute(life, claim, &viewer);
	return derive(life, claim, &viewer,
	    claim->status == CLAIM_APPROVED ? ORIGIN_CORRECTION
					    : ORIGIN_RENEWAL);
}
