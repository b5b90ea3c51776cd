/* All history, for auditors (R9.55 to R9.58). */

#ifndef PAGE_AUDIT_H
#define PAGE_AUDIT_H

#include "page/history.h"
#include "page/sheet.h"
#include "rules/audit.h"

/* One that was meant, or may have been. */
struct audit_person {
	int64_t id;
	const char *name, *email;
};

struct audit_list {
	const struct audit *audit;
	const struct entries *entries;	   /* who, kind, claim, from, to */
	const struct audit_person *people; /* several that `who` may mean */
	size_t people_count;
	const struct history_line *lines;
	size_t count;
	int64_t older; /* the last one's number when there are more; else 0 */
};

void page_audit_list(struct text *out, struct arena *, const struct viewer *,
    const struct audit_list *);

/* How far the walk along the chain has come. */
struct audit_walk {
	int64_t count;	     /* entries that are right */
	int64_t of;	     /* how many there are, as far as the head says */
	const char *next;    /* address of the next step; NULL: it is over */
	int64_t wrong;	     /* the first that is not right, when `why` */
	const char *unfit;   /* a checkpoint that does not fit, when `why` */
	const char *why;     /* NULL: none */
	int64_t checkpoints; /* that fit */
};

void page_audit_verify(struct text *out, struct arena *, const struct viewer *,
    const struct audit_walk *);

/* A file of entries; as sheet_open. */
struct sheet *page_audit_open(
    int fd, const char *scratch, const struct viewer *);

/* One entry; `directory` is where its person did it, `claim` its number. */
void page_audit_row(struct sheet *, struct arena *, const struct history_line *,
    const char *directory, const char *claim);

#endif
