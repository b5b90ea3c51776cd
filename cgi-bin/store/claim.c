/* Claims in the store: what a viewer may see, and the one way of changing. */

#include "store/claim.h"

#include <string.h>

#include "base/id.h"
#include "base/text.h"
#include "store/history.h"
#include "store/person.h"
#include "store/word.h"

#define NAME_KEY_SIZE 512

/* The facts of a claim as history tells them. */
static const struct fact {
	const char *name;
	size_t offset;
	enum { FACT_TEXT, FACT_TRUTH, FACT_ID } kind;
} facts[] = {
	{ "Claim name", offsetof(struct claim, name), FACT_TEXT },
	{ "Location (PartnerID)", offsetof(struct claim, partner_id),
	    FACT_TEXT },
	{ "Tenant ID", offsetof(struct claim, tenant), FACT_TEXT },
	{ "Customer", offsetof(struct claim, customer), FACT_TEXT },
	{ "Domain", offsetof(struct claim, domain), FACT_TEXT },
	{ "Opt out of incentive payments", offsetof(struct claim, opted_out),
	    FACT_TRUTH },
	{ "Dynamics solution seller", offsetof(struct claim, solution_seller),
	    FACT_TEXT },
	{ "Customer name", offsetof(struct claim, revenue_customer),
	    FACT_TEXT },
	{ "ISV product or solution", offsetof(struct claim, isv_solution),
	    FACT_TEXT },
	{ "Owner", offsetof(struct claim, owner_name), FACT_TEXT },
	{ "Reviewer", offsetof(struct claim, reviewer_name), FACT_TEXT },
};

#define FACT_COUNT                                                             \
	(LENGTH(facts) + 2) /* and area and role, which are enums              \
			     */

static void
claim_from_row(struct query *q, struct arena *arena, struct claim *claim)
{
	const char *area, *role;

	*claim = (struct claim){
		.id = db_get_int(q, 0),
		.number = db_get_text(q, 1, arena),
		.partner = db_get_int(q, 2),
		.partner_name = db_get_text(q, 3, arena),
		.owner = db_get_int(q, 4),
		.owner_name = db_get_text(q, 5, arena),
		.location = db_get_int(q, 6),
		.location_name = db_get_text(q, 7, arena),
		.partner_id = db_get_text(q, 8, arena),
		.name = db_get_text(q, 9, arena),
		.tenant = db_get_text(q, 11, arena),
		.customer = db_get_text(q, 12, arena),
		.domain = db_get_text(q, 13, arena),
		.opted_out = db_get_int(q, 16) != 0,
		.solution_seller = db_get_text(q, 17, arena),
		.revenue_customer = db_get_text(q, 18, arena),
		.isv_solution = db_get_text(q, 19, arena),
		.reviewer = db_get_int(q, 20),
		.reviewer_name = db_get_text(q, 21, arena),
		.created = db_get_int(q, 22),
		.changed = db_get_int(q, 23),
		.submitted = db_get_int(q, 24),
		.waits_since = db_get_int(q, 26),
		.due = db_get_int(q, 27),
		.version = db_get_int(q, 28),
		.dispute = claim_dispute_of(db_get_text(q, 29, arena)),
		.invited = db_get_int(q, 30) != 0,
		.shared = (enum claim_shared)db_get_int(q, 31),
	};
	claim_status_of(db_get_text(q, 10, arena), &claim->status);
	area = db_get_text(q, 14, arena);
	claim->area_chosen = area_of(area, &claim->area);
	role = db_get_text(q, 15, arena);
	claim->role_chosen = offer_role_of(role, &claim->role);
	claim->turn = turn_of(db_get_text(q, 25, arena));
}

static enum outcome
claim_read(struct query *q, struct arena *arena, struct claim *claim)
{
	if (db_next(q))
		claim_from_row(q, arena, claim);
	return db_end(q);
}

enum outcome
store_claim_of(struct store *store, const struct viewer *viewer, int64_t id,
    struct arena *arena, struct claim *claim)
{
	struct query *q;

	if (person_is_microsoft(viewer)) {
		if (!person_may(viewer, MAY_READ_ALL))
			return ABSENT;
		q = db_use(store->db, SQL_CLAIM_OF_MICROSOFT);
		db_int(q, ":id", id);
		return claim_read(q, arena, claim);
	}
	q = db_use(store->db, SQL_CLAIM_OF_PARTNER);
	db_int(q, ":id", id);
	db_int(q, ":directory", viewer->directory);
	db_int(q, ":person", viewer->person);
	db_int(q, ":everywhere", viewer->everywhere);
	return claim_read(q, arena, claim);
}

enum outcome
store_claim_any(
    struct store *store, int64_t id, struct arena *arena, struct claim *claim)
{
	struct query *q = db_use(store->db, SQL_CLAIM_ANY);

	db_int(q, ":id", id);
	return claim_read(q, arena, claim);
}

