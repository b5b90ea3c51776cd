/* Enrollments, for the program admins. */

#include "web/enrollment.h"

#include <string.h>

#include "base/id.h"
#include "page/enrollment.h"
#include "store/enrollment.h"
#include "store/history.h"
#include "web/form.h"
#include "web/history.h"

#define ROWS	 50
#define TEXT_MAX 100 /* characters */
#define ENTRIES	 50

struct enrollment_form {
	const char *act, *words;
	struct many unmet;
};

static const struct field fields[] = {
	FORM_FIELD(enrollment_form, act, PICK, 1, 32, "Decision"),
	FORM_OPTIONAL(enrollment_form, words, LONG, 0, ENROLLMENT_WORDS_MAX,
	    "Words for the partner"),
	FORM_OPTIONAL(enrollment_form, unmet, MANY, 0, REQUIREMENTS_MAX,
	    "Requirements that are not met"),
};

/* What the query narrows the list to; what cannot be meant narrows nothing. */
static struct enrollment_filter
read_filter(const struct request *request, struct enrollment_place *after)
{
	struct enrollment_filter filter = {
		.text = request_asked(request, "text"),
		.program = request_asked(request, "program"),
		.status = request_asked(request, "status"),
	};
	enum enrollment_status status;
	enum program program;

	if (request_query(request, "status") == NULL)
		filter.status = enrollment_code(ENROLLMENT_VALIDATING);
	else if (strcmp(filter.status, "none") != 0 &&
		 !enrollment_of(filter.status, &status))
		filter.status = "";
	if (!program_of(filter.program, &program))
		filter.program = "";
	if (strlen(filter.text) > TEXT_MAX * 4)
		filter.text = "";
	if (enrollment_place_read(request_asked(request, "after"), after))
		filter.after = after;
	return filter;
}

enum outcome
web_enrollment_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct enrollment_place after;
	const struct enrollment_filter filter = read_filter(request, &after);
	struct enrollment_list list = { .text = filter.text,
		.program = filter.program,
		.status = filter.status,
		.invited =
		    strcmp(request_asked(request, "done"), "invited") == 0 };
	struct candidate *rows;
	enum outcome out = store_enrollment_find(
	    store, &filter, ROWS + 1, request->arena, &rows, &list.count);

	if (out != DONE)
		return out;
	list.rows = rows;
	list.first = filter.after == NULL;
	list.more = list.count > ROWS;
	if (list.more)
		list.count = ROWS;
	page_enrollment_list(
	    &reply->body, request->arena, &request->viewer, &list);
	return DONE;
}

static enum outcome
find(struct request *request, struct store *store, struct candidate *candidate)
{
	enum program program;
	int64_t id;

	if (!request_id(request, 0, &id) ||
	    !program_of(request->argument[1], &program))
		return ABSENT;
	return store_enrollment_of(
	    store, &request->viewer, id, program, request->arena, candidate);
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct candidate *candidate, const struct entries *entries)
{
	struct enrollment_show page = { .candidate = candidate,
		.entries = entries,
		.done = request_asked(request, "done") };
	struct history_entry *history;
	enum outcome out =
	    store_history_of_location(store, candidate->location.id, ENTRIES,
		request->arena, &history, &page.line_count);

	if (out != DONE)
		return out;
	page.lines =
	    web_history_lines(request->arena, history, page.line_count);
	page_enrollment_show(
	    &reply->body, request->arena, &request->viewer, &page);
	return DONE;
}

enum outcome
web_enrollment_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct candidate candidate;
	struct entries entries;
	enum outcome out = find(request, store, &candidate);

	if (out != DONE)
		return out;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	return show(request, store, reply, &candidate, &entries);
}

/* The requirements that were ticked: of those that program admins check. */
static void
read_unmet(struct arena *arena, const struct candidate *candidate,
    const struct many *ticked, struct enrollment_step *step)
{
	const struct enrollment *one = &candidate->enrollment;
	int64_t *ids = arena_array(arena, int64_t, one->check_count);

	for (size_t i = 0; i < one->check_count; i++) {
		const struct program_requirement *asked =
		    &one->checks[i].requirement;

		if (asked->kind == REQUIREMENT_CHECKED &&
		    form_holds(ticked, id_letters(arena, asked->id)))
			ids[step->unmet_count++] = asked->id;
	}
	step->unmet = ids;
}

/* Is what they decide whole? */
static void
check(struct arena *arena, const struct candidate *candidate,
    const struct enrollment_step *step, struct entries *entries)
{
	const struct enrollment *one = &candidate->enrollment;
	const char *unmet = enrollment_unmet(arena, one, step);

	if (enrollment_needs_words(step->event) && step->words[0] == '\0')
		form_fault(entries, "words",
		    step->event == ENROLLMENT_SEND_BACK
			? "Tell the partner what is missing"
			: "Tell the partner why");
	if (step->event == ENROLLMENT_REFUSE && unmet[0] == '\0')
		form_fault(entries, "unmet",
		    "Name at least one requirement that is not met");
	if (step->event == ENROLLMENT_VALIDATE && unmet[0] != '\0')
		form_fault(entries, "act",
		    arena_print(arena,
			"It cannot be enrolled while this is not met: %s",
			unmet));
}

/* What the form decides. INVALID: something is missing, or it is no form of
 * ours. */
static enum outcome
read_step(struct request *request, const struct candidate *candidate,
    const struct enrollment_form *form, struct enrollment_step *step,
    struct entries *entries)
{
	*step = (struct enrollment_step){ .words = form->words };
	if (!enrollment_event_of(form->act, &step->event) ||
	    enrollment_movers(step->event) != MAY_RUN) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	if (step->event == ENROLLMENT_REFUSE ||
	    step->event == ENROLLMENT_VALIDATE)
		read_unmet(request->arena, candidate, &form->unmet, step);
	check(request->arena, candidate, step, entries);
	return page_form_faulty(entries) ? INVALID : DONE;
}

enum outcome
web_enrollment_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct enrollment_form form = { .act = "", .words = "" };
	struct enrollment_step step;
	struct candidate candidate;
	struct entries entries;
	int64_t version;
	enum outcome out = find(request, store, &candidate), drawn;

	if (out != DONE)
		return out;
	out = form_read(request, fields, LENGTH(fields), &form, &entries);
	if (entries.malformed || !form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	if (version != candidate.enrollment.version)
		out = CONFLICT;
	if (out == DONE)
		out = read_step(request, &candidate, &form, &step, &entries);
	if (out == DONE)
		out = store_enrollment_move(
		    store, &request->viewer, request->arena, &candidate, &step);
	if (out == CONFLICT)
		form_fault(&entries, "act",
		    "This has changed since the page was opened. It now "
		    "stands as below");
	if (out == CONFLICT ||
	    (out == INVALID && request->fault == FAULT_NONE)) {
		drawn = show(request, store, reply, &candidate, &entries);
		return drawn == DONE ? out : drawn;
	}
	if (out == DONE)
		reply_go(reply, "%s?done=%s",
		    page_enrollment_href(request->arena, &candidate), form.act);
	return out;
}
