/* What stands around every page, and how instants and sizes are worded. */

#include "page/layout.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "base/secret.h"
#include "page/unsent.h"
#include "rules/month.h"

#define ASSET_LIMIT 64

/* Read at start and at SIGHUP, before a worker serves anything. */
static struct asset {
	char name[64];
	char address[128];
} assets[ASSET_LIMIT];
static size_t asset_count;

static const struct destination {
	enum place place;
	const char *address;
	const char *label;
	unsigned may; /* 0: everybody who has chosen a directory */
} items[] = {
	{ PLACE_HOME, "/", "Home", 0 },
	{ PLACE_CLAIMS, "/claims", "Claims", MAY_FILL | MAY_READ_ALL },
	{ PLACE_INCENTIVES, "/incentives", "Incentives", MAY_FILL | MAY_GIVE },
	{ PLACE_REVIEW, "/review", "Review queue", MAY_READ_ALL },
	{ PLACE_ARBITRATIONS, "/arbitrations", "Arbitrations", MAY_LEAD },
	{ PLACE_MESSAGES, "/messages", "Messages", 0 },
	{ PLACE_LOCATIONS, "/locations", "Locations", MAY_GIVE },
	{ PLACE_PEOPLE, "/people", "People", MAY_GIVE },
	{ PLACE_PEOPLE, "/admin/people", "People", MAY_SEE_PEOPLE },
	{ PLACE_SUPPORT, "/support", "Support", MAY_READ_HELP },
	{ PLACE_ADMIN, "/admin", "Administration", MAY_OVERSEE },
	{ PLACE_AUDIT, "/audit", "History", MAY_AUDIT },
	{ PLACE_HELP, "/help", "Help", 0 },
};

const char *
page_roles(struct arena *arena, unsigned roles)
{
	const char *line = "";

	for (enum role role = 0; role < ROLE__COUNT; role++)
		if (roles & ROLE_BIT(role))
			line = arena_print(arena, "%s%s%s", line,
			    line[0] == '\0' ? "" : ", ", role_name(role));
	return line;
}

static void
show_viewer(
    struct tmpl *layout, struct arena *arena, const struct viewer *viewer)
{

	tmpl_show(layout, LAYOUT_VIEWER, true);
	tmpl_set(layout, LAYOUT_PERSON, viewer->name);
	tmpl_set(layout, LAYOUT_TOKEN, viewer->token);
	if (viewer->directory == 0)
		return;
	tmpl_maybe(layout, LAYOUT_DIRECTORY, viewer->directory_name);
	tmpl_maybe(layout, LAYOUT_ROLE, page_roles(arena, viewer->roles));
	tmpl_show(layout, LAYOUT_CHANGE, viewer->directories > 1);
}

static void
show_navigation(struct tmpl *layout, struct arena *arena,
    const struct viewer *viewer, enum place place)
{

	tmpl_show(layout, LAYOUT_NAVIGATION, true);
	for (size_t i = 0; i < LENGTH(items); i++) {
		struct tmpl *item;

		if (items[i].may != 0 && !person_may(viewer, items[i].may))
			continue;
		item = tmpl_add(layout, LAYOUT_ITEM);
		tmpl_set(item, LAYOUT_HREF, items[i].address);
		tmpl_set(item, LAYOUT_LABEL, items[i].label);
		tmpl_show(item, LAYOUT_HERE, items[i].place == place);
		if (items[i].place == PLACE_MESSAGES && viewer->unread > 0)
			tmpl_maybe(item, LAYOUT_UNREAD,
			    arena_print(arena, "%" PRId64, viewer->unread));
		if (items[i].place == PLACE_SUPPORT && viewer->support > 0)
			tmpl_maybe(item, LAYOUT_WAITING,
			    arena_print(arena, "%" PRId64, viewer->support));
	}
}

