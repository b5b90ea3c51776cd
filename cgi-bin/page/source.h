/*
 * The source of a template, before ctemplate sees it: checked for what its
 * auto-escaping does not cover, then freed of indentation.
 *
 * ctemplate escapes nothing without the pragma, does not know formaction,
 * srcset and xlink:href as addresses, lets a marker be a tag or an attribute
 * name, and switches off for ":none". So a template must, from its first line
 * to its last:
 *
 *  - begin with {{%AUTOESCAPE context="HTML"}}; with context="TEXT" in mail/,
 *    where nothing is escaped, but in mail/…_html.tpl, a mail's HTML form;
 *  - write markers as {{NAME}}, {{#NAME}}, {{/NAME}}, {{>NAME}} or {{!…}}, with
 *    no modifier but :h, :u and :pre_escape;
 *  - put markers in text or in quoted attribute values only; sections also
 *    around whole attributes; includes in text only;
 *  - close each section where the HTML stands as it stood where it opened;
 *  - write :u after every marker of an address that does not begin it
 *    (href="/claims/{{CLAIM:u}}") and :pre_escape in textarea and pre; :u
 *    leaves "/" and "." as they are, so a path takes our own ids only, what
 *    people typed goes behind the "?";
 *  - hold no script but <script src>, no <style>, no style= and no on…=.
 */

#ifndef PAGE_SOURCE_H
#define PAGE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

enum source_kind { SOURCE_HTML, SOURCE_TEXT };

struct source_fault {
	int line;
	const char *why; /* a constant; NULL: nothing is wrong */
};

/* What a template's first line says it is; `file` is its name below
 * templates/, since only in mail/ one may be TEXT. */
struct source_fault source_kind_of(
    const char *file, const char *source, enum source_kind *) CHECKED;

/* The first thing that is forbidden. */
struct source_fault source_check(enum source_kind, const char *source) CHECKED;

/*
 * What ctemplate is given: lines that hold nothing but section markers or a
 * comment leave no empty line behind; HTML also loses indentation, empty lines
 * and its last line break (never one between words), TEXT its pragma.
 */
void source_squeeze(enum source_kind, const char *source, struct text *out);

#endif
