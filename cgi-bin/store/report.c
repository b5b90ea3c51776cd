/* What reports count. */

#include "store/report.h"

#include <string.h>

#include "rules/month.h"
#include "store/setting.h"

/* Claims of a row of ages, by program: submitted in (from, until]. */
struct age {
	int64_t from, until;
};

static enum outcome
read_ages(struct store *store, const struct report_table *table, int64_t now,
    struct age *ages)
{
	struct calendar calendar;
	enum outcome out = DONE;

	for (int i = 0; out == DONE && i < PROGRAM__COUNT; i++) {
		struct age *age = ages + (size_t)i * table->row_count;

		out = store_setting_calendar(
		    store, (enum program)i, table->arena, &calendar);
		for (size_t row = 0; out == DONE && row < table->row_count;
		     row++)
			(void)filter_age(&table->rows[row].filter, &calendar,
			    now, &age[row].from, &age[row].until);
	}
	return out;
}

/* The column of those who have the turn; 0: there is none. */
static size_t
turn_column(const struct report_table *table, const char *waits_on)
{
	for (size_t i = 1; i < table->column_count; i++)
		if (strcmp(table->columns[i].choice, waits_on) == 0)
			return i;
	return 0;
}

static void
add_open(struct report_table *table, const struct age *ages,
    const char *waits_on, int64_t submitted, int64_t count)
{
	size_t column = turn_column(table, waits_on);

	for (size_t i = 0; i < table->row_count; i++) {
		if (submitted <= ages[i].from || submitted > ages[i].until)
			continue;
		table->rows[i].cells[0].value += count;
		if (column > 0)
			table->rows[i].cells[column].value += count;
	}
}

static enum outcome
read_open(struct store *store, struct report_table *table, int64_t now)
{
	struct age *ages = arena_array(
	    table->arena, struct age, PROGRAM__COUNT * table->row_count);
	enum outcome out = read_ages(store, table, now, ages);
	enum program program;
	struct query *q;

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_REPORT_OPEN);
	db_text(q, ":program", table->asked.program);
	while (db_next(q))
		if (program_of(db_get_text(q, 0, table->arena), &program))
			add_open(table,
			    ages + (size_t)program * table->row_count,
			    db_get_text(q, 1, table->arena), db_get_int(q, 2),
			    db_get_int(q, 3));
	return db_end_list(q);
}

/* A row of a report of months; its texts live until the next one. */
struct fact {
	int64_t claim, at;
	struct query *q;
	struct arena *arena;
};

static void
add_decision(struct report_table *table, const struct fact *fact)
{
	bool approved =
	    strcmp(db_get_text(fact->q, 2, fact->arena), "approved") == 0;
	int row = report_month_row(table, fact->at);

	report_count(table, row, 0, fact->claim);
	report_count(table, row, approved ? 1 : 2, fact->claim);
	report_add(table, row, approved ? 3 : 4);
}

static void
add_refusal(struct report_table *table, const struct fact *fact)
{
	int row =
	    report_reason_row(table, db_get_text(fact->q, 3, fact->arena));

	if (strcmp(db_get_text(fact->q, 2, fact->arena), "refused") != 0)
		return;
	report_count(table, row, 0, fact->claim);
	report_add(table, row, 1);
}

static void
add_turn(struct report_table *table, const struct fact *fact)
{
	enum party party;

	if (party_of(db_get_text(fact->q, 2, fact->arena), &party))
		report_took(table, report_time_row(table, party, fact->at),
		    fact->claim, db_get_int(fact->q, 3));
}

/* Whether what was decided before held. */
static void
add_outcome(struct report_table *table, const struct fact *fact)
{
	const char *outcome = db_get_text(fact->q, 2, fact->arena);
	bool held =
	    strcmp(outcome, "upheld") == 0 || strcmp(outcome, "confirmed") == 0;
	int row = report_month_row(table, fact->at);

	report_count(table, row, 0, fact->claim);
	report_count(table, row, held ? 2 : 1, fact->claim);
}

static const struct {
	enum sql sql;
	void (*add)(struct report_table *, const struct fact *);
} monthly[] = {
	[REPORT_DECISIONS] = { SQL_REPORT_DECISIONS, add_decision },
	[REPORT_TIMES] = { SQL_REPORT_TURNS, add_turn },
	[REPORT_REFUSALS] = { SQL_REPORT_DECISIONS, add_refusal },
	[REPORT_DISPUTES] = { SQL_REPORT_DISPUTES, add_outcome },
	[REPORT_LOOKS] = { SQL_REPORT_LOOKS, add_outcome },
};

static enum outcome
read_months(struct store *store, struct report_table *table)
{
	struct query *q = db_use(store->db, monthly[table->report].sql);
	struct fact fact = { .q = q, .arena = arena_new() };

	db_text(q, ":program", table->asked.program);
	db_int(q, ":from", month_begin(table->asked.from));
	db_int(q, ":until", month_begin(table->asked.to + 1));
	while (db_next(q)) {
		fact.claim = db_get_int(q, 0);
		fact.at = db_get_int(q, 1);
		monthly[table->report].add(table, &fact);
		arena_clear(fact.arena);
	}
	arena_free(fact.arena);
	return db_end_list(q);
}

enum outcome
store_report_of(struct store *store, enum report report,
    const struct report_asked *asked, int64_t now, struct arena *arena,
    struct report_table **table)
{
	enum outcome out;

	*table = report_begin(arena, report, asked);
	out = report == REPORT_OPEN ? read_open(store, *table, now)
				    : read_months(store, *table);
	if (out == DONE)
		report_finish(*table);
	return out;
}
