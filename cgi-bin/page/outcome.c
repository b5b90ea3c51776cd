/* One table: what happened, and what to do, per problem. */

#include "page/outcome.h"

#include "base/id.h"
#include "page/layout.h"
#include "page/member.h"

static const struct words {
	const char *title, *what, *next;
} words[] = {
	[PROBLEM_MALFORMED] = { "This request cannot be read",
	    "What your browser sent is not what one of our pages sends. "
	    "Nothing was changed.",
	    "Go back, reload the page and try again. If you typed or pasted "
	    "the address, check it." },
	[PROBLEM_STALE] = { "This form is no longer valid",
	    "The page was open for too long, you have signed in or out "
	    "since, or the form was not sent from this site. Nothing was "
	    "changed.",
	    "Go back, reload the page and send the form again. Your browser "
	    "must accept cookies of this site." },
	[PROBLEM_FORBIDDEN] = { "You need another role or directory",
	    "What you asked for is not open to you as you are signed in now. "
	    "Nothing was changed.",
	    "If it should be open to you, ask somebody who gives roles in "
	    "your directory." },
	[PROBLEM_ELSEWHERE] = { "This is in another of your directories",
	    "What the link leads to does not open in the directory that you "
	    "are in now.",
	    "Afterwards the page that you asked for opens." },
	[PROBLEM_ABSENT] = { "Page not found",
	    "There is nothing at this address that you can see.",
	    "If you typed or pasted the address, check that it is complete. "
	    "If a link brought you here, it may be meant for somebody else, "
	    "or for another directory." },
	[PROBLEM_METHOD] = { "This address cannot be used that way",
	    "The page exists, but not for what your browser asked of it. "
	    "Nothing was changed.",
	    "Go back and use the links and buttons of the page." },
	[PROBLEM_CHANGED] = { "This has changed since you opened it",
	    "Somebody changed it while your page was open, so what you sent "
	    "was not saved.",
	    "Open it again to see how it stands now, and make your change "
	    "there." },
	[PROBLEM_TOO_LARGE] = { "This is too large to send",
	    "What you sent is larger than this page takes. Nothing was "
	    "saved.",
	    "Files may have 25 MB each. Send several files one after the "
	    "other, and put long texts into a file." },
	[PROBLEM_MEDIA] = { "This kind of content is not accepted here",
	    "What was sent is not a form of one of our pages. Nothing was "
	    "changed.",
	    "Go back and use the form of the page." },
	[PROBLEM_INVALID] = { "What you sent is not complete or not right",
	    "Something in it cannot be accepted. Nothing was changed.",
	    "Go back, check what you entered and send it again." },
	[PROBLEM_TOO_MANY] = { "Too many attempts",
	    "This was tried too often in a short time. Nothing was changed.",
	    "Wait a few minutes, then try again." },
	[PROBLEM_BUSY] = { "Try again in a moment",
	    "The service is busy just now. Nothing was changed.",
	    "Wait a few seconds, then reload the page or send the form "
	    "again." },
	[PROBLEM_BROKEN] = { "Something went wrong on our side",
	    "It is not your fault, and it is in our log. Nothing was "
	    "changed.",
	    "Try again later. If it happens again, tell the people who run "
	    "this service." },
};
_Static_assert(LENGTH(words) == PROBLEM__COUNT, "every problem has words");

static const char *const directory_names[] = {
	[DIRECTORY_PARTNER] = "your company's directory",
	[DIRECTORY_MICROSOFT] = "the Microsoft directory",
};
_Static_assert(LENGTH(directory_names) == DIRECTORY__COUNT,
    "every kind of directory has a name");

static struct tmpl *
begin(struct frame *frame, struct arena *arena, const struct viewer *viewer,
    enum problem problem)
{
	struct page page = { .title = words[problem].title };
	struct tmpl *t =
	    page_begin(frame, arena, viewer, &page, TEMPLATE_OUTCOME, NULL);

	tmpl_set(t, OUTCOME_TITLE, words[problem].title);
	tmpl_set(t, OUTCOME_WHAT, words[problem].what);
	tmpl_set(t, OUTCOME_NEXT, words[problem].next);
	return t;
}

/* The way to the choice of a directory, and back to here. */
static void
show_change(struct tmpl *t, const struct viewer *viewer)
{
	if (viewer->directory != 0 && viewer->directories > 1)
		tmpl_set(
		    tmpl_add(t, OUTCOME_CHANGE), OUTCOME_PATH, viewer->path);
}

void
page_outcome(struct text *out, struct arena *arena, const struct viewer *viewer,
    enum problem problem, const char *tag)
{
	struct frame frame;
	struct tmpl *t = begin(&frame, arena, viewer, problem);

	if (problem == PROBLEM_ABSENT)
		show_change(t, viewer);
	if (*tag != '\0')
		tmpl_set(tmpl_add(t, OUTCOME_TAG), OUTCOME_TAG, tag);
	page_write(&frame, out);
}

