/* The outbox as a queue. */

#include "store/mail.h"

#include <inttypes.h>
#include <string.h>

#include "base/id.h"
#include "store/mail_choice.h"
#include "store/mail_note.h"

#define COLUMNS 23 /* of MAIL_COLUMNS */
#define LOST	"The connection ended while the mail server was taking it"
#define STALE                                                                  \
	"Not sent: it could be done without, and was older than seven days "   \
	"when mail could first be sent"
#define UNKNOWN "Not sent: another version of CPOR wrote it"

/* False: a state that this program does not know. */
static bool
mail_from_row(struct query *q, struct arena *arena, struct mail *mail)
{
	*mail = (struct mail){
		.id = db_get_int(q, 0),
		.letters = db_get_text(q, 3, arena),
		.claim = db_get_int(q, 4),
		.claim_number = db_get_text(q, 5, arena),
		.claim_name = db_get_text(q, 6, arena),
		.customer = db_get_text(q, 7, arena),
		.request = db_get_int(q, 8),
		.subject = db_get_text(q, 9, arena),
		.person = db_get_int(q, 10),
		.person_name = db_get_text(q, 11, arena),
		.address = db_get_text(q, 12, arena),
		.detail = db_get_text(q, 13, arena),
		.at = db_get_int(q, 14),
		.since = db_get_int(q, 15),
		.tried = db_get_int(q, 16),
		.next = db_get_int(q, 17),
		.tries = db_get_int(q, 18),
		.error = db_get_text(q, 19, arena),
		.about = db_get_int(q, 20),
		.about_name = db_get_text(q, 21, arena),
		.words = db_get_text(q, 22, arena),
	};
	if (!message_of(db_get_text(q, 1, arena), &mail->kind))
		mail->kind = MESSAGE_KIND__COUNT;
	return mail_state_of(db_get_text(q, 2, arena), &mail->state);
}

static enum outcome
read_list(
    struct query *q, struct arena *arena, struct mail **mails, size_t *count)
{
	struct mail *list = NULL;
	size_t n = 0;

	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		n += mail_from_row(q, arena, &list[n]) ? 1 : 0;
	}
	*mails = list;
	*count = n;
	return db_end_list(q);
}

static enum outcome
set_state(struct store *store, const struct mail *mail, enum mail_state state,
    int64_t next, const char *error, int64_t sent)
{
	struct query *q = db_use(store->db, SQL_MAIL_END);
	enum outcome out;

	db_int(q, ":id", mail->id);
	db_text(q, ":from", mail_state_code(mail->state));
	db_text(q, ":state", mail_state_code(state));
	db_int(q, ":tries", mail->tries);
	db_int(q, ":next", next);
	db_text(q, ":error", error);
	db_int_or_null(q, ":sent", sent);
	out = db_end(q);
	return out == ABSENT ? CONFLICT : out;
}

/* … and why, in the claim's history when somebody may look for it there. */
static enum outcome
end_noted(struct store *store, struct arena *arena, const struct mail *mail,
    enum mail_state state, int64_t next, const char *error, int64_t now)
{
	enum outcome out = set_state(
	    store, mail, state, next, error, state == MAIL_SENT ? now : 0);

	return out == DONE
		   ? store_mail_note(store, arena, mail, state, error, now)
		   : out;
}

/* Their last line was on its way. */
static enum outcome
recover_handed(
    struct store *store, struct arena *arena, int64_t before, int64_t now)
{
	struct query *q = db_use(store->db, SQL_MAIL_HANDED);
	struct mail *mails;
	size_t count;
	enum outcome out;

	db_int(q, ":before", before);
	out = read_list(q, arena, &mails, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		out = end_noted(store, arena, &mails[i], MAIL_UNSURE,
		    mails[i].next, LOST, now);
	return out;
}

enum outcome
store_mail_recover(
    struct store *store, int64_t before, int64_t now, struct arena *arena)
{
	struct query *q = db_use(store->db, SQL_MAIL_CUT_OFF);
	enum outcome out;

