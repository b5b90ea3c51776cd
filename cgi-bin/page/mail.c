/* A mail's header and its two parts. */

#include "page/mail.h"

#include "base/id.h"
#include "base/mime.h"
#include "page/layout.h"
#include "page/markup.h"
#include "page/tmpl.h"

#define SENDER "CPOR"

/* The markers of a template that both its forms have. */
struct form {
	enum template_id file;
	enum marker hello, words, link, why, stop, choice;
};

static const struct form text_form = { TEMPLATE_MAIL_MESSAGE,
	MAIL_MESSAGE_HELLO, MAIL_MESSAGE_WORDS, MAIL_MESSAGE_LINK,
	MAIL_MESSAGE_WHY, MAIL_MESSAGE_STOP, MAIL_MESSAGE_CHOICE };
static const struct form html_form = { TEMPLATE_MAIL_MESSAGE_HTML,
	MAIL_MESSAGE_HTML_HELLO, MAIL_MESSAGE_HTML_WORDS,
	MAIL_MESSAGE_HTML_LINK, MAIL_MESSAGE_HTML_WHY, MAIL_MESSAGE_HTML_STOP,
	MAIL_MESSAGE_HTML_CHOICE };
static const struct form daily_text_form = { TEMPLATE_MAIL_DAILY,
	MAIL_DAILY_HELLO, MAIL_DAILY_WORDS, MAIL_DAILY_LINK, MAIL_DAILY_WHY,
	MAIL_DAILY_STOP, MAIL_DAILY_CHOICE };
static const struct form daily_html_form = { TEMPLATE_MAIL_DAILY_HTML,
	MAIL_DAILY_HTML_HELLO, MAIL_DAILY_HTML_WORDS, MAIL_DAILY_HTML_LINK,
	MAIL_DAILY_HTML_WHY, MAIL_DAILY_HTML_STOP, MAIL_DAILY_HTML_CHOICE };

static const char *
letters_of(struct arena *arena, int64_t id)
{
	char letters[ID_SIZE];

	id_write(id, letters);
	return arena_string(arena, letters);
}

const char *
page_mail_stop_href(
    struct arena *arena, const char *base_url, const char *token)
{
	return arena_print(arena, "%s/mail/stop/%s", base_url, token);
}

/* Where somebody who can sign in sees more; NULL: they cannot. */
static const char *
link_of(struct arena *arena, const struct mail *mail, const char *base_url)
{
	if (mail->person == 0 || mail->kind == MESSAGE_CHECKPOINT)
		return NULL;
	if (mail->claim != 0)
		return arena_print(arena, "%s/messages/%s", base_url,
		    letters_of(arena, mail->claim));
	if (mail->request != 0)
		return arena_print(arena, "%s/support/%s", base_url,
		    letters_of(arena, mail->request));
	if (mail->about != 0)
		return arena_print(arena, "%s/messages/people/%s", base_url,
		    letters_of(arena, mail->about));
	if (mail->kind == MESSAGE_PASSWORD_CHANGED)
		return arena_print(arena, "%s/sign-in/forgot", base_url);
	if (message_place(mail->kind) != NULL)
		return arena_print(
		    arena, "%s%s", base_url, message_place(mail->kind));
	return arena_print(arena, "%s/messages", base_url);
}

#define ALWAYS                                                                 \
	"You get this mail because it is about your account. It is always "    \
	"sent."

/* What mails about accounts say besides their subject; the others have no row.
 */
