/* Texts to start from. */

#include "web/canned.h"

#include <string.h>

#include "page/canned.h"
#include "store/canned.h"
#include "store/line.h"

struct canned_form {
	const char *title, *words;
};

static const struct field fields[] = {
	FORM_FIELD(canned_form, title, TEXT, 1, CANNED_TITLE_MAX, "Title"),
	FORM_FIELD(canned_form, words, LONG, 1, CANNED_WORDS_MAX, "Text"),
};

bool
web_canned_is_asked(const char *step)
{
	return strcmp(step, "insert") == 0;
}

/* The names of what is claimed, in one line. */
static enum outcome
items_of(struct request *request, struct store *store,
    const struct claim *claim, const char **items)
{
	struct line *lines;
	size_t count;
	enum outcome out =
	    store_line_list(store, claim->id, request->arena, &lines, &count);

	*items = "";
	for (size_t i = 0; out == DONE && i < count; i++)
		*items = arena_print(request->arena, "%s%s%s", *items,
		    i == 0 ? "" : ", ", lines[i].item.name);
	return out;
}

static enum outcome
fill(struct request *request, struct store *store, const struct claim *claim,
    const char *words, const char **filled)
{
	const char *values[CANNED_MARK__COUNT] = {
		[CANNED_CUSTOMER] = claim->customer,
		[CANNED_CLAIM] = claim->name,
		[CANNED_NUMBER] = claim->number,
		[CANNED_PARTNER] = claim->partner_name,
		[CANNED_DUE] = claim->due == 0
				   ? ""
				   : page_date(request->arena, &request->viewer,
					 claim->due),
		[CANNED_REVIEWER] = request->viewer.name,
	};
	enum outcome out =
	    items_of(request, store, claim, &values[CANNED_ITEM]);

	if (out == DONE)
		*filled = canned_fill(request->arena, words, values);
	return out;
}

enum outcome
web_canned_insert(struct request *request, struct store *store,
    const struct claim *claim, int64_t text, struct entries *entries,
    const char *field)
{
	struct canned canned;
	const char *filled;
	enum outcome out = ABSENT;

	if (entries->malformed)
		return INVALID;
	for (size_t i = 0; i < entries->count; i++)
		entries->list[i].fault = NULL;
	if (text != 0)
		out = store_canned_of(store, text, request->arena, &canned);
	if (out == ABSENT) {
		form_fault(entries, "text", "Choose the text to insert");
		return INVALID;
	}
	if (out == DONE)
		out = fill(request, store, claim, canned.words, &filled);
	for (size_t i = 0; out == DONE && i < entries->count; i++)
		if (strcmp(entries->list[i].name, field) == 0)
			entries->list[i].typed = canned_join(
			    request->arena, entries->list[i].typed, filled);
	return out;
}

static const char *
done_words(const struct request *request)
{
	const char *done = request_asked(request, "done");

	if (strcmp(done, "saved") == 0)
		return "The text is saved.";
	return strcmp(done, "removed") == 0 ? "The text is removed." : NULL;
}

enum outcome
web_canned_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct canned *texts;
	size_t count;
	enum outcome out =
	    store_canned_list(store, request->arena, &texts, &count);

	if (out == DONE)
		page_canned_list(&reply->body, request->arena, &request->viewer,
		    texts, count,
		    person_may(&request->viewer, MAY_LEAD | MAY_RUN),
		    done_words(request));
	return out;
}

enum outcome
web_canned_new(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;

	(void)store;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	page_canned_form(
	    &reply->body, request->arena, &request->viewer, NULL, &entries);
	return DONE;
}

/* What was typed is right, but for a title that somebody else took. */
static enum outcome
read_form(
    struct request *request, struct canned_form *form, struct entries *entries)
{
	enum outcome out =
	    form_read(request, fields, LENGTH(fields), form, entries);
	const char *unknown;

	if (entries->malformed)
		return INVALID;
	unknown = canned_unknown(
	    request->arena, page_form_entry(entries, "words")->typed);
	if (unknown != NULL) {
		form_fault(entries, "words",
		    arena_print(request->arena,
			"%s is no placeholder: use those that are listed",
			unknown));
		return INVALID;
	}
	return out;
}

/* The form again, with what is wrong. */
static enum outcome
send_back(struct request *request, struct reply *reply,
    const struct canned *text, struct entries *entries)
{
	if (!entries->malformed)
		page_canned_form(&reply->body, request->arena, &request->viewer,
		    text, entries);
	return INVALID;
}

static enum outcome
finish(struct request *request, struct reply *reply, const struct canned *text,
    struct entries *entries, enum outcome out)
{
	if (out == CONFLICT) {
		form_fault(entries, "title",
		    "There is a text of this title. Choose another");
		return send_back(request, reply, text, entries);
	}
	if (out == DONE)
		reply_go(reply, "/review/texts?done=saved");
	return out;
}

enum outcome
web_canned_add(
    struct request *request, struct store *store, struct reply *reply)
{
	struct canned_form form = { .title = "" };
	struct canned canned, *texts;
	struct entries entries;
	size_t count;
	enum outcome out = read_form(request, &form, &entries);

	if (out == DONE)
		out = store_canned_list(store, request->arena, &texts, &count);
	if (out == DONE && count >= CANNED_TEXTS_MAX) {
		form_fault(&entries, "title",
		    "There are 200 texts already. Remove one first");
		out = INVALID;
	}
	if (out == INVALID)
		return send_back(request, reply, NULL, &entries);
	canned = (struct canned){ .title = form.title, .words = form.words };
	if (out == DONE)
		out = store_canned_add(store, &request->viewer, &canned);
	return finish(request, reply, NULL, &entries, out);
}

static enum outcome
open_text(struct request *request, struct store *store, struct canned *canned)
{
	int64_t id;

	return request_id(request, 0, &id)
		   ? store_canned_of(store, id, request->arena, canned)
		   : ABSENT;
}

enum outcome
web_canned_edit(
    struct request *request, struct store *store, struct reply *reply)
{
	struct canned_form form;
	struct canned canned;
	struct entries entries;
	enum outcome out = open_text(request, store, &canned);

	if (out != DONE)
		return out;
	form = (struct canned_form){ canned.title, canned.words };
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	page_canned_form(
	    &reply->body, request->arena, &request->viewer, &canned, &entries);
	return DONE;
}

enum outcome
web_canned_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct canned_form form = { .title = "" };
	struct canned before, after;
	struct entries entries;
	int64_t version;
	enum outcome out = open_text(request, store, &before);

	if (out != DONE)
		return out;
	out = read_form(request, &form, &entries);
	if (entries.malformed || !form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	if (version != before.changed) {
		form_fault(&entries, "words",
		    "Somebody else has changed this text since. Open it again "
		    "to see how it is now");
		(void)send_back(request, reply, &before, &entries);
		return CONFLICT;
	}
	if (out != DONE)
		return send_back(request, reply, &before, &entries);
	after = before;
	after.title = form.title;
	after.words = form.words;
	out = store_canned_change(store, &request->viewer, &before, &after);
	return finish(request, reply, &before, &entries, out);
}

enum outcome
web_canned_remove(
    struct request *request, struct store *store, struct reply *reply)
{
	struct canned canned;
	enum outcome out = open_text(request, store, &canned);

	if (out == DONE && !form_is_bare(request))
		return INVALID;
	if (out == DONE)
		out = store_canned_remove(store, &request->viewer, &canned);
	if (out == DONE)
		reply_go(reply, "/review/texts?done=removed");
	return out;
}
