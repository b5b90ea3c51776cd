/* Invitations in the store. */

#include "store/invitation.h"

#include "base/id.h"
#include "store/history.h"
#include "store/member.h"
#include "store/person.h"
#include "store/throttle.h"

static const struct throttle mails = {
	.what = "invite", .window = TIME_DAY, .person = 50, .account = 200
};

/* False: a code that this program does not know. */
static bool
from_row(struct query *q, struct arena *arena, struct invitation *invitation)
{
	struct directory *directory = &invitation->directory;
	struct grant *grant = &invitation->grant;

	*invitation = (struct invitation){
		.id = db_get_int(q, 0),
		.email = db_get_text(q, 5, arena),
		.name = db_get_text(q, 6, arena),
		.zone = db_get_text(q, 7, arena),
		.invited = db_get_int(q, 11),
		.invited_by = db_get_int(q, 12),
		.inviter = db_get_text(q, 13, arena),
		.invited_in = db_get_int(q, 14),
		.expires = db_get_int(q, 15),
	};
	directory->id = db_get_int(q, 1);
	directory->name = db_get_text(q, 3, arena);
	directory->country = db_get_text(q, 4, arena);
	grant->directory = directory->id;
	grant->location = db_get_int(q, 9);
	grant->location_name = db_get_text(q, 10, arena);
	grant->given_by = invitation->inviter;
	return directory_kind_of(db_get_text(q, 2, arena), &directory->kind) &&
	       role_of(db_get_text(q, 8, arena), &grant->role);
}

static enum outcome
read_one(struct query *q, struct arena *arena, struct invitation *invitation)
{
	bool known = false;
	enum outcome out;

	if (db_next(q))
		known = from_row(q, arena, invitation);
	out = db_end(q);
	return out == DONE && !known ? ABSENT : out;
}

static enum outcome
read_list(struct query *q, struct arena *arena, struct invitation **invitations,
    size_t *count)
{
	struct invitation *list = NULL;
	size_t n = 0;

	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		n += from_row(q, arena, &list[n]) ? 1 : 0;
	}
	*invitations = list;
	*count = n;
	return db_end_list(q);
}

/* An entry in history: who is invited to what. */
static enum outcome
record(struct store *store, const struct viewer *viewer, struct arena *arena,
    enum event_kind kind, const struct invitation *invitation)
{
	const struct change changes[] = {
		{ "E-mail", "", invitation->email },
		{ "Name", "", invitation->name },
		{ "Directory", "", invitation->directory.name },
		{ "Role", "", grant_words(arena, &invitation->grant) },
	};
	struct event event = event_by(viewer, kind, 0);
	int64_t entry;

	event.subject = invitation->id;
	event.changes = changes;
	event.change_count = LENGTH(changes);
	return store_history_add(store, &event, &entry);
}

/* Write the mail. */
static enum outcome
write_mail(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct invitation *invitation, int64_t *mail)
{
	struct query *q;
	enum outcome out = store_throttle_pass(store, viewer, arena, &mails, 1);

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_INVITATION_MAIL);
	db_text(q, ":kind", message_code(MESSAGE_INVITED));
	db_text(q, ":address", invitation->email);
	db_int(q, ":about", viewer->person);
	db_text(q, ":detail", invitation->directory.name);
	db_int(q, ":now", viewer->now);
	if (db_next(q))
		*mail = db_get_int(q, 0);
	return db_end(q);
}

static enum outcome
add(struct store *store, const struct viewer *viewer,
    const struct invitation *invitation, int64_t mail)
{
	struct query *q = db_use(store->db, SQL_INVITATION_ADD);

	db_int(q, ":id", invitation->id);
	db_int(q, ":directory", invitation->directory.id);
	db_text(q, ":email", invitation->email);
	db_text(q, ":name", invitation->name);
	db_text(q, ":zone", invitation->zone);
	db_text(q, ":role", role_code(invitation->grant.role));
	db_int_or_null(q, ":location", invitation->grant.location);
	db_int(q, ":now", viewer->now);
	db_int(q, ":by", viewer->person);
	db_int(q, ":in", viewer->directory);
	db_int(q, ":mail", mail);
	return db_run(q);
}

enum outcome
store_invitation_add(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct invitation *invitation)
{
	int64_t mail = 0;
	enum outcome out = write_mail(store, viewer, arena, invitation, &mail);

	invitation->id = id_new();
	if (out == DONE)
		out = add(store, viewer, invitation, mail);
	if (out == DONE)
		out = record(
		    store, viewer, arena, EVENT_PERSON_INVITED, invitation);
	return out;
}

enum outcome
store_invitation_of(struct store *store, const struct viewer *viewer,
    int64_t id, struct arena *arena, struct invitation *invitation)
{
	struct query *q = db_use(store->db, SQL_INVITATION_OF);

	db_int(q, ":id", id);
	db_int(q, ":directory", viewer->directory);
	return read_one(q, arena, invitation);
}

enum outcome
store_invitation_list(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct invitation **invitations, size_t *count)
{
	struct query *q = db_use(store->db, SQL_INVITATION_LIST);

	db_int(q, ":directory", viewer->directory);
	db_int(q, ":limit", INVITATION_LIST);
	return read_list(q, arena, invitations, count);
}

