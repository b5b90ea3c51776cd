/* Directories in the store. */

#include "store/directory.h"

#include "base/id.h"

/* The columns of $DIRECTORY_COLUMNS. */
static void
directory_from_row(
    struct query *q, struct arena *arena, struct directory *directory)
{
	*directory = (struct directory){
		.id = db_get_int(q, 0),
		.name = db_get_text(q, 2, arena),
		.country = db_get_text(q, 3, arena),
	};
	directory_kind_of(db_get_text(q, 1, arena), &directory->kind);
}

enum outcome
store_directory_of(struct store *store, int64_t id, struct arena *arena,
    struct directory *directory)
{
	struct query *q = db_use(store->db, SQL_DIRECTORY_OF);

	db_int(q, ":id", id);
	if (db_next(q))
		directory_from_row(q, arena, directory);
	return db_end(q);
}

static enum outcome
read_list(struct query *q, struct arena *arena, struct directory **directories,
    size_t *count)
{
	struct directory *list = NULL;
	size_t n = 0;

	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		directory_from_row(q, arena, &list[n++]);
	}
	*directories = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_directory_of_person(struct store *store, int64_t person,
    struct arena *arena, struct directory **directories, size_t *count)
{
	struct query *q = db_use(store->db, SQL_DIRECTORY_OF_PERSON);

	db_int(q, ":person", person);
	return read_list(q, arena, directories, count);
}

enum outcome
store_directory_list(struct store *store, struct arena *arena,
    struct directory **directories, size_t *count)
{
	return read_list(
	    db_use(store->db, SQL_DIRECTORY_LIST), arena, directories, count);
}

enum outcome
store_directory_add(
    struct store *store, struct directory *directory, int64_t now)
{
	struct query *q = db_use(store->db, SQL_DIRECTORY_ADD);

	directory->id = id_new();
	db_int(q, ":id", directory->id);
	db_text(q, ":kind", directory_kind_code(directory->kind));
	db_text(q, ":name", directory->name);
	db_text(q, ":country", directory->country);
	db_int(q, ":now", now);
	return db_end(q);
}
