/* Enrollments, for the program admins. */

#include "page/enrollment.h"

#include <string.h>

#include "base/country.h"
#include "base/id.h"
#include "page/incentive.h"
#include "page/layout.h"
#include "page/partner.h"
#include "page/status.h"

const char *
page_enrollment_href(struct arena *arena, const struct candidate *candidate)
{
	return arena_print(arena, "/admin/enrollments/%s/%s",
	    id_letters(arena, candidate->location.id),
	    program_code(candidate->enrollment.program));
}

static void
add_option(struct tmpl *body, enum marker marker, const char *value,
    const char *label, const char *chosen)
{
	struct tmpl *option = tmpl_add(body, marker);

	tmpl_set(option, ENROLLMENT_LIST_VALUE, value);
	tmpl_set(option, ENROLLMENT_LIST_LABEL, label);
	tmpl_show(option, ENROLLMENT_LIST_CHOSEN, strcmp(value, chosen) == 0);
}

static void
add_filter(struct tmpl *body, const struct enrollment_list *list)
{
	tmpl_set(body, ENROLLMENT_LIST_TEXT, list->text);
	add_option(
	    body, ENROLLMENT_LIST_STATE, "none", "Not enrolled", list->status);
	for (int i = ENROLLMENT_INVITED; i < ENROLLMENT_STATUS__COUNT; i++)
		add_option(body, ENROLLMENT_LIST_STATE,
		    enrollment_code((enum enrollment_status)i),
		    enrollment_name((enum enrollment_status)i), list->status);
	for (int i = 0; i < PROGRAM__COUNT; i++)
		add_option(body, ENROLLMENT_LIST_KIND,
		    program_code((enum program)i),
		    program_name((enum program)i), list->program);
}

static void
add_row(struct tmpl *table, struct arena *arena, const struct viewer *viewer,
    const struct candidate *one)
{
	struct tmpl *row = tmpl_add(table, ENROLLMENT_LIST_ROW);

	tmpl_set(row, ENROLLMENT_LIST_HREF, page_enrollment_href(arena, one));
	tmpl_set(row, ENROLLMENT_LIST_NAME, one->location.name);
	tmpl_set(row, ENROLLMENT_LIST_PARTNER, one->partner_name);
	tmpl_set(row, ENROLLMENT_LIST_PARTNER_ID, one->location.partner_id);
	tmpl_set(row, ENROLLMENT_LIST_PROGRAM,
	    program_name(one->enrollment.program));
	tmpl_set(row, ENROLLMENT_LIST_STATUS,
	    enrollment_name(one->enrollment.status));
	tmpl_set(row, ENROLLMENT_LIST_TONE,
	    page_status_enrollment_tone(one->enrollment.status));
	tmpl_set(row, ENROLLMENT_LIST_WHEN,
	    one->enrollment.changed == 0
		? "–"
		: page_time(arena, viewer, one->enrollment.changed));
}

/* A link to another part of the list, narrowed as it is. */
static struct tmpl *
add_link(
    struct tmpl *pages, enum marker marker, const struct enrollment_list *list)
{
	struct tmpl *link = tmpl_add(pages, marker);

	tmpl_set(link, ENROLLMENT_LIST_TEXT, list->text);
	tmpl_set(link, ENROLLMENT_LIST_STATUS, list->status);
	tmpl_set(link, ENROLLMENT_LIST_PROGRAM, list->program);
	return link;
}

static void
add_pages(
    struct tmpl *body, struct arena *arena, const struct enrollment_list *list)
{
	struct tmpl *pages;

	if (list->first && !list->more)
		return;
	pages = tmpl_add(body, ENROLLMENT_LIST_PAGES);
	if (!list->first)
		(void)add_link(pages, ENROLLMENT_LIST_FIRST, list);
	if (list->more)
		tmpl_set(add_link(pages, ENROLLMENT_LIST_NEXT, list),
		    ENROLLMENT_LIST_PLACE,
		    enrollment_place(arena, &list->rows[list->count - 1]));
}

