/*
 * Moving a claim through its lifecycle: the one place where status, turn,
 * deadline, number, history and messages change together.
 */

#ifndef STORE_MOVE_H
#define STORE_MOVE_H

#include "rules/claim.h"
#include "store/store.h"

struct move {
	enum claim_event event;
	enum party party;   /* who makes it */
	const char *reason; /* code for the history, NULL: none */
	const char *words;  /* for the history, NULL: none */
	int64_t letter;	    /* that tells the partner of it (store/letter); 0:
			     * none */
};

/*
 * Move the claim: status from its lines as they are stored now (rules/claim),
 * whose turn it is and until when from the dated settings in force at its
 * submission and the program's calendar, number and priority date at the
 * first submission, one history entry, messages to those concerned, and what
 * follows for arbitrations (store_arbitration_follow). Sets *claim to what is
 * stored. FORBIDDEN: claim_may says no (R5.1). CONFLICT: the claim has changed
 * since claim->version. INVALID: it would go to a reviewer, and none of its
 * lines is pending (R4.9).
 */
enum outcome store_move(struct store *, const struct viewer *, struct arena *,
    struct claim *, const struct move *) CHECKED;

/*
 * Something beside the status has changed (a second look, an arbitration, …):
 * make the turn what rules/claim says now, and its deadline. Nothing else of
 * the claim changes, nobody is told, and the caller writes the history entry.
 * CONFLICT as above.
 */
enum outcome store_move_turn(struct store *, const struct viewer *,
    struct arena *, struct claim *) CHECKED;

/* All that decides whose turn the claim is. */
enum outcome store_move_standing(struct store *, struct arena *,
    const struct claim *, struct standing *) CHECKED;

#endif
