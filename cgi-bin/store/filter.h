/* Filters of lists in the store: what the statements with $LIST_FITS bind. */

#ifndef STORE_FILTER_H
#define STORE_FILTER_H

#include "rules/filter.h"
#include "rules/person.h"
#include "rules/word.h"
#include "store/store.h"

/* A filter as the database is asked about it. */
struct sieve {
	struct filter filter; /* what of it the viewer may ask */
	bool plain;	      /* it is the text, or nothing */
	struct words words;   /* looked for, the rarest first */
	const char **ends;    /* behind all words that begin with each */
	int64_t rarest;	      /* claims that have the first one … */
	bool rare;	      /* … which are few enough to begin with */
	int64_t reviewer;     /* 0: anybody, -1: nobody */
	int64_t from, until;  /* due */
	struct {
		int64_t from, until; /* submitted, of its age */
	} age[PROGRAM__COUNT];
	struct filter_event event;
};

/*
 * Make ready to ask: splits the text into words and counts, up to `limit`,
 * the claims that each of them finds among those the viewer may see. Partners
 * cannot ask for what is Microsoft's alone to know (filter_open).
 */
enum outcome store_filter_sieve(struct store *, const struct viewer *,
    const struct filter *, int64_t limit, struct arena *,
    struct sieve *) CHECKED;

/* Bind all that $LIST_FITS and $LIST_HAS_WORD name; `found`, what is named
 * where claims are found by the first word. */
void store_filter_bind(struct query *, const struct sieve *, bool found);

#endif
