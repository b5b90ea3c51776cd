/* Enrollments in the store. */

#include "store/enrollment.h"

#include <string.h>

#include "store/history.h"
#include "store/message.h"

#define COLUMNS 17 /* of ENROLLMENT_COLUMNS */

/* False: a program that this one does not know. */
static bool
candidate_from_row(
    struct query *q, struct arena *arena, struct candidate *candidate)
{
	struct enrollment *enrollment = &candidate->enrollment;

	*candidate = (struct candidate){
		.location = { .id = db_get_int(q, 0),
		    .partner = db_get_int(q, 1),
		    .partner_id = db_get_text(q, 2, arena),
		    .name = db_get_text(q, 3, arena),
		    .country = db_get_text(q, 4, arena),
		    .address = db_get_text(q, 5, arena) },
		.partner_name = db_get_text(q, 6, arena),
		.open = db_get_int(q, 8) != 0,
		.invitation = db_get_text(q, 9, arena),
		.may = db_get_int(q, COLUMNS) != 0,
	};
	*enrollment = (struct enrollment){
		.location = candidate->location.id,
		.changed = db_get_int(q, 11),
		.rolled = db_get_int(q, 12),
		.payout = db_get_text(q, 13, arena),
		.tax = db_get_text(q, 14, arena),
		.words = db_get_text(q, 15, arena),
		.version = db_get_int(q, 16),
	};
	return program_of(db_get_text(q, 7, arena), &enrollment->program) &&
	       enrollment_of(db_get_text(q, 10, arena), &enrollment->status);
}

/* Those of every program first. */
static enum outcome
read_checks(struct store *store, struct arena *arena, struct enrollment *one)
{
	struct query *q = db_use(store->db, SQL_ENROLLMENT_CHECKS);
	struct check *checks = arena_more(arena, NULL, 0, sizeof(*checks));
	size_t n = 0;

	checks[n++] = (struct check){ { .kind = REQUIREMENT_PAYOUT },
		one->payout[0] != '\0' };
	checks = arena_more(arena, checks, n, sizeof(*checks));
	checks[n++] =
	    (struct check){ { .kind = REQUIREMENT_TAX }, one->tax[0] != '\0' };
	db_int(q, ":location", one->location);
	db_text(q, ":program", program_code(one->program));
	while (db_next(q)) {
		checks = arena_more(arena, checks, n, sizeof(*checks));
		checks[n] =
		    (struct check){ { .id = db_get_int(q, 0),
					.words = db_get_text(q, 2, arena) },
			    .met = db_get_int(q, 3) != 0 };
		n += requirement_kind_of(
			 db_get_text(q, 1, arena), &checks[n].requirement.kind)
			 ? 1
			 : 0;
	}
	one->checks = checks;
	one->check_count = n;
	return db_end_list(q);
}

static enum outcome
read_list(struct query *q, struct arena *arena, struct candidate **candidates,
    size_t *count)
{
	struct candidate *list = NULL;
	size_t n = 0;

	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		n += candidate_from_row(q, arena, &list[n]) ? 1 : 0;
	}
	*candidates = list;
	*count = n;
	return db_end_list(q);
}

static void
bind_viewer(struct query *q, const struct viewer *viewer)
{
	db_int(q, ":person", viewer->person);
	db_int(q, ":directory", viewer->directory);
	db_int(q, ":all", person_may(viewer, MAY_GIVE));
}

enum outcome
store_enrollment_list(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct candidate **candidates, size_t *count)
{
	struct query *q = db_use(store->db, SQL_ENROLLMENT_LIST);
	enum outcome out;

	bind_viewer(q, viewer);
	out = read_list(q, arena, candidates, count);
	for (size_t i = 0; out == DONE && i < *count; i++)
		out = read_checks(store, arena, &(*candidates)[i].enrollment);
	return out;
}

