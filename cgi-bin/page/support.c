/* Support requests: the list, the form, the thread. */

#include "page/support.h"

#include <string.h>

#include "base/id.h"
#include "page/comment.h"
#include "page/draft.h"

const char *
page_support_show_href(struct arena *arena, const struct support *request)
{
	return arena_print(
	    arena, "/support/%s", id_letters(arena, request->id));
}

const char *
page_support_href(
    struct arena *arena, const struct claim *claim, const char *code)
{
	if (claim == NULL)
		return arena_print(arena, "/support/new?code=%s", code);
	return arena_print(arena, "/support/new?claim=%s%s%s",
	    id_letters(arena, claim->id),
	    code[0] == '\0' ? "" : "&code=", code);
}

/* Whose turn it is, or who closed it, seen from the viewer's side. */
static bool
is_viewers(const struct viewer *viewer, const struct support *request)
{
	return (request->side == SIDE_MICROSOFT) == person_is_microsoft(viewer);
}

static const char *
turn_words(const struct viewer *viewer, const struct support *request)
{
	bool microsoft = request->side == SIDE_MICROSOFT;

	if (!request->closed) {
		if (is_viewers(viewer, request))
			return "Waits for your answer";
		return microsoft ? "Waits on Microsoft"
				 : "Waits on the partner";
	}
	if (microsoft)
		return "Closed by Microsoft";
	return is_viewers(viewer, request) ? "Closed by your company"
					   : "Closed by the partner";
}

static const char *
tone_of(const struct viewer *viewer, const struct support *request)
{
	if (request->closed)
		return "grey";
	return is_viewers(viewer, request) ? "orange" : "blue";
}

const char *
page_support_about(struct arena *arena, const struct support *request)
{
	if (!request->about_claim)
		return "";
	if (request->claim == 0)
		return "A draft that was deleted";
	if (request->claim_number[0] != '\0')
		return arena_print(arena, "Claim %s, %s", request->claim_number,
		    request->claim_name);
	return request->claim_name[0] == '\0'
		   ? PAGE_DRAFT_UNNAMED
		   : arena_print(arena, "Draft “%s”", request->claim_name);
}

static void
add_request(struct tmpl *table, struct arena *arena,
    const struct viewer *viewer, const struct support *request)
{
	struct tmpl *row = tmpl_add(table, SUPPORT_LIST_ROW);

	tmpl_set(
	    row, SUPPORT_LIST_HREF, page_support_show_href(arena, request));
	tmpl_set(row, SUPPORT_LIST_SUBJECT, request->subject);
	tmpl_maybe(row, SUPPORT_LIST_ABOUT, page_support_about(arena, request));
	if (person_is_microsoft(viewer))
		tmpl_maybe(row, SUPPORT_LIST_PARTNER, request->partner_name);
	tmpl_set(row, SUPPORT_LIST_ASKED_BY, request->asked_by);
	tmpl_set(row, SUPPORT_LIST_TURN, turn_words(viewer, request));
	tmpl_set(row, SUPPORT_LIST_TONE, tone_of(viewer, request));
	tmpl_set(row, SUPPORT_LIST_STAMP, page_stamp(arena, request->changed));
	tmpl_set(row, SUPPORT_LIST_CHANGED,
	    page_time(arena, viewer, request->changed));
}

void
page_support_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct support_list *list)
{
	const struct page page = { .title = list->closed
						? "Closed support requests"
						: "Support requests",
		.place = PLACE_SUPPORT };
	struct frame frame;
	struct tmpl *part, *body = page_begin(&frame, arena, viewer, &page,
			       TEMPLATE_SUPPORT_LIST, NULL);

	tmpl_set(body, SUPPORT_LIST_TITLE, page.title);
	tmpl_show(body, SUPPORT_LIST_MAY_ASK, person_may(viewer, MAY_ASK_HELP));
	tmpl_show(body, SUPPORT_LIST_OPEN, !list->closed);
	tmpl_show(body, SUPPORT_LIST_CLOSED, list->closed);
	if (list->count == 0) {
		tmpl_maybe(body, SUPPORT_LIST_NONE,
		    list->closed ? "No support request was closed."
				 : "No support request is open.");
	} else {
		part = tmpl_add(body, SUPPORT_LIST_TABLE);
		tmpl_set(part, SUPPORT_LIST_TITLE, page.title);
		for (size_t i = 0; i < list->count; i++)
			add_request(part, arena, viewer, &list->requests[i]);
	}
	tmpl_show(body, SUPPORT_LIST_PAGES, list->more || !list->beginning);
	if (!list->beginning)
		tmpl_set(tmpl_add(body, SUPPORT_LIST_FIRST), SUPPORT_LIST_HREF,
		    list->closed ? "/support?show=closed" : "/support");
	if (list->more)
		tmpl_set(tmpl_add(body, SUPPORT_LIST_NEXT), SUPPORT_LIST_HREF,
		    arena_print(arena, "/support?%safter=%s",
			list->closed ? "show=closed&" : "",
			id_letters(arena, list->requests[list->count - 1].id)));
	page_write(&frame, out);
}