void
page_enrollment_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct enrollment_list *list)
{
	const struct page page = { .title = "Enrollments",
		.success = list->invited ? "The locations are invited" : NULL,
		.place = PLACE_ADMIN,
		.back = "/admin",
		.back_label = "Administration" };
	struct frame frame;
	struct tmpl *table, *body = page_begin(&frame, arena, viewer, &page,
				TEMPLATE_ENROLLMENT_LIST, NULL);

	tmpl_show(body, ENROLLMENT_LIST_MANY, person_may(viewer, MAY_RUN));
	add_filter(body, list);
	tmpl_show(body, ENROLLMENT_LIST_NONE, list->count == 0);
	table = list->count == 0 ? NULL : tmpl_add(body, ENROLLMENT_LIST_TABLE);
	for (size_t i = 0; i < list->count; i++)
		add_row(table, arena, viewer, &list->rows[i]);
	add_pages(body, arena, list);
	page_write(&frame, out);
}

/* What a program admin may decide, as it stands; the words of each. */
static const struct decision {
	enum enrollment_event event;
	const char *label, *hint;
} decisions[] = {
	{ ENROLLMENT_VALIDATE, "Enroll",
	    "All requirements are met. It earns from now on." },
	{ ENROLLMENT_SEND_BACK, "Send back",
	    "Something is missing that the partner can supply. Say what." },
	{ ENROLLMENT_REFUSE, "Ineligible",
	    "Requirements are not met. Name them below." },
	{ ENROLLMENT_DISCONTINUE, "Discontinue",
	    "The location leaves the program, or is not to join it. Say why." },
};

static bool
may_move(const struct candidate *candidate, enum enrollment_event event)
{
	enum enrollment_status to;

	return enrollment_move(candidate->enrollment.status, event, &to);
}

/* The requirements that program admins check, to be ticked when not met. */
static void
add_unmet(
    struct tmpl *form, struct arena *arena, const struct enrollment_show *show)
{
	const struct enrollment *one = &show->candidate->enrollment;
	struct option options[REQUIREMENTS_MAX];
	size_t n = 0;

	if (!may_move(show->candidate, ENROLLMENT_REFUSE))
		return;
	for (size_t i = 0; i < one->check_count && n < LENGTH(options); i++) {
		const struct program_requirement *asked =
		    &one->checks[i].requirement;

		if (asked->kind == REQUIREMENT_CHECKED)
			options[n++] = (struct option){ .value = id_letters(
							    arena, asked->id),
				.label = requirement_words(arena, asked) };
	}
	page_form_ticks(form, ENROLLMENT_SHOW_UNMET, show->entries,
	    &(struct control){ .name = "unmet",
		.hint = n > 0
			    ? "Only for “Ineligible”. What the program itself "
			      "sees as not met is named with them."
			    : "The program has none that program admins "
			      "check: add one under Programs." },
	    options, n);
}

static void
add_decisions(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct enrollment_show *show)
{
	struct option options[LENGTH(decisions)];
	struct tmpl *form;
	size_t n = 0;

	for (size_t i = 0; i < LENGTH(decisions); i++)
		if (may_move(show->candidate, decisions[i].event))
			options[n++] =
			    (struct option){ .value = enrollment_event_code(
						 decisions[i].event),
				    .label = decisions[i].label,
				    .hint = decisions[i].hint };
	if (n == 0)
		return;
	form = tmpl_add(body, ENROLLMENT_SHOW_FORM);
	tmpl_set(form, ENROLLMENT_SHOW_ACTION,
	    page_enrollment_href(arena, show->candidate));
	tmpl_set(form, ENROLLMENT_SHOW_TOKEN, viewer->token);
	page_mask(form, ENROLLMENT_SHOW_VERSION, viewer,
	    show->candidate->enrollment.version);
	page_form_radios(form, ENROLLMENT_SHOW_ACT, show->entries,
	    &(struct control){ .name = "act" }, options, n);
	add_unmet(form, arena, show);
	page_form_area(form, ENROLLMENT_SHOW_WORDS, show->entries,
	    &(struct control){ .name = "words",
		.hint = "The partner reads them. Needed when you send back or "
			"discontinue. Up to 1,000 characters.",
		.maximum = ENROLLMENT_WORDS_MAX });
}

