/* The lifecycle, against a table written from the rules and not from the
 * code: every status × event × party, with and without an approved line, in
 * and out of a dispute. */

#include "rules/claim.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/outcome.h"

#include <cmocka.h>

#define P (1u << PARTY_PARTNER)
#define R (1u << PARTY_REVIEWER | 1u << PARTY_LEAD)
#define L (1u << PARTY_LEAD)
#define S (1u << PARTY_SYSTEM)
#define C (1u << PARTY_CUSTOMER)

/* What docs/rules.md says: who may, and where it ends with an approved line,
 * without one, and without one while a dispute is open. */
struct cell {
	unsigned by;
	enum claim_status some, none, disputed;
};

#define TO(by, status)                                                         \
	{                                                                      \
		by, CLAIM_##status, CLAIM_##status, CLAIM_##status             \
	}

static const struct cell expected[CLAIM_STATUS__COUNT][CLAIM_EVENT__COUNT] = {
	[CLAIM_DRAFT] = {
		[CLAIM_SUBMIT] = TO(P, SUBMITTED), /* R5.31 */
	},
	[CLAIM_SUBMITTED] = {
		[CLAIM_START_REVIEW] = TO(R, UNDER_REVIEW), /* R5.32 */
		[CLAIM_WITHDRAW] = TO(P, ENDED), /* R5.37 */
		[CLAIM_SETTLE] = { L, CLAIM_APPROVED, CLAIM_REJECTED,
		    CLAIM_REJECTED_FINAL }, /* R5.68 */
		[CLAIM_CUSTOMER_DECLINED] = { C, CLAIM_APPROVED, CLAIM_REJECTED,
		    CLAIM_DISPUTE }, /* R5.81 */
	},
	[CLAIM_UNDER_REVIEW] = {
		[CLAIM_ASK_CUSTOMER] = TO(R, UNDER_REVIEW), /* R5.78 */
		[CLAIM_CUSTOMER_SAID] = TO(C, UNDER_REVIEW), /* R5.79 */
		[CLAIM_CUSTOMER_SILENT] = TO(S, UNDER_REVIEW), /* R5.80 */
		[CLAIM_CUSTOMER_DECLINED] = { C, CLAIM_APPROVED, CLAIM_REJECTED,
		    CLAIM_DISPUTE }, /* R5.81 */
		[CLAIM_ASK] = TO(R, ACTION_REQUIRED), /* R5.33 */
		[CLAIM_DECIDE] = { R, CLAIM_APPROVED, CLAIM_REJECTED,
		    CLAIM_REJECTED_FINAL }, /* R5.36 */
		[CLAIM_WITHDRAW] = TO(P, ENDED), /* R5.37 */
		[CLAIM_SETTLE] = { L, CLAIM_APPROVED, CLAIM_REJECTED,
		    CLAIM_REJECTED_FINAL }, /* R5.68 */
	},
	[CLAIM_ACTION_REQUIRED] = {
		[CLAIM_ANSWER] = { P, CLAIM_SUBMITTED, CLAIM_SUBMITTED,
		    CLAIM_DISPUTE }, /* R5.34 */
		[CLAIM_NO_ANSWER] = { S, CLAIM_APPROVED, CLAIM_REJECTED,
		    CLAIM_REJECTED_FINAL }, /* R5.35 */
		[CLAIM_CUSTOMER_DECLINED] = { C, CLAIM_APPROVED, CLAIM_REJECTED,
		    CLAIM_DISPUTE }, /* R5.81 */
		[CLAIM_WITHDRAW] = TO(P, ENDED), /* R5.37 */
		[CLAIM_SETTLE] = { L, CLAIM_APPROVED, CLAIM_REJECTED,
		    CLAIM_REJECTED_FINAL }, /* R5.68 */
	},
	[CLAIM_APPROVED] = {
		[CLAIM_SETTLE] = { L, CLAIM_APPROVED, CLAIM_ENDED,
		    CLAIM_DISPUTE }, /* R5.69 */
		[CLAIM_DISASSOCIATE] = { P, CLAIM_APPROVED, CLAIM_ENDED,
		    CLAIM_DISPUTE }, /* R5.42 */
		[CLAIM_SUBSCRIPTION_ENDED] = { S, CLAIM_APPROVED, CLAIM_ENDED,
		    CLAIM_DISPUTE }, /* R5.43 */
		[CLAIM_LINE_CORRECTED] = { S, CLAIM_APPROVED, CLAIM_ENDED,
		    CLAIM_DISPUTE }, /* R5.44 */
		[CLAIM_CUSTOMER_DECLINED] = { C, CLAIM_APPROVED, CLAIM_ENDED,
		    CLAIM_DISPUTE }, /* R5.83 */
		[CLAIM_REVOKE] = { L, CLAIM_APPROVED, CLAIM_ENDED,
		    CLAIM_DISPUTE }, /* R5.60 */
		/* R5.61, R5.26: the status stays. */
		[CLAIM_OPEN_DISPUTE] = { P, CLAIM_APPROVED, CLAIM_DISPUTE,
		    CLAIM_DISPUTE },
		[CLAIM_OVERTURN] = TO(L, APPROVED),
		[CLAIM_DISPUTE_ASK] = TO(L, APPROVED),
		[CLAIM_UPHOLD] = TO(L, APPROVED),
		[CLAIM_ANSWER] = TO(P, APPROVED),
		[CLAIM_NO_ANSWER] = TO(S, APPROVED),
	},
	[CLAIM_ENDED] = {
		[CLAIM_OPEN_DISPUTE] = TO(P, DISPUTE), /* R5.62 */
	},
	[CLAIM_REJECTED] = {
		[CLAIM_OPEN_DISPUTE] = TO(P, DISPUTE), /* R5.38 */
	},
	[CLAIM_DISPUTE] = {
		[CLAIM_OVERTURN] = { L, CLAIM_APPROVED, CLAIM_REJECTED_FINAL,
		    CLAIM_REJECTED_FINAL }, /* R5.39 */
		[CLAIM_DISPUTE_ASK] = TO(L, ACTION_REQUIRED), /* R5.40 */
		[CLAIM_UPHOLD] = TO(L, REJECTED_FINAL), /* R5.41 */
		[CLAIM_CUSTOMER_DECLINED] = { C, CLAIM_APPROVED,
		    CLAIM_REJECTED_FINAL, CLAIM_DISPUTE }, /* R5.82 */
	},
};

