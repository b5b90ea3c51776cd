/*
 * However a multipart body arrives, it reads the same, and within its limits:
 * whole, byte by byte and by sevens. The boundary is "XyZ".
 */

#include "web/multipart.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "wire.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static char directory[] = "/tmp/cpor-fuzz.XXXXXX";
static char spool[sizeof(directory) + 8];

static void
insist(bool holds)
{
	if (!holds)
		abort();
}

static void
tidy_up(void)
{
	(void)rmdir(spool);
	(void)rmdir(directory);
}

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc, (void)argv;
	insist(mkdtemp(directory) != NULL);
	(void)snprintf(spool, sizeof(spool), "%s/spool", directory);
	insist(mkdir(spool, 0700) == 0);
	return atexit(tidy_up);
}

static enum fault
read_by(struct request *request, struct arena *arena, const uint8_t *bytes,
    size_t length, size_t step)
{
	static const struct site site = { .data = directory };
	struct script script = {
		.body = (const char *)bytes, .length = length, .step = step
	};
	struct wire wire = script_wire(&script);

	*request = (struct request){ .arena = arena, .site = &site };
	return multipart_read(request, &wire,
	    "multipart/form-data; boundary=XyZ", (int64_t)length, 4);
}

static void
check(const struct request *request)
{
	insist(request->body.count <= 4);
	insist(request->upload_count <= REQUEST_FILES);
	for (size_t i = 0; i < request->body.count; i++) {
		const struct pair *pair = &request->body.list[i];

		insist(text_is_utf8(pair->name, strlen(pair->name)));
		insist(text_is_utf8(pair->value, strlen(pair->value)));
	}
	for (size_t i = 0; i < request->upload_count; i++) {
		const struct upload *upload = &request->uploads[i];
		struct stat status;

		insist(text_is_utf8(upload->name, strlen(upload->name)));
		insist(*upload->name != '\0');
		insist(strchr(upload->name, '/') == NULL);
		insist(fstat(upload->fd, &status) == 0);
		insist(status.st_size == upload->size);
	}
}

static void
check_same(const struct request *one, const struct request *other)
{
	insist(one->body.count == other->body.count);
	insist(one->upload_count == other->upload_count);
	for (size_t i = 0; i < one->body.count; i++)
		insist(strcmp(one->body.list[i].value,
			   other->body.list[i].value) == 0);
	for (size_t i = 0; i < one->upload_count; i++)
		insist(one->uploads[i].size == other->uploads[i].size);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const size_t steps[] = { 1, 7 };
	struct arena *arena = arena_new();
	struct request whole, pieces;
	enum fault fault = read_by(&whole, arena, bytes, length, 0);

	check(&whole);
	for (size_t i = 0; i < LENGTH(steps); i++) {
		insist(
		    read_by(&pieces, arena, bytes, length, steps[i]) == fault);
		if (fault == FAULT_NONE)
			check_same(&whole, &pieces);
		request_close(&pieces);
	}
	request_close(&whole);
	arena_free(arena);
	return 0;
}
