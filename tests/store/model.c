/* Arbitrations as domain.md section 6 has them. */

#include "store/model.h"

bool
model_live(const struct model_claim *claim)
{
	return claim->state != MODEL_OVER;
}

/* How many partners take part? */
static int
model_partners(const struct model *model)
{
	bool there[MODEL_PARTNERS] = { false };
	int count = 0;

	for (size_t i = 0; i < model->count; i++)
		if (model->claims[i].side)
			there[model->claims[i].partner] = true;
	for (int i = 0; i < MODEL_PARTNERS; i++)
		count += there[i];
	return count;
}

void
model_follow(struct model *model, int64_t today)
{
	bool all = true, lacks = false;

	for (size_t i = 0; i < model->count; i++) {
		struct model_claim *claim = &model->claims[i];

		if (!model_live(claim))
			claim->side = false;
		if (!claim->side)
			continue;
		all &= claim->answered;
		lacks |= !claim->invited;
	}
	if (model->open && model_partners(model) < 2) {
		model->open = false;
		for (size_t i = 0; i < model->count; i++)
			model->claims[i].side = false;
	}
	model->ready = model->open && model->rounds > 0 && !lacks &&
		       (all || today > model->due);
}

void
model_ask(struct model *model, int64_t due)
{
	model->rounds++;
	model->due = due;
	for (size_t i = 0; i < model->count; i++)
		if (model->claims[i].side) {
			model->claims[i].invited = true;
			model->claims[i].answered = false;
		}
}

void
model_enter(struct model *model, size_t which)
{
	bool met = false;

	for (size_t i = 0; i < model->count; i++)
		met |= model_live(&model->claims[i]) &&
		       model->claims[i].partner != model->claims[which].partner;
	if (!met)
		return;
	if (!model->open)
		model->rounds = 0;
	model->open = true;
	for (size_t i = 0; i < model->count; i++)
		if (model_live(&model->claims[i]) && !model->claims[i].side) {
			model->claims[i].side = true;
			model->claims[i].invited = false;
			model->claims[i].answered = false;
		}
}

bool
model_lacks(const struct model *model)
{
	for (size_t i = 0; i < model->count; i++)
		if (model->claims[i].side && !model->claims[i].invited)
			return true;
	return false;
}

enum turn
model_turn(const struct model *model, size_t which)
{
	const struct model_claim *claim = &model->claims[which];
	enum turn asked = model->ready	    ? TURN_ARBITRATION
			  : claim->answered ? TURN_OTHER_PROOF
					    : TURN_PROOF;

	switch (claim->state) {
	case MODEL_SENT:
		return TURN_REVIEW;
	case MODEL_ASKED_BACK:
		return TURN_ANSWER;
	case MODEL_REVIEWED:
		return claim->side && claim->invited ? asked : TURN_REVIEW;
	case MODEL_HELD:
		return claim->side && claim->invited ? asked : TURN_NOBODY;
	case MODEL_OVER:
		break;
	}
	return TURN_NOBODY;
}
