/* The pages of proof of execution. */

#include "page/proof.h"

#include <string.h>

#include "base/id.h"
#include "base/secret.h"
#include "page/draft.h"
#include "page/form.h"
#include "page/place.h"
#include "page/proof_reuse.h"

#define FIELD "file" /* as rules/draft links to it */

const char *
page_proof_href(struct arena *arena, const struct claim *claim)
{
	return page_draft_part_href(arena, claim, PART_PROOF);
}

static const char *
file_href(struct arena *arena, const struct proof *proof)
{
	char letters[ID_SIZE];

	id_write(proof->id, letters);
	return arena_print(arena, "/proof/%s", letters);
}

static const char *
remove_href(
    struct arena *arena, const struct claim *claim, const struct proof *proof)
{
	char letters[ID_SIZE];

	id_write(proof->id, letters);
	return arena_print(
	    arena, "%s/remove?file=%s", page_proof_href(arena, claim), letters);
}

/* What a claim is called in a receipt: its number once it has one. */
static const char *
title_of(struct arena *arena, const struct claim *claim)
{
	if (claim->number[0] == '\0')
		return page_draft_name(claim);
	return arena_print(
	    arena, "%s, %s", claim->number, page_draft_name(claim));
}

static const char *
sentence_of_done(const char *word)
{
	static const struct {
		const char *word, *sentence;
	} words[] = {
		{ "added", "The claim has your files." },
		{ "removed", "The file was removed from the claim." },
		{ "places", "It is saved where your proof shows each thing." },
	};

	for (size_t i = 0; word != NULL && i < LENGTH(words); i++)
		if (strcmp(words[i].word, word) == 0)
			return words[i].sentence;
	return NULL;
}

/* A summary's entry for each refused file, and in `beside` their sentences as
 * one, for beside the file chooser. */
static struct entries
refusals(
    struct arena *arena, const struct proof_page *page, struct entry *beside)
{
	struct entries entries = { .arena = arena,
		.list =
		    arena_array(arena, struct entry, page->result_count + 1) };

	*beside =
	    (struct entry){ .name = FIELD, .label = "Files", .typed = "" };
	for (size_t i = 0; i < page->result_count; i++) {
		const struct proof_result *result = &page->results[i];
		struct entry *entry = &entries.list[entries.count];

		if (result->cause == PROOF_FINE)
			continue;
		*entry = *beside;
		entry->fault =
		    proof_cause_sentence(arena, result->cause, result->name);
		entries.count++;
	}
	for (size_t i = 0; i < entries.count; i++)
		beside->fault = i == 0
				    ? entries.list[i].fault
				    : arena_print(arena, "%s %s", beside->fault,
					  entries.list[i].fault);
	return entries;
}

/* Of a POST that added some and refused others: what is safe. */
static void
show_added(struct tmpl *body, const struct proof_page *page)
{
	struct tmpl *list = NULL;

	for (size_t i = 0; i < page->result_count; i++) {
		if (page->results[i].cause != PROOF_FINE)
			continue;
		if (list == NULL)
			list = tmpl_add(body, PROOF_LIST_ADDED);
		tmpl_set(tmpl_add(list, PROOF_LIST_FINE), PROOF_LIST_NAME,
		    page->results[i].name);
	}
}

