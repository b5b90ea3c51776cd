/* Proof of execution: the list, what is added, removed, and fetched. */

#include "web/proof.h"

#include <string.h>
#include <unistd.h>

#include "base/clamd.h"
#include "base/id.h"
#include "base/time.h"
#include "page/draft.h"
#include "page/proof.h"
#include "store/claim.h"
#include "store/customer.h"
#include "store/line.h"
#include "store/place.h"
#include "store/proof.h"
#include "store/proof_scan.h"
#include "web/ask.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/paper.h"
#include "web/upload.h"

struct remove_form {
	int64_t file;
};

static const struct field remove_fields[] = {
	FORM_FIELD(remove_form, file, ID, 0, 0, "File"),
};

enum outcome
web_proof_may_add(struct request *request, struct store *store,
    const struct claim *claim, bool *may)
{
	enum outcome out;

	*may = false;
	if (person_is_microsoft(&request->viewer))
		return DONE;
	out = web_draft_may_add(request, store, claim);
	if (out != DONE)
		return out == CONFLICT ? DONE : out;
	return store_claim_role(
	    store, &request->viewer, claim, web_draft_roles(claim), may);
}

/* Where the flow goes from here. */
static enum outcome
read_next(struct request *request, struct store *store,
    const struct claim *claim, const char **next)
{
	struct draft draft;
	enum outcome out;

	*next = claim_asks_partner(claim)
		    ? page_ask_href(request->arena, claim)
		    : page_draft_href(request->arena, claim);
	if (claim_may(claim->status, CLAIM_OPEN_DISPUTE, PARTY_PARTNER) &&
	    claim->status != CLAIM_APPROVED)
		*next = arena_print(request->arena, "%s/dispute", *next);
	if (claim->status != CLAIM_DRAFT)
		return DONE;
	if ((out = web_draft_read(request, store, claim, &draft)) == DONE)
		*next = web_draft_next(request->arena, &draft, PART_PROOF);
	return out;
}

static enum outcome
read_files(struct request *request, struct store *store,
    const struct claim *claim, struct proof_page *page)
{
	struct proof *files;
	struct line *lines;
	enum outcome out;

	page->claim = claim;
	out = store_proof_list(
	    store, claim->id, request->arena, &files, &page->file_count);
	if (out != DONE)
		return out;
	page->files = files;
	out = store_line_list(
	    store, claim->id, request->arena, &lines, &page->line_count);
	page->lines = lines;
	return out;
}

/* The list, with what became of files just sent. */
static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, const struct proof_result *results, size_t count)
{
	struct proof_page page = { .results = results,
		.result_count = count,
		.done = request_query(request, "done") };
	struct element *elements = NULL;
	enum outcome out = read_files(request, store, claim, &page);

	if (out == DONE)
		out = store_customer_disclosure(
		    store, claim, request->arena, &page.public_sector);
	if (out == DONE)
		out = store_place_list(store, claim->id, page.lines,
		    page.line_count, page.public_sector, request->arena,
		    &elements, &page.element_count);
	if (out == DONE)
		out = web_proof_may_add(request, store, claim, &page.may_add);
	if (out == DONE)
		out = read_next(request, store, claim, &page.next);
	if (out == DONE)
		out = web_ask_read(request, store, claim, &page.asks);
	if (out != DONE)
		return out;
	page.elements = elements;
	page.may_fill = !person_is_microsoft(&request->viewer);
	page.paper = web_paper_ready(claim, page.lines, page.line_count);
	page_proof_list(&reply->body, request->arena, &request->viewer, &page);
	return DONE;
}

enum outcome
web_proof_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	enum outcome out = web_draft_claim(request, store, &claim);

	if (out != DONE)
		return out;
	return show(request, store, reply, &claim, NULL, 0);
}

/* That it was refused, and why, is in the claim's history (R4.59). */
static enum outcome
record_refusal(struct request *request, struct store *store, int64_t claim,
    const char *name, const char *finding)
{
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	out = store_proof_scan_refused(
	    store, &request->viewer, claim, name, finding);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}

/* Ask the scanner, if there is one. INVALID: it found something. When it
 * cannot tell until then, the file is kept and waits (R4.58). */
static enum outcome
scan_one(struct request *request, struct store *store,
    const struct claim *claim, struct proof_file *file, int64_t until,
    enum proof_cause *cause)
{
	int64_t left = (until - time_monotonic()) / 1000000;
	char finding[CLAMD_FINDING_SIZE];
	enum outcome out = BUSY;

