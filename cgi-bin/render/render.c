/* Pages of files: what runs when, and what is taken of what it says. */

#include "render/render.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/jail.h"
#include "base/time.h"
#include "render/picture.h"
#include "render/words.h"

#define STEP_SECONDS 20		       /* for the words, and for a picture */
#define MEMORY	     ((size_t)1 << 30) /* of what reads the file */
#define WORDS_MAX    ((size_t)4 << 20) /* bytes it may say */

static const enum view_state states[] = {
	[JAIL_DONE] = VIEW_SHOWN,
	[JAIL_FAILED] = VIEW_DAMAGED,
	[JAIL_SLOW] = VIEW_SLOW,
	[JAIL_TOO_MUCH] = VIEW_LARGE,
	[JAIL_REFUSED] = VIEW_UNSAFE,
};

/* Have a program look at the file; KIND_PAGE is `page` in its arguments. */
static enum view_state
run(const struct render *render, const struct kind_program *program, int page,
    struct text *out)
{
	const char *arguments[LENGTH(program->arguments) + 1] = { NULL };
	struct arena *arena = arena_new();
	struct jail jail = { .arguments = arguments,
		.in = render->fd,
		.readable = program->readable,
		.seconds = STEP_SECONDS,
		.memory = MEMORY };
	enum view_state state;

	if (strcmp(program->path, KIND_SELF) != 0)
		jail.program = program->path;
	for (size_t i = 0;
	     i < LENGTH(program->arguments) && program->arguments[i] != NULL;
	     i++) {
		const char *argument = program->arguments[i];
		const char *mark = strstr(argument, KIND_PAGE);

		arguments[i] =
		    mark == NULL
			? argument
			: arena_print(arena, "%.*s%d%s", (int)(mark - argument),
			      argument, page, mark + strlen(KIND_PAGE));
	}
	state = states[jail_run(&jail, out)];
	arena_free(arena);
	return state;
}

/* The file itself, for it is text. */
static enum view_state
read_plain(const struct render *render, int64_t size, struct text *out)
{
	size_t wanted = size < (int64_t)WORDS_MAX ? (size_t)size : WORDS_MAX;
	size_t at = 0;
	char *bytes = malloc(wanted + 1);
	ssize_t n = 1;

	while (bytes != NULL && at < wanted && n > 0) {
		n = pread(render->fd, bytes + at, wanted - at, (off_t)at);
		if (n == -1 && errno == EINTR)
			n = 1;
		else if (n > 0)
			at += (size_t)n;
	}
	if (bytes != NULL)
		text_add_bytes(out, bytes, at);
	free(bytes);
	return n == -1 || bytes == NULL ? VIEW_DAMAGED : VIEW_SHOWN;
}

enum view_state
render_open(struct render *render, struct arena *arena, int fd, int64_t size,
    const char *type, int64_t deadline)
{
	struct text out;
	enum view_state state = VIEW_SHOWN;

	*render = (struct render){
		.kind = kind_of(type), .fd = fd, .deadline = deadline
	};
	if (render->kind == NULL)
		return VIEW_EMPTY;
	render->words = arena_array(arena, const char *, VIEW_PAGES_MAX);
	text_open(&out, WORDS_MAX);
	if (render->kind->plain)
		state = read_plain(render, size, &out);
	else if (render->kind->words.path != NULL)
		state = run(render, &render->kind->words, 0, &out);
	/* Of too many words the first are fine, and without any pictures are.
	 */
	if (state == VIEW_LARGE ||
	    (state == VIEW_SLOW && render->kind->picture.path != NULL))
		state = VIEW_SHOWN;
	if (state == VIEW_SHOWN)
		render->count = words_pages(arena, text_string(&out),
		    out.length, render->kind->flows, VIEW_PAGES_MAX,
		    render->words, &render->more);
	text_close(&out);
	return state;
}

static enum view_state
make_picture(struct render *render, int64_t number, struct view_page *page,
    struct text *png)
{
	struct picture picture;
	struct text out;
	enum view_state state;

	text_open(&out, PICTURE_BYTES_MAX);
	state = run(render, &render->kind->picture,
	    (int)number - 1 + render->kind->first, &out);
	if (state == VIEW_SHOWN &&
	    !picture_read(text_string(&out), out.length, &picture))
		state = VIEW_DAMAGED;
	if (state == VIEW_SHOWN) {
		picture_write(&picture, png);
		if (text_failed(png))
			state = VIEW_LARGE;
	}
	if (state == VIEW_SHOWN) {
		page->picture = text_string(png);
		page->picture_length = png->length;
		page->width = picture.width;
		page->height = picture.height;
	}
	text_close(&out);
	return state;
}

enum view_state
render_page(struct render *render, int64_t number, struct view_page *page,
    struct text *png)
{
	bool known = number <= (int64_t)render->count;
	enum view_state state;

	*page = (struct view_page){ .number = number,
		.words = known ? render->words[number - 1] : "" };
	text_clear(png);
	if (number > VIEW_PAGES_MAX ||
	    (!known && render->kind->picture.path == NULL) ||
	    (number > 1 && !known && !render->kind->many))
		return VIEW_EMPTY;
	if (time_monotonic() > render->deadline)
		return VIEW_SLOW;
	if (render->kind->picture.path == NULL)
		return VIEW_SHOWN;
	state = make_picture(render, number, page, png);
	if (state == VIEW_UNSAFE || state == VIEW_SHOWN)
		return state;
	/* A page of words without a picture is one, and so is one behind others
	 * that has neither; of the first alone it matters why. */
	if (known && (number > 1 || page->words[0] != '\0'))
		return VIEW_SHOWN;
	return number == 1 ? state : VIEW_EMPTY;
}
