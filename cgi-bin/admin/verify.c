/* cpor verify, cpor checkpoint. */

#include "admin/verify.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "admin/office.h"
#include "store/checkpoint.h"
#include "store/history.h"

#define LINE_MAX 4096 /* bytes; a mail has none longer than 998 */

/* The walk along the chain. */
static enum outcome
walk(struct office *office, int64_t *count)
{
	const char *why = "";
	int64_t entry = 0;
	enum outcome out =
	    store_history_verify(&office->store, count, &entry, &why);

	if (out == CONFLICT)
		office_say("verify",
		    "The history is not whole at entry %" PRId64 ": %s", entry,
		    why);
	return out;
}

static enum outcome
check(struct office *office, const char *where, const char *line)
{
	const char *why;
	enum outcome out = store_checkpoint_check(&office->store, line, &why);

	if (out == CONFLICT)
		office_say("verify", "A checkpoint in %s does not fit: %s %s",
		    where, why, line);
	return out;
}

/* Those that are kept here. */
static enum outcome
check_kept(struct office *office, int64_t *checked)
{
	const char **lines;
	size_t count = 0;
	enum outcome out = store_checkpoint_list(
	    &office->store, office->arena, &lines, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		out = check(office, "the database", lines[i]);
	*checked += (int64_t)count;
	return out;
}

/* The lines of a file that are checkpoints; a mail quotes with "> ". */
static enum outcome
check_lines(struct office *office, const char *path, FILE *file, int64_t *found)
{
	char line[LINE_MAX];
	enum outcome out = DONE;

	while (out == DONE && fgets(line, sizeof(line), file) != NULL) {
		const char *begins = line + strspn(line, "> \t");

		line[strcspn(line, "\r\n")] = '\0';
		if (strncmp(begins, CHECKPOINT_BEGINS,
			strlen(CHECKPOINT_BEGINS)) != 0)
			continue;
		out = check(office, path, begins);
		++*found;
	}
	return ferror(file) ? BROKEN : out;
}

static enum outcome
check_file(struct office *office, const char *path, int64_t *checked)
{
	FILE *file = fopen(path, "r");
	int64_t found = 0;
	enum outcome out;

	if (file == NULL) {
		office_say("verify", "%s: %s.", path, strerror(errno));
		return CONFLICT;
	}
	out = check_lines(office, path, file, &found);
	fclose(file);
	if (out == DONE && found == 0) {
		office_say("verify", "%s has no checkpoint in it.", path);
		return CONFLICT;
	}
	*checked += found;
	return out;
}

int
admin_verify(int argc, char **argv)
{
	struct office office;
	int64_t count = 0, checked = 0;
	enum outcome out = BROKEN;

	if (office_open(&office) == 0)
		out = walk(&office, &count);
	if (out == DONE)
		out = check_kept(&office, &checked);
	for (int i = 1; out == DONE && i < argc; i++)
		out = check_file(&office, argv[i], &checked);
	office_close(&office);
	if (out == CONFLICT)
		return OFFICE_REFUSED;
	if (out == DONE)
		printf("The history is whole: %" PRId64
		       " entries, and as %" PRId64 " signed checkpoints say.\n",
		    count, checked);
	return office_end("verify", out);
}

int
admin_verify_checkpoint(int argc, char **argv)
{
	struct office office;
	const char *line = "";
	enum outcome out = BROKEN;

	(void)argv;
	if (argc != 1)
		return office_usage("cpor checkpoint");
	if (office_open(&office) == 0)
		out = store_begin(&office.store);
	if (out == DONE) {
		out = store_checkpoint_make(
		    &office.store, &office.nobody, office.arena, &line);
		if (out == DONE)
			out = store_commit(&office.store);
		else
			store_rollback(&office.store);
	}
	if (out == DONE)
		puts(line);
	office_close(&office);
	return office_end("checkpoint", out);
}