static void
show_files(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct proof_page *page)
{
	struct tmpl *list, *row;

	if (page->file_count == 0) {
		tmpl_show(body, PROOF_LIST_NOTHING, true);
		return;
	}
	list = tmpl_add(body, PROOF_LIST_FILES);
	tmpl_set(list, PROOF_LIST_RECEIPT,
	    arena_print(
		arena, "%s/receipt", page_proof_href(arena, page->claim)));
	for (size_t i = 0; i < page->file_count; i++) {
		const struct proof *file = &page->files[i];

		row = tmpl_add(list, PROOF_LIST_FILE);
		tmpl_set(row, PROOF_LIST_HREF, file_href(arena, file));
		tmpl_set(row, PROOF_LIST_NAME, file->name);
		tmpl_set(row, PROOF_LIST_TYPE, proof_type_words(arena, file));
		tmpl_set(row, PROOF_LIST_SIZE, page_size(arena, file->size));
		tmpl_set(row, PROOF_LIST_STAMP, page_stamp(arena, file->added));
		tmpl_set(row, PROOF_LIST_WHEN,
		    page_time(arena, viewer, file->added));
		tmpl_set(row, PROOF_LIST_WHO, file->person_name);
		if (page->may_add &&
		    claim_may_remove_file(page->claim->status, file->scan)) {
			row = tmpl_add(row, PROOF_LIST_REMOVE);
			tmpl_set(row, PROOF_LIST_NAME, file->name);
			tmpl_set(row, PROOF_LIST_HREF,
			    remove_href(arena, page->claim, file));
		}
	}
}

/* The claimed items in a line. */
static const char *
items_of(struct arena *arena, const struct proof_page *page)
{
	const char *names = "";

	for (size_t i = 0; i < page->line_count; i++)
		names = arena_print(arena, "%s%s%s", names, i == 0 ? "" : ", ",
		    page->lines[i].item.name);
	return names;
}

/* What the claim itself says of a requirement; "" when it says nothing. */
static const char *
requirement_value(
    struct arena *arena, const struct proof_page *page, const char *code)
{
	const struct claim *claim = page->claim;

	if (strcmp(code, "partner-name") == 0)
		return claim->partner_name;
	if (strcmp(code, "customer-name") == 0)
		return claim->customer;
	if (strcmp(code, "tenant") == 0 && claim->tenant[0] != '\0')
		return arena_print(
		    arena, "%s, %s", claim->domain, claim->tenant);
	if (strcmp(code, "items") == 0)
		return items_of(arena, page);
	return "";
}

static void
show_checklist(
    struct tmpl *body, struct arena *arena, const struct proof_page *page)
{
	for (size_t i = 0; i < proof_requirement_count; i++) {
		const struct requirement *one = &proof_requirements[i];
		struct tmpl *row;

		if (one->public_only && !page->public_sector)
			continue;
		row = tmpl_add(body, PROOF_LIST_REQUIREMENT);
		tmpl_set(row, PROOF_LIST_WORDS, one->words);
		tmpl_maybe(row, PROOF_LIST_VALUE,
		    requirement_value(arena, page, one->code));
	}
}

/* The paper to fill in and have signed, or when it will be there. */
static void
show_paper(
    struct tmpl *body, struct arena *arena, const struct proof_page *page)
{
	struct tmpl *paper;

	tmpl_show(body, PROOF_LIST_NO_PAPER, page->may_fill && !page->paper);
	if (!page->may_fill || !page->paper)
		return;
	paper = tmpl_add(body, PROOF_LIST_PAPER);
	tmpl_set(paper, PROOF_LIST_HREF, page_proof_href(arena, page->claim));
}

/* How far it is said where the files show all this. */
static void
show_places(
    struct tmpl *body, struct arena *arena, const struct proof_page *page)
{
	bool edit =
	    page->may_add && claim_may_edit(page->claim->status, PART_PROOF);
	struct tmpl *places;

	if (!page->may_fill || page->file_count == 0)
		return;
	places = tmpl_add(body, PROOF_LIST_PLACES);
	tmpl_set(places, PROOF_LIST_COUNT,
	    page_place_count(arena, page->elements, page->element_count));
	tmpl_set(places, PROOF_LIST_HREF, page_place_href(arena, page->claim));
	tmpl_show(places, PROOF_LIST_SAY, edit);
	tmpl_show(places, PROOF_LIST_READ, !edit);
}

