/* Drafts: each problem alone, all at once, and what the task list says. */

#include "rules/draft.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/outcome.h"
#include "rules/proof.h"

#include <cmocka.h>

/* A draft that lacks nothing, and the room to spoil it. */
struct sample {
	struct claim claim;
	struct line lines[CLAIM_LINES_MAX + 2];
	struct subscription_evidence evidence[CLAIM_LINES_MAX + 2];
	struct contact contacts[3];
	struct draft draft;
};

static struct line
sample_line(int position, enum area area)
{
	return (struct line){
		.position = position,
		.item = { area == AREA_MODERN_WORK ? "exchange-online"
						   : "sales",
		    area == AREA_MODERN_WORK ? "Exchange Online"
					     : "Dynamics 365 Sales",
		    area, true, true },
		.subscription = area == AREA_MODERN_WORK
				    ? ""
				    : "11111111-1111-4111-8111-111111111111",
		.reason = "",
		.reason_text = "",
	};
}

static void
make(struct sample *sample, enum partner_role role)
{
	enum area area = offer_of(role)->area;

	*sample = (struct sample){
		.claim = {
			.location = 7,
			.name = "Contoso sales",
			.tenant = "22222222-2222-4222-8222-222222222222",
			.domain = "contoso.com",
			.area_chosen = true,
			.role_chosen = true,
			.area = area,
			.role = role,
			.solution_seller = "Sam Lee",
			.revenue_customer = "Contoso",
			.isv_solution = "Fabrikam Quotes",
		},
		.contacts = {
			{ CONTACT_CUSTOMER, "Ana Sousa", "Head of IT",
			    "ana@contoso.com" },
			{ CONTACT_PARTNER, "Ben Okoro", "",
			    "ben@fabrikam.example" },
		},
	};
	for (int i = 0; i < CLAIM_LINES_MAX + 2; i++) {
		sample->lines[i] = sample_line(i + 1, area);
		sample->evidence[i] = (struct subscription_evidence){
			.well_formed = true,
			.product_in_tenant = true,
			.in_tenant = true,
			.any_product = true,
			.this_product = true,
			.other_product = "",
			.set_up = true,
			.your_claim = "",
		};
	}
	sample->draft = (struct draft){
		.claim = &sample->claim,
		.lines = sample->lines,
		.evidence = sample->evidence,
		.line_count = 1,
		.contacts = sample->contacts,
		.contact_count = 2,
		.proof_count = 1,
	};
}

static void
a_whole_draft_of_any_role_has_no_problem(void **state)
{
	struct problem problems[DRAFT_PROBLEMS_MAX];
	struct arena *arena = arena_new();
	struct sample sample;

	(void)state;
	for (int role = 0; role < PARTNER_ROLE__COUNT; role++) {
		make(&sample, (enum partner_role)role);
		assert_int_equal(
		    draft_problems(arena, &sample.draft, problems), 0);
	}
	arena_free(arena);
}

/* One way to spoil a draft, and the one problem it makes. */
struct fault {
	enum claim_part part;
	const char *field;
	void (*spoil)(struct sample *);
	enum partner_role role;
};

#define LETTERS30 "abcdefghijabcdefghijabcdefghij"

