/* ZIP archives, by libzip. */

#include "base/zip.h"

#include <string.h>
#include <zip.h>

#include "base/log.h"

/* 1 January 1980, as DOS writes it: the oldest day there is. */
#define DAY_ZERO 0x21

/* libzip's own names begin with zip_ too: ours is a name for its handle. */
struct zip_reader {
	struct arena *arena;
	zip_t *archive;
};

/* libzip compares each name with all that have the same hash, which is made on
 * purpose easily: a large archive of nothing but names would take hours. Each
 * part stands in the list behind this mark. */
static bool
has_too_many(const char *bytes, size_t length)
{
	const char *at = bytes, *end = bytes + length;
	size_t parts = 0;

	while (parts <= ZIP_PARTS_MAX &&
	       (at = memmem(at, (size_t)(end - at), "PK\1\2", 4)) != NULL) {
		at += 4;
		parts++;
	}
	return parts > ZIP_PARTS_MAX;
}

struct zip_reader *
zip_reader_open(const void *bytes, size_t length)
{
	struct arena *arena;
	struct zip_reader *reader;
	zip_source_t *source;

	if (has_too_many(bytes, length))
		return NULL;
	arena = arena_new();
	reader = arena_get(arena, sizeof *reader);
	source = zip_source_buffer_create(bytes, length, 0, NULL);
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
	/* The checksum is compared once the end is reached: not by the read
	 * that comes there, but by the one behind it. */
	whole =
	    zip_fread(file, content, part.size + 1) == (zip_int64_t)part.size &&
	    zip_fread(file, content + part.size, 1) == 0;
	zip_fclose(file);
	if (!whole)
		return INVALID;
	content[part.size] = '\0';
	*bytes = content;
	*length = part.size;
	return DONE;
}

struct zip_writer {
	struct arena *arena;
	zip_source_t *bytes; /* where the archive will be */
	zip_t *archive;
	bool failed;
};

struct zip_writer *
zip_writer_open(void)
{
	struct arena *arena = arena_new();
	struct zip_writer *writer = arena_one(arena, struct zip_writer);

	writer->arena = arena;
	writer->bytes = zip_source_buffer_create(NULL, 0, 0, NULL);
	if (writer->bytes != NULL)
		writer->archive =
		    zip_open_from_source(writer->bytes, ZIP_TRUNCATE, NULL);
	/* The archive takes its source with it; we read it afterwards. */
	if (writer->archive != NULL)
		zip_source_keep(writer->bytes);
	else
		writer->failed = true;
	return writer;
}

void
zip_writer_add(struct zip_writer *writer, const char *name, const void *bytes,
    size_t length)
{
	zip_source_t *part;
	zip_int64_t index = -1;

	if (writer->failed)
		return;
	part = zip_source_buffer(writer->archive, bytes, length, 0);
	if (part != NULL)
		index =
		    zip_file_add(writer->archive, name, part, ZIP_FL_ENC_UTF_8);
	if (index == -1 || zip_file_set_dostime(writer->archive,
			       (zip_uint64_t)index, 0, DAY_ZERO, 0) != 0)
		writer->failed = true;
	if (index == -1)
		zip_source_free(part);
}

/* What the archive's source holds now. */
static bool
read_back(zip_source_t *source, struct text *out)
{
	char bytes[8192];
	zip_int64_t got = -1;

	if (zip_source_open(source) != 0)
		return false;
	while ((got = zip_source_read(source, bytes, sizeof bytes)) > 0)
		text_add_bytes(out, bytes, (size_t)got);
	(void)zip_source_close(source);
	return got == 0;
}

void
zip_writer_close(struct zip_writer *writer, struct text *out)
{
	bool made = !writer->failed && zip_close(writer->archive) == 0;

	if (!made && writer->archive != NULL)
		zip_discard(writer->archive);
	made = made && read_back(writer->bytes, out);
	if (!made) {
		log_fault("zip: an archive could not be made");
		out->failed = true;
	}
	zip_source_free(writer->bytes);
	arena_free(writer->arena);
}
