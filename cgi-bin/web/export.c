/* Lists of claims, taken out as files. */

#include "web/export.h"

#include <inttypes.h>
#include <sys/stat.h>
#include <unistd.h>

#include "page/export.h"
#include "store/claim.h"
#include "store/history.h"
#include "store/line.h"
#include "store/list.h"
#include "web/list.h"
#include "web/spool.h"

#define AT_ONCE 200 /* claims of one snapshot */
#define LARGE	500 /* claims from which a file takes its turn */

/* Which claims, in order. */
struct chosen {
	int64_t *ids;
	size_t count;
};

static enum outcome
choose(struct request *request, struct store *store, const struct list *list,
    struct chosen *chosen)
{
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = store_list_ids(store, &request->viewer, list, request->arena,
	    &chosen->ids, &chosen->count);
	store_read_end(store);
	return out;
}

static enum outcome
add_claim(struct store *store, struct arena *arena, const struct viewer *viewer,
    int64_t id, struct sheet *sheet)
{
	struct claim claim;
	struct line *lines;
	size_t count;
	enum outcome out = store_claim_of(store, viewer, id, arena, &claim);

	if (out == DONE)
		out = store_line_list(store, id, arena, &lines, &count);
	if (out == DONE)
		page_export_row(sheet, arena, viewer, &claim, lines, count);
	return out == ABSENT ? DONE : out;
}

static enum outcome
add_piece(struct store *store, struct arena *arena, const struct viewer *viewer,
    const int64_t *ids, size_t count, struct sheet *sheet)
{
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	for (size_t i = 0; out == DONE && i < count; i++)
		out = add_claim(store, arena, viewer, ids[i], sheet);
	store_read_end(store);
	return out;
}

static enum outcome
add_all(struct request *request, struct store *store,
    const struct chosen *chosen, struct sheet *sheet)
{
	struct arena *arena = arena_new();
	enum outcome out = DONE;

	for (size_t at = 0; out == DONE && at < chosen->count; at += AT_ONCE) {
		size_t left = chosen->count - at;

		out = add_piece(store, arena, &request->viewer,
		    chosen->ids + at, left < AT_ONCE ? left : AT_ONCE, sheet);
		arena_clear(arena);
	}
	arena_free(arena);
	return out;
}

static enum outcome
record(struct request *request, struct store *store, const struct list *list,
    enum sheet_kind kind, size_t count)
{
	struct event event = event_by(&request->viewer, EVENT_LIST_EXPORTED, 0);
	const struct change changes[] = {
		{ "List", "",
		    list_address(request->arena,
			kind == SHEET_CSV ? "/claims.csv" : "/claims.xlsx",
			list, NULL) },
		{ "Claims", "", arena_print(request->arena, "%zu", count) },
	};

	event.changes = changes;
	event.change_count = LENGTH(changes);
	return request->head ? DONE : store_history_note(store, &event);
}

/* The file, filled; `fd` stays the caller's. */
static enum outcome
fill(struct request *request, struct store *store, const struct chosen *chosen,
    enum sheet_kind kind, int fd)
{
	struct sheet *sheet = page_export_open(kind, fd,
	    spool_directory(request->site, request->arena), request->arena,
	    &request->viewer);
	enum outcome out, closed;

	if (sheet == NULL)
		return BUSY;
	out = add_all(request, store, chosen, sheet);
	closed = sheet_close(sheet);
	return out == DONE ? closed : out;
}

/* The finished file; -1 with any other outcome than DONE. */
static enum outcome
make_chosen(struct request *request, struct store *store,
    const struct list *list, const struct chosen *chosen, enum sheet_kind kind,
    int *fd)
{
	enum outcome out;

	if ((*fd = reply_spool(request->site)) == -1)
		return BUSY;
	out = fill(request, store, chosen, kind, *fd);
	if (out == DONE)
		out = record(request, store, list, kind, chosen->count);
	if (out != DONE) {
		close(*fd);
		*fd = -1;
	}
	return out;
}

static enum outcome
make_file(struct request *request, struct store *store, const struct list *list,
    enum sheet_kind kind, int *fd)
{
	struct chosen chosen;
	int turn;
	enum outcome out = choose(request, store, list, &chosen);

	*fd = -1;
	if (out != DONE)
		return out;
	if (chosen.count < LARGE)
		return make_chosen(request, store, list, &chosen, kind, fd);
	if ((turn = spool_turn(request->site, request->arena)) == -1)
		return BUSY;
	out = make_chosen(request, store, list, &chosen, kind, fd);
	close(turn);
	return out;
}

static enum outcome
answer(struct request *request, struct store *store, struct reply *reply,
    enum sheet_kind kind)
{
	const struct list list = web_list_asked(request);
	struct civil day = zone_civil(request->viewer.zone, request->now);
	struct stat file;
	enum outcome out;
	int fd;

	db_expect_much(store->reader, true);
	out = make_file(request, store, &list, kind, &fd);
	db_expect_much(store->reader, false);
	if (out != DONE)
		return out;
	if (fstat(fd, &file) == -1) {
		close(fd);
		return BROKEN;
	}
	reply_download(reply, request->arena, fd, file.st_size,
	    sheet_type(kind),
	    arena_print(request->arena, "claims-%04d-%02d-%02d%s", day.year,
		day.month, day.day, sheet_suffix(kind)));
	return DONE;
}

enum outcome
web_export_csv(
    struct request *request, struct store *store, struct reply *reply)
{
	return answer(request, store, reply, SHEET_CSV);
}

enum outcome
web_export_xlsx(
    struct request *request, struct store *store, struct reply *reply)
{
	return answer(request, store, reply, SHEET_XLSX);
}
