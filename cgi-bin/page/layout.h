/*
 * The page around every page: skip link, header with who one is and where,
 * navigation by role, phase of demonstration, footer with help.
 */

#ifndef PAGE_LAYOUT_H
#define PAGE_LAYOUT_H

#include "page/form.h"
#include "page/tmpl.h"
#include "rules/person.h"

/* The part of the site a page belongs to: marked in the navigation. */
enum place {
	PLACE_NONE,
	PLACE_HOME,
	PLACE_CLAIMS,
	PLACE_REVIEW,
	PLACE_ARBITRATIONS,
	PLACE_MESSAGES,
	PLACE_INCENTIVES,
	PLACE_LOCATIONS,
	PLACE_PEOPLE,
	PLACE_PROFILE,
	PLACE_SUPPORT,
	PLACE_ADMIN,
	PLACE_AUDIT,
	PLACE_HELP,
	PLACE__COUNT
};

struct page {
	const char *title; /* without the site's name */
	enum place place;
	const char *back;	/* address of a back link, NULL: none */
	const char *back_label; /* "Back" when NULL */
	const char *success;	/* a sentence in a success banner, NULL: none */
	bool wide;  /* lists and the review desk use the full width */
	bool guest; /* for somebody with a link and no account: it leads nowhere
		     * else, is not to be found, and tells nobody its address */
};

/*
 * Begin a page: gives the dictionary of `body`, which the layout includes.
 * Finish with page_write. `entries` (may be NULL), when faulty, puts "Error: "
 * before the title and the error summary above the body.
 *
 *	struct tmpl *body = page_begin(
 *	    &frame, arena, viewer, &page, TEMPLATE_CLAIM_SHOW, entries);
 *	tmpl_set(body, CLAIM_SHOW_NAME, claim->name);
 *	page_write(&frame, out);
 *
 * Every POST form holds {{TOKEN}} (viewer->token) in a hidden field "token".
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

/*
 * Address of a static file with its content hash: "app.css" →
 * "/static/app.3f2a….css". The manifest has a line per file, "app.css
 * app.3f2a….css"; it is read at start and at SIGHUP. -1 when it cannot be
 * read, with the cause logged; what was read before stays. A name it does not
 * have is "/static/" and the name, not cached for long by nginx.
 */
int page_asset_load(const char *manifest) CHECKED;
const char *page_asset(const char *name);

/* Times and dates as people read them, in the viewer's zone: "22 November
 * 2026 at 3:40pm", "22 November 2026". */
const char *page_time(struct arena *, const struct viewer *, int64_t instant);
/* "3:40pm", "midday". */
const char *page_clock(struct arena *, const struct viewer *, int64_t instant);
const char *page_date(struct arena *, const struct viewer *, int64_t instant);
/* A calendar day, which has no zone: "22 November 2026". */
const char *page_day(struct arena *, int64_t day);
/* Roles in one line: "Incentives admin, Account admin"; "" for none. */
const char *page_roles(struct arena *, unsigned roles);
/* For <time datetime="…">. */
const char *page_stamp(struct arena *, int64_t instant);
/*
 * A number that counts what others do too, such as an entry's or a comment's:
 * letters that tell nothing but which it is (secret_mask, R6.20), and the same
 * as a marker's value. request_unmask reads them.
 */
const char *page_masked(struct arena *, const struct viewer *, int64_t number);
void page_mask(
    struct tmpl *, enum marker, const struct viewer *, int64_t number);
/* "97", "1,204". */
const char *page_number(struct arena *, int64_t);
/* "1 file", "3 files", "1,204 claims". */
const char *page_count(
    struct arena *, int64_t count, const char *one, const char *many);
/* "2.4 MB", "812 KB", "97 bytes". */
const char *page_size(struct arena *, int64_t bytes);

#endif
