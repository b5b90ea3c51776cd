/* Filters of lists, as statements bind them. */

#include "store/filter.h"

#include <string.h>

#include "base/id.h"
#include "store/setting.h"

/* Behind every text that begins like this. */
#define LAST "\xF4\x8F\xBF\xBF"

#define FEW 32 /* claims, quickly counted: a page of them */

/* Names of the parameters; a list without a word binds it all the same. */
static const char *const word_names[WORD_ASKED_MAX] = { ":word1", ":word2",
	":word3", ":word4", ":word5", ":word6" };
static const char *const end_names[WORD_ASKED_MAX] = { ":end1", ":end2",
	":end3", ":end4", ":end5", ":end6" };

/* Each program has its own calendar, and so its own ages. */
static const struct {
	const char *code, *from, *until;
} age_names[PROGRAM__COUNT] = {
	{ ":program1", ":age_from1", ":age_until1" },
	{ ":program2", ":age_from2", ":age_until2" },
};

static int64_t
reviewer_of(const struct viewer *viewer, const struct filter *filter)
{
	const char *asked = filter->by[FILTER_REVIEWER];
	int64_t id;

	if (asked[0] == '\0')
		return 0;
	if (strcmp(asked, "me") == 0)
		return viewer->person;
	return id_read(asked, &id) ? id : -1;
}

/* A word, asked for among the claims that the viewer may see. */
static struct query *
use_word(struct store *store, const struct viewer *viewer,
    const enum sql sql[2], const char *word, int64_t limit)
{
	bool microsoft = person_is_microsoft(viewer);
	struct query *q = db_use(store->db, sql[microsoft]);

	if (!microsoft)
		db_int(q, ":directory", viewer->directory);
	db_text(q, ":word", word);
	db_int(q, ":length", (int64_t)strlen(word));
	db_int(q, ":limit", limit);
	return q;
}

static enum outcome
count_up_to(struct store *store, const struct viewer *viewer, const char *word,
    const char *end, int64_t limit, int64_t *count)
{
	static const enum sql sql[2] = { SQL_LIST_PARTNER_WORD,
		SQL_LIST_MICROSOFT_WORD };
	struct query *q = use_word(store, viewer, sql, word, limit);

	db_text(q, ":end", end);
	*count = db_next(q) ? db_get_int(q, 0) : 0;
	return db_end(q);
}

/* Does it find at least so many? */
static enum outcome
finds(struct store *store, const struct viewer *viewer, struct arena *arena,
    const char *word, int64_t limit, bool *many)
{
	static const enum sql sql[2] = { SQL_LIST_PARTNER_WORD_FAR,
		SQL_LIST_MICROSOFT_WORD_FAR };
	struct query *q = use_word(store, viewer, sql, word, limit - 1);

	*many = db_next(q) &&
		strncmp(db_get_text(q, 0, arena), word, strlen(word)) == 0;
	return db_end_list(q);
}

/* How many claims the word finds, up to `limit`: most words few, and some
 * nearly all. */
static enum outcome
count_word(struct store *store, const struct viewer *viewer,
    struct arena *arena, const char *word, const char *end, int64_t limit,
    int64_t *count)
{
	int64_t few = limit < FEW ? limit : FEW;
	enum outcome out = count_up_to(store, viewer, word, end, few, count);
	bool many;

	if (out != DONE || *count < few || few == limit)
		return out;
	if ((out = finds(store, viewer, arena, word, limit, &many)) != DONE)
		return out;
	if (!many)
		return count_up_to(store, viewer, word, end, limit, count);
	*count = limit;
	return DONE;
}

static void
to_front(const char **list, size_t index)
{
	const char *front = list[index];

	memmove(list + 1, list, index * sizeof(char *));
	list[0] = front;
}

/* When claims of the asked age were submitted. */
static enum outcome
read_age(struct store *store, const struct viewer *viewer, struct arena *arena,
    struct sieve *sieve)
{
	struct calendar calendar;
	enum outcome out = DONE;

