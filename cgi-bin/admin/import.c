/* cpor import. */

#include "admin/import.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "admin/office.h"
#include "store/graph.h"
#include "store/sku.h"

#define USAGE "cpor import skus FILE | cpor import customers FILE…"

static const struct kind {
	const char *name;
	const char *wholes, *parts; /* what is counted */
	bool takes_many;	    /* files */
	enum outcome (*import)(struct store *, const struct import_order *,
	    struct arena *, struct import_report *);
} kinds[] = {
	{ "skus", "Products (SKUs)", "Service plans in them", false,
	    store_sku_import },
	{ "customers", "Tenants", "Subscriptions", true, store_graph_import },
};

static const struct kind *
kind_of(int argc, char **argv)
{
	for (size_t i = 0; argc >= 3 && i < LENGTH(kinds); i++)
		if (strcmp(argv[1], kinds[i].name) == 0 &&
		    (argc == 3 || kinds[i].takes_many))
			return &kinds[i];
	return NULL;
}

/* One line that is written over; only when a percent has passed. */
static void
show_progress(void *context, double done)
{
	int *shown = context, percent = (int)(done * 100);

	if (percent == *shown)
		return;
	*shown = percent;
	fprintf(stderr, "\rchecking %3d %%", percent);
}

static void
print_count(const char *what, const struct import_count *count)
{
	printf("%s: %" PRId64 " added, %" PRId64 " changed, %" PRId64
	       " unchanged.\n",
	    what, count->added, count->changed, count->unchanged);
}

static void
print_report(const struct kind *kind, const struct import_report *report)
{
	print_count(kind->wholes, &report->wholes);
	print_count(kind->parts, &report->parts);
	if (report->repeated > 0)
		printf("%" PRId64 " rows repeat an earlier one.\n",
		    report->repeated);
	printf("Checked in %.1f s, applied in %.2f s.\n",
	    (double)report->checking / 1e6, (double)report->applying / 1e6);
}

static void
print_fault(const struct import_report *report)
{
	if (report->why == NULL)
		fprintf(stderr, "%s: It cannot be read.\n",
		    report->file == NULL ? "A file" : report->file);
	else if (report->path != NULL)
		fprintf(stderr, "%s: %s: %s\n", report->file, report->path,
		    report->why);
	else if (report->line > 0)
		fprintf(stderr, "%s:%ld: %s\n", report->file, report->line,
		    report->why);
	else
		fprintf(stderr, "%s: %s\n", report->file, report->why);
	fprintf(stderr, "Nothing was imported.\n");
}

static int
import(struct office *office, const struct kind *kind, const char *const *paths,
    size_t count)
{
	bool watched = isatty(STDERR_FILENO);
	int shown = -1;
	struct import_order order = { .paths = paths,
		.path_count = count,
		.now = office->nobody.now,
		.progress = watched ? show_progress : NULL,
		.context = &shown };
	struct import_report report;
	enum outcome out;

	out = kind->import(&office->store, &order, office->arena, &report);
	if (shown != -1)
		fprintf(stderr, "\r              \r");
	if (out == INVALID || out == ABSENT) {
		print_fault(&report);
		return OFFICE_REFUSED;
	}
	if (out == DONE)
		print_report(kind, &report);
	return office_end("import", out);
}

int
admin_import(int argc, char **argv)
{
	const struct kind *kind = kind_of(argc, argv);
	struct office office;
	int status = OFFICE_REFUSED;

	if (kind == NULL)
		return office_usage(USAGE);
	if (office_open(&office) == 0)
		status = import(&office, kind, (const char *const *)argv + 2,
		    (size_t)argc - 2);
	office_close(&office);
	return status;
}
