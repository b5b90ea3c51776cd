/* A location's partner types. */

#include "web/type.h"

#include <string.h>
#include <strings.h>

#include "page/type.h"
#include "store/enrollment.h"
#include "store/location.h"
#include "store/partner.h"
#include "web/form.h"
#include "web/history.h"
#include "web/location.h"

#define ENTRIES 50  /* of what happened */
#define KNOWN	100 /* types to choose from */

struct type_form {
	struct many types;
	const char *another;
};

static const struct field fields[] = {
	FORM_OPTIONAL(
	    type_form, types, MANY, 0, LOCATION_TYPES_MAX, "Partner types"),
	FORM_OPTIONAL(type_form, another, TEXT, 0, REQUIREMENT_WORDS_MAX,
	    "Another partner type"),
};

/* The known type that is written so, else so in another case; NULL: none is. */
static const char *
known_type(const struct type_show *show, const char *written)
{
	const char *alike = NULL;

	for (size_t i = 0; i < show->known_count; i++) {
		if (strcmp(show->known[i], written) == 0)
			return show->known[i];
		if (strcasecmp(show->known[i], written) == 0)
			alike = show->known[i];
	}
	return alike;
}

/* What there is to choose from: the known ones, and in any case its own. */
static enum outcome
read_known(struct request *request, struct store *store,
    const struct location *location, struct type_show *show)
{
	const char **known;
	enum outcome out = store_location_types(
	    store, KNOWN, request->arena, &known, &show->known_count);

	for (size_t i = 0; out == DONE && i < location->type_count; i++) {
		show->known = known;
		if (known_type(show, location->types[i]) != NULL)
			continue;
		known = arena_more(
		    request->arena, known, show->known_count, sizeof(*known));
		known[show->known_count++] = location->types[i];
	}
	show->known = known;
	return out;
}

/* The location of the address, whosever it is. */
static enum outcome
find(struct request *request, struct store *store, struct location *location,
    struct type_show *show)
{
	int64_t id;
	enum outcome out = ABSENT;

	if (request_id(request, 0, &id))
		out = store_location_of(
		    store, &request->viewer, id, request->arena, location);
	show->location = location;
	return out == DONE ? read_known(request, store, location, show) : out;
}

/* Whose it is, and where it stands in each program. */
static enum outcome
read_standing(struct request *request, struct store *store,
    const struct location *location, struct type_show *show)
{
	struct partner partner;
	enum outcome out = store_partner_of(
	    store, location->partner, request->arena, &partner);

	for (int i = 0; out == DONE && i < PROGRAM__COUNT; i++)
		out = store_enrollment_any(store, location->id, (enum program)i,
		    request->arena, &show->standing[i]);
	if (out == DONE)
		show->partner_name = partner.directory.name;
	return out;
}

static enum outcome
show_page(struct request *request, struct store *store, struct reply *reply,
    struct type_show *show, const struct entries *entries)
{
	int64_t id = show->location->id;
	struct history_entry *history;
	enum outcome out = read_standing(request, store, show->location, show);

	if (out == DONE)
		out = store_location_version(store, id, &show->version);
	if (out == DONE)
		out = store_history_of_location(store, id, ENTRIES,
		    request->arena, &history, &show->line_count);
	if (out != DONE)
		return out;
	show->entries = entries;
	show->saved = strcmp(request_asked(request, "done"), "saved") == 0;
	show->lines =
	    web_history_lines(request->arena, history, show->line_count);
	page_type_show(&reply->body, request->arena, &request->viewer, show);
	return DONE;
}

enum outcome
web_type_show(struct request *request, struct store *store, struct reply *reply)
{
	struct type_show show = { .saved = false };
	struct type_form form = { .another = "" };
	struct location location;
	struct entries entries;
	enum outcome out = find(request, store, &location, &show);

	if (out != DONE)
		return out;
	form.types =
	    (struct many){ (const char **)location.types, location.type_count };
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	return show_page(request, store, reply, &show, &entries);
}

/* The types of the form: those ticked, of the list, and the one written. */
static enum outcome
take(struct request *request, const struct type_show *show,
    const struct type_form *form, struct location *after,
    struct entries *entries)
{
	const char **types =
	    arena_array(request->arena, const char *, form->types.count + 1);
	const char *another = form->another;
	size_t n = 0;

	for (size_t i = 0; i < form->types.count; i++) {
		types[n] = known_type(show, form->types.values[i]);
		if (types[n++] == NULL) {
			form_fault(entries, "types",
			    "Choose partner types of the list");
			return INVALID;
		}
	}
	if (another[0] != '\0') {
		if (known_type(show, another) != NULL)
			another = known_type(show, another);
		if (!form_holds(&form->types, another))
			types[n++] = another;
	}
	after->types = types;
	after->type_count = n;
	if (n <= LOCATION_TYPES_MAX)
		return DONE;
	form_fault(entries, "another",
	    "A location has at most 16 partner types. Take one away first");
	return INVALID;
}

enum outcome
web_type_save(struct request *request, struct store *store, struct reply *reply)
{
	struct type_show show = { .saved = false };
	struct type_form form = { .another = "" };
	struct location location, after;
	struct entries entries;
	enum outcome shown, out = find(request, store, &location, &show);

	if (out != DONE)
		return out;
	out = form_read(request, fields, LENGTH(fields), &form, &entries);
	if (out == DONE)
		out = web_location_fresh(request, store, location.id, &entries);
	after = location;
	if (out == DONE)
		out = take(request, &show, &form, &after, &entries);
	if (out == DONE)
		out = store_location_change(
		    store, &request->viewer, &location, &after);
	if (out == DONE)
		reply_go(reply, "%s?done=saved",
		    page_type_href(request->arena, location.id));
	if ((out != INVALID && out != CONFLICT) || request->fault != FAULT_NONE)
		return out;
	shown = show_page(request, store, reply, &show, &entries);
	return shown == DONE ? out : shown;
}
