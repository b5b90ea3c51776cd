/* Claims that are made from other claims. */

#include "store/origin.h"

#include "base/text.h"
#include "base/time.h"
#include "store/claim.h"
#include "store/contact.h"
#include "store/history.h"
#include "store/line.h"
#include "store/proof.h"
#include "store/setting.h"

#define NAMES_MAX 100 /* claims of one name that may be open */

enum outcome
store_origin_kin(struct store *store, const struct viewer *viewer,
    int64_t claim, struct arena *arena, struct kin **kin, size_t *count)
{
	bool microsoft = person_is_microsoft(viewer);
	struct query *q = db_use(store->db,
	    microsoft ? SQL_ORIGIN_KIN_MICROSOFT : SQL_ORIGIN_KIN_PARTNER);
	struct kin *list = NULL;
	size_t n = 0;

	db_int(q, ":claim", claim);
	if (!microsoft) {
		db_int(q, ":directory", viewer->directory);
		db_int(q, ":person", viewer->person);
		db_int(q, ":everywhere", viewer->everywhere);
	}
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n] = (struct kin){ .claim = db_get_int(q, 0),
			.number = db_get_text(q, 1, arena),
			.name = db_get_text(q, 2, arena),
			.newer = db_get_int(q, 5) != 0 };
		claim_status_of(db_get_text(q, 3, arena), &list[n].status);
		origin_of(db_get_text(q, 4, arena), &list[n].kind);
		n++;
	}
	*kin = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_origin_open(
    struct store *store, int64_t claim, enum origin_kind kind, int64_t *id)
{
	struct query *q = db_use(store->db, SQL_ORIGIN_OPEN);

	db_int(q, ":claim", claim);
	db_text(q, ":kind", origin_code(kind));
	*id = db_next(q) ? db_get_int(q, 0) : 0;
	return db_end_list(q);
}

enum outcome
store_origin_renewable(struct store *store, const struct claim *claim,
    int64_t now, struct arena *arena, struct renewable **list, size_t *count)
{
	struct query *q;
	int64_t days;
	enum outcome out;

	*list = arena_array(arena, struct renewable, CLAIM_LINES_MAX);
	*count = 0;
	if (!claim->role_chosen)
		return DONE;
	out = store_setting_of(store, offer_of(claim->role)->program,
	    SETTING_RENEWAL_FIRST, now, &days);
	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_ORIGIN_RENEWABLE);
	db_int(q, ":claim", claim->id);
	db_int(q, ":until", now + days * TIME_DAY);
	while (*count < CLAIM_LINES_MAX && db_next(q))
		(*list)[(*count)++] =
		    (struct renewable){ db_get_int(q, 0), db_get_int(q, 1) };
	return db_end_list(q);
}

/* A name that no other open claim has; "" when all are taken: the partner
 * chooses one. */
static enum outcome
name_free(struct store *store, struct arena *arena, const struct claim *draft,
    const char *wanted, const char **name)
{
	bool taken;
	enum outcome out;

	*name = wanted;
	for (int i = 2; i < NAMES_MAX; i++) {
		out =
		    store_claim_name_taken(store, arena, draft, *name, &taken);
		if (out != DONE || !taken)
			return out;
		*name = arena_print(arena, "%.*s (%d)",
		    (int)text_begin(wanted, CLAIM_NAME_MAX - 5), wanted, i);
	}
	*name = "";
	return DONE;
}

/* Who claims, for whom, as what. */
static enum outcome
copy_facts(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct claim *from, struct claim *draft)
{
	struct claim before = *draft;
	enum outcome out;

	draft->location = from->location;
	draft->partner_id = from->partner_id;
	draft->location_name = from->location_name;
	draft->tenant = from->tenant;
	draft->customer = from->customer;
	draft->domain = from->domain;
	draft->area_chosen = from->area_chosen;
	draft->area = from->area;
	draft->role_chosen = from->role_chosen;
	draft->role = from->role;
	draft->opted_out = from->opted_out;
	draft->solution_seller = from->solution_seller;
	draft->revenue_customer = from->revenue_customer;
	draft->isv_solution = from->isv_solution;
	out = name_free(store, arena, draft, from->name, &draft->name);
	if (out != DONE)
		return out;
	return store_claim_change(
	    store, viewer, arena, EVENT_CLAIM_CHANGED, &before, draft);
}

static enum outcome
copy_contacts(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct claim *from, struct claim *draft)
{
	struct contact contacts[CONTACT__COUNT];
	size_t count;
	enum outcome out =
	    store_contact_list(store, from->id, arena, contacts, &count);

	if (out != DONE)
		return out;
	return store_contact_set(store, viewer, arena, draft, contacts, count);
}

/* The two know of each other from here on, each in its history. */
static enum outcome
link_claims(struct store *store, const struct viewer *viewer,
    const struct claim *from, struct claim *draft, enum origin_kind kind)
{
	struct change change = { origin_back(kind), "", from->number };
	struct event old = event_by(viewer, origin_event(kind), from->id);
	struct event new = event_by(viewer, EVENT_CLAIM_DERIVED, draft->id);
	struct query *q = db_use(store->db, SQL_ORIGIN_ADD);
	int64_t entry;
	enum outcome out;

	db_int(q, ":claim", draft->id);
	db_int(q, ":origin", from->id);
	db_text(q, ":kind", origin_code(kind));
	if ((out = db_run(q)) != DONE)
		return out;
	if ((out = store_history_add(store, &old, &entry)) != DONE)
		return out;
	new.subject = from->id;
	new.changes = &change;
	new.change_count = 1;
	return store_claim_touch(store, viewer, draft, &new);
}

enum outcome
store_origin_make(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct claim *from,
    const struct origin_draft *wanted, int64_t *id)
{
	struct claim draft;
	enum outcome out = store_claim_create(store, viewer, arena, id);

	if (out == DONE)
		out = store_claim_any(store, *id, arena, &draft);
	if (out == DONE)
		out = link_claims(store, viewer, from, &draft, wanted->kind);
	if (out == DONE)
		out = copy_facts(store, viewer, arena, from, &draft);
	if (out == DONE)
		out = copy_contacts(store, viewer, arena, from, &draft);
	if (out == DONE)
		out = store_line_set(store, viewer, arena, &draft,
		    wanted->lines, wanted->line_count);
	for (size_t i = 0; out == DONE && i < wanted->file_count; i++)
		out =
		    store_proof_share(store, viewer, &draft, &wanted->files[i]);
	return out;
}