static void
show_form(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct proof_page *page, struct entry *beside)
{
	const struct entries entries = {
		.arena = arena, .list = beside, .count = 1
	};
	const struct control control = { .name = FIELD,
		.hint = PAGE_PROOF_HINT,
		.maximum = PROOF_FILES_MAX,
		.accept = proof_accept() };
	struct tmpl *form = tmpl_add(body, PROOF_LIST_FORM);

	tmpl_set(form, PROOF_LIST_ACTION, page_proof_href(arena, page->claim));
	tmpl_set(
	    form, PROOF_LIST_REUSE, page_proof_reuse_href(arena, page->claim));
	tmpl_set(tmpl_add(body, PROOF_LIST_SCRIPT), PROOF_LIST_SRC,
	    page_asset("upload.js"));
	tmpl_set(form, PROOF_LIST_TOKEN, viewer->token);
	page_mask(form, PROOF_LIST_VERSION, viewer, page->claim->version);
	page_form_file(form, PROOF_LIST_CHOOSER, &entries, &control);
}

void
page_proof_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct proof_page *proof)
{
	const struct claim *claim = proof->claim;
	const struct page page = { .title = claim_part_name(PART_PROOF),
		.place = PLACE_CLAIMS,
		.back = page_draft_href(arena, claim),
		.back_label = "Claim",
		.success = sentence_of_done(proof->done) };
	struct entry beside;
	struct entries entries = refusals(arena, proof, &beside);
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_PROOF_LIST, &entries);

	tmpl_set(body, PROOF_LIST_CLAIM, title_of(arena, claim));
	tmpl_set(body, PROOF_LIST_HEADING, claim_part_name(PART_PROOF));
	page_ask_show(
	    body, PROOF_LIST_ASKS, arena, claim, &proof->asks, PART_PROOF);
	show_added(body, proof);
	show_files(body, arena, viewer, proof);
	show_checklist(body, arena, proof);
	show_paper(body, arena, proof);
	show_places(body, arena, proof);
	if (proof->may_add && proof->file_count < PROOF_FILES_MAX)
		show_form(body, arena, viewer, proof, &beside);
	else
		tmpl_show(body, PROOF_LIST_FULL, proof->may_add);
	tmpl_set(body, PROOF_LIST_NEXT, proof->next);
	page_write(&frame, out);
}

void
page_proof_receipt(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct proof_page *proof)
{
	const struct claim *claim = proof->claim;
	const char *href = page_proof_href(arena, claim);
	const struct page page = { .title = "Receipt for proof of execution",
		.place = PLACE_CLAIMS,
		.back = href,
		.back_label = claim_part_name(PART_PROOF) };
	char hex[SECRET_HEX_SIZE];
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_PROOF_RECEIPT, NULL);
	struct tmpl *one;

	tmpl_set(body, PROOF_RECEIPT_CLAIM, title_of(arena, claim));
	tmpl_set(body, PROOF_RECEIPT_PARTNER, claim->partner_name);
	tmpl_set(body, PROOF_RECEIPT_STAMP, page_stamp(arena, viewer->now));
	tmpl_set(
	    body, PROOF_RECEIPT_WHEN, page_time(arena, viewer, viewer->now));
	tmpl_set(body, PROOF_RECEIPT_HREF,
	    arena_print(arena, "%s/receipt.txt", href));
	tmpl_show(body, PROOF_RECEIPT_NOTHING, proof->file_count == 0);
	for (size_t i = 0; i < proof->file_count; i++) {
		const struct proof *file = &proof->files[i];

		one = tmpl_add(body, PROOF_RECEIPT_FILE);
		secret_hex(file->sha256, hex);
		tmpl_set(one, PROOF_RECEIPT_NAME, file->name);
		tmpl_set(
		    one, PROOF_RECEIPT_TYPE, proof_type_words(arena, file));
		tmpl_set(one, PROOF_RECEIPT_SIZE,
		    page_count(arena, file->size, "byte", "bytes"));
		tmpl_set(one, PROOF_RECEIPT_HASH, arena_string(arena, hex));
		tmpl_set(
		    one, PROOF_RECEIPT_STAMP, page_stamp(arena, file->added));
		tmpl_set(one, PROOF_RECEIPT_WHEN,
		    page_time(arena, viewer, file->added));
		tmpl_set(one, PROOF_RECEIPT_WHO, file->person_name);
	}
	page_write(&frame, out);
}

