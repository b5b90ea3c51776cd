/* Files that wait to be imported. */

#include "store/import_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/id.h"
#include "base/log.h"

#define PIECE_SIZE 65536
#define ENDED	   0 /* when a file was sent that is not waited for */

static const char *
path_of(const struct store *store, struct arena *arena, int64_t id)
{
	return arena_print(arena, "%s/spool/import-%s", store->directory,
	    id_letters(arena, id));
}

/* The bytes go before the row does: what is left over is swept with it. */
static enum outcome
forget(struct store *store, struct arena *arena, int64_t before)
{
	struct query *q = db_use(store->db, SQL_IMPORT_FILE_OLD);
	const char *path;
	enum outcome out;

	db_int(q, ":before", before);
	while (db_next(q)) {
		path = path_of(store, arena, db_get_int(q, 0));
		if (unlink(path) == -1 && errno != ENOENT)
			log_fault("import: %s: %s", path, strerror(errno));
	}
	if ((out = db_end_list(q)) != DONE)
		return out;
	q = db_use(store->db, SQL_IMPORT_FILE_FORGET);
	db_int(q, ":before", before);
	return db_end_list(q);
}

static enum outcome
add_row(struct store *store, const struct viewer *viewer,
    const struct import_file *file)
{
	struct query *q = db_use(store->db, SQL_IMPORT_FILE_ADD);

	db_int(q, ":id", file->id);
	db_int(q, ":person", viewer->person);
	db_int(q, ":directory", viewer->directory);
	db_text(q, ":kind", import_kind_code(file->kind));
	db_text(q, ":name", file->name);
	db_int(q, ":size", file->size);
	db_int(q, ":now", viewer->now);
	return db_run(q);
}

static bool
copy_piece(int from, int to, off_t *at, int64_t size)
{
	char piece[PIECE_SIZE];
	ssize_t got = pread(from, piece, sizeof(piece), *at), put = 0, wrote;

	if (got == -1 && errno == EINTR)
		return true;
	if (got <= 0 || *at + got > size)
		return false;
	while (put < got) {
		wrote = write(to, piece + put, (size_t)(got - put));
		if (wrote == -1 && errno == EINTR)
			continue;
		if (wrote <= 0)
			return false;
		put += wrote;
	}
	*at += got;
	return true;
}

static enum outcome
copy(int from, const struct import_file *file)
{
	int to =
	    open(file->path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
	off_t at = 0;
	bool good = to != -1;

	while (good && at < file->size)
		good = copy_piece(from, to, &at, file->size);
	if (!good)
		log_fault("import: %s: %s", file->path, strerror(errno));
	if (to != -1)
		close(to);
	if (!good)
		(void)unlink(file->path);
	return good ? DONE : BUSY;
}

enum outcome
store_import_file_add(struct store *store, const struct viewer *viewer,
    struct arena *arena, int fd, struct import_file *file)
{
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	file->id = id_new();
	file->sent = viewer->now;
	file->path = path_of(store, arena, file->id);
	out = store_import_file_end(store, viewer, file->kind);
	if (out == DONE)
		out = add_row(store, viewer, file);
	if (out != DONE) {
		store_rollback(store);
		return out;
	}
	if ((out = store_commit(store)) != DONE)
		return out;
	store_import_file_clear(store);
	return copy(fd, file);
}

enum outcome
store_import_file_of(struct store *store, const struct viewer *viewer,
    int64_t id, struct arena *arena, struct import_file *file)
{
	struct query *q = db_use(store->db, SQL_IMPORT_FILE_OF);

	db_int(q, ":id", id);
	db_int(q, ":person", viewer->person);
	db_int(q, ":directory", viewer->directory);
	db_text(q, ":kind", import_kind_code(file->kind));
	db_int(q, ":ended", ENDED);
	if (db_next(q))
		*file = (struct import_file){ .id = id,
			.kind = file->kind,
			.name = db_get_text(q, 0, arena),
			.size = db_get_int(q, 1),
			.sent = db_get_int(q, 2),
			.path = path_of(store, arena, id) };
	return db_end(q);
}

enum outcome
store_import_file_end(
    struct store *store, const struct viewer *viewer, enum import_kind kind)
{
	struct query *q = db_use(store->db, SQL_IMPORT_FILE_END);

	db_int(q, ":person", viewer->person);
	db_text(q, ":kind", import_kind_code(kind));
	db_int(q, ":ended", ENDED);
	return db_end_list(q);
}

enum outcome
store_import_file_sweep(struct store *store, int64_t before)
{
	struct arena *arena = arena_new();
	enum outcome out = forget(store, arena, before);

	arena_free(arena);
	return out;
}

void
store_import_file_clear(struct store *store)
{
	enum outcome out = store_begin(store);

	if (out == DONE)
		out =
		    store_end(store, store_import_file_sweep(store, ENDED + 1));
	if (out != DONE)
		log_note("import: files are swept later");
}
