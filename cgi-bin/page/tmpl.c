/* Dictionaries in the request's arena, and pages written by plan. */

#include "page/tmpl.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "page/plan.h"
#include "page/source.h"

#define SOURCE_LIMIT ((size_t)256 * 1024)
#define SLOTS_FIRST  12

static const char *const files[] = { TEMPLATE_FILES };
_Static_assert(LENGTH(files) == TEMPLATE__COUNT, "a file for each template");

/* A template that is loaded. */
struct sheet {
	bool loaded;
	enum source_kind kind;
	struct plan plan;
};

static struct sheet sheets[TEMPLATE__COUNT];

/* What one marker of one dictionary holds: a value, and what its section or
 * include repeats. A section that is shown without any repeats the
 * dictionary itself. */
struct slot {
	enum marker marker;
	bool shown;
	const char *value;
	size_t length;
	struct tmpl *first;
	struct tmpl *last;
};

struct tmpl {
	struct arena *arena;
	struct tmpl *parent;
	struct tmpl *next;     /* of the same section or include */
	enum template_id file; /* of an include */
	bool includes_text;    /* here or below, a mail is included */
	bool includes_html;
	size_t count, room;
	struct slot *slots;
	uint64_t held; /* a bit for each marker that may have a slot */
};

static uint64_t
bit_of(enum marker marker)
{
	return (uint64_t)1 << ((unsigned)marker % 64);
}

/* Most dictionaries are filled in the order in which the template asks: look
 * where the one before was found, `*next`, first. */
static struct slot *
find(const struct tmpl *tmpl, enum marker marker, size_t *next)
{
	if (*next < tmpl->count && tmpl->slots[*next].marker == marker)
		return &tmpl->slots[(*next)++];
	if ((tmpl->held & bit_of(marker)) == 0)
		return NULL;
	for (size_t i = 0; i < tmpl->count; i++)
		if (tmpl->slots[i].marker == marker) {
			*next = i + 1;
			return &tmpl->slots[i];
		}
	return NULL;
}

static struct slot *
take(struct tmpl *tmpl, enum marker marker)
{
	struct slot *found, *larger;
	size_t more, next = SIZE_MAX;

	if ((tmpl->held & bit_of(marker)) != 0 &&
	    (found = find(tmpl, marker, &next)) != NULL)
		return found;
	if (tmpl->count == tmpl->room) {
		more = tmpl->room == 0 ? SLOTS_FIRST : 2 * tmpl->room;
		larger = arena_array(tmpl->arena, struct slot, more);
		if (tmpl->count > 0)
			memcpy(
			    larger, tmpl->slots, tmpl->count * sizeof(*larger));
		tmpl->slots = larger;
		tmpl->room = more;
	}
	tmpl->held |= bit_of(marker);
	tmpl->slots[tmpl->count].marker = marker;
	return &tmpl->slots[tmpl->count++];
}

static struct tmpl *
append(struct tmpl *tmpl, enum marker marker)
{
	struct slot *slot = take(tmpl, marker);
	struct tmpl *child = tmpl_new(tmpl->arena);

	child->parent = tmpl;
	if (slot->last == NULL)
		slot->first = child;
	else
		slot->last->next = child;
	slot->last = child;
	slot->shown = true;
	return child;
}

/* A file's content; false when it cannot be read or is too long. */
static bool
read_source(const char *directory, const char *file, struct text *source)
{
	char path[4096], bytes[8192];
	ssize_t got;
	int fd;

	if ((size_t)snprintf(path, sizeof(path), "%s/%s", directory, file) >=
	    sizeof(path))
		return false;
	if ((fd = open(path, O_RDONLY | O_CLOEXEC)) == -1)
		return false;
	while ((got = read(fd, bytes, sizeof(bytes))) > 0)
		text_add_bytes(source, bytes, (size_t)got);
	(void)close(fd);
	return got == 0 && !text_failed(source) &&
	       strlen(text_string(source)) == source->length;
}

/* One template: read, check, squeeze, parse. */
static const char *
load_one(const char *directory, const char *file, struct text *source,
    struct text *squeezed, struct sheet *sheet, int *line)
{
	struct source_fault fault;

	*line = 0;
	if (!read_source(directory, file, source))
		return "cannot be read";
	fault = source_kind_of(file, text_string(source), &sheet->kind);
	if (fault.why == NULL)
		fault = source_check(sheet->kind, text_string(source));
	*line = fault.line;
	if (fault.why != NULL)
		return fault.why;
	source_squeeze(sheet->kind, text_string(source), squeezed);
	if (text_failed(squeezed))
		return "is too long";
	sheet->loaded = true;
	return plan_make(
	    &sheet->plan, sheet->kind, text_string(squeezed), squeezed->length);
}

static int
load_all(const char *directory, struct sheet fresh[])
{
	struct text source, squeezed;
	int failed = 0;

	text_open(&source, SOURCE_LIMIT);
	text_open(&squeezed, SOURCE_LIMIT);
	for (size_t i = 0; i < TEMPLATE__COUNT; i++) {
		int line;
		const char *why;

		text_clear(&source);
		text_clear(&squeezed);
		why = load_one(
		    directory, files[i], &source, &squeezed, &fresh[i], &line);
		if (why != NULL) {
			log_fault("page: %s/%s:%d: %s", directory, files[i],
			    line, why);
			failed = -1;
		}
	}
	text_close(&source);
	text_close(&squeezed);
	return failed;
}