/* clang-format off */
static void no_name(struct sample *s) { s->claim.name = ""; }
static void short_name(struct sample *s) { s->claim.name = "ab"; }
static void long_name(struct sample *s)
{ s->claim.name = LETTERS30 LETTERS30 LETTERS30 LETTERS30 "x"; }
static void no_location(struct sample *s) { s->claim.location = 0; }
static void no_tenant(struct sample *s) { s->claim.tenant = ""; }
static void no_domain(struct sample *s) { s->claim.domain = ""; }
static void no_area(struct sample *s) { s->claim.area_chosen = false; }
static void no_role(struct sample *s) { s->claim.role_chosen = false; }
static void wrong_area(struct sample *s)
{ s->claim.area = AREA_MODERN_WORK; }
static void no_line(struct sample *s) { s->draft.line_count = 0; }
static void no_line_left(struct sample *s)
{ s->lines[0].state = LINE_REFUSED; }
static void too_many_lines(struct sample *s)
{ s->draft.line_count = CLAIM_LINES_MAX + 1; }
static void no_subscription(struct sample *s)
{ s->lines[0].subscription = ""; }
static void expired(struct sample *s)
{ s->evidence[0].status = SUBSCRIPTION_DELETED; }
static void not_set_up(struct sample *s) { s->evidence[0].set_up = false; }
static void inactive_item(struct sample *s)
{ s->lines[0].item.active = false; }
static void no_usage(struct sample *s)
{ s->lines[0].item.usage_offered = false; }
static void no_customer(struct sample *s) { s->contacts[0].name = ""; }
static void no_title(struct sample *s) { s->contacts[0].title = ""; }
static void no_email(struct sample *s) { s->contacts[0].email = ""; }
static void no_own_name(struct sample *s) { s->contacts[1].name = ""; }
static void no_own_email(struct sample *s) { s->contacts[1].email = ""; }
static void half_technical(struct sample *s)
{
	s->contacts[2] = (struct contact){ CONTACT_TECHNICAL, "Kim", "", "" };
	s->draft.contact_count = 3;
}
static void nameless_technical(struct sample *s)
{
	s->contacts[2] = (struct contact){ CONTACT_TECHNICAL, "", "",
	    "kim@contoso.com" };
	s->draft.contact_count = 3;
}
static void no_seller(struct sample *s) { s->claim.solution_seller = ""; }
static void no_revenue(struct sample *s) { s->claim.revenue_customer = ""; }
static void no_isv(struct sample *s) { s->claim.isv_solution = ""; }
static void no_proof(struct sample *s) { s->draft.proof_count = 0; }
static void infected(struct sample *s)
{ s->draft.infected_count = 1; s->draft.infected = "later.pdf"; }
static void too_many_proofs(struct sample *s)
{ s->draft.proof_count = PROOF_FILES_MAX + 1; }

#define ADVISOR PARTNER_PRESALES_ADVISOR
#define USAGE	PARTNER_USAGE_RECOGNITION
#define REVENUE PARTNER_INFLUENCED_REVENUE
#define CONSUME PARTNER_USE_OR_CONSUME

static const struct fault faults[] = {
	{ PART_WHO, "name", no_name, ADVISOR }, /* R4.2 */
	{ PART_WHO, "name", short_name, ADVISOR },
	{ PART_WHO, "name", long_name, ADVISOR },
	{ PART_WHO, "location", no_location, ADVISOR },
	{ PART_CUSTOMER, "tenant", no_tenant, ADVISOR },
	{ PART_CUSTOMER, "domain", no_domain, ADVISOR },
	{ PART_ROLE, "area", no_area, ADVISOR },
	{ PART_ROLE, "role", no_role, ADVISOR },
	{ PART_ROLE, "role", wrong_area, ADVISOR },
	{ PART_ITEMS, "items", no_line, ADVISOR }, /* R4.9 */
	{ PART_ITEMS, "items", no_line, CONSUME },
	{ PART_ITEMS, "items", no_line_left, CONSUME },
	{ PART_ITEMS, "items", too_many_lines, CONSUME },
	{ PART_ITEMS, "subscription.1", no_subscription, ADVISOR }, /* R4.10 */
	{ PART_ITEMS, "subscription.1", expired, ADVISOR },
	{ PART_ITEMS, "items", not_set_up, CONSUME },
	{ PART_ITEMS, "items", inactive_item, ADVISOR },
	{ PART_ITEMS, "items", no_usage, USAGE },
	{ PART_CONTACTS, "customer_name", no_customer, ADVISOR }, /* R4.17 */
	{ PART_CONTACTS, "customer_title", no_title, ADVISOR },
	{ PART_CONTACTS, "customer_email", no_email, ADVISOR },
	{ PART_CONTACTS, "partner_name", no_own_name, ADVISOR },
	{ PART_CONTACTS, "partner_email", no_own_email, ADVISOR },
	{ PART_CONTACTS, "technical_email", half_technical, ADVISOR },
	{ PART_CONTACTS, "technical_name", nameless_technical, ADVISOR },
	{ PART_CONTACTS, "solution_seller", no_seller, REVENUE }, /* R4.18 */
	{ PART_CONTACTS, "revenue_customer", no_revenue, REVENUE },
	{ PART_CONTACTS, "isv_solution", no_isv, REVENUE },
	{ PART_PROOF, "file", no_proof, ADVISOR }, /* R4.21 */
	{ PART_PROOF, "file", infected, ADVISOR }, /* R4.59 */
	{ PART_PROOF, "file", too_many_proofs, ADVISOR },
};
/* clang-format on */

