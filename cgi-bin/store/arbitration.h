/*
 * Arbitrations in the store (domain.md section 6, rules/arbitration). All that
 * writes does so in the caller's write transaction, which anything but DONE
 * must undo, with the history entries, comments, messages and turns that go
 * with it. What a side sees of it is the same for all, and tells of no other
 * (R6.4).
 */

#ifndef STORE_ARBITRATION_H
#define STORE_ARBITRATION_H

#include "rules/arbitration.h"
#include "rules/claim.h"
#include "store/store.h"

/*
 * What follows from a move that the claim has just made: its lines that
 * another partner holds or claims go into an arbitration when it was submitted
 * or answered (R6.1); the sides are asked when its review starts (R6.2); and
 * where its line is open no more it takes part no longer. *claim is then what
 * is stored.
 */
enum outcome store_arbitration_follow(struct store *, const struct viewer *,
    struct arena *, struct claim *, enum claim_event) CHECKED;

/* The last of these alone: a line was taken out of the claim, or ended, without
 * a move. */
enum outcome store_arbitration_leave(struct store *, const struct viewer *,
    struct arena *, struct claim *) CHECKED;

/* How the claim stands in arbitrations that have asked it, and until when its
 * turn in them lasts (0: there is none). */
enum outcome store_arbitration_standing(struct store *, int64_t claim,
    enum claim_arbitration *, int64_t *due) CHECKED;

/*
 * Decide it (R6.5): the line `winner` (0: nobody's) is approved or stays so,
 * the others are refused or end, each side with its own words, `words[i]` of
 * side i as store_arbitration_sides lists them, and its own letter,
 * `letters[i]` (either NULL: as it is composed). INVALID: no side that takes
 * part has that line.
 */
enum outcome store_arbitration_decide(struct store *, const struct viewer *,
    struct arena *, struct arbitration *, int64_t winner,
    const char *const *words, const char *const *letters, size_t count) CHECKED;

/* The letters to the sides of such a decision; letters[i] is NULL where side i
 * gets none, since nothing becomes of it. INVALID: as above. */
enum outcome store_arbitration_letters(struct store *, struct arena *,
    const struct arbitration_side *, int64_t winner, const char *const *words,
    size_t count, const char **letters) CHECKED;

/* The viewer declares whether they work or worked for a side's partner (R6.6);
 * who said yes once decides nothing, whatever they say later. */
enum outcome store_arbitration_declare(struct store *, const struct viewer *,
    const struct arbitration *, bool works_for) CHECKED;

/* When the viewer declared, 0: never; and what. */
enum outcome store_arbitration_declared(struct store *, const struct viewer *,
    int64_t arbitration, int64_t *at, bool *works_for) CHECKED;

/* Rounds whose time is over, with id > `after`, at most `limit`. */
enum outcome store_arbitration_overdue(struct store *, int64_t now,
    int64_t after, size_t limit, int64_t *ids, size_t *count) CHECKED;

/* --- What is read of them (store/arbitration_read) ----------------------- */

enum outcome store_arbitration_any(
    struct store *, int64_t id, struct arena *, struct arbitration *) CHECKED;

/* For a lead: ABSENT also when the viewer belongs to a side's partner. */
enum outcome store_arbitration_of(struct store *, const struct viewer *,
    int64_t id, struct arena *, struct arbitration *) CHECKED;

/* All that take or took part, by priority date. */
enum outcome store_arbitration_sides(struct store *, int64_t arbitration,
    struct arena *, struct arbitration_side **, size_t *count) CHECKED;

/* Open ones, or closed ones, that a lead may know of; `excluded[i]`: they
 * declared to work for a side's partner. */
enum outcome store_arbitration_list(struct store *, const struct viewer *,
    bool closed, size_t limit, struct arena *, struct arbitration **,
    bool **excluded, size_t *count) CHECKED;

struct arbitration_question {
	int round;
	const char *words;
	int64_t asked;
};

struct arbitration_answer {
	int round;
	const char *words;
	int64_t at;
	const char *person;
};

enum outcome store_arbitration_questions(struct store *, int64_t arbitration,
    struct arena *, struct arbitration_question **, size_t *count) CHECKED;
enum outcome store_arbitration_answers(struct store *, int64_t arbitration,
    int64_t claim, struct arena *, struct arbitration_answer **,
    size_t *count) CHECKED;

/* The arbitrations in which a claim takes part now. */
enum outcome store_arbitration_parts(struct store *, int64_t claim,
    struct arena *, struct arbitration_part **, size_t *count) CHECKED;

/* The arbitration that the line lost last, 0: none. */
enum outcome store_arbitration_lost(
    struct store *, int64_t line, int64_t *arbitration) CHECKED;

#endif
