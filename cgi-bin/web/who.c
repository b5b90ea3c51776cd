/* "Who claims": the claim's name and the location. */

#include "web/who.h"

#include "page/who.h"
#include "store/claim.h"
#include "store/location.h"
#include "store/person.h"
#include "web/ask.h"
#include "web/draft.h"
#include "web/form.h"

struct who_form {
	const char *name;
	int64_t location;
};

static const struct field fields[] = {
	FORM_FIELD(
	    who_form, name, TEXT, CLAIM_NAME_MIN, CLAIM_NAME_MAX, "Claim name"),
	FORM_FIELD(who_form, location, ID, 0, 0, "Location (PartnerID)"),
};

/* The locations for which the viewer may claim this claim: with its program,
 * once it has one, since roles may be narrowed to both (R2.4). */
static enum outcome
read_locations(struct request *request, struct store *store,
    const struct claim *claim, struct location **locations, size_t *count)
{
	struct claim after = *claim;
	struct location *all;
	size_t all_count;
	bool reaches;
	enum outcome out = store_location_claimable(
	    store, &request->viewer, request->arena, &all, &all_count);

	*locations = all;
	*count = 0;
	for (size_t i = 0; out == DONE && i < all_count; i++) {
		after.location = all[i].id;
		out = store_claim_role(store, &request->viewer, &after,
		    web_draft_roles(claim), &reaches);
		if (reaches)
			all[(*count)++] = all[i];
	}
	return out;
}

/* The admins of the viewer's account, who know of locations. */
static enum outcome
read_admins(struct request *request, struct store *store, struct who_page *who)
{
	static const enum role roles[WHO_ADMINS] = { ROLE_GLOBAL_ADMIN,
		ROLE_ACCOUNT_ADMIN };
	struct person *people;
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < WHO_ADMINS; i++) {
		out = store_person_holders(store, request->viewer.directory,
		    ROLE_BIT(roles[i]), request->arena, &people,
		    &who->admins[i].count);
		who->admins[i].role = roles[i];
		who->admins[i].people = people;
	}
	return out;
}

/* The page with these entries. */
static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, const struct entries *entries)
{
	const struct viewer *viewer = &request->viewer;
	struct who_page who = { .claim = claim, .entries = entries };
	struct location *locations;
	enum outcome out;

	out = read_locations(
	    request, store, claim, &locations, &who.location_count);
	if (out == DONE)
		out = read_admins(request, store, &who);
	if (out == DONE)
		out = web_ask_read(request, store, claim, &who.asks);
	if (out != DONE)
		return out;
	who.locations = locations;
	page_who_show(&reply->body, request->arena, viewer, &who);
	return DONE;
}

enum outcome
web_who_show(struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	struct who_form form;
	struct entries entries;
	enum outcome out = web_draft_open(request, store, PART_WHO, &claim);

	if (out != DONE)
		return out;
	form = (struct who_form){ claim.name, claim.location };
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	return show(request, store, reply, &claim, &entries);
}

/* The location among those the viewer may claim for; ABSENT: none of them. */
static enum outcome
find_location(struct request *request, struct store *store,
    const struct claim *claim, int64_t id, struct location *found)
{
	struct location *locations;
	size_t count;
	enum outcome out =
	    read_locations(request, store, claim, &locations, &count);

	if (out != DONE)
		return out;
	for (size_t i = 0; i < count; i++)
		if (locations[i].id == id) {
			*found = locations[i];
			return DONE;
		}
	return ABSENT;
}

/* Too late: what was typed is shown in words. */
static enum outcome
conflict(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim)
{
	struct who_form form = { .name = "" };
	struct entries entries;
	struct location location;
	enum outcome out;

	if (form_read(request, fields, LENGTH(fields), &form, &entries) ==
		INVALID &&
	    entries.malformed)
		return INVALID;
	out = find_location(request, store, claim, form.location, &location);
	if (out == DONE)
		web_draft_say(&entries, "location", location.name);
	else if (out == ABSENT)
		web_draft_say(&entries, "location", "");
	else
		return out;
	return web_draft_conflict(
	    request, store, reply, claim, PART_WHO, &entries);
}

/* What a form can only be told by the store. */
static enum outcome
check(struct request *request, struct store *store, const struct claim *claim,
    const struct who_form *form, struct entries *entries,
    struct location *location)
{
	bool taken = false;
	enum outcome out =
	    find_location(request, store, claim, form->location, location);

	if (out == ABSENT)
		form_fault(
		    entries, "location", "Select a location (PartnerID)");
	else if (out != DONE)
		return out;
	out = store_claim_name_taken(
	    store, request->arena, claim, form->name, &taken);
	if (out != DONE)
		return out;
	if (taken && form->name[0] != '\0')
		form_fault(entries, "name", WEB_WHO_NAME_TAKEN);
	return page_form_faulty(entries) ? INVALID : DONE;
}

enum outcome
web_who_take(struct request *request, struct store *store, struct claim *claim,
    struct entries *entries)
{
	struct who_form form = { .name = "" };
	struct location location;
	enum outcome out;

	if (form_read(request, fields, LENGTH(fields), &form, entries) ==
		INVALID &&
	    entries->malformed)
		return INVALID;
	out = check(request, store, claim, &form, entries, &location);
	if (out != DONE)
		return out;
	claim->name = form.name;
	claim->location = location.id;
	claim->location_name = location.name;
	claim->partner_id = location.partner_id;
	return DONE;
}

static enum outcome
save(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, struct claim *after)
{
	enum outcome out = store_claim_change(store, &request->viewer,
	    request->arena, EVENT_CLAIM_CHANGED, claim, after);

	if (out != DONE)
		return out;
	return web_draft_go(request, store, reply, after, PART_WHO);
}

enum outcome
web_who_save(struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim, after;
	struct entries entries;
	enum outcome out = web_draft_post(request, store, PART_WHO, &claim);

	if (out == CONFLICT)
		return conflict(request, store, reply, &claim);
	if (out != DONE)
		return out;
	after = claim;
	out = web_who_take(request, store, &after, &entries);
	if (out == DONE)
		return save(request, store, reply, &claim, &after);
	if (out != INVALID || entries.malformed)
		return out;
	out = show(request, store, reply, &claim, &entries);
	return out == DONE ? INVALID : out;
}
