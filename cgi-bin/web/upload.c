/* The type of a file by its content: libmagic, then what is inside. */

#include "web/upload.h"

#include <errno.h>
#include <magic.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "web/form.h"
#include "web/sniff.h"

#define MAGIC_BYTES ((size_t)64 * 1024) /* what libmagic gets to see */

/* Loaded at the first upload of a process, kept for the others. */
static magic_t magic;

static bool
magic_is_ready(void)
{
	if (magic != NULL)
		return true;
	magic = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS |
			   MAGIC_NO_CHECK_ELF | MAGIC_NO_CHECK_TOKENS |
			   MAGIC_NO_CHECK_CDF);
	if (magic != NULL && magic_load(magic, NULL) == 0)
		return true;
	log_fault("upload: libmagic: %s",
	    magic == NULL ? strerror(errno) : magic_error(magic));
	if (magic != NULL)
		magic_close(magic);
	magic = NULL;
	return false;
}

/* What libmagic says, "" when it cannot tell, and what is inside. */
static enum outcome
judge(struct arena *arena, const void *bytes, size_t length, const char **type,
    enum proof_cause *cause)
{
	size_t seen = length < MAGIC_BYTES ? length : MAGIC_BYTES;

	if (!magic_is_ready())
		return BROKEN;
	*cause = sniff(arena, bytes, length,
	    arena_string(arena, magic_buffer(magic, bytes, seen)), type);
	return *cause == PROOF_FINE ? DONE : INVALID;
}

/* Nobody else has the spool file: no byte of it can go while it is mapped. */
static enum outcome
judge_file(struct arena *arena, const struct upload *upload, const char **type,
    enum proof_cause *cause)
{
	size_t length = (size_t)upload->size;
	void *bytes = mmap(NULL, length, PROT_READ, MAP_PRIVATE, upload->fd, 0);
	enum outcome out;

	if (bytes == MAP_FAILED) {
		log_fault("upload: cannot map a file: %s", strerror(errno));
		return BROKEN;
	}
	out = judge(arena, bytes, length, type, cause);
	munmap(bytes, length);
	return out;
}

static bool
is_here(const struct upload *upload)
{
	struct stat file;

	return fstat(upload->fd, &file) == 0 && file.st_size == upload->size;
}

enum outcome
upload_check(struct arena *arena, const struct upload *upload,
    const char **type, enum proof_cause *cause)
{
	*cause = upload->truncated || upload->size > PROOF_SIZE_MAX
		     ? PROOF_TOO_BIG
		 : upload->cut_off   ? PROOF_CUT_OFF
		 : upload->size == 0 ? PROOF_EMPTY
		 : !is_here(upload)  ? PROOF_CUT_OFF
				     : PROOF_FINE;
	if (*cause != PROOF_FINE)
		return INVALID;
	return judge_file(arena, upload, type, cause);
}

bool
upload_form_read(struct request *request)
{
	struct entries entries;

	if (form_read(request, NULL, 0, NULL, &entries) != DONE)
		return false;
	for (size_t i = 0; i < request->upload_count; i++)
		if (strcmp(request->uploads[i].field, "file") != 0)
			request->fault = FAULT_MALFORMED;
	return request->fault == FAULT_NONE;
}

const char *
upload_fault(const struct request *request, const char *kind, int64_t most,
    const char *too_big)
{
	const struct upload *upload = request->uploads;

	if (request->upload_count == 0)
		return arena_print(request->arena, "Select %s", kind);
	if (request->upload_count > 1 || request->upload_excess > 0)
		return "Select one file only";
	if (upload->truncated || upload->size > most)
		return too_big;
	if (upload->cut_off)
		return "The file did not arrive whole. Send it again";
	if (upload->size == 0)
		return "The file is empty";
	return NULL;
}

char *
upload_bytes(struct arena *arena, const struct upload *upload)
{
	size_t size = (size_t)upload->size, have = 0;
	char *bytes = arena_get(arena, size + 1);
	ssize_t got;

	while (have < size) {
		got = pread(upload->fd, bytes + have, size - have, (off_t)have);
		if (got == -1 && errno == EINTR)
			continue;
		if (got <= 0) {
			log_fault("upload: a file cannot be read");
			return NULL;
		}
		have += (size_t)got;
	}
	return bytes;
}
