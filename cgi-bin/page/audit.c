/* All history, for auditors. */

#include "page/audit.h"

#include <inttypes.h>

#include "base/id.h"
#include "base/secret.h"
#include "base/text.h"

#define VALUES_MAX (256 * 1024) /* bytes of a cell */

static const struct sheet_column columns[] = {
	{ "Entry", 10 },
	{ "Time (UTC)", 20 },
	{ "Who", 24 },
	{ "Directory", 24 },
	{ "What", 40 },
	{ "Kind", 20 },
	{ "Claim", 14 },
	{ "Internal", 8 },
	{ "Values", 60 },
	{ "Mark", 64 },
};

static void
add_controls(struct tmpl *body, const struct entries *entries)
{
	static const struct control who = {
		.name = "who", .hint = "Name or e-mail address", .width = 20
	};
	static const struct control kind = { .name = "kind" };
	static const struct control claim = { .name = "claim",
		.hint = "Its number, such as C-12345674",
		.width = 10 };
	static const struct control from = {
		.name = "from", .hint = "A day in UTC", .type = "date"
	};
	static const struct control to = {
		.name = "to", .hint = "A day in UTC", .type = "date"
	};
	struct option options[EVENT_KIND__COUNT + 1] = { { .value = "",
	    .label = "Anything" } };

	for (int i = 0; i < EVENT_KIND__COUNT; i++) {
		options[i + 1].value = event_code((enum event_kind)i);
		options[i + 1].label = event_words((enum event_kind)i);
	}
	page_form_input(body, AUDIT_LIST_WHO, entries, &who);
	page_form_select(
	    body, AUDIT_LIST_KIND, entries, &kind, options, LENGTH(options));
	page_form_input(body, AUDIT_LIST_CLAIM, entries, &claim);
	page_form_input(body, AUDIT_LIST_FROM, entries, &from);
	page_form_input(body, AUDIT_LIST_TO, entries, &to);
}

static void
add_people(
    struct tmpl *body, struct arena *arena, const struct audit_list *list)
{
	struct tmpl *several, *person;

	if (list->people_count == 0)
		return;
	several = tmpl_add(body, AUDIT_LIST_SEVERAL);
	for (size_t i = 0; i < list->people_count; i++) {
		person = tmpl_add(several, AUDIT_LIST_PERSON);
		tmpl_set(person, AUDIT_LIST_ID,
		    id_letters(arena, list->people[i].id));
		tmpl_set(person, AUDIT_LIST_NAME, list->people[i].name);
		tmpl_set(person, AUDIT_LIST_EMAIL, list->people[i].email);
	}
}

static void
add_pages(struct tmpl *body, struct arena *arena, const struct audit_list *list)
{
	bool first = list->audit->before == 0;

	if (first && list->older == 0)
		return;
	tmpl_show(body, AUDIT_LIST_PAGES, true);
	if (!first)
		tmpl_set(tmpl_add(body, AUDIT_LIST_NEWEST), AUDIT_LIST_HREF,
		    audit_address(arena, "/audit", list->audit, 0));
	if (list->older != 0)
		tmpl_set(tmpl_add(body, AUDIT_LIST_OLDER), AUDIT_LIST_HREF,
		    audit_address(arena, "/audit", list->audit, list->older));
}

void
page_audit_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct audit_list *list)
{
	const struct page page = { .title = "History", .place = PLACE_AUDIT };
	bool asks = page_form_faulty(list->entries);
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_AUDIT_LIST, list->entries);

	add_controls(body, list->entries);
	tmpl_show(
	    body, AUDIT_LIST_NARROWED, asks || audit_is_narrowed(list->audit));
	add_people(body, arena, list);
	tmpl_show(body, AUDIT_LIST_NONE, !asks && list->count == 0);
	if (list->count > 0) {
		tmpl_set(tmpl_add(body, AUDIT_LIST_FILE), AUDIT_LIST_HREF,
		    audit_address(arena, "/audit.csv", list->audit, 0));
		page_history_list(body, AUDIT_LIST_LIST, arena, viewer,
		    list->lines, list->count);
	}
	add_pages(body, arena, list);
	page_write(&frame, out);
}