static const struct line with_approved[] = {
	{ .state = LINE_REFUSED },
	{ .state = LINE_APPROVED },
	{ .state = LINE_ENDED },
};
static const struct line without_approved[] = {
	{ .state = LINE_REFUSED },
	{ .state = LINE_ENDED },
};

/* R5.1, R2.5: a lead reviewer may what a reviewer may, never the reverse. */
static void
a_party_moves_a_claim_only_as_the_table_says(void **state)
{
	size_t allowed = 0;

	(void)state;
	for (int from = 0; from < CLAIM_STATUS__COUNT; from++)
		for (int event = 0; event < CLAIM_EVENT__COUNT; event++)
			for (int by = 0; by < PARTY__COUNT; by++) {
				bool may = claim_may((enum claim_status)from,
				    (enum claim_event)event, (enum party)by);

				assert_int_equal(
				    may, expected[from][event].by >> by & 1);
				allowed += may;
			}
	/* Thirty-six moves, four of them also a lead reviewer's. */
	assert_int_equal(allowed, 36 + 4);
}

static enum claim_status
after(int from, int event, bool some, enum claim_dispute dispute)
{
	return claim_after((enum claim_status)from, (enum claim_event)event,
	    some ? with_approved : without_approved,
	    some ? LENGTH(with_approved) : LENGTH(without_approved), dispute);
}

/* R5.2 */
static void
a_move_ends_where_the_table_says_and_no_other_changes_anything(void **state)
{
	(void)state;
	for (int from = 0; from < CLAIM_STATUS__COUNT; from++)
		for (int event = 0; event < CLAIM_EVENT__COUNT; event++) {
			struct cell cell = expected[from][event];

			if (cell.by == 0)
				cell.some = cell.none = cell.disputed =
				    (enum claim_status)from;
			for (int i = 0; i < CLAIM_DISPUTE__COUNT; i++)
				assert_int_equal(after(from, event, true,
						     (enum claim_dispute)i),
				    cell.some);
			assert_int_equal(
			    after(from, event, false, DISPUTE_NONE), cell.none);
			assert_int_equal(
			    after(from, event, false, DISPUTE_LEADS),
			    cell.disputed);
			assert_int_equal(
			    after(from, event, false, DISPUTE_ASKS),
			    cell.by != 0 && cell.disputed == CLAIM_DISPUTE
				? CLAIM_ACTION_REQUIRED
				: cell.disputed);
			/* What is rejected after a dispute is so for good. */
			assert_int_equal(
			    after(from, event, false, DISPUTE_CLOSED),
			    cell.by != 0 && cell.none == CLAIM_REJECTED
				? CLAIM_REJECTED_FINAL
				: cell.none);
		}
}

