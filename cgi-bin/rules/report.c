/* Reports: what they count, and their tables. */

#include "rules/report.h"

#include <stdlib.h>
#include <string.h>

#include "rules/month.h"
#include "rules/reason.h"

#define AGES_MAX 8

static const struct report_column open_columns[] = {
	{ "Open claims", REPORT_CLAIMS, "", FILTER_STATUS, "open" },
	{ "Wait on the partner", REPORT_CLAIMS, NULL, FILTER_WAITS, "partner" },
	{ "On a reviewer", REPORT_CLAIMS, NULL, FILTER_WAITS, "reviewer" },
	{ "On a lead reviewer", REPORT_CLAIMS, NULL, FILTER_WAITS, "lead" },
	{ "On the customer", REPORT_CLAIMS, NULL, FILTER_WAITS, "customer" },
	{ "On another partner", REPORT_CLAIMS, NULL, FILTER_WAITS,
	    "other-partner" },
};

static const struct report_column decision_columns[] = {
	{ "Claims decided", REPORT_CLAIMS, NULL, FILTER_HAPPENED, "decided" },
	{ "Claims with lines approved", REPORT_CLAIMS, "approved",
	    FILTER_HAPPENED, "approved" },
	{ "Claims with lines refused", REPORT_CLAIMS, "refused",
	    FILTER_HAPPENED, "refused" },
	{ "Lines approved", REPORT_NUMBER, NULL, FILTER_HAPPENED, NULL },
	{ "Lines refused", REPORT_NUMBER, NULL, FILTER_HAPPENED, NULL },
};

static const struct report_column time_columns[] = {
	{ "Claims", REPORT_CLAIMS, NULL, FILTER_HAPPENED, NULL },
	{ "Turns", REPORT_NUMBER, NULL, FILTER_HAPPENED, NULL },
	{ "Median", REPORT_TIME, "", FILTER_HAPPENED, NULL },
	{ "90th percentile", REPORT_TIME, NULL, FILTER_HAPPENED, NULL },
};

static const struct report_column refusal_columns[] = {
	{ "Claims", REPORT_CLAIMS, "", FILTER_HAPPENED, NULL },
	{ "Lines", REPORT_NUMBER, NULL, FILTER_HAPPENED, NULL },
};

static const struct report_column dispute_columns[] = {
	{ "Disputes answered", REPORT_CLAIMS, NULL, FILTER_HAPPENED,
	    "dispute-answered" },
	{ "Overturned", REPORT_CLAIMS, "overturned", FILTER_HAPPENED,
	    "dispute-overturned" },
	{ "Upheld", REPORT_CLAIMS, "upheld", FILTER_HAPPENED,
	    "dispute-upheld" },
	{ "Share overturned", REPORT_SHARE, NULL, FILTER_HAPPENED, NULL },
};

static const struct report_column look_columns[] = {
	{ "Claims looked at twice", REPORT_CLAIMS, NULL, FILTER_HAPPENED,
	    "look-taken" },
	{ "Disagreed", REPORT_CLAIMS, "disagreed", FILTER_HAPPENED,
	    "look-disagreed" },
	{ "Confirmed", REPORT_CLAIMS, "confirmed", FILTER_HAPPENED,
	    "look-confirmed" },
	{ "Share disagreed", REPORT_SHARE, NULL, FILTER_HAPPENED, NULL },
};

#define COLUMNS(columns) (columns), LENGTH(columns)