struct tmpl *
page_begin(struct frame *frame, struct arena *arena,
    const struct viewer *viewer, const struct page *page, enum template_id body,
    const struct entries *entries)
{
	struct tmpl *layout = tmpl_new(arena);

	*frame = (struct frame){
		.layout = layout, .arena = arena, .viewer = viewer
	};
	tmpl_set(layout, LAYOUT_LANGUAGE, "en");
	tmpl_set(layout, LAYOUT_TITLE, page->title);
	tmpl_set(layout, LAYOUT_STYLE, page_asset("app.css"));
	tmpl_set(layout, LAYOUT_ICON, page_asset("icon.svg"));
	tmpl_set(layout, LAYOUT_SCRIPT, page_asset("app.js"));
	tmpl_set(layout, LAYOUT_ZONE, zone_name(viewer->zone));
	tmpl_show(layout, LAYOUT_WIDE, page->wide);
	tmpl_show(layout, LAYOUT_MEMBER, !page->guest);
	tmpl_show(layout, LAYOUT_GUEST, page->guest);
	tmpl_show(layout, LAYOUT_HIDDEN, page->guest);
	tmpl_set(layout, LAYOUT_REFERRER,
	    page->guest ? "no-referrer" : "same-origin");
	tmpl_show(layout, LAYOUT_DEMO, viewer->demo);
	tmpl_maybe(layout, LAYOUT_SUCCESS, page->success);
	tmpl_maybe(layout, LAYOUT_BACK, page->back);
	tmpl_set(layout, LAYOUT_BACK_LABEL,
	    page->back_label == NULL ? "Back" : page->back_label);
	if (viewer->person != 0)
		show_viewer(layout, arena, viewer);
	if (viewer->person != 0 && viewer->directory != 0)
		show_navigation(layout, arena, viewer, page->place);
	if (entries != NULL && page_form_faulty(entries)) {
		tmpl_show(layout, LAYOUT_FAULTY, true);
		page_form_summary(layout, LAYOUT_SUMMARY, entries);
	}
	if (entries != NULL)
		page_unsent_show(layout, LAYOUT_UNSENT, arena, viewer,
		    entries->unsent, entries->unsent_count);
	if (page->place == PLACE_REVIEW && person_may(viewer, MAY_READ_ALL)) {
		tmpl_show(layout, LAYOUT_KEYS_HELP, true);
		if (viewer->keys)
			tmpl_set(tmpl_add(layout, LAYOUT_KEYS), LAYOUT_SCRIPT,
			    page_asset("keys.js"));
	}
	frame->body = tmpl_include(layout, LAYOUT_BODY, body);
	return frame->body;
}

void
page_write(const struct frame *frame, struct text *out)
{

	tmpl_write(frame->layout, TEMPLATE_LAYOUT, out);
}

int
page_asset_load(const char *manifest)
{
	struct asset fresh[ASSET_LIMIT];
	char name[64], hashed[100], line[256];
	size_t count = 0;
	FILE *file;

	if ((file = fopen(manifest, "re")) == NULL) {
		log_fault("page: %s: cannot be read", manifest);
		return -1;
	}
	while (count < ASSET_LIMIT && fgets(line, sizeof(line), file) != NULL) {
		if (sscanf(line, "%63s %99s", name, hashed) != 2)
			continue;
		(void)snprintf(
		    fresh[count].name, sizeof(fresh[count].name), "%s", name);
		(void)snprintf(fresh[count].address,
		    sizeof(fresh[count].address), "/static/%s", hashed);
		count++;
	}
	(void)fclose(file);
	memcpy(assets, fresh, count * sizeof(assets[0]));
	asset_count = count;
	return 0;
}

const char *
page_asset(const char *name)
{
	static const struct asset plain[] = {
		{ "app.css", "/static/app.css" },
		{ "app.js", "/static/app.js" },
		{ "icon.svg", "/static/icon.svg" },
	};

	for (size_t i = 0; i < asset_count; i++)
		if (strcmp(assets[i].name, name) == 0)
			return assets[i].address;
	for (size_t i = 0; i < LENGTH(plain); i++)
		if (strcmp(plain[i].name, name) == 0)
			return plain[i].address;
	return "/static/";
}

/* A number that is not negative; returns the place behind it. By hand, as what
 * follows: a list of claims has a hundred of them, and printf takes its time.
 */
static char *
put_number(char *at, int number)
{
	if (number >= 100)
		at = put_number(at, number / 100);
	if (number >= 10)
		*at++ = (char)('0' + number / 10 % 10);
	*at++ = (char)('0' + number % 10);
	return at;
}

