/* Mail: the outbox, what a link in a mail ends, and another address. */

#include "web/outbox.h"

#include <stdlib.h>
#include <string.h>

#include "page/draft.h"
#include "page/outbox.h"
#include "store/claim.h"
#include "store/consent.h"
#include "store/contact.h"
#include "store/mail.h"
#include "store/mail_choice.h"
#include "web/draft.h"
#include "web/form.h"

#define ROWS 25

struct correct_form {
	const char *email;
};

static const struct field fields[] = {
	FORM_FIELD(correct_form, email, EMAIL, 0, 0,
	    "E-mail address of the customer contact"),
};

/* "?before=" of the page; 0 without one. */
static int64_t
place_of(const struct request *request)
{
	long long before = strtoll(request_asked(request, "before"), NULL, 10);

	return before > 0 ? before : 0;
}

static bool
asks(const struct request *request, const char *name, const char *word)
{
	return strcmp(request_asked(request, name), word) == 0;
}

enum outcome
web_outbox_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct outbox_list list = { .failed = !asks(request, "show", "waiting"),
		.server = request->site->mail != NULL,
		.may_run = person_may(&request->viewer, MAY_RUN),
		.again = asks(request, "done", "again") };
	struct mail *mails;
	enum outcome out = store_mail_list(store, list.failed,
	    place_of(request), ROWS + 1, request->arena, &mails, &list.count);

	if (out == DONE)
		out = store_mail_count(
		    store, true, OUTBOX_COUNTED + 1, &list.failed_count);
	if (out == DONE)
		out = store_mail_count(
		    store, false, OUTBOX_COUNTED + 1, &list.waiting_count);
	if (out != DONE)
		return out;
	list.mails = mails;
	list.more = list.count > ROWS;
	if (list.more)
		list.count = ROWS;
	page_outbox_list(&reply->body, request->arena, &request->viewer, &list);
	return DONE;
}

enum outcome
web_outbox_again(
    struct request *request, struct store *store, struct reply *reply)
{
	struct mail mail;
	enum outcome out =
	    store_mail_of(store, request->argument[0], request->arena, &mail);

	if (out == DONE)
		out =
		    store_mail_again(store, &mail, mail.address, request->now);
	reply_go(reply, "/admin/mail?%sdone=again",
	    out == DONE && mail.state == MAIL_WAITING ? "show=waiting&" : "");
	/* Somebody else did it already. */
	return out == CONFLICT ? DONE : out;
}

enum outcome
web_outbox_ask_stop(
    struct request *request, struct store *store, struct reply *reply)
{
	enum mail_topic topic;
	int64_t person;

	if (!store_mail_choice_of_link(
		store, request->argument[0], &person, &topic))
		return ABSENT;
	page_outbox_stop(&reply->body, request->arena, &request->viewer,
	    request->argument[0], topic, false);
	return DONE;
}

/* In history the person whose link it is has done it, in no directory. */
enum outcome
web_outbox_stop(
    struct request *request, struct store *store, struct reply *reply)
{
	struct viewer reader = person_nobody(request->now);
	enum mail_topic topic;
	enum outcome out;

	if (!store_mail_choice_of_link(
		store, request->argument[0], &reader.person, &topic))
		return ABSENT;
	out = store_mail_choice_stop(
	    store, &reader, reader.person, topic, request->arena);
	if (out == DONE)
		page_outbox_stop(&reply->body, request->arena, &request->viewer,
		    request->argument[0], topic, true);
	return out;
}

/* A mail of the claim that failed, to the customer; and who may mend it. */
static enum outcome
open_mail(struct request *request, struct store *store, struct claim *claim,
    struct mail *mail)
{
	enum outcome out = web_draft_claim(request, store, claim);
	bool holds = false;

	if (out == DONE)
		out = store_claim_role(
		    store, &request->viewer, claim, MAY_SUBMIT, &holds);
	if (out == DONE)
		out = store_mail_of(
		    store, request->argument[1], request->arena, mail);
	if (out != DONE)
		return out;
	if (mail->claim != claim->id || mail->person != 0 ||
	    !mail_has_failed(mail->state) || !consent_may_send(claim->status))
		return ABSENT;
	if (holds)
		return DONE;
	request->ways.roles = MAY_SUBMIT;
	return FORBIDDEN;
}

/* The claim's contacts; the place of the customer's, or count without one. */
static enum outcome
read_contacts(struct request *request, struct store *store,
    const struct claim *claim, struct contact contacts[CONTACT__COUNT],
    size_t *count, size_t *customer)
{
	enum outcome out = store_contact_list(
	    store, claim->id, request->arena, contacts, count);

	for (*customer = 0; out == DONE && *customer < *count; ++*customer)
		if (contacts[*customer].kind == CONTACT_CUSTOMER)
			break;
	return out;
}

enum outcome
web_outbox_correct(
    struct request *request, struct store *store, struct reply *reply)
{
	struct contact contacts[CONTACT__COUNT];
	struct correct_form form = { .email = "" };
	struct entries entries;
	struct claim claim;
	struct mail mail;
	size_t count, customer;
	enum outcome out = open_mail(request, store, &claim, &mail);

	if (out == DONE)
		out = read_contacts(
		    request, store, &claim, contacts, &count, &customer);
	if (out != DONE)
		return out;
	if (customer < count)
		form.email = contacts[customer].email;
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	page_outbox_correct(&reply->body, request->arena, &request->viewer,
	    &claim, &mail, &entries, false);
	return DONE;
}

/* The address becomes the contact's, and a new mail with a new link is written
 * to it (R5.70). */
static enum outcome
send_again(struct request *request, struct store *store, struct claim *claim,
    const char *email)
{
	struct contact contacts[CONTACT__COUNT];
	size_t count, customer;
	enum outcome out =
	    read_contacts(request, store, claim, contacts, &count, &customer);

	if (out == DONE && customer < count) {
		contacts[customer].email = email;
		out = store_contact_set(store, &request->viewer, request->arena,
		    claim, contacts, count);
	}
	if (out == DONE)
		out = store_consent_send(
		    store, &request->viewer, request->arena, claim);
	if (out == INVALID)
		request->fault = FAULT_TOO_MANY;
	return out;
}

enum outcome
web_outbox_corrected(
    struct request *request, struct store *store, struct reply *reply)
{
	struct correct_form form = { .email = "" };
	struct entries entries;
	struct claim claim;
	struct mail mail;
	int64_t version;
	bool changed;
	enum outcome out = open_mail(request, store, &claim, &mail);

	if (out != DONE)
		return out;
	out = form_read(request, fields, LENGTH(fields), &form, &entries);
	if (entries.malformed || !form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	changed = version != claim.version;
	if (out != DONE || changed) {
		page_outbox_correct(&reply->body, request->arena,
		    &request->viewer, &claim, &mail, &entries, changed);
		return changed ? CONFLICT : out;
	}
	out = send_again(request, store, &claim, form.email);
	if (out == DONE)
		reply_go(reply, "%s?done=customer-mail",
		    page_draft_href(request->arena, &claim));
	return out;
}
