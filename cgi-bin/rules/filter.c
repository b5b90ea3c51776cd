/* What lists of claims are filtered by. */

#include "rules/filter.h"

#include <string.h>

#include "base/domain.h"
#include "base/guid.h"
#include "base/id.h"
#include "base/time.h"
#include "rules/claim.h"
#include "rules/month.h"

#define CODE_MAX     64
#define DIGITS_MAX   20
#define CHOICES_MAX  16
#define NO_END	     (-1)
#define CUSTOMER_MAX 256

static const struct code parts[] = {
	[FILTER_TEXT] = { "text", "Text" },
	[FILTER_STATUS] = { "status", "Status" },
	[FILTER_WAITS] = { "waits", "Waiting on" },
	[FILTER_DUE] = { "due", "Due" },
	[FILTER_AREA] = { "area", "Solution area" },
	[FILTER_ROLE] = { "role", "Partner role" },
	[FILTER_ITEM] = { "item", "Workload or product" },
	[FILTER_LOCATION] = { "location", "Location (PartnerID)" },
	[FILTER_CUSTOMER] = { "customer", "Customer" },
	[FILTER_REVIEWER] = { "reviewer", "Reviewer" },
	[FILTER_PROGRAM] = { "program", "Program" },
	[FILTER_AGE] = { "age", "Age" },
	[FILTER_HAPPENED] = { "happened", "What happened" },
	[FILTER_FROM] = { "from", "From month" },
	[FILTER_TO] = { "to", "To month" },
};
_Static_assert(LENGTH(parts) == FILTER__COUNT, "every part has its words");

static const struct code waits[] = {
	{ "", "Anybody or nobody" },
	{ "partner", "Partner" },
	{ "microsoft", "Microsoft" },
	{ "reviewer", "Microsoft reviewer" },
	{ "lead", "Microsoft lead reviewer" },
	{ "customer", "Customer" },
	{ "other-partner", "Another partner" },
	{ "nobody", "Nobody" },
};

static const struct {
	struct code code;
	/* From now, a deadline is kept until its last second is over. */
	int64_t from, until; /* INT64_MIN: from the beginning */
} dues[] = {
	{ { "", "Any time" }, 0, 0 },
	{ { "late", "Overdue" }, INT64_MIN, -1 },
	{ { "week", "In the next 7 days" }, -1, 7 * TIME_DAY },
	{ { "month", "In the next 30 days" }, -1, 30 * TIME_DAY },
	{ { "none", "No deadline" }, 0, 0 },
};

/* Business days since the submission. */
static const struct {
	struct code code;
	int from, to; /* NO_END: and more */
} ages[] = {
	{ { "", "Any" }, 0, NO_END },
	{ { "5", "0 to 5 business days" }, 0, 5 },
	{ { "10", "6 to 10 business days" }, 6, 10 },
	{ { "20", "11 to 20 business days" }, 11, 20 },
	{ { "40", "21 to 40 business days" }, 21, 40 },
	{ { "more", "More than 40 business days" }, 41, NO_END },
};

const char *
filter_name(enum filter_by by)
{
	return parts[by].code;
}

const char *
filter_label(enum filter_by by)
{
	return parts[by].name;
}

struct filter
filter_none(void)
{
	struct filter filter;

	for (int i = 0; i < FILTER__COUNT; i++)
		filter.by[i] = "";
	return filter;
}

bool
filter_is_none(const struct filter *filter)
{
	for (int i = 0; i < FILTER__COUNT; i++)
		if (filter->by[i][0] != '\0')
			return false;
	return true;
}

bool
filter_is_open(enum filter_by by, const char *choice)
{
	if (by == FILTER_WAITS)
		return strcmp(choice, "reviewer") != 0 &&
		       strcmp(choice, "lead") != 0 &&
		       strcmp(choice, "other-partner") != 0;
	return by != FILTER_REVIEWER && by != FILTER_AGE &&
	       by != FILTER_HAPPENED && by != FILTER_FROM && by != FILTER_TO;
}

struct filter
filter_open(const struct filter *filter)
{
	struct filter open = *filter;

	for (int i = 0; i < FILTER__COUNT; i++)
		if (!filter_is_open((enum filter_by)i, open.by[i]))
			open.by[i] = "";
	return open;
}

static size_t
statuses(struct code *codes)
{
	size_t count = 0;

	codes[count++] = (struct code){ "", "All" };
	codes[count++] = (struct code){ "open", "Open" };
	for (int i = 0; i < CLAIM_STATUS__COUNT; i++)
		codes[count++] =
		    (struct code){ claim_status_code((enum claim_status)i),
			    claim_status_name((enum claim_status)i) };
	return count;
}

static size_t
areas(struct code *codes)
{
	size_t count = 0;

	codes[count++] = (struct code){ "", "Any" };
	for (int i = 0; i < AREA__COUNT; i++)
		codes[count++] = (struct code){ area_code((enum area)i),
			area_name((enum area)i) };
	return count;
}

static size_t
roles(struct code *codes)
{
	size_t count = 0;

	codes[count++] = (struct code){ "", "Any" };
	for (int i = 0; i < PARTNER_ROLE__COUNT; i++) {
		const struct offer *offer = offer_of((enum partner_role)i);

		codes[count++] = (struct code){ offer->code, offer->name };
	}
	return count;
}

