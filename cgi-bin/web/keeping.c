/* How long things are kept. */

#include "web/keeping.h"

#include <inttypes.h>

#include "base/time.h"
#include "page/keeping.h"
#include "store/keeping.h"
#include "web/dated.h"
#include "web/form.h"
#include "web/history.h"

#define ENTRIES	 50 /* of what was changed */
#define TEXT_MAX 40 /* of a field */

struct keeping_form {
	const char *value, *from;
};

static const struct field fields[] = {
	FORM_FIELD(keeping_form, value, TEXT, 1, TEXT_MAX, "Erased after"),
	FORM_FIELD(keeping_form, from, TEXT, 1, TEXT_MAX,
	    "Day on which it takes effect"),
};

/* What a form asks for. */
struct wish {
	enum keeping keeping;
	struct dated dated;
	struct keeping_form form;
	int64_t days, effective;
	struct entries entries;
};

static enum outcome
read_row(struct request *request, struct store *store, enum keeping keeping,
    struct keeping_row *row)
{
	const struct dated dated = store_keeping_dated(keeping);
	enum outcome out;

	*row = (struct keeping_row){ .keeping = keeping };
	out = store_dated_of(store, &dated, request->now, &row->days);
	if (out == DONE)
		out = store_dated_next(store, &dated, request->now, &row->next);
	row->changes = out == DONE;
	return out == ABSENT ? DONE : out;
}

enum outcome
web_keeping_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct keeping_row rows[KEEPING_SET__COUNT];
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < KEEPING_SET__COUNT; i++)
		out = read_row(request, store, (enum keeping)i, &rows[i]);
	if (out == DONE)
		page_keeping_list(
		    &reply->body, request->arena, &request->viewer, rows);
	return out;
}

/* What is older than so many days at an instant; nothing when it is kept for
 * ever. */
static enum outcome
count_at(struct store *store, enum keeping keeping, int64_t at, int64_t days,
    struct kept *kept)
{
	*kept = (struct kept){ 0, 0 };
	if (days == KEEPING_EVER)
		return DONE;
	return store_keeping_count(
	    store, keeping, keeping_before(at, days), kept);
}

/* By the value that is entered for then. */
static enum outcome
count_entered(struct store *store, enum keeping keeping, int64_t at,
    int64_t *days, struct kept *kept)
{
	const struct dated dated = store_keeping_dated(keeping);
	enum outcome out = store_dated_of(store, &dated, at, days);

	return out == DONE ? count_at(store, keeping, at, *days, kept) : out;
}

static enum outcome
try_one(struct store *store, enum keeping keeping, int64_t now,
    struct keeping_try *try)
{
	static const int spans[KEEPING_SPANS] = { 0, 30, 365 }; /* days */
	enum outcome out = DONE;

	try->keeping = keeping;
	for (size_t i = 0; out == DONE && i < KEEPING_SPANS; i++) {
		struct kept kept = { 0, 0 };
		int64_t days;

		out = count_entered(
		    store, keeping, now + spans[i] * TIME_DAY, &days, &kept);
		try->counts[i] = kept.count;
		if (i > 0)
			continue;
		try->days = days;
		try->oldest = kept.oldest;
	}
	return out;
}

enum outcome
web_keeping_try(
    struct request *request, struct store *store, struct reply *reply)
{
	struct keeping_try tries[KEEPING_SET__COUNT];
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < KEEPING_SET__COUNT; i++)
		out = try_one(store, (enum keeping)i, request->now, &tries[i]);
	if (out == DONE)
		page_keeping_try(
		    &reply->body, request->arena, &request->viewer, tries);
	return out;
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    enum keeping keeping, const struct entries *entries)
{
	struct arena *arena = request->arena;
	const struct dated dated = store_keeping_dated(keeping);
	const struct thing thing = store_dated_thing(arena, &dated);
	struct keeping_show page = { .entries = entries,
		.done = request_asked(request, "done") };
	struct history_entry *list;
	struct setting_value *values;
	enum outcome out = read_row(request, store, keeping, &page.row);

	if (out == DONE)
		out = store_dated_values(
		    store, &dated, arena, &values, &page.value_count);
	if (out == DONE)
		out = store_history_last(store, &thing, &page.version);
	if (out == DONE)
		out = store_history_of_thing(
		    store, &thing, ENTRIES, arena, &list, &page.line_count);
	if (out != DONE)
		return out;
	page.values = values;
	page.lines = web_history_lines(arena, list, page.line_count);
	page_keeping_show(&reply->body, arena, &request->viewer, &page);
	return DONE;
}

enum outcome
web_keeping_show(
    struct request *request, struct store *store, struct reply *reply)
{
	enum keeping keeping;
	struct entries entries;

	if (!keeping_of(request->argument[0], &keeping))
		return ABSENT;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	return show(request, store, reply, keeping, &entries);
}

static bool
read_days(const struct request *request, struct wish *wish)
{
	if (keeping_read(wish->keeping, wish->form.value, &wish->days))
		return true;
	form_fault(&wish->entries, "value",
	    arena_print(request->arena,
		"Enter a whole number from %" PRId64 " to %" PRId64
		", or never",
		keeping_least(wish->keeping), keeping_most(wish->keeping)));
	return false;
}

