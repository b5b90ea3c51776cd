/* The outbox: mail leaves. */

#include "clock/mails.h"

#include <string.h>

#include "base/log.h"
#include "base/time.h"
#include "clock/mail.h"
#include "page/mail.h"
#include "store/address.h"
#include "store/consent.h"
#include "store/invitation.h"
#include "store/line.h"
#include "store/mail.h"
#include "store/mail_choice.h"
#include "store/password.h"

#define RUN_TIME (TIME_MINUTE * 1000000) /* of time_monotonic */
#define UNFIT                                                                  \
	"Not sent: its address or its header holds what may not stand there"

/* A mail on its way. */
struct parcel {
	struct work *work;
	struct mail mail;
};

static enum outcome
recover(struct work *work)
{
	int64_t now = work->system.now;
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	return store_end(
	    work->store, store_mail_recover(work->store, now - MAILS_ATTEMPT,
			     now, work->arena));
}

/* ABSENT: none is due; what was put aside on the way is committed. */
static enum outcome
take(struct parcel *parcel)
{
	struct work *work = parcel->work;
	enum outcome out = store_begin(work->store), committed;

	if (out != DONE)
		return out;
	out = store_mail_take(
	    work->store, work->system.now, work->arena, &parcel->mail);
	if (out != DONE && out != ABSENT)
		return store_end(work->store, out);
	committed = store_commit(work->store);
	return committed == DONE ? out : committed;
}

/* Everything but its last line has gone: from here on it is sent at most once.
 * Of what could not be written down the last line is not sent. */
static bool
hand(void *context)
{
	struct parcel *parcel = context;
	struct store *store = parcel->work->store;
	enum outcome out = store_begin(store);

	if (out != DONE)
		return false;
	out = store_end(store, store_mail_hand(store, &parcel->mail));
	return out == DONE;
}

/* What the customer is told, and their link. ABSENT: there is a newer one at
 * another address. */
static enum outcome
find_notice(struct parcel *parcel, struct mail_page *page)
{
	struct work *work = parcel->work;
	struct consent consent;
	struct line *lines;
	enum outcome out = store_consent_newest(
	    work->store, parcel->mail.claim, work->arena, &consent);

	if (out == DONE && strcmp(consent.address, parcel->mail.address) != 0)
		out = ABSENT;
	if (out == DONE)
		out = store_line_list(work->store, parcel->mail.claim,
		    work->arena, &lines, &page->line_count);
	if (out != DONE)
		return out;
	page->lines = lines;
	page->link = consent_link(work->arena, work->outside->mail->base_url,
	    work->store->keys, consent.id);
	return DONE;
}

/* What is known of a link once it is made. */
static void
set_link(struct parcel *parcel, struct mail_page *page, const char *to,
    int64_t until, const char *path, const char *token)
{
	struct work *work = parcel->work;

	parcel->mail.person_name = to;
	page->until = until;
	page->link = arena_print(work->arena, "%s/%s/%s",
	    work->outside->mail->base_url, path, token);
}

/* The link to choose a new password, made now. ABSENT: there is nobody to
 * choose one. */
static enum outcome
make_link(struct parcel *parcel, struct mail_page *page)
{
	struct work *work = parcel->work;
	char token[SECRET_TOKEN_SIZE];
	struct person person;
	enum outcome out = store_begin(work->store);

	if (out == DONE)
		out = store_end(work->store,
		    store_password_arm(work->store, &parcel->mail,
			work->system.now, work->arena, token, &person));
	if (out == DONE)
		set_link(parcel, page, person.name,
		    work->system.now + PASSWORD_LINK_LASTS, "password", token);
	return out;
}

/* The link to accept an invitation, made now. ABSENT: it is worth nothing any
 * more. */
static enum outcome
make_invitation(struct parcel *parcel, struct mail_page *page)
{
	struct work *work = parcel->work;
	char token[SECRET_TOKEN_SIZE];
	struct invitation invitation;
	enum outcome out = store_begin(work->store);

	if (out == DONE)
		out = store_end(work->store,
		    store_invitation_arm(work->store, &parcel->mail,
			work->system.now, work->arena, token, &invitation));
	if (out == DONE)
		set_link(parcel, page, invitation.name, invitation.expires,
		    "invitation", token);
	return out;
}

/* The link to confirm an address, made now. ABSENT: nobody can any more. */
static enum outcome
make_confirmation(struct parcel *parcel, struct mail_page *page)
{
	struct work *work = parcel->work;
	char token[SECRET_TOKEN_SIZE];
	int64_t until;
	enum outcome out = store_begin(work->store);

	if (out == DONE)
		out = store_end(
		    work->store, store_address_arm(work->store, &parcel->mail,
				     work->system.now, token, &until));
	if (out == DONE)
		set_link(parcel, page, parcel->mail.person_name, until,
		    "profile/address", token);
	return out;
}

