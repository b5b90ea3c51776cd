/* A number that holds from a day on. */

#include "page/dated.h"

#include <inttypes.h>
#include <string.h>

#include "base/time.h"

/* What the parts of the page share. */
struct show {
	struct arena *arena;
	const struct viewer *viewer;
	const struct dated_show *dated;
	bool may;
};

const char *
page_dated_from(
    struct arena *arena, const struct viewer *viewer, int64_t effective)
{
	if (effective == 0)
		return "The beginning";
	if (effective % TIME_DAY == 0)
		return page_day(arena, effective / TIME_DAY);
	return page_time(arena, viewer, effective);
}

const char *
page_dated_days(struct arena *arena, const struct viewer *viewer)
{
	return arena_print(arena,
	    "From today, %s, to %s, as year-month-day. Days are those of UTC; "
	    "today means from now on.",
	    page_day(arena, viewer->now / TIME_DAY),
	    page_day(arena, setting_last_day(viewer->now)));
}

const char *
page_dated_number(struct arena *arena, int64_t value)
{
	return arena_print(arena, "%" PRId64, value);
}

static void
add_form(const struct show *show, struct tmpl *body)
{
	const struct dated_show *dated = show->dated;
	struct tmpl *form = tmpl_add(body, DATED_SHOW_FORM);

	tmpl_set(form, DATED_SHOW_ACTION, dated->action);
	tmpl_set(form, DATED_SHOW_TOKEN, show->viewer->token);
	page_mask(form, DATED_SHOW_VERSION, show->viewer, dated->version);
	page_form_input(form, DATED_SHOW_VALUE, dated->entries,
	    &(struct control){ .name = "value",
		.hint = dated->hint,
		.autocomplete = "off",
		.width = 5 });
	page_form_input(form, DATED_SHOW_FROM, dated->entries,
	    &(struct control){ .name = "from",
		.hint = page_dated_days(show->arena, show->viewer),
		.type = "date",
		.width = 10 });
	if (dated->scope != NULL)
		tmpl_set(tmpl_add(form, DATED_SHOW_SCOPE), DATED_SHOW_SCOPE,
		    dated->scope);
	tmpl_set(form, DATED_SHOW_BUTTON, dated->button);
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
	struct tmpl *one = tmpl_add(body, DATED_SHOW_ONE), *withdraw;
	const char *words = show->dated->words(show->arena, value->value);
	bool later = value->effective > show->viewer->now;

	tmpl_set(one, DATED_SHOW_NUMBER, words);
	tmpl_set(one, DATED_SHOW_SINCE,
	    page_dated_from(show->arena, show->viewer, value->effective));
	tmpl_show(one, DATED_SHOW_IN_FORCE, in_force);
	tmpl_show(one, DATED_SHOW_LATER, later);
	tmpl_set(one, DATED_SHOW_WHO, who_of(value));
	tmpl_set(
	    one, DATED_SHOW_STAMP, page_stamp(show->arena, value->changed));
	tmpl_set(one, DATED_SHOW_WHEN,
	    page_time(show->arena, show->viewer, value->changed));
	if (!later || !show->may)
		return;
	withdraw = tmpl_add(one, DATED_SHOW_WITHDRAW);
	tmpl_set(withdraw, DATED_SHOW_HREF, show->dated->href);
	tmpl_set(withdraw, DATED_SHOW_TOKEN, show->viewer->token);
	page_mask(
	    withdraw, DATED_SHOW_VERSION, show->viewer, show->dated->version);
	tmpl_set(withdraw, DATED_SHOW_EFFECTIVE,
	    page_stamp(show->arena, value->effective));
	tmpl_set(withdraw, DATED_SHOW_NUMBER, words);
}

/* The latest that is not later than now is in force. */
static void
add_values(const struct show *show, struct tmpl *body)
{
	bool found = false;

	for (size_t i = 0; i < show->dated->value_count; i++) {
		const struct setting_value *value = &show->dated->values[i];
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

static void
add_what(const struct show *show, struct tmpl *body)
{
	const struct dated_show *dated = show->dated;
	struct tmpl *part;

	tmpl_set(body, DATED_SHOW_GROUP, dated->group);
	tmpl_set(body, DATED_SHOW_NAME, dated->name);
	tmpl_set(body, DATED_SHOW_ABOUT, dated->about);
	if (dated->spared != NULL)
		tmpl_set(tmpl_add(body, DATED_SHOW_SPARED), DATED_SHOW_SPARED,
		    dated->spared);
	tmpl_set(body, DATED_SHOW_NOW, dated->words(show->arena, dated->value));
	if (!dated->changes)
		return;
	part = tmpl_add(body, DATED_SHOW_NEXT);
	tmpl_set(part, DATED_SHOW_NUMBER,
	    dated->words(show->arena, dated->next.value));
	tmpl_set(part, DATED_SHOW_SINCE,
	    page_dated_from(show->arena, show->viewer, dated->next.effective));
}

void
page_dated_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct dated_show *dated)
{
	const struct show show = { arena, viewer, dated,
		person_may(viewer, MAY_RUN) };
	const struct page page = { .title = dated->name,
		.place = PLACE_ADMIN,
		.back = dated->back,
		.back_label = dated->back_label,
		.success = banner_of(dated->done) };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_DATED_SHOW, dated->entries);

	add_what(&show, body);
	if (show.may)
		add_form(&show, body);
	tmpl_show(body, DATED_SHOW_EMPTY, dated->value_count == 0);
	if (dated->value_count > 0)
		add_values(&show, tmpl_add(body, DATED_SHOW_SOME));
	page_history_part(body, DATED_SHOW_HISTORY, arena, viewer, dated->lines,
	    dated->line_count);
	page_write(&frame, out);
}
