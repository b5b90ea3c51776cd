/* Empty databases. */

#include "store/empty.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "base/text.h"
#include "store/db.h"

/* What db_migrate leaves, but for what every connection makes anew. */
static struct {
	const char *name;
	char *bytes;
	size_t length;
	mode_t mode;
} files[] = { { .name = "cpor.db" }, { .name = "cpor.db-wal" } };

static FILE *
open_file(const char *directory, size_t which, const char *mode)
{
	char path[128];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", directory, files[which].name);
	file = fopen(path, mode);
	assert_non_null(file);
	return file;
}

static void
keep(const char *directory, size_t which)
{
	FILE *file = open_file(directory, which, "rb");
	struct stat status;

	assert_int_equal(fstat(fileno(file), &status), 0);
	files[which].mode = status.st_mode;
	files[which].length = (size_t)status.st_size;
	files[which].bytes = malloc(files[which].length);
	assert_non_null(files[which].bytes);
	assert_int_equal(
	    fread(files[which].bytes, 1, files[which].length, file),
	    files[which].length);
	assert_int_equal(fclose(file), 0);
}

static void
copy(const char *directory, size_t which)
{
	FILE *file = open_file(directory, which, "wb");

	assert_int_equal(fchmod(fileno(file), files[which].mode), 0);
	assert_int_equal(
	    fwrite(files[which].bytes, 1, files[which].length, file),
	    files[which].length);
	assert_int_equal(fclose(file), 0);
}

void
empty_database(const char *directory)
{
	bool first = files[0].bytes == NULL;

	if (first)
		assert_int_equal(db_migrate(directory), 0);
	for (size_t i = 0; i < LENGTH(files); i++)
		(first ? keep : copy)(directory, i);
}