static const struct {
	const char *code, *name, *words, *nothing, *row, *group;
	const struct report_column *columns;
	size_t column_count;
} reports[] = {
	[REPORT_OPEN] = { "open", "Open claims by age",
	    "Submitted claims that wait on somebody now: how many business "
	    "days have passed since they were submitted, and whose turn it is. "
	    "The days are those of each program’s calendar; the day of the "
	    "submission is not counted.",
	    "No submitted claim is open.", "Age", "", COLUMNS(open_columns) },
	[REPORT_DECISIONS] = { "decisions", "Decisions",
	    "Claims of which lines were approved or refused in each month: in "
	    "a review, in an arbitration, or because nobody answered in time. "
	    "A claim with lines of both kinds counts in both, and one that was "
	    "decided in two months in each of them.",
	    "No line was approved or refused in these months.", "Month", "",
	    COLUMNS(decision_columns) },
	[REPORT_TIMES] = { "times", "Time taken",
	    "How long each party had a claim at a stretch, with nights, "
	    "weekends and holidays, of the turns that ended in each month. The "
	    "time before a claim was submitted is nobody’s. Half of the turns "
	    "took at most the median (of an even number of turns it is the "
	    "mean of the two in the middle), nine of ten at most the 90th "
	    "percentile.",
	    "Nobody’s turn ended in these months.", "Month", "Whose turn",
	    COLUMNS(time_columns) },
	[REPORT_REFUSALS] = { "refusals", "Refusal reasons",
	    "Claims of which lines were refused in these months, by the reason "
	    "given. A claim whose lines were refused for several reasons "
	    "counts under each of them.",
	    "No line was refused in these months.", "Reason", "",
	    COLUMNS(refusal_columns) },
	[REPORT_DISPUTES] = { "disputes", "Disputes",
	    "Claims whose dispute was answered in each month. It is overturned "
	    "when at least one of the lines it is about was approved after "
	    "all, else upheld; one that was not answered in time by the "
	    "partner is upheld too. The share is that of the overturned.",
	    "No dispute was answered in these months.", "Month", "",
	    COLUMNS(dispute_columns) },
	[REPORT_LOOKS] = { "second-looks", "Second looks",
	    "Claims of which a decision that had been drawn for a second look "
	    "went out in each month, and whether the second reviewer agreed. "
	    "The share is that of the claims with a disagreement.",
	    "No decision went out after a second look in these months.",
	    "Month", "", COLUMNS(look_columns) },
};
_Static_assert(LENGTH(reports) == REPORT__COUNT, "every report has its words");

/* Whose turns are timed. */
static const enum party timed[] = { PARTY_PARTNER, PARTY_REVIEWER, PARTY_LEAD,
	PARTY_CUSTOMER, PARTY_OTHER };

const char *
report_code(enum report report)
{
	return reports[report].code;
}

const char *
report_name(enum report report)
{
	return reports[report].name;
}

const char *
report_words(enum report report)
{
	return reports[report].words;
}

const char *
report_nothing(enum report report)
{
	return reports[report].nothing;
}

const char *
report_row_title(enum report report)
{
	return reports[report].row;
}

const char *
report_group_title(enum report report)
{
	return reports[report].group;
}

bool
report_of(const char *code, enum report *report)
{
	for (size_t i = 0; i < LENGTH(reports); i++)
		if (strcmp(reports[i].code, code) == 0) {
			*report = (enum report)i;
			return true;
		}
	return false;
}

struct report_asked
report_asked(struct arena *arena, const char *program, const char *from,
    const char *to, int64_t now)
{
	struct filter filter = filter_none();
	int present = month_of(now);
	struct report_asked asked;

	filter_set(&filter, FILTER_PROGRAM, arena, program);
	asked.program = filter.by[FILTER_PROGRAM];
	if (!month_read(to, &asked.to) || asked.to > present)
		asked.to = present;
	if (!month_read(from, &asked.from))
		asked.from = asked.to - REPORT_MONTHS_USUAL + 1;
	if (asked.from > present)
		asked.from = present;
	if (asked.from > asked.to) {
		int later = asked.from;

		asked.from = asked.to;
		asked.to = later;
	}
	if (asked.to - asked.from >= REPORT_MONTHS_MAX)
		asked.from = asked.to - REPORT_MONTHS_MAX + 1;
	return asked;
}

