/* Many drafts from one CSV file. */

#include "web/many.h"

#include <inttypes.h>
#include <string.h>

#include "page/many.h"
#include "store/batch.h"
#include "store/throttle.h"
#include "web/competing.h"
#include "web/form.h"
#include "web/many_row.h"
#include "web/many_sheet.h"
#include "web/probe.h"
#include "web/upload.h"

#define RECENT_MAX 10
#define SOME_ARE_BAD                                                           \
	"Some rows have problems, so no draft was made. Mend them and send "   \
	"the file again, or make the good rows only"
#define PIECE_ROWS 25 /* judged in a snapshot, or made in a transaction */

struct make_form {
	int64_t which;
};

enum { WHICH_GOOD, WHICH_ALL };
static const char *const choices[] = { "good", "all", NULL };

static const struct field make_fields[] = {
	FORM_CHOICE(make_form, which, choices, "Which drafts to make"),
};

/* The page that asks for a file; `fault`: what is wrong with the one sent. */
static enum outcome
show_new(struct request *request, struct store *store, struct reply *reply,
    const char *fault)
{
	struct entry file = {
		.name = "file", .label = "CSV file", .typed = "", .fault = fault
	};
	const struct entries entries = {
		.arena = request->arena, .list = &file, .count = 1
	};
	struct many_batch *recent;
	size_t count;
	enum outcome out = store_batch_list(store, &request->viewer, RECENT_MAX,
	    request->arena, &recent, &count);

	if (out != DONE)
		return out;
	page_many_new(&reply->body, request->arena, &request->viewer, recent,
	    count, &entries);
	return fault == NULL ? DONE : INVALID;
}

enum outcome
web_many_new(struct request *request, struct store *store, struct reply *reply)
{
	return show_new(request, store, reply, NULL);
}

static void
answer_csv(struct reply *reply, const char *disposition)
{
	reply->type = "text/csv; charset=utf-8";
	reply_header(reply, "Content-Disposition", disposition);
}

enum outcome
web_many_example(
    struct request *request, struct store *store, struct reply *reply)
{
	(void)request;
	(void)store;
	page_many_example(&reply->body);
	answer_csv(reply, "attachment; filename=\"many-drafts-example.csv\"");
	return DONE;
}

/* A request for one row at a time: all that it needs lives until the next. */
struct each_row {
	struct request request;
	struct store *store;
	struct many_shelf shelf;
	bool slow; /* too many lines in one day (R4.77) */
};

/* Judge a row, and keep what was found. */
static enum outcome
judge(struct each_row *each, struct request *request, struct many_row *row)
{
	struct arena *keep = request->arena;
	struct many_problem *problems;
	struct many_draft draft;
	enum outcome out = web_many_row_check(
	    &each->request, each->store, &each->shelf, false, row, &draft);

	if (out != DONE && out != INVALID)
		return out;
	problems = arena_array(keep, struct many_problem, row->problem_count);
	for (size_t i = 0; i < row->problem_count; i++)
		problems[i] = (struct many_problem){ row->problems[i].column,
			arena_string(keep, row->problems[i].sentence) };
	row->problems = problems;
	row->cells[MANY_TENANT] = arena_string(keep, row->cells[MANY_TENANT]);
	row->cells[MANY_DOMAIN] = arena_string(keep, row->cells[MANY_DOMAIN]);
	if (out == DONE)
		web_many_row_remember(keep, &each->shelf, &draft);
	arena_clear(each->request.arena);
	return DONE;
}

static enum outcome
judge_piece(struct each_row *each, struct request *request,
    struct many_row *rows, size_t count)
{
	enum outcome out = store_read(each->store);

	if (out != DONE)
		return out;
	for (size_t i = 0; out == DONE && i < count; i++)
		out = judge(each, request, &rows[i]);
	store_read_end(each->store);
	return out;
}

/* Begin to take rows one at a time: theirs is an arena of their own. */
static enum outcome
each_open(struct each_row *each, struct request *request, struct store *store)
{
	enum outcome out = store_read(store);

	*each = (struct each_row){ .request = *request, .store = store };
	if (out != DONE)
		return out;
	out = web_many_row_shelf(request, store, &each->shelf);
	store_read_end(store);
	each->request.arena = arena_new();
	return out;
}

static void
each_close(struct each_row *each, struct request *request)
{
	request->probe = each->request.probe;
	arena_free(each->request.arena);
}

static enum outcome
judge_all(
    struct request *request, struct store *store, struct many_sheet *sheet)
{
	struct each_row each;
	enum outcome out = each_open(&each, request, store);