static enum outcome
read_one(struct store *store, struct query *q, enum program program,
    struct arena *arena, struct candidate *candidate)
{
	bool known = false;
	enum outcome out;

	db_text(q, ":program", program_code(program));
	if (db_next(q))
		known = candidate_from_row(q, arena, candidate);
	out = db_end(q);
	if (out == DONE && !known)
		out = ABSENT;
	return out == DONE ? read_checks(store, arena, &candidate->enrollment)
			   : out;
}

enum outcome
store_enrollment_any(struct store *store, int64_t location,
    enum program program, struct arena *arena, struct candidate *candidate)
{
	struct query *q = db_use(store->db, SQL_ENROLLMENT_OF);

	db_int(q, ":location", location);
	return read_one(store, q, program, arena, candidate);
}

enum outcome
store_enrollment_named(struct store *store, const char *partner_id,
    enum program program, struct arena *arena, struct candidate *candidate)
{
	struct query *q = db_use(store->db, SQL_ENROLLMENT_OF_PARTNER_ID);

	db_text(q, ":partner_id", partner_id);
	return read_one(store, q, program, arena, candidate);
}

enum outcome
store_enrollment_of(struct store *store, const struct viewer *viewer,
    int64_t location, enum program program, struct arena *arena,
    struct candidate *candidate)
{
	struct query *q;

	if (person_is_microsoft(viewer))
		return store_enrollment_any(
		    store, location, program, arena, candidate);
	q = db_use(store->db, SQL_ENROLLMENT_OF_PARTNER);
	bind_viewer(q, viewer);
	db_int(q, ":location", location);
	return read_one(store, q, program, arena, candidate);
}

enum outcome
store_enrollment_due(struct store *store, const struct viewer *viewer,
    size_t limit, struct arena *arena, struct candidate **candidates,
    size_t *count)
{
	struct query *q;

	*candidates = NULL;
	*count = 0;
	if (person_may(viewer, MAY_RUN)) {
		q = db_use(store->db, SQL_ENROLLMENT_TO_VALIDATE);
	} else if (person_may(viewer, MAY_SUBMIT)) {
		q = db_use(store->db, SQL_ENROLLMENT_TO_SUPPLY);
		db_int(q, ":person", viewer->person);
		db_int(q, ":directory", viewer->directory);
	} else
		return DONE;
	db_int(q, ":limit", (int64_t)limit);
	return read_list(q, arena, candidates, count);
}

enum outcome
store_enrollment_find(struct store *store,
    const struct enrollment_filter *filter, size_t limit, struct arena *arena,
    struct candidate **candidates, size_t *count)
{
	const struct enrollment_place *after = filter->after;
	struct query *q = db_use(store->db, SQL_ENROLLMENT_FIND);

	db_text(q, ":text", filter->text);
	db_text(q, ":program", filter->program);
	db_text(q, ":status", filter->status);
	db_int(q, ":location", after == NULL ? 0 : after->location);
	db_int(q, ":changed", after == NULL ? 0 : after->changed);
	db_text(
	    q, ":behind", after == NULL ? "" : program_code(after->program));
	db_int(q, ":limit", (int64_t)limit);
	return read_list(q, arena, candidates, count);
}

enum outcome
store_enrollment_put(struct store *store, const struct enrollment *one)
{
	struct query *q = db_use(store->db, SQL_ENROLLMENT_PUT);

	db_int(q, ":location", one->location);
	db_text(q, ":program", program_code(one->program));
	db_text(q, ":status", enrollment_code(one->status));
	db_int(q, ":changed", one->changed);
	db_text(q, ":payout", one->payout);
	db_text(q, ":tax", one->tax);
	db_text(q, ":words", one->words);
	db_int_or_null(q, ":rolled", one->rolled);
	db_int(q, ":version", one->version);
	return db_end(q);
}

