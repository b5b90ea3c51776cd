/* Forms: from text that was typed to values. */

#include "web/form.h"

#include <inttypes.h>
#include <string.h>

#include "base/id.h"
#include "base/text.h"
#include "web/form_value.h"

bool
form_is_each(const struct field *field)
{
	return field->kind == FIELD_EACH || field->kind == FIELD_EACH_LONG;
}

static bool
is_several(const struct field *field)
{
	return field->kind == FIELD_MANY || form_is_each(field);
}

/* CRLF to LF, and nothing but spaces to nothing. */
static const char *
unix_lines(char *string)
{
	char *to = string;

	for (const char *from = string; *from != '\0'; from++)
		if (from[0] != '\r' || from[1] != '\n')
			*to++ = *from;
	*to = '\0';
	return string[strspn(string, " \t\n")] == '\0' ? "" : string;
}

/* What was typed as this kind keeps it: what the form shows again. */
static const char *
tidied(struct arena *arena, enum field_kind kind, const char *value)
{
	if (kind == FIELD_RAW)
		return value;
	if (kind == FIELD_LONG || kind == FIELD_EACH_LONG)
		return unix_lines(arena_string(arena, value));
	return text_tidy(arena_string(arena, value));
}

/* The place in an EACH that "name.3" means, from 0; -1 for none. */
static int
each_index(const struct field *field, const char *name)
{
	size_t length = strlen(field->name);
	int64_t number;

	if (strncmp(name, field->name, length) != 0 || name[length] != '.')
		return -1;
	name += length + 1;
	/* One way of writing each number, so that none can come twice. */
	if (*name == '0' || *name == '-' || !form_value_number(name, &number) ||
	    number > field->max)
		return -1;
	return (int)number - 1;
}

/* The field a name belongs to, with its index in an EACH. */
static const struct field *
field_of(const struct field *fields, size_t count, const char *name, int *each)
{
	for (size_t i = 0; i < count; i++) {
		if (form_is_each(&fields[i])) {
			if ((*each = each_index(&fields[i], name)) >= 0)
				return &fields[i];
		} else if (strcmp(fields[i].name, name) == 0) {
			return &fields[i];
		}
	}
	return NULL;
}

/* Is it one of the fields that every form may carry? */
static bool
is_common(const char *name)
{
	return strcmp(name, "token") == 0 || strcmp(name, "version") == 0;
}

static bool
came_before(const struct pairs *pairs, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (strcmp(pairs->list[i].name, pairs->list[index].name) == 0)
			return true;
	return false;
}

/* Is every pair of the body a field of ours, and none twice but a MANY? */
static bool
is_well_formed(
    const struct pairs *body, const struct field *fields, size_t count)
{
	const struct field *field;
	int each;

	for (size_t i = 0; i < body->count; i++) {
		const char *name = body->list[i].name;

		field = field_of(fields, count, name, &each);
		if (field == NULL && !is_common(name))
			return false;
		if ((field == NULL || field->kind != FIELD_MANY) &&
		    came_before(body, i))
			return false;
	}
	return true;
}

/* Gather the values of a MANY or an EACH into one list; a blank one of a MANY
 * is none. */
static struct many
gather(const struct form_reading *reading, const struct pairs *body)
{
	const struct field *field = reading->field;
	bool each = form_is_each(field);
	size_t room = each ? (size_t)field->max : body->count;
	struct many many = { arena_array(reading->arena, const char *, room),
		each ? room : 0 };
	int index;

	for (size_t i = 0; each && i < room; i++)
		many.values[i] = "";
	for (size_t i = 0; i < body->count; i++) {
		const char *value;

		if (field_of(field, 1, body->list[i].name, &index) == NULL)
			continue;
		value =
		    tidied(reading->arena, field->kind, body->list[i].value);
		if (each || *value != '\0')
			many.values[each ? (size_t)index : many.count++] =
			    value;
	}
	return many;
}

static bool
is_blank(const struct many *many)
{
	for (size_t i = 0; i < many->count; i++)
		if (*many->values[i] != '\0')
			return false;
	return true;
}

static void
read_several(const struct form_reading *reading, const struct pairs *body)
{
	const struct field *field = reading->field;
	struct many many = gather(reading, body);

	memcpy(reading->value, &many, sizeof(many));
	reading->entry->values = many.values;
	reading->entry->value_count = many.count;
	for (size_t i = 0; i < many.count; i++)
		if (form_value_hides(many.values[i]))
			form_value_fault(reading, SENTENCE_WRONG, 0);
	if (is_blank(&many)) {
		if (!field->optional)
			form_value_fault(reading, SENTENCE_MISSING, 0);
	} else if (field->kind == FIELD_MANY) {
		if (many.count < (size_t)field->min)
			form_value_fault(reading, SENTENCE_LOW, field->min);
		else if (many.count > (size_t)field->max)
			form_value_fault(reading, SENTENCE_HIGH, field->max);
	}
}

