/* "Contacts": whom to ask about a claim, and what its role asks besides. */

#include "web/contact.h"

#include <string.h>

#include "page/contact.h"
#include "page/draft.h"
#include "store/claim.h"
#include "store/consent.h"
#include "store/contact.h"
#include "store/customer.h"
#include "web/ask.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/probe.h"

#define WORDS_MAX 120 /* characters of a name, a title, a solution */

struct contact_form {
	const char *customer_name, *customer_title, *customer_email;
	const char *partner_name, *partner_email;
	const char *technical_name, *technical_email;
	const char *solution_seller, *revenue_customer, *isv_solution;
	bool opted_out;
};

static const struct field fields[] = {
	FORM_FIELD(contact_form, customer_name, TEXT, 1, WORDS_MAX,
	    "Name of the customer contact"),
	FORM_FIELD(contact_form, customer_title, TEXT, 1, WORDS_MAX,
	    "Job title of the customer contact"),
	FORM_FIELD(contact_form, customer_email, EMAIL, 0, 0,
	    "E-mail address of the customer contact"),
	FORM_FIELD(contact_form, partner_name, TEXT, 1, WORDS_MAX,
	    "Name of your company’s contact"),
	FORM_FIELD(contact_form, partner_email, EMAIL, 0, 0,
	    "E-mail address of your company’s contact"),
	FORM_OPTIONAL(contact_form, technical_name, TEXT, 0, WORDS_MAX,
	    "Name of the technical contact"),
	FORM_OPTIONAL(contact_form, technical_email, EMAIL, 0, 0,
	    "E-mail address of the technical contact"),
	FORM_OPTIONAL(contact_form, solution_seller, TEXT, 0, WORDS_MAX,
	    "Dynamics solution seller"),
	FORM_OPTIONAL(contact_form, revenue_customer, TEXT, 0, WORDS_MAX,
	    "Customer name"),
	FORM_OPTIONAL(contact_form, isv_solution, TEXT, 0, WORDS_MAX,
	    "ISV product or solution"),
	FORM_OPTIONAL(contact_form, opted_out, TICK, 0, 0,
	    "Opt out of incentive payments"),
};

enum outcome
web_contact_outside(
    struct store *store, const char *tenant, const char *email, bool *outside)
{
	const char *at = strrchr(email, '@');
	bool known, is_tenants = false;
	enum outcome out = DONE;

	if (at != NULL)
		out = store_customer_domain(
		    store, at + 1, tenant, &known, &is_tenants);
	*outside = at != NULL && !is_tenants;
	return out;
}

static const struct contact *
contact_of(const struct draft *draft, enum contact_kind kind)
{
	static const struct contact none = {
		.name = "", .title = "", .email = ""
	};

	for (size_t i = 0; i < draft->contact_count; i++)
		if (draft->contacts[i].kind == kind)
			return &draft->contacts[i];
	return &none;
}

/* What is stored; before that, what is likely: oneself, and the customer. */
static struct contact_form
stored(const struct viewer *viewer, const struct draft *draft)
{
	const struct claim *claim = draft->claim;
	const struct contact *customer = contact_of(draft, CONTACT_CUSTOMER);
	const struct contact *partner = contact_of(draft, CONTACT_PARTNER);
	const struct contact *technical = contact_of(draft, CONTACT_TECHNICAL);
	bool first = draft->contact_count == 0;

	return (struct contact_form){
		.customer_name = customer->name,
		.customer_title = customer->title,
		.customer_email = customer->email,
		.partner_name = first ? viewer->name : partner->name,
		.partner_email = first ? viewer->email : partner->email,
		.technical_name = technical->name,
		.technical_email = technical->email,
		.solution_seller = claim->solution_seller,
		.revenue_customer =
		    first ? claim->customer : claim->revenue_customer,
		.isv_solution = claim->isv_solution,
		.opted_out = claim->opted_out,
	};
}