/* ABSENT: it is not to be sent any more. */
static enum outcome
compose(struct parcel *parcel, struct text *message)
{
	struct work *work = parcel->work;
	struct mail *mail = &parcel->mail;
	enum mail_topic topic = mail_topic_of_kind(mail->kind);
	struct mail_page page = { .mail = mail, .setup = work->outside->mail };
	char token[SECRET_TOKEN_SIZE];
	struct mail *gathered = NULL;
	enum outcome out = DONE;

	if (mail->person != 0 && topic != MAIL_NEEDED) {
		store_mail_choice_link(work->store, mail->person, topic, token);
		page.stop = token;
	}
	if (mail->kind == MESSAGE_CUSTOMER_NOTICE)
		out = find_notice(parcel, &page);
	if (mail->kind == MESSAGE_INVITED)
		out = make_invitation(parcel, &page);
	if (mail->kind == MESSAGE_PASSWORD_LINK)
		out = make_link(parcel, &page);
	if (mail->kind == MESSAGE_ADDRESS_LINK)
		out = make_confirmation(parcel, &page);
	if (mail->kind == MESSAGE_DAILY)
		out = store_mail_gathered(work->store, mail->id,
		    PAGE_MAIL_ENTRIES + 1, work->arena, &gathered,
		    &page.gathered_count);
	if (out != DONE)
		return out;
	page.gathered = gathered;
	page.more = page.gathered_count > PAGE_MAIL_ENTRIES;
	if (page.more)
		page.gathered_count = PAGE_MAIL_ENTRIES;
	page_mail_write(message, work->arena, &page, work->system.now);
	return DONE;
}

/* Write down how it ended. */
static enum outcome
note(struct parcel *parcel, const struct mail_result *result)
{
	struct store *store = parcel->work->store;
	struct mail *mail = &parcel->mail;
	int64_t now = parcel->work->system.now, next = now;
	enum mail_state state = MAIL_WAITING;
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	switch (result->answer) {
	case MAIL_TAKEN:
		state = MAIL_SENT;
		break;
	case MAIL_NEVER:
		state = MAIL_REFUSED;
		break;
	case MAIL_UNKNOWN:
		state = MAIL_UNSURE;
		break;
	case MAIL_LATER:
		next = mail_next(mail->since, mail->tries, now);
		if (next == 0)
			state = MAIL_GIVEN_UP;
		break;
	case MAIL_NO_SERVER: /* it was no attempt of this mail */
		mail->tries--;
		break;
	}
	out = store_mail_end(store, mail, state, next,
	    state == MAIL_SENT ? "" : result->said, now, parcel->work->arena);
	if (out == DONE && state == MAIL_SENT &&
	    mail->kind == MESSAGE_PASSWORD_LINK)
		out =
		    store_password_sent(store, mail, now, parcel->work->arena);
	return store_end(store, out);
}

/* Not sent, and not to be. */
static enum outcome
drop(struct parcel *parcel)
{
	struct work *work = parcel->work;
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	return store_end(work->store,
	    store_mail_end(work->store, &parcel->mail, MAIL_UNWANTED, 0, "",
		work->system.now, work->arena));
}

static enum outcome
send_one(struct parcel *parcel, struct mail_door *door, struct text *message)
{
	struct mail_result result = { .answer = MAIL_NEVER, .said = UNFIT };
	enum outcome out;

	text_clear(message);
	out = compose(parcel, message);
	if (out == ABSENT)
		return drop(parcel);
	if (out != DONE)
		return out; /* tried again after MAILS_ATTEMPT */
	if (!text_failed(message))
		mail_door_send(
		    door, parcel->mail.address, message, hand, parcel, &result);
	out = note(parcel, &result);
	if (result.answer != MAIL_NO_SERVER || out != DONE)
		return out;
	log_note("mails: the mail server cannot be used: %s", result.said);
	return BUSY;
}

enum outcome
mails_send(struct work *work)
{
	int64_t until = time_monotonic() + RUN_TIME;
	struct parcel parcel = { .work = work };
	struct mail_door *door = NULL;
	struct text message;
	enum outcome out = recover(work);

	if (out != DONE || work->outside->mail == NULL)
		return out;
	text_open(&message, PAGE_MAIL_LIMIT);
	while (out == DONE && time_monotonic() < until) {
		arena_clear(work->arena);
		if ((out = take(&parcel)) != DONE)
			break;
		if (door == NULL)
			door = mail_door_open(work->outside->mail);
		out = door == NULL ? BROKEN : send_one(&parcel, door, &message);
	}
	text_close(&message);
	mail_door_close(door);
	return out == ABSENT ? DONE : out;
}

static enum outcome
gather_one(struct work *work, const struct mail_reader *reader)
{
	const struct zone *zone = zone_of(reader->zone);
	enum outcome out;

	if (!mail_daily_is_due(zone == NULL ? zone_utc() : zone, reader->last,
		work->system.now))
		return DONE;
	if ((out = store_begin(work->store)) != DONE)
		return out;
	return store_end(
	    work->store, store_mail_gather(work->store, reader->person,
			     work->system.now, work->arena));
}

enum outcome
mails_gather(struct work *work)
{
	struct mail_reader *readers;
	size_t count;
	enum outcome out =
	    store_mail_readers(work->store, work->arena, &readers, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		out = gather_one(work, &readers[i]);
	return out;
}