	for (size_t i = 0; out == DONE && i < sheet->count; i += PIECE_ROWS) {
		size_t left = sheet->count - i;

		out = judge_piece(&each, request, &sheet->rows[i],
		    left < PIECE_ROWS ? left : PIECE_ROWS);
	}
	each_close(&each, request);
	return out;
}

/* One file more in this hour, before any work is done for it. */
static enum outcome
count_file(struct request *request, struct store *store)
{
	int64_t files = 0;
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	out = store_throttle_add(store,
	    arena_print(
		request->arena, "many-person:%" PRId64, request->viewer.person),
	    TIME_HOUR, request->now, &files);
	if (out == DONE)
		out = store_commit(store);
	else
		store_rollback(store);
	if (out != DONE || files <= MANY_FILES_MAX)
		return out;
	request->fault = FAULT_TOO_MANY;
	return INVALID;
}

/* Keep the rows, and count what they told. When others told as much meanwhile,
 * which nobody could know, it is counted and not told. */
static enum outcome
keep(struct request *request, struct store *store,
    const struct many_sheet *sheet, struct many_batch *batch)
{
	bool over = false;
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	out = probe_keep(store, request, PROBE_CUSTOMER, &over);
	if (out == DONE && !over)
		out = store_batch_add(
		    store, &request->viewer, batch, sheet->rows, sheet->count);
	if (out != DONE) {
		store_rollback(store);
		return out;
	}
	if ((out = store_commit(store)) != DONE || !over)
		return out;
	request->fault = FAULT_TOO_MANY;
	return INVALID;
}

enum outcome
web_many_send(struct request *request, struct store *store, struct reply *reply)
{
	struct many_batch batch = { .name = "" };
	struct many_sheet sheet;
	const char *why;
	enum outcome out;

	if (!upload_form_read(request))
		return INVALID;
	out = many_sheet_read(request, &sheet, &why);
	if (out == INVALID)
		return show_new(request, store, reply, why);
	if (out == DONE)
		out = count_file(request, store);
	if (out == DONE)
		out = judge_all(request, store, &sheet);
	batch.name = sheet.name;
	if (out == DONE)
		out = keep(request, store, &sheet, &batch);
	if (out == DONE)
		reply_go(reply, "%s", page_many_href(request->arena, batch.id));
	return out;
}

/* The file of the address. ABSENT: nobody's, or somebody else's. */
static enum outcome
find(struct request *request, struct store *store, struct many_batch *batch)
{
	int64_t id;

	if (!request_id(request, 0, &id))
		return ABSENT;
	return store_batch_of(
	    store, &request->viewer, id, request->arena, batch);
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct many_batch *batch, const struct entries *entries)
{
	struct many_page page = { .batch = batch,
		.entries = entries,
		.done = request_query(request, "done") };
	struct many_row *rows;
	enum outcome out = store_batch_rows(store, batch->id, 0, false,
	    MANY_ROWS_MAX, request->arena, &rows, &page.count);

	if (out != DONE)
		return out;
	page.rows = rows;
	page_many_show(&reply->body, request->arena, &request->viewer, &page);
	return DONE;
}

enum outcome
web_many_show(struct request *request, struct store *store, struct reply *reply)
{
	struct many_batch batch;
	struct entries entries;
	enum outcome out = find(request, store, &batch);

	if (out != DONE)
		return out;
	form_fill(
	    request->arena, make_fields, LENGTH(make_fields), NULL, &entries);
	return show(request, store, reply, &batch, &entries);
}

enum outcome
web_many_problems(
    struct request *request, struct store *store, struct reply *reply)
{
	struct many_batch batch;
	struct many_row *rows;
	size_t count;
	enum outcome out = find(request, store, &batch);

	if (out != DONE)
		return out;
	out = store_batch_rows(store, batch.id, 0, false, MANY_ROWS_MAX,
	    request->arena, &rows, &count);
	if (out != DONE)
		return out;
	page_many_problems(&reply->body, request->arena, rows, count);
	answer_csv(reply, "attachment; filename=\"rows-with-problems.csv\"");
	return DONE;
}

/* Make a row's draft. INVALID: it cannot be made any more, and row->problems
 * say why; or not today. */
static enum outcome
make_row(struct each_row *each, int64_t batch, struct many_row *row)
{
	struct many_draft draft;
	enum outcome out = web_many_row_check(
	    &each->request, each->store, &each->shelf, true, row, &draft);

	if (out != DONE)
		return out;
	out = web_many_row_make(&each->request, each->store, &draft);
	each->slow = out == INVALID;
	if (out == DONE)
		out = store_batch_made(
		    each->store, batch, row->line, draft.claim.id);
	return out;
}