/* The address to warn of, if the stored one is not the customer's. */
static enum outcome
find_outside(
    struct store *store, const struct draft *draft, const char **address)
{
	const char *email = contact_of(draft, CONTACT_CUSTOMER)->email;
	bool outside;
	enum outcome out =
	    web_contact_outside(store, draft->claim->tenant, email, &outside);

	*address = outside ? email : NULL;
	return out;
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct draft *draft, const struct entries *entries)
{
	struct contact_page contact = { .claim = draft->claim,
		.entries = entries };
	enum outcome out = find_outside(store, draft, &contact.outside);

	if (out == DONE)
		out = web_ask_read(request, store, draft->claim, &contact.asks);
	if (out != DONE)
		return out;
	if (contact.outside != NULL &&
	    strcmp(request_asked(request, "done"), "saved") == 0)
		contact.next =
		    web_draft_next(request->arena, draft, PART_CONTACTS);
	page_contact_show(
	    &reply->body, request->arena, &request->viewer, &contact);
	return DONE;
}

enum outcome
web_contact_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	struct draft draft;
	struct contact_form form;
	struct entries entries;
	enum outcome out =
	    web_draft_open(request, store, PART_CONTACTS, &claim);

	if (out != DONE)
		return out;
	if ((out = web_draft_read(request, store, &claim, &draft)) != DONE)
		return out;
	if (web_draft_waits(request, reply, &draft, PART_CONTACTS))
		return DONE;
	form = stored(&request->viewer, &draft);
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	return show(request, store, reply, &draft, &entries);
}

static void
need(struct entries *entries, const char *name, const char *value,
    const char *sentence)
{
	if (value[0] == '\0')
		form_fault(entries, name, sentence);
}

/* What the claim's role asks besides, and a technical contact that is half
 * there (R4.17, R4.18). What it does not ask is left out. */
static void
check(const struct claim *claim, struct contact_form *form,
    struct entries *entries)
{
	if (offer_of(claim->role)->area != AREA_BUSINESS_APPLICATIONS)
		form->technical_name = form->technical_email = "";
	if (form->technical_name[0] != '\0' ||
	    form->technical_email[0] != '\0') {
		need(entries, "technical_name", form->technical_name,
		    "Enter the technical contact’s name, or leave both empty");
		need(entries, "technical_email", form->technical_email,
		    "Enter the technical contact’s e-mail address, or leave "
		    "both empty");
	}
	if (claim->role != PARTNER_USE_OR_CONSUME)
		form->opted_out = false;
	if (claim->role != PARTNER_INFLUENCED_REVENUE) {
		form->solution_seller = form->revenue_customer =
		    form->isv_solution = "";
		return;
	}
	need(entries, "solution_seller", form->solution_seller,
	    "Enter the Dynamics solution seller");
	need(entries, "revenue_customer", form->revenue_customer,
	    "Enter the customer name for the revenue association");
	need(entries, "isv_solution", form->isv_solution,
	    "Enter the name of the ISV product or solution");
}

/* The people of the form; their number. */
static size_t
contacts_of(
    const struct contact_form *form, struct contact contacts[CONTACT__COUNT])
{
	contacts[0] = (struct contact){ CONTACT_CUSTOMER, form->customer_name,
		form->customer_title, form->customer_email };
	contacts[1] = (struct contact){ CONTACT_PARTNER, form->partner_name, "",
		form->partner_email };
	contacts[2] = (struct contact){ CONTACT_TECHNICAL, form->technical_name,
		"", form->technical_email };
	return form->technical_name[0] == '\0' ? 2 : 3;
}

enum outcome
web_contact_take(struct request *request, struct claim *claim,
    struct contact contacts[CONTACT__COUNT], size_t *count,
    struct entries *entries)
{
	struct contact_form form = { .opted_out = false };

	*count = 0;
	if (form_read(request, fields, LENGTH(fields), &form, entries) ==
		INVALID &&
	    entries->malformed)
		return INVALID;
	check(claim, &form, entries);
	if (page_form_faulty(entries))
		return INVALID;
	claim->solution_seller = form.solution_seller;
	claim->revenue_customer = form.revenue_customer;
	claim->isv_solution = form.isv_solution;
	claim->opted_out = form.opted_out;
	*count = contacts_of(&form, contacts);
	return DONE;
}

