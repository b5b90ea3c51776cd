/*
 * What a form page shows: each field as typed, with the sentence beside it
 * when it is wrong, and the error summary on top that links to it with the
 * same words.
 */

#ifndef PAGE_FORM_H
#define PAGE_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "page/tmpl.h"

struct entry {
	const char *name; /* the field's name: also its element's id */
	const char *label;
	const char *typed;	   /* never NULL */
	const char *fault;	   /* a sentence, or NULL */
	const char *href;	   /* where to mend it; NULL: here, #name */
	const char *const *values; /* MANY and EACH: what was ticked or typed */
	size_t value_count;
};

struct entries {
	struct arena *arena;
	struct entry *list;
	size_t count;
	bool malformed; /* not a form of ours at all */
	/* What the viewer wrote before and could not send (page/unsent); it
	 * stands above the page. */
	const struct unsent_shown *unsent;
	size_t unsent_count;
};

/* The entry of a name; a blank one if there is none. */
const struct entry *page_form_entry(const struct entries *, const char *name);

/* Is anything wrong? */
bool page_form_faulty(const struct entries *);

/* Was this value ticked in a MANY, or chosen in a CHOICE? */
bool page_form_chosen(const struct entry *, const char *value);

/* What a control of a form needs besides its entry. */
struct control {
	const char *name; /* the field */
	const char *hint; /* NULL: none; states the limits where one types */
	const char *autocomplete; /* NULL: none */
	const char *type;   /* "text" when NULL; "email", "password" (which is
			     * never written back) … */
	int width;	    /* characters: 2 3 4 5 10 20 or 0 full */
	int maximum;	    /* characters a text area counts; 0: does not */
	int rows;	    /* of a text area; 0: five */
	bool page_heading;  /* its label is the page's h1 */
	const char *accept; /* of a file chooser; NULL: any file */
};

struct option {
	const char *value;
	const char *label;
	const char *hint; /* NULL: none */
	bool disabled;
	const char *divider; /* text above it, NULL: none */
};

/*
 * Components, each included where {{>MARKER}} stands: the design system's
 * markup with label, hint, error, aria-describedby, and what was typed.
 */
void page_form_input(
    struct tmpl *, enum marker, const struct entries *, const struct control *);
void page_form_area(
    struct tmpl *, enum marker, const struct entries *, const struct control *);
void page_form_radios(struct tmpl *, enum marker, const struct entries *,
    const struct control *, const struct option *, size_t count);
void page_form_ticks(struct tmpl *, enum marker, const struct entries *,
    const struct control *, const struct option *, size_t count);
void page_form_select(struct tmpl *, enum marker, const struct entries *,
    const struct control *, const struct option *, size_t count);
/* One tick box that stands alone (an acknowledgment). */
void page_form_tick(
    struct tmpl *, enum marker, const struct entries *, const struct control *);
/* A file chooser; several files when `maximum` > 1. */
void page_form_file(
    struct tmpl *, enum marker, const struct entries *, const struct control *);
/* The error summary; nothing when nothing is wrong. page_begin puts it above
 * every form page's heading: pages do not call it. */
void page_form_summary(struct tmpl *, enum marker, const struct entries *);

#endif
