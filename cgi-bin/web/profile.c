/* One's own profile. */

#include "web/profile.h"

#include <string.h>

#include "page/profile.h"
#include "store/person.h"
#include "web/form.h"

struct profile_form {
	const char *zone;
};

static const struct field fields[] = {
	FORM_FIELD(profile_form, zone, TEXT, 0, 64, "Time zone"),
};

/* One that the page offers: the list's, or the one they have. */
static bool
is_offered(const char *zone, const char *present)
{
	size_t count;
	const char *const *names = zone_names(&count);

	for (size_t i = 0; i < count; i++)
		if (strcmp(names[i], zone) == 0)
			return true;
	return strcmp(zone, present) == 0;
}

enum outcome
web_profile_show(
    struct request *request, struct store *store, struct reply *reply)
{
	const struct profile_form form = { zone_name(request->viewer.zone) };
	struct entries entries;

	(void)store;
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	page_profile_show(&reply->body, request->arena, &request->viewer,
	    &entries, strcmp(request_asked(request, "done"), "saved") == 0);
	return DONE;
}

enum outcome
web_profile_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct profile_form form = { 0 };
	struct entries entries;
	struct person person;
	enum outcome outcome = store_person_of(
	    store, request->viewer.person, request->arena, &person);

	if (outcome != DONE)
		return outcome;
	outcome = form_read(request, fields, LENGTH(fields), &form, &entries);
	if (outcome == DONE && !is_offered(form.zone, person.zone)) {
		form_fault(
		    &entries, "zone", "Choose a time zone from the list");
		outcome = INVALID;
	}
	if (outcome == INVALID)
		page_profile_show(&reply->body, request->arena,
		    &request->viewer, &entries, false);
	if (outcome != DONE)
		return outcome;
	if (strcmp(form.zone, person.zone) != 0)
		outcome = store_person_profile(store, &request->viewer, &person,
		    form.zone, person.language);
	reply_go(reply, "/profile?done=saved");
	return outcome;
}
