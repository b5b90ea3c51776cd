/* Pages about mail. */

#include "page/outbox.h"

#include <inttypes.h>

#include "page/draft.h"
#include "page/mail.h"

static const char *
count_words(struct arena *arena, int64_t count)
{
	return count > OUTBOX_COUNTED
		   ? "1,000+"
		   : page_count(arena, count, "mail", "mails");
}

static void
add_row(struct tmpl *table, struct arena *arena, const struct viewer *viewer,
    const struct mail *mail, bool may_run)
{
	struct tmpl *row = tmpl_add(table, OUTBOX_LIST_ROW), *again;
	bool failed = mail_has_failed(mail->state);

	tmpl_set(row, OUTBOX_LIST_ADDRESS, mail->address);
	tmpl_set(row, OUTBOX_LIST_STAMP, page_stamp(arena, mail->at));
	tmpl_set(row, OUTBOX_LIST_WHEN, page_time(arena, viewer, mail->at));
	tmpl_set(row, OUTBOX_LIST_SUBJECT, mail_subject(arena, mail));
	tmpl_set_int(row, OUTBOX_LIST_TRIES, mail->tries);
	tmpl_set(row, OUTBOX_LIST_STATE, mail_state_name(mail->state));
	tmpl_set(row, OUTBOX_LIST_TONE, failed ? "red" : "blue");
	tmpl_maybe(row, OUTBOX_LIST_ERROR, mail->error);
	if (!failed && mail->next > viewer->now) {
		tmpl_set(
		    row, OUTBOX_LIST_NEXT_STAMP, page_stamp(arena, mail->next));
		tmpl_maybe(row, OUTBOX_LIST_NEXT,
		    page_time(arena, viewer, mail->next));
	}
	if (!may_run || *mail->letters == '\0')
		return;
	again = tmpl_add(row, OUTBOX_LIST_AGAIN);
	tmpl_set(again, OUTBOX_LIST_AGAIN,
	    arena_print(arena, "/admin/mail/%s/again", mail->letters));
	tmpl_set(again, OUTBOX_LIST_TOKEN, viewer->token);
	tmpl_set(again, OUTBOX_LIST_ADDRESS, mail->address);
}

/* The two lists, the present one not a link. */
static void
show_counts(
    struct tmpl *body, struct arena *arena, const struct outbox_list *list)
{
	struct tmpl *failed = tmpl_add(
	    body, list->failed ? OUTBOX_LIST_FAILED : OUTBOX_LIST_TO_FAILED);
	struct tmpl *waiting = tmpl_add(
	    body, list->failed ? OUTBOX_LIST_TO_WAITING : OUTBOX_LIST_WAITING);

	tmpl_set(failed, OUTBOX_LIST_FAILED_COUNT,
	    count_words(arena, list->failed_count));
	tmpl_set(waiting, OUTBOX_LIST_WAITING_COUNT,
	    count_words(arena, list->waiting_count));
}

void
page_outbox_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct outbox_list *list)
{
	const struct page page = { .title = "Mail",
		.place = PLACE_ADMIN,
		.back = "/admin",
		.back_label = "Administration",
		.success =
		    list->again ? "It is sent again within a minute" : NULL };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_OUTBOX_LIST, NULL);
	struct tmpl *table;

	tmpl_show(body, OUTBOX_LIST_NO_SERVER, !list->server);
	show_counts(body, arena, list);
	if (list->count == 0)
		tmpl_maybe(body, OUTBOX_LIST_NONE,
		    list->failed ? "No mail failed." : "No mail waits.");
	if (list->count > 0) {
		table = tmpl_add(body, OUTBOX_LIST_TABLE);
		tmpl_set(table, OUTBOX_LIST_CAPTION,
		    list->failed ? "Mails that failed" : "Mails that wait");
		for (size_t i = 0; i < list->count; i++)
			add_row(table, arena, viewer, &list->mails[i],
			    list->may_run);
	}
	if (list->more)
		tmpl_set(tmpl_add(body, OUTBOX_LIST_PAGES), OUTBOX_LIST_HREF,
		    arena_print(arena, "/admin/mail?%sbefore=%" PRId64,
			list->failed ? "" : "show=waiting&",
			list->mails[list->count - 1].id));
	page_write(&frame, out);
}