	db_int(q, ":before", before);
	db_int(q, ":now", now);
	out = db_end_list(q);
	return out == DONE ? recover_handed(store, arena, before, now) : out;
}

/* What becomes of one that is due: MAIL_TRYING, or where it is put aside. */
static enum outcome
decide(struct store *store, struct arena *arena, const struct mail *mail,
    bool theirs, bool daily, enum mail_state *state)
{
	enum mail_topic topic;
	struct mail_choice choice;
	enum outcome out;

	*state = theirs ? MAIL_TRYING : MAIL_UNWANTED;
	if (mail->kind == MESSAGE_KIND__COUNT)
		return DONE;
	topic = mail_topic_of_kind(mail->kind);
	if (!theirs || mail->person == 0 || !mail_topic_is_optional(topic))
		return DONE;
	out = store_mail_choice_of(store, mail->person, arena, &choice);
	if (out == DONE && !choice.wanted[topic])
		*state = MAIL_UNWANTED;
	else if (out == DONE && daily)
		*state = MAIL_HELD;
	return out;
}

static enum outcome
begin(struct store *store, struct mail *mail, int64_t now, struct arena *arena)
{
	struct query *q = db_use(store->db, SQL_MAIL_BEGIN);
	char letters[ID_SIZE];

	if (*mail->letters == '\0') {
		id_write(id_new(), letters);
		mail->letters = arena_string(arena, letters);
	}
	mail->state = MAIL_TRYING;
	mail->tries++;
	mail->tried = now;
	db_int(q, ":id", mail->id);
	db_int(q, ":now", now);
	db_text(q, ":letters", mail->letters);
	return db_end(q);
}

static enum outcome
read_due(struct store *store, int64_t now, struct arena *arena,
    struct mail *mail, bool *theirs, bool *daily)
{
	struct query *q = db_use(store->db, SQL_MAIL_DUE);

	db_int(q, ":now", now);
	if (db_next(q)) {
		mail_from_row(q, arena, mail);
		*theirs = db_get_int(q, COLUMNS) != 0;
		*daily = db_get_int(q, COLUMNS + 1) != 0;
	}
	return db_end(q);
}

/* It is MAIL_TRYING, unless it is not to be tried at all. */
static enum outcome
try_next(struct store *store, int64_t now, struct arena *arena,
    struct mail *mail, enum mail_state state)
{
	enum outcome out;

	if (state != MAIL_UNWANTED && mail->kind != MESSAGE_KIND__COUNT &&
	    mail_is_stale(mail, now))
		return end_noted(
		    store, arena, mail, MAIL_UNWANTED, now, STALE, now);
	if (state != MAIL_TRYING)
		return set_state(store, mail, state, now, "", 0);
	out = begin(store, mail, now, arena);
	if (out == DONE && mail->kind == MESSAGE_KIND__COUNT) {
		out = end_noted(
		    store, arena, mail, MAIL_GIVEN_UP, now, UNKNOWN, now);
		mail->state = MAIL_GIVEN_UP;
	}
	return out;
}

enum outcome
store_mail_take(
    struct store *store, int64_t now, struct arena *arena, struct mail *mail)
{
	enum mail_state state = MAIL_WAITING;
	bool theirs = false, daily = false;
	enum outcome out;

	do {
		out = read_due(store, now, arena, mail, &theirs, &daily);
		if (out == DONE)
			out = decide(store, arena, mail, theirs, daily, &state);
		if (out == DONE)
			out = try_next(store, now, arena, mail, state);
	} while (out == DONE && mail->state != MAIL_TRYING);
	return out;
}

enum outcome
store_mail_hand(struct store *store, struct mail *mail)
{
	enum outcome out =
	    set_state(store, mail, MAIL_HANDING, mail->next, mail->error, 0);

	if (out == DONE)
		mail->state = MAIL_HANDING;
	return out;
}

enum outcome
store_mail_end(struct store *store, const struct mail *mail,
    enum mail_state state, int64_t next, const char *error, int64_t now,
    struct arena *arena)
{
	return end_noted(store, arena, mail, state, next, error, now);
}

enum outcome
store_mail_gathered(struct store *store, int64_t daily, size_t limit,
    struct arena *arena, struct mail **mails, size_t *count)
{
	struct query *q = db_use(store->db, SQL_MAIL_GATHERED);