static const struct {
	const char *action; /* what the link leads to */
	const char *advice; /* what to do; NULL: no more than that */
	const char *why;    /* one gets it */
} account_mails[MESSAGE_KIND__COUNT + 1] = {
	[MESSAGE_INVITED] = { "See the invitation, and accept it", NULL,
	    "You get this mail because they gave your address. If you do not "
	    "know them, do nothing." },
	[MESSAGE_PASSWORD_LINK] = { "Choose a new password", NULL,
	    "You get this mail because somebody asked for it at the sign-in "
	    "with your address. If that was not you, do nothing: without the "
	    "link nothing changes." },
	[MESSAGE_PASSWORD_CHANGED] = { "If that was not you, choose another "
				       "one now",
	    NULL, ALWAYS },
	[MESSAGE_FACTOR_CHANGED] = { "See your second factor", NULL, ALWAYS },
	[MESSAGE_ADDRESS_LINK] = { "Confirm the address",
	    "Open the link in the browser in which you are signed in, or sign "
	    "in there with the address that you have used so far. Then you "
	    "sign in with this one.",
	    "You get this mail because somebody who is signed in to CPOR gave "
	    "this address as theirs. If that was not you, do nothing: without "
	    "the link nothing changes." },
	[MESSAGE_ADDRESS_ASKED] = { "See what was asked for, and withdraw it",
	    "Nothing changes until the link in a mail to the new address is "
	    "used. If that was not you, withdraw it, and change your "
	    "password: somebody knows it.",
	    ALWAYS },
	[MESSAGE_ADDRESS_CHANGED] = { "Sign in with the new address",
	    "From now on you sign in with the new address, and this one gets "
	    "no more mails. If that was not you, tell a global admin of your "
	    "company, or those who run CPOR, at once.",
	    ALWAYS },
	[MESSAGE_NEW_PLACE] = { "See where you are signed in, and sign out "
				"what is not yours",
	    "If that was you, there is nothing to do. If not, somebody knows "
	    "your password: change it now on your profile, which signs you "
	    "out everywhere else. If you cannot sign in any more, press "
	    "“Forgot your password?” at the sign-in, which does the same.",
	    ALWAYS },
};

/* What the link of a mail leads to. */
static const char *
action_of(const struct mail *mail)
{
	if (account_mails[mail->kind].action != NULL)
		return account_mails[mail->kind].action;
	if (mail->claim != 0)
		return "See the claim";
	if (mail->request != 0)
		return "See the request";
	if (mail->about != 0)
		return "See who asks, and answer";
	if (message_place(mail->kind) != NULL)
		return "See the enrollment";
	return "See your messages";
}

static const char *
why_of(const struct mail *mail)
{
	if (account_mails[mail->kind].why != NULL)
		return account_mails[mail->kind].why;
	if (mail_topic_of_kind(mail->kind) == MAIL_NEEDED)
		return "You get this mail because you have a part in this. "
		       "What needs you, and decisions, are always mailed.";
	return "You get this mail because you have a part in this.";
}

/* What both forms of every mail have. */
static struct tmpl *
begin(struct arena *arena, const struct mail_page *page,
    const struct form *form, const char *subject)
{
	const char *base_url = page->setup->base_url;
	struct tmpl *tmpl = tmpl_new(arena);

	tmpl_maybe(tmpl, form->hello, page->mail->person_name);
	tmpl_set(tmpl, form->words, subject);
	tmpl_set(tmpl, form->why, why_of(page->mail));
	if (page->stop != NULL)
		tmpl_maybe(tmpl, form->stop,
		    page_mail_stop_href(arena, base_url, page->stop));
	if (page->mail->person != 0)
		tmpl_maybe(tmpl, form->choice,
		    arena_print(arena, "%s/profile", base_url));
	return tmpl;
}

/* The facts of a mail, for its text and for its HTML. */
static void
add_fact(
    struct tmpl *text, struct tmpl *html, const char *label, const char *value)
{
	struct tmpl *fact;

	if (*value == '\0')
		return;
	fact = tmpl_add(text, MAIL_MESSAGE_FACT);
	tmpl_set(fact, MAIL_MESSAGE_LABEL, label);
	tmpl_set(fact, MAIL_MESSAGE_VALUE, value);
	fact = tmpl_add(html, MAIL_MESSAGE_HTML_FACT);
	tmpl_set(fact, MAIL_MESSAGE_HTML_LABEL, label);
	tmpl_set(fact, MAIL_MESSAGE_HTML_VALUE, value);
}

static const char *
instant_words(struct arena *arena, int64_t instant)
{
	const struct viewer utc = person_nobody(instant);

	return arena_print(arena, "%s (UTC)", page_time(arena, &utc, instant));
}

static bool
names_address(const struct mail *mail)
{
	return mail->kind == MESSAGE_ADDRESS_ASKED ||
	       mail->kind == MESSAGE_ADDRESS_CHANGED;
}

