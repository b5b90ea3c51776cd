/* Time zones by name: a cache over TZif files, and the system's table. */

#include "base/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/tzif.h"

#define FOLDER	  "/usr/share/zoneinfo"
#define TABLE	  FOLDER "/zone1970.tab"
#define NAME_SIZE 64
#define LINE_MAX  512
#define ZONES_MAX 600 /* rows of the table; today it has some 310 */
#define NAME_LETTERS                                                           \
	"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-/"

struct zone {
	struct zone *next;
	char name[NAME_SIZE];
	struct tzif file;
};

/* A row of the table: a zone and the countries that lie in it. */
struct place {
	char countries[LINE_MAX / 4]; /* "DE,DK,NO" */
	char zone[NAME_SIZE];
};

/* Countries whose first row in the table is not where most people live. */
static const struct {
	char country[3];
	const char *zone;
} usual[] = {
	{ "AU", "Australia/Sydney" },
	{ "BR", "America/Sao_Paulo" },
	{ "CA", "America/Toronto" },
	{ "RU", "Europe/Moscow" },
};

static const struct zone utc = {
	.name = "UTC",
	.file = { .has_footer = true, .standard = { 0, "UTC" } },
};

/* Loaded once, kept for the life of the process. */
static struct zone *zones;
static struct place *places;
static size_t place_count;
static const char **names;

static bool
is_name(const char *name)
{
	size_t length = strnlen(name, NAME_SIZE);

	return length > 0 && length < NAME_SIZE &&
	       strspn(name, NAME_LETTERS) == length && name[0] != '/' &&
	       name[length - 1] != '/' && strstr(name, "//") == NULL;
}

const struct zone *
zone_of(const char *name)
{
	char path[sizeof(FOLDER) + 1 + NAME_SIZE];
	struct zone *zone;

	if (name == NULL || !is_name(name))
		return NULL;
	if (strcmp(name, utc.name) == 0)
		return &utc;
	for (zone = zones; zone != NULL; zone = zone->next)
		if (strcmp(zone->name, name) == 0)
			return zone;
	zone = calloc(1, sizeof(*zone));
	if (zone == NULL)
		return NULL;
	snprintf(path, sizeof(path), FOLDER "/%s", name);
	if (!tzif_read(path, &zone->file)) {
		free(zone);
		return NULL;
	}
	memcpy(zone->name, name, strlen(name) + 1);
	zone->next = zones;
	zones = zone;
	return zone;
}

const struct zone *
zone_utc(void)
{
	return &utc;
}

const char *
zone_name(const struct zone *zone)
{
	return zone->name;
}

static int64_t
offset_at(const struct zone *zone, int64_t instant)
{
	return tzif_type_at(&zone->file, instant)->offset;
}

struct civil
zone_civil(const struct zone *zone, int64_t instant)
{
	return time_civil(instant + offset_at(zone, instant));
}

int64_t
zone_day(const struct zone *zone, int64_t instant)
{
	struct civil civil = zone_civil(zone, instant);

	return time_day_of(civil.year, civil.month, civil.day);
}

/* A row is: countries, coordinates, zone, perhaps comments; tabs between. */
static bool
read_place(char *line, struct place *place)
{
	char *rest = line, *countries, *zone;

	line[strcspn(line, "\n")] = '\0';
	if (line[0] == '#')
		return false;
	countries = strsep(&rest, "\t");
	if (strsep(&rest, "\t") == NULL || (zone = strsep(&rest, "\t")) == NULL)
		return false;
	if (strlen(countries) >= sizeof(place->countries) || !is_name(zone))
		return false;
	memcpy(place->countries, countries, strlen(countries) + 1);
	memcpy(place->zone, zone, strlen(zone) + 1);
	return true;
}

static void
load_places(void)
{
	char line[LINE_MAX];
	FILE *file;

	if (places != NULL)
		return;
	places = calloc(ZONES_MAX, sizeof(*places));
	if (places == NULL || (file = fopen(TABLE, "re")) == NULL)
		return;
	while (
	    place_count < ZONES_MAX && fgets(line, sizeof(line), file) != NULL)
		place_count += read_place(line, &places[place_count]);
	fclose(file);
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *const *
zone_names(size_t *count)
{
	static const char *const only_utc[] = { "UTC" };

	load_places();
	if (names == NULL) {
		names = calloc(place_count + 1, sizeof(*names));
		if (names == NULL) {
			*count = 1;
			return only_utc;
		}
		names[0] = utc.name;
		for (size_t i = 0; i < place_count; i++)
			names[i + 1] = places[i].zone;
		qsort(names + 1, place_count, sizeof(*names), compare_names);
	}
	*count = place_count + 1;
	return names;
}

/* Where a country stands in a list such as "DE,DK,NO"; NULL if nowhere. */
static const char *
country_in(const char *countries, const char *country)
{
	for (; *countries != '\0'; countries += 2) {
		countries += *countries == ',';
		if (strncmp(countries, country, 2) == 0)
			return countries;
	}
	return NULL;
}

const char *
zone_of_country(const char *country)
{
	const char *found = NULL, *at;

	if (country == NULL || strlen(country) != 2)
		return utc.name;
	for (size_t i = 0; i < LENGTH(usual); i++)
		if (strcmp(usual[i].country, country) == 0)
			return usual[i].zone;
	load_places();
	for (size_t i = 0; i < place_count; i++) {
		at = country_in(places[i].countries, country);
		/* A row that names the country first is its own. */
		if (at != NULL && at == places[i].countries)
			return places[i].zone;
		if (at != NULL && found == NULL)
			found = places[i].zone;
	}
	return found != NULL ? found : utc.name;
}
