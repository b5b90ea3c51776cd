/*
 * Texts that Microsoft's people keep to start from, with placeholders such as
 * {customer} for what differs from claim to claim (R9.31).
 */

#ifndef RULES_CANNED_H
#define RULES_CANNED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

#define CANNED_TITLE_MAX 80   /* characters */
#define CANNED_WORDS_MAX 4000 /* characters */
#define CANNED_TEXTS_MAX 200

struct canned {
	int64_t id;
	const char *title, *words;
	int64_t changed;
	const char *changed_by;
};

enum canned_mark {
	CANNED_CUSTOMER,
	CANNED_CLAIM,
	CANNED_NUMBER,
	CANNED_PARTNER,
	CANNED_ITEM,
	CANNED_DUE,
	CANNED_REVIEWER,
	CANNED_MARK__COUNT
};
const char *canned_mark(enum canned_mark);	/* "{customer}" */
const char *canned_mark_name(enum canned_mark); /* "the customer’s name" */

/* The first placeholder in `words` that there is not, NULL: there is none. A
 * brace that begins no placeholder is a brace. */
const char *canned_unknown(struct arena *, const char *words);

/*
 * The words with their placeholders filled in: what a value holds is not looked
 * at again, and past 128 KiB nothing is added. One whose value is "" says so:
 * "(there is no due date)".
 */
const char *canned_fill(struct arena *, const char *words,
    const char *const values[CANNED_MARK__COUNT]);

/* What is typed so far, and behind it what is inserted. */
const char *canned_join(
    struct arena *, const char *typed, const char *inserted);

#endif
