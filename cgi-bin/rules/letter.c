/* Composing the letter of a decision. */

#include "rules/letter.h"

#include <inttypes.h>

#include "rules/dispute.h"
#include "rules/reason.h"

/* Which things a reason is about, of those that the proof must show
 * (rules/proof); a reason that is not here is about none. */
static const struct {
	const char *reason;
	const char *shown[4]; /* codes; none: all of them */
} about[] = {
	{ "insufficient-proof", { "work", "items", "signature" } },
	{ "consent-missing", { "signature" } },
	{ "products-missing", { "items" } },
	{ "proof-unavailable", { NULL } },
	{ "not-eligible", { "work" } },
	{ "other", { NULL } },
};

static bool
is_about(const char *reason, const char *code)
{
	for (size_t i = 0; i < LENGTH(about); i++) {
		const char *const *shown = about[i].shown;

		if (strcmp(about[i].reason, reason) != 0)
			continue;
		if (shown[0] == NULL)
			return true;
		for (size_t j = 0; j < 4 && shown[j] != NULL; j++)
			if (strcmp(shown[j], code) == 0)
				return true;
	}
	return false;
}

/* What somebody wrote, as a quotation. */
static void
add_words(struct text *out, const char *words)
{
	if (words[0] == '\0')
		return;
	text_add(out, "> ");
	for (; *words != '\0'; words++) {
		if (*words == '\r')
			continue;
		text_add_char(out, *words);
		if (*words == '\n')
			text_add(out, "> ");
	}
	text_add(out, "\n\n");
}

static void
add_place(struct text *out, const struct element *element)
{
	text_print(out, "- %s: ", element->requirement->name);
	if (element->proof == 0)
		text_add(out, "you gave no place");
	else
		text_add(out, element->proof_name);
	if (element->proof != 0 && element->page != 0)
		text_print(out, ", page %" PRId64, element->page);
	if (element->proof != 0 && element->words[0] != '\0')
		text_print(out, ", %s", element->words);
	text_add(out, "\n");
}

/* Where the partner says its proof shows what the reason is about. */
static void
add_places(struct text *out, const struct letter *letter,
    const struct letter_line *one)
{
	bool any = false;

	for (size_t i = 0; i < letter->element_count; i++) {
		const struct element *element = &letter->elements[i];

		if ((element->line != NULL &&
			element->line->id != one->line->id) ||
		    !is_about(one->reason, element->requirement->code))
			continue;
		if (!any)
			text_add(out,
			    "Where you say the proof of execution shows "
			    "it:\n\n");
		any = true;
		add_place(out, element);
	}
	if (any)
		text_add(out, "\n");
}

/* Why, and what would change it; the end of what was approved only why. */
static void
add_reason(struct text *out, const struct letter *letter,
    const struct letter_line *one)
{
	const struct reason *reason =
	    reason_of(one->reason, REASON_REFUSE | REASON_END | REASON_REVOKE);

	if (reason != NULL)
		text_print(out, "%s\n\n", reason->to_partner);
	add_words(out, one->words);
	if (reason == NULL)
		return;
	add_places(out, letter, one);
	if (reason->passes_if[0] != '\0')
		text_print(
		    out, "This would pass if %s.\n\n", reason->passes_if);
	if (reason->next_step[0] != '\0' && !one->stands)
		text_print(out, "What you can do: %s\n\n", reason->next_step);
}

static const char *
verdict_of(const struct letter_line *one)
{
	switch (one->state) {
	case LINE_APPROVED:
		return "approved";
	case LINE_REFUSED:
		return one->stands ? "stays refused" : "refused";
	case LINE_ENDED:
		return one->stands ? "stays ended" : "ended";
	default:
		return "not decided yet";
	}
}

static void
add_line(struct text *out, const struct letter *letter,
    const struct letter_line *one)
{
	const struct reason *reason =
	    reason_of(one->reason, REASON_REFUSE | REASON_END | REASON_REVOKE);

	text_print(out, "**%s: %s**", one->line->item.name, verdict_of(one));
	if (one->line->subscription[0] != '\0')
		text_print(out, "\nSubscription %s", one->line->subscription);
	text_add(out, "\n\n");
	if (one->state == LINE_APPROVED) {
		text_add(
		    out, "Your company is the partner of record for it.\n\n");
		add_words(out, one->words);
		return;
	}
	if (one->state == LINE_PENDING)
		return;
	if (reason != NULL)
		text_print(out, "Reason: %s. ", reason->name);
	add_reason(out, letter, one);
}

static const char *const begins[] = {
	[LETTER_DECIDED] = "your claim was reviewed, and is decided as follows",
	[LETTER_RULED] = "your dispute is answered, by somebody who did not "
			 "make the decision",
	[LETTER_ARBITRATED] = "the arbitration is decided, after all that was "
			      "sent in time was read",
	[LETTER_REVOKED] = "Microsoft ends what it had approved of your claim",
	[LETTER_GIVEN_AWAY] = "a part of your claim has ended",
};
_Static_assert(
    LENGTH(begins) == LETTER_KIND__COUNT, "every kind of letter begins so");

/* Does anything of a disputed decision stand? */
static bool
stands(const struct letter *letter)
{
	for (size_t i = 0; i < letter->count; i++)
		if (letter->lines[i].stands)
			return true;
	return false;
}

/* Is anything in it that can be disputed (rules/dispute)? */
static bool
may_dispute(const struct letter *letter)
{
	struct line line;

	for (size_t i = 0; letter->days > 0 && i < letter->count; i++) {
		line = *letter->lines[i].line;
		line.state = letter->lines[i].state;
		line.reason = letter->lines[i].reason;
		if (dispute_is_about(&line))
			return true;
	}
	return false;
}

void
letter_compose(struct text *out, const struct letter *letter)
{
	text_print(out, "Claim %s, “%s”, for %s: %s.\n\n", letter->number,
	    letter->name, letter->customer, begins[letter->kind]);
	for (size_t i = 0; i < letter->count; i++)
		add_line(out, letter, &letter->lines[i]);
	if (stands(letter))
		text_add(
		    out, "A claim is disputed once: this answer is final.\n");
	else if (letter->kind != LETTER_RULED && may_dispute(letter))
		text_print(out,
		    "If you disagree, your incentives admins can dispute this "
		    "decision once, within %" PRId64
		    " days, on the page of the claim.\n",
		    letter->days);
}
