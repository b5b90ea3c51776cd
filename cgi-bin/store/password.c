/* Links to choose a new password. */

#include "store/password.h"

#include "store/history.h"
#include "store/message.h"
#include "store/person.h"

enum outcome
store_password_ask(struct store *store, const char *address, int64_t now)
{
	struct query *q;
	int64_t mail;
	enum outcome out = store_message_mail_link(
	    store, MESSAGE_PASSWORD_LINK, address, now, &mail);

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_PASSWORD_ASK);
	db_int(q, ":mail", mail);
	db_text(q, ":address", address);
	return db_run(q);
}

/* Whose password the link of a mail chooses. */
static enum outcome
read_whose(struct store *store, const struct mail *mail, struct arena *arena,
    struct person *person)
{
	struct query *q = db_use(store->db, SQL_PASSWORD_PERSON);

	db_int(q, ":mail", mail->id);
	if (db_next(q))
		store_person_read(q, arena, person);
	return db_end(q);
}

enum outcome
store_password_arm(struct store *store, const struct mail *mail, int64_t now,
    struct arena *arena, char token[SECRET_TOKEN_SIZE], struct person *person)
{
	unsigned char bytes[32], hash[SECRET_HASH_SIZE];
	struct query *q;
	enum outcome out = read_whose(store, mail, arena, person);

	if (out != DONE)
		return out;
	secret_random(bytes, sizeof(bytes));
	secret_hash(bytes, sizeof(bytes), hash);
	secret_write_token(bytes, token);
	q = db_use(store->db, SQL_PASSWORD_ARM);
	db_int(q, ":mail", mail->id);
	db_bytes(q, ":hash", hash, sizeof(hash));
	db_int(q, ":expires", now + PASSWORD_LINK_LASTS);
	return db_run(q);
}

enum outcome
store_password_sent(struct store *store, const struct mail *mail, int64_t now,
    struct arena *arena)
{
	const struct viewer system = person_nobody(now);
	struct change change = { "Link to choose a password", "", "" };
	struct event event = event_by(&system, EVENT_PERSON_CHANGED, 0);
	struct person person;
	int64_t entry;
	enum outcome out = read_whose(store, mail, arena, &person);

	if (out != DONE)
		return out == ABSENT ? DONE : out;
	change.after = person.email;
	event.subject = person.id;
	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}

enum outcome
store_password_of(struct store *store, const char *token, int64_t now,
    struct arena *arena, struct person *person)
{
	unsigned char bytes[32], hash[SECRET_HASH_SIZE];
	struct query *q;

	if (!secret_read_token(token, bytes))
		return ABSENT;
	secret_hash(bytes, sizeof(bytes), hash);
	q = db_use(store->db, SQL_PASSWORD_OF);
	db_bytes(q, ":hash", hash, sizeof(hash));
	db_int(q, ":now", now);
	if (db_next(q))
		store_person_read(q, arena, person);
	return db_end(q);
}

enum outcome
store_password_set(struct store *store, const struct viewer *viewer,
    const struct person *person, const char *stored)
{
	enum outcome out =
	    store_person_password(store, viewer, person->id, stored);
	struct query *q;

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_PASSWORD_USE);
	db_text(q, ":address", person->email);
	db_int(q, ":now", viewer->now);
	if ((out = db_end_list(q)) != DONE)
		return out;
	return store_message_mail_about(
	    store, MESSAGE_PASSWORD_CHANGED, person->id, 0, 0, "", viewer->now);
}

enum outcome
store_password_sweep(struct store *store, int64_t now)
{
	struct query *q = db_use(store->db, SQL_PASSWORD_SWEEP);

	db_int(q, ":before", now - PASSWORD_LINK_KEPT);
	db_int(q, ":now", now);
	return db_end_list(q);
}