void
page_outbox_stop(struct text *out, struct arena *arena,
    const struct viewer *viewer, const char *token, enum mail_topic topic,
    bool done)
{
	const struct page page = { .title = done ? "You get no more of these "
						   "mails"
						 : "No more of these mails?" };
	struct frame frame;
	struct tmpl *part, *body = page_begin(&frame, arena, viewer, &page,
			       TEMPLATE_OUTBOX_STOP, NULL);

	part = tmpl_add(body, done ? OUTBOX_STOP_DONE : OUTBOX_STOP_ASK);
	tmpl_set(part, OUTBOX_STOP_TOPIC,
	    topic == MAIL_DAILY ? "all that you can do without"
				: mail_topic_name(topic));
	tmpl_set(
	    part, OUTBOX_STOP_ACTION, page_mail_stop_href(arena, "", token));
	page_write(&frame, out);
}

/* "Mail to a@b.example was refused: 550 No such person". */
static const char *
failure_words(struct arena *arena, const struct mail *mail)
{
	bool known = mail->kind != MESSAGE_KIND__COUNT;
	const char *what = mail->state == MAIL_REFUSED ? "was refused"
			   : mail->state != MAIL_GIVEN_UP
			       ? "may not have arrived"
			   : known ? "could not be sent for five days"
				   : "was not sent";

	return arena_print(arena, "Mail to %s %s: %s", mail->address, what,
	    *mail->error == '\0' ? "no reason was given" : mail->error);
}

static const char *
correct_href(
    struct arena *arena, const struct claim *claim, const struct mail *mail)
{
	return arena_print(
	    arena, "%s/mail/%s", page_draft_href(arena, claim), mail->letters);
}

void
page_outbox_failed(struct tmpl *body, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct claim *claim,
    const struct mail *mails, size_t count, bool may_correct)
{
	struct tmpl *list, *row;

	if (count == 0)
		return;
	list = tmpl_include(body, marker, TEMPLATE_COMPONENT_MAILS);
	for (size_t i = 0; i < count; i++) {
		const struct mail *mail = &mails[i];

		row = tmpl_add(list, COMPONENT_MAILS_MAIL);
		tmpl_set(
		    row, COMPONENT_MAILS_WORDS, failure_words(arena, mail));
		tmpl_set(
		    row, COMPONENT_MAILS_SUBJECT, mail_subject(arena, mail));
		tmpl_set(
		    row, COMPONENT_MAILS_STAMP, page_stamp(arena, mail->tried));
		tmpl_set(row, COMPONENT_MAILS_WHEN,
		    page_time(arena, viewer, mail->tried));
		if (may_correct && mail->person == 0)
			tmpl_maybe(row, COMPONENT_MAILS_CORRECT,
			    correct_href(arena, claim, mail));
	}
}

void
page_outbox_correct(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct claim *claim,
    const struct mail *mail, const struct entries *entries, bool changed)
{
	const char *href = page_draft_href(arena, claim);
	const struct page page = { .title = "Send the mail again",
		.place = PLACE_CLAIMS,
		.back = href };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_OUTBOX_CORRECT, entries);

	tmpl_show(body, OUTBOX_CORRECT_CHANGED, changed);
	tmpl_set(body, OUTBOX_CORRECT_NUMBER, claim->number);
	tmpl_set(body, OUTBOX_CORRECT_WORDS, failure_words(arena, mail));
	tmpl_set(body, OUTBOX_CORRECT_ACTION, correct_href(arena, claim, mail));
	tmpl_set(body, OUTBOX_CORRECT_BACK, href);
	tmpl_set(body, OUTBOX_CORRECT_TOKEN, viewer->token);
	page_mask(body, OUTBOX_CORRECT_VERSION, viewer, claim->version);
	page_form_input(body, OUTBOX_CORRECT_EMAIL, entries,
	    &(struct control){ .name = "email",
		.type = "email",
		.hint = "Of the customer’s contact, such as "
			"name@contoso.com. The claim keeps it." });
	page_write(&frame, out);
}
