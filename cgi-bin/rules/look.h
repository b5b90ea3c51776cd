/*
 * Second looks: some decisions are looked at by another reviewer before they go
 * out (domain.md section 5, R5.63 to R5.65).
 */

#ifndef RULES_LOOK_H
#define RULES_LOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a reviewer decides about one line. */
struct verdict {
	int64_t line;
	bool approved;
	const char *reason; /* code of a refusal, "" of an approval */
	const char *words;  /* what the partner is told besides, "" */
};

/* A decision that has not gone out. */
struct look {
	int64_t id;
	int64_t first; /* whose decision it is */
	const char *first_name;
	int64_t version; /* claim.version of the evidence it saw */
	int64_t drawn;	 /* when it was made */
	int64_t second;	 /* who looked at it too; 0: nobody yet */
	const char *second_name;
	bool disagreed;
	const char *words;  /* why they disagree */
	const char *letter; /* that goes out with it */
	bool composed; /* … anew, since a line is no more of the decision */
	const struct verdict *verdicts;
	size_t count;
};

/*
 * Is a decision drawn, by a keyed hash of what it is about (at least 8 bytes),
 * where `share` of 100 are?
 */
bool look_draws(const unsigned char *hash, int64_t share);

/* May they look at the decision: anybody but whose it is; and settle a
 * disagreement: neither of the two. */
bool look_may_answer(const struct look *, int64_t person);
bool look_may_settle(const struct look *, int64_t person);

/* The verdict on a line, NULL when there is none. */
const struct verdict *look_verdict(const struct look *, int64_t line);

#endif
