/* Acts that fill in a draft. */

#include "admin/demo_draft.h"

#include <string.h>

#include "admin/demo_proof.h"
#include "base/log.h"
#include "rules/draft.h"
#include "store/claim.h"
#include "store/contact.h"
#include "store/customer.h"
#include "store/line.h"
#include "store/location.h"
#include "store/proof.h"
#include "store/wait.h"

static enum outcome
change(struct demo_act *act, struct claim *after)
{
	return store_claim_change(act->demo->store, &act->viewer, act->arena,
	    EVENT_CLAIM_CHANGED, &act->claim, after);
}

/* A field of the customer's row. */
static const char *
customer_field(const struct demo_act *act, const char *column)
{
	const struct demo_table *tenants = &act->demo->tenants;
	size_t row;

	if (!admin_demo_table_find(
		tenants, "domain", admin_demo_act_field(act, "customer"), &row))
		return "";
	return admin_demo_table_get(tenants, row, column);
}

enum outcome
admin_demo_draft_who(struct demo_act *act)
{
	const char *partner_id = admin_demo_act_field(act, "partner-id");
	struct claim after = act->claim;
	struct location *all;
	size_t count;
	enum outcome out;

	after.name = admin_demo_act_field(act, "name");
	out = store_location_list(
	    act->demo->store, &act->viewer, act->arena, &all, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (strcmp(all[i].partner_id, partner_id) == 0) {
			after.location = all[i].id;
			after.location_name = all[i].name;
			after.partner_id = all[i].partner_id;
		}
	return out == DONE ? change(act, &after) : out;
}

enum outcome
admin_demo_draft_customer(struct demo_act *act)
{
	struct claim after = act->claim;

	after.tenant = customer_field(act, "tenant");
	after.customer = customer_field(act, "name");
	after.domain = arena_print(
	    act->arena, "%s.example", customer_field(act, "domain"));
	return change(act, &after);
}

enum outcome
admin_demo_draft_role(struct demo_act *act)
{
	struct claim after = act->claim;

	if (!offer_role_of(admin_demo_act_field(act, "role"), &after.role))
		return BROKEN;
	after.role_chosen = after.area_chosen = true;
	after.area = offer_of(after.role)->area;
	return change(act, &after);
}

/* The oldest subscription of the customer that may be claimed for an item; they
 * come newest first. */
static enum outcome
pick_subscription(struct demo_act *act, struct line *line)
{
	struct store *store = act->demo->store;
	struct subscription_evidence evidence;
	struct subscription *all;
	size_t count;
	enum outcome out;

	out = store_customer_subscriptions(store, act->claim.tenant,
	    line->item.code, act->arena, &all, &count);
	for (size_t i = count; out == DONE && i-- > 0;) {
		out = store_customer_evidence(store, &act->claim, &line->item,
		    all[i].id, act->arena, &evidence, &line->subscription);
		if (out == DONE && subscription_check(&evidence,
				       act->claim.role) == CAUSE_FINE)
			return DONE;
	}
	return out == DONE ? ABSENT : out;
}

enum outcome
admin_demo_draft_items(struct demo_act *act)
{
	bool per_subscription = offer_of(act->claim.role)->per_subscription;
	const char *list = admin_demo_act_field(act, "items"), *code;
	struct line lines[CLAIM_LINES_MAX];
	size_t count = 0;
	enum outcome out = DONE;

	while (out == DONE && count < CLAIM_LINES_MAX &&
	       (code = admin_demo_table_word(act->arena, &list)) != NULL) {
		lines[count] = (struct line){ .subscription = "" };
		out = store_customer_item(
		    act->demo->store, code, act->arena, &lines[count].item);
		if (out == DONE && per_subscription)
			out = pick_subscription(act, &lines[count]);
		count++;
	}
	return out == DONE ? store_line_set(act->demo->store, &act->viewer,
				 act->arena, &act->claim, lines, count)
			   : out;
}

enum outcome
admin_demo_draft_wait(struct demo_act *act)
{
	struct store *store = act->demo->store;
	struct line *lines;
	size_t count;
	enum outcome out;

	out = store_line_list(store, act->claim.id, act->arena, &lines, &count);
	if (out != DONE || count == 0)
		return out == DONE ? ABSENT : out;
	lines[0].subscription = "";
	out = store_line_set(
	    store, &act->viewer, act->arena, &act->claim, lines, count);
	if (out == DONE)
		out = store_line_list(
		    store, act->claim.id, act->arena, &lines, &count);
	return out == DONE ? store_wait_set(store, &act->viewer, act->arena,
				 &act->claim, &lines[0], act->what)
			   : out;
}

/* Influenced Revenue asks for three facts more. */
static enum outcome
revenue_facts(struct demo_act *act)
{
	struct claim after = act->claim;

	if (act->claim.role != PARTNER_INFLUENCED_REVENUE)
		return DONE;
	after.solution_seller = "Mallory Cortez";
	after.revenue_customer = act->claim.customer;
	after.isv_solution = arena_print(
	    act->arena, "%s Industry Accelerator", act->viewer.directory_name);
	return change(act, &after);
}

enum outcome
admin_demo_draft_contacts(struct demo_act *act)
{
	const struct contact contacts[] = {
		{ .kind = CONTACT_CUSTOMER,
		    .name = customer_field(act, "contact"),
		    .title = customer_field(act, "title"),
		    .email = customer_field(act, "email") },
		{ .kind = CONTACT_PARTNER,
		    .name = act->viewer.name,
		    .title = "",
		    .email = act->viewer.email },
	};
	enum outcome out;

	out = store_contact_set(act->demo->store, &act->viewer, act->arena,
	    &act->claim, contacts, LENGTH(contacts));
	return out == DONE ? revenue_facts(act) : out;
}

enum outcome
admin_demo_draft_proof(struct demo_act *act)
{
	const char *list =
	    *act->what != '\0' ? act->what : admin_demo_act_field(act, "files");
	struct demo_signer signer = { .name = customer_field(act, "contact"),
		.title = customer_field(act, "title") };
	enum outcome out = DONE;
	const char *code;

	signer.disclosure =
	    proof_needs_disclosure(customer_field(act, "country"),
		strcmp(customer_field(act, "public"), "yes") == 0);
	while (out == DONE &&
	       (code = admin_demo_table_word(act->arena, &list)) != NULL)
		out = admin_demo_proof_add(act, &signer, code);
	return out == DONE ? admin_demo_proof_place(act, &signer) : out;
}

static enum outcome
read_evidence(struct demo_act *act, const struct line *lines, size_t count,
    const struct subscription_evidence **all)
{
	struct subscription_evidence *evidence =
	    arena_array(act->arena, struct subscription_evidence, count + 1);
	const char *id;
	enum outcome out = DONE;

	*all = evidence;
	for (size_t i = 0; out == DONE && i < count; i++)
		out = store_customer_evidence(act->demo->store, &act->claim,
		    &lines[i].item,
		    *lines[i].subscription == '\0' ? NULL
						   : lines[i].subscription,
		    act->arena, &evidence[i], &id);
	return out;
}

enum outcome
admin_demo_draft_check(struct demo_act *act)
{
	struct store *store = act->demo->store;
	struct problem problems[DRAFT_PROBLEMS_MAX];
	struct contact contacts[CONTACT__COUNT];
	struct draft draft = { .claim = &act->claim, .contacts = contacts };
	struct line *lines;
	struct proof *proofs;
	size_t count = 0;
	enum outcome out;

	out = store_line_list(
	    store, act->claim.id, act->arena, &lines, &draft.line_count);
	if (out == DONE)
		out = read_evidence(
		    act, lines, draft.line_count, &draft.evidence);
	draft.lines = lines;
	if (out == DONE)
		out = store_contact_list(store, act->claim.id, act->arena,
		    contacts, &draft.contact_count);
	if (out == DONE)
		out = store_proof_list(store, act->claim.id, act->arena,
		    &proofs, &draft.proof_count);
	if (out == DONE)
		count = draft_problems(act->arena, &draft, problems);
	for (size_t i = 0; i < count; i++)
		log_fault("demo: %s: %s: %s", act->claim.name,
		    problems[i].field, problems[i].sentence);
	return out == DONE && count > 0 ? INVALID : out;
}
