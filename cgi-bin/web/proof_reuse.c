/* Choosing from files that were sent before. */

#include "web/proof_reuse.h"

#include <string.h>

#include "base/id.h"
#include "base/text.h"
#include "page/layout.h"
#include "page/proof.h"
#include "page/proof_reuse.h"
#include "store/proof.h"
#include "web/draft.h"
#include "web/form.h"

#define LIST_MAX 50
#define TEXT_MAX 100 /* characters to search for */

struct reuse_form {
	struct many file;
	const char *text; /* what the list was searched for */
};

static const struct field fields[] = {
	FORM_OPTIONAL(reuse_form, file, MANY, 0, LIST_MAX, "Files"),
	FORM_OPTIONAL(reuse_form, text, TEXT, 0, TEXT_MAX, "File or claim"),
};

/* What is searched for; NULL: nobody can mean that. */
static const char *
read_text(struct request *request)
{
	const char *text = request_query(request, "text");
	char *tidy;

	if (text == NULL)
		return "";
	tidy = text_tidy(arena_string(request->arena, text));
	return text_characters(tidy) > TEXT_MAX ? NULL : tidy;
}

static enum outcome
read_rows(struct request *request, struct store *store, struct reuse_page *page)
{
	struct reusable *list;
	struct reusable_row *rows;
	struct proof *files;
	size_t count;
	enum outcome out = store_proof_list(
	    store, page->claim->id, request->arena, &files, &count);

	page->room = count < PROOF_FILES_MAX ? PROOF_FILES_MAX - count : 0;
	if (out == DONE)
		out = store_proof_reusable(store, &request->viewer,
		    page->claim->id, page->text, LIST_MAX + 1, request->arena,
		    &list, &count);
	if (out != DONE)
		return out;
	page->more = count > LIST_MAX;
	page->count = count > LIST_MAX ? LIST_MAX : count;
	rows = arena_array(request->arena, struct reusable_row, page->count);
	for (size_t i = 0; i < page->count; i++)
		rows[i] = (struct reusable_row){ &list[i].proof,
			list[i].claim_name, list[i].claim_number };
	page->rows = rows;
	return DONE;
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, const char *text, const struct entries *entries)
{
	struct reuse_page page = {
		.claim = claim, .text = text, .entries = entries
	};
	enum outcome out = read_rows(request, store, &page);

	if (out == DONE)
		page_proof_reuse(
		    &reply->body, request->arena, &request->viewer, &page);
	return out;
}

enum outcome
web_proof_reuse_show(
    struct request *request, struct store *store, struct reply *reply)
{
	const char *text = read_text(request);
	struct entries entries;
	struct claim claim;
	enum outcome out = web_draft_open(request, store, PART_PROOF, &claim);

	if (out != DONE)
		return out;
	if (text == NULL) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	return show(request, store, reply, &claim, text, &entries);
}

/* More than the claim can take? Then *why says so. */
static enum outcome
check_room(struct request *request, struct store *store,
    const struct claim *claim, size_t wanted, const char **why)
{
	struct proof *files;
	size_t count;
	enum outcome out =
	    store_proof_list(store, claim->id, request->arena, &files, &count);

	if (out == DONE && wanted + count > PROOF_FILES_MAX)
		*why = proof_cause_sentence(request->arena, PROOF_TOO_MANY,
		    page_count(
			request->arena, (int64_t)wanted, "file", "files"));
	return out;
}

/* Attach what was chosen, all of it: the first that cannot be says why. Of
 * files with the same bytes one is enough. */
static enum outcome
attach(struct request *request, struct store *store, struct claim *claim,
    const struct many *chosen, const char **why)
{
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < chosen->count; i++) {
		enum proof_cause cause = PROOF_FINE;
		struct proof proof = { .name = "" };
		int64_t id;

		if (!id_read(chosen->values[i], &id))
			return ABSENT;
		out = store_proof_reuse(store, &request->viewer, request->arena,
		    claim, id, &proof, &cause);
		if (out == INVALID && cause == PROOF_ALREADY_ATTACHED)
			out = DONE;
		else if (out == INVALID)
			*why = proof_cause_sentence(
			    request->arena, cause, proof.name);
	}
	return out;
}

enum outcome
web_proof_reuse_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct reuse_form form = { .file = { .count = 0 } };
	struct entries entries;
	struct claim claim;
	const char *why = NULL;
	enum outcome out = web_draft_open(request, store, PART_PROOF, &claim);

	if (out != DONE)
		return out;
	if (form_read(request, fields, LENGTH(fields), &form, &entries) !=
	    DONE) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	if (form.file.count == 0)
		why = "Select at least one file.";
	else
		out = check_room(request, store, &claim, form.file.count, &why);
	if (out == DONE && why == NULL)
		out = attach(request, store, &claim, &form.file, &why);
	if (out == DONE && why == NULL) {
		reply_go(reply, "%s?done=added",
		    page_proof_href(request->arena, &claim));
		return DONE;
	}
	if (why == NULL)
		return out;
	form_fault(&entries, "file", why);
	out = show(request, store, reply, &claim, form.text, &entries);
	return out == DONE ? INVALID : out;
}
