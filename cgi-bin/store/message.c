/* Messages in-app, and the mail that goes with them. */

#include "store/message.h"

/* What somebody is told. */
struct news {
	enum message_kind kind;
	const char *detail;
	const char *once; /* NULL: each time */
	int64_t letter;	  /* that the mail carries; 0: none */
};

static enum outcome
mail_to_person(struct store *store, int64_t person, int64_t now,
    const struct claim *claim, const struct news *news)
{
	struct query *q = db_use(store->db, SQL_MESSAGE_MAIL_TO_PERSON);

	db_text(q, ":kind", message_code(news->kind));
	db_int(q, ":claim", claim->id);
	db_int(q, ":person", person);
	db_text(q, ":detail", news->detail);
	db_int_or_null(q, ":letter", news->letter);
	db_int(q, ":at", now);
	return db_end(q);
}

/* One row for each who is to be told, and a mail to each. */
static enum outcome
tell(struct store *store, struct query *q, const struct viewer *viewer,
    const struct claim *claim, const struct news *news)
{
	enum outcome out, mailed = DONE;

	db_int(q, ":claim", claim->id);
	db_int(q, ":actor", viewer->person);
	db_text(q, ":kind", message_code(news->kind));
	db_text(q, ":detail", news->detail);
	db_int(q, ":at", viewer->now);
	db_text(q, ":once", news->once);
	while (mailed == DONE && db_next(q))
		mailed = mail_to_person(
		    store, db_get_int(q, 0), viewer->now, claim, news);
	out = db_end_list(q);
	return mailed != DONE ? mailed : out;
}

enum outcome
store_message_to_partner(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum message_kind kind, const char *detail,
    const char *once)
{
	const struct news news = { kind, detail, once, 0 };

	return tell(store, db_use(store->db, SQL_MESSAGE_TO_PARTNER), viewer,
	    claim, &news);
}

enum outcome
store_message_letter(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum message_kind kind, const char *detail,
    int64_t letter)
{
	const struct news news = { kind, detail, NULL, letter };

	return tell(store, db_use(store->db, SQL_MESSAGE_TO_PARTNER), viewer,
	    claim, &news);
}

enum outcome
store_message_to_reviewer(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum message_kind kind, const char *detail,
    const char *once)
{
	const struct news news = { kind, detail, once, 0 };

	return tell(store, db_use(store->db, SQL_MESSAGE_TO_REVIEWER), viewer,
	    claim, &news);
}

enum outcome
store_message_to_leads(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum message_kind kind, const char *detail,
    const char *once)
{
	const struct news news = { kind, detail, once, 0 };

	return tell(store, db_use(store->db, SQL_MESSAGE_TO_LEADS), viewer,
	    claim, &news);
}

enum outcome
store_message_to_arbiters(struct store *store, const struct viewer *viewer,
    const struct claim *claim, int64_t arbitration, enum message_kind kind,
    const char *detail, const char *once)
{
	const struct news news = { kind, detail, once, 0 };
	struct query *q = db_use(store->db, SQL_MESSAGE_TO_ARBITERS);

	db_int(q, ":arbitration", arbitration);
	return tell(store, q, viewer, claim, &news);
}

enum outcome
store_message_to_address(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum message_kind kind, const char *address,
    const char *detail)
{
	struct query *q = db_use(store->db, SQL_MESSAGE_MAIL_TO_ADDRESS);

	db_text(q, ":kind", message_code(kind));
	db_int(q, ":claim", claim->id);
	db_text(q, ":address", address);
	db_text(q, ":detail", detail);
	db_int(q, ":at", viewer->now);
	return db_end(q);
}

static bool
message_from_row(struct query *q, struct arena *arena, struct message *message)
{
	*message = (struct message){
		.id = db_get_int(q, 0),
		.claim = db_get_int(q, 2),
		.claim_number = db_get_text(q, 3, arena),
		.claim_name = db_get_text(q, 4, arena),
		.customer = db_get_text(q, 5, arena),
		.detail = db_get_text(q, 6, arena),
		.at = db_get_int(q, 7),
		.read = db_get_int(q, 8),
		.about = db_get_int(q, 9),
		.about_name = db_get_text(q, 10, arena),
	};
	return message_of(db_get_text(q, 1, arena), &message->kind);
}

enum outcome
store_message_list(struct store *store, const struct viewer *viewer,
    int64_t before, size_t limit, struct arena *arena,
    struct message **messages, size_t *count)
{
	struct query *q = db_use(store->db, SQL_MESSAGE_LIST);
	struct message *list = NULL;
	size_t n = 0;

	db_int(q, ":person", viewer->person);
	db_int(q, ":directory", viewer->directory);
	db_int(q, ":all", person_may(viewer, MAY_READ_ALL));
	db_int(q, ":some", person_may(viewer, MAY_FILL));
	db_int(q, ":everywhere", viewer->everywhere);
	db_int(q, ":before", before == 0 ? INT64_MAX : before);
	db_int(q, ":limit", (int64_t)limit);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		n += message_from_row(q, arena, &list[n]) ? 1 : 0;
	}
	*messages = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_message_read(
    struct store *store, const struct viewer *viewer, int64_t id, int64_t claim)
{
	struct query *q = db_use(store->db, SQL_MESSAGE_READ);

	db_int(q, ":person", viewer->person);
	db_int(q, ":directory", viewer->directory);
	db_int(q, ":id", id);
	db_int(q, ":claim", claim);
	db_int(q, ":now", viewer->now);
	return db_end_list(q);
}

enum outcome
store_message_read_about(
    struct store *store, const struct viewer *viewer, int64_t about)
{
	struct query *q = db_use(store->db, SQL_MESSAGE_READ_ABOUT);

	db_int(q, ":person", viewer->person);
	db_int(q, ":directory", viewer->directory);
	db_int(q, ":about", about);
	db_int(q, ":now", viewer->now);
	return db_end_list(q);
}

enum outcome
store_message_mail_about(struct store *store, enum message_kind kind,
    int64_t person, int64_t directory, int64_t about, const char *detail,
    int64_t now)
{
	struct query *q = db_use(store->db, SQL_MESSAGE_MAIL_ABOUT);

	db_text(q, ":kind", message_code(kind));
	db_int(q, ":person", person);
	db_int_or_null(q, ":directory", directory);
	db_int_or_null(q, ":about", about);
	db_text(q, ":detail", detail);
	db_int(q, ":at", now);
	return db_end(q);
}

enum outcome
store_message_mail_link(struct store *store, enum message_kind kind,
    const char *address, int64_t now, int64_t *mail)
{
	struct query *q = db_use(store->db, SQL_MESSAGE_MAIL_LINK);

	db_text(q, ":kind", message_code(kind));
	db_text(q, ":address", address);
	db_int(q, ":now", now);
	*mail = db_next(q) ? db_get_int(q, 0) : 0;
	return db_end(q);
}

enum outcome
store_message_to_member(struct store *store, const struct viewer *viewer,
    enum message_kind kind, int64_t person, int64_t directory,
    const char *detail)
{
	struct query *q = db_use(store->db, SQL_MESSAGE_TO_MEMBER);
	enum outcome out, mailed = DONE;

	db_text(q, ":kind", message_code(kind));
	db_int(q, ":person", person);
	db_int(q, ":directory", directory);
	db_int(q, ":actor", viewer->person);
	db_text(q, ":detail", detail);
	db_int(q, ":at", viewer->now);
	while (mailed == DONE && db_next(q))
		mailed = store_message_mail_about(
		    store, kind, person, directory, 0, detail, viewer->now);
	out = db_end_list(q);
	return mailed != DONE ? mailed : out;
}