void
page_support_new(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct claim *claim, const char *code,
    const struct entries *entries)
{
	const struct page page = { .title = "Contact support",
		.place = PLACE_SUPPORT,
		.back = claim == NULL ? "/support"
				      : page_draft_href(arena, claim) };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_SUPPORT_NEW, entries);

	tmpl_set(body, SUPPORT_NEW_TOKEN, viewer->token);
	tmpl_maybe(body, SUPPORT_NEW_CODE, code);
	if (claim != NULL) {
		tmpl_maybe(
		    body, SUPPORT_NEW_CLAIM, id_letters(arena, claim->id));
		tmpl_maybe(body, SUPPORT_NEW_NAME, page_draft_name(claim));
	}
	page_form_input(body, SUPPORT_NEW_SUBJECT, entries,
	    &(struct control){ .name = "subject",
		.hint = "In one line, from 3 to 120 characters." });
	page_form_area(body, SUPPORT_NEW_COMMENT, entries,
	    &(struct control){ .name = "comment",
		.hint = "What you tried, what the page said, and what the "
			"customer confirmed. Never write a password.",
		.rows = 12,
		.maximum = COMMENT_MAX });
	page_write(&frame, out);
}

/* Words of "?done=…" and the banner that each becomes. */
static const char *
banner_of(const char *done)
{
	static const struct {
		const char *word, *banner;
	} banners[] = {
		{ "opened", "Your request is with Microsoft" },
		{ "written", "Your answer is sent" },
		{ "closed", "The request is closed" },
	};

	for (size_t i = 0; i < LENGTH(banners); i++)
		if (strcmp(banners[i].word, done) == 0)
			return banners[i].banner;
	return NULL;
}

static void
add_about(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct support *request)
{
	bool microsoft = person_is_microsoft(viewer);
	const char *id = id_letters(arena, request->claim), *href = NULL;
	struct tmpl *part;

	if (request->about_claim) {
		part = tmpl_add(body, SUPPORT_SHOW_ABOUT);
		if (request->claim != 0 && !microsoft)
			href = arena_print(arena, "/claims/%s", id);
		else if (request->claim != 0 && request->claim_submitted &&
			 person_may(viewer, MAY_READ_ALL))
			href = arena_print(arena, "/review/%s", id);
		tmpl_maybe(part, SUPPORT_SHOW_HREF, href);
		tmpl_set(part, SUPPORT_SHOW_WORDS,
		    page_support_about(arena, request));
	}
	if (request->code[0] != '\0') {
		part = tmpl_add(body, SUPPORT_SHOW_CODE);
		tmpl_set(part, SUPPORT_SHOW_WORDS, request->code);
		tmpl_maybe(part, SUPPORT_SHOW_TOPIC,
		    support_topic(arena, request->code));
	}
	if (microsoft)
		tmpl_maybe(body, SUPPORT_SHOW_PARTNER, request->partner_name);
}

static void
add_forms(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct support_page *support)
{
	const struct support *request = support->request;
	struct tmpl *form = tmpl_add(body, SUPPORT_SHOW_FORM);
	struct tmpl *close;

	tmpl_set(
	    form, SUPPORT_SHOW_ACTION, page_support_show_href(arena, request));
	tmpl_set(form, SUPPORT_SHOW_TOKEN, viewer->token);
	page_form_area(form, SUPPORT_SHOW_COMMENT, support->entries,
	    &(struct control){ .name = "comment",
		.hint = request->closed
			    ? "Writing opens the request again."
			    : "What you write is read by both sides.",
		.maximum = COMMENT_MAX });
	if (request->closed)
		return;
	close = tmpl_add(body, SUPPORT_SHOW_CLOSE);
	tmpl_set(close, SUPPORT_SHOW_ACTION,
	    arena_print(
		arena, "%s/close", page_support_show_href(arena, request)));
	tmpl_set(close, SUPPORT_SHOW_TOKEN, viewer->token);
}

void
page_support_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct support_page *support)
{
	const struct support *request = support->request;
	const struct page page = { .title = request->subject,
		.place = PLACE_SUPPORT,
		.back = request->closed ? "/support?show=closed" : "/support",
		.back_label = "Support requests",
		.success = banner_of(support->done) };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_SUPPORT_SHOW, support->entries);

	tmpl_set(body, SUPPORT_SHOW_SUBJECT, request->subject);
	tmpl_set(body, SUPPORT_SHOW_TURN, turn_words(viewer, request));
	tmpl_set(body, SUPPORT_SHOW_TONE, tone_of(viewer, request));
	tmpl_set(body, SUPPORT_SHOW_ASKED_BY, request->asked_by);
	tmpl_set(body, SUPPORT_SHOW_STAMP, page_stamp(arena, request->opened));
	tmpl_set(body, SUPPORT_SHOW_OPENED,
	    page_time(arena, viewer, request->opened));
	add_about(body, arena, viewer, request);
	page_comment_list(body, SUPPORT_SHOW_THREAD, arena, viewer,
	    &support->thread, page_support_show_href(arena, request));
	if (person_may(viewer, MAY_ASK_HELP | MAY_HELP))
		add_forms(body, arena, viewer, support);
	page_write(&frame, out);
}
