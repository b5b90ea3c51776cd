/* Claims made from other claims. */

#include "web/origin.h"

#include "base/id.h"
#include "page/draft.h"
#include "page/origin.h"
#include "store/claim.h"
#include "store/line.h"
#include "store/origin.h"
#include "store/proof.h"
#include "web/competing.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/subscription.h"

struct origin_form {
	struct many lines, files;
};

static const struct field fields[] = {
	FORM_OPTIONAL(origin_form, lines, MANY, 0, CLAIM_LINES_MAX,
	    "Lines to take along"),
	FORM_OPTIONAL(origin_form, files, MANY, 0, PROOF_FILES_MAX,
	    "Proof of execution to take along"),
};

/* What the question is about. */
struct origin_work {
	struct claim claim;
	enum origin_kind kind;
	struct line *lines; /* those that may be taken */
	size_t line_count;
	struct proof *files;
	size_t file_count;
	int64_t open; /* the draft that is there already; 0: none */
};

static bool
is_renewable(const struct renewable *list, size_t count, int64_t line)
{
	for (size_t i = 0; i < count; i++)
		if (list[i].line == line)
			return true;
	return false;
}

/* Keep of the claim's lines those that may be taken. */
static enum outcome
read_lines(
    struct request *request, struct store *store, struct origin_work *work)
{
	struct renewable *renewable;
	struct line *lines;
	size_t count, renewable_count;
	enum outcome out;

	out = store_origin_renewable(store, &work->claim, request->now,
	    request->arena, &renewable, &renewable_count);
	if (out == DONE)
		out = store_line_list(
		    store, work->claim.id, request->arena, &lines, &count);
	if (out != DONE)
		return out;
	work->lines = lines;
	for (size_t i = 0; i < count; i++)
		if (origin_takes(work->kind, work->claim.status, &lines[i],
			is_renewable(renewable, renewable_count, lines[i].id)))
			lines[work->line_count++] = lines[i];
	return DONE;
}

/* CONFLICT: nothing of the claim can be taken into such a draft. */
static enum outcome
open_claim(
    struct request *request, struct store *store, struct origin_work *work)
{
	enum outcome out = web_draft_claim_as(
	    request, store, origin_roles(work->kind), &work->claim);

	if (out == DONE)
		out = store_origin_open(
		    store, work->claim.id, work->kind, &work->open);
	if (out == DONE)
		out = read_lines(request, store, work);
	if (out == DONE)
		out = store_proof_list(store, work->claim.id, request->arena,
		    &work->files, &work->file_count);
	if (out != DONE)
		return out;
	return work->line_count > 0 || work->open != 0 ? DONE : CONFLICT;
}

static void
go_to(struct request *request, struct reply *reply, int64_t id)
{
	const struct claim claim = { .id = id };

	reply_go(reply, "%s", page_draft_href(request->arena, &claim));
}

static void
show(struct request *request, struct reply *reply,
    const struct origin_work *work, const struct entries *entries)
{
	page_origin_new(&reply->body, request->arena, &request->viewer,
	    &(struct origin_page){ .claim = &work->claim,
		.kind = work->kind,
		.lines = work->lines,
		.line_count = work->line_count,
		.files = work->files,
		.file_count = work->file_count,
		.entries = entries });
}

/* Everything is ticked, but files that were not enough. */
static struct origin_form
ticked(struct arena *arena, const struct origin_work *work)
{
	struct origin_form form = {
		.lines.values =
		    arena_array(arena, const char *, work->line_count),
		.files.values =
		    arena_array(arena, const char *, work->file_count),
	};

	for (size_t i = 0; i < work->line_count; i++) {
		const char *letters = id_letters(arena, work->lines[i].id);

		form.lines.values[form.lines.count++] = letters;
	}
	if (!origin_takes_proof(work->kind))
		return form;
	for (size_t i = 0; i < work->file_count; i++) {
		const char *letters = id_letters(arena, work->files[i].id);

		form.files.values[form.files.count++] = letters;
	}
	return form;
}

static enum outcome
ask(struct request *request, struct store *store, struct reply *reply,
    enum origin_kind kind)
{
	struct origin_work work = { .kind = kind };
	struct origin_form form;
	struct entries entries;
	enum outcome out = open_claim(request, store, &work);

	if (out != DONE)
		return out;
	if (work.open != 0) {
		go_to(request, reply, work.open);
		return DONE;
	}
	form = ticked(request->arena, &work);
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	show(request, reply, &work, &entries);
	return DONE;
}

/* What was ticked of what may be taken. */
static struct origin_work
choose(struct arena *arena, const struct origin_work *work,
    const struct origin_form *form)
{
	struct origin_work chosen = *work;
	char letters[ID_SIZE];

	chosen.lines = arena_array(arena, struct line, work->line_count);
	chosen.files = arena_array(arena, struct proof, work->file_count);
	chosen.line_count = chosen.file_count = 0;
	for (size_t i = 0; i < work->line_count; i++) {
		id_write(work->lines[i].id, letters);
		if (form_holds(&form->lines, letters))
			chosen.lines[chosen.line_count++] = work->lines[i];
	}
	for (size_t i = 0; i < work->file_count; i++) {
		id_write(work->files[i].id, letters);
		if (form_holds(&form->files, letters))
			chosen.files[chosen.file_count++] = work->files[i];
	}
	return chosen;
}

