/* What a draft still lacks: the task list and the check before submitting. */

#include "rules/draft.h"

#include <string.h>

#include "base/arena.h"
#include "base/outcome.h"
#include "base/text.h"
#include "rules/proof.h"
#include "rules/wait.h"

static const char *const state_names[] = {
	[PART_CANNOT_START] = "Cannot start yet",
	[PART_INCOMPLETE] = "Incomplete",
	[PART_COMPLETED] = "Completed",
};
_Static_assert(LENGTH(state_names) == PART_STATE__COUNT,
    "every state of a part has its words");

const char *
draft_part_state_name(enum part_state state)
{
	return state_names[state];
}

/* What must be completed before a part can be started. */
static const unsigned part_needs[] = {
	[PART_WHO] = 0,
	[PART_CUSTOMER] = 0,
	[PART_ROLE] = 1u << PART_CUSTOMER,
	[PART_ITEMS] = 1u << PART_CUSTOMER | 1u << PART_ROLE,
	[PART_CONTACTS] = 1u << PART_CUSTOMER | 1u << PART_ROLE,
	[PART_PROOF] = 0,
	[PART_CHECK] = (1u << PART_CHECK) - 1,
};
_Static_assert(
    LENGTH(part_needs) == CLAIM_PART__COUNT, "every part says what it needs");

/* The list being made. */
struct list {
	struct arena *arena;
	const struct draft *draft;
	struct problem *problems;
	size_t count;
};

static void
add(struct list *list, enum claim_part part, const char *field,
    const char *sentence)
{
	list->problems[list->count++] = (struct problem){
		.part = part,
		.field = field,
		.sentence = sentence,
	};
}

/* A sentence when nothing was given. */
static void
need(struct list *list, enum claim_part part, const char *field,
    const char *value, const char *sentence)
{
	if (value[0] == '\0')
		add(list, part, field, sentence);
}

static void
check_who(struct list *list)
{
	const struct claim *claim = list->draft->claim;
	size_t length = text_characters(claim->name);

	if (length == 0)
		add(list, PART_WHO, "name", "Enter a claim name.");
	else if (length < CLAIM_NAME_MIN || length > CLAIM_NAME_MAX)
		add(list, PART_WHO, "name",
		    "Enter a claim name of 3 to 120 characters.");
	if (claim->location == 0)
		add(list, PART_WHO, "location",
		    "Select the location (PartnerID) that claims.");
}

static void
check_customer(struct list *list)
{
	const struct claim *claim = list->draft->claim;

	need(list, PART_CUSTOMER, "tenant", claim->tenant,
	    "Enter the customer’s tenant ID.");
	need(list, PART_CUSTOMER, "domain", claim->domain,
	    "Enter the customer’s domain.");
}

static void
check_role(struct list *list)
{
	const struct claim *claim = list->draft->claim;

	if (!claim->area_chosen)
		add(list, PART_ROLE, "area", "Select a solution area.");
	if (!claim->role_chosen)
		add(list, PART_ROLE, "role", "Select a partner role.");
	else if (claim->area_chosen &&
		 offer_of(claim->role)->area != claim->area)
		add(list, PART_ROLE, "role",
		    "The partner role does not belong to the solution area. "
		    "Select a partner role of this solution area.");
}

const char *
draft_item_refusal(const struct claim *claim, const struct item *item)
{
	struct item kept = *item;

	kept.active = item->active || claim->status != CLAIM_DRAFT;
	return offer_item_refusal(&kept, claim->role);
}

/* What stands against one line. */
static void
check_line(struct list *list, const struct line *line,
    const struct subscription_evidence *evidence)
{
	enum partner_role role = list->draft->claim->role;
	const struct item *item = &line->item;
	const char *refusal = draft_item_refusal(list->draft->claim, item);
	enum subscription_cause cause;
	const char *field = "items";

	if (refusal != NULL) {
		add(list, PART_ITEMS, field,
		    arena_print(list->arena, "%s: %s", item->name, refusal));
		return;
	}
	if (offer_of(role)->per_subscription) {
		field =
		    arena_print(list->arena, "subscription.%d", line->position);
		if (line_waits(line)) {
			add(list, PART_ITEMS, field,
			    wait_sentence(list->arena, line));
			return;
		}
		if (line->subscription[0] == '\0') {
			add(list, PART_ITEMS, field,
			    arena_print(list->arena,
				"Select the subscription for %s.", item->name));
			return;
		}
		cause = subscription_check(evidence, role);
	} else
		cause = subscription_check_workload(evidence);
	if (cause != CAUSE_FINE)
		add(list, PART_ITEMS, field,
		    arena_print(list->arena, "%s: %s %s", item->name,
			subscription_cause_sentence(
			    list->arena, cause, evidence, item),
			subscription_cause_next_step(cause)));
}

