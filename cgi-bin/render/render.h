/*
 * A stranger's file as pages that can be shown. Whatever opens it runs in a
 * jail (base/jail) and hands out samples and characters only, which are
 * written anew here: no byte of the file reaches a browser by this way.
 */

#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include "base/arena.h"
#include "base/text.h"
#include "render/kind.h"
#include "rules/view.h"

/* A file whose pages are being made. */
struct render {
	const struct kind *kind;
	int fd;
	int64_t deadline; /* of time_monotonic: no page is begun after it */
	const char **words;
	size_t count; /* pages that have words, or of which it is known */
	bool more;
};

/*
 * Begin with a file of that media type: reads the words of all its pages.
 * VIEW_SHOWN: its pages may now be asked for. Anything else: why it has none.
 */
enum view_state render_open(struct render *, struct arena *, int fd,
    int64_t size, const char *type, int64_t deadline);

/*
 * The next page, by its number from 1; its picture is in `png`, which is
 * cleared before. VIEW_EMPTY: there is no such page, and none behind it; for
 * others but VIEW_SHOWN too, there is nothing more to be had of the file.
 */
enum view_state render_page(
    struct render *, int64_t number, struct view_page *, struct text *png);

#endif
