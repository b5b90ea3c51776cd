/* The dated numbers of the programs. */

#include "page/setting.h"

#include <inttypes.h>
#include <string.h>

#include "base/time.h"

const char *
page_setting_href(
    struct arena *arena, enum program program, enum setting setting)
{
	return arena_print(arena, "/admin/settings/%s/%s",
	    program_code(program), setting_code(setting));
}

/* From when on, as people read it: a day of UTC where it is its beginning. */
static const char *
from_words(struct arena *arena, const struct viewer *viewer, int64_t effective)
{
	if (effective == 0)
		return "The beginning";
	if (effective % TIME_DAY == 0)
		return page_day(arena, effective / TIME_DAY);
	return page_time(arena, viewer, effective);
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
	    from_words(arena, viewer, row->next.effective));
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

/* What the parts of a setting's page share. */
struct show {
	struct arena *arena;
	const struct viewer *viewer;
	const struct setting_show *setting;
	const char *href;
	bool may;
};

static void
add_form(const struct show *show, struct tmpl *body)
{
	struct arena *arena = show->arena;
	enum setting setting = show->setting->row.setting;
	int64_t now = show->viewer->now;
	struct tmpl *form = tmpl_add(body, SETTING_SHOW_FORM);

	tmpl_set(form, SETTING_SHOW_ACTION, show->href);
	tmpl_set(form, SETTING_SHOW_TOKEN, show->viewer->token);
	page_mask(
	    form, SETTING_SHOW_VERSION, show->viewer, show->setting->version);
	page_form_input(form, SETTING_SHOW_VALUE, show->setting->entries,
	    &(struct control){ .name = "value",
		.hint = arena_print(arena, "A whole number from %d to %d.",
		    setting_least(setting), setting_most(setting)),
		.autocomplete = "off",
		.width = 5 });
	page_form_input(form, SETTING_SHOW_FROM, show->setting->entries,
	    &(struct control){ .name = "from",
		.hint = arena_print(arena,
		    "From today, %s, to %s, as year-month-day. Days are those "
		    "of UTC; today means from now on.",
		    page_day(arena, now / TIME_DAY),
		    page_day(arena, setting_last_day(now))),
		.type = "date",
		.width = 10 });
	tmpl_set(form, SETTING_SHOW_SCOPE, setting_scope(setting));
}

/* Who entered it: what has no name came with the system, or from its operator.
 */
static const char *
who_of(const struct setting_value *value)
{
	if (value->changed_by[0] != '\0')
		return value->changed_by;
	return value->effective == 0 ? "the system" : "the operator";
}

static void
add_value(const struct show *show, struct tmpl *body,
    const struct setting_value *value, bool in_force)
{
	struct tmpl *one = tmpl_add(body, SETTING_SHOW_ONE), *withdraw;
	bool later = value->effective > show->viewer->now;

	tmpl_set_int(one, SETTING_SHOW_NUMBER, value->value);
	tmpl_set(one, SETTING_SHOW_SINCE,
	    from_words(show->arena, show->viewer, value->effective));
	tmpl_show(one, SETTING_SHOW_IN_FORCE, in_force);
	tmpl_show(one, SETTING_SHOW_LATER, later);
	tmpl_set(one, SETTING_SHOW_WHO, who_of(value));
	tmpl_set(
	    one, SETTING_SHOW_STAMP, page_stamp(show->arena, value->changed));
	tmpl_set(one, SETTING_SHOW_WHEN,
	    page_time(show->arena, show->viewer, value->changed));
	if (!later || !show->may)
		return;
	withdraw = tmpl_add(one, SETTING_SHOW_WITHDRAW);
	tmpl_set(withdraw, SETTING_SHOW_ACTION, show->href);
	tmpl_set(withdraw, SETTING_SHOW_TOKEN, show->viewer->token);
	page_mask(withdraw, SETTING_SHOW_VERSION, show->viewer,
	    show->setting->version);
	tmpl_set(withdraw, SETTING_SHOW_EFFECTIVE,
	    page_stamp(show->arena, value->effective));
	tmpl_set_int(withdraw, SETTING_SHOW_NUMBER, value->value);
}

/* The latest that is not later than now is in force. */
static void
add_values(const struct show *show, struct tmpl *body)
{
	bool found = false;

	for (size_t i = 0; i < show->setting->value_count; i++) {
		const struct setting_value *value = &show->setting->values[i];
		bool in_force = !found && value->effective <= show->viewer->now;

		add_value(show, body, value, in_force);
		found = found || in_force;
	}
}

static const char *
banner_of(const char *done)
{
	if (strcmp(done, "changed") == 0)
		return "The setting is changed";
	return strcmp(done, "withdrawn") == 0 ? "The change is withdrawn"
					      : NULL;
}

void
page_setting_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct setting_show *setting)
{
	const struct setting_row *row = &setting->row;
	const struct show show = { arena, viewer, setting,
		page_setting_href(arena, row->program, row->setting),
		person_may(viewer, MAY_RUN) };
	const struct page page = { .title = setting_name(row->setting),
		.place = PLACE_ADMIN,
		.back = "/admin/settings",
		.back_label = "Settings",
		.success = banner_of(setting->done) };
	struct frame frame;
	struct tmpl *part, *body = page_begin(&frame, arena, viewer, &page,
			       TEMPLATE_SETTING_SHOW, setting->entries);

	tmpl_set(body, SETTING_SHOW_PROGRAM, program_name(row->program));
	tmpl_set(body, SETTING_SHOW_NAME, setting_name(row->setting));
	tmpl_set(body, SETTING_SHOW_ABOUT, setting_about(row->setting));
	tmpl_set_int(body, SETTING_SHOW_NOW, row->value);
	if (row->changes) {
		part = tmpl_add(body, SETTING_SHOW_NEXT);
		tmpl_set_int(part, SETTING_SHOW_NUMBER, row->next.value);
		tmpl_set(part, SETTING_SHOW_SINCE,
		    from_words(arena, viewer, row->next.effective));
	}
	if (show.may)
		add_form(&show, body);
	add_values(&show, body);
	page_history_part(body, SETTING_SHOW_HISTORY, arena, viewer,
	    setting->lines, setting->line_count);
	page_write(&frame, out);
}
