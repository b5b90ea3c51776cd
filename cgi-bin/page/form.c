/* Form components: labels, hints and errors tied to what was typed. */

#include "page/form.h"

#include <stdlib.h>
#include <string.h>

#include "base/time.h"
#include "page/layout.h"

static const struct entry blank = { .name = "", .label = "", .typed = "" };

/* "line.3" is the third value of the entry "line". */
static const struct entry *
entry_of_each(const struct entries *entries, const char *name)
{
	const char *dot = strrchr(name, '.');
	struct entry *one;
	unsigned long number;

	if (dot == NULL)
		return &blank;
	number = strtoul(dot + 1, NULL, 10);
	for (size_t i = 0; i < entries->count; i++) {
		const struct entry *entry = &entries->list[i];

		if (strlen(entry->name) != (size_t)(dot - name) ||
		    strncmp(entry->name, name, (size_t)(dot - name)) != 0)
			continue;
		one = arena_one(entries->arena, struct entry);
		*one = *entry;
		one->name = name;
		one->typed = "";
		if (number >= 1 && number <= entry->value_count)
			one->typed = entry->values[number - 1];
		return one;
	}
	return &blank;
}

const struct entry *
page_form_entry(const struct entries *entries, const char *name)
{

	for (size_t i = 0; i < entries->count; i++)
		if (strcmp(entries->list[i].name, name) == 0)
			return &entries->list[i];
	return entry_of_each(entries, name);
}

bool
page_form_faulty(const struct entries *entries)
{

	if (entries->malformed)
		return true;
	for (size_t i = 0; i < entries->count; i++)
		if (entries->list[i].fault != NULL)
			return true;
	return false;
}

bool
page_form_chosen(const struct entry *entry, const char *value)
{

	for (size_t i = 0; i < entry->value_count; i++)
		if (strcmp(entry->values[i], value) == 0)
			return true;
	return entry->value_count == 0 && strcmp(entry->typed, value) == 0;
}

/* What every control needs, worked out once. */
struct part {
	struct arena *arena;
	const struct entry *entry;
	const struct control *control;
	const char *described; /* ids of what describes it, "" without */
	bool counted;	       /* a text area that counts characters */
};

static struct part
part_of(
    const struct entries *entries, const struct control *control, bool counted)
{
	struct part part = { .arena = entries->arena,
		.entry = page_form_entry(entries, control->name),
		.control = control,
		.counted = counted };
	const char *name = control->name;
	char *ids = arena_print(part.arena, "%s%s%s%s%s%s", counted ? name : "",
	    counted ? "-info " : "", control->hint == NULL ? "" : name,
	    control->hint == NULL ? "" : "-hint ",
	    part.entry->fault == NULL ? "" : name,
	    part.entry->fault == NULL ? "" : "-error ");

	if (ids[0] != '\0')
		ids[strlen(ids) - 1] = '\0';
	part.described = ids;
	return part;
}

/* Label, hint and error, in a form group or a fieldset. */
static void
fill_group(struct tmpl *group, const struct part *part)
{
	const struct control *control = part->control;

	tmpl_set(group, COMPONENT_GROUP_NAME, control->name);
	tmpl_set(group, COMPONENT_GROUP_LABEL, part->entry->label);
	tmpl_show(group, COMPONENT_GROUP_HEADING, control->page_heading);
	tmpl_show(group, COMPONENT_GROUP_PLAIN, !control->page_heading);
	tmpl_maybe(group, COMPONENT_GROUP_HINT, control->hint);
	tmpl_maybe(group, COMPONENT_GROUP_FAULT, part->entry->fault);
	tmpl_show(group, COMPONENT_GROUP_FAULTY, part->entry->fault != NULL);
}

static struct tmpl *
in_group(struct tmpl *tmpl, enum marker marker, const struct part *part,
    enum template_id file)
{
	struct tmpl *group, *control;

	group = tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_GROUP);
	fill_group(group, part);
	if (part->counted) {
		tmpl_show(group, COMPONENT_GROUP_COUNTED, true);
		tmpl_set_int(
		    group, COMPONENT_GROUP_MAXIMUM, part->control->maximum);
		tmpl_set(group, COMPONENT_GROUP_LIMIT,
		    page_count(part->arena, part->control->maximum, "character",
			"characters"));
	}
	control = tmpl_include(group, COMPONENT_GROUP_CONTROL, file);
	tmpl_set(control, COMPONENT_INPUT_NAME, part->control->name);
	tmpl_show(control, COMPONENT_INPUT_FAULTY, part->entry->fault != NULL);
	tmpl_maybe(control, COMPONENT_INPUT_DESCRIBED, part->described);
	return control;
}

void
page_form_input(struct tmpl *tmpl, enum marker marker,
    const struct entries *entries, const struct control *control)
{
	struct part part = part_of(entries, control, false);
	struct tmpl *input =
	    in_group(tmpl, marker, &part, TEMPLATE_COMPONENT_INPUT);
	const char *type = control->type == NULL ? "text" : control->type;
	int64_t day;

	/* A date field shows no other words: those that were typed stay. */
	if (strcmp(type, "date") == 0 && part.entry->typed[0] != '\0' &&
	    !time_read_date(part.entry->typed, &day))
		type = "text";
	tmpl_set(input, COMPONENT_INPUT_TYPE, type);
	if (strcmp(type, "password") != 0)
		tmpl_maybe(input, COMPONENT_INPUT_VALUE, part.entry->typed);
	tmpl_maybe(input, COMPONENT_INPUT_AUTOCOMPLETE, control->autocomplete);
	if (control->width > 0)
		tmpl_maybe(input, COMPONENT_INPUT_WIDTH,
		    arena_print(part.arena, "%d", control->width));
}

