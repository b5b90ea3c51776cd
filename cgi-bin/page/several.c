/* Several claims at once. */

#include "page/several.h"

#include <inttypes.h>

#include "base/id.h"
#include "page/draft.h"
#include "page/status.h"

const char *
page_several_value(struct arena *arena, const struct claim *claim)
{
	char letters[ID_SIZE];

	id_write(claim->id, letters);
	return arena_print(arena, "%s.%" PRId64, letters, claim->version);
}

/* "Contoso, contoso.com. Use or consume, 2 items. Fabrikam Seattle." and what
 * to know before submitting it. */
static const char *
about(struct arena *arena, const struct several_row *row)
{
	const struct claim *claim = &row->claim;

	return arena_print(arena, "%s, %s. %s, %s. %s.%s%s", claim->customer,
	    claim->domain, offer_of(claim->role)->name,
	    page_count(arena, (int64_t)row->lines, "item", "items"),
	    claim->location_name,
	    row->competing ? " Another partner holds or claims something of "
			     "it: that goes through arbitration."
			   : "",
	    row->disclosure ? " The customer is in the public sector." : "");
}

static void
add_ready(struct tmpl *form, struct arena *arena,
    const struct several_page *several, size_t ready)
{
	struct option *options = arena_array(arena, struct option, ready);
	struct tmpl *link;
	size_t count = 0;

	for (size_t i = 0; i < several->count; i++) {
		const struct several_row *row = &several->rows[i];
		const char *href = page_draft_href(arena, &row->claim);

		if (!row->ready)
			continue;
		options[count++] = (struct option){ .value = page_several_value(
							arena, &row->claim),
			.label = page_draft_name(&row->claim),
			.hint = about(arena, row) };
		link = tmpl_add(form, SEVERAL_SUBMIT_LOOK);
		tmpl_set(link, SEVERAL_SUBMIT_HREF,
		    arena_print(arena, "%s/check", href));
		tmpl_set(
		    link, SEVERAL_SUBMIT_NAME, page_draft_name(&row->claim));
	}
	page_form_ticks(form, SEVERAL_SUBMIT_CLAIMS, several->entries,
	    &(struct control){ .name = "claims" }, options, count);
}

/* Why a draft is not ready. */
static const char *
why_not(struct arena *arena, const struct several_row *row)
{
	if (row->first == NULL)
		return "Your role does not let you submit it.";
	if (row->problems == 1)
		return row->first;
	return arena_print(arena, "%s And %s.", row->first,
	    page_count(arena, (int64_t)row->problems - 1, "more", "more"));
}

static void
add_unready(struct tmpl *body, struct arena *arena,
    const struct several_page *several, size_t unready)
{
	struct tmpl *list, *one;

	if (unready == 0)
		return;
	list = tmpl_add(body, SEVERAL_SUBMIT_UNREADY);
	for (size_t i = 0; i < several->count; i++) {
		const struct several_row *row = &several->rows[i];

		if (row->ready)
			continue;
		one = tmpl_add(list, SEVERAL_SUBMIT_DRAFT);
		tmpl_set(one, SEVERAL_SUBMIT_HREF,
		    page_draft_href(arena, &row->claim));
		tmpl_set(
		    one, SEVERAL_SUBMIT_NAME, page_draft_name(&row->claim));
		tmpl_set(one, SEVERAL_SUBMIT_WHY, why_not(arena, row));
	}
}

static void
add_form(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct several_page *several, size_t ready)
{
	struct tmpl *form = tmpl_add(body, SEVERAL_SUBMIT_FORM);

	tmpl_set(form, SEVERAL_SUBMIT_TOKEN, viewer->token);
	add_ready(form, arena, several, ready);
	page_form_tick(form, SEVERAL_SUBMIT_TRUTH, several->entries,
	    &(struct control){ .name = "truth" });
	page_form_tick(form, SEVERAL_SUBMIT_AGREED, several->entries,
	    &(struct control){ .name = "agreed" });
	if (several->disclosure)
		page_form_tick(tmpl_add(form, SEVERAL_SUBMIT_PUBLIC),
		    SEVERAL_SUBMIT_DISCLOSED, several->entries,
		    &(struct control){ .name = "disclosed",
			.hint = "Those drafts are submitted only with this "
				"box ticked." });
}