/* R5.73: what is pending is still to be decided. */
static void
a_customer_who_declines_a_part_moves_nothing_else(void **state)
{
	static const struct line part[] = { { .state = LINE_ENDED },
		{ .state = LINE_APPROVED }, { .state = LINE_PENDING } };
	static const enum claim_status statuses[] = { CLAIM_SUBMITTED,
		CLAIM_UNDER_REVIEW, CLAIM_ACTION_REQUIRED };

	(void)state;
	for (size_t i = 0; i < LENGTH(statuses); i++)
		assert_int_equal(
		    claim_after(statuses[i], CLAIM_CUSTOMER_DECLINED, part,
			LENGTH(part), DISPUTE_NONE),
		    statuses[i]);
}

static void
nothing_leads_out_of_what_is_over(void **state)
{
	(void)state;
	for (int event = 0; event < CLAIM_EVENT__COUNT; event++)
		for (int by = 0; by < PARTY__COUNT; by++) {
			assert_false(claim_may(CLAIM_REJECTED_FINAL,
			    (enum claim_event)event, (enum party)by));
			/* R5.62: what Microsoft ended can be disputed. */
			assert_int_equal(
			    claim_may(CLAIM_ENDED, (enum claim_event)event,
				(enum party)by),
			    event == CLAIM_OPEN_DISPUTE && by == PARTY_PARTNER);
		}
}

/* R5.4 */
static void
a_claim_is_decided_when_no_line_is_pending(void **state)
{
	static const struct line lines[] = {
		{ .state = LINE_APPROVED },
		{ .state = LINE_REFUSED },
		{ .state = LINE_ENDED },
		{ .state = LINE_PENDING },
	};

	(void)state;
	assert_false(claim_is_decided(NULL, 0));
	assert_true(claim_is_decided(lines, 1));
	assert_true(claim_is_decided(lines, 3));
	assert_false(claim_is_decided(lines, 4));
	assert_false(claim_is_decided(lines + 3, 1));
}

/* R5.5, R5.3, R5.16, R5.17, R4.22, each status at a time. */
struct row {
	enum turn turn;
	bool may_delete, may_add, may_remove;
	unsigned parts; /* that may be edited */
};

#define ALL  ((1u << CLAIM_PART__COUNT) - 1)
#define SOME (ALL & ~(1u << PART_CUSTOMER | 1u << PART_ROLE))

static const struct row rows[] = {
	[CLAIM_DRAFT] = { TURN_DRAFT, true, true, true, ALL },
	[CLAIM_SUBMITTED] = { TURN_REVIEW, false, false, false, 0 },
	[CLAIM_UNDER_REVIEW] = { TURN_REVIEW, false, false, false, 0 },
	[CLAIM_ACTION_REQUIRED] = { TURN_ANSWER, false, true, false, SOME },
	[CLAIM_APPROVED] = { TURN_NOBODY, false, true, false, 0 },
	[CLAIM_REJECTED] = { TURN_NOBODY, false, true, false, 0 },
	[CLAIM_DISPUTE] = { TURN_DISPUTE, false, true, false, 0 },
	[CLAIM_REJECTED_FINAL] = { TURN_NOBODY, false, false, false, 0 },
	[CLAIM_ENDED] = { TURN_NOBODY, false, true, false, 0 },
};
_Static_assert(LENGTH(rows) == CLAIM_STATUS__COUNT, "every status has a row");

static void
each_status_says_whose_turn_it_is(void **state)
{
	(void)state;
	for (int i = 0; i < CLAIM_STATUS__COUNT; i++) {
		const struct standing standing = {
			.status = (enum claim_status)i, .pending = true
		};

		assert_int_equal(claim_turn(&standing), rows[i].turn);
	}
}