static void
write_message(struct text *plain, struct text *rich, struct arena *arena,
    const struct mail_page *page, const char *subject)
{
	const char *base_url = page->setup->base_url;
	const struct mail *mail = page->mail;
	const char *action = action_of(mail);
	const char *advice = account_mails[mail->kind].advice;
	struct tmpl *text = begin(arena, page, &text_form, subject);
	struct tmpl *html = begin(arena, page, &html_form, subject);
	struct tmpl *facts = tmpl_add(html, MAIL_MESSAGE_HTML_FACTS);
	const char *link =
	    page->link != NULL ? page->link : link_of(arena, mail, base_url);

	if (page->until != 0)
		add_fact(text, facts, "The link works once, until",
		    instant_words(arena, page->until));
	if (mail->kind == MESSAGE_NEW_PLACE)
		add_fact(text, facts, "When", instant_words(arena, mail->at));
	if (names_address(mail))
		add_fact(text, facts, "New address", mail->detail);
	add_fact(text, facts, "Claim", mail->claim_number);
	add_fact(text, facts, "Name of the claim", mail->claim_name);
	add_fact(text, facts, "Customer", mail->customer);
	add_fact(text, facts, "Support request", mail->subject);
	if (mail->kind == MESSAGE_CHECKPOINT)
		add_fact(text, facts, "Checkpoint", mail->detail);
	if (*mail->words != '\0') {
		tmpl_set(tmpl_add(text, MAIL_MESSAGE_LETTER), MAIL_MESSAGE_SAID,
		    mail->words);
		page_markup(tmpl_add(html, MAIL_MESSAGE_HTML_LETTER),
		    MAIL_MESSAGE_HTML_SAID, arena, mail->words);
	}
	tmpl_show(html, MAIL_MESSAGE_HTML_FACTS,
	    mail->claim != 0 || mail->request != 0 || page->until != 0 ||
		mail->kind == MESSAGE_CHECKPOINT ||
		mail->kind == MESSAGE_NEW_PLACE || names_address(mail));
	tmpl_maybe(text, MAIL_MESSAGE_ADVICE, advice);
	tmpl_maybe(html, MAIL_MESSAGE_HTML_ADVICE, advice);
	tmpl_maybe(text, MAIL_MESSAGE_LINK, link);
	tmpl_set(text, MAIL_MESSAGE_ACTION, action);
	tmpl_maybe(html, MAIL_MESSAGE_HTML_LINK, link);
	tmpl_set(html, MAIL_MESSAGE_HTML_ACTION, action);
	tmpl_write(text, TEMPLATE_MAIL_MESSAGE, plain);
	tmpl_write(html, TEMPLATE_MAIL_MESSAGE_HTML, rich);
}

/* The markers that both forms of a mail to the customer contact have. */
struct notice_form {
	enum template_id file;
	enum marker partner, customer, line, item, link, action, why;
};

static void
write_notice_as(const struct notice_form *form, struct text *out,
    struct arena *arena, const struct mail_page *page)
{
	const struct mail *mail = page->mail;
	struct tmpl *tmpl = tmpl_new(arena);

	tmpl_set(tmpl, form->partner, mail->detail);
	tmpl_set(tmpl, form->customer, mail->customer);
	for (size_t i = 0; i < page->line_count; i++)
		tmpl_set(tmpl_add(tmpl, form->line), form->item,
		    line_words(arena, &page->lines[i]));
	tmpl_maybe(tmpl, form->link, page->link);
	tmpl_set(tmpl, form->action,
	    "Read what is claimed, and say whether it is true");
	tmpl_set(tmpl, form->why,
	    arena_print(arena,
		"You get this mail because %s named you as the contact for "
		"its claim %s.",
		mail->detail, mail->claim_number));
	tmpl_write(tmpl, form->file, out);
}

/* Somebody outside, who may never have heard of us: who claims what, what
 * follows from it, and how to decline (R4.28). */
static void
write_notice(struct text *plain, struct text *rich, struct arena *arena,
    const struct mail_page *page)
{
	static const struct notice_form text = { TEMPLATE_MAIL_CUSTOMER,
		MAIL_CUSTOMER_PARTNER, MAIL_CUSTOMER_CUSTOMER,
		MAIL_CUSTOMER_LINE, MAIL_CUSTOMER_ITEM, MAIL_CUSTOMER_LINK,
		MAIL_CUSTOMER_ACTION, MAIL_CUSTOMER_WHY };
	static const struct notice_form html = { TEMPLATE_MAIL_CUSTOMER_HTML,
		MAIL_CUSTOMER_HTML_PARTNER, MAIL_CUSTOMER_HTML_CUSTOMER,
		MAIL_CUSTOMER_HTML_LINE, MAIL_CUSTOMER_HTML_ITEM,
		MAIL_CUSTOMER_HTML_LINK, MAIL_CUSTOMER_HTML_ACTION,
		MAIL_CUSTOMER_HTML_WHY };

	write_notice_as(&text, plain, arena, page);
	write_notice_as(&html, rich, arena, page);
}

