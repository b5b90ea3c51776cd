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

static void
add_sessions(struct text *out, struct arena *arena, const struct own *own)
{
	text_add(out, ",\n\"sessions\":[");
	for (size_t i = 0; i < own->session_count; i++) {
		add_comma(out, i);
		text_add(out, "{");
		add_instant(out, arena, "begun", own->sessions[i].created);
		text_add(out, ",");
		add_instant(out, arena, "lastUsed", own->sessions[i].seen);
		text_add(out, ",");
		add_member(out, "directory", own->sessions[i].directory);
		text_add(out, "}");
	}
	text_add(out, "]");
}

static void
add_comments(struct text *out, struct arena *arena, const struct own *own)
{
	text_add(out, ",\n\"comments\":[");
	for (size_t i = 0; i < own->comment_count; i++) {
		const struct own_comment *comment = &own->comments[i];

		add_comma(out, i);
		text_add(out, "{");
		add_instant(out, arena, "written", comment->at);
		text_add(out, ",");
		add_member(out, "kind", comment->kind);
		text_add(out, ",");
		add_member(out, "claim", comment->number);
		text_add(out, ",");
		add_member(out, "claimName", comment->claim);
		text_add(out, ",");
		add_member(out, "text", comment->body);
		text_add(out, "}");
	}
	text_add(out, "]");
}

static void
add_entries(struct text *out, struct arena *arena, const struct own *own)
{
	text_add(out, ",\n\"history\":[");
	for (size_t i = 0; i < own->entry_count; i++) {
		const struct own_entry *entry = &own->entries[i];

		add_comma(out, i);
		text_add(out, "{");
		add_instant(out, arena, "at", entry->at);
		text_add(out, ",");
		add_member(out, "what", event_words(entry->kind));
		text_add(out, ",");
		add_member(out, "directory", entry->directory);
		text_add(out, ",");
		add_member(out, "claim", entry->number);
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
	add_sessions(out, arena, own);
	add_comments(out, arena, own);
	add_entries(out, arena, own);
	text_add(out, "}\n");
}
