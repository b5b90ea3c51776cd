/*
 * The page around every page: skip link, header with who one is and where,
 * navigation by role, phase of demonstration, footer with help.
 */

#ifndef PAGE_LAYOUT_H
#define PAGE_LAYOUT_H

#include "page/form.h"
#include "page/tmpl.h"
#include "rules/person.h"

/* The part of the site a page belongs to, for aria-current in the navigation.
 */
enum place {
	PLACE_NONE,
	PLACE_HOME,
	PLACE_CLAIMS,
	PLACE_REVIEW,
	PLACE_MESSAGES,
	PLACE_PROFILE,
	PLACE_HELP,
	PLACE__COUNT
};

struct page {
	const char *title; /* without the site's name */
	enum place place;
	const char *back;	/* address of a back link, NULL: none */
	const char *back_label; /* "Back" when NULL */
	const char *success;	/* a sentence in a success banner, NULL: none */
	bool wide; /* lists and the review desk use the full width */
};

/*
 * Begin a page: gives the dictionary of `body`, which the layout includes.
 * Finish with page_write. `entries` (may be NULL) puts "Error: " before the
 * title when faulty.
 *
 *	struct tmpl *t = page_begin(&frame, arena, viewer, &page,
 *TEMPLATE_CLAIM_SHOW, entries); tmpl_set(t, CLAIM_SHOW_NAME, claim->name);
 *	page_write(&frame, out);
 */
struct frame {
	struct tmpl *layout;
	struct tmpl *body;
	struct arena *arena;
	const struct viewer *viewer;
};

struct tmpl *page_begin(struct frame *, struct arena *, const struct viewer *,
    const struct page *, enum template_id body, const struct entries *);
void page_write(const struct frame *, struct text *out);

/* Address of a static file with its content hash: "app.css" →
 * "/static/app.3f2a….css". The manifest is read at start and at SIGHUP. */
int page_asset_load(const char *manifest) CHECKED;
const char *page_asset(const char *name);

/* Times and dates as people read them, in the viewer's zone: "22 November
 * 2026 at 3:40pm", "22 November 2026", "in 3 business days" is
 * rules/calendar's. */
const char *page_time(struct arena *, const struct viewer *, int64_t instant);
const char *page_date(struct arena *, const struct viewer *, int64_t instant);
/* For <time datetime="…">. */
const char *page_stamp(struct arena *, int64_t instant);
/* "1 file", "3 files". */
const char *page_count(
    struct arena *, int64_t count, const char *one, const char *many);
/* "2.4 MB", "812 KB". */
const char *page_size(struct arena *, int64_t bytes);

#endif
