/* What somebody wrote and could not send. */

#include "web/unsent.h"

#include <string.h>

#include "base/id.h"
#include "base/log.h"
#include "base/text.h"
#include "page/unsent.h"
#include "store/unsent.h"
#include "web/guard.h"

#define FIELDS_MAX (3 * REQUEST_BODY) /* bytes: each may be in percent */
#define SEE_OTHER  303

/* Whose forms they are: the routes that take them. */
static const struct {
	const char *path;
	enum unsent_place place;
} forms[] = {
	{ "/claims/:claim/comments", UNSENT_COMMENT },
	{ "/review/:claim/comments", UNSENT_DESK },
	{ "/claims/:claim/answer", UNSENT_ANSWER },
	{ "/claims/:claim/arbitration/:line", UNSENT_ARBITRATION },
	{ "/claims/:claim/dispute", UNSENT_DISPUTE },
	{ "/review/:claim/ask", UNSENT_ASK },
	{ "/review/:claim/decide", UNSENT_DECISION },
	{ "/review/:claim/look", UNSENT_LOOK },
	{ "/review/:claim/dispute", UNSENT_RULING },
	{ "/review/:claim/dispute/ask", UNSENT_RULING_ASK },
};

static bool
find_form(const struct route *route, enum unsent_place *place)
{
	for (size_t i = 0; i < LENGTH(forms); i++)
		if (route->method == POST &&
		    strcmp(forms[i].path, route->path) == 0) {
			*place = forms[i].place;
			return true;
		}
	return false;
}

bool
web_unsent_takes(const struct route *route)
{
	enum unsent_place place;

	return find_form(route, &place);
}

/* The fields of a body that are worth keeping, as a query; "" when nothing
 * was written. A value longer than any form of ours takes is none of its. */
static const char *
fields_of(const struct request *request, int64_t *version)
{
	const char *fields = "";
	bool written = false;
	struct text text;

	*version = 0;
	text_open(&text, FIELDS_MAX);
	for (size_t i = 0; i < request->body.count; i++) {
		const struct pair *pair = &request->body.list[i];

		if (strcmp(pair->name, "version") == 0)
			*version = request_unmask(request, pair->value, 0);
		if (!unsent_is_kept(pair->name) || pair->value[0] == '\0' ||
		    text_characters(pair->value) > COMMENT_MAX)
			continue;
		written = written || !unsent_is_chosen(pair->name);
		text_add_percent(&text, pair->name);
		text_add_char(&text, '=');
		text_add_percent(&text, pair->value);
		text_add_char(&text, '&');
	}
	if (written && !text_failed(&text))
		fields = arena_copy(
		    request->arena, text_string(&text), text.length - 1);
	text_close(&text);
	return fields;
}

/* A part of the write transaction: keep it, or (`unsent` NULL) forget it. */
static bool
record(struct store *store, int64_t person, int64_t claim,
    enum unsent_place place, const struct unsent *unsent)
{
	enum outcome out = store_begin(store);

	if (out == DONE) {
		out = unsent == NULL
			  ? store_unsent_drop(store, person, claim, place)
			  : store_unsent_keep(store, person, claim, unsent);
		if (out == DONE)
			out = store_keep(store);
		else
			store_rollback(store);
	}
	if (out != DONE)
		log_note("unsent: what was written could not be kept");
	return out == DONE;
}

static bool
keep(const struct request *request, enum unsent_place place,
    struct store *store, int64_t person)
{
	struct unsent unsent = { .place = place, .at = request->now };
	int64_t claim;

	unsent.fields = fields_of(request, &unsent.version);
	return unsent.fields[0] != '\0' && request_id(request, 0, &claim) &&
	       record(store, person, claim, place, &unsent);
}

bool
web_unsent_rescue(const struct request *request, const struct route *route,
    struct store *store)
{
	enum unsent_place place;
	int64_t person = 0;

	if (!find_form(route, &place) || store_read(store) != DONE)
		return false;
	if (guard_writer(request, store, &person) != DONE)
		person = 0;
	store_read_end(store);
	return person != 0 && keep(request, place, store, person);
}

void
web_unsent_settle(const struct request *request, const struct route *route,
    struct store *store, const struct reply *reply, enum outcome outcome)
{
	int64_t person = request->viewer.person, claim;
	enum unsent_place place;