static struct report_row *
add_row(struct report_table *table, const char *label)
{
	struct report_row *row;

	table->rows = arena_more(
	    table->arena, table->rows, table->row_count, sizeof(*table->rows));
	row = &table->rows[table->row_count++];
	*row = (struct report_row){ .label = label,
		.filter = filter_none(),
		.cells = arena_array(
		    table->arena, struct report_cell, table->column_count) };
	row->filter.by[FILTER_PROGRAM] = table->asked.program;
	return row;
}

static void
set_months(struct report_table *table, struct report_row *row, int from, int to)
{
	row->filter.by[FILTER_FROM] = month_code(table->arena, from);
	row->filter.by[FILTER_TO] = month_code(table->arena, to);
}

static void
add_ages(struct report_table *table)
{
	const struct code *ages;
	size_t count = filter_choices(FILTER_AGE, table->arena, &ages);

	/* The first choice is any. */
	for (size_t i = 1; i <= count; i++) {
		bool sum = i == count;
		struct report_row *row =
		    add_row(table, sum ? "All ages" : ages[i].name);

		row->sum = sum;
		row->filter.by[FILTER_STATUS] = "open";
		row->filter.by[FILTER_AGE] = sum ? "" : ages[i].code;
	}
}

static void
add_months(struct report_table *table)
{
	for (int month = table->asked.from; month <= table->asked.to; month++)
		set_months(table,
		    add_row(table, month_name(table->arena, month)), month,
		    month);
}

static void
add_times(struct report_table *table)
{
	for (size_t i = 0; i < LENGTH(timed); i++) {
		size_t first = table->row_count;

		add_months(table);
		for (size_t j = first; j < table->row_count; j++) {
			table->rows[j].group = party_name(timed[i]);
			table->rows[j].filter.by[FILTER_HAPPENED] =
			    happening_turn(table->arena, timed[i]);
		}
	}
}

static void
add_reasons(struct report_table *table)
{
	for (size_t i = 0; i < reason_count; i++) {
		struct report_row *row;

		if (!(reason_all[i].uses & REASON_REFUSE))
			continue;
		row = add_row(table, reason_all[i].name);
		set_months(table, row, table->asked.from, table->asked.to);
		row->filter.by[FILTER_HAPPENED] =
		    happening_refused(table->arena, reason_all[i].code);
	}
}

struct report_table *
report_begin(
    struct arena *arena, enum report report, const struct report_asked *asked)
{
	struct report_table *table = arena_one(arena, struct report_table);

	*table = (struct report_table){ .report = report,
		.asked = *asked,
		.columns = reports[report].columns,
		.column_count = reports[report].column_count,
		.arena = arena };
	switch (report) {
	case REPORT_OPEN:
		add_ages(table);
		break;
	case REPORT_TIMES:
		add_times(table);
		break;
	case REPORT_REFUSALS:
		add_reasons(table);
		break;
	default:
		add_months(table);
		break;
	}
	return table;
}

static int
months_of(const struct report_table *table)
{
	return table->asked.to - table->asked.from + 1;
}

int
report_month_row(const struct report_table *table, int64_t instant)
{
	int row = month_of(instant) - table->asked.from;

	return row >= 0 && row < months_of(table) ? row : -1;
}

int
report_time_row(
    const struct report_table *table, enum party party, int64_t instant)
{
	int row = report_month_row(table, instant);

	for (size_t i = 0; row >= 0 && i < LENGTH(timed); i++)
		if (timed[i] == party)
			return (int)i * months_of(table) + row;
	return -1;
}

int
report_reason_row(const struct report_table *table, const char *reason)
{
	int row = 0;

	for (size_t i = 0; i < reason_count; i++) {
		if (!(reason_all[i].uses & REASON_REFUSE))
			continue;
		if (strcmp(reason_all[i].code, reason) == 0)
			return row < (int)table->row_count ? row : -1;
		row++;
	}
	return -1;
}

