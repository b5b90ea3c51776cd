/* What became of mails, in history. */

#include "store/mail_note.h"

#include "rules/event.h"
#include "store/history.h"
#include "store/mail.h"

#define GATHERED_MAX 1000 /* of one daily mail */

/* False: that is no news, or nobody's. */
static bool
event_of_end(enum mail_state state, const char *error, enum event_kind *kind)
{
	switch (state) {
	case MAIL_SENT:
		*kind = EVENT_MAIL_SENT;
		return true;
	case MAIL_REFUSED:
		*kind = EVENT_MAIL_REFUSED;
		return true;
	case MAIL_GIVEN_UP:
		*kind = EVENT_MAIL_GIVEN_UP;
		return true;
	case MAIL_UNSURE:
		*kind = EVENT_MAIL_UNSURE;
		return true;
	case MAIL_UNWANTED: /* by nobody's choice when there is a reason */
		*kind = EVENT_MAIL_GIVEN_UP;
		return *error != '\0';
	default:
		return false;
	}
}

/* Who belongs to both gets Microsoft's mails, too. */
static enum outcome
is_internal(struct store *store, const struct mail *mail, bool *internal)
{
	struct query *q = db_use(store->db, SQL_MAIL_IS_PARTNERS);

	db_int(q, ":claim", mail->claim);
	db_int(q, ":person", mail->person);
	*internal = !db_next(q);
	return db_end_list(q);
}

static enum outcome
note_one(struct store *store, struct arena *arena, const struct mail *mail,
    enum event_kind kind, const char *error, int64_t now)
{
	const struct viewer system = person_nobody(now);
	const struct change changes[] = {
		{ "To", "", mail->address },
		{ "Mail", "", mail_subject(arena, mail) },
		{ "Reason", "", error },
	};
	struct event event = event_by(&system, kind, mail->claim);
	int64_t entry;
	enum outcome out = is_internal(store, mail, &event.internal);

	event.subject = mail->id;
	event.changes = changes;
	event.change_count = *error == '\0' ? 2 : 3;
	return out == DONE ? store_history_add(store, &event, &entry) : out;
}

static enum outcome
note_gathered(struct store *store, struct arena *arena,
    const struct mail *daily, enum event_kind kind, const char *error,
    int64_t now)
{
	struct mail *mails;
	size_t count;
	enum outcome out = store_mail_gathered(
	    store, daily->id, GATHERED_MAX, arena, &mails, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		if (mails[i].claim != 0)
			out =
			    note_one(store, arena, &mails[i], kind, error, now);
	return out;
}

enum outcome
store_mail_note(struct store *store, struct arena *arena,
    const struct mail *mail, enum mail_state state, const char *error,
    int64_t now)
{
	enum event_kind kind;

	if (!event_of_end(state, error, &kind))
		return DONE;
	if (mail->kind == MESSAGE_DAILY)
		return note_gathered(store, arena, mail, kind, error, now);
	return mail->claim == 0
		   ? DONE
		   : note_one(store, arena, mail, kind, error, now);
}
