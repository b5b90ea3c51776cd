/* The customer's word in the store. */

#include "store/consent.h"

#include <inttypes.h>

#include "base/id.h"
#include "rules/event.h"
#include "store/contact.h"
#include "store/dispute.h"
#include "store/history.h"
#include "store/line.h"
#include "store/message.h"
#include "store/move.h"
#include "store/setting.h"
#include "store/throttle.h"

#define DECLINED "customer-declined" /* reason (rules/reason) */

/* One more of something that comes only so often. */
static enum outcome
count_one(struct store *store, const char *subject, int64_t window, int64_t now,
    int64_t limit, enum outcome too_many)
{
	int64_t count;
	enum outcome out =
	    store_throttle_add(store, subject, window, now, &count);

	return out == DONE && count > limit ? too_many : out;
}

/* The address of the claim's customer contact; "" when it has none. */
static enum outcome
customer_address(struct store *store, const struct claim *claim,
    struct arena *arena, const char **address)
{
	struct contact contacts[CONTACT__COUNT];
	size_t count;
	enum outcome out =
	    store_contact_list(store, claim->id, arena, contacts, &count);

	*address = "";
	for (size_t i = 0; out == DONE && i < count; i++)
		if (contacts[i].kind == CONTACT_CUSTOMER)
			*address = contacts[i].email;
	return out;
}

/* How long a link that is made now works. */
static enum outcome
link_expires(struct store *store, const struct claim *claim, int64_t now,
    int64_t *expires)
{
	int64_t days;
	enum outcome out =
	    store_setting_of(store, offer_of(claim->role)->program,
		SETTING_CONSENT_DAYS, claim->submitted, &days);

	*expires = now + days * TIME_DAY;
	return out;
}

/* The new link in the place of the old. */
static enum outcome
link_make(struct store *store, const struct viewer *viewer,
    const struct claim *claim, const char *address)
{
	struct query *q = db_use(store->db, SQL_CONSENT_REPLACE);
	int64_t expires;
	enum outcome out;

	db_int(q, ":claim", claim->id);
	db_int(q, ":now", viewer->now);
	out = db_run(q);
	if (out == DONE || out == ABSENT)
		out = link_expires(store, claim, viewer->now, &expires);
	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_CONSENT_MAKE);
	db_int(q, ":id", id_new());
	db_int(q, ":claim", claim->id);
	db_text(q, ":address", address);
	db_int(q, ":now", viewer->now);
	db_int(q, ":expires", expires);
	return db_run(q);
}

static enum outcome
sent_history(struct store *store, const struct viewer *viewer,
    const struct claim *claim, const char *address)
{
	const struct change change = { "To", "", address };
	struct event event =
	    event_by(viewer, EVENT_CUSTOMER_WRITTEN, claim->id);
	int64_t entry;

	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}

enum outcome
store_consent_send(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct claim *claim)
{
	const char *address;
	enum outcome out = customer_address(store, claim, arena, &address);

	if (out != DONE || address[0] == '\0')
		return out;
	out = count_one(store,
	    arena_print(arena, "consent-mail:%" PRId64, claim->id), TIME_DAY,
	    viewer->now, CONSENT_MAILS, INVALID);
	if (out == DONE)
		out = link_make(store, viewer, claim, address);
	if (out == DONE)
		out = store_message_to_address(store, viewer, claim,
		    MESSAGE_CUSTOMER_NOTICE, address, claim->partner_name);
	return out == DONE ? sent_history(store, viewer, claim, address) : out;
}

static enum outcome
consent_read_one(struct query *q, struct arena *arena, struct consent *consent)
{
	if (db_next(q))
		*consent = (struct consent){
			.id = db_get_int(q, 0),
			.claim = db_get_int(q, 1),
			.address = db_get_text(q, 2, arena),
			.made = db_get_int(q, 3),
			.expires = db_get_int(q, 4),
			.answered = db_get_int(q, 5),
			.replaced = db_get_int(q, 6),
		};
	return db_end(q);
}

enum outcome
store_consent_of(struct store *store, int64_t id, struct arena *arena,
    struct consent *consent)
{
	struct query *q = db_use(store->db, SQL_CONSENT_OF);