static void
write_daily(struct text *plain, struct text *rich, struct arena *arena,
    const struct mail_page *page, const char *subject)
{
	const char *base_url = page->setup->base_url;
	struct tmpl *text = begin(arena, page, &daily_text_form, subject);
	struct tmpl *html = begin(arena, page, &daily_html_form, subject);
	struct tmpl *entry;

	for (size_t i = 0; i < page->gathered_count; i++) {
		const struct mail *mail = &page->gathered[i];
		const char *words = mail_subject(arena, mail);
		const char *link = link_of(arena, mail, base_url);

		entry = tmpl_add(text, MAIL_DAILY_ENTRY);
		tmpl_set(entry, MAIL_DAILY_WORDS, words);
		tmpl_maybe(entry, MAIL_DAILY_LINK, link);
		entry = tmpl_add(html, MAIL_DAILY_HTML_ENTRY);
		tmpl_set(entry, MAIL_DAILY_HTML_WORDS, words);
		tmpl_maybe(entry, MAIL_DAILY_HTML_LINK, link);
	}
	if (page->more) {
		const char *all = link_of(arena, page->mail, base_url);

		tmpl_set(tmpl_add(text, MAIL_DAILY_MORE), MAIL_DAILY_LINK, all);
		tmpl_set(tmpl_add(html, MAIL_DAILY_HTML_MORE),
		    MAIL_DAILY_HTML_LINK, all);
	}
	tmpl_write(text, TEMPLATE_MAIL_DAILY, plain);
	tmpl_write(html, TEMPLATE_MAIL_DAILY_HTML, rich);
}

/* All mails about one claim, or one request, are one conversation: each
 * answers a first one, which need not exist (RFC 5322, 3.6.4). */
static void
add_thread(struct text *out, struct arena *arena, const struct mail_page *page)
{
	const struct mail *mail = page->mail;
	const char *first;

	if (mail->claim == 0 && mail->request == 0)
		return;
	first = arena_print(arena, "<%s.%s@%s>",
	    mail->claim != 0 ? "claim" : "request",
	    letters_of(arena, mail->claim != 0 ? mail->claim : mail->request),
	    page->setup->host);
	mime_field(out, "In-Reply-To", first);
	mime_field(out, "References", first);
}

static void
write_header(struct text *out, struct arena *arena,
    const struct mail_page *page, const char *subject, int64_t now)
{
	const struct mail *mail = page->mail;

	mime_date(out, now);
	mime_mailbox(out, "From", SENDER, page->setup->from);
	mime_mailbox(out, "To", mail->person_name, mail->address);
	mime_header(out, "Subject", subject);
	mime_field(out, "Message-ID",
	    arena_print(
		arena, "<mail.%s@%s>", mail->letters, page->setup->host));
	add_thread(out, arena, page);
	mime_field(out, "Auto-Submitted", "auto-generated"); /* RFC 3834 */
	if (page->stop != NULL) { /* RFC 2369, RFC 8058 */
		mime_field(out, "List-Unsubscribe",
		    arena_print(arena, "<%s>",
			page_mail_stop_href(
			    arena, page->setup->base_url, page->stop)));
		mime_field(
		    out, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
	}
}

void
page_mail_write(struct text *out, struct arena *arena,
    const struct mail_page *page, int64_t now)
{
	const struct mail *mail = page->mail;
	const char *subject = mail_subject(arena, mail);
	struct text plain, rich;

	text_open(&plain, PAGE_MAIL_LIMIT);
	text_open(&rich, PAGE_MAIL_LIMIT);
	if (mail->kind == MESSAGE_DAILY)
		write_daily(&plain, &rich, arena, page, subject);
	else if (mail->kind == MESSAGE_CUSTOMER_NOTICE)
		write_notice(&plain, &rich, arena, page);
	else
		write_message(&plain, &rich, arena, page, subject);
	write_header(out, arena, page, subject, now);
	mime_alternatives(out, mail->letters);
	mime_part(out, mail->letters, "text/plain", text_string(&plain));
	mime_part(out, mail->letters, "text/html", text_string(&rich));
	mime_end(out, mail->letters);
	if (text_failed(&plain) || text_failed(&rich))
		out->failed = true;
	text_close(&plain);
	text_close(&rich);
}
