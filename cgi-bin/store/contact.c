/* The contacts of claims in the store. */

#include "store/contact.h"

#include <string.h>

#include "store/claim.h"

enum outcome
store_contact_list(struct store *store, int64_t claim, struct arena *arena,
    struct contact contacts[CONTACT__COUNT], size_t *count)
{
	struct contact by_kind[CONTACT__COUNT] = { 0 };
	struct query *q = db_use(store->db, SQL_CONTACT_LIST);
	enum contact_kind kind;
	enum outcome out;

	db_int(q, ":claim", claim);
	while (db_next(q)) {
		if (!contact_kind_of(db_get_text(q, 0, arena), &kind))
			continue;
		by_kind[kind] = (struct contact){
			.kind = kind,
			.name = db_get_text(q, 1, arena),
			.title = db_get_text(q, 2, arena),
			.email = db_get_text(q, 3, arena),
		};
	}
	out = db_end(q);
	*count = 0;
	for (size_t i = 0; i < CONTACT__COUNT; i++)
		if (by_kind[i].name != NULL)
			contacts[(*count)++] = by_kind[i];
	return out == ABSENT ? DONE : out;
}

static const struct contact *
contact_of_kind(
    const struct contact *list, size_t count, enum contact_kind kind)
{
	for (size_t i = 0; i < count; i++)
		if (list[i].kind == kind)
			return &list[i];
	return NULL;
}

static const char *
contact_words(struct arena *arena, const struct contact *contact)
{
	if (contact == NULL)
		return "";
	if (contact->title[0] == '\0')
		return arena_print(
		    arena, "%s, %s", contact->name, contact->email);
	return arena_print(
	    arena, "%s, %s, %s", contact->name, contact->title, contact->email);
}

static enum outcome
contact_put(struct store *store, int64_t claim, const struct contact *contact)
{
	struct query *q = db_use(store->db, SQL_CONTACT_PUT);

	db_int(q, ":claim", claim);
	db_text(q, ":kind", contact_kind_code(contact->kind));
	db_text(q, ":name", contact->name);
	db_text(q, ":title", contact->title);
	db_text(q, ":email", contact->email);
	return db_run(q);
}

static enum outcome
contact_remove(struct store *store, int64_t claim, enum contact_kind kind)
{
	struct query *q = db_use(store->db, SQL_CONTACT_REMOVE);

	db_int(q, ":claim", claim);
	db_text(q, ":kind", contact_kind_code(kind));
	return db_run(q);
}

enum outcome
store_contact_set(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct contact *wanted,
    size_t wanted_count)
{
	struct contact old[CONTACT__COUNT];
	struct change changes[CONTACT__COUNT];
	struct event event = event_by(viewer, EVENT_CLAIM_CHANGED, claim->id);
	enum contact_kind changed[CONTACT__COUNT];
	size_t old_count, n = 0;
	enum outcome out;

	if ((out = store_contact_list(
		 store, claim->id, arena, old, &old_count)) != DONE)
		return out;
	for (enum contact_kind kind = 0; kind < CONTACT__COUNT; kind++) {
		const char *before =
		    contact_words(arena, contact_of_kind(old, old_count, kind));
		const char *after = contact_words(
		    arena, contact_of_kind(wanted, wanted_count, kind));

		if (strcmp(before, after) == 0)
			continue;
		changed[n] = kind;
		changes[n++] =
		    (struct change){ contact_kind_name(kind), before, after };
	}
	if (n == 0)
		return DONE;
	event.changes = changes;
	event.change_count = n;
	out = store_claim_touch(store, viewer, claim, &event);
	for (size_t i = 0; out == DONE && i < n; i++) {
		const struct contact *contact =
		    contact_of_kind(wanted, wanted_count, changed[i]);

		out = contact == NULL
			  ? contact_remove(store, claim->id, changed[i])
			  : contact_put(store, claim->id, contact);
	}
	return out;
}
