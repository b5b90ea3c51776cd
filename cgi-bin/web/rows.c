/* Files of which each row does something. */

#include "web/rows.h"

#include <string.h>

#include "base/secret.h"
#include "store/import_file.h"
#include "web/form.h"
#include "web/upload.h"

struct choice_form {
	int64_t which;
	const char *shown; /* digest of what was looked at */
};

enum { WHICH_GOOD, WHICH_ALL };
static const char *const choices[] = { "good", "all", NULL };

static const struct field choice_fields[] = {
	FORM_CHOICE(choice_form, which, choices, "Which rows"),
	FORM_OPTIONAL(choice_form, shown, TEXT, 0, SECRET_HEX_SIZE, "Rows"),
};

enum outcome
rows_ask(struct request *request, struct store *store, struct reply *reply,
    const struct rows_kind *kind, const char *fault)
{
	struct entry file = {
		.name = "file", .label = "CSV file", .typed = "", .fault = fault
	};
	const struct entries entries = {
		.arena = request->arena, .list = &file, .count = 1
	};

	enum outcome out = kind->page(request, store, reply, &entries);

	return out == DONE && fault != NULL ? INVALID : out;
}

void
rows_example(struct request *request, struct reply *reply, const char *name)
{
	reply->type = "text/csv; charset=utf-8";
	reply_header(reply, "Content-Disposition",
	    arena_print(request->arena, "attachment; filename=\"%s\"", name));
}

enum outcome
rows_send(struct request *request, struct store *store, struct reply *reply,
    const struct rows_kind *kind, struct import_file *file)
{
	const struct sheet_shape *shape = kind->shape;
	struct sheet sheet;
	const char *fault;
	enum outcome out;

	if (!upload_form_read(request))
		return INVALID;
	fault =
	    upload_fault(request, "a CSV file", shape->size, shape->too_big);
	if (fault != NULL)
		return rows_ask(request, store, reply, kind, fault);
	*file = (struct import_file){ .kind = kind->kind,
		.name = request->uploads->name,
		.size = request->uploads->size };
	out = store_import_file_add(store, &request->viewer, request->arena,
	    request->uploads->fd, file);
	if (out == DONE)
		out = sheet_read_file(
		    request->arena, file->path, shape, &sheet, &fault);
	return out == INVALID ? rows_ask(request, store, reply, kind, fault)
			      : out;
}

enum outcome
rows_find(struct request *request, struct store *store,
    const struct rows_kind *kind, struct import_file *file, struct sheet *sheet)
{
	const char *why;
	int64_t id;
	enum outcome out;

	file->kind = kind->kind;
	if (!request_id(request, kind->argument, &id))
		return ABSENT;
	out = store_import_file_of(
	    store, &request->viewer, id, request->arena, file);
	if (out == DONE)
		out = sheet_read_file(
		    request->arena, file->path, kind->shape, sheet, &why);
	/* It was read when it came: it is not there any more. */
	return out == INVALID ? ABSENT : out;
}

void
rows_fill(struct request *request, struct entries *entries)
{
	form_fill(request->arena, choice_fields, LENGTH(choice_fields), NULL,
	    entries);
}

enum outcome
rows_choose(struct request *request, const struct rows_seen *seen,
    struct entries *entries)
{
	struct choice_form form = { .shown = "" };
	enum outcome out = form_read(
	    request, choice_fields, LENGTH(choice_fields), &form, entries);

	if (out != DONE)
		return out;
	if (strcmp(seen->digest, form.shown) != 0)
		return CONFLICT;
	if (form.which == WHICH_ALL && seen->bad > 0) {
		form_fault(entries, "which", seen->refused);
		return INVALID;
	}
	return DONE;
}
