/*
 * Templates: ctemplate's, loaded once and written by plan (page/plan.h).
 *
 * Every template begins with the pragma {{%AUTOESCAPE context="HTML"}} (or
 * TEXT for mails). Markers and sections are named in upper case; the build
 * makes one constant of each name of each template (build/gen/names.h:
 * CLAIM_SHOW_NAME for {{NAME}} in claim_show.tpl), so a misspelt name does not
 * compile.
 *
 * A marker that is not set prints nothing and never takes a value from a
 * dictionary around it: what a section or component shows is set on it.
 */

#ifndef PAGE_TMPL_H
#define PAGE_TMPL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "names.h"

struct tmpl; /* a dictionary being filled; lives in its arena */

/*
 * Load every template below `directory`. -1 if one is missing, does not parse,
 * lacks the pragma or uses a forbidden construct (page/source.h): the log says
 * which, where and why, and the program must not start. Called again, it
 * replaces all templates, or none when it fails.
 */
int tmpl_load(const char *directory) CHECKED;

/* An empty dictionary for one template. */
struct tmpl *tmpl_new(struct arena *);

/* Set a marker. The string is not copied, but by the last: it must outlive
 * tmpl_write. */
void tmpl_set(struct tmpl *, enum marker, const char *value);
void tmpl_set_int(struct tmpl *, enum marker, int64_t value);
void tmpl_set_copy(struct tmpl *, enum marker, const char *value);

/* Set a marker and show the section of the same name around it; neither when
 * the value is NULL or empty: {{#HINT}}<p>{{HINT}}</p>{{/HINT}}. */
void tmpl_maybe(struct tmpl *, enum marker, const char *value);

/* Show a section once more; its markers are set on what is returned. */
struct tmpl *tmpl_add(struct tmpl *, enum marker section);

/* Show a section if `shown`, with markers inside taken from `tmpl` itself. */
void tmpl_show(struct tmpl *, enum marker section, bool shown);

/* Include a template where {{>MARKER}} stands; markers set on what is returned.
 */
struct tmpl *tmpl_include(struct tmpl *, enum marker, enum template_id);

/* Write a template. A failure is logged and is the text's fault; so is a
 * page that includes a mail, which would not be escaped. */
void tmpl_write(const struct tmpl *, enum template_id, struct text *out);

#endif