static void
add_invite(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct enrollment_show *show)
{
	struct tmpl *form;

	if (!may_move(show->candidate, ENROLLMENT_INVITE))
		return;
	form = tmpl_add(body, ENROLLMENT_SHOW_INVITE);
	tmpl_set(form, ENROLLMENT_SHOW_ACTION,
	    page_enrollment_href(arena, show->candidate));
	tmpl_set(form, ENROLLMENT_SHOW_TOKEN, viewer->token);
	page_mask(form, ENROLLMENT_SHOW_VERSION, viewer,
	    show->candidate->enrollment.version);
	tmpl_maybe(
	    form, ENROLLMENT_SHOW_INVITATION, show->candidate->invitation);
	tmpl_show(form, ENROLLMENT_SHOW_WORDLESS,
	    show->candidate->invitation[0] == '\0');
	tmpl_set(form, ENROLLMENT_SHOW_PROGRAM_HREF,
	    arena_print(arena, "/admin/programs/%s",
		program_code(show->candidate->enrollment.program)));
}

/* Words of "?done=…" and the banner that each becomes. */
static const char *
banner_of(const char *done)
{
	static const struct {
		enum enrollment_event event;
		const char *banner;
	} banners[] = {
		{ ENROLLMENT_INVITE, "The location is invited" },
		{ ENROLLMENT_VALIDATE, "The location is enrolled" },
		{ ENROLLMENT_SEND_BACK, "The enrollment is sent back" },
		{ ENROLLMENT_REFUSE, "The location is ineligible" },
		{ ENROLLMENT_DISCONTINUE, "The enrollment is discontinued" },
	};

	for (size_t i = 0; i < LENGTH(banners); i++)
		if (strcmp(enrollment_event_code(banners[i].event), done) == 0)
			return banners[i].banner;
	return NULL;
}

static void
add_facts(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct candidate *candidate)
{
	const struct enrollment *one = &candidate->enrollment;
	struct tmpl *since;

	tmpl_set(body, ENROLLMENT_SHOW_NAME, candidate->location.name);
	tmpl_set(body, ENROLLMENT_SHOW_PROGRAM, program_name(one->program));
	tmpl_set(body, ENROLLMENT_SHOW_PARTNER, candidate->partner_name);
	tmpl_set(body, ENROLLMENT_SHOW_PARTNER_HREF,
	    page_partner_href(arena, candidate->location.partner));
	tmpl_set(
	    body, ENROLLMENT_SHOW_PARTNER_ID, candidate->location.partner_id);
	tmpl_set(body, ENROLLMENT_SHOW_COUNTRY,
	    country_name(candidate->location.country));
	tmpl_set(body, ENROLLMENT_SHOW_STATUS, enrollment_name(one->status));
	tmpl_set(body, ENROLLMENT_SHOW_TONE,
	    page_status_enrollment_tone(one->status));
	tmpl_set(body, ENROLLMENT_SHOW_PAYOUT,
	    one->payout[0] == '\0' ? "Not given" : one->payout);
	tmpl_set(body, ENROLLMENT_SHOW_TAX,
	    one->tax[0] == '\0' ? "Not given" : one->tax);
	tmpl_maybe(body, ENROLLMENT_SHOW_SAID, one->words);
	if (one->changed == 0)
		return;
	since = tmpl_add(body, ENROLLMENT_SHOW_SINCE);
	tmpl_set(since, ENROLLMENT_SHOW_STAMP, page_stamp(arena, one->changed));
	tmpl_set(since, ENROLLMENT_SHOW_WHEN,
	    page_time(arena, viewer, one->changed));
}

void
page_enrollment_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct enrollment_show *show)
{
	const struct candidate *candidate = show->candidate;
	const struct page page = {
		.title =
		    arena_print(arena, "%s in %s", candidate->location.name,
			program_name(candidate->enrollment.program)),
		.place = PLACE_ADMIN,
		.back = "/admin/enrollments",
		.back_label = "Enrollments",
		.success = page_form_faulty(show->entries)
			       ? NULL
			       : banner_of(show->done)
	};
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_ENROLLMENT_SHOW, show->entries);

	add_facts(body, arena, viewer, candidate);
	page_incentive_checks(
	    body, ENROLLMENT_SHOW_CHECKS, arena, &candidate->enrollment);
	if (person_may(viewer, MAY_RUN)) {
		add_invite(body, arena, viewer, show);
		add_decisions(body, arena, viewer, show);
	}
	page_history_part(body, ENROLLMENT_SHOW_HISTORY, arena, viewer,
	    show->lines, show->line_count);
	page_write(&frame, out);
}
