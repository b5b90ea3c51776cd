/* Comments of the partner's side. */

#include "web/comment.h"

#include <string.h>

#include "base/time.h"
#include "page/comment.h"
#include "page/draft.h"
#include "page/review.h"
#include "store/claim.h"
#include "store/comment.h"
#include "store/proof.h"
#include "web/claim_page.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/proof.h"

struct comment_form {
	const char *comment;
};

static const struct field fields[] = {
	FORM_FIELD(comment_form, comment, LONG, 1, COMMENT_MAX, "Your comment"),
};

static const struct field edit_fields[] = {
	FORM_FIELD(comment_form, comment, LONG, 1, COMMENT_MAX, "Your comment"),
};

/* The entries with one for the files, which are no field. */
static void
add_file_entry(struct entries *entries)
{
	struct entry *list =
	    arena_array(entries->arena, struct entry, entries->count + 1);

	memcpy(list, entries->list, entries->count * sizeof(*list));
	list[entries->count++] =
	    (struct entry){ .name = "file", .label = "Files", .typed = "" };
	entries->list = list;
}

void
web_comment_blank(struct request *request, struct entries *entries)
{
	form_fill(request->arena, fields, LENGTH(fields), NULL, entries);
	add_file_entry(entries);
}

/* The claim, if it has a thread and the viewer may write in it. */
static enum outcome
open_thread(struct request *request, struct store *store, struct claim *claim)
{
	enum outcome out = web_draft_claim(request, store, claim);
	bool holds;

	if (out != DONE)
		return out;
	if (claim->status == CLAIM_DRAFT)
		return CONFLICT;
	out =
	    store_claim_role(store, &request->viewer, claim, MAY_FILL, &holds);
	if (out != DONE || holds)
		return out;
	request->ways.roles = MAY_FILL;
	return FORBIDDEN;
}

/* One more sentence beside the files. */
static void
refuse_file(struct entries *entries, enum proof_cause cause, const char *name)
{
	struct entry *entry = &entries->list[entries->count - 1];
	const char *sentence =
	    proof_cause_sentence(entries->arena, cause, name);

	entry->fault =
	    entry->fault == NULL
		? sentence
		: arena_print(entries->arena, "%s %s", entry->fault, sentence);
}

/* Files that came with a comment, and where they may go. */
struct attachments {
	bool may;    /* the claim takes proof from the viewer now */
	size_t room; /* for so many more */
	struct proof_file *files;
	int64_t *ids; /* of those that are stored */
	size_t count;
};

/* Every file is looked at before any is stored: one that is refused refuses
 * the comment, and its words stay in the form. */
static enum outcome
check_files(struct request *request, struct store *store,
    const struct claim *claim, struct attachments *with,
    struct entries *entries)
{
	int64_t until = time_monotonic() + WEB_PROOF_SCAN;
	size_t count = request->upload_count;
	enum proof_cause cause;
	enum outcome out;

	with->files = arena_array(request->arena, struct proof_file, count + 1);
	with->ids = arena_array(request->arena, int64_t, count + 1);
	if (count > 0 && !with->may)
		form_fault(entries, "file",
		    "Files can be added while the claim takes proof, by an "
		    "incentives admin. Remove the files, or wait");
	else if (count + request->upload_excess > with->room)
		refuse_file(entries, PROOF_TOO_MANY, "One more file");
	else
		for (size_t i = 0; i < count; i++) {
			out = web_proof_check(request, store, claim,
			    &request->uploads[i], until, &with->files[i],
			    &cause);
			if (out == INVALID)
				refuse_file(
				    entries, cause, with->files[i].name);
			else if (out != DONE)
				return out;
		}
	return DONE;
}

/* A file that was there already stands with the comment too; each of them once.
 */
static enum outcome
store_file(struct request *request, struct store *store, struct claim *claim,
    const struct proof_file *file, struct attachments *with,
    enum proof_cause *cause)
{
	struct proof proof;
	int64_t id;
	enum outcome out = store_proof_add(store, &request->viewer,
	    request->arena, claim, file, &proof, cause);

	id = proof.id;
	if (out == INVALID && *cause == PROOF_ALREADY_ATTACHED)
		out = store_proof_twin(store, claim->id, proof.sha256, &id);
	for (size_t i = 0; i < with->count; i++)
		if (with->ids[i] == id)
			return out;
	if (out == DONE)
		with->ids[with->count++] = id;
	return out;
}

/* They are proof from here on, whatever becomes of the comment: sent again with
 * it, they are there already. */
static enum outcome
store_files(struct request *request, struct store *store, struct claim *claim,
    struct attachments *with, struct entries *entries)
{
	enum proof_cause cause;
	enum outcome out;

	for (size_t i = 0; i < request->upload_count; i++) {
		out = store_file(
		    request, store, claim, &with->files[i], with, &cause);
		if (out == INVALID)
			refuse_file(entries, cause, with->files[i].name);
		else if (out != DONE)
			return out;
	}
	return DONE;
}

