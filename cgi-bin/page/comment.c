/* The conversation about a claim. */

#include "page/comment.h"

#include "base/id.h"
#include "page/form.h"
#include "page/layout.h"
#include "page/markup.h"
#include "rules/proof.h"

static const char *
author_of(const struct viewer *viewer, const struct comment *comment)
{
	if (comment->side == SIDE_SYSTEM || comment->author[0] == '\0' ||
	    (comment->side == SIDE_MICROSOFT && !person_is_microsoft(viewer)))
		return comment_side_name(comment->side);
	return comment->author;
}

/* What it says about being changed, and the way to do so. */
static void
set_edit(struct tmpl *one, struct arena *arena, const struct viewer *viewer,
    const struct comment *comment, const char *href)
{
	struct tmpl *part;

	if (comment->edited != 0) {
		part = tmpl_add(one, COMPONENT_COMMENT_EDITED);
		tmpl_set(part, COMPONENT_COMMENT_STAMP,
		    page_stamp(arena, comment->edited));
		tmpl_set(part, COMPONENT_COMMENT_WHEN,
		    page_time(arena, viewer, comment->edited));
	}
	if (comment_may_edit(comment, viewer->person, viewer->now))
		tmpl_set(tmpl_add(one, COMPONENT_COMMENT_EDIT),
		    COMPONENT_COMMENT_HREF,
		    arena_print(arena, "%s/comments/%s", href,
			page_masked(arena, viewer, comment->id)));
}

/* What came with it is proof, and is listed there too. */
static void
add_files(struct tmpl *one, struct arena *arena, const struct comment *comment)
{
	struct tmpl *list, *row;

	if (comment->file_count == 0)
		return;
	list = tmpl_add(one, COMPONENT_COMMENT_FILES);
	for (size_t i = 0; i < comment->file_count; i++) {
		const struct proof *file = &comment->files[i];

		row = tmpl_add(list, COMPONENT_COMMENT_FILE);
		tmpl_set(row, COMPONENT_COMMENT_FILE_ID,
		    id_letters(arena, file->id));
		tmpl_set(row, COMPONENT_COMMENT_NAME, file->name);
		tmpl_set(
		    row, COMPONENT_COMMENT_TYPE, proof_type_words(arena, file));
		tmpl_set(
		    row, COMPONENT_COMMENT_SIZE, page_size(arena, file->size));
	}
}

static void
add_comment(struct tmpl *list, struct arena *arena, const struct viewer *viewer,
    const struct comment *comment, const char *href)
{
	struct tmpl *one = tmpl_add(list, COMPONENT_COMMENT_COMMENT);
	const char *author = author_of(viewer, comment);
	bool question = comment->kind == COMMENT_QUESTION;

	page_mask(one, COMPONENT_COMMENT_ID, viewer, comment->id);
	tmpl_set(one, COMPONENT_COMMENT_AUTHOR, author);
	if (author == comment->author)
		tmpl_maybe(one, COMPONENT_COMMENT_SIDE,
		    comment_side_name(comment->side));
	tmpl_show(
	    one, COMPONENT_COMMENT_MICROSOFT, comment->side == SIDE_MICROSOFT);
	tmpl_show(
	    one, COMPONENT_COMMENT_INTERNAL, comment->kind == COMMENT_NOTE);
	tmpl_show(
	    one, COMPONENT_COMMENT_OPEN, question && comment->answered == 0);
	tmpl_show(one, COMPONENT_COMMENT_ANSWERED,
	    question && comment->answered != 0);
	tmpl_set(one, COMPONENT_COMMENT_STAMP, page_stamp(arena, comment->at));
	tmpl_set(
	    one, COMPONENT_COMMENT_WHEN, page_time(arena, viewer, comment->at));
	if (comment->kind == COMMENT_LETTER)
		tmpl_set(tmpl_add(one, COMPONENT_COMMENT_LETTER),
		    COMPONENT_COMMENT_DAY,
		    page_date(arena, viewer, comment->at));
	set_edit(one, arena, viewer, comment, href);
	page_markup(one, COMPONENT_COMMENT_BODY, arena, comment->body);
	add_files(one, arena, comment);
}

/* The way to the comments that this page does not show. */
static void
add_ways(struct tmpl *list, const struct viewer *viewer,
    const struct thread *thread, const char *href)
{
	struct tmpl *way;

	if (thread->earlier) {
		way = tmpl_add(list, COMPONENT_COMMENT_EARLIER);
		tmpl_set(way, COMPONENT_COMMENT_HREF, href);
		page_mask(way, COMPONENT_COMMENT_BEFORE, viewer,
		    thread->comments[0].id);
	}
	if (!thread->newest)
		tmpl_set(tmpl_add(list, COMPONENT_COMMENT_NEWEST),
		    COMPONENT_COMMENT_HREF, href);
}

void
page_comment_list(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct thread *thread, const char *href)
{
	struct tmpl *list =
	    tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_COMMENT);
	bool any = false;

	for (size_t i = 0; i < thread->count; i++) {
		const struct comment *comment = &thread->comments[i];

		if (comment->kind == COMMENT_NOTE &&
		    !person_is_microsoft(viewer))
			continue;
		add_comment(list, arena, viewer, comment, href);
		any = true;
	}
	tmpl_show(list, COMPONENT_COMMENT_SOME, any);
	tmpl_show(list, COMPONENT_COMMENT_NONE, !any);
	add_ways(list, viewer, thread, href);
}

void
page_comment_edit(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct claim *claim,
    const struct comment *comment, const char *back,
    const struct entries *entries)
{
	const struct page page = { .title = "Change your comment",
		.place =
		    person_is_microsoft(viewer) ? PLACE_REVIEW : PLACE_CLAIMS,
		.back = back };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_COMMENT_EDIT, entries);

	tmpl_set(body, COMMENT_EDIT_NUMBER, claim->number);
	tmpl_set(body, COMMENT_EDIT_NAME, claim->name);
	tmpl_set(body, COMMENT_EDIT_STAMP,
	    page_stamp(arena, comment->at + COMMENT_EDIT_TIME));
	tmpl_set(body, COMMENT_EDIT_UNTIL,
	    page_time(arena, viewer, comment->at + COMMENT_EDIT_TIME));
	tmpl_set(body, COMMENT_EDIT_ACTION,
	    arena_print(arena, "%s/comments/%s", back,
		page_masked(arena, viewer, comment->id)));
	tmpl_set(body, COMMENT_EDIT_BACK, back);
	tmpl_set(body, COMMENT_EDIT_TOKEN, viewer->token);
	page_form_area(body, COMMENT_EDIT_COMMENT, entries,
	    &(struct control){ .name = "comment",
		.hint = "At most 10,000 characters. The history keeps what "
			"stood there before.",
		.maximum = COMMENT_MAX,
		.rows = 8 });
	page_write(&frame, out);
}
