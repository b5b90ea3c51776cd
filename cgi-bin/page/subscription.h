/* The subscription of each product that is claimed. */

#ifndef PAGE_SUBSCRIPTION_H
#define PAGE_SUBSCRIPTION_H

#include "page/ask.h"
#include "page/form.h"
#include "page/layout.h"
#include "rules/claim.h"
#include "rules/subscription.h"

#define SUBSCRIPTION_BY_HAND "other" /* the value of that radio */

/* A subscription of the customer that has the product. */
struct subscription_option {
	struct subscription subscription;
	struct subscription_evidence evidence;
	enum subscription_cause cause; /* CAUSE_FINE: it fits */
};

/* A product, with the subscriptions that have it. */
struct subscription_line {
	const struct line *line;
	struct subscription_option *options;
	size_t count;
	size_t fitting;
	/* what the one that was entered is refused for */
	enum subscription_cause cause;
	struct subscription_evidence evidence;
	bool wait; /* "Wait for it" is ticked */
};

/* Entries: "subscription.N" and "typed.N" of line position N. */
struct subscription_page {
	const struct claim *claim;
	const struct subscription_line *lines;
	size_t count;
	const struct entries *entries;
	struct asks asks;
	bool stopped; /* somebody has just stopped waiting */
};

void page_subscription_show(struct text *out, struct arena *,
    const struct viewer *, const struct subscription_page *);

#endif
