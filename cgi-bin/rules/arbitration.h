/*
 * Arbitrations: what several partners hold or claim is settled between them
 * (domain.md section 6). How a record stands follows from its events, which
 * the store keeps; who may see and do what when follows from how it stands.
 */

#ifndef RULES_ARBITRATION_H
#define RULES_ARBITRATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/line.h"
#include "rules/offer.h"

#define ARBITRATION_SIDES_MAX  40
#define ARBITRATION_EXTEND_MAX 20 /* business days in one extension */

/* One thing, of which there is one partner of record. */
struct arbitration {
	int64_t id; /* in Microsoft's addresses only */
	const char *tenant, *customer;
	struct item item;
	const char *subscription; /* "" for workloads */
	enum partner_role role;
	int64_t opened;
	int round;	       /* how often all sides were asked; 0: not yet */
	int64_t asked;	       /* when that was last; 0 likewise */
	int64_t due;	       /* until when all of them answer */
	int64_t decide_by;     /* until when it should then be decided */
	int64_t ready;	       /* since when answers are open; 0: sealed */
	int64_t version;       /* of the latest change */
	int64_t closed;	       /* 0: open */
	int64_t winner;	       /* line; 0: nobody, or it was not decided */
	const char *closed_by; /* the lead's name; "": one side was left */
};

/* A partner's claim that takes part. */
struct arbitration_side {
	int64_t claim, line; /* line 0: taken out of the claim */
	int64_t partner;
	const char *partner_name, *claim_number, *claim_name;
	enum line_state state;
	int64_t submitted; /* priority date */
	int64_t joined;
	int64_t gone;	 /* since when it takes part no more; 0: it does */
	int invited;	 /* the round in which it was last asked; 0: not yet */
	int answered;	 /* the round it answered last; 0: none */
	int64_t version; /* of the claim */
};

/* What a claim's own pages know of an arbitration in which it takes part:
 * nothing of the others. */
struct arbitration_part {
	int64_t arbitration; /* for Microsoft's pages only */
	int64_t line;
	const char *item, *subscription;
	bool asked;	      /* else nobody is told yet */
	bool runs;	      /* answers are still taken */
	const char *question; /* "" until asked */
	int64_t due;
	const char *answer; /* to this question, "" */
	int64_t answered;   /* when; 0: not */
};

/* Round 1 asks this of everybody (R6.2, R6.3); it names nobody. */
const char *arbitration_question(void);

/* Has nobody more than one partner to decide between? Then it closes. */
bool arbitration_is_over(const struct arbitration_side *, size_t count);

/* A side that came after this round was asked: all are asked anew when the
 * review of its claim starts. */
bool arbitration_lacks(
    const struct arbitration *, const struct arbitration_side *, size_t count);

/*
 * Do the answers open, and does a lead have the turn (R6.3)? Only when all who
 * take part were asked in this round, and have answered it or had their time.
 */
bool arbitration_is_ready(const struct arbitration *,
    const struct arbitration_side *, size_t count, int64_t now);

/* Does a round run, in which answers are sealed? */
bool arbitration_runs(const struct arbitration *, int64_t now);

/* May this side answer now: once in a round, while it runs? */
bool arbitration_may_answer(
    const struct arbitration *, const struct arbitration_side *, int64_t now);

/* What a lead may do: give all sides more time while a round runs; decide, or
 * ask all of them again, when its answers are open. */
bool arbitration_may_extend(const struct arbitration *, int64_t now);
bool arbitration_may_decide(const struct arbitration *);

/* May a lead see what the sides answered? */
bool arbitration_is_open(const struct arbitration *);

/*
 * Does a declaration made at `declared` (0: none) still hold (R6.6)? It names
 * the partners: one that came later needs a new one.
 */
bool arbitration_is_declared(
    int64_t declared, const struct arbitration_side *, size_t count);

/* What becomes of a side's line, with the code of why; false: nothing does,
 * for it is the winner's own company's other claim, or has left. */
struct arbitration_end {
	enum line_state state;
	const char *reason;
};
bool arbitration_end(const struct arbitration_side *,
    const struct arbitration_side *winner, struct arbitration_end *);

#endif
