/* Messages: what people were told. */

#include "web/message.h"

#include <string.h>

#include "base/id.h"
#include "page/message.h"
#include "store/claim.h"
#include "store/message.h"
#include "web/form.h"

#define ROWS 25

struct read_form {
	const char *until;
};

static const struct field fields[] = {
	FORM_FIELD(
	    read_form, until, TEXT, 1, SECRET_TOKEN_SIZE, "Newest message"),
};

/* "?before=" of the page; 0 without one. False: no message of ours. */
static bool
place_of(const struct request *request, int64_t *before)
{
	const char *typed = request_query(request, "before");

	*before = request_unmask(request, typed, 0);
	return typed == NULL || *before != 0;
}

enum outcome
web_message_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct message_list list = { .count = 0 };
	int64_t before;
	enum outcome outcome;

	if (!place_of(request, &before))
		return ABSENT;
	outcome = store_message_list(store, &request->viewer, before, ROWS + 1,
	    request->arena, &list.messages, &list.count);
	if (outcome != DONE)
		return outcome;
	list.more = list.count > ROWS;
	if (list.more)
		list.count = ROWS;
	list.first = before == 0;
	list.read = strcmp(request_asked(request, "done"), "read") == 0;
	page_message_list(
	    &reply->body, request->arena, &request->viewer, &list);
	return DONE;
}

enum outcome
web_message_read(
    struct request *request, struct store *store, struct reply *reply)
{
	struct read_form form = { 0 };
	struct entries entries;
	enum outcome outcome =
	    form_read(request, fields, LENGTH(fields), &form, &entries);

	if (outcome == DONE)
		outcome = store_message_read(store, &request->viewer,
		    request_unmask(request, form.until, 0), 0);
	reply_go(reply, "/messages?done=read");
	return outcome;
}

enum outcome
web_message_opens(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim seen;
	int64_t claim;

	(void)reply;
	if (!request_id(request, 0, &claim))
		return ABSENT;
	return store_claim_of(
	    store, &request->viewer, claim, request->arena, &seen);
}

/* Nothing is written when nothing is unread. */
static enum outcome
mark(struct request *request, struct store *store)
{
	int64_t claim;
	enum outcome outcome;

	if (request->viewer.unread == 0 || !request_id(request, 0, &claim))
		return DONE;
	outcome = store_begin(store);
	if (outcome != DONE)
		return outcome;
	outcome = store_message_read(store, &request->viewer, INT64_MAX, claim);
	if (outcome == DONE)
		return store_commit(store);
	store_rollback(store);
	return outcome;
}

/* What is the viewer's own is marked, also when they may not see the claim any
 * more. */
enum outcome
web_message_open(
    struct request *request, struct store *store, struct reply *reply)
{
	enum outcome opens, outcome = store_read(store);

	if (outcome != DONE)
		return outcome;
	opens = web_message_opens(request, store, reply);
	store_read_end(store);
	outcome = mark(request, store);
	if (outcome != DONE || opens != DONE)
		return outcome != DONE ? outcome : opens;
	reply_go(reply, "/%s/%s",
	    person_may(&request->viewer, MAY_REVIEW) ? "review" : "claims",
	    request->argument[0]);
	return DONE;
}