enum outcome
store_claim_numbered(struct store *store, const char *number, int64_t *id)
{
	struct query *q = db_use(store->db, SQL_CLAIM_NUMBERED);

	db_text(q, ":number", number);
	if (db_next(q))
		*id = db_get_int(q, 0);
	return db_end(q);
}

/* The program a claim's role belongs to; NULL until there is a role. */
static const char *
claim_program(const struct claim *claim)
{
	return claim->role_chosen ? program_code(offer_of(claim->role)->program)
				  : NULL;
}

enum outcome
store_claim_role(struct store *store, const struct viewer *viewer,
    const struct claim *claim, unsigned roles, bool *holds)
{
	const char *program = claim_program(claim);
	struct query *q = db_use(store->db, SQL_CLAIM_ROLE);
	struct arena *arena = arena_new();
	enum role role;
	enum outcome out;

	db_int(q, ":person", viewer->person);
	db_int(q, ":directory", viewer->directory);
	db_int(q, ":location", claim->location);
	db_text(q, ":program", program == NULL ? "" : program);
	*holds = false;
	while (db_next(q))
		if (role_of(db_get_text(q, 0, arena), &role) &&
		    (roles & ROLE_BIT(role)) != 0)
			*holds = true;
	out = db_end(q);
	arena_free(arena);
	return out == ABSENT ? DONE : out;
}

enum outcome
store_claim_submitters(struct store *store, const struct claim *claim,
    struct arena *arena, struct person **people, size_t *count)
{
	struct viewer viewer = { .directory = claim->partner };
	struct person *list;
	size_t found;
	bool holds;
	enum outcome out = store_person_holders(
	    store, claim->partner, MAY_SUBMIT, arena, &list, &found);

	*count = 0;
	for (size_t i = 0; out == DONE && i < found; i++) {
		viewer.person = list[i].id;
		out =
		    store_claim_role(store, &viewer, claim, MAY_SUBMIT, &holds);
		if (out == DONE && holds)
			list[(*count)++] = list[i];
	}
	*people = list;
	return out;
}

/* The key under which a name is unique: folded, or the draft's own id. */
static const char *
name_key(struct arena *arena, int64_t id, const char *name)
{
	char *key = arena_get(arena, NAME_KEY_SIZE);

	if (name[0] == '\0')
		id_write(id, key);
	else
		text_fold(name, key, NAME_KEY_SIZE);
	return key;
}

/* A partner has so many claims more. */
static enum outcome
claim_count(struct store *store, int64_t partner, int more)
{
	struct query *q = db_use(store->db, SQL_CLAIM_COUNT);

	db_int(q, ":partner", partner);
	db_int(q, ":more", more);
	return db_run(q);
}

enum outcome
store_claim_create(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t *id)
{
	struct event event = event_by(viewer, EVENT_CLAIM_CREATED, 0);
	int64_t version;
	struct query *q;
	enum outcome out;

	event.claim = *id = id_new();
	if ((out = store_history_add(store, &event, &version)) != DONE)
		return out;
	q = db_use(store->db, SQL_CLAIM_CREATE);
	db_int(q, ":id", *id);
	db_int(q, ":partner", viewer->directory);
	db_int(q, ":owner", viewer->person);
	db_text(q, ":name_key", name_key(arena, *id, ""));
	db_int(q, ":now", viewer->now);
	db_int(q, ":version", version);
	if ((out = db_run(q)) != DONE)
		return out;
	if ((out = claim_count(store, viewer->directory, 1)) != DONE)
		return out;
	if ((out = store_word_keep(store, arena, *id)) != DONE)
		return out;
	q = db_use(store->db, SQL_TURN_BEGIN);
	db_int(q, ":claim", *id);
	db_text(q, ":party", party_code(PARTY_PARTNER));
	db_int(q, ":now", viewer->now);
	return db_run(q);
}

/* A fact as a sentence of history has it. */
static const char *
fact_words(const struct claim *claim, const struct fact *fact)
{
	const char *place = (const char *)claim + fact->offset;
	const char *words;
	bool truth;

	if (fact->kind == FACT_TRUTH) {
		memcpy(&truth, place, sizeof truth);
		return truth ? "yes" : "no";
	}
	memcpy(&words, place, sizeof words);
	return words == NULL ? "" : words;
}

static size_t
change_add(struct change *changes, size_t count, const char *name,
    const char *before, const char *after)
{
	if (strcmp(before, after) == 0)
		return count;
	changes[count] =
	    (struct change){ .name = name, .before = before, .after = after };
	return count + 1;
}

static const char *
area_words(const struct claim *claim)
{
	return claim->area_chosen ? area_name(claim->area) : "";
}

static const char *
role_words(const struct claim *claim)
{
	return claim->role_chosen ? offer_of(claim->role)->name : "";
}

static size_t
claim_difference(const struct claim *before, const struct claim *after,
    struct change changes[FACT_COUNT])
{
	size_t count = 0;