/* "Name: value" on a line of its own, whatever the value holds. */
static void
add_line(struct text *out, const char *name, const char *value)
{
	text_print(out, "%-8s ", name);
	for (; *value != '\0'; value++)
		text_add_char(out, (unsigned char)*value < ' ' ? ' ' : *value);
	text_add(out, "\r\n");
}

void
page_proof_receipt_text(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct proof_page *proof)
{
	char hex[SECRET_HEX_SIZE];

	text_add(out, "Receipt for proof of execution (CPOR)\r\n\r\n");
	add_line(out, "Claim:", title_of(arena, proof->claim));
	add_line(out, "Partner:", proof->claim->partner_name);
	add_line(out, "Made:", page_stamp(arena, viewer->now));
	for (size_t i = 0; i < proof->file_count; i++) {
		const struct proof *file = &proof->files[i];

		secret_hex(file->sha256, hex);
		text_add(out, "\r\n");
		add_line(out, "File:", file->name);
		add_line(out, "Type:", proof_type_words(arena, file));
		add_line(out,
		    "Size:", page_count(arena, file->size, "byte", "bytes"));
		add_line(out, "SHA-256:", hex);
		add_line(out, "Added:", page_stamp(arena, file->added));
		add_line(out, "By:", file->person_name);
	}
}

void
page_proof_closed(struct text *out, struct arena *arena,
    const struct viewer *viewer, int64_t claim, const struct proof *file)
{
	const struct claim of = { .id = claim };
	bool infected = file->scan == SCAN_INFECTED;
	const struct page page = {
		.title = infected ? "This file is infected"
				  : "This file cannot be opened yet",
		.place = PLACE_CLAIMS,
		.back = page_proof_href(arena, &of),
		.back_label = claim_part_name(PART_PROOF),
	};
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_PROOF_CLOSED, NULL);

	tmpl_set(body, PROOF_CLOSED_TITLE, page.title);
	tmpl_set(body, PROOF_CLOSED_NAME, file->name);
	tmpl_show(body, PROOF_CLOSED_INFECTED, infected);
	tmpl_show(body, PROOF_CLOSED_WAITING, !infected);
	page_write(&frame, out);
}

void
page_proof_remove(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct claim *claim,
    const struct proof *file)
{
	const char *href = page_proof_href(arena, claim);
	const struct page page = { .title = "Remove this file",
		.place = PLACE_CLAIMS,
		.back = href,
		.back_label = claim_part_name(PART_PROOF) };
	char letters[ID_SIZE];
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_PROOF_REMOVE, NULL);

	id_write(file->id, letters);
	tmpl_set(body, PROOF_REMOVE_CLAIM, title_of(arena, claim));
	tmpl_set(body, PROOF_REMOVE_NAME, file->name);
	tmpl_set(body, PROOF_REMOVE_SIZE, page_size(arena, file->size));
	tmpl_set(body, PROOF_REMOVE_STAMP, page_stamp(arena, file->added));
	tmpl_set(
	    body, PROOF_REMOVE_WHEN, page_time(arena, viewer, file->added));
	tmpl_set(
	    body, PROOF_REMOVE_ACTION, arena_print(arena, "%s/remove", href));
	tmpl_set(body, PROOF_REMOVE_TOKEN, viewer->token);
	page_mask(body, PROOF_REMOVE_VERSION, viewer, claim->version);
	tmpl_set(body, PROOF_REMOVE_FILE, arena_string(arena, letters));
	tmpl_set(body, PROOF_REMOVE_BACK, href);
	page_write(&frame, out);
}
