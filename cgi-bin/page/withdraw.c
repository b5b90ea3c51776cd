/* "Withdraw this claim?" */

#include "page/withdraw.h"

#include "page/draft.h"
#include "page/status.h"

void
page_withdraw_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct claim *claim,
    const struct entries *entries, bool changed)
{
	const char *href = page_draft_href(arena, claim);
	const struct page page = { .title = "Withdraw this claim?",
		.place = PLACE_CLAIMS,
		.back = href };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_WITHDRAW_SHOW, entries);

	tmpl_show(body, WITHDRAW_SHOW_CHANGED, changed);
	tmpl_set(body, WITHDRAW_SHOW_NUMBER, claim->number);
	tmpl_set(body, WITHDRAW_SHOW_NAME, claim->name);
	tmpl_set(body, WITHDRAW_SHOW_CUSTOMER, claim->customer);
	tmpl_set(body, WITHDRAW_SHOW_TONE, page_status_tone(claim->status));
	tmpl_set(body, WITHDRAW_SHOW_STATUS, claim_status_name(claim->status));
	tmpl_set(body, WITHDRAW_SHOW_ACTION,
	    arena_print(arena, "%s/withdraw", href));
	tmpl_set(body, WITHDRAW_SHOW_BACK, href);
	tmpl_set(body, WITHDRAW_SHOW_TOKEN, viewer->token);
	page_mask(body, WITHDRAW_SHOW_VERSION, viewer, claim->version);
	page_form_area(body, WITHDRAW_SHOW_REASON, entries,
	    &(struct control){ .name = "reason",
		.hint = "From 3 to 2,000 characters. Microsoft reads it too.",
		.maximum = REASON_TEXT_MAX });
	page_write(&frame, out);
}
