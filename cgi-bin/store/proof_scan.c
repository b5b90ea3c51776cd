/* What the virus scanner says of files. */

#include "store/proof_scan.h"

#include <inttypes.h>

#include "store/claim.h"
#include "store/history.h"
#include "store/message.h"
#include "store/proof.h"

/* A statement that may find nothing to do. */
static enum outcome
run_any(struct query *q)
{
	enum outcome out = db_run(q);

	return out == ABSENT ? DONE : out;
}

enum outcome
store_proof_scan_missing(struct store *store)
{
	return run_any(db_use(store->db, SQL_PROOF_SCAN_MISSING));
}

enum outcome
store_proof_scan_forget(struct store *store)
{
	return run_any(db_use(store->db, SQL_PROOF_SCAN_FORGET));
}

enum outcome
store_proof_scan_waiting(struct store *store, size_t limit, struct arena *arena,
    struct proof **list, size_t *count)
{
	struct query *q = db_use(store->db, SQL_PROOF_SCAN_WAITING);

	*list = arena_array(arena, struct proof, limit);
	*count = 0;
	db_int(q, ":limit", (int64_t)limit);
	while (*count < limit && db_next(q))
		store_proof_row(q, arena, &(*list)[(*count)++]);
	return db_end_list(q);
}

/* What was found in which file, into the history of a claim. */
static enum outcome
tell_history(struct store *store, const struct viewer *viewer,
    enum event_kind kind, int64_t claim, int64_t proof, const char *name,
    const char *finding)
{
	const struct change changes[] = {
		{ "File", "", name },
		{ "Found", "", finding },
	};
	struct event event = event_by(viewer, kind, claim);
	int64_t entry;

	event.subject = proof;
	event.changes = changes;
	event.change_count = LENGTH(changes);
	return store_history_add(store, &event, &entry);
}

/* The claims that a file proves. */
static enum outcome
read_claims(struct store *store, int64_t proof,
    int64_t claims[PROOF_CLAIMS_MAX], size_t *count)
{
	struct query *q = db_use(store->db, SQL_PROOF_CLAIMS);

	*count = 0;
	db_int(q, ":proof", proof);
	while (*count < PROOF_CLAIMS_MAX && db_next(q))
		claims[(*count)++] = db_get_int(q, 0);
	return db_end_list(q);
}

static enum outcome
tell_claim(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t id, const struct proof *proof,
    const char *finding)
{
	struct claim claim;
	enum outcome out = store_claim_any(store, id, arena, &claim);

	if (out == DONE)
		out = tell_history(store, viewer, EVENT_PROOF_INFECTED, id,
		    proof->id, proof->name, finding);
	if (out != DONE)
		return out;
	return store_message_to_partner(store, viewer, &claim,
	    MESSAGE_PROOF_INFECTED, proof->name,
	    arena_print(arena, "%s:%" PRId64 ":%" PRId64,
		message_code(MESSAGE_PROOF_INFECTED), id, proof->id));
}

enum outcome
store_proof_scan_set(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct proof *proof, enum proof_scan scan,
    const char *finding)
{
	struct query *q = db_use(store->db, SQL_PROOF_SCAN_SET);
	int64_t claims[PROOF_CLAIMS_MAX];
	size_t count = 0;
	enum outcome out;

	db_int(q, ":proof", proof->id);
	db_text(q, ":state", proof_scan_code(scan));
	db_int(q, ":now", viewer->now);
	out = db_run(q);
	if (out == DONE && scan == SCAN_INFECTED)
		out = read_claims(store, proof->id, claims, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		out =
		    tell_claim(store, viewer, arena, claims[i], proof, finding);
	return out;
}

enum outcome
store_proof_scan_refused(struct store *store, const struct viewer *viewer,
    int64_t claim, const char *name, const char *finding)
{
	return tell_history(
	    store, viewer, EVENT_PROOF_REFUSED, claim, 0, name, finding);
}
