/*
 * The demonstration's proof of execution: small, but real files that every
 * program opens. A letter becomes a PDF or a Word document; a page that
 * somebody signed and scanned becomes a picture.
 */

#ifndef ADMIN_DEMO_FILE_H
#define ADMIN_DEMO_FILE_H

#include <stddef.h>

#include "base/text.h"

#define DEMO_LETTER_LINES 32

struct demo_letter {
	const char *title;
	const char *lines[DEMO_LETTER_LINES]; /* at most 90 characters each */
	size_t count;
};

/* The file's bytes; the text fails when they do not fit. */
void admin_demo_file_pdf(struct text *, const struct demo_letter *);
void admin_demo_file_docx(struct text *, const struct demo_letter *);

/* The picture of a signed page; another `seed`, another page. */
void admin_demo_file_png(struct text *, unsigned seed);

#endif
