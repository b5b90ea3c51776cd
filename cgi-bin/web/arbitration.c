/* Arbitrations, for lead reviewers. */

#include "web/arbitration.h"

#include <string.h>

#include "base/id.h"
#include "page/arbitration.h"
#include "rules/claim.h"
#include "store/arbitration.h"
#include "store/arbitration_round.h"
#include "web/arbitration_sides.h"
#include "web/form.h"
#include "web/letter.h"

#define ROWS 200

static const char *const conflicts[] = { "no", "yes", NULL };

struct declare_form {
	int64_t conflict;
};

static const struct field declare_fields[] = {
	FORM_CHOICE(declare_form, conflict, conflicts,
	    "Do you work, or did you ever work, for one of them?"),
};

struct ask_form {
	const char *question;
};

static const struct field ask_fields[] = {
	FORM_FIELD(ask_form, question, LONG, 1, REASON_TEXT_MAX,
	    "What you ask all sides"),
};

struct extend_form {
	int64_t days;
};

static const struct field extend_fields[] = {
	FORM_FIELD(extend_form, days, NUMBER, 1, ARBITRATION_EXTEND_MAX,
	    "Business days more"),
};

struct decide_form {
	const char *winner;
	struct many words, letter;
	const char *step;
};

static const struct field decide_fields[] = {
	FORM_OPTIONAL(decide_form, winner, TEXT, 0, ID_SIZE,
	    "Who is the partner of record?"),
	FORM_OPTIONAL(
	    decide_form, words, EACH_LONG, 0, ARBITRATION_SIDES_MAX, "To"),
	FORM_OPTIONAL(decide_form, letter, EACH_LONG, 0, ARBITRATION_SIDES_MAX,
	    "Letter to"),
	LETTER_STEP(decide_form),
};

/* An arbitration with its sides, and how the viewer stands to it. */
struct work {
	struct arbitration arbitration;
	struct arbitration_side *sides;
	struct arbitration_page page;
	struct entries declare, ask, extend, decide;
};

enum outcome
web_arbitration_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct arbitration_rows rows[2];
	struct arbitration *list;
	bool *excluded;
	enum outcome out = DONE;

	for (int closed = 0; out == DONE && closed <= 1; closed++) {
		out = store_arbitration_list(store, &request->viewer,
		    closed != 0, ROWS, request->arena, &list, &excluded,
		    &rows[closed].count);
		rows[closed].list = list;
		rows[closed].excluded = excluded;
	}
	if (out == DONE)
		page_arbitration_list(&reply->body, request->arena,
		    &request->viewer, &rows[0], &rows[1]);
	return out;
}

/* What a form was drawn from: the newest entry about the record or any side. */
static int64_t
version_of(const struct work *work)
{
	int64_t version = work->arbitration.version;

	for (size_t i = 0; i < work->page.side_count; i++)
		if (work->sides[i].version > version)
			version = work->sides[i].version;
	return version;
}

/* The fields of one name in the decide form, one for each side, labelled with
 * its partner's name. */
static void
spread_field(struct work *work, struct arena *arena, const char *field,
    struct entry *list)
{
	const struct entry *all = page_form_entry(&work->decide, field);

	for (size_t i = 0; i < work->page.side_count; i++)
		list[i] = (struct entry){ .name = arena_print(
					      arena, "%s.%zu", field, i + 1),
			.label = arena_print(arena, "%s %s", all->label,
			    work->sides[i].partner_name),
			.typed = i < all->value_count ? all->values[i] : "",
			.fault = i == 0 ? all->fault : NULL };
}

/* The decide form's fields, an area for each side. */
static void
spread(struct work *work, struct arena *arena)
{
	struct entries *entries = &work->decide;
	size_t count = work->page.side_count;
	struct entry *list = arena_array(arena, struct entry, 2 * count + 1);

	list[0] = *page_form_entry(entries, "winner");
	spread_field(work, arena, "words", &list[1]);
	spread_field(work, arena, "letter", &list[1 + count]);
	entries->list = list;
	entries->count = 2 * count + 1;
}

static void
blank_forms(struct request *request, struct work *work)
{
	struct arena *arena = request->arena;

	form_fill(arena, declare_fields, LENGTH(declare_fields), NULL,
	    &work->declare);
	form_fill(arena, ask_fields, LENGTH(ask_fields), NULL, &work->ask);
	form_fill(
	    arena, extend_fields, LENGTH(extend_fields), NULL, &work->extend);
	form_fill(
	    arena, decide_fields, LENGTH(decide_fields), NULL, &work->decide);
	spread(work, arena);
	work->page.declare = &work->declare;
	work->page.ask = &work->ask;
	work->page.extend = &work->extend;
	work->page.decide = &work->decide;
}

/* The arbitration in the address. ABSENT also for people of a side's partner.
 */