/* R8.25. */
static void
what_was_submitted_keeps_an_item_that_ended(void **state)
{
	struct sample sample;
	struct problem problems[DRAFT_PROBLEMS_MAX];
	struct arena *arena = arena_new();

	(void)state;
	make(&sample, ADVISOR);
	inactive_item(&sample);
	assert_int_equal(draft_problems(arena, &sample.draft, problems), 1);
	sample.claim.status = CLAIM_ACTION_REQUIRED;
	assert_int_equal(draft_problems(arena, &sample.draft, problems), 0);
	arena_free(arena);
}

static void
each_fault_alone_is_one_problem_with_its_field(void **state)
{
	struct problem problems[DRAFT_PROBLEMS_MAX];
	struct arena *arena = arena_new();
	struct sample sample;

	(void)state;
	for (size_t i = 0; i < LENGTH(faults); i++) {
		make(&sample, faults[i].role);
		faults[i].spoil(&sample);
		assert_int_equal(
		    draft_problems(arena, &sample.draft, problems), 1);
		assert_int_equal(problems[0].part, faults[i].part);
		assert_string_equal(problems[0].field, faults[i].field);
		assert_true(strlen(problems[0].sentence) > 10);
	}
	arena_free(arena);
}

/* R4.9, R4.10: an arbitration decided it, and the partner must act because of
 * the other line. */
static void
what_is_decided_needs_nothing_more(void **state)
{
	struct problem problems[DRAFT_PROBLEMS_MAX];
	struct arena *arena = arena_new();
	struct sample sample;

	(void)state;
	make(&sample, PARTNER_PRESALES_ADVISOR);
	expired(&sample);
	sample.lines[0].state = LINE_APPROVED;
	sample.draft.line_count = 2;
	assert_int_equal(draft_problems(arena, &sample.draft, problems), 0);
	arena_free(arena);
}

/* What is needed in one role only is not asked for in another. */
static void
fields_of_influenced_revenue_are_asked_for_only_there(void **state)
{
	struct problem problems[DRAFT_PROBLEMS_MAX];
	struct arena *arena = arena_new();
	struct sample sample;

	(void)state;
	for (int role = 0; role < PARTNER_ROLE__COUNT; role++) {
		make(&sample, (enum partner_role)role);
		no_seller(&sample);
		no_revenue(&sample);
		no_isv(&sample);
		assert_int_equal(draft_problems(arena, &sample.draft, problems),
		    role == PARTNER_INFLUENCED_REVENUE ? 3 : 0);
	}
	arena_free(arena);
}

/* R4.24 */
static void
all_problems_are_listed_at_once_in_page_order(void **state)
{
	static const char *const fields[] = { "name", "location", "tenant",
		"domain", "items", "customer_name", "customer_title",
		"customer_email", "partner_name", "partner_email",
		"solution_seller", "revenue_customer", "isv_solution", "file" };
	struct problem problems[DRAFT_PROBLEMS_MAX];
	struct arena *arena = arena_new();
	struct sample sample;
	size_t count;

	(void)state;
	assert_int_equal(CLAIM_LINES_MAX, 40); /* R4.9 */
	make(&sample, PARTNER_INFLUENCED_REVENUE);
	no_name(&sample);
	no_location(&sample);
	no_tenant(&sample);
	no_domain(&sample);
	no_line(&sample);
	sample.draft.contact_count = 0;
	no_seller(&sample);
	no_revenue(&sample);
	no_isv(&sample);
	no_proof(&sample);
	count = draft_problems(arena, &sample.draft, problems);
	assert_int_equal(count, LENGTH(fields));
	for (size_t i = 0; i < count; i++)
		assert_string_equal(problems[i].field, fields[i]);
	arena_free(arena);
}

