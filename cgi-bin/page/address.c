/* Changing the address that one signs in with. */

#include "page/address.h"

#include <string.h>

#include "page/layout.h"

static void
show_pending(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct address_page *address)
{
	struct tmpl *pending;

	tmpl_show(body, ADDRESS_SHOW_ANOTHER, address->pending != NULL);
	tmpl_show(body, ADDRESS_SHOW_FIRST, address->pending == NULL);
	if (address->pending == NULL)
		return;
	pending = tmpl_add(body, ADDRESS_SHOW_PENDING);
	tmpl_set(pending, ADDRESS_SHOW_ADDRESS, address->pending);
	tmpl_set(pending, ADDRESS_SHOW_ASKED,
	    page_time(arena, viewer, address->asked));
	tmpl_set(pending, ADDRESS_SHOW_TOKEN, viewer->token);
}

/* Words of "?done=…" and the banner that each becomes. */
static const char *
banner_of(const struct address_page *address)
{
	if (strcmp(address->done, "withdrawn") == 0)
		return "The change is withdrawn";
	if (strcmp(address->done, "asked") != 0 || address->pending == NULL)
		return NULL;
	return address->has_mail ? "Look into the mail of the new address"
				 : "The change waits: this site sends no mail "
				   "now";
}

void
page_address_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct address_page *address)
{
	static const struct control input = { .name = "address",
		.type = "email",
		.hint = "At most 254 characters. Capital and small letters "
			"are the same.",
		.autocomplete = "email" };
	const struct page page = { .title = "Change your e-mail address",
		.place = PLACE_PROFILE,
		.back = "/profile",
		.back_label = "Your profile",
		.success = banner_of(address) };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_ADDRESS_SHOW, address->entries);

	tmpl_set(body, ADDRESS_SHOW_EMAIL, viewer->email);
	tmpl_set(body, ADDRESS_SHOW_TOKEN, viewer->token);
	tmpl_show(body, ADDRESS_SHOW_NO_MAIL, !address->has_mail);
	show_pending(body, arena, viewer, address);
	page_form_input(body, ADDRESS_SHOW_INPUT, address->entries, &input);
	page_write(&frame, out);
}

void
page_address_confirm(struct text *out, struct arena *arena,
    const struct viewer *viewer, const char *href, const char *address)
{
	const struct page page = {
		.title = "Sign in with this address from now on?",
		.place = PLACE_PROFILE,
		.back = "/profile",
		.back_label = "Your profile",
	};
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_ADDRESS_CONFIRM, NULL);

	tmpl_set(body, ADDRESS_CONFIRM_ACTION, href);
	tmpl_set(body, ADDRESS_CONFIRM_TOKEN, viewer->token);
	tmpl_set(body, ADDRESS_CONFIRM_BEFORE, viewer->email);
	tmpl_set(body, ADDRESS_CONFIRM_ADDRESS, address);
	page_write(&frame, out);
}

void
page_address_gone(
    struct text *out, struct arena *arena, const struct viewer *viewer)
{
	const struct page page = { .title = "This link does not work",
		.place = PLACE_PROFILE,
		.back = "/profile",
		.back_label = "Your profile" };
	struct frame frame;
	struct tmpl *body =
	    page_begin(&frame, arena, viewer, &page, TEMPLATE_LINK_GONE, NULL);

	tmpl_set(body, LINK_GONE_WHAT,
	    "A link to confirm an e-mail address works once, for 24 hours "
	    "from when we sent it, and only for the account that asked for "
	    "it. This one was used or withdrawn, is too old, is not complete, "
	    "or is another account’s.");
	tmpl_set(body, LINK_GONE_NEXT, "You can ask for another one.");
	tmpl_set(body, LINK_GONE_HREF, "/profile/address");
	tmpl_set(body, LINK_GONE_WORDS, "Change your e-mail address");
	page_write(&frame, out);
}
