/* What forms of numbers that hold from a day on share. */

#include "web/dated.h"

#include "base/time.h"
#include "page/layout.h"
#include "rules/setting.h"

struct withdraw_form {
	const char *effective; /* a stamp (base/time) */
};

static const struct field withdraw_fields[] = {
	FORM_FIELD(
	    withdraw_form, effective, TEXT, 1, TIME_STAMP_SIZE, "Change"),
};

bool
web_dated_from(const struct request *request, const char *typed,
    struct entries *entries, int64_t *effective)
{
	int64_t day;

	if (!time_read_date(typed, &day))
		form_fault(entries, "from",
		    "Enter a day as year-month-day, such as 2026-12-31");
	else if (setting_from(request->now, day, effective))
		return true;
	else if (day < request->now / TIME_DAY)
		form_fault(entries, "from",
		    "That day is over. Enter today or a later day");
	else
		form_fault(entries, "from",
		    arena_print(request->arena, "Enter a day up to %s",
			page_day(
			    request->arena, setting_last_day(request->now))));
	return false;
}

enum outcome
web_dated_version(struct request *request, struct store *store,
    const struct thing *thing, struct entries *entries)
{
	int64_t version, last;
	enum outcome out;

	if (!form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	out = store_history_last(store, thing, &last);
	if (out != DONE || version == last)
		return out;
	form_fault(entries, "value",
	    "Somebody else has changed this setting since. Look at its values "
	    "below, then send yours again");
	return CONFLICT;
}

enum outcome
web_dated_withdrawn(struct request *request, int64_t *effective)
{
	struct withdraw_form form = { .effective = "" };
	struct entries entries;
	enum outcome out = form_read(
	    request, withdraw_fields, LENGTH(withdraw_fields), &form, &entries);

	if (out != DONE)
		return out == INVALID && !entries.malformed ? ABSENT : out;
	return time_read_instant(form.effective, effective) ? DONE : ABSENT;
}
