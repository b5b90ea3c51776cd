/* Parts of Office archives. */

#include "render/parts.h"

#include <stdlib.h>
#include <string.h>

#include "render/office.h"

/* While the list of content types is read. */
struct wanted {
	const char *ending;
	struct arena *arena;
	const char **names;
	size_t count;
};

static bool
ends_with(const char *string, const char *ending)
{
	size_t all = strlen(string), length = strlen(ending);

	return all >= length && strcmp(string + all - length, ending) == 0;
}

static void
begin(void *context, const char *name, const char **attributes)
{
	struct wanted *wanted = context;
	const char *type = xml_attribute(attributes, "ContentType");
	const char *part = xml_attribute(attributes, "PartName");

	if (strcmp(name, "Override") == 0 && type != NULL && part != NULL &&
	    part[0] == '/' && ends_with(type, wanted->ending) &&
	    wanted->count < PARTS_MAX)
		wanted->names[wanted->count++] =
		    arena_string(wanted->arena, part + 1);
}

static void
end(void *context, const char *name)
{
	(void)context;
	(void)name;
}

static void
words(void *context, const char *bytes, size_t length)
{
	(void)context;
	(void)bytes;
	(void)length;
}

/* The number in a name: 12 of "ppt/slides/slide12.xml". */
static long
number_of(const char *name)
{
	const char *slash = strrchr(name, '/');

	name = slash == NULL ? name : slash;
	return strtol(name + strcspn(name, "0123456789"), NULL, 10);
}

static int
by_number(const void *one, const void *other)
{
	const char *const *a = one, *const *b = other;
	long x = number_of(*a), y = number_of(*b);

	return x < y ? -1 : x > y ? 1 : strcmp(*a, *b);
}

bool
parts_of(struct zip_reader *zip, const char *ending, struct arena *arena,
    const char **names, size_t *count)
{
	static const struct xml_events events = { begin, end, words };
	struct wanted wanted = { ending, arena, names, 0 };

	if (!parts_read(zip, "[Content_Types].xml", &events, &wanted))
		return false;
	qsort(names, wanted.count, sizeof *names, by_number);
	*count = wanted.count;
	return true;
}

bool
parts_read(struct zip_reader *zip, const char *name,
    const struct xml_events *events, void *context)
{
	struct arena *arena = arena_new();
	const char *bytes;
	size_t length;
	bool fine = zip_reader_part(zip, name, OFFICE_PART_MAX, arena, &bytes,
			&length) == DONE &&
		    xml_read(bytes, length, events, context);

	arena_free(arena);
	return fine;
}