static size_t
programs(struct code *codes)
{
	size_t count = 0;

	codes[count++] = (struct code){ "", "All" };
	for (int i = 0; i < PROGRAM__COUNT; i++)
		codes[count++] = (struct code){ program_code((enum program)i),
			program_name((enum program)i) };
	return count;
}

size_t
filter_choices(
    enum filter_by by, struct arena *arena, const struct code **choices)
{
	struct code *codes = arena_array(arena, struct code, CHOICES_MAX);

	*choices = codes;
	switch (by) {
	case FILTER_STATUS:
		return statuses(codes);
	case FILTER_AREA:
		return areas(codes);
	case FILTER_ROLE:
		return roles(codes);
	case FILTER_PROGRAM:
		return programs(codes);
	case FILTER_HAPPENED:
		return happening_choices(arena, choices);
	case FILTER_AGE:
		for (size_t i = 0; i < LENGTH(ages); i++)
			codes[i] = ages[i].code;
		return LENGTH(ages);
	case FILTER_WAITS:
		*choices = waits;
		return LENGTH(waits);
	case FILTER_DUE:
		for (size_t i = 0; i < LENGTH(dues); i++)
			codes[i] = dues[i].code;
		return LENGTH(dues);
	default:
		return 0;
	}
}

static bool
consists_of(const char *string, const char *characters, size_t max)
{
	size_t length = strlen(string);

	return length <= max && strspn(string, characters) == length;
}

/* A customer as claims have it: tenant ID, domain, or the name in lower case
 * (of ASCII: as the database compares it). */
static const char *
customer(struct arena *arena, char *typed)
{
	char guid[GUID_SIZE], domain[DOMAIN_SIZE];

	if (guid_read(typed, guid))
		return arena_string(arena, guid);
	if (strchr(typed, ' ') == NULL && domain_read(typed, domain))
		return arena_string(arena, domain);
	if (strlen(typed) > CUSTOMER_MAX)
		return "";
	for (char *c = typed; *c != '\0'; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	return typed;
}

static bool
is_choice(enum filter_by by, struct arena *arena, const char *typed)
{
	const struct code *choices;
	size_t count = filter_choices(by, arena, &choices);

	return code_find(choices, count, typed) >= 0;
}

/* Can that be meant? */
static bool
is_meant(enum filter_by by, struct arena *arena, const char *typed)
{
	int64_t id;
	int month;

	switch (by) {
	case FILTER_FROM:
	case FILTER_TO:
		return month_read(typed, &month);
	case FILTER_TEXT:
		return text_characters(typed) <= FILTER_TEXT_MAX;
	case FILTER_ITEM:
		return consists_of(
		    typed, "abcdefghijklmnopqrstuvwxyz0123456789-", CODE_MAX);
	case FILTER_LOCATION:
		return consists_of(typed, "0123456789", DIGITS_MAX);
	case FILTER_REVIEWER:
		return strcmp(typed, "me") == 0 ||
		       strcmp(typed, "nobody") == 0 || id_read(typed, &id);
	case FILTER_CUSTOMER:
		return true;
	default:
		return is_choice(by, arena, typed);
	}
}

void
filter_set(struct filter *filter, enum filter_by by, struct arena *arena,
    const char *typed)
{
	char *tidy = text_tidy(arena_string(arena, typed));

	if (!is_meant(by, arena, tidy))
		return;
	filter->by[by] = by == FILTER_CUSTOMER ? customer(arena, tidy) : tidy;
}

void
filter_due(
    const struct filter *filter, int64_t now, int64_t *from, int64_t *until)
{
	*from = *until = 0;
	for (size_t i = 0; i < LENGTH(dues); i++) {
		if (strcmp(dues[i].code.code, filter->by[FILTER_DUE]) != 0 ||
		    dues[i].from == dues[i].until)
			continue;
		*from =
		    dues[i].from == INT64_MIN ? INT64_MIN : now + dues[i].from;
		*until = now + dues[i].until;
	}
}

bool
filter_age(const struct filter *filter, const struct calendar *calendar,
    int64_t now, int64_t *from, int64_t *until)
{
	for (size_t i = 1; i < LENGTH(ages); i++) {
		if (strcmp(ages[i].code.code, filter->by[FILTER_AGE]) != 0)
			continue;
		*until = calendar_ago(calendar, now, ages[i].from);
		*from = ages[i].to == NO_END
			    ? INT64_MIN
			    : calendar_ago(calendar, now, ages[i].to + 1);
		return true;
	}
	*from = INT64_MIN;
	*until = INT64_MAX;
	return false;
}

struct filter_event
filter_event(const struct filter *filter)
{
	struct filter_event event = {
		.happening = happening_of(filter->by[FILTER_HAPPENED]),
		.from = INT64_MIN,
		.until = INT64_MAX,
	};
	int month;

	if (month_read(filter->by[FILTER_FROM], &month)) {
		event.from = month_begin(month);
		event.months = true;
	}
	if (month_read(filter->by[FILTER_TO], &month)) {
		event.until = month_begin(month + 1);
		event.months = true;
	}
	return event;
}

void
filter_write(struct text *out, const struct filter *filter)
{
	for (int i = 0; i < FILTER__COUNT; i++) {
		if (filter->by[i][0] == '\0')
			continue;
		text_print(out, "%s=", parts[i].code);
		text_add_percent(out, filter->by[i]);
		text_add_char(out, '&');
	}
}
