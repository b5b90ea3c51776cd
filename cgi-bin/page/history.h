/* What happened to a claim. */

#ifndef PAGE_HISTORY_H
#define PAGE_HISTORY_H

#include "page/layout.h"
#include "rules/claim.h"
#include "rules/event.h"

/* An entry as the page tells it. */
struct history_line {
	int64_t id;
	int64_t at;
	enum event_kind kind;
	const char *person; /* "" for the system */
	bool by_microsoft, internal;
	const unsigned char *hash; /* 32 bytes */
	const struct change *values;
	size_t value_count;

	/* For who looks at all history; elsewhere NULL and false. */
	bool numbered;
	const char *person_href;
	const char *claim, *claim_href; /* which; where it may be read, if so */
	bool withheld;			/* what it says is the partner's own */
};

/* Entries in their order; `later`: the number of the last one when there are
 * more behind it, else 0; `first`: is this the first page? */
void page_history_show(struct text *out, struct arena *, const struct viewer *,
    const struct claim *, const struct history_line *, size_t count,
    int64_t later, bool first);

/* The entries alone, where {{>MARKER}} stands. */
void page_history_list(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct history_line *, size_t count);

/* The same as the last part of a page, with its heading; nothing when there
 * are none. */
void page_history_part(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct history_line *, size_t count);

#endif