	db_int(q, ":id", id);
	return consent_read_one(q, arena, consent);
}

enum outcome
store_consent_newest(struct store *store, int64_t claim, struct arena *arena,
    struct consent *consent)
{
	struct query *q = db_use(store->db, SQL_CONSENT_NEWEST);

	db_int(q, ":claim", claim);
	return consent_read_one(q, arena, consent);
}

enum outcome
store_consent_words(struct store *store, int64_t claim, struct arena *arena,
    struct consent_word **words, size_t *count)
{
	struct query *q = db_use(store->db, SQL_CONSENT_WORD_LIST);
	struct consent_word *list = NULL;
	size_t n = 0;

	db_int(q, ":claim", claim);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n] = (struct consent_word){
			.line = db_get_int(q, 0),
			.words = db_get_text(q, 2, arena),
			.at = db_get_int(q, 3),
			.address = db_get_text(q, 4, arena),
		};
		if (consent_of(db_get_text(q, 1, arena), &list[n].answer))
			n++;
	}
	*words = list;
	*count = n;
	return db_end_list(q);
}

/* The line of that id, if the customer may speak about it. */
static const struct line *
spoken_line(const struct claim *claim, const struct line *lines, size_t count,
    int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (lines[i].id == id && consent_may_speak(claim, &lines[i]))
			return &lines[i];
	return NULL;
}

/* What the customer says of a line is Microsoft's to read. */
static enum outcome
word_history(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct consent *consent, const struct line *line,
    const struct consent_word *word)
{
	const struct change changes[] = {
		{ line_words(arena, line), "", consent_name(word->answer) },
		{ "From", "", consent->address },
		{ "Words", "", word->words },
	};
	struct event event =
	    event_by(viewer, EVENT_CUSTOMER_SAID, consent->claim);
	int64_t entry;

	event.subject = line->id;
	event.internal = true;
	event.changes = changes;
	event.change_count = word->words[0] == '\0' ? 2 : 3;
	return store_history_add(store, &event, &entry);
}

static enum outcome
word_put(struct store *store, const struct viewer *viewer, struct arena *arena,
    const struct consent *consent, const struct line *line,
    const struct consent_word *word)
{
	struct query *q = db_use(store->db, SQL_CONSENT_WORD_PUT);
	enum outcome out;

	db_int(q, ":line", line->id);
	db_int(q, ":consent", consent->id);
	db_text(q, ":answer", consent_code(word->answer));
	db_text(q, ":words", word->words);
	db_int(q, ":now", viewer->now);
	if ((out = db_run(q)) != DONE)
		return out;
	return word_history(store, viewer, arena, consent, line, word);
}

/* The link is used once more. */
static enum outcome
link_used(struct store *store, const struct viewer *viewer, struct arena *arena,
    const struct consent *consent)
{
	struct query *q;
	enum outcome out = count_one(store,
	    arena_print(arena, "consent:%" PRId64, consent->id), TIME_HOUR,
	    viewer->now, CONSENT_ANSWERS, FORBIDDEN);

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_CONSENT_ANSWERED);
	db_int(q, ":id", consent->id);
	db_int(q, ":now", viewer->now);
	return db_run(q);
}

/* Under review the answer is a part of what is decided on (R5.18). */
static enum outcome
answer_move(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim)
{
	const struct move move = { .event = CLAIM_CUSTOMER_SAID,
		.party = PARTY_CUSTOMER };

	if (!claim_may(claim->status, move.event, move.party))
		return DONE;
	return store_move(store, viewer, arena, claim, &move);
}

enum outcome
store_consent_say(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct consent *consent,
    const struct consent_word *words, size_t count)
{
	const struct line *line;
	struct line *lines;
	size_t line_count;
	enum outcome out;

	if (count == 0)
		return INVALID;
	out = link_used(store, viewer, arena, consent);
	if (out == DONE)
		out = store_line_list(
		    store, claim->id, arena, &lines, &line_count);
	for (size_t i = 0; out == DONE && i < count; i++) {
		line = spoken_line(claim, lines, line_count, words[i].line);
		if (line == NULL)
			return INVALID;
		out = word_put(store, viewer, arena, consent, line, &words[i]);
	}
	if (out == DONE)
		out = answer_move(store, viewer, arena, claim);
	if (out != DONE)
		return out;
	return store_message_to_reviewer(
	    store, viewer, claim, MESSAGE_CUSTOMER_ANSWERED, "", NULL);
}