void
report_count(struct report_table *table, int row, size_t column, int64_t claim)
{
	struct report_cell *cell;

	if (row < 0)
		return;
	cell = &table->rows[row].cells[column];
	if (cell->value == 0 || cell->last != claim)
		cell->value++;
	cell->last = claim;
}

void
report_add(struct report_table *table, int row, size_t column)
{
	if (row >= 0)
		table->rows[row].cells[column].value++;
}

void
report_took(struct report_table *table, int row, int64_t claim, int64_t seconds)
{
	struct report_row *one;

	if (row < 0)
		return;
	report_count(table, row, 0, claim);
	report_add(table, row, 1);
	one = &table->rows[row];
	one->times = arena_more(
	    table->arena, one->times, one->time_count, sizeof(*one->times));
	one->times[one->time_count++] = seconds;
}

static int
by_size(const void *a, const void *b)
{
	int64_t one = *(const int64_t *)a, other = *(const int64_t *)b;

	return (one > other) - (one < other);
}

static void
work_out_times(struct report_row *row)
{
	bool any = row->time_count > 0;

	if (any)
		qsort(
		    row->times, row->time_count, sizeof(*row->times), by_size);
	row->cells[2].value =
	    any ? report_median(row->times, row->time_count) : -1;
	row->cells[3].value =
	    any ? report_percentile(row->times, row->time_count, 90) : -1;
}

static void
work_out_shares(const struct report_table *table, struct report_row *row)
{
	for (size_t i = 0; i < table->column_count; i++)
		if (table->columns[i].unit == REPORT_SHARE)
			row->cells[i].value = report_share(
			    row->cells[1].value, row->cells[0].value);
}

/* Does a row like it, of the same group, count anything? */
static bool
has_figures(const struct report_table *table, const struct report_row *row)
{
	for (size_t i = 0; i < table->row_count; i++)
		if ((row == &table->rows[i] ||
			(row->group != NULL &&
			    row->group == table->rows[i].group)) &&
		    table->rows[i].cells[0].value > 0)
			return true;
	return false;
}

static int
by_claims(const void *a, const void *b)
{
	const struct report_row *one = a, *other = b;
	int64_t more = other->cells[0].value - one->cells[0].value;

	return more != 0 ? (more > 0) - (more < 0)
			 : strcmp(one->label, other->label);
}

void
report_finish(struct report_table *table)
{
	bool few =
	    table->report == REPORT_TIMES || table->report == REPORT_REFUSALS;
	struct report_row *kept =
	    arena_array(table->arena, struct report_row, table->row_count);
	size_t count = 0;

	table->empty = true;
	for (size_t i = 0; i < table->row_count; i++) {
		struct report_row *row = &table->rows[i];

		if (row->cells[0].value > 0)
			table->empty = false;
		if (table->report == REPORT_TIMES)
			work_out_times(row);
		work_out_shares(table, row);
		if (!few || has_figures(table, row))
			kept[count++] = *row;
	}
	table->rows = kept;
	table->row_count = count;
	if (table->report == REPORT_REFUSALS && count > 0)
		qsort(kept, count, sizeof(*kept), by_claims);
}

struct filter
report_filter(const struct report_table *table, const struct report_row *row,
    size_t column)
{
	struct filter filter = row->filter;

	if (table->columns[column].choice != NULL)
		filter.by[table->columns[column].by] =
		    table->columns[column].choice;
	return filter;
}

int64_t
report_median(const int64_t *sorted, size_t count)
{
	int64_t low = sorted[(count - 1) / 2], high = sorted[count / 2];

	return low + (high - low) / 2;
}

int64_t
report_percentile(const int64_t *sorted, size_t count, int percent)
{
	size_t rank = (count * (size_t)percent + 99) / 100;

	return sorted[rank == 0 ? 0 : rank - 1];
}

int64_t
report_share(int64_t part, int64_t whole)
{
	return whole == 0 ? -1 : (200 * part + whole) / (2 * whole);
}
