/*
 * A template as ctemplate understood it, written down once: the steps that
 * write a page of it. ctemplate parses the source, follows the HTML and says
 * how each value is to be escaped; page/plan.cc is its only door, and no
 * exception leaves it. What happens for every page (page/tmpl.c) is then a walk
 * along an array.
 */

#ifndef PAGE_PLAN_H
#define PAGE_PLAN_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "page/source.h"

enum plan_kind { PLAN_BYTES, PLAN_VALUE, PLAN_SECTION, PLAN_INCLUDE };

/* ctemplate's modifiers. Only a mail has values that stay as they are. */
enum plan_escape {
	PLAN_AS_IT_IS,
	PLAN_HTML,    /* in text and in attributes */
	PLAN_LINES,   /* the same, keeping white space: :pre_escape */
	PLAN_QUERY,   /* inside an address: :u */
	PLAN_ADDRESS, /* a whole address */
	PLAN_ESCAPE__COUNT
};

struct plan_step {
	enum plan_kind kind;
	enum plan_escape escape; /* of a value */
	uint16_t marker;	 /* enum marker, unless these are bytes */
	size_t at;		 /* of bytes: where in plan.bytes */
	size_t length;		 /* of bytes; of a section: steps within it */
};

struct plan {
	struct plan_step *steps;
	size_t count;
	struct text bytes;
};

/*
 * Make the plan of a template that source_check has found right. NULL, or why
 * there is none: it does not parse, a marker is none of the program's, or a
 * value of a page would not be escaped by one of ours. Free it either way.
 */
const char *plan_make(
    struct plan *, enum source_kind, const char *source, size_t length) CHECKED;
void plan_free(struct plan *);

/* Append a value (a string of `length` bytes), escaped. */
void plan_write(
    enum plan_escape, const char *value, size_t length, struct text *out);

#endif
