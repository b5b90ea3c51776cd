/*
 * Papers as PDF, by pango and cairo (their only door): A4, set from top to
 * bottom in whatever script the words are, over as many pages as it takes.
 * The same words give the same bytes on the same machine.
 */

#ifndef PAGE_PDF_H
#define PAGE_PDF_H

#include "base/arena.h"
#include "base/text.h"

struct pdf;

/*
 * Begin a paper that is written to `out`. The title and the instant (RFC 3339)
 * when it was made go into its properties; the footer, with the number of the
 * page, below each page. Whatever goes wrong is the text's fault; close it
 * either way.
 */
struct pdf *pdf_open(struct arena *, struct text *out, const char *title,
    const char *footer, const char *made);
void pdf_close(struct pdf *);

/* Headings: level 1 is the paper's own, level 2 a section's. One never stands
 * alone at the end of a page. */
void pdf_heading(struct pdf *, int level, const char *words);

/* A paragraph. Text is UTF-8; lines break where they must, also in a word. */
void pdf_paragraph(struct pdf *, const char *words);

/* A name and its value beside it; a line to write on when the value is "". */
void pdf_fact(struct pdf *, const char *name, const char *value);

/* A frame to write in, as high as that many lines, below its name and on the
 * same page. */
void pdf_frame(struct pdf *, const char *name, int lines);

#endif
