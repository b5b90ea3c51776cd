/* One's own profile. */

#include "web/profile.h"

#include <string.h>

#include "page/profile.h"
#include "store/factor.h"
#include "store/mail_choice.h"
#include "store/person.h"
#include "web/form.h"

struct profile_form {
	const char *zone;
	struct many mails;
	bool daily;
	bool keys;
};

static const struct field fields[] = {
	FORM_FIELD(profile_form, zone, TEXT, 0, 64, "Time zone"),
	FORM_OPTIONAL(profile_form, mails, MANY, 0, MAIL_TOPIC__COUNT,
	    "Mail that you can do without"),
	FORM_OPTIONAL(
	    profile_form, daily, TICK, 0, 0, "Send it together, once a day"),
	FORM_OPTIONAL(profile_form, keys, TICK, 0, 0,
	    "Keyboard shortcuts of single keys"),
};

bool
web_profile_offers(const char *zone, const char *present)
{
	size_t count;
	const char *const *names = zone_names(&count);

	for (size_t i = 0; i < count; i++)
		if (strcmp(names[i], zone) == 0)
			return true;
	return strcmp(zone, present) == 0;
}

/* The codes of the topics that are wanted. */
static struct many
mails_of(struct arena *arena, const struct mail_choice *choice)
{
	struct many mails = { .values = arena_array(
				  arena, const char *, MAIL_TOPIC__COUNT) };

	for (enum mail_topic i = 0; i < MAIL_TOPIC__COUNT; i++)
		if (mail_topic_is_optional(i) && choice->wanted[i])
			mails.values[mails.count++] = mail_topic_code(i);
	return mails;
}

static struct mail_choice
choice_of(const struct profile_form *form)
{
	struct mail_choice choice = { .daily = form->daily };

	for (enum mail_topic i = 0; i < MAIL_TOPIC__COUNT; i++)
		choice.wanted[i] = !mail_topic_is_optional(i) ||
				   form_holds(&form->mails, mail_topic_code(i));
	return choice;
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct entries *entries, const char *done)
{
	struct factor factor;
	enum outcome outcome =
	    store_factor_of(store, request->viewer.person, &factor);

	if (outcome == DONE)
		page_profile_show(&reply->body, request->arena,
		    &request->viewer, &factor, entries, done,
		    request->site->mail != NULL);
	return outcome;
}

enum outcome
web_profile_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct profile_form form = { .zone = zone_name(request->viewer.zone) };
	struct mail_choice choice;
	struct entries entries;
	enum outcome outcome = store_mail_choice_of(
	    store, request->viewer.person, request->arena, &choice);

	if (outcome != DONE)
		return outcome;
	form.mails = mails_of(request->arena, &choice);
	form.daily = choice.daily;
	form.keys = request->viewer.keys;
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	return show(
	    request, store, reply, &entries, request_asked(request, "done"));
}

static enum outcome
save(struct request *request, struct store *store, const struct person *person,
    const struct profile_form *form)
{
	const struct mail_choice choice = choice_of(form);
	enum outcome outcome = DONE;

	if (strcmp(form->zone, person->zone) != 0)
		outcome = store_person_profile(store, &request->viewer, person,
		    form->zone, person->language);
	/* Only who reads claims at Microsoft is asked for it. */
	if (outcome == DONE && person_may(&request->viewer, MAY_READ_ALL))
		outcome =
		    store_person_keys(store, &request->viewer, form->keys);
	return outcome == DONE ? store_mail_choice_set(store, &request->viewer,
				     person->id, &choice, request->arena)
			       : outcome;
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
	if (outcome == DONE && !web_profile_offers(form.zone, person.zone)) {
		form_fault(
		    &entries, "zone", "Select a time zone from the list");
		outcome = INVALID;
	}
	if (outcome == INVALID &&
	    (outcome = show(request, store, reply, &entries, "")) == DONE)
		outcome = INVALID;
	if (outcome != DONE)
		return outcome;
	reply_go(reply, "/profile?done=saved");
	return save(request, store, &person, &form);
}
