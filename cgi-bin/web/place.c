/* Where its proof shows what it must show. */

#include "web/place.h"

#include <stdlib.h>
#include <string.h>

#include "base/id.h"
#include "page/proof.h"
#include "store/claim.h"
#include "store/customer.h"
#include "store/line.h"
#include "store/place.h"
#include "store/proof.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/form_value.h"

#define EACH 3 /* fields of an element */

struct place_form {
	struct many file, page, words; /* by the element's number */
};

static const struct field fields[] = {
	FORM_OPTIONAL(place_form, file, EACH, 0, PLACE_NUMBER_MAX, "File"),
	FORM_OPTIONAL(place_form, page, EACH, 0, PLACE_NUMBER_MAX, "Page"),
	FORM_OPTIONAL(
	    place_form, words, EACH, 0, PLACE_NUMBER_MAX, "Where on the page"),
};

enum outcome
web_place_read(struct request *request, struct store *store,
    const struct claim *claim, struct place_page *page)
{
	struct element *elements = NULL;
	struct proof *files = NULL;
	struct line *lines;
	size_t line_count;
	bool disclosure;
	enum outcome out = store_customer_disclosure(
	    store, claim, request->arena, &disclosure);

	*page = (struct place_page){ .claim = claim };
	if (out == DONE)
		out = store_proof_list(store, claim->id, request->arena, &files,
		    &page->file_count);
	if (out == DONE)
		out = store_line_list(
		    store, claim->id, request->arena, &lines, &line_count);
	if (out == DONE)
		out = store_place_list(store, claim->id, lines, line_count,
		    disclosure, request->arena, &elements, &page->count);
	page->files = files;
	page->elements = elements;
	return out;
}

static struct entry
entry_of(struct arena *arena, const struct field *field,
    const struct element *element, const char *typed)
{
	return (struct entry){
		.name =
		    arena_print(arena, "%s.%d", field->name, element->number),
		.label = field->label,
		.typed = typed,
	};
}

/* An entry for each field of each element, in page order. */
static struct entries
expand(struct arena *arena, const struct place_page *page,
    const struct place_form *form)
{
	struct entries entries = { .arena = arena,
		.list = arena_array(arena, struct entry, EACH * page->count) };

	for (size_t i = 0; i < page->count; i++) {
		const struct element *element = &page->elements[i];
		size_t n = (size_t)element->number - 1;

		entries.list[entries.count++] =
		    entry_of(arena, &fields[0], element, form->file.values[n]);
		entries.list[entries.count++] =
		    entry_of(arena, &fields[1], element, form->page.values[n]);
		entries.list[entries.count++] =
		    entry_of(arena, &fields[2], element, form->words.values[n]);
	}
	return entries;
}

/* The entries as they are stored. */
static struct entries
stored(struct arena *arena, const struct place_page *page)
{
	struct place_form form;
	struct many *const all[EACH] = { &form.file, &form.page, &form.words };

	for (size_t i = 0; i < EACH; i++) {
		all[i]->values =
		    arena_array(arena, const char *, PLACE_NUMBER_MAX);
		for (size_t n = 0; n < PLACE_NUMBER_MAX; n++)
			all[i]->values[n] = "";
	}
	for (size_t i = 0; i < page->count; i++) {
		const struct element *element = &page->elements[i];
		size_t n = (size_t)element->number - 1;

		if (element->proof == 0)
			continue;
		form.file.values[n] = id_letters(arena, element->proof);
		if (element->page != 0)
			form.page.values[n] =
			    arena_print(arena, "%d", (int)element->page);
		form.words.values[n] = element->words;
	}
	return expand(arena, page, &form);
}

static void
show(struct request *request, struct reply *reply, struct place_page *page,
    const struct entries *entries)
{
	page->entries = entries;
	page_place_show(&reply->body, request->arena, &request->viewer, page);
}

/* To read, for those who may see it but not say it now. */
static enum outcome
open_page(struct request *request, struct store *store, struct claim *claim,
    bool *edit)
{
	enum outcome out = web_draft_claim(request, store, claim);

	if (out == DONE)
		out = store_claim_role(store, &request->viewer, claim,
		    web_draft_roles(claim), edit);
	*edit =
	    out == DONE && *edit && claim_may_edit(claim->status, PART_PROOF);
	return out;
}

enum outcome
web_place_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct place_page page;
	struct entries entries;
	struct claim claim;
	bool edit;
	enum outcome out = open_page(request, store, &claim, &edit);

	if (out == DONE)
		out = web_place_read(request, store, &claim, &page);
	if (out != DONE)
		return out;
	page.may_edit = edit;
	entries = stored(request->arena, &page);
	show(request, reply, &page, &entries);
	return DONE;
}

