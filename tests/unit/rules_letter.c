/* The letter of a decision, as it is composed. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "rules/letter.h"
#include "rules/reason.h"

static const struct line exchange = { .id = 11,
	.position = 1,
	.item = { .name = "Exchange Online" },
	.subscription = "",
	.reason = "" };
static const struct line sales = { .id = 12,
	.position = 2,
	.item = { .name = "Dynamics 365 Sales" },
	.subscription = "0f1e2d3c-aaaa-4bbb-8ccc-000000000001",
	.reason = "" };

/* The whole claim's signature is placed, of the first line what names it; of
 * the second nothing. */
static const struct element elements[] = {
	{ .requirement = &proof_requirements[5],
	    .proof = 7,
	    .proof_name = "signed.pdf",
	    .words = "" },
	{ .requirement = &proof_requirements[4],
	    .line = &exchange,
	    .proof = 7,
	    .proof_name = "signed.pdf",
	    .page = 3,
	    .words = "table 2" },
	{ .requirement = &proof_requirements[4],
	    .line = &sales,
	    .proof_name = "",
	    .words = "" },
};

static const char *
compose(struct text *out, enum letter_kind kind, const struct letter_line *list,
    size_t count, int64_t days)
{
	const struct letter letter = { .kind = kind,
		.number = "C-12345674",
		.name = "Mail",
		.customer = "Contoso",
		.lines = list,
		.count = count,
		.elements = elements,
		.element_count = LENGTH(elements),
		.days = days };

	text_clear(out);
	letter_compose(out, &letter);
	assert_false(text_failed(out));
	return text_string(out);
}

static void
a_letter_says_of_each_line_what_why_where_and_what_would_pass(void **state)
{
	static const struct letter_line list[] = {
		{ &exchange, LINE_APPROVED, false, "", "" },
		{ &sales, LINE_REFUSED, false, "products-missing",
		    "Only Outlook\nis named." },
	};
	static const char expected[] =
	    "Claim C-12345674, “Mail”, for Contoso: your claim was reviewed, "
	    "and is decided as follows.\n\n"
	    "**Exchange Online: approved**\n\n"
	    "Your company is the partner of record for it.\n\n"
	    "**Dynamics 365 Sales: refused**\n"
	    "Subscription 0f1e2d3c-aaaa-4bbb-8ccc-000000000001\n\n"
	    "Reason: Missing products. The proof of execution does not name "
	    "this product or workload.\n\n"
	    "> Only Outlook\n> is named.\n\n"
	    "Where you say the proof of execution shows it:\n\n"
	    "- Name of the item: you gave no place\n\n"
	    "This would pass if the proof of execution named this product or "
	    "workload.\n\n"
	    "What you can do: Make a new claim with a proof of execution that "
	    "names it.\n\n"
	    "If you disagree, your incentives admins can dispute this decision "
	    "once, within 30 days, on the page of the claim.\n";
	struct text *out = *state; /* R5.101 */

	assert_string_equal(
	    compose(out, LETTER_DECIDED, list, LENGTH(list), 30), expected);
}

static void
the_place_is_the_one_the_partner_gave_for_that_line(void **state)
{
	static const struct {
		const char *reason;
		const char *holds;
		const char *lacks;
	} rows[] = {
		{ "products-missing",
		    "- Name of the item: signed.pdf, page 3, table 2\n",
		    "acknowledgment and its date" },
		{ "consent-missing",
		    "- Customer’s acknowledgment and its date: signed.pdf\n",
		    "Name of the item" },
		{ "proof-unavailable", "page 3, table 2", "you gave no place" },
		{ "customer-declined", "This would pass if the customer agreed",
		    "Where you say" },
		{ "another-partner", "This would pass if no other partner",
		    "Where you say" },
	};
	struct text *out = *state; /* R5.102 */

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const struct letter_line one = { &exchange, LINE_REFUSED, false,
			rows[i].reason, "" };
		const char *said = compose(out, LETTER_DECIDED, &one, 1, 30);

		assert_non_null(strstr(said, rows[i].holds));
		assert_null(strstr(said, rows[i].lacks));
	}
}