static enum outcome
open_work(struct request *request, struct store *store, struct work *work)
{
	struct arbitration_page *page = &work->page;
	int64_t id, declared;
	enum outcome out;

	*work = (struct work){ .page = { .arbitration = &work->arbitration,
				   .done = "" } };
	if (!request_id(request, 0, &id))
		return ABSENT;
	out = store_arbitration_of(
	    store, &request->viewer, id, request->arena, &work->arbitration);
	if (out == DONE)
		out = store_arbitration_sides(
		    store, id, request->arena, &work->sides, &page->side_count);
	if (out == DONE)
		out = store_arbitration_declared(
		    store, &request->viewer, id, &declared, &page->excluded);
	if (out != DONE)
		return out;
	page->sides = work->sides;
	page->declared =
	    arbitration_is_declared(declared, work->sides, page->side_count);
	page->version = version_of(work);
	blank_forms(request, work);
	return DONE;
}

static enum outcome
draw(struct request *request, struct store *store, struct reply *reply,
    struct work *work)
{
	enum outcome out = DONE;

	if (work->page.declared && !work->page.excluded)
		out = web_arbitration_sides_read(request, store, &work->page);
	if (out == DONE)
		page_arbitration_show(&reply->body, request->arena,
		    &request->viewer, &work->page);
	return out;
}

enum outcome
web_arbitration_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct work work;
	enum outcome out = open_work(request, store, &work);

	if (out != DONE)
		return out;
	work.page.done = request_asked(request, "done");
	return draw(request, store, reply, &work);
}

/* The form comes back with what is wrong. */
static enum outcome
send_back(struct request *request, struct store *store, struct reply *reply,
    struct work *work, const struct entries *faulty)
{
	enum outcome out;

	if (faulty->malformed)
		return INVALID;
	work->page.faulty = faulty;
	out = draw(request, store, reply, work);
	return out == DONE ? INVALID : out;
}

static enum outcome
go(struct request *request, struct reply *reply, const struct work *work,
    const char *done)
{
	reply_go(reply, "%s%s",
	    page_arbitration_href(request->arena, work->arbitration.id), done);
	return DONE;
}

enum outcome
web_arbitration_declare(
    struct request *request, struct store *store, struct reply *reply)
{
	struct declare_form form = { 0 };
	struct work work;
	enum outcome out = open_work(request, store, &work);

	if (out != DONE)
		return out;
	if (form_read(request, declare_fields, LENGTH(declare_fields), &form,
		&work.declare) == INVALID)
		return send_back(request, store, reply, &work, &work.declare);
	if (work.page.excluded)
		return go(request, reply, &work, "");
	out = store_arbitration_declare(
	    store, &request->viewer, &work.arbitration, form.conflict == 1);
	return out == DONE ? go(request, reply, &work, "") : out;
}

/* A form of somebody who has declared, drawn from how it stands now: else
 * CONFLICT, which `stale` answers. */