/* Make the next drafts, inside a transaction; *count: of how many rows. With
 * `all` the first that cannot be made ends it: INVALID. */
static enum outcome
make_piece(struct each_row *each, const struct many_batch *batch, bool all,
    struct many_row *refused, size_t *count)
{
	struct many_row *rows;
	enum outcome out = store_batch_rows(each->store, batch->id, 0, true,
	    PIECE_ROWS, each->request.arena, &rows, count);

	for (size_t i = 0; out == DONE && i < *count; i++) {
		out = make_row(each, batch->id, &rows[i]);
		if (out != INVALID)
			continue;
		*refused = rows[i];
		if (!all && !each->slow)
			out = store_batch_refused(
			    each->store, batch->id, &rows[i]);
	}
	if (out == DONE && *count == 0)
		out =
		    store_batch_done(each->store, batch->id, each->request.now);
	return out;
}

/* The good rows, in short transactions (R4.72). */
static enum outcome
make_good(struct each_row *each, const struct many_batch *batch)
{
	struct many_row refused;
	size_t count = 1;
	enum outcome out = DONE;

	while (out == DONE && count > 0) {
		if ((out = store_begin(each->store)) != DONE)
			return out;
		out = make_piece(each, batch, false, &refused, &count);
		if (out == DONE)
			out = store_commit(each->store);
		else
			store_rollback(each->store);
		arena_clear(each->request.arena);
	}
	return out;
}

/* Remember why a row cannot be made after all. */
static enum outcome
record_refused(struct each_row *each, const struct many_batch *batch,
    const struct many_row *refused)
{
	enum outcome out = store_begin(each->store);

	if (out != DONE)
		return out;
	out = store_batch_refused(each->store, batch->id, refused);
	if (out == DONE)
		return store_commit(each->store);
	store_rollback(each->store);
	return out;
}

/* All rows in one transaction. INVALID: none of them. */
static enum outcome
make_all(struct each_row *each, const struct many_batch *batch)
{
	struct many_row refused;
	size_t count = 1;
	enum outcome recorded, out = store_begin(each->store);

	if (out != DONE)
		return out;
	while (out == DONE && count > 0) {
		out = make_piece(each, batch, true, &refused, &count);
		if (out == DONE)
			arena_clear(each->request.arena);
	}
	if (out == DONE)
		return store_commit(each->store);
	store_rollback(each->store);
	if (out != INVALID || each->slow)
		return out;
	recorded = record_refused(each, batch, &refused);
	return recorded == DONE ? INVALID : recorded;
}

/* INVALID with the reason: not all could be made. */
static enum outcome
make(struct request *request, struct store *store,
    const struct many_batch *batch, bool all, const char **why)
{
	struct each_row each;
	enum outcome out = each_open(&each, request, store);

	if (out == DONE)
		out = all ? make_all(&each, batch) : make_good(&each, batch);
	*why = each.slow ? web_competing_slow(request) : SOME_ARE_BAD;
	each_close(&each, request);
	return out;
}

/* What was chosen. INVALID: nothing, or all where some are bad. */
static enum outcome
choose(struct request *request, struct store *store,
    const struct many_batch *batch, struct entries *entries)
{
	struct make_form form = { .which = 0 };
	const char *why;
	enum outcome out = form_read(
	    request, make_fields, LENGTH(make_fields), &form, entries);

	if (out != DONE)
		return out;
	if (form.which == WHICH_ALL && batch->bad > 0) {
		form_fault(entries, "which", SOME_ARE_BAD);
		return INVALID;
	}
	out = make(request, store, batch, form.which == WHICH_ALL, &why);
	if (out == INVALID)
		form_fault(entries, "which", why);
	return out;
}

enum outcome
web_many_make(struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;
	struct many_batch batch;
	enum outcome out = find(request, store, &batch);

	if (out != DONE)
		return out;
	out = choose(request, store, &batch, &entries);
	if (out == DONE)
		reply_go(reply, "%s?done=made",
		    page_many_href(request->arena, batch.id));
	if (out != INVALID || entries.malformed)
		return out;
	/* Its numbers and its rows of one moment. */
	if ((out = store_read(store)) != DONE)
		return out;
	if ((out = find(request, store, &batch)) == DONE)
		out = show(request, store, reply, &batch, &entries);
	store_read_end(store);
	return out == DONE ? INVALID : out;
}
