/*
 * What lists of claims are filtered by (R10.1, R10.5). A filter is the address
 * of its list: each part a name and a text, "" for not given.
 */

#ifndef RULES_FILTER_H
#define RULES_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "rules/code.h"

#define FILTER_TEXT_MAX 120 /* characters to look for */

enum filter_by {
	FILTER_TEXT,
	FILTER_STATUS, /* a status' code, or "open": it waits on somebody */
	FILTER_WAITS,  /* "partner", "microsoft", "nobody" */
	FILTER_DUE,    /* "late", "week", "month", "none" */
	FILTER_AREA,
	FILTER_ROLE,
	FILTER_ITEM,
	FILTER_LOCATION, /* a PartnerID */
	FILTER_CUSTOMER, /* a tenant ID, a domain or a name, in full */
	FILTER_REVIEWER, /* "me", "nobody", or a person's id in letters */
	FILTER__COUNT
};

struct filter {
	const char *by[FILTER__COUNT]; /* never NULL */
};

const char *filter_name(enum filter_by);  /* in the address: "status" */
const char *filter_label(enum filter_by); /* "Status" */

/* A filter that lets everything through. */
struct filter filter_none(void);
bool filter_is_none(const struct filter *);

/* Filter by that, brought into the form it is kept in. What cannot be meant
 * counts as not given, so that an old address still shows claims. */
void filter_set(
    struct filter *, enum filter_by, struct arena *, const char *typed);

/*
 * The choices of a part that the program knows: statuses, parties, due dates,
 * areas and roles; 0 for the parts whose choices are data. The first stands for
 * any.
 */
size_t filter_choices(enum filter_by, struct arena *, const struct code **);

/* Deadlines that a choice of FILTER_DUE means, (from, until]: 0 and 0 for none
 * and for no choice. */
void filter_due(
    const struct filter *, int64_t now, int64_t *from, int64_t *until);

/* The filter as a query, "text=a%20b&status=open&": each part given, with an
 * ampersand behind it. */
void filter_write(struct text *out, const struct filter *);

#endif
