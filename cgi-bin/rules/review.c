/* What a reviewer looks for in the queue. */

#include "rules/review.h"

#include <string.h>

#include "base/outcome.h"
#include "base/text.h"
#include "base/time.h"

#define ADDRESS_MAX 4096
#define REVIEW_PATH "/review"

const struct review_view review_views[] = {
	{ "", "Waiting for a reviewer", PARTY_REVIEWER, false, CLAIM_DRAFT,
	    TURN_NOBODY },
	{ "submitted", "Submitted", PARTY_REVIEWER, true, CLAIM_SUBMITTED,
	    TURN_NOBODY },
	{ "under-review", "Under review", PARTY_REVIEWER, true,
	    CLAIM_UNDER_REVIEW, TURN_NOBODY },
	{ "second-look", "Second look", PARTY_REVIEWER, true,
	    CLAIM_UNDER_REVIEW, TURN_SECOND_LOOK },
	{ "action-required", "Partner action required", PARTY_PARTNER, true,
	    CLAIM_ACTION_REQUIRED, TURN_NOBODY },
	{ "dispute", "Waiting for a lead reviewer", PARTY_LEAD, false,
	    CLAIM_DISPUTE, TURN_NOBODY },
};
const size_t review_view_count = LENGTH(review_views);

const struct code review_whose[] = {
	[REVIEW_ALL] = { "all", "Everybody’s" },
	[REVIEW_MINE] = { "mine", "Mine" },
	[REVIEW_NOBODY] = { "nobody", "Nobody’s" },
};

const struct code review_due[] = {
	[REVIEW_ANY_TIME] = { "", "Any time" },
	[REVIEW_LATE] = { "late", "Overdue" },
	[REVIEW_TODAY] = { "today", "Today" },
	[REVIEW_WEEK] = { "week", "This week" },
};

const struct code review_others[] = {
	[REVIEW_ANY_NUMBER] = { "", "One or several" },
	[REVIEW_OTHERS] = { "several", "Another partner too" },
	[REVIEW_ALONE] = { "one", "One" },
};

const struct review_view *
review_view_of(const char *code)
{
	for (size_t i = 0; i < LENGTH(review_views); i++)
		if (strcmp(review_views[i].code, code) == 0)
			return &review_views[i];
	return &review_views[0];
}

/* Its place in the table, 0 when there is none such. */
static int
place_of(const struct code *names, size_t count, const char *code)
{
	int found = code_find(names, count, code);

	return found < 0 ? 0 : found;
}

enum review_whose
review_whose_of(const char *code)
{
	return (enum review_whose)place_of(
	    review_whose, LENGTH(review_whose), code);
}

enum review_due
review_due_of(const char *code)
{
	return (enum review_due)place_of(review_due, LENGTH(review_due), code);
}

void
review_due_between(
    enum review_due due, int64_t now, int64_t *from, int64_t *until)
{
	int64_t today = now / TIME_DAY;
	int sunday = (7 - time_weekday_of(today)) % 7;

	/* A deadline is kept until its last second is over. */
	*from = due == REVIEW_TODAY || due == REVIEW_WEEK ? now - 1 : INT64_MIN;
	*until = due == REVIEW_LATE    ? now - 1
		 : due == REVIEW_TODAY ? (today + 1) * TIME_DAY - 1
		 : due == REVIEW_WEEK  ? (today + sunday + 1) * TIME_DAY - 1
				       : INT64_MAX;
}

enum review_others
review_others_of(const char *code)
{
	return (enum review_others)place_of(
	    review_others, LENGTH(review_others), code);
}

bool
review_is_filtered(const struct review_wanted *wanted)
{
	return wanted->view != &review_views[0] ||
	       wanted->whose != REVIEW_ALL || wanted->due != REVIEW_ANY_TIME ||
	       wanted->others != REVIEW_ANY_NUMBER || wanted->one_program ||
	       wanted->words[0] != '\0';
}

static void
add_part(struct text *text, const char *name, const char *value)
{
	if (value[0] == '\0')
		return;
	text_print(text, "%s=", name);
	text_add_percent(text, value);
	text_add_char(text, '&');
}

const char *
review_address(
    struct arena *arena, const struct review_wanted *wanted, const char *after)
{
	const char *address;
	struct text text;

	text_open(&text, ADDRESS_MAX);
	text_print(&text, REVIEW_PATH "?");
	add_part(&text, "status", wanted->view->code);
	if (wanted->whose != REVIEW_ALL)
		add_part(&text, "whose", review_whose[wanted->whose].code);
	add_part(&text, "due", review_due[wanted->due].code);
	add_part(&text, "partners", review_others[wanted->others].code);
	if (wanted->one_program)
		add_part(&text, "program", program_code(wanted->program));
	add_part(&text, "text", wanted->words);
	add_part(&text, "after", after);
	address = text_failed(&text)
		      ? REVIEW_PATH
		      : arena_copy(arena, text_string(&text), text.length - 1);
	text_close(&text);
	return address;
}
