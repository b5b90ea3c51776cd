/* Reports, for whoever reads all claims. */

#include "web/report.h"

#include <inttypes.h>
#include <string.h>

#include "page/report.h"
#include "store/history.h"
#include "store/report.h"

#define CSV ".csv"

enum outcome
web_report_list(
    struct request *request, struct store *store, struct reply *reply)
{
	(void)store;
	page_report_list(&reply->body, request->arena, &request->viewer);
	return DONE;
}

/* The report of an address, and whether its file is meant. */
static bool
read_name(const struct request *request, enum report *report, bool *csv)
{
	const char *name = request->argument[0];
	size_t length = strlen(name), suffix = strlen(CSV);

	*csv = length > suffix && strcmp(name + length - suffix, CSV) == 0;
	return report_of(
	    *csv ? arena_copy(request->arena, name, length - suffix) : name,
	    report);
}

static enum outcome
read_table(struct request *request, struct store *store, enum report report,
    struct report_table **table)
{
	const struct report_asked asked = report_asked(request->arena,
	    request_asked(request, "program"), request_asked(request, "from"),
	    request_asked(request, "to"), request->now);
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = store_report_of(
	    store, report, &asked, request->now, request->arena, table);
	store_read_end(store);
	return out;
}

static enum outcome
record(struct request *request, struct store *store,
    const struct report_table *table)
{
	struct event event =
	    event_by(&request->viewer, EVENT_REPORT_EXPORTED, 0);
	const struct change changes[] = {
		{ "Report", "",
		    page_report_address(
			request->arena, table->report, &table->asked, true) },
		{ "Rows", "",
		    arena_print(request->arena, "%zu", table->row_count) },
	};

	event.changes = changes;
	event.change_count = LENGTH(changes);
	return store_history_note(store, &event);
}

static enum outcome
answer_file(struct request *request, struct store *store, struct reply *reply,
    const struct report_table *table)
{
	struct civil day = zone_civil(request->viewer.zone, request->now);
	enum outcome out = request->head ? DONE : record(request, store, table);

	if (out != DONE)
		return out;
	page_report_csv(&reply->body, request->arena, table);
	reply_attach(reply, request->arena, "text/csv; charset=utf-8",
	    arena_print(request->arena, "%s-%04d-%02d-%02d" CSV,
		report_code(table->report), day.year, day.month, day.day));
	return DONE;
}

enum outcome
web_report_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct report_table *table;
	enum report report;
	bool csv;
	enum outcome out;

	if (!read_name(request, &report, &csv))
		return ABSENT;
	if ((out = read_table(request, store, report, &table)) != DONE)
		return out;
	if (csv)
		return answer_file(request, store, reply, table);
	page_report_show(&reply->body, request->arena, &request->viewer, table);
	return DONE;
}
