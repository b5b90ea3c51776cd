/* People who left and are to be forgotten. */

#include "web/leaver.h"

#include <strings.h>

#include "page/leaver.h"
#include "store/leaver.h"
#include "store/person.h"
#include "web/form.h"

struct leaver_form {
	const char *address;
};

static const struct field fields[] = {
	FORM_FIELD(leaver_form, address, TEXT, 0, 254,
	    "E-mail address of this person"),
};

/* Somebody who is not forgotten yet. */
static enum outcome
find(struct request *request, struct store *store, struct person *person)
{
	int64_t id;
	enum outcome out;

	if (!request_id(request, 0, &id))
		return ABSENT;
	out = store_person_of(store, id, request->arena, person);
	return out == DONE && person_has_left(person) ? ABSENT : out;
}

enum outcome
web_leaver_ask(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;
	struct person person;
	enum outcome out = find(request, store, &person);

	if (out != DONE)
		return out;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	page_leaver_ask(
	    &reply->body, request->arena, &request->viewer, &person, &entries);
	return DONE;
}

/* INVALID, with a sentence: not this one. */
static enum outcome
check(const struct request *request, const struct person *person,
    const char *address, struct entries *entries)
{
	if (person->id == request->viewer.person) {
		form_fault(entries, "address",
		    "Another program admin must do this for you");
		return INVALID;
	}
	if (strcasecmp(address, person->email) == 0)
		return DONE;
	form_fault(
	    entries, "address", "Enter the address exactly as it stands above");
	return INVALID;
}

enum outcome
web_leaver_forget(
    struct request *request, struct store *store, struct reply *reply)
{
	struct leaver_form form = { 0 };
	struct entries entries;
	struct person person;
	enum outcome out = find(request, store, &person);

	if (out != DONE)
		return out;
	out = form_read(request, fields, LENGTH(fields), &form, &entries);
	if (out == DONE)
		out = check(request, &person, form.address, &entries);
	if (out == DONE)
		out = store_leaver_add(
		    store, &request->viewer, request->arena, person.id);
	if (out == CONFLICT) {
		form_fault(&entries, "address",
		    "They are the last global admin or program admin of a "
		    "directory: give another person this role first");
		out = INVALID;
	}
	if (out == INVALID)
		page_leaver_ask(&reply->body, request->arena, &request->viewer,
		    &person, &entries);
	if (out != DONE)
		return out;
	reply_go(
	    reply, "/admin/people/%s?done=forgotten", request->argument[0]);
	return DONE;
}
