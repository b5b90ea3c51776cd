/* Partner accounts, for those who look after them. */

#include "web/partner.h"

#include <string.h>

#include "base/country.h"
#include "base/id.h"
#include "page/partner.h"
#include "store/invitation.h"
#include "store/location.h"
#include "store/partner.h"
#include "store/person.h"
#include "web/form.h"
#include "web/history.h"

#define ROWS	   50
#define ENTRIES	   50	     /* of what happened */
#define TEXT_MAX   (100 * 4) /* bytes of 100 characters */
#define PERSON_MAX 120	     /* characters of a name */

struct partner_form {
	const char *account, *country, *name, *address, *email, *person;
};

static const struct field fields[] = {
	FORM_FIELD(
	    partner_form, account, TEXT, 1, PARTNER_NAME_MAX, "Account name"),
	FORM_FIELD(partner_form, country, PICK, 2, 2, "Country"),
	FORM_FIELD(
	    partner_form, name, TEXT, 1, LOCATION_NAME_MAX, "Location name"),
	FORM_FIELD(
	    partner_form, address, LONG, 1, LOCATION_ADDRESS_MAX, "Address"),
	FORM_FIELD(partner_form, email, EMAIL, 0, 254, "E-mail address"),
	FORM_FIELD(
	    partner_form, person, TEXT, 1, PERSON_MAX, "Name of this person"),
};

/* Behind which account the list goes on. ABSENT: not from an address of ours.
 */
static enum outcome
read_after(struct request *request, struct store *store,
    struct partner_filter *filter, struct partner *after)
{
	const char *place = request_asked(request, "after");
	int64_t id;

	if (place[0] == '\0')
		return DONE;
	filter->after = after;
	return id_read(place, &id)
		   ? store_partner_of(store, id, request->arena, after)
		   : ABSENT;
}

enum outcome
web_partner_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct partner_filter filter = { .text =
					     request_asked(request, "text") };
	struct partner_list list = { .first = true };
	struct partner after, *rows;
	enum outcome out;

	if (strlen(filter.text) > TEXT_MAX)
		filter.text = "";
	out = read_after(request, store, &filter, &after);
	if (out == DONE)
		out = store_partner_list(store, &filter, ROWS + 1,
		    request->arena, &rows, &list.count);
	if (out != DONE)
		return out;
	list.text = filter.text;
	list.first = filter.after == NULL;
	list.more = list.count > ROWS;
	if (list.more)
		list.count = ROWS;
	list.rows = rows;
	page_partner_list(
	    &reply->body, request->arena, &request->viewer, &list);
	return DONE;
}

static void
show_form(
    struct request *request, struct reply *reply, const struct entries *entries)
{
	page_partner_new(&reply->body, request->arena, &request->viewer,
	    entries, request->site->mail != NULL);
}

enum outcome
web_partner_new(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;

	(void)store;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	show_form(request, reply, &entries);
	return DONE;
}

/* Its first location, in its country. */
static enum outcome
open_location(struct request *request, struct store *store,
    const struct directory *account, const struct partner_form *form)
{
	struct location location = { .partner = account->id,
		.name = form->name,
		.country = account->country,
		.address = form->address };

	return store_location_open(
	    store, &request->viewer, request->arena, &location);
}

static enum outcome
invite_admin(struct request *request, struct store *store,
    const struct directory *account, const struct partner_form *form)
{
	struct invitation invitation = { .directory = *account,
		.email = form->email,
		.name = form->person,
		.zone = zone_of_country(account->country),
		.grant = { .role = ROLE_GLOBAL_ADMIN, .location_name = "" } };
	enum outcome out = store_invitation_add(
	    store, &request->viewer, request->arena, &invitation);

	if (out == INVALID) /* too many mails in a day */
		request->fault = FAULT_TOO_MANY;
	return out;
}

/* All three, or nothing: the transaction stands only when all are DONE. */
static enum outcome
add(struct request *request, struct store *store,
    const struct partner_form *form, struct directory *account)
{
	enum outcome out = store_partner_open(store, &request->viewer, account);

	if (out == DONE)
		out = open_location(request, store, account, form);
	return out == DONE ? invite_admin(request, store, account, form) : out;
}

enum outcome
web_partner_add(
    struct request *request, struct store *store, struct reply *reply)
{
	struct partner_form form = { .account = "" };
	struct directory account;
	struct entries entries;
	enum outcome out =
	    form_read(request, fields, LENGTH(fields), &form, &entries);

	if (out == DONE && !country_is(form.country)) {
		form_fault(&entries, "country", "Select a country of the list");
		out = INVALID;
	}
	account =
	    (struct directory){ .name = form.account, .country = form.country };
	if (out == DONE)
		out = add(request, store, &form, &account);
	if (out == CONFLICT) {
		form_fault(&entries, "account",
		    "There is an account of this name already. Look for it, "
		    "or choose another name");
		out = INVALID;
	}
	if (out == INVALID)
		show_form(request, reply, &entries);
	if (out == DONE)
		reply_go(reply, "%s?done=%s",
		    page_partner_href(request->arena, account.id),
		    request->site->mail != NULL ? "added" : "waits");
	return out;
}

/* The invitations to it that were made where the viewer is. */
static enum outcome
read_invitations(
    struct request *request, struct store *store, struct partner_show *show)
{
	struct invitation *all;
	size_t count;
	enum outcome out = store_invitation_list(
	    store, &request->viewer, request->arena, &all, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		if (all[i].directory.id == show->partner->directory.id)
			all[show->invitation_count++] = all[i];
	show->invitations = all;
	return out;
}

/* Who and what it has. */
static enum outcome
read_show(
    struct request *request, struct store *store, struct partner_show *show)
{
	int64_t id = show->partner->directory.id;
	struct location *locations;
	struct person *admins;
	enum outcome out = store_location_of_partner(
	    store, id, request->arena, &locations, &show->location_count);

	if (out == DONE)
		out =
		    store_person_holders(store, id, ROLE_BIT(ROLE_GLOBAL_ADMIN),
			request->arena, &admins, &show->admin_count);
	if (out == DONE)
		out = read_invitations(request, store, show);
	if (out != DONE)
		return out;
	show->locations = locations;
	show->admins = admins;
	return DONE;
}

enum outcome
web_partner_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct partner_show show = { .done = request_asked(request, "done") };
	struct history_entry *entries;
	struct partner partner;
	int64_t id;
	enum outcome out = ABSENT;

	show.partner = &partner;
	if (request_id(request, 0, &id))
		out = store_partner_of(store, id, request->arena, &partner);
	if (out == DONE)
		out = read_show(request, store, &show);
	if (out == DONE)
		out = store_history_of_partner(store, id, ENTRIES,
		    request->arena, &entries, &show.line_count);
	if (out != DONE)
		return out;
	show.lines =
	    web_history_lines(request->arena, entries, show.line_count);
	page_partner_show(
	    &reply->body, request->arena, &request->viewer, &show);
	return DONE;
}
