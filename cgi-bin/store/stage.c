/* A stage: length-prefixed fields in a nameless file. */

#include "store/stage.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"

#define PATH_SIZE 4096
#define NO_TEXT	  UINT32_MAX

struct stage {
	FILE *file;
	bool failed;
};

static int
open_nameless(const char *directory)
{
	char path[PATH_SIZE];
	int length, file;

	length = snprintf(path, sizeof(path), "%s/spool", directory);
	if (length < 0 ||
	    (size_t)length > sizeof(path) - sizeof("/stage-XXXXXX"))
		return -1;
	if (mkdir(path, 0700) == -1 && errno != EEXIST)
		return -1;
	memcpy(path + length, "/stage-XXXXXX", sizeof("/stage-XXXXXX"));
	file = mkostemp(path, O_CLOEXEC);
	if (file != -1)
		unlink(path);
	return file;
}

struct stage *
stage_open(const char *directory)
{
	struct stage *stage = calloc(1, sizeof(*stage));
	int file;

	if (stage == NULL)
		return NULL;
	file = open_nameless(directory);
	if (file != -1)
		stage->file = fdopen(file, "w+");
	if (stage->file == NULL) {
		log_fault("stage: cannot make a file in %s/spool: %s",
		    directory, strerror(errno));
		if (file != -1)
			close(file);
		free(stage);
		return NULL;
	}
	return stage;
}

void
stage_close(struct stage *stage)
{
	if (stage == NULL)
		return;
	fclose(stage->file);
	free(stage);
}

static void
put(struct stage *stage, const void *bytes, size_t length)
{
	if (!stage->failed && length > 0 &&
	    fwrite_unlocked(bytes, length, 1, stage->file) != 1)
		stage->failed = true;
}

static bool
get(struct stage *stage, void *bytes, size_t length)
{
	if (!stage->failed && length > 0 &&
	    fread_unlocked(bytes, length, 1, stage->file) != 1)
		stage->failed = true;
	return !stage->failed;
}

void
stage_put_int(struct stage *stage, int64_t value)
{
	put(stage, &value, sizeof(value));
}

void
stage_put_text(struct stage *stage, const char *text)
{
	uint32_t none = NO_TEXT;

	if (text == NULL)
		put(stage, &none, sizeof(none));
	else
		stage_put_bytes(stage, text, strlen(text));
}

void
stage_put_bytes(struct stage *stage, const void *bytes, size_t length)
{
	uint32_t prefix = (uint32_t)length;

	if (length >= NO_TEXT) {
		stage->failed = true;
		return;
	}
	put(stage, &prefix, sizeof(prefix));
	put(stage, bytes, length);
}

enum outcome
stage_rewind(struct stage *stage)
{
	if (stage->failed || fflush(stage->file) != 0 ||
	    fseek(stage->file, 0, SEEK_SET) != 0) {
		log_fault("stage: cannot write: %s", strerror(errno));
		stage->failed = true;
		return BUSY;
	}
	return DONE;
}

bool
stage_has_next(struct stage *stage)
{
	int c = stage->failed ? EOF : getc_unlocked(stage->file);

	if (c == EOF) {
		stage->failed = stage->failed || ferror(stage->file);
		return false;
	}
	ungetc(c, stage->file);
	return true;
}

int64_t
stage_get_int(struct stage *stage)
{
	int64_t value;

	return get(stage, &value, sizeof(value)) ? value : 0;
}

const void *
stage_get_bytes(struct stage *stage, struct arena *arena, size_t *length)
{
	uint32_t prefix;
	char *bytes;

	*length = 0;
	if (!get(stage, &prefix, sizeof(prefix)) || prefix == NO_TEXT)
		return NULL;
	/* The NUL behind it makes bytes a text. */
	bytes = arena_get(arena, (size_t)prefix + 1);
	if (!get(stage, bytes, prefix))
		return NULL;
	*length = prefix;
	return bytes;
}

const char *
stage_get_text(struct stage *stage, struct arena *arena)
{
	size_t length;

	return stage_get_bytes(stage, arena, &length);
}

bool
stage_failed(const struct stage *stage)
{
	return stage->failed;
}
