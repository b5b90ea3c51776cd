/* Letters of decisions in the store. */

#include "store/letter.h"

#include "store/arbitration.h"
#include "store/comment.h"
#include "store/customer.h"
#include "store/dispute.h"
#include "store/line.h"
#include "store/place.h"

/* A claim, and what its letter says of its lines. */
struct draft {
	const struct claim *claim;
	struct line *lines;
	size_t line_count;
	struct letter_line said[CLAIM_LINES_MAX];
	struct letter letter;
};

static enum outcome
begin(struct store *store, struct arena *arena, const struct claim *claim,
    enum letter_kind kind, struct draft *draft)
{
	*draft = (struct draft){ .claim = claim, .letter = { .kind = kind } };
	return store_line_list(
	    store, claim->id, arena, &draft->lines, &draft->line_count);
}

static const struct line *
line_of(const struct draft *draft, int64_t id)
{
	for (size_t i = 0; i < draft->line_count; i++)
		if (draft->lines[i].id == id)
			return &draft->lines[i];
	return NULL;
}

static void
say(struct draft *draft, const struct line *line, enum line_state state,
    const char *reason, const char *words)
{
	draft->said[draft->letter.count++] = (struct letter_line){
		.line = line, .state = state, .reason = reason, .words = words
	};
}

/* The claim's facts, and the words of it all. */
static enum outcome
finish(struct store *store, struct arena *arena, struct draft *draft,
    const char **words)
{
	const struct claim *claim = draft->claim;
	struct letter *letter = &draft->letter;
	struct element *elements;
	struct tenant tenant;
	struct text out;
	enum outcome read =
	    store_customer_tenant(store, claim->tenant, arena, &tenant);

	if (read == DONE)
		read = store_place_list(store, claim->id, draft->lines,
		    draft->line_count,
		    proof_needs_disclosure(
			tenant.country, tenant.public_sector),
		    arena, &elements, &letter->element_count);
	if (read == DONE && claim->dispute == DISPUTE_NONE)
		read = store_dispute_days(store, claim, &letter->days);
	if (read != DONE)
		return read;
	letter->number = claim->number;
	letter->name = claim->name;
	letter->customer = tenant.name;
	letter->lines = draft->said;
	letter->elements = elements;
	text_open(&out, LETTER_SIZE_MAX);
	letter_compose(&out, letter);
	*words = arena_string(arena, text_string(&out));
	read = text_failed(&out) ? BROKEN : DONE;
	text_close(&out);
	return read;
}

static bool
in_arbitration(const struct arbitration_part *parts, size_t count, int64_t line)
{
	for (size_t i = 0; i < count; i++)
		if (parts[i].line == line)
			return true;
	return false;
}

/* Line by line in the claim's order; a verdict on what only an arbitration
 * decides by now says nothing, and what has none is not decided yet. */
enum outcome
store_letter_decided(struct store *store, struct arena *arena,
    const struct claim *claim, const struct verdict *verdicts, size_t count,
    const char **letter)
{
	const struct look look = { .verdicts = verdicts, .count = count };
	struct arbitration_part *parts;
	struct draft draft;
	size_t part_count;
	enum outcome out = begin(store, arena, claim, LETTER_DECIDED, &draft);

	if (out == DONE)
		out = store_arbitration_parts(
		    store, claim->id, arena, &parts, &part_count);
	for (size_t i = 0; out == DONE && i < draft.line_count; i++) {
		const struct line *line = &draft.lines[i];
		const struct verdict *verdict = look_verdict(&look, line->id);

		if (line->state != LINE_PENDING)
			continue;
		if (verdict == NULL ||
		    in_arbitration(parts, part_count, line->id))
			say(&draft, line, LINE_PENDING, "", "");
		else
			say(&draft, line,
			    verdict->approved ? LINE_APPROVED : LINE_REFUSED,
			    verdict->reason, verdict->words);
	}
	return out == DONE ? finish(store, arena, &draft, letter) : out;
}

enum outcome
store_letter_ruled(struct store *store, struct arena *arena,
    const struct claim *claim, const struct dispute_line *rulings, size_t count,
    const char **letter)
{
	struct draft draft;
	enum outcome out = begin(store, arena, claim, LETTER_RULED, &draft);

	for (size_t i = 0; out == DONE && i < count; i++) {
		const struct line *line = line_of(&draft, rulings[i].line);
		bool overturned = rulings[i].ruling == RULING_OVERTURNED;

		if (line == NULL)
			return INVALID;
		say(&draft, line, overturned ? LINE_APPROVED : line->state,
		    overturned ? "" : line->reason, rulings[i].words);
		draft.said[i].stands = !overturned;
	}
	return out == DONE ? finish(store, arena, &draft, letter) : out;
}

enum outcome
store_letter_ended(struct store *store, struct arena *arena,
    const struct claim *claim, enum letter_kind kind, const int64_t *lines,
    size_t count, const char *reason, const char *words, const char **letter)
{
	struct draft draft;
	enum outcome out = begin(store, arena, claim, kind, &draft);

	for (size_t i = 0; out == DONE && i < count; i++) {
		const struct line *line = line_of(&draft, lines[i]);

		if (line == NULL)
			return INVALID;
		say(&draft, line, LINE_ENDED, reason, words);
	}
	return out == DONE ? finish(store, arena, &draft, letter) : out;
}

enum outcome
store_letter_arbitrated(struct store *store, struct arena *arena,
    const struct claim *claim, int64_t line, const struct arbitration_end *end,
    const char *words, const char **letter)
{
	struct draft draft;
	enum outcome out =
	    begin(store, arena, claim, LETTER_ARBITRATED, &draft);
	const struct line *one = out == DONE ? line_of(&draft, line) : NULL;

	if (out == DONE && one == NULL)
		return INVALID;
	if (out != DONE)
		return out;
	say(&draft, one, end->state, end->reason, words);
	return finish(store, arena, &draft, letter);
}

enum outcome
store_letter_send(struct store *store, const struct viewer *viewer,
    const struct claim *claim, const char *letter, int64_t *id)
{
	struct query *q;
	enum outcome out =
	    store_comment_letter(store, viewer, claim, letter, id);

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_LETTER_ADD);
	db_int(q, ":comment", *id);
	db_int(q, ":claim", claim->id);
	db_text(q, ":words", letter);
	db_int(q, ":version", claim->version);
	return db_run(q);
}
