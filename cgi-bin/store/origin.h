/* Claims that are made from other claims, in the store. */

#ifndef STORE_ORIGIN_H
#define STORE_ORIGIN_H

#include "rules/origin.h"
#include "rules/proof.h"
#include "store/store.h"

/* A line whose renewal can be claimed (R7.12). */
struct renewable {
	int64_t line;
	int64_t ends; /* when its subscription ends; 0: not known */
};

/* The claim that this one was made from, and those made from it, oldest first,
 * as far as the viewer may see them (R5.54). */
enum outcome store_origin_kin(struct store *, const struct viewer *,
    int64_t claim, struct arena *, struct kin **, size_t *count) CHECKED;

/* The draft of that kind made from the claim, or its open correction (R5.52);
 * 0: there is none. */
enum outcome store_origin_open(
    struct store *, int64_t claim, enum origin_kind, int64_t *id) CHECKED;

/* Lines of a claim whose subscription has ended, or ends within the days of the
 * first reminder, and which were not claimed again. */
enum outcome store_origin_renewable(struct store *, const struct claim *,
    int64_t now, struct arena *, struct renewable **, size_t *count) CHECKED;

/*
 * A draft of the viewer's with everything that `from` says, with these lines
 * (item.code and subscription) and these files of it, linked to it; each has
 * its history entry. Its name is that of `from`, with a number behind it while
 * another open claim is called so. The caller has decided that it may be
 * (origin_takes) and that there is none yet (store_origin_open). INVALID: too
 * many lines were chosen today (store_line_set).
 */
struct origin_draft {
	enum origin_kind kind;
	const struct line *lines;
	size_t line_count;
	const struct proof *files;
	size_t file_count;
};
enum outcome store_origin_make(struct store *, const struct viewer *,
    struct arena *, const struct claim *from, const struct origin_draft *,
    int64_t *id) CHECKED;

#endif