/* A renewal has the new subscription where exactly one fits, else none yet
 * (R7.13). */
static enum outcome
renew_lines(
    struct request *request, struct store *store, struct origin_work *work)
{
	/* Not this claim, so that what it holds is nobody's to take again. */
	struct claim draft = work->claim;
	enum outcome out = DONE;

	draft.id = 0;
	for (size_t i = 0; out == DONE && i < work->line_count; i++)
		out = web_subscription_only(request, store, &draft,
		    &work->lines[i].item, &work->lines[i].subscription);
	return out;
}

static enum outcome
make(struct request *request, struct store *store, struct reply *reply,
    struct origin_work *work)
{
	int64_t id;
	enum outcome out = DONE;

	if (work->kind == ORIGIN_RENEWAL)
		out = renew_lines(request, store, work);
	if (out == DONE)
		out = store_origin_make(store, &request->viewer, request->arena,
		    &work->claim,
		    &(struct origin_draft){ .kind = work->kind,
			.lines = work->lines,
			.line_count = work->line_count,
			.files = work->files,
			.file_count = work->file_count },
		    &id);
	if (out == DONE)
		go_to(request, reply, id);
	return out;
}

static enum outcome
save(struct request *request, struct store *store, struct reply *reply,
    enum origin_kind kind)
{
	struct origin_work work = { .kind = kind };
	struct origin_form form = { .lines = { NULL, 0 } };
	struct origin_work chosen;
	struct entries entries;
	enum outcome read, out = open_claim(request, store, &work);

	if (out != DONE)
		return out;
	read = form_read(request, fields, LENGTH(fields), &form, &entries);
	if (entries.malformed)
		return INVALID;
	if (work.open != 0) {
		go_to(request, reply, work.open);
		return DONE;
	}
	chosen = choose(request->arena, &work, &form);
	if (chosen.line_count != form.lines.count ||
	    chosen.file_count != form.files.count)
		form_fault(&entries, "lines",
		    "Something you selected cannot be taken along any more. "
		    "Check your selection");
	else if (chosen.line_count == 0)
		form_fault(&entries, "lines", "Select at least one line");
	if (read == DONE && !page_form_faulty(&entries)) {
		out = make(request, store, reply, &chosen);
		if (out != INVALID)
			return out;
		form_fault(&entries, "lines", web_competing_slow(request));
	}
	show(request, reply, &work, &entries);
	return INVALID;
}

enum outcome
web_origin_ways(struct request *request, struct store *store,
    const struct claim *claim, struct origin_ways *ways)
{
	struct renewable *renewable;
	struct line *lines;
	struct kin *kin;
	int64_t *ids;
	size_t count;
	enum outcome out = store_origin_kin(store, &request->viewer, claim->id,
	    request->arena, &kin, &ways->kin_count);

	ways->kin = kin;
	if (out != DONE || claim->status == CLAIM_DRAFT ||
	    person_is_microsoft(&request->viewer))
		return out;
	out = store_origin_renewable(store, claim, request->now, request->arena,
	    &renewable, &ways->renewable_count);
	if (out == DONE)
		out = store_line_list(
		    store, claim->id, request->arena, &lines, &count);
	if (out != DONE)
		return out;
	ids = arena_array(request->arena, int64_t, ways->renewable_count);
	for (size_t i = 0; i < ways->renewable_count; i++)
		ids[i] = renewable[i].line;
	ways->renewable = ids;
	for (int kind = 0; kind < ORIGIN__COUNT; kind++)
		for (size_t i = 0; i < count; i++)
			ways->may[kind] |= origin_takes((enum origin_kind)kind,
			    claim->status, &lines[i],
			    is_renewable(
				renewable, ways->renewable_count, lines[i].id));
	return DONE;
}

enum outcome
web_origin_ask_copy(
    struct request *request, struct store *store, struct reply *reply)
{
	return ask(request, store, reply, ORIGIN_COPY);
}

enum outcome
web_origin_copy(
    struct request *request, struct store *store, struct reply *reply)
{
	return save(request, store, reply, ORIGIN_COPY);
}

enum outcome
web_origin_ask_reclaim(
    struct request *request, struct store *store, struct reply *reply)
{
	return ask(request, store, reply, ORIGIN_CORRECTION);
}

enum outcome
web_origin_reclaim(
    struct request *request, struct store *store, struct reply *reply)
{
	return save(request, store, reply, ORIGIN_CORRECTION);
}

enum outcome
web_origin_ask_renew(
    struct request *request, struct store *store, struct reply *reply)
{
	return ask(request, store, reply, ORIGIN_RENEWAL);
}

enum outcome
web_origin_renew(
    struct request *request, struct store *store, struct reply *reply)
{
	return save(request, store, reply, ORIGIN_RENEWAL);
}
