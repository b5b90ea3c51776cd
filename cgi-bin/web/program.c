/* Programs, for the program admins. */

#include "web/program.h"

#include <string.h>

#include "page/program.h"
#include "store/program.h"
#include "web/form.h"

struct program_form {
	const char *invitation;
	bool open;
	const char *kind, *words;
	int64_t requirement;
};

static const struct field fields[] = {
	FORM_OPTIONAL(program_form, invitation, LONG, 0, PROGRAM_INVITATION_MAX,
	    "Invitation text"),
	FORM_OPTIONAL(program_form, open, TICK, 0, 0, "Open to all"),
	FORM_OPTIONAL(program_form, kind, TEXT, 0, 16, "Kind"),
	FORM_OPTIONAL(
	    program_form, words, TEXT, 0, REQUIREMENT_WORDS_MAX, "Requirement"),
	FORM_OPTIONAL(program_form, requirement, ID, 0, 0, "Requirement"),
};

enum outcome
web_program_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct program_terms terms[PROGRAM__COUNT];
	enum outcome out = DONE;

	for (int i = 0; out == DONE && i < PROGRAM__COUNT; i++)
		out = store_program_of(
		    store, (enum program)i, request->arena, &terms[i]);
	if (out == DONE)
		page_program_list(&reply->body, request->arena,
		    &request->viewer, terms, PROGRAM__COUNT);
	return out;
}

static enum outcome
find(struct request *request, struct store *store, struct program_terms *terms)
{
	enum program program;

	if (!program_of(request->argument[0], &program))
		return ABSENT;
	return store_program_of(store, program, request->arena, terms);
}

static void
show(struct request *request, struct reply *reply,
    const struct program_terms *terms, const struct entries *entries)
{
	page_program_show(&reply->body, request->arena, &request->viewer, terms,
	    entries, request_asked(request, "done"));
}

enum outcome
web_program_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct program_form form = { .kind = "", .words = "" };
	struct program_terms terms;
	struct entries entries;
	enum outcome out = find(request, store, &terms);

	if (out != DONE)
		return out;
	form.invitation = terms.invitation;
	form.open = terms.open;
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	show(request, reply, &terms, &entries);
	return DONE;
}

/* Read a form of the page. CONFLICT: another has changed the program since. */
static enum outcome
read_form(struct request *request, struct store *store,
    struct program_terms *terms, struct program_form *form,
    struct entries *entries)
{
	enum outcome out = find(request, store, terms);
	int64_t version;

	if (out == DONE)
		out = form_read(request, fields, LENGTH(fields), form, entries);
	if (out != DONE)
		return out;
	if (!form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	return version == terms->version ? DONE : CONFLICT;
}

/* The same page: what the other forms hold is as it is stored. */
static void
keep(struct entries *entries, const struct program_terms *terms)
{
	for (size_t i = 0; i < entries->count; i++)
		if (strcmp(entries->list[i].name, "invitation") == 0)
			entries->list[i].typed = terms->invitation;
}

static enum outcome
finish(struct request *request, struct reply *reply,
    const struct program_terms *terms, struct entries *entries,
    const char *field, const char *done, enum outcome out)
{
	if (out == CONFLICT)
		form_fault(entries, field,
		    "Somebody else has changed the program since this page "
		    "was opened. Look at how it is now, and save again");
	if (out == CONFLICT ||
	    (out == INVALID && request->fault == FAULT_NONE)) {
		if (strcmp(field, "invitation") != 0)
			keep(entries, terms);
		show(request, reply, terms, entries);
	}
	if (out == DONE)
		reply_go(reply, "/admin/programs/%s?done=%s",
		    program_code(terms->program), done);
	return out;
}

enum outcome
web_program_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct program_form form = { .invitation = "" };
	struct program_terms terms, after;
	struct entries entries = { .count = 0 };
	enum outcome out = read_form(request, store, &terms, &form, &entries);

	if (out == ABSENT)
		return out;
	after = terms;
	after.invitation = form.invitation;
	after.open = form.open;
	if (out == DONE)
		out = store_program_change(
		    store, &request->viewer, &terms, &after);
	return finish(
	    request, reply, &terms, &entries, "invitation", "saved", out);
}

static enum outcome
require(struct request *request, struct store *store,
    const struct program_terms *terms, const struct program_form *form,
    struct entries *entries)
{
	struct program_requirement asked = { .words = form->words };
	enum outcome out;

	if (!requirement_kind_of(form->kind, &asked.kind) ||
	    !requirement_is_chosen(asked.kind))
		form_fault(entries, "kind", "Choose a kind of requirement");
	if (form->words[0] == '\0')
		form_fault(entries, "words", "Say what is required");
	else if (terms->requirement_count >= REQUIREMENTS_MAX)
		form_fault(entries, "words",
		    "There are 20 requirements already. Remove one first");
	if (page_form_faulty(entries))
		return INVALID;
	out = store_program_require(
	    store, &request->viewer, request->arena, terms, &asked);
	if (out != CONFLICT)
		return out;
	form_fault(entries, "words", "The program asks for this already");
	return INVALID;
}

enum outcome
web_program_require(
    struct request *request, struct store *store, struct reply *reply)
{
	struct program_form form = { .kind = "", .words = "" };
	struct program_terms terms;
	struct entries entries = { .count = 0 };
	enum outcome out = read_form(request, store, &terms, &form, &entries);

	if (out == DONE)
		out = require(request, store, &terms, &form, &entries);
	return out == ABSENT ? out
			     : finish(request, reply, &terms, &entries, "words",
				   "required", out);
}

enum outcome
web_program_release(
    struct request *request, struct store *store, struct reply *reply)
{
	struct program_form form = { .requirement = 0 };
	const struct program_requirement *asked = NULL;
	struct program_terms terms;
	struct entries entries = { .count = 0 };
	enum outcome out = read_form(request, store, &terms, &form, &entries);

	if (out == ABSENT)
		return out;
	for (size_t i = 0; out == DONE && i < terms.requirement_count; i++)
		if (terms.requirements[i].id == form.requirement)
			asked = &terms.requirements[i];
	if (out == DONE)
		out = asked == NULL
			  ? CONFLICT
			  : store_program_release(store, &request->viewer,
				request->arena, &terms, asked);
	return finish(
	    request, reply, &terms, &entries, "words", "released", out);
}