void
page_form_area(struct tmpl *tmpl, enum marker marker,
    const struct entries *entries, const struct control *control)
{
	struct part part = part_of(entries, control, control->maximum > 0);
	struct tmpl *area =
	    in_group(tmpl, marker, &part, TEMPLATE_COMPONENT_AREA);

	tmpl_set(area, COMPONENT_AREA_VALUE, part.entry->typed);
	tmpl_set_int(
	    area, COMPONENT_AREA_ROWS, control->rows == 0 ? 5 : control->rows);
	tmpl_show(area, COMPONENT_AREA_COUNTED, part.counted);
	tmpl_maybe(area, COMPONENT_AREA_AUTOCOMPLETE, control->autocomplete);
}

/* Radios and tick boxes: the first one bears the field's name as its id, so
 * that the error summary can link to it. */
static void
choices(struct tmpl *tmpl, enum marker marker, const struct part *part,
    enum template_id file, const struct option *options, size_t count)
{
	const char *name = part->control->name;
	struct tmpl *fieldset, *list, *one;

	fieldset = tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_FIELDSET);
	fill_group(fieldset, part);
	tmpl_maybe(fieldset, COMPONENT_FIELDSET_DESCRIBED, part->described);
	list = tmpl_include(fieldset, COMPONENT_FIELDSET_CONTROL, file);
	for (size_t i = 0; i < count; i++) {
		one = tmpl_add(list, COMPONENT_RADIOS_OPTION);
		tmpl_set(one, COMPONENT_RADIOS_NAME, name);
		tmpl_set(one, COMPONENT_RADIOS_ID,
		    i == 0 ? name
			   : arena_print(part->arena, "%s-%zu", name, i + 1));
		tmpl_set(one, COMPONENT_RADIOS_VALUE, options[i].value);
		tmpl_set(one, COMPONENT_RADIOS_LABEL, options[i].label);
		tmpl_maybe(one, COMPONENT_RADIOS_HINT, options[i].hint);
		tmpl_maybe(one, COMPONENT_RADIOS_DIVIDER, options[i].divider);
		tmpl_show(one, COMPONENT_RADIOS_DISABLED, options[i].disabled);
		tmpl_show(one, COMPONENT_RADIOS_CHECKED,
		    page_form_chosen(part->entry, options[i].value));
	}
}

void
page_form_radios(struct tmpl *tmpl, enum marker marker,
    const struct entries *entries, const struct control *control,
    const struct option *options, size_t count)
{
	struct part part = part_of(entries, control, false);

	choices(tmpl, marker, &part, TEMPLATE_COMPONENT_RADIOS, options, count);
}

void
page_form_ticks(struct tmpl *tmpl, enum marker marker,
    const struct entries *entries, const struct control *control,
    const struct option *options, size_t count)
{
	struct part part = part_of(entries, control, false);

	choices(tmpl, marker, &part, TEMPLATE_COMPONENT_TICKS, options, count);
}

void
page_form_select(struct tmpl *tmpl, enum marker marker,
    const struct entries *entries, const struct control *control,
    const struct option *options, size_t count)
{
	struct part part = part_of(entries, control, false);
	struct tmpl *select =
	    in_group(tmpl, marker, &part, TEMPLATE_COMPONENT_SELECT);

	for (size_t i = 0; i < count; i++) {
		struct tmpl *one = tmpl_add(select, COMPONENT_SELECT_OPTION);

		tmpl_set(one, COMPONENT_SELECT_VALUE, options[i].value);
		tmpl_set(one, COMPONENT_SELECT_LABEL, options[i].label);
		tmpl_show(one, COMPONENT_SELECT_DISABLED, options[i].disabled);
		tmpl_show(one, COMPONENT_SELECT_CHECKED,
		    page_form_chosen(part.entry, options[i].value));
	}
}

void
page_form_tick(struct tmpl *tmpl, enum marker marker,
    const struct entries *entries, const struct control *control)
{
	struct part part = part_of(entries, control, false);
	struct tmpl *tick = tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_TICK);

	fill_group(tick, &part);
	tmpl_maybe(tick, COMPONENT_TICK_DESCRIBED, part.described);
	tmpl_show(tick, COMPONENT_TICK_CHECKED, part.entry->typed[0] != '\0');
}

void
page_form_file(struct tmpl *tmpl, enum marker marker,
    const struct entries *entries, const struct control *control)
{
	struct part part = part_of(entries, control, false);
	struct tmpl *file =
	    in_group(tmpl, marker, &part, TEMPLATE_COMPONENT_FILE);

	tmpl_show(file, COMPONENT_FILE_MULTIPLE, control->maximum > 1);
	tmpl_maybe(file, COMPONENT_FILE_ACCEPT, control->accept);
}

static const char *
fault_href(struct arena *arena, const struct entry *entry)
{
	return entry->href != NULL ? entry->href
				   : arena_print(arena, "#%s", entry->name);
}

void
page_form_summary(
    struct tmpl *tmpl, enum marker marker, const struct entries *entries)
{
	struct tmpl *summary, *one;

	if (!page_form_faulty(entries))
		return;
	summary = tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_SUMMARY);
	tmpl_show(summary, COMPONENT_SUMMARY_MALFORMED, entries->malformed);
	for (size_t i = 0; i < entries->count; i++) {
		if (entries->list[i].fault == NULL)
			continue;
		one = tmpl_add(summary, COMPONENT_SUMMARY_FAULT);
		tmpl_set(one, COMPONENT_SUMMARY_HREF,
		    fault_href(entries->arena, &entries->list[i]));
		tmpl_set(one, COMPONENT_SUMMARY_WHY, entries->list[i].fault);
	}
}