static enum outcome
post(struct request *request, struct store *store, const struct claim *claim,
    const char *words, const struct attachments *with)
{
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	out = store_comment_post(store, &request->viewer, claim, COMMENT_PLAIN,
	    words, with->ids, with->count);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}

/* What is known before anything is written: one snapshot. */
static enum outcome
open_form(struct request *request, struct store *store, struct claim *claim,
    struct attachments *with)
{
	struct proof *files;
	size_t count = 0;
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = open_thread(request, store, claim);
	if (out == DONE)
		out = web_proof_may_add(request, store, claim, &with->may);
	if (out == DONE)
		out = store_proof_list(
		    store, claim->id, request->arena, &files, &count);
	store_read_end(store);
	with->room = count < PROOF_FILES_MAX ? PROOF_FILES_MAX - count : 0;
	return out;
}

static enum outcome
draw(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, const struct entries *entries)
{
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = web_claim_page_draw(request, store, reply, claim, entries, "");
	store_read_end(store);
	return out == DONE ? INVALID : out;
}

/* Not one transaction: files arrive piece by piece (store_proof_add). */
enum outcome
web_comment_add(
    struct request *request, struct store *store, struct reply *reply)
{
	struct comment_form form = { .comment = "" };
	struct attachments with = { .count = 0 };
	struct entries entries;
	struct claim claim;
	enum outcome out = open_form(request, store, &claim, &with);

	if (out != DONE)
		return out;
	if (form_read(request, fields, LENGTH(fields), &form, &entries) ==
		INVALID &&
	    entries.malformed)
		return INVALID;
	for (size_t i = 0; i < request->upload_count; i++)
		if (strcmp(request->uploads[i].field, "file") != 0)
			request->fault = FAULT_MALFORMED;
	if (request->fault != FAULT_NONE)
		return INVALID;
	add_file_entry(&entries);
	out = check_files(request, store, &claim, &with, &entries);
	if (out == DONE && !page_form_faulty(&entries))
		out = store_files(request, store, &claim, &with, &entries);
	if (out == DONE && page_form_faulty(&entries))
		return draw(request, store, reply, &claim, &entries);
	if (out == DONE)
		out = post(request, store, &claim, form.comment, &with);
	if (out == DONE)
		reply_go(reply, "%s?done=commented",
		    page_draft_href(request->arena, &claim));
	return out;
}

/* A comment of the viewer's own, in a thread in which they may write. */
static enum outcome
open_own(struct request *request, struct store *store, struct claim *claim,
    struct comment *comment)
{
	bool microsoft = person_is_microsoft(&request->viewer);
	enum outcome out = microsoft ? web_draft_claim(request, store, claim)
				     : open_thread(request, store, claim);

	if (out != DONE)
		return out;
	out = store_comment_of(store, claim->id,
	    request_unmask(request, request->argument[1], 0), microsoft,
	    request->arena, comment);
	if (out == DONE && comment->writer != request->viewer.person)
		return ABSENT;
	return out;
}

static const char *
page_of(const struct request *request, const struct claim *claim)
{
	return person_is_microsoft(&request->viewer)
		   ? page_review_href(request->arena, claim)
		   : page_draft_href(request->arena, claim);
}

static void
draw_edit(struct request *request, struct reply *reply,
    const struct claim *claim, const struct comment *comment,
    struct entries *entries)
{
	if (!comment_may_edit(comment, request->viewer.person, request->now))
		form_fault(entries, "comment",
		    comment->answered != 0
			? "The question is answered, so it stays as it is. Add "
			  "a new comment."
			: "15 minutes have passed since you wrote it, so it "
			  "stays as it is. Add a new comment.");
	page_comment_edit(&reply->body, request->arena, &request->viewer, claim,
	    comment, page_of(request, claim), entries);
}

enum outcome
web_comment_edit(
    struct request *request, struct store *store, struct reply *reply)
{
	struct comment_form form;
	struct comment comment;
	struct entries entries;
	struct claim claim;
	enum outcome out = open_own(request, store, &claim, &comment);

	if (out != DONE)
		return out;
	form.comment = comment.body;
	form_fill(
	    request->arena, edit_fields, LENGTH(edit_fields), &form, &entries);
	draw_edit(request, reply, &claim, &comment, &entries);
	return DONE;
}

enum outcome
web_comment_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct comment_form form = { .comment = "" };
	struct comment comment;
	struct entries entries;
	struct claim claim;
	enum outcome out = open_own(request, store, &claim, &comment);

	if (out != DONE)
		return out;
	out = form_read(
	    request, edit_fields, LENGTH(edit_fields), &form, &entries);
	if (out == DONE)
		out = store_comment_edit(
		    store, &request->viewer, &claim, &comment, form.comment);
	if (out == FORBIDDEN || out == INVALID) {
		draw_edit(request, reply, &claim, &comment, &entries);
		return INVALID;
	}
	if (out == DONE)
		reply_go(reply, "%s#comment-%s", page_of(request, &claim),
		    request->argument[1]);
	return out;
}
