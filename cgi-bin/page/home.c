/* The first page: what needs the viewer. */

#include "page/home.h"

#include "base/id.h"
#include "page/enrollment.h"
#include "page/incentive.h"
#include "page/layout.h"
#include "page/status.h"
#include "page/support.h"

/* How each part is worded. `none` NULL: nothing is said when it is empty. */
static const struct words {
	const char *title, *when, *none, *more, *more_href, *href;
} words[] = {
	[HOME_TURN] = { "Partner action required", "Answer by", NULL,
	    "All claims that wait on your company", "/claims?waits=partner",
	    "/claims" },
	[HOME_QUESTIONS] = { "Questions from the reviewer", "Decision due",
	    NULL, "All open claims", "/claims?status=open", "/claims" },
	[HOME_READY] = { "The subscription is here now", "Last changed", NULL,
	    "All drafts", "/claims?status=draft", "/claims" },
	[HOME_REVIEWS] = { "Your reviews", "Due", NULL, "The review queue",
	    "/review", "/review" },
	[HOME_LOOKS] = { "Second looks", "Due", NULL, "The review queue",
	    "/review?status=second-look", "/review" },
	[HOME_LEADS] = { "For a lead reviewer", "Due", NULL,
	    "All that wait for a lead reviewer", "/review?status=dispute",
	    "/review" },
	[HOME_FRESH] = { "Not started by anybody", "Due",
	    "Every submitted claim has a reviewer.", "The review queue",
	    "/review", "/review" },
	[HOME_DRAFTS] = { "Drafts", "Last changed", NULL, "All drafts",
	    "/claims?status=draft", "/claims" },
	[HOME_AWAITING] = { "Waiting for a subscription", "Last changed", NULL,
	    "All drafts", "/claims?status=draft", "/claims" },
	[HOME_OTHERS] = { "Waiting on Microsoft", "Expected by",
	    "No claim waits on Microsoft.", "All open claims",
	    "/claims?status=open", "/claims" },
	[HOME_ASKED] = { "Waiting on partners", "Their answer is due",
	    "You wait on no partner.", "The review queue", "/review",
	    "/review" },
};
_Static_assert(
    LENGTH(words) == HOME_PART__COUNT, "every part of the page has words");

/* What each role is for, on this site as it is. */
static const char *const purposes[] = {
	[ROLE_INCENTIVES_ADMIN] =
	    "Incentives admin: you start and fill in claims, submit them, and "
	    "answer what the reviewer asks. You enroll your locations in "
	    "programs.",
	[ROLE_INCENTIVES_USER] =
	    "Incentives user: you see claims, fill in drafts and comment. An "
	    "incentives admin of your company submits and answers.",
	[ROLE_ACCOUNT_ADMIN] =
	    "Account admin: under People you invite colleagues, and give and "
	    "take incentives roles, also your own; who wants one asks you. You "
	    "add your company’s locations. Claims need an incentives role.",
	[ROLE_GLOBAL_ADMIN] =
	    "Global admin: under People you invite and remove colleagues, and "
	    "give and take all roles, also your own; who wants one asks you. "
	    "You add your company’s locations. Claims need an incentives "
	    "role.",
	[ROLE_REVIEWER] = "Reviewer: you check the proof of submitted claims, "
			  "ask for more and decide.",
	[ROLE_LEAD_REVIEWER] =
	    "Lead reviewer: you review claims like every reviewer, decide "
	    "arbitrations, answer disputes, settle disagreements and revoke "
	    "what was approved by mistake.",
	[ROLE_PROGRAM_ADMIN] =
	    "Program admin: under Administration you run the programs with "
	    "their settings, calendars and enrollments, partner accounts, the "
	    "catalogue, customers, people and their roles, and mail. You "
	    "answer support requests and look after the texts to start from.",
	[ROLE_AUDITOR] = "Auditor: you read every claim that was submitted, "
			 "with its proof and history, and change nothing.",
};
_Static_assert(LENGTH(purposes) == ROLE__COUNT, "every role has a purpose");

static void
add_row(struct tmpl *table, struct arena *arena, const struct viewer *viewer,
    enum home_part part, const struct home_row *one)
{
	struct tmpl *row = tmpl_add(table, HOME_SHOW_ROW);
	bool draft = one->status == CLAIM_DRAFT;
	int64_t when = draft ? one->changed : one->due;
	char letters[ID_SIZE];