	file->scan = SCAN_NONE;
	if (request->site->scanner == NULL)
		return DONE;
	if (left > 0)
		out = clamd_scan(request->site->scanner, file->fd, file->size,
		    (int)left, finding);
	file->scan = out == DONE ? SCAN_CLEAN : SCAN_WAITING;
	if (out != INVALID)
		return DONE;
	*cause = PROOF_INFECTED;
	out = record_refusal(request, store, claim->id, file->name, finding);
	return out == DONE ? INVALID : out;
}

enum outcome
web_proof_check(struct request *request, struct store *store,
    const struct claim *claim, const struct upload *upload, int64_t until,
    struct proof_file *file, enum proof_cause *cause)
{
	enum outcome out;

	*file = (struct proof_file){ .fd = upload->fd,
		.size = upload->size,
		.name = upload->name[0] == '\0' ? "unnamed" : upload->name };
	out = upload_check(request->arena, upload, &file->type, cause);
	return out == DONE ? scan_one(request, store, claim, file, until, cause)
			   : out;
}

/* Store one file if it is fine; INVALID: result->cause says why not. */
static enum outcome
add_one(struct request *request, struct store *store, struct claim *claim,
    const struct upload *upload, int64_t until, struct proof_result *result)
{
	struct proof_file file;
	struct proof proof;
	enum outcome out = web_proof_check(
	    request, store, claim, upload, until, &file, &result->cause);

	result->name = file.name;
	if (out != DONE)
		return out;
	return store_proof_add(store, &request->viewer, request->arena, claim,
	    &file, &proof, &result->cause);
}

/* Store what is fine, and say of each what became of it. INVALID: of some,
 * why not. */
static enum outcome
add_all(struct request *request, struct store *store, struct claim *claim,
    struct proof_result *results, size_t *count)
{
	int64_t until = time_monotonic() + WEB_PROOF_SCAN;
	enum outcome out = DONE, worst = DONE;

	for (*count = 0; *count < request->upload_count; ++*count) {
		out = add_one(request, store, claim, &request->uploads[*count],
		    until, &results[*count]);
		if (out == INVALID)
			worst = INVALID;
		else if (out != DONE)
			return out;
	}
	if (request->upload_excess > 0)
		results[(*count)++] =
		    (struct proof_result){ page_count(request->arena,
					       (int64_t)request->upload_excess,
					       "more file", "more files"),
			    PROOF_TOO_MANY };
	else if (*count == 0)
		results[(*count)++] =
		    (struct proof_result){ "", PROOF_NONE_CHOSEN };
	else
		return worst;
	return INVALID;
}

enum outcome
web_proof_add(struct request *request, struct store *store, struct reply *reply)
{
	struct proof_result *results = NULL;
	struct claim claim;
	size_t count = 0;
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = web_draft_open(request, store, PART_PROOF, &claim);
	store_read_end(store);
	if (out == DONE) {
		if (!upload_form_read(request))
			return INVALID;
		results = arena_array(request->arena, struct proof_result,
		    request->upload_count + 1);
		out = add_all(request, store, &claim, results, &count);
	}
	if (out == CONFLICT)
		return web_draft_conflict(
		    request, store, reply, &claim, PART_PROOF, NULL);
	if (out == DONE)
		reply_go(reply, "%s?done=added",
		    page_proof_href(request->arena, &claim));
	if (out != INVALID)
		return out;
	out = show(request, store, reply, &claim, results, count);
	return out == DONE ? INVALID : out;
}

/* The claim and its files, for a receipt. */
static enum outcome
read_receipt(struct request *request, struct store *store, struct claim *claim,
    struct proof_page *page)
{
	enum outcome out = web_draft_claim(request, store, claim);

	return out == DONE ? read_files(request, store, claim, page) : out;
}

enum outcome
web_proof_receipt(
    struct request *request, struct store *store, struct reply *reply)
{
	struct proof_page page = { .file_count = 0 };
	struct claim claim;
	enum outcome out = read_receipt(request, store, &claim, &page);

	if (out == DONE)
		page_proof_receipt(
		    &reply->body, request->arena, &request->viewer, &page);
	return out;
}

enum outcome
web_proof_receipt_text(
    struct request *request, struct store *store, struct reply *reply)
{
	struct proof_page page = { .file_count = 0 };
	struct claim claim;
	enum outcome out = read_receipt(request, store, &claim, &page);

	if (out != DONE)
		return out;
	page_proof_receipt_text(
	    &reply->body, request->arena, &request->viewer, &page);
	reply->type = "text/plain; charset=utf-8";
	reply_header(reply, "Content-Disposition",
	    arena_print(request->arena,
		"attachment; filename=\"receipt%s%s.txt\"",
		claim.number[0] == '\0' ? "" : "-", claim.number));
	return DONE;
}

