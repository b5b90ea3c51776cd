/*
 * What lists of claims are filtered by (R10.1, R10.5, R10.26). A filter is the
 * address of its list: each part a name and a text, "" for not given.
 */

#ifndef RULES_FILTER_H
#define RULES_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "rules/calendar.h"
#include "rules/code.h"
#include "rules/happening.h"

#define FILTER_TEXT_MAX 120 /* characters to look for */

enum filter_by {
	FILTER_TEXT,
	FILTER_STATUS, /* a status' code, or "open": it waits on somebody */
	FILTER_WAITS,  /* "microsoft", "nobody", or a party's code */
	FILTER_DUE,    /* "late", "week", "month", "none" */
	FILTER_AREA,
	FILTER_ROLE,
	FILTER_ITEM,
	FILTER_LOCATION, /* a PartnerID */
	FILTER_CUSTOMER, /* a tenant ID, a domain or a name, in full */
	FILTER_REVIEWER, /* "me", "nobody", or a person's id in letters */
	FILTER_PROGRAM,
	FILTER_AGE, /* since it was submitted: "5", "10", "20", "40", "more" */
	FILTER_HAPPENED, /* (rules/happening) in the months … */
	FILTER_FROM,	 /* … from "2026-06" … */
	FILTER_TO,	 /* … to "2026-10", both in it */
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

/* What partners may ask of it: the rest is Microsoft's alone to know. */
struct filter filter_open(const struct filter *);
bool filter_is_open(enum filter_by, const char *choice);

/* Filter by that, brought into the form it is kept in. What cannot be meant
 * counts as not given, so that an old address still shows claims. */
void filter_set(
    struct filter *, enum filter_by, struct arena *, const char *typed);

/*
 * The choices of a part that the program knows: statuses, parties, due dates,
 * areas, roles, programs, ages and what happens; 0 for the parts whose choices
 * are data. The first stands for any.
 */
size_t filter_choices(enum filter_by, struct arena *, const struct code **);

/* Deadlines that a choice of FILTER_DUE means, (from, until]: 0 and 0 for none
 * and for no choice. */
void filter_due(
    const struct filter *, int64_t now, int64_t *from, int64_t *until);

/* When claims of FILTER_AGE were submitted, (from, until], by the calendar of
 * their program; false: they may be of any age. */
bool filter_age(const struct filter *, const struct calendar *, int64_t now,
    int64_t *from, int64_t *until);

/* What is asked to have happened, in [from, until). */
struct filter_event {
	struct happening happening;
	bool months; /* any are given */
	int64_t from, until;
};
struct filter_event filter_event(const struct filter *);

/* The filter as a query, "text=a%20b&status=open&": each part given, with an
 * ampersand behind it. */
void filter_write(struct text *out, const struct filter *);

#endif
