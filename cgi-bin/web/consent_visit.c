/* A visit by a customer contact's link. */

#include "web/consent_visit.h"

#include <string.h>

#include "store/claim.h"
#include "store/contact.h"
#include "store/line.h"

/* The page that says why a link does not work: a GET has its own status, and a
 * POST undoes what nobody did. */
static enum outcome
gone(struct request *request, struct reply *reply, enum consent_gone why,
    int64_t at, const char *again)
{
	page_consent_gone(
	    &reply->body, request->arena, &request->viewer, why, at, again);
	reply->status = why == CONSENT_GONE_UNKNOWN ? 404 : 410;
	return request->method == GET ? DONE : CONFLICT;
}

enum outcome
web_consent_visit_again(struct request *request, struct store *store,
    struct consent_visit *visit, bool *may)
{
	struct contact contacts[CONTACT__COUNT];
	size_t count;
	enum outcome out = store_claim_any(
	    store, visit->consent.claim, request->arena, &visit->claim);

	*may = false;
	if (out == DONE)
		out = store_contact_list(
		    store, visit->claim.id, request->arena, contacts, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (contacts[i].kind == CONTACT_CUSTOMER &&
		    strcmp(contacts[i].email, visit->consent.address) == 0)
			*may = consent_may_send(visit->claim.status);
	return out;
}

static enum outcome
expired(struct request *request, struct store *store, struct reply *reply,
    struct consent_visit *visit)
{
	const char *again = NULL;
	bool may;
	enum outcome out = web_consent_visit_again(request, store, visit, &may);

	if (out != DONE)
		return out;
	if (may)
		again =
		    arena_print(request->arena, "%s/again", visit->page.href);
	return gone(request, reply, CONSENT_GONE_EXPIRED,
	    visit->consent.expires, again);
}

enum outcome
web_consent_visit_link(struct request *request, struct store *store,
    struct reply *reply, struct consent_visit *visit, bool *works)
{
	const char *token = request->argument[0];
	enum outcome out = ABSENT;
	int64_t id;

	*works = false;
	if (consent_read(request->site->keys, token, &id))
		out = store_consent_of(
		    store, id, request->arena, &visit->consent);
	if (out == ABSENT)
		return gone(request, reply, CONSENT_GONE_UNKNOWN, 0, NULL);
	if (out != DONE)
		return out;
	visit->page.href = arena_print(request->arena, "/consent/%s", token);
	switch (consent_state_of(&visit->consent, request->now)) {
	case CONSENT_REPLACED:
		return gone(request, reply, CONSENT_GONE_REPLACED,
		    visit->consent.replaced, NULL);
	case CONSENT_EXPIRED:
		return expired(request, store, reply, visit);
	case CONSENT_OPEN:
		break;
	}
	*works = true;
	return DONE;
}

/* The claim, its lines, what was said of them, and whom to ask. */
static enum outcome
read_claim(
    struct request *request, struct store *store, struct consent_visit *visit)
{
	struct consent_page *page = &visit->page;
	struct consent_word *words;
	struct line *lines;
	size_t count;
	enum outcome out = store_claim_any(
	    store, visit->consent.claim, request->arena, &visit->claim);

	page->consent = &visit->consent;
	page->claim = &visit->claim;
	page->done = "";
	if (out == DONE)
		out = store_line_list(store, visit->claim.id, request->arena,
		    &lines, &page->line_count);
	if (out != DONE)
		return out;
	page->lines = lines;
	out = store_consent_words(
	    store, visit->claim.id, request->arena, &words, &page->word_count);
	page->words = words;
	if (out == DONE)
		out = store_contact_list(store, visit->claim.id, request->arena,
		    visit->contacts, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (visit->contacts[i].kind == CONTACT_PARTNER)
			page->partner = &visit->contacts[i];
	return out;
}

enum outcome
web_consent_visit_open(struct request *request, struct store *store,
    struct reply *reply, struct consent_visit *visit, bool *works)
{
	enum outcome out =
	    web_consent_visit_link(request, store, reply, visit, works);

	return out == DONE && *works ? read_claim(request, store, visit) : out;
}
