/* The partner's Incentives overview, and one enrollment. */

#include "page/incentive.h"

#include <string.h>

#include "base/id.h"
#include "base/time.h"
#include "page/status.h"

const char *
page_incentive_href(struct arena *arena, const struct candidate *candidate)
{
	return arena_print(arena, "/incentives/%s/%s",
	    id_letters(arena, candidate->location.id),
	    program_code(candidate->enrollment.program));
}

/* The day before the next fiscal year. */
static const char *
last_day(struct arena *arena, int64_t now)
{
	return page_day(arena, enrollment_year_ends(now) / TIME_DAY - 1);
}

/* What waits for an incentives admin, to the one who reads it; NULL: nothing
 * does. */
static const char *
own_step(const struct candidate *candidate)
{
	switch (candidate->enrollment.status) {
	case ENROLLMENT_NONE:
		return candidate->open ? "The program is open to all: enroll "
					 "the location without an invitation."
				       : NULL;
	case ENROLLMENT_INVITED:
		return "Accept the invitation, then give the references of "
		       "the payout and the tax profile.";
	case ENROLLMENT_ACTION_REQUIRED:
		return "Give the references of the payout and the tax "
		       "profile, and submit for validation.";
	case ENROLLMENT_EXPIRED:
		return "Renew the enrollment: check the references and "
		       "submit them.";
	default:
		return NULL;
	}
}

const char *
page_incentive_next(struct arena *arena, const struct viewer *viewer,
    const struct candidate *candidate)
{
	const struct enrollment *one = &candidate->enrollment;

	if (candidate->may && own_step(candidate) != NULL)
		return own_step(candidate);
	if (one->status == ENROLLMENT_NONE && candidate->open)
		return "The program is open to all: an incentives admin of "
		       "your company enrolls the location without an "
		       "invitation.";
	if (one->status != ENROLLMENT_ENROLLED)
		return enrollment_next_step(one->status);
	return arena_print(arena,
	    enrollment_is_met(one)
		? "Enrolled until %s, and then for the next fiscal year if "
		  "the requirements are still met."
		: "The enrollment ends on %s unless all requirements are met "
		  "by then.",
	    last_day(arena, viewer->now));
}

const char *
page_incentive_engagements(struct arena *arena, enum program program)
{
	const char *line = "";

	for (int role = 0; role < PARTNER_ROLE__COUNT; role++) {
		const struct offer *offer = offer_of((enum partner_role)role);

		if (offer->program == program)
			line = arena_print(arena, "%s%s%s", line,
			    line[0] == '\0' ? "" : "; ", offer->engagement);
	}
	return line;
}

static void
add_row(struct tmpl *table, struct arena *arena, const struct viewer *viewer,
    const struct candidate *one)
{
	struct tmpl *row = tmpl_add(table, INCENTIVE_LIST_ROW);
	const char *program = program_name(one->enrollment.program);
	bool asked = one->enrollment.status != ENROLLMENT_NONE &&
		     one->enrollment.status != ENROLLMENT_DISCONTINUED;
	const char *missing =
	    asked ? enrollment_unmet(arena, &one->enrollment, NULL) : "";

	tmpl_set(row, INCENTIVE_LIST_HREF, page_incentive_href(arena, one));
	tmpl_set(row, INCENTIVE_LIST_NAME, one->location.name);
	tmpl_set(row, INCENTIVE_LIST_PARTNER_ID, one->location.partner_id);
	tmpl_set(row, INCENTIVE_LIST_PROGRAM, program);
	tmpl_set(row, INCENTIVE_LIST_STATUS,
	    enrollment_name(one->enrollment.status));
	tmpl_set(row, INCENTIVE_LIST_TONE,
	    page_status_enrollment_tone(one->enrollment.status));
	tmpl_set(row, INCENTIVE_LIST_MISSING,
	    missing[0] != '\0' ? missing
	    : asked	       ? "Nothing"
			       : "–");
	tmpl_set(
	    row, INCENTIVE_LIST_NEXT, page_incentive_next(arena, viewer, one));
}

