/* What all imports share: snapshot, stage, one transaction, its record. */

#include "store/import.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "base/time.h"
#include "store/history.h"

#define PIECE_SIZE 65536

static enum outcome
read_latest(struct store *store, int64_t *latest)
{
	struct query *q = db_use(store->db, SQL_IMPORT_LATEST);

	if (db_next(q))
		*latest = db_get_int(q, 0);
	return db_end(q);
}

static void
close_all(struct import *import)
{
	stage_close(import->stage);
	arena_free(import->record);
}

enum outcome
store_import_open(struct import *import, struct store *store,
    const struct import_order *order, struct arena *arena,
    struct import_report *report)
{
	enum outcome out;

	memset(report, 0, sizeof(*report));
	*import = (struct import){ .store = store,
		.order = order,
		.report = report,
		.arena = arena,
		.began = time_monotonic() };
	import->stage = stage_open(store->directory);
	if (import->stage == NULL)
		return BROKEN;
	import->record = arena_new();
	import->changes = arena_array(arena, struct import_change, order->show);
	report->changes = import->changes;
	out = store_read(store);
	if (out == DONE && (out = read_latest(store, &import->latest)) != DONE)
		store_read_end(store);
	report->latest = import->latest;
	if (out != DONE)
		close_all(import);
	return out;
}

enum outcome
store_import_refuse(struct import *import, size_t file, long line,
    const char *path, const char *why)
{
	struct import_report *report = import->report;

	report->file = import->order->paths[file];
	report->line = line;
	report->path = path == NULL ? NULL : arena_string(import->arena, path);
	report->why = arena_string(import->arena, why);
	return INVALID;
}

bool
store_import_count(struct import_count *count, bool is_known, bool is_changed)
{
	if (!is_known)
		count->added++;
	else if (is_changed)
		count->changed++;
	else
		count->unchanged++;
	return !is_known || is_changed;
}

void
store_import_name(
    struct import *import, const char *id, const char *name, const char *words)
{
	struct import_report *report = import->report;

	if (report->change_count == import->order->show)
		return;
	import->changes[report->change_count++] = (struct import_change){
		.id = arena_string(import->arena, id),
		.name = arena_string(import->arena, name),
		.words = arena_string(import->arena, words),
	};
}

void
store_import_differ(struct difference *difference, const char *what,
    const char *before, const char *after)
{
	if (strcmp(before, after) != 0)
		difference->words = arena_print(difference->arena,
		    "%s%s%s: %s → %s", difference->words,
		    difference->words[0] == '\0' ? "" : "; ", what,
		    before[0] == '\0' ? "none" : before,
		    after[0] == '\0' ? "none" : after);
}

enum outcome
store_import_stage(struct import *import, size_t file)
{
	if (++import->differences <= IMPORT_DIFFERENCES_MAX)
		return DONE;
	return store_import_refuse(import, file, 0, NULL,
	    arena_print(import->arena,
		"More than %d things are new or changed: that is too much for"
		" one import. Divide the files and import one after the other.",
		IMPORT_DIFFERENCES_MAX));
}

/* The digest of all files' bytes, one after the other. */
static enum outcome
hash_files(
    const struct import_order *order, unsigned char digest[SECRET_HASH_SIZE])
{
	unsigned char piece[PIECE_SIZE];
	struct secret_hasher hasher;
	bool failed = false;
	size_t length;
	FILE *file;

	secret_hash_open(&hasher);
	for (size_t i = 0; i < order->path_count; i++) {
		file = fopen(order->paths[i], "rbe");
		if (file == NULL)
			return ABSENT;
		while ((length = fread(piece, 1, sizeof(piece), file)) > 0)
			secret_hash_raw(&hasher, piece, length);
		failed = failed || ferror(file) != 0;
		fclose(file);
	}
	secret_hash_close(&hasher, digest);
	return failed ? BROKEN : DONE;
}

static enum outcome
add_run(struct import *import, const char *kind,
    const unsigned char digest[SECRET_HASH_SIZE])
{
	const struct import_report *report = import->report;
	struct query *q = db_use(import->store->db, SQL_IMPORT_RUN_ADD);

	db_text(q, ":kind", kind);
	db_bytes(q, ":digest", digest, SECRET_HASH_SIZE);
	db_int(q, ":at", import->order->now);
	db_int_or_null(q, ":person", import->order->person);
	db_int(q, ":added", report->wholes.added + report->parts.added);
	db_int(q, ":changed", report->wholes.changed + report->parts.changed);
	db_int(q, ":unchanged",
	    report->wholes.unchanged + report->parts.unchanged);
	if (db_next(q))
		import->run = db_get_int(q, 0);
	return db_end(q);
}

static enum outcome
add_history(struct import *import, enum event_kind kind,
    const unsigned char digest[SECRET_HASH_SIZE])
{
	const struct import_report *report = import->report;
	struct arena *arena = import->arena;
	char hex[SECRET_HEX_SIZE];
	struct change changes[] = {
		{ "Added", "",
		    arena_print(arena, "%" PRId64,
			report->wholes.added + report->parts.added) },
		{ "Changed", "",
		    arena_print(arena, "%" PRId64,
			report->wholes.changed + report->parts.changed) },
		{ "Unchanged", "",
		    arena_print(arena, "%" PRId64,
			report->wholes.unchanged + report->parts.unchanged) },
		{ "SHA-256 of the file", "", hex },
	};
	struct event event = { .kind = kind,
		.at = import->order->now,
		.person = import->order->person,
		.directory = import->order->directory,
		.subject = import->run,
		.internal = true,
		.changes = changes,
		.change_count = LENGTH(changes) };
	int64_t id;

	secret_hex(digest, hex);
	return store_history_add(import->store, &event, &id);
}

/* Everything inside the transaction. */
static enum outcome
apply(struct import *import, enum event_kind event, const char *kind,
    import_apply *apply_stage, const unsigned char *digest)
{
	int64_t latest = 0;
	enum outcome out = read_latest(import->store, &latest);

	if (out == DONE && import->order->bound &&
	    latest != import->order->latest)
		return CONFLICT;
	if (out == DONE && latest != import->latest) {
		log_note("import: another one was applied meanwhile");
		return BUSY;
	}
	if (out == DONE)
		out = add_run(import, kind, digest);
	if (out == DONE)
		out = apply_stage(import);
	if (out == DONE && stage_failed(import->stage))
		out = BROKEN;
	return out == DONE ? add_history(import, event, digest) : out;
}

enum outcome
store_import_close(struct import *import, enum outcome out,
    enum event_kind event, const char *kind, import_apply *apply_stage)
{
	unsigned char digest[SECRET_HASH_SIZE];
	int64_t checked;

	store_read_end(import->store);
	if (import->order->look) {
		import->report->checking = time_monotonic() - import->began;
		close_all(import);
		return out;
	}
	if (out == DONE)
		out = stage_rewind(import->stage);
	if (out == DONE)
		out = hash_files(import->order, digest);
	db_expect_many(import->store->writer, true);
	checked = time_monotonic();
	import->report->checking = checked - import->began;
	if (out == DONE && (out = store_begin(import->store)) == DONE) {
		out = apply(import, event, kind, apply_stage, digest);
		out = store_end(import->store, out);
		import->report->applying = time_monotonic() - checked;
	}
	db_expect_many(import->store->writer, false);
	close_all(import);
	return out;
}