/* R5.5, beside the status: disputes, customers who are asked, arbitrations. */
static void
what_stands_beside_the_status_says_whose_turn_it_is(void **state)
{
	static const struct {
		struct standing standing;
		enum turn turn;
	} cases[] = {
		{ { .status = CLAIM_APPROVED, .dispute = DISPUTE_LEADS },
		    TURN_DISPUTE },
		{ { .status = CLAIM_APPROVED, .dispute = DISPUTE_ASKS },
		    TURN_ANSWER },
		{ { .status = CLAIM_APPROVED, .dispute = DISPUTE_CLOSED },
		    TURN_NOBODY },
		{ { .status = CLAIM_APPROVED,
		      .dispute = DISPUTE_LEADS,
		      .arbitration = ARBITRATION_OURS },
		    TURN_DISPUTE },
		{ { .status = CLAIM_APPROVED, .arbitration = ARBITRATION_OURS },
		    TURN_PROOF },
		{ { .status = CLAIM_APPROVED,
		      .arbitration = ARBITRATION_THEIRS },
		    TURN_OTHER_PROOF },
		{ { .status = CLAIM_APPROVED,
		      .arbitration = ARBITRATION_LEADS },
		    TURN_ARBITRATION },
		{ { .status = CLAIM_UNDER_REVIEW,
		      .pending = true,
		      .arbitration = ARBITRATION_OURS },
		    TURN_REVIEW },
		{ { .status = CLAIM_UNDER_REVIEW,
		      .arbitration = ARBITRATION_OURS },
		    TURN_PROOF },
		{ { .status = CLAIM_UNDER_REVIEW,
		      .arbitration = ARBITRATION_THEIRS },
		    TURN_OTHER_PROOF },
		{ { .status = CLAIM_UNDER_REVIEW,
		      .arbitration = ARBITRATION_LEADS },
		    TURN_ARBITRATION },
		{ { .status = CLAIM_UNDER_REVIEW,
		      .pending = true,
		      .asks_customer = true },
		    TURN_CUSTOMER },
		{ { .status = CLAIM_SUBMITTED,
		      .pending = true,
		      .arbitration = ARBITRATION_OURS },
		    TURN_REVIEW },
		{ { .status = CLAIM_ACTION_REQUIRED,
		      .pending = true,
		      .arbitration = ARBITRATION_OURS },
		    TURN_ANSWER },
		/* R5.63: a decision that waits for a second look. */
		{ { .status = CLAIM_UNDER_REVIEW,
		      .pending = true,
		      .look = LOOK_WAITS },
		    TURN_SECOND_LOOK },
		{ { .status = CLAIM_UNDER_REVIEW,
		      .pending = true,
		      .look = LOOK_DISAGREED },
		    TURN_DISAGREEMENT },
		{ { .status = CLAIM_UNDER_REVIEW,
		      .pending = true,
		      .asks_customer = true,
		      .look = LOOK_WAITS },
		    TURN_CUSTOMER },
		{ { .status = CLAIM_SUBMITTED,
		      .pending = true,
		      .look = LOOK_WAITS },
		    TURN_REVIEW },
		{ { .status = CLAIM_ENDED, .dispute = DISPUTE_CLOSED },
		    TURN_NOBODY },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_int_equal(claim_turn(&cases[i].standing), cases[i].turn);
}

static void
each_status_says_what_may_be_edited(void **state)
{
	(void)state;
	for (int i = 0; i < CLAIM_STATUS__COUNT; i++) {
		enum claim_status status = (enum claim_status)i;

		for (int part = 0; part < CLAIM_PART__COUNT; part++)
			assert_int_equal(
			    claim_may_edit(status, (enum claim_part)part),
			    rows[i].parts >> part & 1);
		assert_int_equal(claim_may_delete(status), rows[i].may_delete);
		assert_int_equal(claim_may_add_proof(status), rows[i].may_add);
		assert_int_equal(claim_may_remove_file(status, SCAN_CLEAN),
		    rows[i].may_remove);
		assert_int_equal(claim_may_remove_file(status, SCAN_INFECTED),
		    rows[i].may_remove || rows[i].may_add);
	}
}

static void
codes_read_back_and_names_are_those_people_know(void **state)
{
	(void)state;
	for (int i = 0; i < CLAIM_STATUS__COUNT; i++) {
		enum claim_status status = CLAIM_STATUS__COUNT;

		assert_true(claim_status_of(
		    claim_status_code((enum claim_status)i), &status));
		assert_int_equal(status, i);
		assert_true(strlen(claim_status_name(status)) > 0);
	}
	for (int i = 0; i < CLAIM_PART__COUNT; i++) {
		assert_true(strlen(claim_part_code((enum claim_part)i)) > 0);
		assert_true(strlen(claim_part_name((enum claim_part)i)) > 0);
	}
	assert_string_equal(claim_status_name(CLAIM_ACTION_REQUIRED),
	    "Partner action required");
}

static void
a_word_that_is_no_code_is_refused(void **state)
{
	static const char *const words[] = { "", "Draft", "draft ", "drafts",
		"under_review" };
	enum claim_status status;

	(void)state;
	for (size_t i = 0; i < LENGTH(words); i++)
		assert_false(claim_status_of(words[i], &status));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_party_moves_a_claim_only_as_the_table_says),
		cmocka_unit_test(
		    a_move_ends_where_the_table_says_and_no_other_changes_anything),
		cmocka_unit_test(
		    a_customer_who_declines_a_part_moves_nothing_else),
		cmocka_unit_test(nothing_leads_out_of_what_is_over),
		cmocka_unit_test(a_claim_is_decided_when_no_line_is_pending),
		cmocka_unit_test(each_status_says_whose_turn_it_is),
		cmocka_unit_test(
		    what_stands_beside_the_status_says_whose_turn_it_is),
		cmocka_unit_test(each_status_says_what_may_be_edited),
		cmocka_unit_test(
		    codes_read_back_and_names_are_those_people_know),
		cmocka_unit_test(a_word_that_is_no_code_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
