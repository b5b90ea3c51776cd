/* The dated numbers of the programs. */

#include "web/setting.h"

#include <inttypes.h>

#include "base/time.h"
#include "page/setting.h"
#include "store/setting.h"
#include "web/dated.h"
#include "web/form.h"
#include "web/history.h"

#define ENTRIES 50 /* of what was changed */

struct setting_form {
	int64_t value;
	const char *from;
};

enum { VALUE, FROM, FIELDS };

/* The limits of a number are its own. */
static void
fields_of(enum setting setting, struct field fields[FIELDS])
{
	fields[VALUE] = (struct field)FORM_FIELD(setting_form, value, NUMBER,
	    setting_least(setting), setting_most(setting), "New value");
	fields[FROM] = (struct field)FORM_FIELD(
	    setting_form, from, TEXT, 1, 40, "Day on which it takes effect");
}

/* The program and number of the address. */
static enum outcome
find(const struct request *request, struct setting_row *row)
{
	return program_of(request->argument[0], &row->program) &&
		       setting_of(request->argument[1], &row->setting)
		   ? DONE
		   : ABSENT;
}

static enum outcome
read_row(struct request *request, struct store *store, struct setting_row *row)
{
	enum outcome out = store_setting_of(
	    store, row->program, row->setting, request->now, &row->value);

	if (out == DONE)
		out = store_setting_next(store, row->program, row->setting,
		    request->now, &row->next);
	row->changes = out == DONE;
	return out == ABSENT ? DONE : out;
}

enum outcome
web_setting_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct setting_row rows[PROGRAM__COUNT * SETTING__COUNT];
	size_t count = 0;
	enum outcome out = DONE;

	for (enum program i = 0; i < PROGRAM__COUNT; i++)
		for (enum setting j = 0; out == DONE && j < SETTING__COUNT;
		     j++) {
			rows[count] =
			    (struct setting_row){ .program = i, .setting = j };
			out = read_row(request, store, &rows[count++]);
		}
	if (out == DONE)
		page_setting_list(&reply->body, request->arena,
		    &request->viewer, rows, count);
	return out;
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct setting_row *row, const struct entries *entries)
{
	struct arena *arena = request->arena;
	const struct thing thing =
	    store_setting_thing(arena, row->program, row->setting);
	struct setting_show page = { .row = *row,
		.entries = entries,
		.done = request_asked(request, "done") };
	struct history_entry *list;
	struct setting_value *values;
	enum outcome out = read_row(request, store, &page.row);

	if (out == DONE)
		out = store_setting_values(store, row->program, row->setting,
		    arena, &values, &page.value_count);
	if (out == DONE)
		out = store_history_last(store, &thing, &page.version);
	if (out == DONE)
		out = store_history_of_thing(
		    store, &thing, ENTRIES, arena, &list, &page.line_count);
	if (out != DONE)
		return out;
	page.values = values;
	page.lines = web_history_lines(arena, list, page.line_count);
	page_setting_show(&reply->body, arena, &request->viewer, &page);
	return DONE;
}

/* The page again, with what is wrong. */
static enum outcome
refuse(struct request *request, struct store *store, struct reply *reply,
    const struct setting_row *row, const struct entries *entries,
    enum outcome why)
{
	enum outcome out = show(request, store, reply, row, entries);

	return out == DONE ? why : out;
}

enum outcome
web_setting_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct field fields[FIELDS];
	struct setting_row row;
	struct entries entries;
	enum outcome out = find(request, &row);

	if (out != DONE)
		return out;
	fields_of(row.setting, fields);
	form_fill(request->arena, fields, FIELDS, NULL, &entries);
	return show(request, store, reply, &row, &entries);
}

static enum outcome
go_to(struct request *request, struct reply *reply,
    const struct setting_row *row, const char *done)
{
	reply_go(reply, "%s?done=%s",
	    page_setting_href(request->arena, row->program, row->setting),
	    done);
	return DONE;
}

static enum outcome
check_version(struct request *request, struct store *store,
    const struct setting_row *row, struct entries *entries)
{
	const struct thing thing =
	    store_setting_thing(request->arena, row->program, row->setting);

	return web_dated_version(request, store, &thing, entries);
}

/* What belongs together keeps its order. */
static enum outcome
check_order(struct request *request, struct store *store,
    const struct setting_row *row, int64_t effective, int64_t value,
    struct entries *entries)
{
	struct setting_clash clash;
	enum outcome out = store_setting_clash(store, row->program,
	    row->setting, effective, value, request->arena, &clash);

	if (out != CONFLICT)
		return out;
	form_fault(
	    entries, "value", setting_clash_words(request->arena, &clash));
	return INVALID;
}

/* A change that changes nothing is a mistake. */
static enum outcome
check_value(struct request *request, struct store *store,
    const struct setting_row *row, int64_t effective, int64_t value,
    struct entries *entries)
{
	int64_t old;
	enum outcome out = store_setting_of(
	    store, row->program, row->setting, effective, &old);

	if (out == DONE && old != value)
		return check_order(
		    request, store, row, effective, value, entries);
	if (out != DONE)
		return out;
	form_fault(entries, "value",
	    arena_print(request->arena, "It is %" PRId64 " on that day already",
		value));
	return INVALID;
}

enum outcome
web_setting_change(
    struct request *request, struct store *store, struct reply *reply)
{
	struct setting_form form = { .from = "" };
	struct field fields[FIELDS];
	struct setting_row row;
	struct entries entries;
	int64_t effective = 0;
	enum outcome out = find(request, &row);

	if (out != DONE)
		return out;
	fields_of(row.setting, fields);
	out = form_read(request, fields, FIELDS, &form, &entries);
	if (entries.malformed)
		return INVALID;
	if (form.from[0] != '\0' &&
	    !web_dated_from(request, form.from, &entries, &effective))
		out = INVALID;
	if (out == DONE)
		out = check_version(request, store, &row, &entries);
	if (out == DONE)
		out = check_value(
		    request, store, &row, effective, form.value, &entries);
	if (out == INVALID || out == CONFLICT)
		return refuse(request, store, reply, &row, &entries, out);
	if (out == DONE)
		out = store_setting_put(store, &request->viewer, row.program,
		    row.setting, effective, form.value);
	return out == DONE ? go_to(request, reply, &row, "changed") : out;
}

/* Would what was before still keep its order, without a change? */
static enum outcome
check_without(struct request *request, struct store *store,
    const struct setting_row *row, int64_t effective, struct entries *entries)
{
	int64_t before;
	enum outcome out = store_setting_of(
	    store, row->program, row->setting, effective - 1, &before);

	return out == DONE ? check_order(request, store, row, effective, before,
				 entries)
			   : out;
}

enum outcome
web_setting_withdraw(
    struct request *request, struct store *store, struct reply *reply)
{
	struct field fields[FIELDS];
	struct setting_row row;
	struct entries entries;
	int64_t effective;
	enum outcome out = find(request, &row);

	if (out == DONE)
		out = web_dated_withdrawn(request, &effective);
	if (out != DONE)
		return out;
	fields_of(row.setting, fields);
	form_fill(request->arena, fields, FIELDS, NULL, &entries);
	out = check_version(request, store, &row, &entries);
	if (out == DONE)
		out = check_without(request, store, &row, effective, &entries);
	if (out == CONFLICT || (out == INVALID && request->fault == FAULT_NONE))
		return refuse(request, store, reply, &row, &entries, out);
	if (out == DONE)
		out = store_setting_withdraw(store, &request->viewer,
		    row.program, row.setting, effective);
	return out == DONE ? go_to(request, reply, &row, "withdrawn") : out;
}
