/* What lines earn: compared with the customer directory daily (R7.1), and
 * whether they can at all (R7.4). */

#ifndef STORE_EARNING_H
#define STORE_EARNING_H

#include "rules/claim.h"
#include "rules/earning.h"
#include "store/store.h"

#define EARNING_BATCH 200

/* An approved line whose earning is not what its subscription now says. */
struct earning {
	int64_t line;
	int64_t claim;
	const char *item;
	enum subscription_status status;
	int64_t since; /* as claim_line.earning: 0 not checked before */
};

/* Up to EARNING_BATCH of them with line > `after`, in order of line. */
enum outcome store_earning_changed(struct store *, int64_t after,
    struct arena *, struct earning **, size_t *count) CHECKED;

/*
 * Say since when it earns (`now`) or does not (-now), with its history entry.
 * ABSENT: the line is not approved any more, or somebody has said it since
 * store_earning_changed.
 */
enum outcome store_earning_set(struct store *, const struct viewer *,
    const struct earning *, bool earns) CHECKED;

/* What is known of each line of the claim for "Can this earn?"; 2 statements.
 * Only pending and approved ones have a subscription here. */
enum outcome store_earning_facts(struct store *, const struct claim *,
    const struct line *lines, size_t count, struct arena *,
    struct earning_facts **) CHECKED;

#endif