/* Another value than there is on that day. */
static enum outcome
check_value(struct request *request, struct store *store, struct wish *wish)
{
	int64_t old;
	enum outcome out =
	    store_dated_of(store, &wish->dated, wish->effective, &old);

	if (out != DONE || old != wish->days)
		return out;
	form_fault(&wish->entries, "value",
	    arena_print(request->arena, "It is so on that day already: %s",
		keeping_words(request->arena, old * TIME_DAY)));
	return INVALID;
}

/* INVALID: wish->entries says why, unless it is malformed. */
static enum outcome
read_wish(struct request *request, struct store *store, struct wish *wish)
{
	enum outcome out;

	*wish = (struct wish){ .form = { "", "" } };
	if (!keeping_of(request->argument[0], &wish->keeping))
		return ABSENT;
	wish->dated = store_keeping_dated(wish->keeping);
	out = form_read(
	    request, fields, LENGTH(fields), &wish->form, &wish->entries);
	if (wish->entries.malformed)
		return INVALID;
	if (wish->form.value[0] != '\0' && !read_days(request, wish))
		out = INVALID;
	if (wish->form.from[0] != '\0' &&
	    !web_dated_from(
		request, wish->form.from, &wish->entries, &wish->effective))
		out = INVALID;
	return out == DONE ? check_value(request, store, wish) : out;
}

/* How much would be gone at first, and later. */
static enum outcome
count_steps(
    struct store *store, const struct wish *wish, struct keeping_check *page)
{
	static const int spans[KEEPING_STEPS] = { 0, 7, 30, 365 }; /* days */
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < KEEPING_STEPS; i++) {
		struct keeping_step *step = &page->steps[i];
		struct kept then = { 0, 0 }, as_it_is = { 0, 0 };
		int64_t days;

		step->at = wish->effective + spans[i] * TIME_DAY;
		out =
		    count_at(store, wish->keeping, step->at, wish->days, &then);
		if (out == DONE)
			out = count_entered(
			    store, wish->keeping, step->at, &days, &as_it_is);
		step->then = then.count;
		step->as_it_is = as_it_is.count;
		if (i == 0)
			page->oldest = then.oldest;
	}
	return out;
}

static enum outcome
show_check(struct request *request, struct store *store, struct reply *reply,
    const struct wish *wish, bool stale)
{
	const struct thing thing =
	    store_dated_thing(request->arena, &wish->dated);
	struct keeping_check page = { .keeping = wish->keeping,
		.days = wish->days,
		.effective = wish->effective,
		.from = wish->form.from,
		.stale = stale };
	enum outcome out = store_history_last(store, &thing, &page.version);

	if (out == DONE)
		out = count_steps(store, wish, &page);
	if (out == DONE)
		page_keeping_check(
		    &reply->body, request->arena, &request->viewer, &page);
	return out;
}

/* The form again, with what is wrong. */
static enum outcome
refuse(struct request *request, struct store *store, struct reply *reply,
    const struct wish *wish, enum outcome why)
{
	enum outcome out =
	    show(request, store, reply, wish->keeping, &wish->entries);

	return out == DONE ? why : out;
}

static enum outcome
check_version(struct request *request, struct store *store, struct wish *wish)
{
	const struct thing thing =
	    store_dated_thing(request->arena, &wish->dated);

	return web_dated_version(request, store, &thing, &wish->entries);
}

enum outcome
web_keeping_check(
    struct request *request, struct store *store, struct reply *reply)
{
	struct wish wish;
	enum outcome out = read_wish(request, store, &wish);

	if (out == ABSENT || wish.entries.malformed)
		return out;
	if (out == DONE)
		out = check_version(request, store, &wish);
	if ((out == INVALID && request->fault == FAULT_NONE) || out == CONFLICT)
		return refuse(request, store, reply, &wish, out);
	return out == DONE ? show_check(request, store, reply, &wish, false)
			   : out;
}

static enum outcome
go_to(struct request *request, struct reply *reply, enum keeping keeping,
    const char *done)
{
	reply_go(reply, "%s?done=%s",
	    page_keeping_href(request->arena, keeping), done);
	return DONE;
}

enum outcome
web_keeping_change(
    struct request *request, struct store *store, struct reply *reply)
{
	struct wish wish;
	enum outcome out = read_wish(request, store, &wish);

	if (out == ABSENT || wish.entries.malformed)
		return out;
	if (out == INVALID)
		return refuse(request, store, reply, &wish, out);
	if (out == DONE)
		out = check_version(request, store, &wish);
	if (out == CONFLICT) {
		out = show_check(request, store, reply, &wish, true);
		return out == DONE ? CONFLICT : out;
	}
	if (out == DONE)
		out = store_dated_put(store, &request->viewer, &wish.dated,
		    wish.effective, wish.days);
	return out == DONE ? go_to(request, reply, wish.keeping, "changed")
			   : out;
}

enum outcome
web_keeping_withdraw(
    struct request *request, struct store *store, struct reply *reply)
{
	struct wish wish = { .form = { "", "" } };
	enum outcome out;

	if (!keeping_of(request->argument[0], &wish.keeping))
		return ABSENT;
	wish.dated = store_keeping_dated(wish.keeping);
	if ((out = web_dated_withdrawn(request, &wish.effective)) != DONE)
		return out;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &wish.entries);
	out = check_version(request, store, &wish);
	if (out == CONFLICT)
		return refuse(request, store, reply, &wish, out);
	if (out == DONE)
		out = store_dated_withdraw(
		    store, &request->viewer, &wish.dated, wish.effective);
	return out == DONE ? go_to(request, reply, wish.keeping, "withdrawn")
			   : out;
}
