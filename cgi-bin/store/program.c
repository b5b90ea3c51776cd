/* Programs in the store. */

#include "store/program.h"

#include <string.h>

#include "base/id.h"
#include "rules/event.h"
#include "store/history.h"

static enum outcome
read_requirements(
    struct store *store, struct arena *arena, struct program_terms *terms)
{
	struct query *q = db_use(store->db, SQL_PROGRAM_REQUIREMENTS);
	struct program_requirement *list = NULL;
	size_t n = 0;

	db_text(q, ":program", program_code(terms->program));
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n] = (struct program_requirement){
			.id = db_get_int(q, 0),
			.words = db_get_text(q, 2, arena),
		};
		n +=
		    requirement_kind_of(db_get_text(q, 1, arena), &list[n].kind)
			? 1
			: 0;
	}
	terms->requirements = list;
	terms->requirement_count = n;
	return db_end_list(q);
}

enum outcome
store_program_of(struct store *store, enum program program, struct arena *arena,
    struct program_terms *terms)
{
	struct query *q = db_use(store->db, SQL_PROGRAM_OF);
	enum outcome out;

	*terms = (struct program_terms){ .program = program };
	db_text(q, ":program", program_code(program));
	if (db_next(q)) {
		terms->invitation = db_get_text(q, 0, arena);
		terms->open = db_get_int(q, 1) != 0;
		terms->version = db_get_int(q, 2);
	}
	out = db_end(q);
	return out == DONE ? read_requirements(store, arena, terms) : out;
}

/* An entry about it, whose number is its version from here on. */
static enum outcome
record(struct store *store, const struct viewer *viewer,
    struct program_terms *terms, const struct change *change)
{
	const struct change changes[] = {
		{ "Program", "", program_name(terms->program) }, *change
	};
	struct event event = event_by(viewer, EVENT_PROGRAM_CHANGED, 0);
	struct query *q;
	enum outcome out;

	event.changes = changes;
	event.change_count = LENGTH(changes);
	out = store_history_add(store, &event, &terms->version);
	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_PROGRAM_CHANGE);
	db_text(q, ":program", program_code(terms->program));
	db_text(q, ":invitation", terms->invitation);
	db_int(q, ":open", terms->open);
	db_int(q, ":version", terms->version);
	return db_end(q);
}

static const char *
open_words(bool open)
{
	return open ? "Yes" : "No";
}

enum outcome
store_program_change(struct store *store, const struct viewer *viewer,
    const struct program_terms *before, const struct program_terms *after)
{
	const struct change invitation = { "Invitation", before->invitation,
		after->invitation };
	const struct change open = { "Open to all", open_words(before->open),
		open_words(after->open) };
	struct program_terms terms = *after;
	enum outcome out = DONE;

	if (strcmp(before->invitation, after->invitation) != 0)
		out = record(store, viewer, &terms, &invitation);
	if (out == DONE && before->open != after->open)
		out = record(store, viewer, &terms, &open);
	return out;
}

enum outcome
store_program_require(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct program_terms *before,
    struct program_requirement *asked)
{
	const struct change change = { "Requirement", "",
		requirement_words(arena, asked) };
	struct query *q = db_use(store->db, SQL_PROGRAM_REQUIRE);
	struct program_terms terms = *before;
	enum outcome out;

	asked->id = id_new();
	db_int(q, ":id", asked->id);
	db_text(q, ":program", program_code(before->program));
	db_text(q, ":kind", requirement_kind_code(asked->kind));
	db_text(q, ":words", asked->words);
	db_int(q, ":now", viewer->now);
	out = db_end(q);
	return out == DONE ? record(store, viewer, &terms, &change) : out;
}

enum outcome
store_program_release(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct program_terms *before,
    const struct program_requirement *asked)
{
	const struct change change = { "Requirement",
		requirement_words(arena, asked), "" };
	struct query *q = db_use(store->db, SQL_PROGRAM_RELEASE);
	struct program_terms terms = *before;
	enum outcome out;

	db_int(q, ":id", asked->id);
	db_text(q, ":program", program_code(before->program));
	db_int(q, ":now", viewer->now);
	out = db_end(q);
	return out == DONE ? record(store, viewer, &terms, &change) : out;
}
