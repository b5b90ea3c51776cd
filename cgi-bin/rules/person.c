/* People, directories and roles: who may what. */

#include "rules/person.h"

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