void
page_incentive_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct candidate *list, size_t count)
{
	const struct page page = { .title = "Incentives overview",
		.place = PLACE_INCENTIVES };
	struct frame frame;
	struct tmpl *table, *body = page_begin(&frame, arena, viewer, &page,
				TEMPLATE_INCENTIVE_LIST, NULL);

	tmpl_set(body, INCENTIVE_LIST_WHERE, viewer->directory_name);
	tmpl_show(body, INCENTIVE_LIST_NONE, count == 0);
	tmpl_show(body, INCENTIVE_LIST_ADD, person_may(viewer, MAY_GIVE));
	table = count == 0 ? NULL : tmpl_add(body, INCENTIVE_LIST_TABLE);
	for (size_t i = 0; i < count; i++)
		add_row(table, arena, viewer, &list[i]);
	page_write(&frame, out);
}

void
page_incentive_checks(struct tmpl *body, enum marker marker,
    struct arena *arena, const struct enrollment *one)
{
	struct tmpl *list =
	    tmpl_include(body, marker, TEMPLATE_COMPONENT_CHECKS);

	for (size_t i = 0; i < one->check_count; i++) {
		const struct check *check = &one->checks[i];
		bool open = check->met && one->status != ENROLLMENT_ENROLLED &&
			    check->requirement.kind == REQUIREMENT_CHECKED;
		struct tmpl *row = tmpl_add(list, COMPONENT_CHECKS_CHECK);

		tmpl_set(row, COMPONENT_CHECKS_WORDS,
		    requirement_words(arena, &check->requirement));
		tmpl_set(row, COMPONENT_CHECKS_STATE,
		    open	 ? "Microsoft checks it"
		    : check->met ? "Met"
				 : "Not met");
		tmpl_set(row, COMPONENT_CHECKS_TONE,
		    open	 ? "grey"
		    : check->met ? "green"
				 : "orange");
	}
}

/* The one button that leads on, besides the form of references. */
static void
add_button(struct tmpl *form, const struct candidate *one)
{
	static const struct {
		enum enrollment_status status;
		enum enrollment_event event;
		const char *words;
	} buttons[] = {
		{ ENROLLMENT_NONE, ENROLLMENT_JOIN, "Enroll this location" },
		{ ENROLLMENT_INVITED, ENROLLMENT_ACCEPT,
		    "Accept the invitation" },
		{ ENROLLMENT_EXPIRED, ENROLLMENT_RENEW,
		    "Renew the enrollment" },
	};
	struct tmpl *button;

	for (size_t i = 0; i < LENGTH(buttons); i++) {
		if (buttons[i].status != one->enrollment.status)
			continue;
		button = tmpl_add(form, INCENTIVE_SHOW_BUTTON);
		tmpl_set(button, INCENTIVE_SHOW_ACT,
		    enrollment_event_code(buttons[i].event));
		tmpl_set(button, INCENTIVE_SHOW_WORDS, buttons[i].words);
	}
}

static void
add_references(struct tmpl *form, const struct entries *entries)
{
	struct tmpl *part = tmpl_add(form, INCENTIVE_SHOW_REFERENCES);

	page_form_input(part, INCENTIVE_SHOW_PAYOUT, entries,
	    &(struct control){ .name = "payout",
		.hint = "Up to 40 characters, as your payout profile shows it. "
			"Never a bank account’s number.",
		.width = 20,
		.autocomplete = "off" });
	page_form_input(part, INCENTIVE_SHOW_TAX, entries,
	    &(struct control){ .name = "tax",
		.hint = "Up to 40 characters, as your tax profile shows it.",
		.width = 20,
		.autocomplete = "off" });
}

