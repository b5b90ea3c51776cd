/* Which mails a person wants. */

#include "store/mail_choice.h"

#include <string.h>

#include "store/history.h"

/* A token is the person (8 bytes), the topic (1), and the beginning of the tag
 * of both under a word that no other token of the key begins with. */
#define VOUCHED 9
#define PURPOSE "mail stop"

enum outcome
store_mail_choice_of(struct store *store, int64_t person, struct arena *arena,
    struct mail_choice *choice)
{
	struct query *q = db_use(store->db, SQL_MAIL_UNWANTED_LIST);
	enum mail_topic topic;
	enum outcome out;

	*choice = (struct mail_choice){ .daily = false };
	for (int i = 0; i < MAIL_TOPIC__COUNT; i++)
		choice->wanted[i] = true;
	db_int(q, ":person", person);
	while (db_next(q))
		if (mail_topic_of(db_get_text(q, 0, arena), &topic))
			choice->wanted[topic] = false;
	if ((out = db_end_list(q)) != DONE)
		return out;
	q = db_use(store->db, SQL_MAIL_DAILY_OF);
	db_int(q, ":person", person);
	choice->daily = db_next(q);
	return db_end_list(q);
}

/* A statement of one person at an instant. */
static enum outcome
run(struct store *store, enum sql sql, int64_t person, const int64_t *now)
{
	struct query *q = db_use(store->db, sql);

	db_int(q, ":person", person);
	if (now != NULL)
		db_int(q, ":now", *now);
	return db_end_list(q);
}

static enum outcome
set_topic(struct store *store, int64_t person, enum mail_topic topic,
    bool wanted, int64_t now)
{
	struct query *q =
	    db_use(store->db, wanted ? SQL_MAIL_WANT : SQL_MAIL_UNWANT);

	db_int(q, ":person", person);
	db_text(q, ":topic", mail_topic_code(topic));
	if (!wanted)
		db_int(q, ":now", now);
	return db_end_list(q);
}

/* One entry of all that changed. */
static enum outcome
record(struct store *store, const struct viewer *viewer, int64_t person,
    const struct change *changes, size_t count)
{
	struct event event = event_by(viewer, EVENT_PERSON_CHANGED, 0);
	int64_t entry;

	event.subject = person;
	event.changes = changes;
	event.change_count = count;
	return store_history_add(store, &event, &entry);
}

static struct change
change_of(const char *name, bool before, bool after)
{
	return (struct change){ name, before ? "Mail" : "No mail",
		after ? "Mail" : "No mail" };
}

enum outcome
store_mail_choice_set(struct store *store, const struct viewer *viewer,
    int64_t person, const struct mail_choice *choice, struct arena *arena)
{
	struct change changes[MAIL_TOPIC__COUNT];
	struct mail_choice old;
	size_t n = 0;
	enum outcome out = store_mail_choice_of(store, person, arena, &old);

	for (enum mail_topic i = 0; out == DONE && i < MAIL_TOPIC__COUNT; i++) {
		if (!mail_topic_is_optional(i) ||
		    old.wanted[i] == choice->wanted[i])
			continue;
		changes[n++] = change_of(
		    mail_topic_name(i), old.wanted[i], choice->wanted[i]);
		out =
		    set_topic(store, person, i, choice->wanted[i], viewer->now);
	}
	if (out == DONE && old.daily != choice->daily) {
		changes[n++] = change_of(
		    mail_topic_name(MAIL_DAILY), old.daily, choice->daily);
		out = run(store,
		    choice->daily ? SQL_MAIL_DAILY_BEGIN : SQL_MAIL_DAILY_STOP,
		    person, choice->daily ? &viewer->now : NULL);
	}
	if (out != DONE || n == 0)
		return out;
	out = run(store, SQL_MAIL_RELEASE, person, &viewer->now);
	return out == DONE ? record(store, viewer, person, changes, n) : out;
}

enum outcome
store_mail_choice_stop(struct store *store, const struct viewer *viewer,
    int64_t person, enum mail_topic topic, struct arena *arena)
{
	struct mail_choice choice;
	enum outcome out = store_mail_choice_of(store, person, arena, &choice);

	for (enum mail_topic i = 0; i < MAIL_TOPIC__COUNT; i++)
		if (i == topic ||
		    (topic == MAIL_DAILY && mail_topic_is_optional(i)))
			choice.wanted[i] = false;
	if (topic == MAIL_DAILY)
		choice.daily = false;
	return out == DONE ? store_mail_choice_set(
				 store, viewer, person, &choice, arena)
			   : out;
}

static void
vouch(const struct store *store, unsigned char bytes[32])
{
	unsigned char words[sizeof(PURPOSE) + VOUCHED] = PURPOSE;
	unsigned char tag[SECRET_MAC_SIZE];

	memcpy(words + sizeof(PURPOSE), bytes, VOUCHED);
	secret_tag(store->keys->form, words, sizeof(words), tag);
	memcpy(bytes + VOUCHED, tag, 32 - VOUCHED);
}

void
store_mail_choice_link(const struct store *store, int64_t person,
    enum mail_topic topic, char token[SECRET_TOKEN_SIZE])
{
	unsigned char bytes[32];

	for (int i = 0; i < 8; i++)
		bytes[i] = (unsigned char)((uint64_t)person >> (56 - 8 * i));
	bytes[8] = (unsigned char)topic;
	vouch(store, bytes);
	secret_write_token(bytes, token);
}

bool
store_mail_choice_of_link(const struct store *store, const char *token,
    int64_t *person, enum mail_topic *topic)
{
	unsigned char bytes[32], right[32];
	uint64_t id = 0;

	if (!secret_read_token(token, bytes))
		return false;
	memcpy(right, bytes, sizeof(right));
	vouch(store, right);
	if (!secret_same(bytes, right, sizeof(right)) ||
	    bytes[8] >= MAIL_TOPIC__COUNT)
		return false;
	for (int i = 0; i < 8; i++)
		id = id << 8 | bytes[i];
	*person = (int64_t)id;
	*topic = (enum mail_topic)bytes[8];
	return true;
}
