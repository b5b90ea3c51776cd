/* The reviewer's queue. */

#include "web/review_list.h"

#include <string.h>

#include "base/id.h"
#include "page/review_list.h"
#include "store/review.h"
#include "store/setting.h"

#define ROWS 25

static struct review_wanted
wanted_of(const struct request *request)
{
	char *words = text_tidy(
	    arena_string(request->arena, request_asked(request, "text")));

	struct review_wanted wanted = {
		.view = review_view_of(request_asked(request, "status")),
		.whose = review_whose_of(request_asked(request, "whose")),
		.due = review_due_of(request_asked(request, "due")),
		.others = review_others_of(request_asked(request, "partners")),
		.words = text_characters(words) > REVIEW_WORDS_MAX ? "" : words,
	};

	wanted.one_program =
	    program_of(request_asked(request, "program"), &wanted.program);
	return wanted;
}

/* The key of the last row shown is the claim's due second and its id: two ids
 * in letters, since both are numbers. */
static bool
read_key(const char *after, int64_t *due, int64_t *id)
{
	char letters[ID_SIZE];

	if (strlen(after) != 2 * (ID_SIZE - 1))
		return false;
	memcpy(letters, after, ID_SIZE - 1);
	letters[ID_SIZE - 1] = '\0';
	return id_read(letters, due) && id_read(after + ID_SIZE - 1, id);
}

static const char *
write_key(struct arena *arena, const struct review_row *last)
{
	char due[ID_SIZE], id[ID_SIZE];

	id_write(last->due, due);
	id_write(last->id, id);
	return arena_print(arena, "%s%s", due, id);
}

/* Days left, by the calendar of each claim's program, each read once. The rows
 * are sorted by the day they are due. */
static enum outcome
read_days(struct request *request, struct store *store,
    const struct review_row *rows, size_t count, int *days)
{
	struct calendar calendars[PROGRAM__COUNT];
	bool have[PROGRAM__COUNT] = { false };
	int64_t now = request->now, first, last;
	enum outcome out = DONE;

	if (count == 0)
		return DONE;
	first = rows[0].due < now ? rows[0].due : now;
	last = rows[count - 1].due > now ? rows[count - 1].due : now;

	for (size_t i = 0; i < count; i++) {
		enum program program = rows[i].program;

		if (!have[program])
			out = store_setting_calendar_between(store, program,
			    first / TIME_DAY, last / TIME_DAY, request->arena,
			    &calendars[program]);
		if (out != DONE)
			return out;
		have[program] = true;
		days[i] =
		    calendar_days_left(&calendars[program], now, rows[i].due);
	}
	return DONE;
}

/* What a redirect may say; nothing else is ever shown. */
static const char *
done_words(const struct request *request)
{
	const char *done = request_asked(request, "done");

	if (strcmp(done, "nothing") == 0)
		return "There is no claim to take: somebody works on each, or "
		       "you belong to its partner.";
	return strcmp(done, "released") == 0
		   ? "You do not review that claim any more."
		   : NULL;
}

enum outcome
web_review_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct arena *arena = request->arena;
	const struct viewer *viewer = &request->viewer;
	const struct review_wanted wanted = wanted_of(request);
	struct review_list list = { .wanted = &wanted, .after = "" };
	int64_t due = 0, id = 0;
	struct review_row *rows;
	int days[ROWS + 1];
	enum outcome out;

	list.paged = read_key(request_asked(request, "after"), &due, &id);
	out = store_review_list(store, viewer, &wanted, list.paged ? due : 0,
	    list.paged ? id : 0, ROWS + 1, arena, &rows, &list.count);
	if (out == DONE)
		out = store_review_count(store, viewer, &wanted, arena,
		    REVIEW_COUNT_MAX + 1, &list.total);
	if (out == DONE)
		out = read_days(request, store, rows, list.count, days);
	if (out != DONE)
		return out;
	if (list.count > ROWS) {
		list.count = ROWS;
		list.after = write_key(arena, &rows[ROWS - 1]);
	}
	list.rows = rows;
	list.days_left = days;
	page_review_list(
	    &reply->body, arena, viewer, &list, done_words(request));
	return DONE;
}
