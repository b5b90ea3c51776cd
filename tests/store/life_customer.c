/* The customer's word in the lives of claims. */

#include "store/life_customer.h"

#include "store/consent.h"

static enum outcome
speak(struct life *life, struct claim *claim, const struct consent *consent)
{
	struct store *store = &life->world->store;
	struct arena *arena = life->world->arena;
	const struct viewer viewer = person_nobody(life->now);
	struct consent_word word = { .words = "" };
	size_t count;
	const struct line *lines = life_lines(life, claim->id, &count);

	word.line = lines[life_chance(life, (unsigned)count)].id;
	word.answer = (enum consent_answer)life_chance(life, CONSENT_DECLINED);
	return life_chance(life, 4) == 0
		   ? store_consent_decline(store, &viewer, arena, claim,
			 consent, &word.line, 1, "Not these")
		   : store_consent_say(
			 store, &viewer, arena, claim, consent, &word, 1);
}

void
life_customer_step(struct life *life, struct claim *claim)
{
	struct store *store = &life->world->store;
	struct arena *arena = life->world->arena;
	const struct viewer owner = life_viewer(life, life_owner(life, claim));
	struct viewer reviewer = life_viewer(life, &life->world->reviewer);
	struct consent consent;
	enum outcome out;

	world_begin(life->world);
	if (life_chance(life, 3) == 0)
		out = store_consent_ask(store, &reviewer, arena, claim);
	else if (store_consent_newest(store, claim->id, arena, &consent) ==
		 DONE)
		out = speak(life, claim, &consent);
	else
		out = store_consent_send(store, &owner, arena, claim);
	life_settle(life, out);
}