/* Write an entry about it; its number is the version of what it tells of. */
static enum outcome
record(struct store *store, const struct viewer *viewer,
    const struct candidate *candidate, enum event_kind kind,
    const struct change *changes, size_t count, int64_t *version)
{
	struct event event = event_by(viewer, kind, 0);

	event.subject = candidate->location.id;
	event.changes = changes;
	event.change_count = count;
	return store_history_add(store, &event, version);
}

enum outcome
store_enrollment_save(struct store *store, const struct viewer *viewer,
    struct candidate *candidate, const char *payout, const char *tax)
{
	struct enrollment *one = &candidate->enrollment;
	const struct change changes[] = {
		{ "Location", "", candidate->location.name },
		{ "Program", "", program_name(one->program) },
		{ "Payout profile", one->payout, payout },
		{ "Tax profile", one->tax, tax },
	};
	enum outcome out;

	if (strcmp(one->payout, payout) == 0 && strcmp(one->tax, tax) == 0)
		return DONE;
	out = record(store, viewer, candidate, EVENT_ENROLLMENT_SAVED, changes,
	    LENGTH(changes), &one->version);
	if (out != DONE)
		return out;
	one->payout = payout;
	one->tax = tax;
	return store_enrollment_put(store, one);
}

static enum outcome
tell_rows(struct store *store, struct query *q, const struct viewer *viewer,
    enum message_kind kind, const char *detail, const char *once)
{
	enum outcome out, mailed = DONE;

	db_int(q, ":actor", viewer->person);
	db_text(q, ":kind", message_code(kind));
	db_text(q, ":detail", detail);
	db_int(q, ":now", viewer->now);
	db_text(q, ":once", once);
	while (mailed == DONE && db_next(q))
		mailed = store_message_mail_about(store, kind, db_get_int(q, 0),
		    db_get_int(q, 1), 0, detail, viewer->now);
	out = db_end_list(q);
	return mailed != DONE ? mailed : out;
}

static bool
is_for_microsoft(enum message_kind kind)
{
	return kind == MESSAGE_ENROLLMENT_SUBMITTED ||
	       kind == MESSAGE_ENROLLMENT_LATE;
}

enum outcome
store_enrollment_tell(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct candidate *candidate,
    enum message_kind kind, const char *once)
{
	const char *detail = enrollment_words(arena, candidate);
	struct query *q;

	if (is_for_microsoft(kind))
		return tell_rows(store,
		    db_use(store->db, SQL_ENROLLMENT_TELL_MICROSOFT), viewer,
		    kind, detail, once);
	q = db_use(store->db, SQL_ENROLLMENT_TELL_PARTNER);
	db_int(q, ":partner", candidate->location.partner);
	db_int(q, ":location", candidate->location.id);
	db_text(q, ":program", program_code(candidate->enrollment.program));
	return tell_rows(store, q, viewer, kind, detail, once);
}

/* What was found not met is looked at anew when it begins again or ends well;
 * a refusal names it. */
static enum outcome
set_unmet(struct store *store, const struct enrollment *one,
    const struct enrollment_step *step)
{
	struct query *q;
	enum outcome out;

	if (step->event != ENROLLMENT_INVITE &&
	    step->event != ENROLLMENT_VALIDATE &&
	    step->event != ENROLLMENT_REFUSE)
		return DONE;
	q = db_use(store->db, SQL_ENROLLMENT_MEET);
	db_int(q, ":location", one->location);
	db_text(q, ":program", program_code(one->program));
	out = db_end_list(q);
	for (size_t i = 0; out == DONE && i < step->unmet_count; i++) {
		q = db_use(store->db, SQL_ENROLLMENT_UNMEET);
		db_int(q, ":location", one->location);
		db_text(q, ":program", program_code(one->program));
		db_int(q, ":requirement", step->unmet[i]);
		out = db_end_list(q);
	}
	return out;
}

