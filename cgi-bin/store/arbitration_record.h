/*
 * An arbitration with all its sides, as store/arbitration and its rounds change
 * it and tell of it; nobody else does. In the caller's write transaction, which
 * anything but DONE must undo.
 */

#ifndef STORE_ARBITRATION_RECORD_H
#define STORE_ARBITRATION_RECORD_H

#include "rules/arbitration.h"
#include "rules/claim.h"
#include "rules/event.h"
#include "rules/message.h"
#include "store/store.h"

struct arbitration_record {
	struct arbitration arbitration;
	struct arbitration_side *sides; /* also those that are gone */
	size_t count;
};

enum outcome store_arbitration_record_read(struct store *, struct arena *,
    int64_t id, struct arbitration_record *) CHECKED;

/* An entry in a side's history that names the thing, and nobody else; sets
 * arbitration->version. */
enum outcome store_arbitration_record_event(struct store *,
    const struct viewer *, struct arena *, struct arbitration *,
    const struct arbitration_side *, enum event_kind, bool internal) CHECKED;

/* History, comment and message to each side that takes part: the same words to
 * all (R6.3). */
enum outcome store_arbitration_record_tell(struct store *, struct arena *,
    struct arbitration_record *, int64_t now, enum event_kind,
    enum message_kind, const char *words) CHECKED;

/* Whose turn each side has now. *claim is one that the caller has at hand, and
 * is then what is stored; NULL: none. */
enum outcome store_arbitration_record_turns(struct store *, struct arena *,
    const struct arbitration_record *, struct claim *, int64_t now) CHECKED;

#endif