static void
show_needs(struct tmpl *t, unsigned roles)
{
	struct tmpl *needs, *row;

	if ((roles & MAY_ALL_ROLES) == 0)
		return;
	needs = tmpl_add(t, OUTCOME_NEEDS);
	tmpl_set(
	    needs, OUTCOME_LEAD, "One of these roles is appropriate for it:");
	for (int role = 0; role < ROLE__COUNT; role++) {
		if ((roles & ROLE_BIT(role)) == 0)
			continue;
		row = tmpl_add(needs, OUTCOME_ROLE);
		tmpl_set(row, OUTCOME_NAME, role_name((enum role)role));
		tmpl_set(row, OUTCOME_WHERE,
		    directory_names[role_directory((enum role)role)]);
	}
}

/* "as Incentives user, Account admin", or "without a role". */
static const char *
holding(struct arena *arena, const struct viewer *viewer)
{
	const char *list = "";

	for (int role = 0; role < ROLE__COUNT; role++)
		if ((viewer->roles & ROLE_BIT(role)) != 0)
			list = arena_print(arena, "%s%s%s", list,
			    *list == '\0' ? "as " : ", ",
			    role_name((enum role)role));
	return *list == '\0' ? "without a role" : list;
}

static void
show_viewer(struct tmpl *t, struct arena *arena, const struct viewer *viewer)
{
	struct tmpl *part;

	if (viewer->directory != 0) {
		part = tmpl_add(t, OUTCOME_DIRECTORY);
		tmpl_set(part, OUTCOME_DIRECTORY_NAME, viewer->directory_name);
		tmpl_set(part, OUTCOME_HOLDING, holding(arena, viewer));
	}
	if (viewer->person == 0)
		return;
	tmpl_set(tmpl_add(t, OUTCOME_PERSON), OUTCOME_EMAIL, viewer->email);
	show_change(t, viewer);
	tmpl_set(tmpl_add(t, OUTCOME_ACCOUNT), OUTCOME_TOKEN, viewer->token);
}

static void
show_admins(struct tmpl *t, const struct person *admins, size_t count)
{
	struct tmpl *row, *ask;

	if (count == 0)
		return;
	ask = tmpl_add(t, OUTCOME_ASK);
	for (size_t i = 0; i < count; i++) {
		row = tmpl_add(ask, OUTCOME_ADMIN);
		tmpl_set(row, OUTCOME_NAME, admins[i].name);
		tmpl_set(row, OUTCOME_EMAIL, admins[i].email);
	}
}

/* A button for each role that they could ask for here. */
static void
show_asking(struct tmpl *t, struct arena *arena, const struct viewer *viewer,
    const struct ways_in *ways)
{
	unsigned roles = ways->roles & role_set(viewer->kind) & ~viewer->roles;
	unsigned own = person_gives_here(viewer) & roles;
	struct tmpl *form = NULL, *row;

	if (viewer->directory == 0 || ways->admin_count == 0)
		return;
	if (own != 0)
		tmpl_maybe(t, OUTCOME_OWN,
		    page_member_href(arena, viewer, viewer->person));
	for (enum role role = 0; role < ROLE__COUNT; role++) {
		if ((roles & ~own & ROLE_BIT(role)) == 0)
			continue;
		if ((ways->asked & ROLE_BIT(role)) != 0) {
			tmpl_set(tmpl_add(t, OUTCOME_ASKED), OUTCOME_NAME,
			    role_name(role));
			continue;
		}
		if (form == NULL)
			form = tmpl_add(t, OUTCOME_REQUEST);
		tmpl_set(form, OUTCOME_TOKEN, viewer->token);
		row = tmpl_add(form, OUTCOME_ROLE);
		tmpl_set(row, OUTCOME_CODE, role_code(role));
		tmpl_set(row, OUTCOME_NAME, role_name(role));
	}
}

/* A button for each directory in which it opens; it leads back to here. */
static void
show_elsewhere(struct tmpl *t, struct arena *arena, const struct viewer *viewer,
    const struct ways_in *ways)
{
	struct tmpl *form, *row;

	if (ways->elsewhere_count == 0)
		return;
	form = tmpl_add(t, OUTCOME_ELSEWHERE);
	tmpl_set(form, OUTCOME_TOKEN, viewer->token);
	tmpl_set(form, OUTCOME_PATH, viewer->path);
	for (size_t i = 0; i < ways->elsewhere_count; i++) {
		row = tmpl_add(form, OUTCOME_CHOICE);
		tmpl_set(
		    row, OUTCOME_ID, id_letters(arena, ways->elsewhere[i].id));
		tmpl_set(row, OUTCOME_NAME, ways->elsewhere[i].name);
	}
}

void
page_outcome_role(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct ways_in *ways)
{
	struct frame frame;
	struct tmpl *t = begin(&frame, arena, viewer, PROBLEM_FORBIDDEN);

	show_elsewhere(t, arena, viewer, ways);
	show_needs(t, ways->roles);
	show_viewer(t, arena, viewer);
	show_admins(t, ways->admins, ways->admin_count);
	show_asking(t, arena, viewer, ways);
	page_write(&frame, out);
}

void
page_outcome_elsewhere(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct ways_in *ways)
{
	struct frame frame;
	struct tmpl *t = begin(&frame, arena, viewer, PROBLEM_ELSEWHERE);

	show_elsewhere(t, arena, viewer, ways);
	show_viewer(t, arena, viewer);
	page_write(&frame, out);
}