static void
every_reason_for_refusing_says_what_would_pass(void **state)
{
	struct text *out = *state; /* R5.102 */

	for (size_t i = 0; i < reason_count; i++) {
		const struct reason *reason = &reason_all[i];
		const struct letter_line one = { &exchange, LINE_REFUSED, false,
			reason->code, "" };

		if ((reason->uses & REASON_REFUSE) == 0)
			continue;
		assert_non_null(
		    strstr(compose(out, LETTER_DECIDED, &one, 1, 30),
			"\n\nThis would pass if "));
	}
}

static void
a_line_in_arbitration_is_said_to_be_open_and_no_more(void **state)
{
	static const struct letter_line one = { &exchange, LINE_PENDING, false,
		"", "" };
	struct text *out = *state;
	const char *said = compose(out, LETTER_DECIDED, &one, 1, 30);

	assert_non_null(strstr(said, "Exchange Online: not decided yet"));
	assert_null(strstr(said, "partner of record"));
	assert_null(strstr(said, "dispute"));
}

static void
only_what_can_be_disputed_is_said_to_be(void **state)
{
	static const struct {
		enum letter_kind kind;
		enum line_state state;
		const char *reason;
		int64_t days;
		bool may;
	} rows[] = {
		{ LETTER_DECIDED, LINE_REFUSED, "not-eligible", 30, true },
		{ LETTER_DECIDED, LINE_REFUSED, "not-eligible", 0, false },
		{ LETTER_DECIDED, LINE_APPROVED, "", 30, false },
		{ LETTER_ARBITRATED, LINE_ENDED, "another-partner", 30, true },
		{ LETTER_GIVEN_AWAY, LINE_ENDED, "another-partner", 30, true },
		{ LETTER_REVOKED, LINE_ENDED, "mistake", 30, true },
	};
	struct text *out = *state;

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const struct letter_line one = { &exchange, rows[i].state,
			false, rows[i].reason, "" };
		const char *said =
		    compose(out, rows[i].kind, &one, 1, rows[i].days);

		assert_int_equal(
		    strstr(said, "can dispute this decision") != NULL,
		    rows[i].may);
	}
}

static void
a_dispute_is_answered_for_good(void **state)
{
	static const struct letter_line list[] = {
		{ &exchange, LINE_APPROVED, false, "",
		    "The new file shows it." },
		{ &sales, LINE_REFUSED, true, "not-eligible", "No." },
	};
	struct text *out = *state;
	const char *said = compose(out, LETTER_RULED, list, LENGTH(list), 30);

	assert_non_null(strstr(said, "your dispute is answered"));
	assert_non_null(strstr(said, "Exchange Online: approved"));
	assert_non_null(strstr(said, "> The new file shows it.\n"));
	assert_non_null(strstr(said, "Dynamics 365 Sales: stays refused"));
	assert_non_null(strstr(said, "this answer is final"));
	assert_null(strstr(said, "What you can do"));
	assert_null(strstr(
	    compose(out, LETTER_RULED, list, 1, 30), "this answer is final"));
}

static void
what_has_no_coded_reason_is_told_in_words_alone(void **state)
{
	static const struct letter_line one = { &exchange, LINE_ENDED, false,
		"revoked", "Neither shows its work." };
	struct text *out = *state;
	const char *said = compose(out, LETTER_ARBITRATED, &one, 1, 30);

	assert_non_null(
	    strstr(said, "**Exchange Online: ended**\n\n> Neither"));
	assert_null(strstr(said, "Reason:"));
}

static int
begin(void **state)
{
	static struct text out;

	text_open(&out, LETTER_SIZE_MAX);
	*state = &out;
	return 0;
}

static int
end(void **state)
{
	text_close(*state);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_letter_says_of_each_line_what_why_where_and_what_would_pass),
		cmocka_unit_test(
		    the_place_is_the_one_the_partner_gave_for_that_line),
		cmocka_unit_test(
		    every_reason_for_refusing_says_what_would_pass),
		cmocka_unit_test(
		    a_line_in_arbitration_is_said_to_be_open_and_no_more),
		cmocka_unit_test(only_what_can_be_disputed_is_said_to_be),
		cmocka_unit_test(a_dispute_is_answered_for_good),
		cmocka_unit_test(
		    what_has_no_coded_reason_is_told_in_words_alone),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