/* The most there can ever be fits, also when a draft has too many lines. */
static void
the_longest_list_of_problems_fits(void **state)
{
	struct problem problems[DRAFT_PROBLEMS_MAX];
	struct arena *arena = arena_new();
	struct sample sample;
	size_t count;

	(void)state;
	make(&sample, PARTNER_INFLUENCED_REVENUE);
	no_name(&sample);
	no_location(&sample);
	no_tenant(&sample);
	no_domain(&sample);
	wrong_area(&sample);
	sample.draft.line_count = CLAIM_LINES_MAX + 2;
	for (int i = 0; i < CLAIM_LINES_MAX + 2; i++)
		sample.lines[i].subscription = "";
	for (int i = 0; i < 2; i++)
		sample.contacts[i].name = sample.contacts[i].title =
		    sample.contacts[i].email = "";
	half_technical(&sample);
	no_seller(&sample);
	no_revenue(&sample);
	no_isv(&sample);
	no_proof(&sample);
	count = draft_problems(arena, &sample.draft, problems);
	assert_int_equal(count, 4 + 1 + 1 + CLAIM_LINES_MAX + 5 + 1 + 3 + 1);
	assert_true(count <= DRAFT_PROBLEMS_MAX);
	assert_string_equal(problems[count - 1].field, "file");
	arena_free(arena);
}

/* R4.25 */
static void
a_part_waits_for_the_parts_it_needs(void **state)
{
	/* With a problem in the first part, what the others say. */
	static const enum part_state states[][CLAIM_PART__COUNT] = {
		[PART_WHO] = { PART_INCOMPLETE, PART_COMPLETED, PART_COMPLETED,
		    PART_COMPLETED, PART_COMPLETED, PART_COMPLETED,
		    PART_CANNOT_START },
		[PART_CUSTOMER] = { PART_COMPLETED, PART_INCOMPLETE,
		    PART_CANNOT_START, PART_CANNOT_START, PART_CANNOT_START,
		    PART_COMPLETED, PART_CANNOT_START },
		[PART_ROLE] = { PART_COMPLETED, PART_COMPLETED, PART_INCOMPLETE,
		    PART_CANNOT_START, PART_CANNOT_START, PART_COMPLETED,
		    PART_CANNOT_START },
		[PART_ITEMS] = { PART_COMPLETED, PART_COMPLETED, PART_COMPLETED,
		    PART_INCOMPLETE, PART_COMPLETED, PART_COMPLETED,
		    PART_CANNOT_START },
		[PART_CONTACTS] = { PART_COMPLETED, PART_COMPLETED,
		    PART_COMPLETED, PART_COMPLETED, PART_INCOMPLETE,
		    PART_COMPLETED, PART_CANNOT_START },
		[PART_PROOF] = { PART_COMPLETED, PART_COMPLETED, PART_COMPLETED,
		    PART_COMPLETED, PART_COMPLETED, PART_INCOMPLETE,
		    PART_CANNOT_START },
	};

	(void)state;
	for (size_t wrong = 0; wrong < LENGTH(states); wrong++) {
		struct problem problem = { (enum claim_part)wrong, "", "" };

		for (int part = 0; part < CLAIM_PART__COUNT; part++)
			assert_int_equal(draft_part_state(&problem, 1,
					     (enum claim_part)part),
			    states[wrong][part]);
		for (int part = 0; part < CLAIM_PART__COUNT; part++)
			assert_int_equal(draft_part_needs((enum claim_part)part,
					     (enum claim_part)wrong),
			    states[wrong][part] == PART_CANNOT_START);
	}
	for (int part = 0; part < PART_CHECK; part++)
		assert_int_equal(
		    draft_part_state(NULL, 0, (enum claim_part)part),
		    PART_COMPLETED);
	assert_int_equal(
	    draft_part_state(NULL, 0, PART_CHECK), PART_INCOMPLETE);
	assert_string_equal(
	    draft_part_state_name(PART_CANNOT_START), "Cannot start yet");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_whole_draft_of_any_role_has_no_problem),
		cmocka_unit_test(
		    each_fault_alone_is_one_problem_with_its_field),
		cmocka_unit_test(what_is_decided_needs_nothing_more),
		cmocka_unit_test(what_was_submitted_keeps_an_item_that_ended),
		cmocka_unit_test(
		    fields_of_influenced_revenue_are_asked_for_only_there),
		cmocka_unit_test(all_problems_are_listed_at_once_in_page_order),
		cmocka_unit_test(the_longest_list_of_problems_fits),
		cmocka_unit_test(a_part_waits_for_the_parts_it_needs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