	for (size_t i = 0; i < LENGTH(facts); i++)
		count = change_add(changes, count, facts[i].name,
		    fact_words(before, &facts[i]),
		    fact_words(after, &facts[i]));
	count = change_add(changes, count, "Solution area", area_words(before),
	    area_words(after));
	return change_add(changes, count, "Partner role", role_words(before),
	    role_words(after));
}

static const char *
text_or_null(const char *string)
{
	return string[0] == '\0' ? NULL : string;
}

static enum outcome
claim_write(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct claim *before, struct claim *after,
    int64_t next)
{
	struct query *q = db_use(store->db, SQL_CLAIM_CHANGE);
	enum outcome out;

	db_int(q, ":id", before->id);
	db_int(q, ":version", before->version);
	db_int(q, ":next", next);
	db_int(q, ":now", viewer->now);
	db_text(q, ":name", after->name);
	db_text(q, ":name_key", name_key(arena, before->id, after->name));
	db_int_or_null(q, ":location", after->location);
	db_text(q, ":tenant", text_or_null(after->tenant));
	db_text(q, ":customer", after->customer);
	db_text(q, ":domain", after->domain);
	db_text(q, ":area", after->area_chosen ? area_code(after->area) : NULL);
	db_text(q, ":role",
	    after->role_chosen ? offer_of(after->role)->code : NULL);
	db_text(q, ":program", claim_program(after));
	db_int(q, ":opted_out", after->opted_out);
	db_text(q, ":solution_seller", after->solution_seller);
	db_text(q, ":revenue_customer", after->revenue_customer);
	db_text(q, ":isv_solution", after->isv_solution);
	db_int(q, ":owner", after->owner);
	db_int_or_null(q, ":reviewer", after->reviewer);
	if ((out = db_run(q)) == ABSENT)
		return CONFLICT;
	after->changed = viewer->now;
	after->version = next;
	return out;
}

/* Have they the same words? */
static bool
same_words(const struct claim *before, const struct claim *after)
{
	return strcmp(before->name, after->name) == 0 &&
	       strcmp(before->tenant, after->tenant) == 0 &&
	       strcmp(before->customer, after->customer) == 0 &&
	       strcmp(before->domain, after->domain) == 0 &&
	       before->location == after->location;
}

enum outcome
store_claim_change(struct store *store, const struct viewer *viewer,
    struct arena *arena, enum event_kind kind, const struct claim *before,
    struct claim *after)
{
	struct change changes[FACT_COUNT];
	struct event event = event_by(viewer, kind, before->id);
	int64_t next;
	enum outcome out;

	event.changes = changes;
	event.change_count = claim_difference(before, after, changes);
	/* Two people may have one name. */
	if (event.change_count == 0 && before->owner == after->owner)
		return DONE;
	if ((out = store_history_add(store, &event, &next)) != DONE)
		return out;
	out = claim_write(store, viewer, arena, before, after, next);
	if (out == DONE && !same_words(before, after))
		out = store_word_keep(store, arena, before->id);
	return out;
}

enum outcome
store_claim_name_taken(struct store *store, struct arena *arena,
    const struct claim *claim, const char *name, bool *taken)
{
	struct query *q = db_use(store->db, SQL_CLAIM_NAME_TAKEN);

	db_int(q, ":partner", claim->partner);
	db_int(q, ":id", claim->id);
	db_text(q, ":name_key", name_key(arena, claim->id, name));
	*taken = db_next(q);
	return db_end_list(q);
}

enum outcome
store_claim_touch(struct store *store, const struct viewer *viewer,
    struct claim *claim, const struct event *event)
{
	int64_t next;
	struct query *q;
	enum outcome out;

	if ((out = store_history_add(store, event, &next)) != DONE)
		return out;
	q = db_use(store->db, SQL_CLAIM_TOUCH);
	db_int(q, ":id", claim->id);
	db_int(q, ":version", claim->version);
	db_int(q, ":next", next);
	db_int(q, ":now", viewer->now);
	if ((out = db_run(q)) == ABSENT)
		return CONFLICT;
	claim->version = next;
	claim->changed = viewer->now;
	return out;
}

enum outcome
store_claim_delete(
    struct store *store, const struct viewer *viewer, const struct claim *claim)
{
	struct event event = event_by(viewer, EVENT_CLAIM_DELETED, claim->id);
	int64_t entry;
	struct query *q;
	enum outcome out;

	if (claim->status != CLAIM_DRAFT)
		return FORBIDDEN;
	if ((out = store_history_add(store, &event, &entry)) != DONE)
		return out;
	q = db_use(store->db, SQL_CLAIM_DELETE);
	db_int(q, ":id", claim->id);
	db_int(q, ":version", claim->version);
	if ((out = db_run(q)) == ABSENT)
		return CONFLICT;
	return out == DONE ? claim_count(store, claim->partner, -1) : out;
}
