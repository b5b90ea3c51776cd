/* Changing the address that one signs in with. */

#include "store/address.h"

#include "store/history.h"
#include "store/message.h"

#define ASKED_FOR "E-mail asked for"

static enum outcome
record(struct store *store, const struct viewer *viewer, const char *name,
    const char *before, const char *after)
{
	const struct change change = { name, before, after };
	struct event event = event_by(viewer, EVENT_PERSON_CHANGED, 0);
	int64_t entry;

	event.subject = viewer->person;
	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}

/* A statement of a person at an instant. */
static struct query *
use(struct store *store, enum sql sql, const struct viewer *viewer)
{
	struct query *q = db_use(store->db, sql);

	db_int(q, ":person", viewer->person);
	db_int(q, ":now", viewer->now);
	return q;
}

/* A notice to the address they have now, about another one. */
static enum outcome
tell(struct store *store, const struct viewer *viewer, enum message_kind kind,
    const char *address)
{
	return store_message_mail_about(
	    store, kind, viewer->person, 0, 0, address, viewer->now);
}

enum outcome
store_address_ask(
    struct store *store, const struct viewer *viewer, const char *address)
{
	struct query *q = use(store, SQL_ADDRESS_END, viewer);
	int64_t mail;
	enum outcome out = db_end_list(q);

	if (out == DONE)
		out = store_message_mail_link(
		    store, MESSAGE_ADDRESS_LINK, address, viewer->now, &mail);
	if (out != DONE)
		return out;
	q = use(store, SQL_ADDRESS_ASK, viewer);
	db_int(q, ":mail", mail);
	db_text(q, ":address", address);
	out = db_run(q);
	if (out == DONE)
		out = tell(store, viewer, MESSAGE_ADDRESS_ASKED, address);
	return out == DONE ? record(store, viewer, ASKED_FOR, "", address)
			   : out;
}

static enum outcome
read_change(struct query *q, struct arena *arena, struct address_change *change)
{
	if (db_next(q))
		*change = (struct address_change){
			.address = db_get_text(q, 0, arena),
			.asked = db_get_int(q, 1),
		};
	return db_end(q);
}

enum outcome
store_address_pending(struct store *store, int64_t person, int64_t now,
    struct arena *arena, struct address_change *change)
{
	struct query *q = db_use(store->db, SQL_ADDRESS_PENDING);

	db_int(q, ":person", person);
	db_int(q, ":since", now - ADDRESS_KEPT);
	return read_change(q, arena, change);
}

enum outcome
store_address_withdraw(
    struct store *store, const struct viewer *viewer, struct arena *arena)
{
	struct address_change change;
	enum outcome out = store_address_pending(
	    store, viewer->person, viewer->now, arena, &change);

	if (out == DONE)
		out = db_run(use(store, SQL_ADDRESS_END, viewer));
	return out == DONE
		   ? record(store, viewer, ASKED_FOR, change.address, "")
		   : out;
}

enum outcome
store_address_arm(struct store *store, const struct mail *mail, int64_t now,
    char token[SECRET_TOKEN_SIZE], int64_t *expires)
{
	unsigned char bytes[32], hash[SECRET_HASH_SIZE];
	struct query *q = db_use(store->db, SQL_ADDRESS_ARM);

	secret_random(bytes, sizeof(bytes));
	secret_hash(bytes, sizeof(bytes), hash);
	secret_write_token(bytes, token);
	db_int(q, ":mail", mail->id);
	db_bytes(q, ":hash", hash, sizeof(hash));
	db_int(q, ":expires", now + ADDRESS_LINK_LASTS);
	db_int(q, ":kept", ADDRESS_KEPT);
	db_int(q, ":since", now - ADDRESS_KEPT);
	if (db_next(q))
		*expires = db_get_int(q, 0);
	return db_end(q);
}

enum outcome
store_address_of(struct store *store, const char *token, int64_t person,
    int64_t now, struct arena *arena, struct address_change *change)
{
	unsigned char bytes[32], hash[SECRET_HASH_SIZE];
	struct query *q;

	if (!secret_read_token(token, bytes))
		return ABSENT;
	secret_hash(bytes, sizeof(bytes), hash);
	q = db_use(store->db, SQL_ADDRESS_OF);
	db_bytes(q, ":hash", hash, sizeof(hash));
	db_int(q, ":person", person);
	db_int(q, ":now", now);
	return read_change(q, arena, change);
}

/* Links that were mailed to the address so far stay worth nothing, should
 * somebody have it again. */
static enum outcome
end_links(struct store *store, const struct viewer *viewer)
{
	struct query *q = db_use(store->db, SQL_PASSWORD_USE);

	db_text(q, ":address", viewer->email);
	db_int(q, ":now", viewer->now);
	return db_end_list(q);
}

enum outcome
store_address_set(struct store *store, const struct viewer *viewer,
    const struct address_change *change)
{
	static const enum sql steps[] = { SQL_ADDRESS_END, SQL_ADDRESS_FORMER,
		SQL_ADDRESS_SET, SQL_ADDRESS_AGAIN, SQL_ADDRESS_MAILS };
	enum outcome out =
	    tell(store, viewer, MESSAGE_ADDRESS_CHANGED, change->address);

	if (out == DONE)
		out = end_links(store, viewer);
	for (size_t i = 0; out == DONE && i < LENGTH(steps); i++) {
		struct query *q = db_use(store->db, steps[i]);

		db_int(q, ":person", viewer->person);
		if (steps[i] == SQL_ADDRESS_END ||
		    steps[i] == SQL_ADDRESS_FORMER)
			db_int(q, ":now", viewer->now);
		else
			db_text(q, ":address", change->address);
		out = db_end_list(q);
	}
	return out == DONE ? record(store, viewer, "E-mail", viewer->email,
				 change->address)
			   : out;
}

enum outcome
store_address_sweep(struct store *store, int64_t now)
{
	struct query *q = db_use(store->db, SQL_ADDRESS_SWEEP);

	db_int(q, ":before", now - ADDRESS_KEPT);
	return db_end_list(q);
}