	id_write(one->id, letters);
	tmpl_set(row, HOME_SHOW_HREF,
	    arena_print(arena, "%s/%s", words[part].href, letters));
	tmpl_set(row, HOME_SHOW_NAME,
	    *one->name == '\0' ? "Draft without a name" : one->name);
	tmpl_maybe(row, HOME_SHOW_NUMBER, one->number);
	if (viewer->kind == DIRECTORY_MICROSOFT)
		tmpl_maybe(row, HOME_SHOW_PARTNER, one->partner);
	tmpl_set(row, HOME_SHOW_CUSTOMER,
	    *one->customer == '\0' ? "Not chosen yet" : one->customer);
	tmpl_maybe(row, HOME_SHOW_AWAITED, one->awaited);
	tmpl_set(row, HOME_SHOW_STATUS, claim_status_name(one->status));
	tmpl_set(row, HOME_SHOW_TONE, page_status_tone(one->status));
	tmpl_set(row, HOME_SHOW_WHEN_LABEL, words[part].when);
	tmpl_set(row, HOME_SHOW_WHEN,
	    when == 0 ? "No deadline" : page_time(arena, viewer, when));
	tmpl_show(
	    row, HOME_SHOW_LATE, !draft && when != 0 && when < viewer->now);
}

static void
add_part(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    enum home_part part, const struct home_list *list)
{
	struct tmpl *section, *table;

	if (!home_has(viewer, part) ||
	    (list->count == 0 && words[part].none == NULL))
		return;
	section = tmpl_add(body, HOME_SHOW_PART);
	tmpl_set(section, HOME_SHOW_TITLE, words[part].title);
	if (list->count == 0) {
		tmpl_maybe(section, HOME_SHOW_NONE, words[part].none);
		return;
	}
	table = tmpl_add(section, HOME_SHOW_TABLE);
	tmpl_set(table, HOME_SHOW_TITLE, words[part].title);
	tmpl_set(table, HOME_SHOW_WHEN_LABEL, words[part].when);
	for (size_t i = 0; i < list->count; i++)
		add_row(table, arena, viewer, part, &list->rows[i]);
	if (!list->more)
		return;
	section = tmpl_add(section, HOME_SHOW_MORE);
	tmpl_set(section, HOME_SHOW_HREF, words[part].more_href);
	tmpl_set(section, HOME_SHOW_LABEL, words[part].more);
}

/* Support requests that wait on the viewer. */
static void
add_requests(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct home *home)
{
	static const char title[] =
	    "Support requests that wait for your answer";
	struct tmpl *section, *table, *row;

	if (home->request_count == 0)
		return;
	section = tmpl_add(body, HOME_SHOW_PART);
	tmpl_set(section, HOME_SHOW_TITLE, title);
	table = tmpl_add(section, HOME_SHOW_REQUESTS);
	tmpl_set(table, HOME_SHOW_TITLE, title);
	for (size_t i = 0; i < home->request_count; i++) {
		const struct support *one = &home->requests[i];

		row = tmpl_add(table, HOME_SHOW_REQUEST);
		tmpl_set(
		    row, HOME_SHOW_HREF, page_support_show_href(arena, one));
		tmpl_set(row, HOME_SHOW_NAME, one->subject);
		if (person_is_microsoft(viewer))
			tmpl_maybe(row, HOME_SHOW_PARTNER, one->partner_name);
		tmpl_set(row, HOME_SHOW_ABOUT, page_support_about(arena, one));
		tmpl_set(row, HOME_SHOW_WHEN,
		    page_time(arena, viewer, one->changed));
	}
	if (viewer->support <= (int64_t)home->request_count)
		return;
	section = tmpl_add(section, HOME_SHOW_MORE);
	tmpl_set(section, HOME_SHOW_HREF, "/support");
	tmpl_set(section, HOME_SHOW_LABEL, "All support requests");
}

static void
add_enrollment(struct tmpl *table, struct arena *arena,
    const struct viewer *viewer, const struct candidate *one)
{
	bool runs = person_is_microsoft(viewer);
	struct tmpl *row = tmpl_add(table, HOME_SHOW_ENROLLMENT);

	tmpl_set(row, HOME_SHOW_HREF,
	    runs ? page_enrollment_href(arena, one)
		 : page_incentive_href(arena, one));
	tmpl_set(row, HOME_SHOW_NAME, one->location.name);
	tmpl_maybe(row, HOME_SHOW_PARTNER, runs ? one->partner_name : "");
	tmpl_set(row, HOME_SHOW_PROGRAM, program_name(one->enrollment.program));
	tmpl_set(
	    row, HOME_SHOW_STATUS, enrollment_name(one->enrollment.status));
	tmpl_set(row, HOME_SHOW_TONE,
	    page_status_enrollment_tone(one->enrollment.status));
	tmpl_set(row, HOME_SHOW_WHEN,
	    page_time(arena, viewer, one->enrollment.changed));
}

