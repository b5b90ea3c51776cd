/* Customers, and products (SKUs), from a file. */

#include "web/import.h"

#include <string.h>

#include "base/log.h"
#include "page/import.h"
#include "store/graph.h"
#include "store/import_file.h"
#include "store/sku.h"
#include "web/form.h"
#include "web/upload.h"

#define SHOWN 200 /* changes on the page */

/* What each kind is read by, and where its import ends. */
static const struct way {
	enum import_kind kind;
	const char *path; /* its addresses begin with it */
	const char *label, *file, *done;
	enum outcome (*import)(struct store *, const struct import_order *,
	    struct arena *, struct import_report *);
} ways[] = {
	{ IMPORT_CUSTOMERS, "/admin/customers/", "JSON file", "a JSON file",
	    "/admin/customers?done=imported", store_graph_import },
	{ IMPORT_SKUS, "/admin/skus/", "CSV file", "a CSV file",
	    "/admin/catalogue?done=imported", store_sku_import },
};

static const struct way *
way_of(const struct request *request)
{
	for (size_t i = 1; i < LENGTH(ways); i++)
		if (strncmp(
			request->path, ways[i].path, strlen(ways[i].path)) == 0)
			return &ways[i];
	return &ways[0];
}

/* The page that asks for a file; `fault`: what is wrong with the one sent. */
static enum outcome
show_new(struct request *request, struct reply *reply, const char *fault)
{
	struct entry file = { .name = "file",
		.label = way_of(request)->label,
		.typed = "",
		.fault = fault };
	const struct entries entries = {
		.arena = request->arena, .list = &file, .count = 1
	};

	page_import_new(&reply->body, request->arena, &request->viewer,
	    way_of(request)->kind, &entries);
	return fault == NULL ? DONE : INVALID;
}

enum outcome
web_import_new(
    struct request *request, struct store *store, struct reply *reply)
{
	(void)store;
	return show_new(request, reply, NULL);
}

enum outcome
web_import_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct import_file file;
	const char *fault;
	enum outcome out;

	if (!upload_form_read(request))
		return INVALID;
	fault = upload_fault(request, way_of(request)->file, IMPORT_FILE_MAX,
	    "The file is bigger than 25 MB. Send it in several files");
	if (fault != NULL)
		return show_new(request, reply, fault);
	file = (struct import_file){ .kind = way_of(request)->kind,
		.name = request->uploads->name,
		.size = request->uploads->size };
	out = store_import_file_add(store, &request->viewer, request->arena,
	    request->uploads->fd, &file);
	if (out == DONE)
		reply_go(reply, "%s", page_import_href(request->arena, &file));
	return out;
}

/* The file of the address. ABSENT: nobody's, or somebody else's. */
static enum outcome
find(struct request *request, struct store *store, struct import_file *file)
{
	int64_t id;

	file->kind = way_of(request)->kind;
	if (!request_id(request, 0, &id))
		return ABSENT;
	return store_import_file_of(
	    store, &request->viewer, id, request->arena, file);
}

enum outcome
web_import_opens(
    struct request *request, struct store *store, struct reply *reply)
{
	struct import_file file;

	(void)reply;
	return find(request, store, &file);
}

static struct import_order
order_of(const struct request *request, const struct import_file *file)
{
	return (struct import_order){ .paths = &file->path,
		.path_count = 1,
		.now = request->now,
		.person = request->viewer.person,
		.directory = request->viewer.directory,
		.show = SHOWN };
}

/* What the file would change now, or why nobody can import it. */
static enum outcome
look(struct request *request, struct store *store, struct reply *reply,
    const struct import_file *file, bool moved)
{
	struct import_order order = order_of(request, file);
	struct import_page page = { .file = file, .moved = moved };
	enum outcome out;

	order.look = true;
	out = way_of(request)->import(
	    store, &order, request->arena, &page.report);
	if (out != DONE && out != INVALID)
		return out;
	page.refused = out == INVALID;
	page_import_show(&reply->body, request->arena, &request->viewer, &page);
	return DONE;
}

static enum outcome
find_alone(
    struct request *request, struct store *store, struct import_file *file)
{
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = find(request, store, file);
	store_read_end(store);
	return out;
}

enum outcome
web_import_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct import_file file;
	enum outcome out = find_alone(request, store, &file);

	return out == DONE ? look(request, store, reply, &file, false) : out;
}

/* What was imported is waited for no more; if that fails it is still imported,
 * and the file is forgotten with its day. */
static void
forget(struct request *request, struct store *store)
{
	enum outcome out = store_begin(store);

	if (out == DONE) {
		out = store_import_file_end(
		    store, &request->viewer, way_of(request)->kind);
		if (out == DONE)
			out = store_commit(store);
		else
			store_rollback(store);
	}
	if (out != DONE)
		log_note("import: the imported file is forgotten later");
	store_import_file_clear(store);
}

enum outcome
web_import_apply(
    struct request *request, struct store *store, struct reply *reply)
{
	struct import_report report;
	struct import_order order;
	struct import_file file;
	enum outcome out = find_alone(request, store, &file);

	if (out != DONE)
		return out;
	order = order_of(request, &file);
	order.bound = true;
	if (!form_version(request, &order.latest)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	out = way_of(request)->import(store, &order, request->arena, &report);
	if (out == CONFLICT || out == INVALID) {
		enum outcome shown =
		    look(request, store, reply, &file, out == CONFLICT);

		return shown == DONE ? out : shown;
	}
	if (out == DONE) {
		forget(request, store);
		reply_go(reply, "%s", way_of(request)->done);
	}
	return out;
}
