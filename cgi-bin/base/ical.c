/* iCalendar files. */

#include "base/ical.h"

#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/time.h"

/* What is gathered from the events. */
struct gathering {
	struct arena *arena;
	int64_t from, until;
	const char *name; /* of the event in hand */
	struct ical_day *days;
	size_t count;
	const char *why; /* NULL while all is well */
};

/* A name as people read it, cut to its limit. */
static const char *
name_of(struct arena *arena, icalcomponent *event)
{
	const char *summary = icalcomponent_get_summary(event);
	char *name = arena_string(arena, summary == NULL ? "" : summary);
	size_t characters = 0;

	name = text_tidy(name);
	for (char *at = name; *at != '\0'; at++)
		if (((unsigned char)*at & 0xC0) != 0x80 &&
		    characters++ == ICAL_SUMMARY_MAX) {
			*at = '\0';
			break;
		}
	return name;
}

static void
add_day(struct gathering *all, int64_t day)
{
	if (day < all->from || day > all->until || all->why != NULL)
		return;
	if (all->count == ICAL_DAYS_MAX) {
		all->why = "It has more than 2,000 days.";
		return;
	}
	all->days =
	    arena_more(all->arena, all->days, all->count, sizeof(*all->days));
	all->days[all->count++] = (struct ical_day){ day, all->name };
}

/* One occurrence; its end is the day behind it, or its own when none is said.
 */
static void
add_span(icalcomponent *event, struct icaltime_span *span, void *context)
{
	struct gathering *all = context;
	int64_t day = (int64_t)span->start / TIME_DAY;

	(void)event;
	do
		add_day(all, day);
	while (++day < (int64_t)span->end / TIME_DAY && all->why == NULL);
}

/* A moment before or after the days that are wanted, for libical. */
static struct icaltimetype
moment(int64_t day)
{
	return icaltime_from_timet_with_zone(
	    (time_t)(day * TIME_DAY), 0, icaltimezone_get_utc_timezone());
}

/* Rules that repeat within a day could be walked along for hours. */
static bool
repeats_within_a_day(icalcomponent *event)
{
	icalproperty *rule;

	for (rule =
		 icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
	     rule != NULL;
	     rule = icalcomponent_get_next_property(event, ICAL_RRULE_PROPERTY))
		if (icalproperty_get_rrule(rule).freq < ICAL_DAILY_RECURRENCE)
			return true;
	return false;
}

static void
add_event(struct gathering *all, icalcomponent *event)
{
	icalproperty *start =
	    icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);

	if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED)
		return;
	all->name = name_of(all->arena, event);
	if (start == NULL || !icaltime_is_date(icalproperty_get_dtstart(start)))
		all->why = "An event in it is not of whole days.";
	else if (*all->name == '\0')
		all->why = "An event in it has no name (SUMMARY).";
	else if (repeats_within_a_day(event))
		all->why = "An event in it repeats more often than daily.";
	else
		icalcomponent_foreach_recurrence(event, moment(all->from - 1),
		    moment(all->until + 2), add_span, all);
}

static int
compare(const void *a, const void *b)
{
	const struct ical_day *one = a, *other = b;

	return (one->day > other->day) - (one->day < other->day);
}

/* Sorted; of several on one day the first of the file stays (R5.20). */
static void
sort(struct gathering *all)
{
	size_t kept = 0;

	if (all->count == 0)
		return;
	qsort(all->days, all->count, sizeof(*all->days), compare);
	for (size_t i = 1; i < all->count; i++)
		if (all->days[i].day != all->days[kept].day)
			all->days[++kept] = all->days[i];
	all->count = kept + 1;
}

static void
gather(struct gathering *all, icalcomponent *calendar)
{
	icalcomponent *event;

	if (icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT ||
	    icalcomponent_count_errors(calendar) > 0) {
		all->why = "It is not one calendar in iCalendar form.";
		return;
	}
	for (event = icalcomponent_get_first_component(
		 calendar, ICAL_VEVENT_COMPONENT);
	     event != NULL && all->why == NULL;
	     event = icalcomponent_get_next_component(
		 calendar, ICAL_VEVENT_COMPONENT))
		add_event(all, event);
	sort(all);
}

enum outcome
ical_read_days(struct arena *arena, const char *bytes, size_t length,
    int64_t from, int64_t until, struct ical_day **days, size_t *count,
    const char **why)
{
	struct gathering all = { .arena = arena, .from = from, .until = until };
	icalcomponent *calendar = NULL;

	icalerror_set_errors_are_fatal(false);
	if (length > ICAL_BYTES_MAX)
		all.why = "It is larger than 1 MB.";
	else if (!text_is_utf8(bytes, length) ||
		 memchr(bytes, '\0', length) != NULL)
		all.why = "It is not text in UTF-8.";
	else
		calendar = icalparser_parse_string(
		    arena_print(arena, "%.*s", (int)length, bytes));
	if (calendar != NULL)
		gather(&all, calendar);
	else if (all.why == NULL)
		all.why = "It is not one calendar in iCalendar form.";
	if (calendar != NULL)
		icalcomponent_free(calendar);
	*days = all.days;
	*count = all.count;
	*why = all.why;
	return all.why == NULL ? DONE : INVALID;
}