/* The entry of a move: only what it says something about. */
static enum outcome
record_move(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct candidate *candidate,
    const struct enrollment_step *step, struct enrollment *after)
{
	const struct enrollment *before = &candidate->enrollment;
	struct change changes[5] = {
		{ "Location", "", candidate->location.name },
		{ "Program", "", program_name(before->program) },
		{ "Status", enrollment_name(before->status),
		    enrollment_name(after->status) },
	};
	size_t n = 3;

	if (step->words[0] != '\0')
		changes[n++] = (struct change){ "Words", "", step->words };
	if (step->event == ENROLLMENT_REFUSE ||
	    step->event == ENROLLMENT_EXPIRE)
		changes[n++] = (struct change){ "Not met", "",
			enrollment_unmet(arena, before,
			    step->event == ENROLLMENT_REFUSE ? step : NULL) };
	return record(store, viewer, candidate, enrollment_history(step->event),
	    changes, n, &after->version);
}

static enum outcome
tell_of_move(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct candidate *candidate,
    enum enrollment_event event)
{
	enum message_kind kind = event == ENROLLMENT_SUBMIT
				     ? MESSAGE_ENROLLMENT_SUBMITTED
				     : enrollment_message(event);

	return kind == MESSAGE_KIND__COUNT
		   ? DONE
		   : store_enrollment_tell(
			 store, viewer, arena, candidate, kind, NULL);
}

enum outcome
store_enrollment_move(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct candidate *candidate,
    const struct enrollment_step *step)
{
	struct enrollment after = candidate->enrollment;
	enum outcome out;

	if (!enrollment_move(after.status, step->event, &after.status))
		return CONFLICT;
	if (step->event == ENROLLMENT_ROLL_OVER)
		after.rolled = viewer->now;
	else
		after.changed = viewer->now;
	after.words = step->words;
	out = record_move(store, viewer, arena, candidate, step, &after);
	if (out == DONE)
		out = store_enrollment_put(store, &after);
	if (out == DONE)
		out = set_unmet(store, &after, step);
	if (out == DONE)
		out =
		    tell_of_move(store, viewer, arena, candidate, step->event);
	return out;
}

enum outcome
store_enrollment_over(struct store *store, int64_t began, size_t limit,
    struct arena *arena, struct enrollment_key **keys, size_t *count)
{
	struct query *q = db_use(store->db, SQL_ENROLLMENT_OVER);
	struct enrollment_key *list = NULL;
	size_t n = 0;

	db_int(q, ":began", began);
	db_int(q, ":limit", (int64_t)limit);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n].location = db_get_int(q, 0);
		list[n].changed = list[n].reminded = 0;
		n += program_of(db_get_text(q, 1, arena), &list[n].program);
	}
	*keys = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_enrollment_waiting(struct store *store,
    const struct enrollment_round *round, const struct enrollment_key *after,
    size_t limit, struct arena *arena, struct enrollment_key **keys,
    size_t *count)
{
	struct query *q = db_use(store->db, SQL_ENROLLMENT_WAITING);
	struct enrollment_key *list = NULL;
	size_t n = 0;

	db_text(q, ":program", program_code(round->program));
	db_text(q, ":status", enrollment_code(round->status));
	db_int(q, ":before", round->before);
	db_int(q, ":most", round->most);
	db_int(q, ":changed", after->changed);
	db_int(q, ":location", after->location);
	db_int(q, ":limit", (int64_t)limit);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n++] = (struct enrollment_key){
			.location = db_get_int(q, 0),
			.program = round->program,
			.changed = db_get_int(q, 2),
			.reminded = db_get_int(q, 3),
		};
	}
	*keys = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_enrollment_reminded(
    struct store *store, const struct enrollment_key *key, int64_t which)
{
	struct query *q = db_use(store->db, SQL_ENROLLMENT_REMINDED);

	db_int(q, ":location", key->location);
	db_text(q, ":program", program_code(key->program));
	db_int(q, ":reminded", which);
	return db_end(q);
}