static const char *
entries_words(struct arena *arena, int64_t count)
{
	return page_count(arena, count, "entry", "entries");
}

/* How it stands: on the way, whole, or not. */
static void
add_state(struct tmpl *body, struct arena *arena, const struct audit_walk *walk)
{
	struct tmpl *part =
	    tmpl_add(body, walk->unfit != NULL	? AUDIT_VERIFY_UNFIT
			   : walk->why != NULL	? AUDIT_VERIFY_WRONG
			   : walk->next != NULL ? AUDIT_VERIFY_RUNNING
						: AUDIT_VERIFY_WHOLE);

	tmpl_set(part, AUDIT_VERIFY_DONE, entries_words(arena, walk->count));
	if (walk->why != NULL && walk->unfit != NULL) {
		tmpl_set(part, AUDIT_VERIFY_WHY, walk->why);
		tmpl_set(part, AUDIT_VERIFY_LINE, walk->unfit);
	} else if (walk->why != NULL) {
		tmpl_set(
		    part, AUDIT_VERIFY_ENTRY, page_number(arena, walk->wrong));
		tmpl_set(part, AUDIT_VERIFY_WHY, walk->why);
		tmpl_set_int(part, AUDIT_VERIFY_AFTER_ID, walk->wrong + 1);
	} else if (walk->next != NULL) {
		tmpl_set(part, AUDIT_VERIFY_ALL, page_number(arena, walk->of));
		tmpl_set(part, AUDIT_VERIFY_NEXT, walk->next);
	} else
		tmpl_set(part, AUDIT_VERIFY_CHECKPOINTS,
		    page_count(arena, walk->checkpoints, "signed checkpoint",
			"signed checkpoints"));
}

void
page_audit_verify(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct audit_walk *walk)
{
	const struct page page = { .title = walk->why != NULL
						? "The history is not whole"
					    : walk->next != NULL
						? "Checking the history"
						: "The history is whole",
		.place = PLACE_AUDIT,
		.back = "/audit",
		.back_label = "History" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_AUDIT_VERIFY, NULL);

	tmpl_set(body, AUDIT_VERIFY_TITLE, page.title);
	add_state(body, arena, walk);
	page_write(&frame, out);
}

struct sheet *
page_audit_open(int fd, const char *scratch, const struct viewer *viewer)
{
	return sheet_open(
	    SHEET_CSV, fd, scratch, viewer->now, columns, LENGTH(columns));
}

/* "Status: Draft → Submitted", a line for each. */
static const char *
values_words(struct arena *arena, const struct history_line *line)
{
	const char *words;
	struct text text;

	text_open(&text, VALUES_MAX);
	for (size_t i = 0; i < line->value_count; i++) {
		const struct change *value = &line->values[i];

		text_print(&text, "%s%s: %s%s%s", i == 0 ? "" : "\n",
		    value->name, value->before,
		    value->before[0] == '\0' ? "" : " → ", value->after);
	}
	words = text_failed(&text) ? "(too long for a cell)"
				   : arena_string(arena, text_string(&text));
	text_close(&text);
	return words;
}

void
page_audit_row(struct sheet *sheet, struct arena *arena,
    const struct history_line *line, const char *directory, const char *claim)
{
	char *hex = arena_get(arena, SECRET_HEX_SIZE);

	secret_hex(line->hash, hex);
	sheet_number(sheet, line->id);
	sheet_instant(sheet, zone_utc(), line->at);
	sheet_text(sheet,
	    line->person[0] == '\0' ? event_nobody(line->kind) : line->person);
	sheet_text(sheet, directory);
	sheet_text(sheet, event_words(line->kind));
	sheet_text(sheet, event_code(line->kind));
	sheet_text(sheet, claim);
	sheet_text(sheet, line->internal ? "yes" : "no");
	sheet_text(sheet,
	    line->withheld ? "(the partner’s own until the claim is submitted)"
			   : values_words(arena, line));
	sheet_text(sheet, hex);
	sheet_end_row(sheet);
}