/* The claim's file with that id in letters; NULL: it has none. */
static const struct proof *
file_of(const struct place_page *page, const char *letters)
{
	int64_t id;

	if (!id_read(letters, &id))
		return NULL;
	for (size_t i = 0; i < page->file_count; i++)
		if (page->files[i].id == id)
			return &page->files[i];
	return NULL;
}

/* A number of a page, from 1. */
static bool
read_page(const char *typed, int64_t *page)
{
	char *end;
	long number;

	if (typed[strspn(typed, "0123456789")] != '\0' || strlen(typed) > 6)
		return false;
	number = strtol(typed, &end, 10);
	*page = number;
	return number >= 1 && number <= PLACE_PAGE_MAX;
}

/* What was typed about one element; what is wrong is beside it. */
static void
take(struct arena *arena, const struct place_page *page,
    struct element *element, struct entry typed[EACH])
{
	const char *name = place_name(arena, element);
	const struct proof *file = file_of(page, typed[0].typed);

	element->proof = file == NULL ? 0 : file->id;
	element->proof_name = file == NULL ? "" : file->name;
	element->page = 0;
	element->words = typed[2].typed;
	if (typed[0].typed[0] != '\0' && file == NULL)
		typed[0].fault = arena_print(
		    arena, "%s: choose one of the files of this claim", name);
	else if (file == NULL &&
		 (typed[1].typed[0] != '\0' || typed[2].typed[0] != '\0'))
		typed[0].fault =
		    arena_print(arena, "%s: choose the file as well", name);
	if (typed[1].typed[0] != '\0' &&
	    !read_page(typed[1].typed, &element->page))
		typed[1].fault = arena_print(arena,
		    "%s: the page must be a number from 1 to %d", name,
		    PLACE_PAGE_MAX);
	if (text_characters(typed[2].typed) > PLACE_WORDS_MAX)
		typed[2].fault = arena_print(arena,
		    "%s: where on the page must be %d characters or fewer",
		    name, PLACE_WORDS_MAX);
	else if (form_value_hides(typed[2].typed))
		typed[2].fault = arena_print(arena,
		    "%s: where on the page must not include characters that "
		    "cannot be seen",
		    name);
}

/* Too late: a file is shown by its name, each entry with what it is about. */
static enum outcome
conflict(struct request *request, struct store *store, struct reply *reply,
    const struct place_page *page, struct entries *entries)
{
	for (size_t i = 0; i < entries->count; i++) {
		struct entry *entry = &entries->list[i];
		const struct proof *file = file_of(page, entry->typed);

		if (i % EACH == 0)
			entry->typed = file == NULL ? "" : file->name;
		entry->label = arena_print(request->arena, "%s: %s",
		    place_name(request->arena, &page->elements[i / EACH]),
		    entry->label);
	}
	return web_draft_conflict(
	    request, store, reply, page->claim, PART_PROOF, entries);
}

static enum outcome
save(struct request *request, struct store *store, struct reply *reply,
    struct claim *claim, struct place_page *page, struct entries *entries)
{
	struct element *wanted =
	    arena_array(request->arena, struct element, page->count);
	enum outcome out;

	for (size_t i = 0; i < page->count; i++) {
		wanted[i] = page->elements[i];
		take(
		    request->arena, page, &wanted[i], &entries->list[EACH * i]);
	}
	if (page_form_faulty(entries)) {
		page->may_edit = true;
		show(request, reply, page, entries);
		return INVALID;
	}
	out = store_place_set(store, &request->viewer, request->arena, claim,
	    page->elements, wanted, page->count);
	if (out == DONE)
		reply_go(reply, "%s?done=places",
		    page_proof_href(request->arena, claim));
	return out;
}

enum outcome
web_place_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct place_form form = { .file = { NULL, 0 } };
	struct place_page page;
	struct entries entries;
	struct claim claim;
	enum outcome late = web_draft_post(request, store, PART_PROOF, &claim),
		     out;

	if (late != DONE && late != CONFLICT)
		return late;
	if (form_read(request, fields, LENGTH(fields), &form, &entries) ==
		INVALID &&
	    entries.malformed)
		return INVALID;
	if ((out = web_place_read(request, store, &claim, &page)) != DONE)
		return out;
	entries = expand(request->arena, &page, &form);
	if (late == CONFLICT || !claim_may_edit(claim.status, PART_PROOF))
		return conflict(request, store, reply, &page, &entries);
	return save(request, store, reply, &claim, &page, &entries);
}
