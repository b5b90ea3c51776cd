/* Choosing a password. */

#include "page/password.h"

#include "page/layout.h"
#include "rules/password.h"

/* What may have been mailed, or waits. */
static void
add_sent(struct tmpl *body, bool mails, int most)
{
	struct tmpl *sent = tmpl_add(body, PASSWORD_ASK_SENT);

	if (mails)
		tmpl_set_int(tmpl_add(sent, PASSWORD_ASK_MAILED),
		    PASSWORD_ASK_MAILS, most);
	else
		tmpl_add(sent, PASSWORD_ASK_NO_MAIL_NOW);
}

void
page_password_ask(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct entries *entries,
    const struct password_ask *ask)
{
	static const struct control email = { .name = "email",
		.type = "email",
		.hint = "The one you sign in with.",
		.autocomplete = "username" };
	const struct page page = { .title = !ask->sent ? "Forgot your password?"
					    : ask->has_mail
						? "Look into your mail"
						: "No mail is sent now",
		.back = "/sign-in",
		.back_label = "Sign in" };
	struct frame frame;
	struct tmpl *part, *body = page_begin(&frame, arena, viewer, &page,
			       TEMPLATE_PASSWORD_ASK, entries);

	if (ask->sent) {
		add_sent(body, ask->has_mail, ask->mails);
	} else {
		part = tmpl_add(body, PASSWORD_ASK_ASK);
		tmpl_set(part, PASSWORD_ASK_TOKEN, viewer->token);
		page_form_input(part, PASSWORD_ASK_EMAIL, entries, &email);
		if (!ask->has_mail)
			tmpl_add(part, PASSWORD_ASK_NO_MAIL);
	}
	page_write(&frame, out);
}

void
page_password_input(
    struct tmpl *body, enum marker marker, const struct entries *entries)
{
	static const struct control password = { .name = "password",
		.type = "password",
		.hint = PASSWORD_HINT,
		.autocomplete = "new-password" };

	page_form_input(body, marker, entries, &password);
}

void
page_password_choose(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct entries *entries,
    const char *href, const char *email)
{
	const struct page page = { .title = "Choose a new password",
		.guest = true };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_PASSWORD_CHOOSE, entries);

	tmpl_set(body, PASSWORD_CHOOSE_ACTION, href);
	tmpl_set(body, PASSWORD_CHOOSE_TOKEN, viewer->token);
	tmpl_set(body, PASSWORD_CHOOSE_EMAIL, email);
	page_password_input(body, PASSWORD_CHOOSE_PASSWORD, entries);
	page_write(&frame, out);
}

void
page_password_change(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct entries *entries)
{
	static const struct control present = { .name = "present",
		.type = "password",
		.autocomplete = "current-password" };
	const struct page page = { .title = "Change your password",
		.place = PLACE_PROFILE,
		.back = "/profile",
		.back_label = "Your profile" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_PASSWORD_CHANGE, entries);

	tmpl_set(body, PASSWORD_CHANGE_TOKEN, viewer->token);
	tmpl_set(body, PASSWORD_CHANGE_EMAIL, viewer->email);
	page_form_input(body, PASSWORD_CHANGE_PRESENT, entries, &present);
	page_password_input(body, PASSWORD_CHANGE_PASSWORD, entries);
	page_write(&frame, out);
}

void
page_password_gone(
    struct text *out, struct arena *arena, const struct viewer *viewer)
{
	const struct page page = { .title = "This link does not work",
		.guest = true };
	struct frame frame;
	struct tmpl *body =
	    page_begin(&frame, arena, viewer, &page, TEMPLATE_LINK_GONE, NULL);

	tmpl_set(body, LINK_GONE_WHAT,
	    "A link to choose a new password works once, for 24 hours from "
	    "when we sent it. This one was used, is too old, or is not "
	    "complete.");
	tmpl_set(
	    body, LINK_GONE_NEXT, "You can have another one sent at once.");
	tmpl_set(body, LINK_GONE_HREF, "/sign-in/forgot");
	tmpl_set(body, LINK_GONE_WORDS, "Send me another link");
	page_write(&frame, out);
}