/* What the viewer can do about it, if anything. */
static void
add_form(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct candidate *one, const struct entries *entries)
{
	enum enrollment_status status = one->enrollment.status;
	bool acts = status == ENROLLMENT_INVITED ||
		    status == ENROLLMENT_ACTION_REQUIRED ||
		    status == ENROLLMENT_EXPIRED ||
		    (status == ENROLLMENT_NONE && one->open);
	struct tmpl *form;

	tmpl_maybe(
	    body, INCENTIVE_SHOW_FAULT, page_form_entry(entries, "act")->fault);
	if (!acts)
		return;
	if (!one->may) {
		tmpl_show(body, INCENTIVE_SHOW_NOT_YOU, true);
		return;
	}
	form = tmpl_add(body, INCENTIVE_SHOW_FORM);
	tmpl_set(form, INCENTIVE_SHOW_ACTION, page_incentive_href(arena, one));
	tmpl_set(form, INCENTIVE_SHOW_TOKEN, viewer->token);
	page_mask(
	    form, INCENTIVE_SHOW_VERSION, viewer, one->enrollment.version);
	add_button(form, one);
	if (status == ENROLLMENT_ACTION_REQUIRED)
		add_references(form, entries);
}

/* Words of "?done=…" and the banner that each becomes. */
static const char *
banner_of(const char *done)
{
	static const struct {
		const char *word, *banner;
	} banners[] = {
		{ "save", "The references are saved" },
		{ "submit", "The enrollment is submitted. Microsoft validates "
			    "it, which can take 48 hours" },
		{ "accept", "The invitation is accepted. Give the references "
			    "and submit" },
		{ "join", "Give the references and submit" },
		{ "renew", "Check the references and submit" },
	};

	for (size_t i = 0; i < LENGTH(banners); i++)
		if (strcmp(banners[i].word, done) == 0)
			return banners[i].banner;
	return NULL;
}

static void
add_facts(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct candidate *candidate)
{
	const struct enrollment *one = &candidate->enrollment;
	struct tmpl *since;

	tmpl_set(
	    body, INCENTIVE_SHOW_PARTNER_ID, candidate->location.partner_id);
	tmpl_set(body, INCENTIVE_SHOW_ENGAGEMENTS,
	    page_incentive_engagements(arena, one->program));
	tmpl_set(body, INCENTIVE_SHOW_STATUS, enrollment_name(one->status));
	tmpl_set(body, INCENTIVE_SHOW_TONE,
	    page_status_enrollment_tone(one->status));
	tmpl_set(body, INCENTIVE_SHOW_NEXT,
	    page_incentive_next(arena, viewer, candidate));
	if (one->changed != 0) {
		since = tmpl_add(body, INCENTIVE_SHOW_SINCE);
		tmpl_set(since, INCENTIVE_SHOW_STAMP,
		    page_stamp(arena, one->changed));
		tmpl_set(since, INCENTIVE_SHOW_WHEN,
		    page_time(arena, viewer, one->changed));
	}
	if (one->status != ENROLLMENT_ACTION_REQUIRED || !candidate->may) {
		tmpl_maybe(body, INCENTIVE_SHOW_PAYOUT_GIVEN, one->payout);
		tmpl_maybe(body, INCENTIVE_SHOW_TAX_GIVEN, one->tax);
	}
}

void
page_incentive_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct candidate *candidate,
    const struct entries *entries, const char *done)
{
	const struct enrollment *one = &candidate->enrollment;
	const char *program = program_name(one->program);
	const struct page page = { .title = arena_print(arena, "%s in %s",
				       candidate->location.name, program),
		.place = PLACE_INCENTIVES,
		.back = "/incentives",
		.back_label = "Incentives overview",
		.success = page_form_faulty(entries) ? NULL : banner_of(done) };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_INCENTIVE_SHOW, entries);

	tmpl_set(body, INCENTIVE_SHOW_NAME, candidate->location.name);
	tmpl_set(body, INCENTIVE_SHOW_PROGRAM, program);
	add_facts(body, arena, viewer, candidate);
	tmpl_maybe(body, INCENTIVE_SHOW_SAID, one->words);
	if (one->status == ENROLLMENT_INVITED)
		tmpl_maybe(
		    body, INCENTIVE_SHOW_INVITATION, candidate->invitation);
	page_incentive_checks(body, INCENTIVE_SHOW_CHECKS, arena, one);
	add_form(body, arena, viewer, candidate, entries);
	page_write(&frame, out);
}