static void
read_one(const struct form_reading *reading, const struct pairs *body)
{
	const struct field *field = reading->field;
	const char *typed = "";

	for (size_t i = 0; i < body->count; i++)
		if (strcmp(body->list[i].name, field->name) == 0)
			typed = tidied(
			    reading->arena, field->kind, body->list[i].value);
	if (field->kind != FIELD_RAW)
		reading->entry->typed = typed;
	if (*typed != '\0')
		form_value_read(reading, typed);
	else if (!field->optional)
		form_value_fault(reading, SENTENCE_MISSING, 0);
}

/* Blank entries, one for each field. */
static void
begin_entries(struct entries *entries, struct arena *arena,
    const struct field *fields, size_t count)
{
	*entries = (struct entries){ .arena = arena,
		.list = arena_array(arena, struct entry, count),
		.count = count };
	for (size_t i = 0; i < count; i++)
		entries->list[i] = (struct entry){ .name = fields[i].name,
			.label = fields[i].label,
			.typed = "" };
}

enum outcome
form_read(struct request *request, const struct field *fields, size_t count,
    void *values, struct entries *entries)
{
	enum outcome outcome = DONE;

	begin_entries(entries, request->arena, fields, count);
	entries->malformed = !is_well_formed(&request->body, fields, count);
	if (entries->malformed) {
		request->fault = FAULT_MALFORMED;
		outcome = INVALID;
	}
	for (size_t i = 0; i < count; i++) {
		struct form_reading reading = { request->arena, &fields[i],
			&entries->list[i], (char *)values + fields[i].offset };

		form_value_empty(&reading);
		if (entries->malformed)
			continue;
		if (is_several(&fields[i]))
			read_several(&reading, &request->body);
		else
			read_one(&reading, &request->body);
		if (reading.entry->fault != NULL)
			outcome = INVALID;
	}
	return outcome;
}

static const char *
fill_string(const void *value)
{
	const char *string;

	memcpy(&string, value, sizeof(string));
	return string == NULL ? "" : string;
}

static const char *
fill_number(struct arena *arena, const struct field *field, const void *value)
{
	int64_t number;
	char letters[ID_SIZE];

	memcpy(&number, value, sizeof(number));
	if (field->kind == FIELD_CHOICE)
		return number < 0 ? "" : field->choices[number];
	if (field->kind == FIELD_NUMBER)
		return arena_print(arena, "%" PRId64, number);
	if (number == 0)
		return "";
	id_write(number, letters);
	return arena_string(arena, letters);
}

static const char *
fill_tick(const void *value)
{
	bool ticked;

	memcpy(&ticked, value, sizeof(ticked));
	return ticked ? "1" : "";
}

void
form_fill(struct arena *arena, const struct field *fields, size_t count,
    const void *values, struct entries *entries)
{
	begin_entries(entries, arena, fields, count);
	for (size_t i = 0; values != NULL && i < count; i++) {
		const void *value = (const char *)values + fields[i].offset;
		struct entry *entry = &entries->list[i];
		struct many many;

		switch (fields[i].kind) {
		case FIELD_RAW:
			break;
		case FIELD_NUMBER:
		case FIELD_ID:
		case FIELD_CHOICE:
			entry->typed = fill_number(arena, &fields[i], value);
			break;
		case FIELD_TICK:
			entry->typed = fill_tick(value);
			break;
		case FIELD_MANY:
		case FIELD_EACH:
		case FIELD_EACH_LONG:
			memcpy(&many, value, sizeof(many));
			entry->values = many.values;
			entry->value_count = many.count;
			break;
		default:
			entry->typed = fill_string(value);
		}
	}
}

bool
form_holds(const struct many *many, const char *value)
{
	for (size_t i = 0; i < many->count; i++)
		if (strcmp(many->values[i], value) == 0)
			return true;
	return false;
}

void
form_fault(struct entries *entries, const char *name, const char *words)
{
	for (size_t i = 0; i < entries->count; i++)
		if (strcmp(entries->list[i].name, name) == 0 &&
		    entries->list[i].fault == NULL)
			entries->list[i].fault = words;
}

bool
form_is_bare(struct request *request)
{
	struct entries entries;

	return form_read(request, NULL, 0, NULL, &entries) == DONE;
}

bool
form_version(const struct request *request, int64_t *version)
{
	const struct pairs *body = &request->body;

	for (size_t i = 0; i < body->count; i++)
		if (strcmp(body->list[i].name, "version") == 0) {
			*version = request_unmask(
			    request, body->list[i].value, INT64_MAX);
			return true;
		}
	return false;
}