static void
free_all(struct sheet old[])
{

	for (size_t i = 0; i < TEMPLATE__COUNT; i++)
		plan_free(&old[i].plan);
}

int
tmpl_load(const char *directory)
{
	struct sheet fresh[TEMPLATE__COUNT] = { 0 };

	if (load_all(directory, fresh) == -1) {
		free_all(fresh);
		return -1;
	}
	free_all(sheets);
	memcpy(sheets, fresh, sizeof(sheets));
	return 0;
}

struct tmpl *
tmpl_new(struct arena *arena)
{
	struct tmpl *tmpl = arena_one(arena, struct tmpl);

	tmpl->arena = arena;
	tmpl->file = TEMPLATE__COUNT;
	return tmpl;
}

void
tmpl_set(struct tmpl *tmpl, enum marker marker, const char *value)
{
	struct slot *slot = take(tmpl, marker);

	slot->value = value;
	slot->length = value == NULL ? 0 : strlen(value);
}

void
tmpl_set_copy(struct tmpl *tmpl, enum marker marker, const char *value)
{
	tmpl_set(tmpl, marker, arena_string(tmpl->arena, value));
}

/* By hand: printf was a quarter of the time that a list of claims takes. */
void
tmpl_set_int(struct tmpl *tmpl, enum marker marker, int64_t value)
{
	uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	char digits[20], *at = digits + sizeof(digits);
	struct slot *slot = take(tmpl, marker);

	do
		*--at = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (value < 0)
		*--at = '-';
	slot->length = (size_t)(digits + sizeof(digits) - at);
	slot->value = arena_copy(tmpl->arena, at, slot->length);
}

void
tmpl_maybe(struct tmpl *tmpl, enum marker marker, const char *value)
{

	if (value == NULL || value[0] == '\0')
		return;
	tmpl_set(tmpl, marker, value);
	tmpl_show(tmpl, marker, true);
}

struct tmpl *
tmpl_add(struct tmpl *tmpl, enum marker section)
{

	return append(tmpl, section);
}

void
tmpl_show(struct tmpl *tmpl, enum marker section, bool shown)
{

	take(tmpl, section)->shown = shown;
}

struct tmpl *
tmpl_include(struct tmpl *tmpl, enum marker marker, enum template_id file)
{
	struct tmpl *child = append(tmpl, marker);

	child->file = file;
	for (; tmpl != NULL; tmpl = tmpl->parent)
		if (sheets[file].kind == SOURCE_TEXT)
			tmpl->includes_text = true;
		else
			tmpl->includes_html = true;
	return child;
}

static void write_steps(const struct plan *, size_t first, size_t end,
    const struct tmpl *, struct text *out);

static void
write_file(const struct tmpl *tmpl, enum template_id file, struct text *out)
{
	const struct plan *plan = &sheets[file].plan;

	write_steps(plan, 0, plan->count, tmpl, out);
}

/* The steps within a section, as often as it is to be shown. */
static void
write_section(const struct plan *plan, size_t section, const struct tmpl *tmpl,
    const struct slot *slot, struct text *out)
{
	size_t end = section + 1 + plan->steps[section].length;
	const struct tmpl *child = slot->first;

	if (!slot->shown)
		return;
	if (child == NULL)
		write_steps(plan, section + 1, end, tmpl, out);
	for (; child != NULL; child = child->next)
		write_steps(plan, section + 1, end, child, out);
}

static void
write_marker(const struct plan *plan, size_t at, const struct tmpl *tmpl,
    const struct slot *slot, struct text *out)
{
	const struct tmpl *child = slot->first;

	switch (plan->steps[at].kind) {
	case PLAN_VALUE:
		if (slot->length > 0)
			plan_write(plan->steps[at].escape, slot->value,
			    slot->length, out);
		break;
	case PLAN_SECTION:
		write_section(plan, at, tmpl, slot, out);
		break;
	case PLAN_INCLUDE:
		for (; child != NULL; child = child->next)
			write_file(child, child->file, out);
		break;
	case PLAN_BYTES:
		break;
	}
}

static void
write_steps(const struct plan *plan, size_t first, size_t end,
    const struct tmpl *tmpl, struct text *out)
{
	const struct plan_step *step;
	const struct slot *slot;
	size_t next = 0;

	for (size_t at = first; at < end; at++) {
		step = &plan->steps[at];
		if (step->kind == PLAN_BYTES) {
			text_add_bytes(
			    out, plan->bytes.bytes + step->at, step->length);
			continue;
		}
		slot = find(tmpl, step->marker, &next);
		if (slot != NULL)
			write_marker(plan, at, tmpl, slot, out);
		if (step->kind == PLAN_SECTION)
			at += step->length;
	}
}

void
tmpl_write(const struct tmpl *tmpl, enum template_id file, struct text *out)
{
	bool mixed = sheets[file].kind == SOURCE_TEXT ? tmpl->includes_html
						      : tmpl->includes_text;

	if (mixed || !sheets[file].loaded) {
		log_fault("page: %s: %s", files[file],
		    mixed ? "mixes pages and mails" : "is not loaded");
		out->failed = true;
		return;
	}
	write_file(tmpl, file, out);
}