	if (!find_form(route, &place) || !request_id(request, 0, &claim))
		return;
	if (outcome == CONFLICT || outcome == FORBIDDEN)
		(void)keep(request, place, store, person);
	else if (outcome == DONE && reply->status == SEE_OTHER)
		(void)record(store, person, claim, place, NULL);
}

static struct entry *
entry_of(struct entries *entries, const char *name)
{
	for (size_t i = 0; i < entries->count; i++)
		if (strcmp(entries->list[i].name, name) == 0)
			return &entries->list[i];
	return NULL;
}

/* Does all that was written find its field? */
static bool
fits(struct entries *entries, const struct pairs *fields)
{
	for (size_t i = 0; i < fields->count; i++)
		if (entry_of(entries, fields->list[i].name) == NULL)
			return false;
	return true;
}

/* A letter is composed anew of what is decided then (R5.101): what was written
 * of it is shown beside the form, and not sent by itself. */
static bool
is_letter(const char *name)
{
	return strcmp(name, "letter") == 0;
}

/* Each into its field; the name of the first that was written in. */
static const char *
fill(struct entries *entries, const struct pairs *fields)
{
	const char *first = NULL;

	for (size_t i = 0; i < fields->count; i++) {
		struct entry *entry = entry_of(entries, fields->list[i].name);

		if (is_letter(entry->name))
			continue;
		entry->typed = fields->list[i].value;
		if (first == NULL && !unsent_is_chosen(entry->name))
			first = entry->name;
	}
	return first;
}

/* What stands in the notice: all that was written, or what a filled form has no
 * place for. */
static void
read_words(struct arena *arena, const struct pairs *fields, bool filled,
    struct unsent_shown *shown)
{
	const char **words = arena_array(arena, const char *, fields->count);

	for (size_t i = 0; i < fields->count; i++)
		if (filled ? is_letter(fields->list[i].name)
			   : !unsent_is_chosen(fields->list[i].name))
			words[shown->count++] = fields->list[i].value;
	shown->words = words;
}

/* One of them: into its form, or into the notice. */
static bool
recall(struct arena *arena, const struct claim *claim,
    const struct unsent *unsent, enum unsent_place place,
    struct entries *entries, struct unsent_shown *shown)
{
	struct pairs fields;
	bool filled;

	if (!request_split(arena, unsent->fields, strlen(unsent->fields),
		REQUEST_FIELDS_WIDE, &fields))
		return false;
	*shown = (struct unsent_shown){
		.place = unsent->place, .claim = claim->id, .at = unsent->at
	};
	filled = unsent->place == place && fits(entries, &fields) &&
		 (!unsent_has_rows(place) || unsent->version == claim->version);
	if (filled)
		shown->field = fill(entries, &fields);
	read_words(arena, &fields, filled, shown);
	return true;
}

enum outcome
web_unsent_recall(struct request *request, struct store *store,
    const struct claim *claim, enum unsent_place place, bool all,
    struct entries *entries)
{
	struct unsent_shown *shown = arena_array(
	    request->arena, struct unsent_shown, UNSENT_PLACE__COUNT);
	struct unsent *list;
	size_t count;
	enum outcome out = store_unsent_list(store, request->viewer.person,
	    claim->id, request->arena, &list, &count);

	entries->unsent = shown;
	for (size_t i = 0; out == DONE && i < count; i++)
		if ((all || list[i].place == place) &&
		    unsent_is_microsofts(list[i].place) ==
			person_is_microsoft(&request->viewer))
			entries->unsent_count +=
			    recall(request->arena, claim, &list[i], place,
				entries, &shown[entries->unsent_count]);
	return out;
}

enum outcome
web_unsent_discard(
    struct request *request, struct store *store, struct reply *reply)
{
	enum unsent_place place;
	int64_t claim;
	enum outcome out;

	if (!request_id(request, 0, &claim) ||
	    !unsent_of(request->argument[1], &place))
		return ABSENT;
	out = store_unsent_drop(store, request->viewer.person, claim, place);
	if (out == DONE)
		reply_go(reply, "/%s/%s",
		    person_is_microsoft(&request->viewer) ? "review" : "claims",
		    id_letters(request->arena, claim));
	return out;
}