	db_int(q, ":daily", daily);
	db_int(q, ":limit", (int64_t)limit);
	return read_list(q, arena, mails, count);
}

enum outcome
store_mail_readers(struct store *store, struct arena *arena,
    struct mail_reader **readers, size_t *count)
{
	struct query *q = db_use(store->db, SQL_MAIL_DAILY_PEOPLE);
	struct mail_reader *list = NULL;
	size_t n = 0;

	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n++] = (struct mail_reader){
			.person = db_get_int(q, 0),
			.zone = db_get_text(q, 1, arena),
			.last = db_get_int(q, 2),
		};
	}
	*readers = list;
	*count = n;
	return db_end_list(q);
}

/* Write the daily mail itself. */
static enum outcome
add_daily(struct store *store, int64_t person, int64_t now, const char *detail,
    int64_t *id)
{
	struct query *q = db_use(store->db, SQL_MAIL_DAILY_ADD);

	db_text(q, ":kind", message_code(MESSAGE_DAILY));
	db_int(q, ":person", person);
	db_text(q, ":detail", detail);
	db_int(q, ":now", now);
	if (db_next(q))
		*id = db_get_int(q, 0);
	return db_end(q);
}

static enum outcome
gather_held(struct store *store, int64_t person, int64_t held, int64_t now,
    struct arena *arena)
{
	const char *detail = arena_print(
	    arena, "%" PRId64 " %s", held, held == 1 ? "message" : "messages");
	int64_t daily = 0;
	enum outcome out = add_daily(store, person, now, detail, &daily);
	struct query *q;

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_MAIL_DAILY_GATHER);
	db_int(q, ":person", person);
	db_int(q, ":daily", daily);
	return db_end(q);
}

enum outcome
store_mail_gather(
    struct store *store, int64_t person, int64_t now, struct arena *arena)
{
	struct query *q = db_use(store->db, SQL_MAIL_DAILY_COUNT);
	int64_t held = 0;
	enum outcome out;

	db_int(q, ":person", person);
	if (db_next(q))
		held = db_get_int(q, 0);
	if ((out = db_end(q)) == DONE && held > 0)
		out = gather_held(store, person, held, now, arena);
	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_MAIL_DAILY_TOLD);
	db_int(q, ":person", person);
	db_int(q, ":now", now);
	return db_end_list(q);
}

enum outcome
store_mail_list(struct store *store, bool failed, int64_t before, size_t limit,
    struct arena *arena, struct mail **mails, size_t *count)
{
	struct query *q =
	    db_use(store->db, failed ? SQL_MAIL_FAILED : SQL_MAIL_WAITING);

	db_int(q, ":before", before == 0 ? INT64_MAX : before);
	db_int(q, ":limit", (int64_t)limit);
	return read_list(q, arena, mails, count);
}

enum outcome
store_mail_count(struct store *store, bool failed, size_t limit, int64_t *count)
{
	struct query *q = db_use(
	    store->db, failed ? SQL_MAIL_COUNT_FAILED : SQL_MAIL_COUNT_WAITING);

	*count = 0;
	db_int(q, ":limit", (int64_t)limit);
	if (db_next(q))
		*count = db_get_int(q, 0);
	return db_end(q);
}

enum outcome
store_mail_of_claim(struct store *store, int64_t claim, struct arena *arena,
    struct mail **mails, size_t *count)
{
	struct query *q = db_use(store->db, SQL_MAIL_OF_CLAIM);

	db_int(q, ":claim", claim);
	return read_list(q, arena, mails, count);
}

enum outcome
store_mail_of(struct store *store, const char *letters, struct arena *arena,
    struct mail *mail)
{
	struct query *q = db_use(store->db, SQL_MAIL_OF);

	db_text(q, ":letters", letters);
	if (db_next(q))
		mail_from_row(q, arena, mail);
	return db_end(q);
}

enum outcome
store_mail_again(struct store *store, const struct mail *mail,
    const char *address, int64_t now)
{
	struct query *q = db_use(store->db, SQL_MAIL_AGAIN);
	enum outcome out;

	db_int(q, ":id", mail->id);
	db_text(q, ":address", address);
	db_int(q, ":now", now);
	out = db_end(q);
	return out == ABSENT ? CONFLICT : out;
}

enum outcome
store_mail_settle(struct store *store)
{
	return db_end_list(db_use(store->db, SQL_MAIL_SETTLE));
}