static bool
is_among(const int64_t *ids, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (ids[i] == id)
			return true;
	return false;
}

/* What the customer declined is disputed no more; a dispute with nothing left
 * ends. */
static enum outcome
dispute_shrinks(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const int64_t *ids, size_t count)
{
	struct dispute dispute;
	size_t gone = 0;
	enum outcome out;

	if (!claim_dispute_is_open(claim->dispute))
		return DONE;
	out = store_dispute_of(store, claim->id, arena, &dispute);
	if (out != DONE)
		return out;
	for (size_t i = 0; i < dispute.count; i++)
		gone += is_among(ids, count, dispute.lines[i].line);
	if (gone == dispute.count)
		return store_dispute_end(store, viewer, claim);
	for (size_t i = 0; out == DONE && i < count; i++) {
		struct query *q = db_use(store->db, SQL_CONSENT_UNDISPUTE);

		db_int(q, ":line", ids[i]);
		out = db_run(q);
		if (out == ABSENT)
			out = DONE;
	}
	return out;
}

static enum outcome
decline_move(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const char *what)
{
	const struct move move = { .event = CLAIM_CUSTOMER_DECLINED,
		.party = PARTY_CUSTOMER };
	enum outcome out = store_move(store, viewer, arena, claim, &move);

	if (out == DONE)
		out = store_message_to_partner(store, viewer, claim,
		    MESSAGE_CUSTOMER_DECLINED, what, NULL);
	if (out != DONE)
		return out;
	return store_message_to_reviewer(
	    store, viewer, claim, MESSAGE_CUSTOMER_DECLINED, what, NULL);
}

enum outcome
store_consent_decline(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct consent *consent,
    const int64_t *ids, size_t count, const char *words)
{
	const struct line *line = NULL;
	struct line *lines;
	size_t line_count;
	enum outcome out;

	if (count == 0)
		return INVALID;
	out = link_used(store, viewer, arena, consent);
	if (out == DONE)
		out = store_line_list(
		    store, claim->id, arena, &lines, &line_count);
	for (size_t i = 0; out == DONE && i < count; i++) {
		struct consent_word word = { .answer = CONSENT_DECLINED,
			.words = words };

		line = spoken_line(claim, lines, line_count, ids[i]);
		if (line == NULL)
			return INVALID;
		out = word_put(store, viewer, arena, consent, line, &word);
		if (out == DONE)
			out = store_line_state(
			    store, viewer, line, LINE_ENDED, DECLINED, "");
	}
	if (out == DONE)
		out = dispute_shrinks(store, viewer, arena, claim, ids, count);
	if (out != DONE)
		return out;
	return decline_move(store, viewer, arena, claim,
	    count == 1 ? line->item.name
		       : arena_print(arena, "%zu lines", count));
}

enum outcome
store_consent_ask(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim)
{
	const struct move move = { .event = CLAIM_ASK_CUSTOMER,
		.party = PARTY_REVIEWER };
	struct query *q;
	enum outcome out;

	if (!claim_may(claim->status, move.event, move.party))
		return FORBIDDEN;
	if (claim->turn != TURN_REVIEW)
		return CONFLICT;
	q = db_use(store->db, SQL_CONSENT_ASK);
	db_int(q, ":claim", claim->id);
	db_int(q, ":person", viewer->person);
	db_int(q, ":now", viewer->now);
	out = db_run(q);
	if (out == DONE)
		out = store_consent_send(store, viewer, arena, claim);
	return out == DONE ? store_move(store, viewer, arena, claim, &move)
			   : out;
}

enum outcome
store_consent_silent(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim)
{
	const struct move move = { .event = CLAIM_CUSTOMER_SILENT,
		.party = PARTY_SYSTEM };

	return store_move(store, viewer, arena, claim, &move);
}