/* Who invited, as they are now. ABSENT: they could not invite so any more. */
static enum outcome
read_inviter(struct store *store, const struct invitation *invitation,
    int64_t now, struct arena *arena, struct viewer *inviter)
{
	enum outcome out;

	*inviter = person_nobody(now);
	out = store_person_viewer(store, invitation->invited_by,
	    invitation->invited_in, arena, inviter);
	if (out == DONE && !invitation_may_change(inviter, invitation))
		out = ABSENT;
	return out;
}

enum outcome
store_invitation_for(struct store *store, const char *email, int64_t now,
    struct arena *arena, struct invitation **invitations, size_t *count)
{
	struct query *q = db_use(store->db, SQL_INVITATION_FOR);
	struct invitation *list;
	struct viewer inviter;
	size_t all = 0, n = 0;
	enum outcome out;

	db_text(q, ":email", email);
	db_int(q, ":now", now);
	out = read_list(q, arena, &list, &all);
	for (size_t i = 0; out == DONE && i < all; i++) {
		out = read_inviter(store, &list[i], now, arena, &inviter);
		if (out == DONE)
			list[n++] = list[i];
		else if (out == ABSENT)
			out = DONE;
	}
	*invitations = list;
	*count = n;
	return out;
}

enum outcome
store_invitation_again(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct invitation *invitation)
{
	int64_t mail = 0;
	struct query *q;
	enum outcome out = write_mail(store, viewer, arena, invitation, &mail);

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_INVITATION_AGAIN);
	db_int(q, ":id", invitation->id);
	db_int(q, ":mail", mail);
	db_int(q, ":by", viewer->person);
	db_int(q, ":in", viewer->directory);
	if ((out = db_run(q)) != DONE)
		return out;
	return record(store, viewer, arena, EVENT_PERSON_INVITED, invitation);
}

static enum outcome
end(struct store *store, const struct invitation *invitation, int64_t person,
    int64_t now)
{
	struct query *q = db_use(store->db, SQL_INVITATION_END);

	db_int(q, ":id", invitation->id);
	db_int_or_null(q, ":person", person);
	db_int(q, ":now", now);
	return db_run(q);
}

enum outcome
store_invitation_withdraw(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct invitation *invitation)
{
	enum outcome out = end(store, invitation, 0, viewer->now);

	return out == DONE ? record(store, viewer, arena,
				 EVENT_INVITATION_WITHDRAWN, invitation)
			   : out;
}

enum outcome
store_invitation_merge(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t from, int64_t into)
{
	struct query *q = db_use(store->db, SQL_INVITATION_DOUBLE);
	struct invitation *list;
	size_t count;
	enum outcome out;

	db_int(q, ":from", from);
	db_int(q, ":into", into);
	out = read_list(q, arena, &list, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		out = store_invitation_withdraw(store, viewer, arena, &list[i]);
	return out;
}

enum outcome
store_invitation_arm(struct store *store, const struct mail *mail, int64_t now,
    struct arena *arena, char token[SECRET_TOKEN_SIZE],
    struct invitation *invitation)
{
	struct query *q = db_use(store->db, SQL_INVITATION_OF_MAIL);
	unsigned char bytes[32], hash[SECRET_HASH_SIZE];
	struct viewer inviter;
	enum outcome out;

	db_int(q, ":mail", mail->id);
	out = read_one(q, arena, invitation);
	if (out == DONE)
		out = read_inviter(store, invitation, now, arena, &inviter);
	if (out != DONE)
		return out;
	secret_random(bytes, sizeof(bytes));
	secret_hash(bytes, sizeof(bytes), hash);
	secret_write_token(bytes, token);
	invitation->expires = now + INVITATION_LASTS;
	q = db_use(store->db, SQL_INVITATION_ARM);
	db_int(q, ":id", invitation->id);
	db_bytes(q, ":hash", hash, sizeof(hash));
	db_int(q, ":expires", invitation->expires);
	return db_run(q);
}

enum outcome
store_invitation_of_link(struct store *store, const char *token, int64_t now,
    struct arena *arena, struct invitation *invitation)
{
	unsigned char bytes[32], hash[SECRET_HASH_SIZE];
	struct viewer inviter;
	struct query *q;
	enum outcome out;

	if (!secret_read_token(token, bytes))
		return ABSENT;
	secret_hash(bytes, sizeof(bytes), hash);
	q = db_use(store->db, SQL_INVITATION_OF_LINK);
	db_bytes(q, ":hash", hash, sizeof(hash));
	db_int(q, ":now", now);
	out = read_one(q, arena, invitation);
	return out == DONE
		   ? read_inviter(store, invitation, now, arena, &inviter)
		   : out;
}

enum outcome
store_invitation_accept(struct store *store,
    const struct invitation *invitation, int64_t person, int64_t now,
    struct arena *arena)
{
	struct grant grant = invitation->grant;
	struct viewer inviter, guest = person_nobody(now);
	enum outcome out =
	    read_inviter(store, invitation, now, arena, &inviter);

	grant.person = person;
	guest.person = person;
	guest.directory = invitation->directory.id;
	if (out == DONE)
		out = end(store, invitation, person, now);
	if (out == DONE)
		out = record(store, &guest, arena, EVENT_INVITATION_ACCEPTED,
		    invitation);
	if (out == DONE)
		out =
		    store_member_join(store, &inviter, person, grant.directory);
	if (out == DONE)
		out = store_member_give(store, &inviter, arena, &grant);
	/* They have been given it by hand meanwhile. */
	return out == CONFLICT ? DONE : out;
}