static void
add_pages(struct tmpl *body, const struct several_page *several)
{
	struct tmpl *pages;

	if (several->before == NULL && several->after == NULL)
		return;
	pages = tmpl_add(body, SEVERAL_SUBMIT_PAGES);
	if (several->before != NULL)
		tmpl_set(tmpl_add(pages, SEVERAL_SUBMIT_EARLIER),
		    SEVERAL_SUBMIT_PLACE, several->before);
	if (several->after != NULL)
		tmpl_set(tmpl_add(pages, SEVERAL_SUBMIT_LATER),
		    SEVERAL_SUBMIT_PLACE, several->after);
}

void
page_several_submit(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct several_page *several)
{
	const struct page page = { .title = "Submit several drafts",
		.place = PLACE_CLAIMS,
		.back = "/claims",
		.back_label = "Claims" };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_SEVERAL_SUBMIT, several->entries);
	size_t ready = 0;

	for (size_t i = 0; i < several->count; i++)
		ready += several->rows[i].ready;
	tmpl_show(body, SEVERAL_SUBMIT_NONE, several->count == 0);
	tmpl_show(
	    body, SEVERAL_SUBMIT_NONE_READY, several->count > 0 && ready == 0);
	if (ready > 0)
		add_form(body, arena, viewer, several, ready);
	add_unready(body, arena, several, several->count - ready);
	add_pages(body, several);
	page_write(&frame, out);
}

/* What became of a draft that was to be submitted. */
static const char *
result_words(struct arena *arena, const struct viewer *viewer,
    const struct several_row *row)
{
	const struct claim *claim = &row->claim;

	if (claim->status != CLAIM_DRAFT)
		return claim->due == 0
			   ? arena_print(arena, "Number %s.", claim->number)
			   : arena_print(arena,
				 "Number %s. It is reviewed by %s.",
				 claim->number,
				 page_date(arena, viewer, claim->due));
	if (!row->ready)
		return arena_print(
		    arena, "Not submitted. %s", why_not(arena, row));
	if (row->disclosure)
		return "Not submitted. Confirm that its proof of execution "
		       "includes the disclosure for public-sector customers.";
	return "Not submitted. It changed after you chose it: look at it and "
	       "submit it again.";
}

void
page_several_sent(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct several_page *several)
{
	size_t sent = 0;
	struct page page = { .title = "What became of your drafts",
		.place = PLACE_CLAIMS,
		.back = "/claims/many/submit",
		.back_label = "Submit several drafts",
		.wide = true };
	struct frame frame;
	struct tmpl *body, *one;

	for (size_t i = 0; i < several->count; i++)
		sent += several->rows[i].claim.status != CLAIM_DRAFT;
	if (sent > 0)
		page.success = arena_print(arena, "Submitted: %s.",
		    page_count(arena, (int64_t)sent, "claim", "claims"));
	body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_SEVERAL_SENT, NULL);
	for (size_t i = 0; i < several->count; i++) {
		const struct claim *claim = &several->rows[i].claim;

		one = tmpl_add(body, SEVERAL_SENT_ROW);
		tmpl_set(one, SEVERAL_SENT_HREF, page_draft_href(arena, claim));
		tmpl_set(one, SEVERAL_SENT_NAME, page_draft_name(claim));
		tmpl_set(
		    one, SEVERAL_SENT_TONE, page_status_tone(claim->status));
		tmpl_set(
		    one, SEVERAL_SENT_STATUS, claim_status_name(claim->status));
		tmpl_set(one, SEVERAL_SENT_RESULT,
		    result_words(arena, viewer, &several->rows[i]));
	}
	page_write(&frame, out);
}
