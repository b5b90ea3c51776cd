/* The dated numbers of the programs. */

#include "page/setting.h"

#include "page/dated.h"

const char *
page_setting_href(
    struct arena *arena, enum program program, enum setting setting)
{
	return arena_print(arena, "/admin/settings/%s/%s",
	    program_code(program), setting_code(setting));
}

static void
add_row(struct tmpl *group, struct arena *arena, const struct viewer *viewer,
    const struct setting_row *row)
{
	struct tmpl *one = tmpl_add(group, SETTING_LIST_ROW), *next;

	tmpl_set(one, SETTING_LIST_HREF,
	    page_setting_href(arena, row->program, row->setting));
	tmpl_set(one, SETTING_LIST_NAME, setting_name(row->setting));
	tmpl_set_int(one, SETTING_LIST_VALUE, row->value);
	if (!row->changes)
		return;
	next = tmpl_add(one, SETTING_LIST_NEXT);
	tmpl_set_int(next, SETTING_LIST_VALUE, row->next.value);
	tmpl_set(next, SETTING_LIST_FROM,
	    page_dated_from(arena, viewer, row->next.effective));
}

void
page_setting_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct setting_row *rows, size_t count)
{
	const struct page page = { .title = "Settings",
		.place = PLACE_ADMIN,
		.back = "/admin",
		.back_label = "Administration" };
	struct frame frame;
	struct tmpl *group = NULL, *body = page_begin(&frame, arena, viewer,
				       &page, TEMPLATE_SETTING_LIST, NULL);

	for (size_t i = 0; i < count; i++) {
		if (i == 0 || rows[i].program != rows[i - 1].program) {
			group = tmpl_add(body, SETTING_LIST_GROUP);
			tmpl_set(group, SETTING_LIST_PROGRAM,
			    program_name(rows[i].program));
		}
		add_row(group, arena, viewer, &rows[i]);
	}
	page_write(&frame, out);
}

void
page_setting_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct setting_show *show)
{
	const struct setting_row *row = &show->row;
	enum setting setting = row->setting;
	const char *href = page_setting_href(arena, row->program, setting);

	page_dated_show(out, arena, viewer,
	    &(struct dated_show){ .group = program_name(row->program),
		.name = setting_name(setting),
		.about = setting_about(setting),
		.href = href,
		.action = href,
		.back = "/admin/settings",
		.back_label = "Settings",
		.hint = arena_print(arena, "A whole number from %d to %d.",
		    setting_least(setting), setting_most(setting)),
		.scope = setting_scope(setting),
		.button = "Change the setting",
		.words = page_dated_number,
		.value = row->value,
		.changes = row->changes,
		.next = row->next,
		.values = show->values,
		.value_count = show->value_count,
		.lines = show->lines,
		.line_count = show->line_count,
		.version = show->version,
		.entries = show->entries,
		.done = show->done });
}
