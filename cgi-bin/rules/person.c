/* People, directories and roles: who may what. */

#include "rules/person.h"

#include <string.h>

struct viewer
person_nobody(int64_t now)
{
	return (struct viewer){ .name = "",
		.email = "",
		.directory_name = "",
		.zone = zone_utc(),
		.language = "en",
		.token = "",
		.path = "",
		.now = now };
}

bool
person_has_left(const struct person *person)
{
	return strchr(person->email, '@') == NULL;
}

bool
person_may(const struct viewer *viewer, unsigned roles)
{
	return viewer->person != 0 && viewer->directory != 0 &&
	       (viewer->roles & role_set(viewer->kind) & roles) != 0;
}

bool
person_is_microsoft(const struct viewer *viewer)
{
	return viewer->person != 0 && viewer->directory != 0 &&
	       viewer->kind == DIRECTORY_MICROSOFT;
}

unsigned
person_takes(const struct viewer *viewer, const struct directory *where)
{
	unsigned roles = 0;

	if (where->id != viewer->directory)
		return 0;
	for (enum role role = 0; role < ROLE__COUNT; role++)
		if (person_may(viewer, role_givers(role)))
			roles |= ROLE_BIT(role);
	return roles & role_set(where->kind);
}

unsigned
person_gives(const struct viewer *viewer, const struct directory *where)
{
	if (where->id != viewer->directory && person_may(viewer, MAY_RUN) &&
	    where->kind == DIRECTORY_PARTNER)
		return ROLE_BIT(ROLE_GLOBAL_ADMIN);
	return person_takes(viewer, where);
}

unsigned
person_gives_here(const struct viewer *viewer)
{
	const struct directory here = { .id = viewer->directory,
		.kind = viewer->kind };

	return person_gives(viewer, &here);
}

const char *
grant_words(struct arena *arena, const struct grant *grant)
{
	const char *name = role_name(grant->role);

	if (grant->location != 0)
		name =
		    arena_print(arena, "%s at %s", name, grant->location_name);
	if (grant->in_program)
		name = arena_print(arena, "%s%s in %s", name,
		    grant->location != 0 ? "," : "",
		    program_name(grant->program));
	return name;
}
