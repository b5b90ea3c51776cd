/* Programs, for the program admins. */

#include "page/program.h"

#include <string.h>

#include "base/id.h"
#include "page/incentive.h"
#include "page/invitee.h"

static const char *
href_of(struct arena *arena, const struct program_terms *terms)
{
	return arena_print(
	    arena, "/admin/programs/%s", program_code(terms->program));
}

void
page_program_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct program_terms *terms,
    size_t count)
{
	const struct page page = { .title = "Programs",
		.place = PLACE_ADMIN,
		.back = "/admin",
		.back_label = "Administration" };
	struct frame frame;
	struct tmpl *row, *body = page_begin(&frame, arena, viewer, &page,
			      TEMPLATE_PROGRAM_LIST, NULL);

	for (size_t i = 0; i < count; i++) {
		row = tmpl_add(body, PROGRAM_LIST_ROW);
		tmpl_set(row, PROGRAM_LIST_HREF, href_of(arena, &terms[i]));
		tmpl_set(
		    row, PROGRAM_LIST_NAME, program_name(terms[i].program));
		tmpl_set(row, PROGRAM_LIST_ENGAGEMENTS,
		    page_incentive_engagements(arena, terms[i].program));
		tmpl_set(row, PROGRAM_LIST_OPEN,
		    terms[i].open ? "Open to all" : "By invitation");
		if (terms[i].requirement_count > 0)
			tmpl_maybe(row, PROGRAM_LIST_COUNT,
			    page_count(arena,
				(int64_t)terms[i].requirement_count,
				"requirement of its own",
				"requirements of its own"));
	}
	page_write(&frame, out);
}

static void
add_requirements(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct program_terms *terms)
{
	static const struct program_requirement given[] = {
		{ .kind = REQUIREMENT_PAYOUT }, { .kind = REQUIREMENT_TAX }
	};

	for (size_t i = 0; i < LENGTH(given); i++)
		tmpl_set(tmpl_add(body, PROGRAM_SHOW_GIVEN), PROGRAM_SHOW_ASKED,
		    requirement_words(arena, &given[i]));
	for (size_t i = 0; i < terms->requirement_count; i++) {
		const struct program_requirement *one = &terms->requirements[i];
		struct tmpl *row = tmpl_add(body, PROGRAM_SHOW_REQUIREMENT);
		struct tmpl *button;

		tmpl_set(
		    row, PROGRAM_SHOW_ASKED, requirement_words(arena, one));
		tmpl_show(row, PROGRAM_SHOW_BY_HAND,
		    one->kind == REQUIREMENT_CHECKED);
		if (!person_may(viewer, MAY_RUN))
			continue;
		button = tmpl_add(row, PROGRAM_SHOW_REMOVE);
		tmpl_set(button, PROGRAM_SHOW_BASE, href_of(arena, terms));
		tmpl_set(button, PROGRAM_SHOW_TOKEN, viewer->token);
		page_mask(button, PROGRAM_SHOW_VERSION, viewer, terms->version);
		tmpl_set(button, PROGRAM_SHOW_ID, id_letters(arena, one->id));
		tmpl_set(
		    button, PROGRAM_SHOW_ASKED, requirement_words(arena, one));
	}
}

static struct tmpl *
add_form(struct tmpl *body, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct program_terms *terms)
{
	struct tmpl *form = tmpl_add(body, marker);

	tmpl_set(form, PROGRAM_SHOW_BASE, href_of(arena, terms));
	tmpl_set(form, PROGRAM_SHOW_TOKEN, viewer->token);
	page_mask(form, PROGRAM_SHOW_VERSION, viewer, terms->version);
	return form;
}

static void
add_forms(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct program_terms *terms, const struct entries *entries)
{
	static const struct option kinds[] = {
		{ .value = "checked",
		    .label = "Program admins check it",
		    .hint = "It counts as met until one of them says "
			    "otherwise." },
		{ .value = "type",
		    .label = "The location carries a partner type",
		    .hint = "Write the type’s name below, exactly." },
	};
	struct tmpl *form =
	    add_form(body, PROGRAM_SHOW_TERMS, arena, viewer, terms);

	tmpl_set(tmpl_add(body, PROGRAM_SHOW_INVITES), PROGRAM_SHOW_FILES,
	    page_invitee_base(arena, terms->program));
	page_form_area(form, PROGRAM_SHOW_INVITATION, entries,
	    &(struct control){ .name = "invitation",
		.hint = "What partners read when a location is invited. Up to "
			"2,000 characters.",
		.maximum = PROGRAM_INVITATION_MAX,
		.rows = 8 });
	page_form_tick(form, PROGRAM_SHOW_OPEN, entries,
	    &(struct control){ .name = "open",
		.hint = "Every location may enroll without an invitation." });
	form = add_form(body, PROGRAM_SHOW_REQUIRE, arena, viewer, terms);
	page_form_radios(form, PROGRAM_SHOW_KIND, entries,
	    &(struct control){ .name = "kind" }, kinds, LENGTH(kinds));
	page_form_input(form, PROGRAM_SHOW_WORDS, entries,
	    &(struct control){ .name = "words",
		.hint = "Up to 200 characters, as partners read it.",
		.autocomplete = "off" });
}

/* Words of "?done=…" and the banner that each becomes. */
static const char *
banner_of(const char *done)
{
	if (strcmp(done, "saved") == 0)
		return "The program is saved";
	if (strcmp(done, "required") == 0)
		return "The requirement is added";
	return strcmp(done, "released") == 0 ? "The requirement is removed"
					     : NULL;
}

void
page_program_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct program_terms *terms,
    const struct entries *entries, const char *done)
{
	const struct page page = { .title = program_name(terms->program),
		.place = PLACE_ADMIN,
		.back = "/admin/programs",
		.back_label = "Programs",
		.success = page_form_faulty(entries) ? NULL : banner_of(done) };
	bool writes = person_may(viewer, MAY_RUN);
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_PROGRAM_SHOW, entries);

	tmpl_set(body, PROGRAM_SHOW_NAME, program_name(terms->program));
	tmpl_set(body, PROGRAM_SHOW_CODE, program_code(terms->program));
	tmpl_set(body, PROGRAM_SHOW_ENGAGEMENTS,
	    page_incentive_engagements(arena, terms->program));
	add_requirements(body, arena, viewer, terms);
	if (writes)
		add_forms(body, arena, viewer, terms, entries);
	/* A refused form holds what was typed: beside it stands what is. */
	if (!writes || page_form_faulty(entries)) {
		tmpl_set(body, PROGRAM_SHOW_HOW,
		    terms->open ? "Open to all" : "By invitation");
		tmpl_show(body, PROGRAM_SHOW_READS, true);
		tmpl_maybe(body, PROGRAM_SHOW_TEXT, terms->invitation);
	}
	page_write(&frame, out);
}
