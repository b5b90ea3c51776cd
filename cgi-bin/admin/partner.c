/* cpor partner. */

#include "admin/partner.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "admin/office.h"
#include "base/text.h"
#include "rules/enrollment.h"
#include "store/directory.h"
#include "store/location.h"

#define USAGE                                                                  \
	"cpor partner add NAME COUNTRY |"                                      \
	" location PARTNER PARTNERID NAME COUNTRY [TYPE...]"
#define NAME_MAX_CHARACTERS 120
#define PARTNER_ID_MAX	    20 /* digits */

/* A name as people read it; NULL after saying what is wrong with it. */
static const char *
read_name(struct office *office, const char *typed)
{
	const char *name;

	if (text_is_utf8(typed, strlen(typed))) {
		name = text_tidy(arena_string(office->arena, typed));
		if (*name != '\0' &&
		    text_characters(name) <= NAME_MAX_CHARACTERS)
			return name;
	}
	office_say("partner", "A name has 1 to 120 characters.");
	return NULL;
}

/* Two letters, as capitals; NULL after saying so. */
static const char *
read_country(struct office *office, const char *typed)
{
	char *country = arena_string(office->arena, typed);

	for (char *at = country; *at != '\0'; at++)
		if (*at >= 'a' && *at <= 'z')
			*at = (char)(*at - 'a' + 'A');
	if (strlen(country) == 2 &&
	    strspn(country, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 2)
		return country;
	office_say("partner", "A country is two letters, such as DE.");
	return NULL;
}

static bool
is_partner_id(const char *typed)
{
	size_t length = strlen(typed);

	if (length > 0 && length <= PARTNER_ID_MAX &&
	    strspn(typed, "0123456789") == length)
		return true;
	office_say("partner", "A PartnerID is 1 to 20 digits.");
	return false;
}

/* Names tell directories apart on this desk, so each is there once. */
static enum outcome
check_new(struct office *office, const char *name)
{
	struct directory *all;
	size_t count;
	enum outcome out =
	    store_directory_list(&office->store, office->arena, &all, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		if (strcasecmp(all[i].name, name) == 0) {
			office_say("partner", "%s is there already.", name);
			out = INVALID;
		}
	return out;
}

static enum outcome
add(struct office *office, int argc, char **argv)
{
	const char *name = read_name(office, argv[0]);
	const char *country =
	    name == NULL ? NULL : read_country(office, argv[1]);
	struct directory directory = {
		.kind = DIRECTORY_PARTNER, .name = name, .country = country
	};
	enum outcome out;

	(void)argc;
	if (country == NULL)
		return INVALID;
	if ((out = check_new(office, name)) != DONE)
		return out;
	if ((out = store_begin(&office->store)) != DONE)
		return out;
	out =
	    store_directory_add(&office->store, &directory, office->nobody.now);
	if (out == DONE)
		return store_commit(&office->store);
	store_rollback(&office->store);
	return out;
}

/* What `location` was told, checked; INVALID has said why. */
static enum outcome
read_location(
    struct office *office, int argc, char **argv, struct location *location)
{
	struct directory directory = { .id = 0 };
	const char **types =
	    arena_array(office->arena, const char *, LOCATION_TYPES_MAX);
	enum outcome out = office_find(office, "partner", argv[0], &directory);

	if (out != DONE)
		return out;
	*location = (struct location){ .partner = directory.id,
		.partner_id = argv[1],
		.name = read_name(office, argv[2]),
		.types = types,
		.type_count = (size_t)argc - 4 };
	if (location->name == NULL || !is_partner_id(argv[1]))
		return INVALID;
	location->country = read_country(office, argv[3]);
	if (location->country == NULL)
		return INVALID;
	for (size_t i = 0; i < location->type_count; i++)
		if ((types[i] = read_name(office, argv[4 + i])) == NULL)
			return INVALID;
	if (directory.kind == DIRECTORY_PARTNER)
		return DONE;
	office_say("partner", "%s is no partner account.", directory.name);
	return INVALID;
}

static enum outcome
add_location(struct office *office, int argc, char **argv)
{
	struct location location;
	enum outcome out = read_location(office, argc, argv, &location);

	if (out != DONE || (out = store_begin(&office->store)) != DONE)
		return out;
	out = store_location_add(&office->store, &location);
	if (out == DONE)
		return store_commit(&office->store);
	store_rollback(&office->store);
	if (out != CONFLICT)
		return out;
	office_say("partner", "PartnerID %s is taken.", location.partner_id);
	return INVALID;
}

static const struct verb {
	const char *name;
	int least, most; /* arguments after it */
	enum outcome (*run)(struct office *, int argc, char **argv);
	int named; /* which of them has been added */
} verbs[] = {
	{ "add", 2, 2, add, 0 },
	{ "location", 4, 4 + LOCATION_TYPES_MAX, add_location, 2 },
};

int
admin_partner(int argc, char **argv)
{
	const struct verb *verb = NULL;
	struct office office;
	enum outcome out = BROKEN;

	for (size_t i = 0; argc >= 2 && i < LENGTH(verbs); i++)
		if (strcmp(argv[1], verbs[i].name) == 0 &&
		    argc - 2 >= verbs[i].least && argc - 2 <= verbs[i].most)
			verb = &verbs[i];
	if (verb == NULL)
		return office_usage(USAGE);
	if (office_open(&office) == 0)
		out = verb->run(&office, argc - 2, argv + 2);
	office_close(&office);
	if (out == INVALID)
		return OFFICE_REFUSED;
	if (out == DONE)
		printf("%s is added.\n", argv[2 + verb->named]);
	return office_end("partner", out);
}
