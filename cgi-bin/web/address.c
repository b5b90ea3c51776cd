/* Changing the address that one signs in with. */

#include "web/address.h"

#include <string.h>

#include "page/address.h"
#include "store/address.h"
#include "web/attempt.h"
#include "web/form.h"
#include "web/guard.h"

struct address_form {
	const char *address;
};

static const struct field fields[] = {
	FORM_FIELD(address_form, address, EMAIL, 0, 254, "New e-mail address"),
};

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct entries *entries)
{
	struct address_change change = { .asked = 0 };
	struct address_page page = { .has_mail = request->site->mail != NULL,
		.done = request_asked(request, "done"),
		.entries = entries };
	enum outcome out = store_address_pending(store, request->viewer.person,
	    request->now, request->arena, &change);

	if (out != DONE && out != ABSENT)
		return out;
	page.pending = change.address;
	page.asked = change.asked;
	page_address_show(
	    &reply->body, request->arena, &request->viewer, &page);
	return DONE;
}

enum outcome
web_address_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;

	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	return show(request, store, reply, &entries);
}

/* May a mail be written to it? INVALID: a sentence says why not. */
static enum outcome
judge(struct request *request, struct store *store, const char *address,
    struct entries *entries)
{
	bool may;
	enum outcome out;

	if (strcmp(address, request->viewer.email) == 0) {
		form_fault(entries, "address",
		    "Enter another address than the one you have now");
		return INVALID;
	}
	out = attempt_ask(request, store, address, &may);
	if (out != DONE || may)
		return out;
	form_fault(entries, "address",
	    "No more mails go to that address, or are asked for from your "
	    "network, in this hour. Wait an hour, then try again");
	return INVALID;
}

enum outcome
web_address_ask(
    struct request *request, struct store *store, struct reply *reply)
{
	struct address_form form = { 0 };
	struct entries entries;
	enum outcome out =
	    form_read(request, fields, LENGTH(fields), &form, &entries);

	if (out == DONE)
		out = judge(request, store, form.address, &entries);
	if (out == INVALID && !entries.malformed) {
		out = show(request, store, reply, &entries);
		return out == DONE ? INVALID : out;
	}
	if (out == DONE)
		out = store_address_ask(store, &request->viewer, form.address);
	reply_go(reply, "/profile/address?done=asked");
	return out;
}

enum outcome
web_address_withdraw(
    struct request *request, struct store *store, struct reply *reply)
{
	enum outcome out =
	    store_address_withdraw(store, &request->viewer, request->arena);

	reply_go(
	    reply, "/profile/address%s", out == DONE ? "?done=withdrawn" : "");
	return out == ABSENT ? DONE : out;
}

/* What the link does. ABSENT: the page says that it does not work. */
static enum outcome
find(struct request *request, struct store *store, struct reply *reply,
    struct address_change *change)
{
	enum outcome out = store_address_of(store, request->argument[0],
	    request->viewer.person, request->now, request->arena, change);

	if (out != ABSENT)
		return out;
	page_address_gone(&reply->body, request->arena, &request->viewer);
	reply->status = reply_status(ABSENT);
	return ABSENT;
}

enum outcome
web_address_confirm(
    struct request *request, struct store *store, struct reply *reply)
{
	struct address_change change;
	enum outcome out = find(request, store, reply, &change);

	/* The page that says why is the answer. */
	if (out == ABSENT)
		return DONE;
	if (out == DONE)
		page_address_confirm(&reply->body, request->arena,
		    &request->viewer, request->path, change.address);
	return out;
}

/* Who changed it is known where they are now, by the new one too. */
enum outcome
web_address_confirmed(
    struct request *request, struct store *store, struct reply *reply)
{
	struct address_change change;
	struct attempt attempt;
	enum outcome out = find(request, store, reply, &change);

	if (out == ABSENT)
		return DONE;
	if (out == DONE)
		out = store_address_set(store, &request->viewer, &change);
	if (out == DONE) {
		attempt = attempt_of(request, change.address);
		out = attempt_proved(store, &attempt, request->now);
	}
	if (out == DONE)
		out = guard_renew(request, store, reply);
	reply_go(reply, "/profile?done=address");
	return out;
}
