/* What lines earn. */

#include "store/earning.h"

#include "store/history.h"

enum outcome
store_earning_changed(struct store *store, int64_t after, struct arena *arena,
    struct earning **list, size_t *count)
{
	struct query *q = db_use(store->db, SQL_EARNING_CHANGED);

	*list = arena_array(arena, struct earning, EARNING_BATCH);
	*count = 0;
	db_int(q, ":after", after);
	db_int(q, ":limit", EARNING_BATCH);
	while (db_next(q)) {
		struct earning *earning = &(*list)[(*count)++];

		*earning = (struct earning){
			.line = db_get_int(q, 0),
			.claim = db_get_int(q, 1),
			.item = db_get_text(q, 2, arena),
			.since = db_get_int(q, 4),
		};
		subscription_status_of(
		    db_get_text(q, 3, arena), &earning->status);
	}
	return db_end_list(q);
}

enum outcome
store_earning_set(struct store *store, const struct viewer *viewer,
    const struct earning *earning, bool earns)
{
	struct change change = { earning->item, "",
		subscription_status_name(earning->status) };
	struct event event =
	    event_by(viewer, EVENT_EARNING_CHANGED, earning->claim);
	struct query *q = db_use(store->db, SQL_EARNING_SET);
	int64_t entry;
	enum outcome out;

	db_int(q, ":id", earning->line);
	db_int(q, ":since", earning->since);
	db_int(q, ":earning", earns ? viewer->now : -viewer->now);
	if ((out = db_run(q)) != DONE)
		return out;
	event.subject = earning->line;
	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}

static enum outcome
read_enrollment(struct store *store, const struct claim *claim,
    struct arena *arena, enum enrollment_status *status)
{
	struct query *q = db_use(store->db, SQL_EARNING_ENROLLMENT);

	*status = ENROLLMENT_NONE;
	db_int(q, ":location", claim->location);
	db_text(q, ":program", program_code(offer_of(claim->role)->program));
	if (db_next(q))
		enrollment_of(db_get_text(q, 0, arena), status);
	return db_end_list(q);
}

/* Of several the one that earns, else the one in the better state. */
static void
take_better(
    struct earning_facts *facts, enum subscription_status status, bool trial)
{
	bool earns = earning_subscription(status, trial);
	bool earned = earning_subscription(facts->status, facts->trial);

	if (facts->subscribed &&
	    (earns == earned ? status >= facts->status : earned))
		return;
	facts->subscribed = true;
	facts->status = status;
	facts->trial = trial;
}

enum outcome
store_earning_facts(struct store *store, const struct claim *claim,
    const struct line *lines, size_t count, struct arena *arena,
    struct earning_facts **facts)
{
	enum subscription_status status;
	enum enrollment_status enrollment;
	struct query *q;
	enum outcome out = read_enrollment(store, claim, arena, &enrollment);

	if (out != DONE)
		return out;
	*facts = arena_array(arena, struct earning_facts, count);
	for (size_t i = 0; i < count; i++)
		(*facts)[i] = (struct earning_facts){ .role = claim->role,
			.location = claim->location_name,
			.enrollment = enrollment,
			.opted_out = claim->opted_out };
	q = db_use(store->db, SQL_EARNING_SUBSCRIPTIONS);
	db_int(q, ":claim", claim->id);
	while (db_next(q))
		for (size_t i = 0; i < count; i++)
			if (lines[i].id == db_get_int(q, 0) &&
			    subscription_status_of(
				db_get_text(q, 1, arena), &status))
				take_better(&(*facts)[i], status,
				    db_get_int(q, 2) != 0);
	return db_end_list(q);
}
