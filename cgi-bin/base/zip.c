/* ZIP archives, by libzip. */

#include "base/zip.h"

#include <string.h>
#include <zip.h>

/* libzip's own names begin with zip_ too: ours is a name for its handle. */
struct zip_reader {
	struct arena *arena;
	zip_t *archive;
};

struct zip_reader *
zip_reader_open(const void *bytes, size_t length)
{
	struct arena *arena = arena_new();
	struct zip_reader *reader = arena_get(arena, sizeof *reader);
	zip_source_t *source = zip_source_buffer_create(bytes, length, 0, NULL);

	*reader = (struct zip_reader){ .arena = arena };
	if (source != NULL)
		reader->archive =
		    zip_open_from_source(source, ZIP_RDONLY, NULL);
	if (reader->archive != NULL)
		return reader;
	zip_source_free(source);
	arena_free(arena);
	return NULL;
}

void
zip_reader_close(struct zip_reader *reader)
{
	if (reader == NULL)
		return;
	zip_discard(reader->archive);
	arena_free(reader->arena);
}

bool
zip_reader_is_locked(const struct zip_reader *reader)
{
	zip_int64_t count = zip_get_num_entries(reader->archive, 0);
	zip_stat_t part;

	for (zip_int64_t i = 0; i < count; i++)
		if (zip_stat_index(
			reader->archive, (zip_uint64_t)i, 0, &part) == 0 &&
		    (part.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
		    part.encryption_method != ZIP_EM_NONE)
			return true;
	return false;
}

enum outcome
zip_reader_part(struct zip_reader *reader, const char *name, size_t limit,
    struct arena *arena, const char **bytes, size_t *length)
{
	zip_stat_t part;
	zip_file_t *file;
	char *content;
	bool whole;

	if (zip_stat(reader->archive, name, 0, &part) != 0)
		return ABSENT;
	if ((part.valid & ZIP_STAT_SIZE) == 0 || part.size > limit)
		return INVALID;
	file = zip_fopen_index(reader->archive, part.index, 0);
	if (file == NULL)
		return INVALID;
	content = arena_get(arena, part.size + 1);
	/* Reading past the end is what compares the checksum. */
	whole =
	    zip_fread(file, content, part.size + 1) == (zip_int64_t)part.size;
	zip_fclose(file);
	if (!whole)
		return INVALID;
	content[part.size] = '\0';
	*bytes = content;
	*length = part.size;
	return DONE;
}
