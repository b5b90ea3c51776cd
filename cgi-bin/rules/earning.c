/* "Can this earn?": four conditions, each with its yes or no. */

#include "rules/earning.h"

#include "base/arena.h"
#include "base/outcome.h"

static struct earning_answer
answer_enrolled(struct arena *arena, const struct earning_facts *facts)
{
	const char *program = program_name(offer_of(facts->role)->program);
	bool yes = facts->enrollment == ENROLLMENT_ENROLLED;

	return (struct earning_answer){
		.question = "Is the location enrolled in the program?",
		.yes = yes,
		.why = yes ? arena_print(arena, "%s is enrolled in %s.",
				 facts->location, program)
		       : facts->enrollment == ENROLLMENT_NONE
			   ? arena_print(arena, "%s is not enrolled in %s.",
				 facts->location, program)
			   : arena_print(arena,
				 "%s is not enrolled in %s. Its enrollment "
				 "stands at “%s”.",
				 facts->location, program,
				 enrollment_name(facts->enrollment)),
		.what_to_do = enrollment_next_step(facts->enrollment),
	};
}

static struct earning_answer
answer_paying_role(struct arena *arena, const struct earning_facts *facts)
{
	const struct offer *offer = offer_of(facts->role);

	return (struct earning_answer){
		.question = "Does the partner role pay?",
		.yes = offer->incentivized,
		.why = arena_print(arena, "%s: %s.", offer->name, offer->pays),
		.what_to_do = offer->incentivized
				  ? ""
				  : "Nothing: recognition is what this role "
				    "is for.",
	};
}

static struct earning_answer
answer_wanted(const struct earning_facts *facts)
{
	return (struct earning_answer){
		.question = "Are incentive payments wanted?",
		.yes = !facts->opted_out,
		.why = facts->opted_out
			   ? "Your company opted out of incentive payments for "
			     "this claim."
			   : "Your company did not opt out of incentive "
			     "payments.",
		.what_to_do = facts->opted_out
				  ? "If this is a mistake, say so in the "
				    "comments of the claim."
				  : "",
	};
}

/* The same question for a subscription in each state. */
static const struct {
	const char *why, *what_to_do;
} states[] = {
	[SUBSCRIPTION_ENABLED] = { "The subscription is active.", "" },
	[SUBSCRIPTION_WARNING] = { "The subscription is in its grace period: "
				   "it earns until that ends.",
	    "Ask the customer to renew it in time." },
	[SUBSCRIPTION_SUSPENDED] = { "The subscription is suspended.",
	    "Ask the customer to restore it." },
	[SUBSCRIPTION_LOCKED_OUT] = { "The subscription is locked out.",
	    "Ask the customer to restore it." },
	[SUBSCRIPTION_DELETED] = { "The subscription has ended.",
	    "If the customer renewed it, claim again with the new "
	    "subscription." },
};
_Static_assert(LENGTH(states) == SUBSCRIPTION_STATUS__COUNT,
    "every state of a subscription says whether it earns");

bool
earning_subscription(enum subscription_status status, bool trial)
{
	return subscription_earns(status) && !trial;
}

static struct earning_answer
answer_subscription(const struct earning_facts *facts)
{
	struct earning_answer answer = {
		.question = "Is the subscription active or in its grace period?"
	};

	if (!facts->subscribed) {
		answer.why = "We see no subscription of the customer for it.";
		answer.what_to_do = "Ask the customer whether it still has "
				    "one.";
		return answer;
	}
	answer.yes = earning_subscription(facts->status, facts->trial);
	answer.why = states[facts->status].why;
	answer.what_to_do = states[facts->status].what_to_do;
	if (facts->trial && subscription_earns(facts->status)) {
		answer.why = "The subscription is a trial.";
		answer.what_to_do = "It can earn when the customer buys it.";
	}
	return answer;
}

void
earning_answers(struct arena *arena, const struct earning_facts *facts,
    struct earning_answer answers[EARNING_CONDITION__COUNT])
{
	answers[EARNING_ENROLLED] = answer_enrolled(arena, facts);
	answers[EARNING_PAYING_ROLE] = answer_paying_role(arena, facts);
	answers[EARNING_WANTED] = answer_wanted(facts);
	answers[EARNING_SUBSCRIPTION] = answer_subscription(facts);
}

int
earning_lacks(const struct earning_answer answers[EARNING_CONDITION__COUNT])
{
	int lacks = 0;

	for (int i = 0; i < EARNING_CONDITION__COUNT; i++)
		lacks += !answers[i].yes;
	return lacks;
}
