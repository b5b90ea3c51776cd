/* Several claims at once. */

#include "page/several.h"

#include "base/id.h"
#include "page/draft.h"
#include "page/status.h"

const char *
page_several_value(
    struct arena *arena, const struct viewer *viewer, const struct claim *claim)
{
	return arena_print(arena, "%s.%s", id_letters(arena, claim->id),
	    page_masked(arena, viewer, claim->version));
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
add_ready(struct tmpl *form, struct arena *arena, const struct viewer *viewer,
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
		options[count++] = (struct option){
			.value = page_several_value(arena, viewer, &row->claim),
			.label = page_draft_name(&row->claim),
			.hint = about(arena, row)
		};
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
	add_ready(form, arena, viewer, several, ready);
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

/* Links to the other pages of the list. */
static void
add_pages(struct tmpl *body, enum marker marker, const char *path,
    const struct several_page *several)
{
	struct tmpl *pages, *one;

	if (several->before == NULL && several->after == NULL)
		return;
	pages = tmpl_include(body, marker, TEMPLATE_COMPONENT_PAGES);
	if (several->before != NULL) {
		one = tmpl_add(pages, COMPONENT_PAGES_EARLIER);
		tmpl_set(one, COMPONENT_PAGES_PATH, path);
		tmpl_set(one, COMPONENT_PAGES_PLACE, several->before);
	}
	if (several->after != NULL) {
		one = tmpl_add(pages, COMPONENT_PAGES_LATER);
		tmpl_set(one, COMPONENT_PAGES_PATH, path);
		tmpl_set(one, COMPONENT_PAGES_PLACE, several->after);
	}
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
	add_pages(body, SEVERAL_SUBMIT_PAGES, "submit", several);
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

typedef const char *result(
    struct arena *, const struct viewer *, const struct several_row *);

/* The table of what became of each. */
static void
write_results(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct page *page,
    const struct several_page *several, result *words)
{
	struct frame frame;
	struct tmpl *one, *body = page_begin(&frame, arena, viewer, page,
			      TEMPLATE_SEVERAL_SENT, NULL);

	tmpl_set(body, SEVERAL_SENT_HEADING, page->title);
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
		    words(arena, viewer, &several->rows[i]));
	}
	page_write(&frame, out);
}

/* How many are (not) in a status: "Submitted: 2 claims."; NULL for none. */
static const char *
count_words(struct arena *arena, const struct several_page *several,
    const char *done, enum claim_status status, bool is)
{
	int64_t count = 0;

	for (size_t i = 0; i < several->count; i++)
		count += (several->rows[i].claim.status == status) == is;
	if (count == 0)
		return NULL;
	return arena_print(arena, "%s: %s.", done,
	    page_count(arena, count, "claim", "claims"));
}

void
page_several_sent(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct several_page *several)
{
	const struct page page = { .title = "What became of your drafts",
		.place = PLACE_CLAIMS,
		.back = "/claims/many/submit",
		.back_label = "Submit several drafts",
		.success = count_words(
		    arena, several, "Submitted", CLAIM_DRAFT, false),
		.wide = true };

	write_results(out, arena, viewer, &page, several, result_words);
}

static void
add_approved(struct tmpl *form, struct arena *arena,
    const struct viewer *viewer, const struct several_page *several,
    size_t ready)
{
	struct option *options = arena_array(arena, struct option, ready);
	size_t count = 0;

	for (size_t i = 0; i < several->count; i++) {
		const struct several_row *row = &several->rows[i];

		if (!row->ready)
			continue;
		options[count++] = (struct option){
			.value = page_several_value(arena, viewer, &row->claim),
			.label = arena_print(arena, "%s, %s", row->claim.number,
			    page_draft_name(&row->claim)),
			.hint = arena_print(arena, "%s, %s. %s.",
			    row->claim.customer, row->claim.domain, row->items)
		};
	}
	page_form_ticks(form, SEVERAL_END_CLAIMS, several->entries,
	    &(struct control){ .name = "claims" }, options, count);
}

void
page_several_end(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct several_page *several)
{
	const struct page page = { .title = "Disassociate several claims",
		.place = PLACE_CLAIMS,
		.back = "/claims",
		.back_label = "Claims" };
	struct frame frame;
	struct tmpl *form, *body = page_begin(&frame, arena, viewer, &page,
			       TEMPLATE_SEVERAL_END, several->entries);
	size_t ready = 0;

	for (size_t i = 0; i < several->count; i++)
		ready += several->rows[i].ready;
	tmpl_show(body, SEVERAL_END_NONE, ready == 0);
	if (ready > 0) {
		form = tmpl_add(body, SEVERAL_END_FORM);
		tmpl_set(form, SEVERAL_END_TOKEN, viewer->token);
		add_approved(form, arena, viewer, several, ready);
		page_form_area(form, SEVERAL_END_REASON, several->entries,
		    &(struct control){ .name = "reason",
			.hint = "From 3 to 2,000 characters. Microsoft reads "
				"it too.",
			.maximum = REASON_TEXT_MAX });
	}
	add_pages(body, SEVERAL_END_PAGES, "disassociate", several);
	page_write(&frame, out);
}

static const char *
end_words(struct arena *arena, const struct viewer *viewer,
    const struct several_row *row)
{
	(void)arena;
	(void)viewer;
	if (row->claim.status != CLAIM_APPROVED)
		return "Ended. Any partner can claim its lines now.";
	return "Not ended. It changed after you chose it: look at it and "
	       "choose it again.";
}

void
page_several_ended(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct several_page *several)
{
	const struct page page = { .title = "What became of your claims",
		.place = PLACE_CLAIMS,
		.back = "/claims/many/disassociate",
		.back_label = "Disassociate several claims",
		.success =
		    count_words(arena, several, "Ended", CLAIM_ENDED, true),
		.wide = true };

	write_results(out, arena, viewer, &page, several, end_words);
}