/* A file among those of the claim. ABSENT: it is none of them. */
static enum outcome
find_file(struct request *request, struct store *store,
    const struct claim *claim, int64_t id, struct proof *found)
{
	struct proof *files;
	size_t count;
	enum outcome out =
	    store_proof_list(store, claim->id, request->arena, &files, &count);

	if (out != DONE)
		return out;
	for (size_t i = 0; i < count; i++)
		if (files[i].id == id) {
			*found = files[i];
			return DONE;
		}
	return ABSENT;
}

enum outcome
web_proof_ask_remove(
    struct request *request, struct store *store, struct reply *reply)
{
	const char *letters = request_query(request, "file");
	struct claim claim;
	struct proof file;
	int64_t id;
	enum outcome out = web_draft_open(request, store, PART_PROOF, &claim);

	if (out != DONE)
		return out;
	if (letters == NULL || !id_read(letters, &id))
		return ABSENT;
	out = find_file(request, store, &claim, id, &file);
	if (out != DONE)
		return out;
	if (!claim_may_remove_file(claim.status, file.scan))
		return CONFLICT;
	page_proof_remove(
	    &reply->body, request->arena, &request->viewer, &claim, &file);
	return DONE;
}

enum outcome
web_proof_remove(
    struct request *request, struct store *store, struct reply *reply)
{
	struct remove_form form;
	struct entries entries;
	struct claim claim;
	struct proof file;
	enum outcome out = web_draft_post(request, store, PART_PROOF, &claim);

	if (out != DONE && out != CONFLICT)
		return out;
	if (form_read(request, remove_fields, LENGTH(remove_fields), &form,
		&entries) != DONE) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	if (out == DONE)
		out = find_file(request, store, &claim, form.file, &file);
	if (out == DONE && !claim_may_remove_file(claim.status, file.scan))
		out = CONFLICT;
	if (out == CONFLICT)
		return web_draft_conflict(
		    request, store, reply, &claim, PART_PROOF, NULL);
	if (out == DONE)
		out =
		    store_proof_remove(store, &request->viewer, &claim, &file);
	if (out == DONE)
		reply_go(reply, "%s?done=removed",
		    page_proof_href(request->arena, &claim));
	return out;
}

/* The file, if the viewer may have it, and a claim that it proves. */
static enum outcome
find(struct request *request, struct store *store, struct proof *proof,
    int64_t *claim)
{
	int64_t id;

	if (!request_id(request, 0, &id))
		return ABSENT;
	return store_proof_of(
	    store, &request->viewer, id, request->arena, proof, claim);
}

enum outcome
web_proof_opens(
    struct request *request, struct store *store, struct reply *reply)
{
	struct proof proof;
	int64_t claim;

	(void)reply;
	return find(request, store, &proof, &claim);
}

/* … in a snapshot of its own. */
static enum outcome
find_own(struct request *request, struct store *store, struct proof *proof,
    int64_t *claim)
{
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = find(request, store, proof, claim);
	store_read_end(store);
	return out;
}

/* What Microsoft looks at is in the history (R9.6). */
static enum outcome
record_view(struct request *request, struct store *store, int64_t claim,
    const struct proof *proof)
{
	enum outcome out;

	if (request->head || !person_is_microsoft(&request->viewer))
		return DONE;
	if ((out = store_begin(store)) != DONE)
		return out;
	out = store_proof_viewed(store, &request->viewer, claim, proof);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}

enum outcome
web_proof_download(
    struct request *request, struct store *store, struct reply *reply)
{
	struct proof proof;
	int64_t claim;
	int fd;
	enum outcome out = find_own(request, store, &proof, &claim);

	if (out != DONE)
		return out;
	if (!proof_may_open(&proof, request->site->scanner != NULL)) {
		page_proof_closed(&reply->body, request->arena,
		    &request->viewer, claim, &proof);
		return CONFLICT;
	}
	if ((fd = reply_spool(request->site)) == -1)
		return BUSY;
	/* For HEAD the spool file stays empty: nobody reads it. */
	if (!request->head)
		out = store_proof_write(store, &proof, fd);
	if (out == DONE)
		out = record_view(request, store, claim, &proof);
	if (out != DONE) {
		close(fd);
		return out;
	}
	reply_download(reply, request->arena, fd, proof.size,
	    strcmp(proof.type, "text/plain") == 0 ? "text/plain; charset=utf-8"
						  : proof.type,
	    proof_download_name(request->arena, proof.name, proof.type));
	return DONE;
}