	if (sieve->filter.by[FILTER_AGE][0] == '\0')
		return DONE;
	for (int i = 0; out == DONE && i < PROGRAM__COUNT; i++) {
		out = store_setting_calendar(
		    store, (enum program)i, arena, &calendar);
		if (out == DONE)
			(void)filter_age(&sieve->filter, &calendar, viewer->now,
			    &sieve->age[i].from, &sieve->age[i].until);
	}
	return out;
}

enum outcome
store_filter_sieve(struct store *store, const struct viewer *viewer,
    const struct filter *filter, int64_t limit, struct arena *arena,
    struct sieve *sieve)
{
	struct filter asked =
	    person_is_microsoft(viewer) ? *filter : filter_open(filter);
	struct filter rest = asked;
	enum outcome out;
	int64_t count;

	rest.by[FILTER_TEXT] = "";
	*sieve = (struct sieve){ .filter = asked,
		.plain = filter_is_none(&rest),
		.words = word_asked(arena, asked.by[FILTER_TEXT]),
		.rarest = limit,
		.reviewer = reviewer_of(viewer, &asked),
		.event = filter_event(&asked) };
	sieve->ends = arena_array(arena, const char *, WORD_ASKED_MAX);
	filter_due(&asked, viewer->now, &sieve->from, &sieve->until);
	out = read_age(store, viewer, arena, sieve);
	for (size_t i = 0; out == DONE && i < sieve->words.count; i++) {
		sieve->ends[i] =
		    arena_print(arena, "%s" LAST, sieve->words.list[i]);
		/* Whether it is rarer than another is all there is to know. */
		out = count_word(store, viewer, arena, sieve->words.list[i],
		    sieve->ends[i], sieve->rarest, &count);
		if (out != DONE || count >= sieve->rarest)
			continue;
		sieve->rarest = count;
		sieve->rare = true;
		to_front(sieve->words.list, i);
		to_front(sieve->ends, i);
	}
	return out;
}

static void
bind_past(struct query *q, const struct sieve *sieve)
{
	const struct filter_event *event = &sieve->event;

	db_text(q, ":age", sieve->filter.by[FILTER_AGE]);
	for (int i = 0; i < PROGRAM__COUNT; i++) {
		db_text(q, age_names[i].code, program_code((enum program)i));
		db_int(q, age_names[i].from, sieve->age[i].from);
		db_int(q, age_names[i].until, sieve->age[i].until);
	}
	db_text(q, ":happened", event->happening.of);
	db_text(q, ":what", event->happening.what);
	db_text(q, ":reason", event->happening.reason);
	db_int(q, ":months", event->months);
	db_int(q, ":month_from", event->from);
	db_int(q, ":month_until", event->until);
}

void
store_filter_bind(struct query *q, const struct sieve *sieve, bool found)
{
	const char *const *by = sieve->filter.by;

	db_int(q, ":plain", sieve->plain);
	db_text(q, ":status", by[FILTER_STATUS]);
	db_text(q, ":waits", by[FILTER_WAITS]);
	db_text(q, ":due", by[FILTER_DUE]);
	db_int(q, ":due_from", sieve->from);
	db_int(q, ":due_until", sieve->until);
	db_text(q, ":location", by[FILTER_LOCATION]);
	db_text(q, ":area", by[FILTER_AREA]);
	db_text(q, ":role", by[FILTER_ROLE]);
	db_text(q, ":customer", by[FILTER_CUSTOMER]);
	db_int(q, ":reviewer", sieve->reviewer);
	db_text(q, ":item", by[FILTER_ITEM]);
	db_text(q, ":program", by[FILTER_PROGRAM]);
	bind_past(q, sieve);
	db_int(q, ":words", (int64_t)sieve->words.count);
	for (size_t i = 0; i < WORD_ASKED_MAX; i++) {
		bool asked = i < sieve->words.count;

		db_text(q, word_names[i], asked ? sieve->words.list[i] : "");
		db_text(q, end_names[i], asked ? sieve->ends[i] : "");
	}
	if (found)
		db_int(q, ":length1", (int64_t)strlen(sieve->words.list[0]));
}
