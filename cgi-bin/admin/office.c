/* Where an operator's command works. */

#include "admin/office.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/time.h"
#include "base/zone.h"
#include "store/directory.h"

const char *
office_directory(void)
{
	const char *directory = getenv("CPOR_DATA");

	return directory == NULL || *directory == '\0' ? "data" : directory;
}

const char *
office_path(struct arena *arena, const char *directory, const char *name)
{
	return arena_print(arena, "%s/%s", directory, name);
}

int
office_open(struct office *office)
{
	struct watch watch;

	*office = (struct office){ .directory = office_directory(),
		.arena = arena_new() };
	if (secret_start() == 0 &&
	    secret_keys_read(
		office_path(office->arena, office->directory, "keys"),
		&office->keys) == 0 &&
	    store_open(&office->store, office->directory, &office->keys) == 0) {
		watch = store_watch(&office->store, office->arena);
		office->nobody = person_nobody(time_now(&watch));
		return 0;
	}
	fprintf(stderr,
	    "cpor: cannot open %s. Does CPOR_DATA name the right directory, and"
	    " was it made by cpor init?\n",
	    office->directory);
	return -1;
}

void
office_close(struct office *office)
{
	store_close(&office->store);
	arena_free(office->arena);
}

void
office_say(const char *what, const char *format, ...)
{
	va_list arguments;

	fprintf(stderr, "cpor %s: ", what);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
}

enum outcome
office_find(struct office *office, const char *what, const char *name,
    struct directory *found)
{
	struct directory *all = NULL;
	size_t count = 0, matches = 0;
	enum outcome out;

	out = store_directory_list(&office->store, office->arena, &all, &count);
	for (size_t i = 0; out == DONE && i < count; i++) {
		if (strcasecmp(all[i].name, name) != 0)
			continue;
		*found = all[i];
		matches++;
	}
	if (out != DONE || matches == 1)
		return out;
	office_say(what,
	    matches == 0 ? "There is no directory called %s."
			 : "Several directories are called %s.",
	    name);
	return INVALID;
}

int
office_usage(const char *usage)
{
	fprintf(stderr, "Usage: %s\n", usage);
	return OFFICE_MISUSED;
}

int
office_end(const char *what, enum outcome out)
{
	if (out == DONE)
		return OFFICE_DONE;
	if (out == BUSY) {
		office_say(what, "Nothing changed: the database is busy or the"
				 " disk is full. Try again in a moment.");
		return OFFICE_AGAIN;
	}
	office_say(what, "It could not be done, and nothing changed. The log"
			 " above says why.");
	return OFFICE_REFUSED;
}
