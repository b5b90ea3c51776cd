/* Second factors in the store. */

#include "store/factor.h"

#include <inttypes.h>
#include <string.h>

#include "base/log.h"
#include "base/seal.h"
#include "store/history.h"
#include "store/message.h"

/* Sealed together, so that no row serves for another person. */
struct note {
	int64_t person;
	unsigned char secret[TOTP_SECRET_SIZE];
	unsigned char rest[4]; /* zeros: no byte is left to chance */
};
_Static_assert(sizeof(struct note) == 32, "a note has no gaps");

/* The latest step that a code was taken of, and whether the secret counts. */
struct held {
	unsigned char secret[TOTP_SECRET_SIZE];
	int64_t step;
	bool confirmed;
};

static struct query *
use(struct store *store, enum sql sql, int64_t person)
{
	struct query *q = db_use(store->db, sql);

	db_int(q, ":person", person);
	return q;
}

enum outcome
store_factor_of(struct store *store, int64_t person, struct factor *factor)
{
	struct query *q = use(store, SQL_FACTOR_OF, person);

	if (db_next(q))
		*factor = (struct factor){
			.made = db_get_int(q, 0),
			.confirmed = db_get_int(q, 1),
			.left = db_get_int(q, 2),
			.exempt = db_get_int(q, 3) != 0,
		};
	return db_end(q);
}

static enum outcome
read_held(
    struct store *store, int64_t person, struct arena *arena, struct held *held)
{
	struct query *q = use(store, SQL_FACTOR_SECRET, person);
	struct note note = { .person = 0 };
	const void *sealed;
	size_t length;
	bool opened = false;
	enum outcome out;

	if (db_next(q)) {
		sealed = db_get_bytes(q, 0, &length, arena);
		opened = sealed != NULL &&
			 seal_open_note(store->keys->seal, sealed, length,
			     &note, sizeof(note)) &&
			 note.person == person;
		memcpy(held->secret, note.secret, TOTP_SECRET_SIZE);
		held->step = db_get_int(q, 1);
		held->confirmed = db_get_int(q, 2) != 0;
	}
	out = db_end(q);
	if (out != DONE || opened)
		return out;
	log_fault(
	    "factor: the secret of person %" PRId64 " does not open", person);
	return BROKEN;
}

enum outcome
store_factor_secret(struct store *store, int64_t person, struct arena *arena,
    unsigned char secret[TOTP_SECRET_SIZE])
{
	struct held held;
	enum outcome out = read_held(store, person, arena, &held);

	if (out == DONE)
		memcpy(secret, held.secret, TOTP_SECRET_SIZE);
	return out;
}

enum outcome
store_factor_begin(struct store *store, const struct viewer *viewer)
{
	struct query *q = use(store, SQL_FACTOR_BEGIN, viewer->person);
	unsigned char sealed[SEAL_NOTE_SIZE(sizeof(struct note))];
	struct note note = { .person = viewer->person };
	enum outcome out;

	secret_random(note.secret, TOTP_SECRET_SIZE);
	seal_note(store->keys->seal, &note, sizeof(note), sealed);
	db_bytes(q, ":sealed", sealed, sizeof(sealed));
	db_int(q, ":now", viewer->now);
	out = db_run(q);
	return out == ABSENT ? CONFLICT : out;
}

/* The change in history, and a mail to whose it is, wherever they are. */
static enum outcome
record(struct store *store, const struct viewer *viewer, int64_t person,
    const struct change *change, const char *mailed)
{
	struct event event = event_by(viewer, EVENT_PERSON_CHANGED, 0);
	int64_t entry;
	enum outcome out;

	event.subject = person;
	event.changes = change;
	event.change_count = 1;
	out = store_history_add(store, &event, &entry);
	return out == DONE
		   ? store_message_mail_about(store, MESSAGE_FACTOR_CHANGED,
			 person, 0, 0, mailed, viewer->now)
		   : out;
}

/* What is kept of a recovery code: worth nothing without the key file, so that
 * nobody tries all there are. */
static void
mac_of(struct store *store, struct arena *arena, int64_t person,
    const char *plain, unsigned char mac[SECRET_MAC_SIZE])
{
	const char *of =
	    arena_print(arena, "recovery code\n%" PRId64 "\n%s", person, plain);

	secret_mac(store->keys->form, of, strlen(of), mac);
}

static enum outcome
make_codes(struct store *store, int64_t person, struct arena *arena,
    char codes[FACTOR_CODES][FACTOR_CODE_SIZE])
{
	unsigned char mac[SECRET_MAC_SIZE];
	char plain[FACTOR_CODE_SIZE];
	struct query *q;
	enum outcome out =
	    db_end_list(use(store, SQL_FACTOR_CODES_END, person));

	for (size_t i = 0; out == DONE && i < FACTOR_CODES; i++) {
		factor_code_new(codes[i]);
		if (factor_read(codes[i], plain) != FACTOR_RECOVERY)
			return BROKEN;
		mac_of(store, arena, person, plain, mac);
		q = use(store, SQL_FACTOR_CODE_ADD, person);
		db_bytes(q, ":mac", mac, sizeof(mac));
		out = db_run(q);
	}
	return out;
}

