/* Sharing work among reviewers. */

#include "page/desk.h"

#include "base/id.h"
#include "base/time.h"
#include "page/review.h"

static const char *
load_words(struct arena *arena, const struct desk_person *person)
{
	const char *words = arena_print(arena, "%s wait",
	    page_count(arena, person->waiting, "claim", "claims"));

	return person->away == 0
		   ? words
		   : arena_print(arena, "%s. Away until %s", words,
			 page_day(arena, person->away / TIME_DAY - 1));
}

void
page_desk_choose(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct claim *claim,
    const struct desk_person *people, size_t count,
    const struct entries *entries)
{
	const char *href = page_review_href(arena, claim);
	const struct page page = { .title = "Assign the review",
		.place = PLACE_REVIEW,
		.back = href };
	struct option *options = arena_array(arena, struct option, count);
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_DESK_CHOOSE, entries);

	for (size_t i = 0; i < count; i++)
		options[i] =
		    (struct option){ .value = id_letters(arena, people[i].id),
			    .label = people[i].name,
			    .hint = load_words(arena, &people[i]) };
	tmpl_set(body, DESK_CHOOSE_NUMBER, claim->number);
	tmpl_set(body, DESK_CHOOSE_NAME, claim->name);
	tmpl_set(body, DESK_CHOOSE_NOW,
	    claim->reviewer == 0 ? "Nobody" : claim->reviewer_name);
	tmpl_set(body, DESK_CHOOSE_HREF, href);
	tmpl_set(body, DESK_CHOOSE_TOKEN, viewer->token);
	page_mask(body, DESK_CHOOSE_VERSION, viewer, claim->version);
	page_form_radios(body, DESK_CHOOSE_REVIEWERS, entries,
	    &(struct control){ .name = "reviewer",
		.hint = "Who belongs to this partner is not on the list." },
	    options, count);
	page_write(&frame, out);
}

static void
add_row(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct desk_person *person)
{
	struct tmpl *row = tmpl_add(body, DESK_WORKLOAD_ROW);

	tmpl_set(row, DESK_WORKLOAD_NAME, person->name);
	tmpl_show(row, DESK_WORKLOAD_YOU, person->id == viewer->person);
	tmpl_set_int(row, DESK_WORKLOAD_WAITING, person->waiting);
	tmpl_set_int(row, DESK_WORKLOAD_OVERDUE, person->overdue);
	tmpl_show(row, DESK_WORKLOAD_LATE, person->overdue > 0);
	tmpl_show(row, DESK_WORKLOAD_NOT_LATE, person->overdue == 0);
	tmpl_set_int(row, DESK_WORKLOAD_ASKED, person->asked);
	tmpl_maybe(row, DESK_WORKLOAD_AWAY,
	    person->away == 0 ? ""
			      : page_day(arena, person->away / TIME_DAY - 1));
}

void
page_desk_workload(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct desk_person *people, size_t count,
    const struct entries *entries, const char *success)
{
	const struct page page = { .title = "Workload",
		.place = PLACE_REVIEW,
		.back = "/review",
		.success = success };
	struct frame frame;
	struct tmpl *form, *body = page_begin(&frame, arena, viewer, &page,
			       TEMPLATE_DESK_WORKLOAD, entries);

	for (size_t i = 0; i < count; i++)
		add_row(body, arena, viewer, &people[i]);
	if (person_may(viewer, MAY_REVIEW)) {
		form = tmpl_add(body, DESK_WORKLOAD_FORM);
		tmpl_set(form, DESK_WORKLOAD_TOKEN, viewer->token);
		page_form_input(form, DESK_WORKLOAD_UNTIL, entries,
		    &(struct control){ .name = "until",
			.hint = "At most a year from now, by the days of UTC. "
				"Leave it empty when you are back.",
			.type = "date",
			.width = 10 });
	}
	page_write(&frame, out);
}