enum outcome
web_contact_warned(struct request *request, struct store *store,
    const struct claim *claim, const char *email, struct entries *entries)
{
	bool outside;
	enum outcome out = probe_wait(store, request, PROBE_CUSTOMER);

	if (out == DONE && request->probe.until != 0) {
		form_fault(entries, "customer_email", probe_sentence(request));
		return INVALID;
	}
	if (out == DONE)
		out =
		    web_contact_outside(store, claim->tenant, email, &outside);
	if (out == DONE && outside)
		probe_told(request);
	return out;
}

/* Who is written to already gets another link at the corrected address
 * (R5.70). */
static enum outcome
write_again(struct request *request, struct store *store,
    const struct draft *draft, const struct claim *claim, const char *email)
{
	enum outcome out;

	if (claim->submitted == 0 ||
	    strcmp(contact_of(draft, CONTACT_CUSTOMER)->email, email) == 0)
		return DONE;
	out =
	    store_consent_send(store, &request->viewer, request->arena, claim);
	if (out == INVALID)
		request->fault = FAULT_TOO_MANY;
	return out;
}

static enum outcome
save(struct request *request, struct store *store, struct reply *reply,
    const struct draft *draft, struct claim *after,
    const struct contact *contacts, size_t count)
{
	const struct claim *claim = draft->claim;
	bool outside, over;
	enum outcome out = store_claim_change(store, &request->viewer,
	    request->arena, EVENT_CLAIM_CHANGED, claim, after);

	if (out == DONE)
		out = store_contact_set(store, &request->viewer, request->arena,
		    after, contacts, count);
	if (out == DONE)
		out = probe_keep(store, request, PROBE_CUSTOMER, &over);
	if (out == DONE)
		out = write_again(
		    request, store, draft, after, contacts[0].email);
	if (out == DONE)
		out = web_contact_outside(
		    store, after->tenant, contacts[0].email, &outside);
	if (out != DONE)
		return out;
	if (!outside)
		return web_draft_go(
		    request, store, reply, after, PART_CONTACTS);
	reply_go(reply, "%s?done=saved",
	    page_draft_part_href(request->arena, after, PART_CONTACTS));
	return DONE;
}

/* Too late. */
static enum outcome
conflict(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim)
{
	struct contact_form form = { .opted_out = false };
	struct entries entries;

	if (form_read(request, fields, LENGTH(fields), &form, &entries) ==
		INVALID &&
	    entries.malformed)
		return INVALID;
	return web_draft_conflict(
	    request, store, reply, claim, PART_CONTACTS, &entries);
}

enum outcome
web_contact_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct contact *contacts =
	    arena_array(request->arena, struct contact, CONTACT__COUNT);
	struct claim claim, after;
	struct draft draft;
	struct entries entries;
	size_t count;
	enum outcome out =
	    web_draft_post(request, store, PART_CONTACTS, &claim);

	if (out == CONFLICT)
		return conflict(request, store, reply, &claim);
	if (out != DONE)
		return out;
	if ((out = web_draft_read(request, store, &claim, &draft)) != DONE)
		return out;
	if (web_draft_waits(request, reply, &draft, PART_CONTACTS))
		return CONFLICT;
	after = claim;
	out = web_contact_take(request, &after, contacts, &count, &entries);
	if (out == DONE && strcmp(contact_of(&draft, CONTACT_CUSTOMER)->email,
			       contacts[0].email) != 0)
		out = web_contact_warned(
		    request, store, &claim, contacts[0].email, &entries);
	if (out == DONE)
		return save(
		    request, store, reply, &draft, &after, contacts, count);
	if (out != INVALID || entries.malformed)
		return out;
	probe_reply(request, reply);
	out = show(request, store, reply, &draft, &entries);
	return out == DONE ? INVALID : out;
}