enum outcome
store_factor_confirm(struct store *store, const struct viewer *viewer,
    struct arena *arena, const char *code,
    char codes[FACTOR_CODES][FACTOR_CODE_SIZE])
{
	static const struct change change = { FACTOR_FIELD, "None", "Set up" };
	struct held held;
	char plain[FACTOR_CODE_SIZE];
	struct query *q;
	int64_t step;
	enum outcome out = read_held(store, viewer->person, arena, &held);

	if (out == ABSENT || (out == DONE && held.confirmed))
		return CONFLICT;
	if (out != DONE)
		return out;
	if (factor_read(code, plain) != FACTOR_CODE ||
	    !totp_match(held.secret, plain, viewer->now, held.step, &step))
		return INVALID;
	q = use(store, SQL_FACTOR_CONFIRM, viewer->person);
	db_int(q, ":step", step);
	db_int(q, ":now", viewer->now);
	if ((out = db_run(q)) != DONE)
		return out == ABSENT ? CONFLICT : out;
	out = make_codes(store, viewer->person, arena, codes);
	return out == DONE ? record(store, viewer, viewer->person, &change,
				 "Your second factor is set up")
			   : out;
}

static enum outcome
take_code(struct store *store, const struct viewer *viewer, struct arena *arena,
    const char *plain)
{
	struct held held;
	struct query *q;
	int64_t step;
	enum outcome out = read_held(store, viewer->person, arena, &held);

	if (out == ABSENT ||
	    (out == DONE &&
		(!held.confirmed || !totp_match(held.secret, plain, viewer->now,
					held.step, &step))))
		return INVALID;
	if (out != DONE)
		return out;
	q = use(store, SQL_FACTOR_USE, viewer->person);
	db_int(q, ":step", step);
	out = db_run(q);
	return out == ABSENT ? INVALID : out;
}

static enum outcome
take_recovery(struct store *store, const struct viewer *viewer,
    struct arena *arena, const char *plain)
{
	static const struct change change = { "Recovery code", "", "used" };
	struct query *q = use(store, SQL_FACTOR_RECOVER, viewer->person);
	unsigned char mac[SECRET_MAC_SIZE];
	enum outcome out;

	mac_of(store, arena, viewer->person, plain, mac);
	db_bytes(q, ":mac", mac, sizeof(mac));
	db_int(q, ":now", viewer->now);
	out = db_run(q);
	if (out != DONE)
		return out == ABSENT ? INVALID : out;
	return record(store, viewer, viewer->person, &change,
	    "A recovery code of yours was used");
}

enum outcome
store_factor_take(struct store *store, const struct viewer *viewer,
    struct arena *arena, const char *typed, enum factor_kind *kind)
{
	char plain[FACTOR_CODE_SIZE];

	*kind = factor_read(typed, plain);
	switch (*kind) {
	case FACTOR_CODE:
		return take_code(store, viewer, arena, plain);
	case FACTOR_RECOVERY:
		return take_recovery(store, viewer, arena, plain);
	case FACTOR_NONE:
		break;
	}
	return INVALID;
}

enum outcome
store_factor_codes(struct store *store, const struct viewer *viewer,
    struct arena *arena, char codes[FACTOR_CODES][FACTOR_CODE_SIZE])
{
	static const struct change change = { "Recovery codes", "", "new" };
	struct factor factor;
	enum outcome out = store_factor_of(store, viewer->person, &factor);

	if (out != DONE)
		return out;
	if (factor.confirmed == 0)
		return ABSENT;
	out = make_codes(store, viewer->person, arena, codes);
	return out == DONE ? record(store, viewer, viewer->person, &change,
				 "You have new recovery codes")
			   : out;
}

enum outcome
store_factor_remove(
    struct store *store, const struct viewer *viewer, int64_t person)
{
	static const struct change change = { FACTOR_FIELD, "Set up", "None" };
	struct factor factor;
	enum outcome out = store_factor_of(store, person, &factor);

	if (out != DONE)
		return out;
	if (factor.confirmed == 0)
		return ABSENT;
	out = db_run(use(store, SQL_FACTOR_REMOVE, person));
	return out == DONE ? record(store, viewer, person, &change,
				 "Your second factor is removed")
			   : out;
}

enum outcome
store_factor_exempt(struct store *store, int64_t person)
{
	return db_end_list(use(store, SQL_FACTOR_EXEMPT, person));
}

enum outcome
store_factor_exempt_end(struct store *store, int64_t person)
{
	return db_end_list(use(store, SQL_FACTOR_EXEMPT_END, person));
}