/* Is there something to decide? */
static bool
has_pending(const struct draft *draft)
{
	for (size_t i = 0; i < draft->line_count; i++)
		if (draft->lines[i].state == LINE_PENDING)
			return true;
	return false;
}

static void
check_items(struct list *list)
{
	const struct draft *draft = list->draft;

	if (!draft->claim->role_chosen)
		return;
	if (!has_pending(draft))
		add(list, PART_ITEMS, "items",
		    offer_of(draft->claim->role)->per_subscription
			? "Select at least one product."
			: "Select at least one workload.");
	if (draft->line_count > CLAIM_LINES_MAX)
		add(list, PART_ITEMS, "items",
		    "A claim can have at most 40 lines. Remove some, and claim "
		    "them in another claim.");
	/* No more than fit: forty lines and at most seventeen others. */
	for (size_t i = 0; i < draft->line_count && i < CLAIM_LINES_MAX; i++)
		if (draft->lines[i].state == LINE_PENDING)
			check_line(list, &draft->lines[i], &draft->evidence[i]);
}

/* The contact of a kind; blank when there is none. */
static struct contact
contact_of(const struct draft *draft, enum contact_kind kind)
{
	for (size_t i = 0; i < draft->contact_count; i++)
		if (draft->contacts[i].kind == kind)
			return draft->contacts[i];
	return (struct contact){ kind, "", "", "" };
}

static void
check_technical_contact(struct list *list)
{
	struct contact contact = contact_of(list->draft, CONTACT_TECHNICAL);

	if (contact.name[0] == '\0' && contact.email[0] == '\0')
		return;
	need(list, PART_CONTACTS, "technical_name", contact.name,
	    "Enter the technical contact’s name, or leave out the technical "
	    "contact.");
	need(list, PART_CONTACTS, "technical_email", contact.email,
	    "Enter the technical contact’s e-mail address, or leave out the "
	    "technical contact.");
}

static void
check_contacts(struct list *list)
{
	const struct claim *claim = list->draft->claim;
	struct contact customer = contact_of(list->draft, CONTACT_CUSTOMER);
	struct contact partner = contact_of(list->draft, CONTACT_PARTNER);

	need(list, PART_CONTACTS, "customer_name", customer.name,
	    "Enter the customer contact’s name.");
	need(list, PART_CONTACTS, "customer_title", customer.title,
	    "Enter the customer contact’s job title.");
	need(list, PART_CONTACTS, "customer_email", customer.email,
	    "Enter the customer contact’s e-mail address.");
	need(list, PART_CONTACTS, "partner_name", partner.name,
	    "Enter the name of your company’s contact.");
	need(list, PART_CONTACTS, "partner_email", partner.email,
	    "Enter the e-mail address of your company’s contact.");
	check_technical_contact(list);
	if (!claim->role_chosen || claim->role != PARTNER_INFLUENCED_REVENUE)
		return;
	need(list, PART_CONTACTS, "solution_seller", claim->solution_seller,
	    "Enter the Dynamics solution seller.");
	need(list, PART_CONTACTS, "revenue_customer", claim->revenue_customer,
	    "Enter the customer name for the revenue association.");
	need(list, PART_CONTACTS, "isv_solution", claim->isv_solution,
	    "Enter the name of the ISV product or solution.");
}

static void
check_proof(struct list *list)
{
	const struct draft *draft = list->draft;

	if (draft->infected_count > 0 && draft->claim->status == CLAIM_DRAFT)
		add(list, PART_PROOF, "file",
		    arena_print(list->arena,
			"%s is infected. Remove it, and add a clean copy.",
			draft->infected));
	else if (draft->proof_count == draft->infected_count)
		add(list, PART_PROOF, "file",
		    "Add at least one proof of execution file.");
	if (draft->proof_count > PROOF_FILES_MAX)
		add(list, PART_PROOF, "file",
		    "A claim can have at most 20 files. Remove some.");
}

size_t
draft_problems(struct arena *arena, const struct draft *draft,
    struct problem problems[DRAFT_PROBLEMS_MAX])
{
	struct list list = { arena, draft, problems, 0 };

	check_who(&list);
	check_customer(&list);
	check_role(&list);
	check_items(&list);
	check_contacts(&list);
	check_proof(&list);
	return list.count;
}

enum part_state
draft_part_state(
    const struct problem *problems, size_t count, enum claim_part part)
{
	unsigned faulty = 0;

	for (size_t i = 0; i < count; i++)
		faulty |= 1u << problems[i].part;
	if (part_needs[part] & faulty)
		return PART_CANNOT_START;
	return part == PART_CHECK || faulty & 1u << part ? PART_INCOMPLETE
							 : PART_COMPLETED;
}

bool
draft_part_needs(enum claim_part part, enum claim_part first)
{
	return (part_needs[part] & 1u << first) != 0;
}