/* Enrollments that wait on the viewer. */
static void
add_enrollments(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct home *home)
{
	bool runs = person_is_microsoft(viewer);
	const char *title =
	    runs ? "Enrollments to validate" : "Enrollments that wait for you";
	struct tmpl *section, *table;

	if (home->enrollment_count == 0)
		return;
	section = tmpl_add(body, HOME_SHOW_PART);
	tmpl_set(section, HOME_SHOW_TITLE, title);
	table = tmpl_add(section, HOME_SHOW_ENROLLMENTS);
	tmpl_set(table, HOME_SHOW_TITLE, title);
	for (size_t i = 0; i < home->enrollment_count && i < HOME_ROWS; i++)
		add_enrollment(table, arena, viewer, &home->enrollments[i]);
	if (home->enrollment_count <= HOME_ROWS)
		return;
	section = tmpl_add(section, HOME_SHOW_MORE);
	tmpl_set(section, HOME_SHOW_HREF,
	    runs ? "/admin/enrollments" : "/incentives");
	tmpl_set(section, HOME_SHOW_LABEL,
	    runs ? "All that wait to be validated" : "Incentives overview");
}

static void
add_roles(struct tmpl *body, const struct viewer *viewer)
{
	for (int role = 0; role < ROLE__COUNT; role++)
		if ((viewer->roles & ROLE_BIT(role)) != 0)
			tmpl_set(tmpl_add(body, HOME_SHOW_PURPOSE),
			    HOME_SHOW_WORDS, purposes[role]);
}

/* Somebody without any role learns whom to ask for one. */
static void
add_admins(
    struct tmpl *body, const struct viewer *viewer, const struct home *home)
{
	struct tmpl *section, *one;

	if (viewer->roles != 0)
		return;
	section = tmpl_add(body, HOME_SHOW_NO_ROLE);
	tmpl_show(section, HOME_SHOW_NOBODY, home->admin_count == 0);
	tmpl_show(section, HOME_SHOW_SOMEBODY, home->admin_count > 0);
	for (size_t i = 0; i < home->admin_count; i++) {
		one = tmpl_add(section, HOME_SHOW_ADMIN);
		tmpl_set(one, HOME_SHOW_NAME, home->admins[i].name);
		tmpl_set(one, HOME_SHOW_EMAIL, home->admins[i].email);
	}
}

/* Nothing that they themselves should do? Only of those who have claims. */
static bool
is_idle(const struct viewer *viewer, const struct home *home)
{
	for (int part = 0; part <= HOME_DRAFTS; part++)
		if (home->parts[part].count > 0)
			return false;
	return home->request_count + home->enrollment_count == 0 &&
	       person_may(viewer, MAY_FILL | MAY_REVIEW);
}

void
page_home_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct home *home)
{
	const struct page page = { .title = "Home",
		.place = PLACE_HOME,
		.wide = person_may(viewer, MAY_FILL | MAY_REVIEW) };
	bool works = person_may(viewer, MAY_FILL | MAY_REVIEW);
	struct frame frame;
	struct tmpl *body =
	    page_begin(&frame, arena, viewer, &page, TEMPLATE_HOME_SHOW, NULL);

	tmpl_set(body, HOME_SHOW_DIRECTORY, viewer->directory_name);
	tmpl_set(body, HOME_SHOW_HEADING, works ? "What needs you" : "Welcome");
	tmpl_show(body, HOME_SHOW_ADD, person_may(viewer, MAY_FILL));
	tmpl_show(body, HOME_SHOW_IDLE, is_idle(viewer, home));
	tmpl_show(
	    body, HOME_SHOW_READS, person_may(viewer, ROLE_BIT(ROLE_AUDITOR)));
	if (viewer->unread > 0)
		tmpl_maybe(body, HOME_SHOW_UNREAD,
		    page_count(arena, viewer->unread, "unread message",
			"unread messages"));
	for (int i = 0; i < HOME_PART__COUNT; i++) {
		if (i == HOME_DRAFTS) {
			add_requests(body, arena, viewer, home);
			add_enrollments(body, arena, viewer, home);
		}
		add_part(
		    body, arena, viewer, (enum home_part)i, &home->parts[i]);
	}
	add_admins(body, viewer, home);
	add_roles(body, viewer);
	page_write(&frame, out);
}
