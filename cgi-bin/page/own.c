/* What there is of a person, as a JSON file. */

#include "page/own.h"

#include <inttypes.h>

#include "page/layout.h"

/* A JSON string (RFC 8259). */
static void
add_string(struct text *out, const char *value)
{
	text_add_char(out, '"');
	for (const char *at = value; *at != '\0'; at++)
		if (*at == '"' || *at == '\\')
			text_print(out, "\\%c", *at);
		else if ((unsigned char)*at < 0x20)
			text_print(out, "\\u%04x", (unsigned)*at);
		else
			text_add_char(out, *at);
	text_add_char(out, '"');
}

static void
add_member(struct text *out, const char *name, const char *value)
{
	text_print(out, "\"%s\":", name);
	add_string(out, value);
}

static void
add_instant(
    struct text *out, struct arena *arena, const char *name, int64_t instant)
{
	add_member(out, name, page_stamp(arena, instant));
}

/* What comes before the next one of a list. */
static void
add_comma(struct text *out, size_t index)
{
	text_add(out, index == 0 ? "\n" : ",\n");
}

static void
add_profile(struct text *out, struct arena *arena, const struct person *person)
{
	text_add(out, "\"profile\":{");
	add_member(out, "name", person->name);
	text_add(out, ",");
	add_member(out, "email", person->email);
	text_add(out, ",");
	add_member(out, "timeZone", person->zone);
	text_add(out, ",");
	add_member(out, "language", person->language);
	text_add(out, ",");
	add_instant(out, arena, "created", person->created);
	text_add(out, "}");
}

static void
add_ships(struct text *out, struct arena *arena, const struct own *own)
{
	text_add(out, ",\n\"directories\":[");
	for (size_t i = 0; i < own->ship_count; i++) {
		const struct membership *ship = &own->ships[i];

		add_comma(out, i);
		text_add(out, "{");
		add_member(out, "name", ship->directory.name);
		text_add(out, ",\"roles\":[");
		for (size_t j = 0; j < ship->grant_count; j++) {
			text_add(out, j == 0 ? "{" : ",{");
			add_member(
			    out, "role", grant_words(arena, &ship->grants[j]));
			text_add(out, ",");
			add_instant(out, arena, "given", ship->grants[j].given);
			text_add(out, "}");
		}
		text_add(out, "]}");
	}
	text_add(out, "]");
}

/* A value, or null where there is none. */
static void
add_cell(struct text *out, struct arena *arena, enum own_type type,
    const struct own_cell *cell)
{
	enum event_kind kind;
	enum role role;

	if (cell->missing)
		text_add(out, "null");
	else if (type == OWN_NUMBER)
		text_print(out, "%" PRId64, cell->number);
	else if (type == OWN_YES)
		text_add(out, cell->number != 0 ? "true" : "false");
	else if (type == OWN_INSTANT)
		add_string(out, page_stamp(arena, cell->number));
	else if (type == OWN_EVENT && event_of(cell->text, &kind))
		add_string(out, event_words(kind));
	else if (type == OWN_ROLE && role_of(cell->text, &role))
		add_string(out, role_name(role));
	else
		add_string(out, cell->text);
}

static void
add_part(struct text *out, struct arena *arena, enum own_part part,
    const struct own_rows *rows)
{
	size_t count;
	const struct own_column *columns = own_columns(part, &count);
	const struct own_cell *cell = rows->cells;

	text_print(out, ",\n\"%s\":[", own_name(part));
	for (size_t i = 0; i < rows->count; i++) {
		add_comma(out, i);
		for (size_t j = 0; j < count; j++, cell++) {
			text_print(out, "%s\"%s\":", j == 0 ? "{" : ",",
			    columns[j].name);
			add_cell(out, arena, columns[j].type, cell);
		}
		text_add(out, "}");
	}
	text_add(out, "]");
}

void
page_own_json(struct text *out, struct arena *arena, const struct own *own)
{
	text_add(out, "{");
	add_profile(out, arena, own->person);
	add_ships(out, arena, own);
	for (size_t i = 0; i < OWN_PART__COUNT; i++)
		add_part(out, arena, (enum own_part)i, &own->parts[i]);
	text_add(out, "}\n");
}
