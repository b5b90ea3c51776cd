/* Pages of files: which come next, and what became of them. */

#include "clock/views.h"

#include <unistd.h>

#include "base/time.h"
#include "clock/spool.h"
#include "render/render.h"
#include "store/proof.h"
#include "store/view.h"

#define FILES_MAX 200		     /* of one run */
#define SECOND	  ((int64_t)1000000) /* of time_monotonic */
#define RUN_TIME  (30 * SECOND)
#define FILE_TIME (60 * SECOND) /* no page is begun after it */

/* A step in a transaction of its own. */
static enum outcome
finish(struct store *store, enum outcome out)
{
	if (out == DONE || out == CONFLICT) {
		enum outcome written = store_commit(store);

		return written == DONE ? out : written;
	}
	store_rollback(store);
	return out;
}

static enum outcome
begin(struct work *work, const struct proof *proof)
{
	enum outcome out = store_begin(work->store);

	return out != DONE ? out
			   : finish(work->store, store_view_begin(work->store,
						     proof, work->system.now));
}

static enum outcome
add(struct work *work, const struct proof *proof, const struct view_page *page)
{
	enum outcome out = store_begin(work->store);

	return out != DONE ? out
			   : finish(work->store,
				 store_view_add(work->store, proof, page));
}

static enum outcome
end(struct work *work, const struct proof *proof, const struct view *view)
{
	enum outcome out = store_begin(work->store);

	return out != DONE ? out
			   : finish(work->store,
				 store_view_end(work->store, proof, view));
}

/* Page after page, until there are no more, or enough. */
static enum outcome
make_pages(struct work *work, const struct proof *proof, struct render *render,
    struct view *view)
{
	struct view_page page;
	struct text png;
	size_t bytes = 0;
	enum outcome out = DONE;

	text_open(&png, VIEW_PICTURE_MAX);
	while (out == DONE && bytes < VIEW_BYTES_MAX) {
		view->state = render_page(render, view->pages + 1, &page, &png);
		if (view->state != VIEW_SHOWN)
			break;
		out = add(work, proof, &page);
		view->pages += out == DONE;
		bytes += page.picture_length;
	}
	text_close(&png);
	/* What stopped it is the reason only where nothing is shown. */
	view->more =
	    view->pages > 0 &&
	    (render->more || bytes >= VIEW_BYTES_MAX ||
		(view->state != VIEW_SHOWN && view->state != VIEW_EMPTY));
	if (view->pages > 0)
		view->state = VIEW_SHOWN;
	return out;
}

/* The file, opened into the spool, and its pages. */
static enum outcome
make_view(struct work *work, const struct proof *proof, int fd)
{
	struct arena *arena = arena_new();
	struct view view = { .state = VIEW_DAMAGED };
	struct render render;
	enum outcome out = store_proof_write(work->store, proof, fd);

	if (out == DONE) {
		view.state = render_open(&render, arena, fd, proof->size,
		    proof->type, time_monotonic() + FILE_TIME);
		if (view.state == VIEW_SHOWN)
			out = make_pages(work, proof, &render, &view);
	}
	arena_free(arena);
	/* One that is damaged in the store is not tried again either. */
	return out == DONE || out == BROKEN ? end(work, proof, &view) : out;
}

/* ABSENT: it has been removed meanwhile. */
static enum outcome
make_one(struct work *work, const struct proof *proof)
{
	int fd = spool_file(work);
	enum outcome out = fd == -1 ? BROKEN : begin(work, proof);

	if (out == DONE)
		out = make_view(work, proof, fd);
	if (fd != -1)
		close(fd);
	return out == ABSENT || out == CONFLICT ? DONE : out;
}

enum outcome
views_make(struct work *work)
{
	int64_t until = time_monotonic() + RUN_TIME;
	struct proof *files;
	size_t count;
	enum outcome out =
	    store_view_waiting(work->store, work->outside->scanner != NULL,
		work->system.now, FILES_MAX, work->arena, &files, &count);

	for (size_t i = 0; out == DONE && i < count && time_monotonic() < until;
	     i++)
		out = make_one(work, &files[i]);
	return out;
}