static const char *
worded_date(struct arena *arena, const struct civil *civil)
{
	const char *month = month_word(civil->month);
	size_t length = strlen(month);
	char *date, *at;

	if (civil->year < 1000 || civil->year > 9999)
		return arena_print(
		    arena, "%d %s %d", civil->day, month, civil->year);
	date = arena_get(arena, sizeof("31  2026") + length);
	at = put_number(date, civil->day);
	*at++ = ' ';
	memcpy(at, month, length);
	at += length;
	*at++ = ' ';
	(void)put_number(at, civil->year);
	return date;
}

const char *
page_date(struct arena *arena, const struct viewer *viewer, int64_t instant)
{
	struct civil civil = zone_civil(viewer->zone, instant);

	return worded_date(arena, &civil);
}

const char *
page_day(struct arena *arena, int64_t day)
{
	struct civil civil = time_date_of(day);

	return worded_date(arena, &civil);
}

/* Noon and midnight are words: "12am" is read either way. */
static const char *
worded_clock(struct arena *arena, const struct civil *civil)
{
	int hour = civil->hour % 12 == 0 ? 12 : civil->hour % 12;
	char *clock, *at;

	if (civil->minute == 0 && civil->hour % 12 == 0)
		return civil->hour == 0 ? "midnight" : "midday";
	at = clock = arena_get(arena, sizeof("12:59pm"));
	at = put_number(at, hour);
	if (civil->minute > 0) {
		*at++ = ':';
		*at++ = (char)('0' + civil->minute / 10);
		*at++ = (char)('0' + civil->minute % 10);
	}
	memcpy(at, civil->hour < 12 ? "am" : "pm", 2);
	return clock;
}

const char *
page_time(struct arena *arena, const struct viewer *viewer, int64_t instant)
{
	struct civil civil = zone_civil(viewer->zone, instant);

	return arena_join(arena, worded_date(arena, &civil), " at ",
	    worded_clock(arena, &civil));
}

const char *
page_clock(struct arena *arena, const struct viewer *viewer, int64_t instant)
{
	struct civil civil = zone_civil(viewer->zone, instant);

	return worded_clock(arena, &civil);
}

const char *
page_stamp(struct arena *arena, int64_t instant)
{
	char stamp[TIME_STAMP_SIZE];

	time_stamp(instant, stamp);
	return arena_string(arena, stamp);
}

const char *
page_masked(struct arena *arena, const struct viewer *viewer, int64_t number)
{
	char letters[SECRET_TOKEN_SIZE];

	secret_mask(viewer->mask, number, letters);
	return arena_string(arena, letters);
}

void
page_mask(struct tmpl *tmpl, enum marker marker, const struct viewer *viewer,
    int64_t number)
{
	char letters[SECRET_TOKEN_SIZE];

	secret_mask(viewer->mask, number, letters);
	tmpl_set_copy(tmpl, marker, letters);
}

const char *
page_number(struct arena *arena, int64_t number)
{
	if (number >= 0 && number < 1000) {
		char *digits = arena_get(arena, sizeof("999"));

		(void)put_number(digits, (int)number);
		return digits;
	}
	if (number < 1000000)
		return arena_print(arena, "%" PRId64 ",%03d", number / 1000,
		    (int)(number % 1000));
	return arena_print(arena, "%" PRId64 ",%03d,%03d", number / 1000000,
	    (int)(number / 1000 % 1000), (int)(number % 1000));
}

const char *
page_count(
    struct arena *arena, int64_t count, const char *one, const char *many)
{
	return arena_join(
	    arena, page_number(arena, count), " ", count == 1 ? one : many);
}

/* One decimal below ten, rounded to the nearest. */
const char *
page_size(struct arena *arena, int64_t bytes)
{
	bool small = bytes < 999500; /* more would be rounded to "1000 KB" */
	int64_t tenths = small ? (bytes + 50) / 100 : (bytes + 50000) / 100000;
	const char *unit = small ? "KB" : "MB";

	if (bytes < 1000)
		return page_count(arena, bytes, "byte", "bytes");
	if (tenths < 100 && tenths % 10 != 0)
		return arena_print(arena, "%" PRId64 ".%" PRId64 " %s",
		    tenths / 10, tenths % 10, unit);
	return arena_print(arena, "%" PRId64 " %s", (tenths + 5) / 10, unit);
}