static enum outcome
open_post(struct request *request, struct store *store, struct work *work)
{
	int64_t version;
	enum outcome out = open_work(request, store, work);

	if (out != DONE)
		return out;
	if (!form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	return work->page.declared && !work->page.excluded &&
		       version == work->page.version
		   ? DONE
		   : CONFLICT;
}

static enum outcome
stale(struct request *request, struct store *store, struct reply *reply,
    struct work *work)
{
	enum outcome out;

	work->page.changed = true;
	out = draw(request, store, reply, work);
	return out == DONE ? CONFLICT : out;
}

enum outcome
web_arbitration_ask(
    struct request *request, struct store *store, struct reply *reply)
{
	struct ask_form form = { .question = "" };
	struct work work;
	enum outcome opened = open_post(request, store, &work), out;

	if (opened != DONE && opened != CONFLICT)
		return opened;
	out = form_read(
	    request, ask_fields, LENGTH(ask_fields), &form, &work.ask);
	if (work.ask.malformed)
		return INVALID;
	if (opened == CONFLICT || !arbitration_may_decide(&work.arbitration))
		return stale(request, store, reply, &work);
	if (out == INVALID)
		return send_back(request, store, reply, &work, &work.ask);
	out = store_arbitration_round_ask(store, &request->viewer,
	    request->arena, &work.arbitration, form.question);
	return out == DONE ? go(request, reply, &work, "?done=asked") : out;
}

enum outcome
web_arbitration_extend(
    struct request *request, struct store *store, struct reply *reply)
{
	struct extend_form form = { 0 };
	struct work work;
	enum outcome opened = open_post(request, store, &work), out;

	if (opened != DONE && opened != CONFLICT)
		return opened;
	out = form_read(
	    request, extend_fields, LENGTH(extend_fields), &form, &work.extend);
	if (work.extend.malformed)
		return INVALID;
	if (opened == CONFLICT ||
	    !arbitration_may_extend(&work.arbitration, request->now))
		return stale(request, store, reply, &work);
	if (out == INVALID)
		return send_back(request, store, reply, &work, &work.extend);
	out = store_arbitration_round_extend(store, &request->viewer,
	    request->arena, &work.arbitration, (int)form.days);
	return out == DONE ? go(request, reply, &work, "?done=extended") : out;
}

/* Whose line is chosen; false: none of these. */
static bool
winner_of(const struct work *work, const char *letters, int64_t *winner)
{
	*winner = 0;
	if (strcmp(letters, "nobody") == 0)
		return true;
	if (!id_read(letters, winner))
		return false;
	for (size_t i = 0; i < work->page.side_count; i++)
		if (work->sides[i].gone == 0 && work->sides[i].line == *winner)
			return true;
	return false;
}

static void
check_decision(struct request *request, struct work *work,
    const struct decide_form *form, int64_t *winner)
{
	struct arena *arena = request->arena;

	if (!winner_of(work, form->winner, winner))
		form_fault(&work->decide, "winner",
		    "Select who is the partner of record, or nobody");
	for (size_t i = 0; i < work->page.side_count; i++) {
		const char *words = form->words.values[i];
		const char *name = arena_print(arena, "words.%zu", i + 1);

		if (work->sides[i].gone == 0 && words[0] == '\0')
			form_fault(&work->decide, name,
			    arena_print(arena, "Enter what %s is told",
				work->sides[i].partner_name));
		if (text_characters(words) > REASON_TEXT_MAX)
			form_fault(&work->decide, name,
			    arena_print(arena,
				"What %s is told must be 2,000 characters or "
				"fewer",
				work->sides[i].partner_name));
	}
}

/* The letters that go out; what each side is told, in short. */
static struct letter_page
letter_page_of(struct request *request, struct work *work, int64_t winner,
    const char *const *letters)
{
	const struct arbitration *one = &work->arbitration;
	struct arena *arena = request->arena;
	size_t count = work->page.side_count;
	const char **areas = arena_array(arena, const char *, count);
	struct letter_fact *facts =
	    arena_array(arena, struct letter_fact, count);
	struct letter_page page = { .place = PLACE_ARBITRATIONS,
		.caption = arena_print(
		    arena, "%s – %s", one->item.name, one->customer),
		.back = page_arbitration_href(arena, one->id),
		.back_label = "Arbitration",
		.action = arena_print(
		    arena, "%s/decide", page_arbitration_href(arena, one->id)),
		.version = work->page.version,
		.entries = &work->decide,
		.areas = areas,
		.facts = facts,
		.send = "Decide the arbitration and send the letters" };

	for (size_t i = 0; i < count; i++) {
		if (letters[i] == NULL)
			continue;
		facts[page.fact_count++] =
		    (struct letter_fact){ work->sides[i].partner_name,
			    work->sides[i].line == winner
				? "Is the partner of record"
				: "Is not the partner of record" };
		areas[page.area_count++] =
		    arena_print(arena, "letter.%zu", i + 1);
	}
	return page;
}

/* Each side's letter is to be checked, or all are, and they go out. */
static enum outcome
carry_out(struct request *request, struct store *store, struct reply *reply,
    struct work *work, const struct decide_form *form, int64_t winner)
{
	const char *letters[ARBITRATION_SIDES_MAX];
	enum letter_step step = web_letter_step(form->step);
	size_t count = work->page.side_count;
	struct letter_page page;
	enum outcome out = store_arbitration_letters(store, request->arena,
	    work->sides, winner, form->words.values, count, letters);

	if (out != DONE)
		return out;
	page = letter_page_of(request, work, winner, letters);
	for (size_t i = 0; step == LETTER_CHECK && i < count; i++)
		if (letters[i] != NULL)
			web_letter_put(&work->decide,
			    arena_print(request->arena, "letter.%zu", i + 1),
			    letters[i]);
	if (!web_letter_may_go(&page, step))
		return web_letter_show(request, reply, &page);
	out = store_arbitration_decide(store, &request->viewer, request->arena,
	    &work->arbitration, winner, form->words.values, form->letter.values,
	    count);
	return out == DONE ? go(request, reply, work, "?done=decided") : out;
}

enum outcome
web_arbitration_decide(
    struct request *request, struct store *store, struct reply *reply)
{
	struct decide_form form = { .winner = "", .step = "" };
	struct work work;
	int64_t winner;
	enum outcome opened = open_post(request, store, &work), out;

	if (opened != DONE && opened != CONFLICT)
		return opened;
	out = form_read(
	    request, decide_fields, LENGTH(decide_fields), &form, &work.decide);
	if (work.decide.malformed)
		return INVALID;
	spread(&work, request->arena);
	if (opened == CONFLICT || !arbitration_may_decide(&work.arbitration))
		return stale(request, store, reply, &work);
	if (out == DONE)
		check_decision(request, &work, &form, &winner);
	if (out == INVALID || web_letter_is_rest_faulty(&work.decide))
		return send_back(request, store, reply, &work, &work.decide);
	if (web_letter_step(form.step) == LETTER_CHANGE)
		return draw(request, store, reply, &work);
	return carry_out(request, store, reply, &work, &form, winner);
}
