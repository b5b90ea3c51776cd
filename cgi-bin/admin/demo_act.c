/* What somebody does to one claim. */

#include "admin/demo_act.h"

#include <string.h>

#include "admin/demo_draft.h"
#include "base/log.h"
#include "store/arbitration.h"
#include "store/arbitration_round.h"
#include "store/comment.h"
#include "store/consent.h"
#include "store/decision.h"
#include "store/dispute.h"
#include "store/ending.h"
#include "store/line.h"
#include "store/look.h"
#include "store/move.h"
#include "store/origin.h"
#include "store/proof.h"
#include "store/proof_scan.h"
#include "store/support.h"

#define NO_ANSWER "no-partner-response"

const char *
admin_demo_act_field(const struct demo_act *act, const char *column)
{
	return admin_demo_table_get(&act->demo->claims, act->row, column);
}

static enum outcome
move(struct demo_act *act, enum claim_event event, enum party party,
    const char *reason)
{
	const struct move move = { .event = event,
		.party = party,
		.reason = reason,
		.words = *act->words == '\0' ? NULL : act->words };

	return store_move(
	    act->demo->store, &act->viewer, act->arena, &act->claim, &move);
}

static enum outcome
say(struct demo_act *act, enum comment_kind kind)
{
	if (*act->words == '\0')
		return DONE;
	return store_comment_add(
	    act->demo->store, &act->viewer, &act->claim, kind, act->words);
}

static enum outcome
comment(struct demo_act *act)
{
	return say(act, COMMENT_PLAIN);
}

static enum outcome
question(struct demo_act *act)
{
	return say(act, COMMENT_QUESTION);
}

static enum outcome
note(struct demo_act *act)
{
	return say(act, COMMENT_NOTE);
}

static enum outcome
submit(struct demo_act *act)
{
	enum outcome out = admin_demo_draft_check(act);

	if (out == DONE)
		out = comment(act);
	act->words = "";
	if (out == DONE)
		out = move(act, CLAIM_SUBMIT, PARTY_PARTNER, NULL);
	if (out != DONE)
		return out;
	return store_consent_send(
	    act->demo->store, &act->viewer, act->arena, &act->claim);
}

static enum outcome
start(struct demo_act *act)
{
	return move(act, CLAIM_START_REVIEW, PARTY_REVIEWER, NULL);
}

/* The virus scanner finds something in the claim's newest file; other files it
 * has not seen. */
static enum outcome
infect(struct demo_act *act)
{
	struct store *store = act->demo->store;
	struct proof *files;
	size_t count;
	enum outcome out =
	    store_proof_list(store, act->claim.id, act->arena, &files, &count);

	if (out == DONE)
		out = store_proof_scan_missing(store);
	if (out == DONE)
		out = store_proof_scan_set(store, &act->viewer, act->arena,
		    &files[count - 1], SCAN_INFECTED, act->what);
	return out == DONE ? store_proof_scan_forget(store) : out;
}

static enum outcome
view(struct demo_act *act)
{
	struct proof *proofs;
	size_t count;
	enum outcome out;

	out = store_proof_list(
	    act->demo->store, act->claim.id, act->arena, &proofs, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		out = store_proof_viewed(
		    act->demo->store, &act->viewer, act->claim.id, &proofs[i]);
	return out;
}

/* The reason's own sentence says what is missing; the comment, what exactly.
 * An item that is not named is the claim's first. */
static enum outcome
ask(struct demo_act *act)
{
	struct ask ask = { .reason = act->what, .words = "" };
	struct line *lines;
	size_t count;
	enum outcome out = store_line_list(
	    act->demo->store, act->claim.id, act->arena, &lines, &count);

	if (out == DONE && strcmp(act->what, "item-not-named") == 0)
		ask.line = lines[0].id;
	if (out == DONE)
		out = store_comment_ask(
		    act->demo->store, &act->viewer, &act->claim, &ask);
	if (out == DONE)
		out = comment(act);
	act->words = "";
	return out == DONE ? move(act, CLAIM_ASK, PARTY_REVIEWER, NULL) : out;
}

static enum outcome
answer(struct demo_act *act)
{
	enum outcome out =
	    store_comment_answer(act->demo->store, &act->viewer, &act->claim);

	if (out == DONE)
		out = comment(act);
	act->words = "";
	return out == DONE ? move(act, CLAIM_ANSWER, PARTY_PARTNER, NULL) : out;
}

/* Approve the first `approved` lines, and refuse the others. */
static enum outcome
decide(struct demo_act *act, size_t approved)
{
	struct verdict verdicts[CLAIM_LINES_MAX];
	struct line *lines;
	size_t count;
	int64_t held;
	enum outcome out;

	out = store_line_list(
	    act->demo->store, act->claim.id, act->arena, &lines, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		verdicts[i] = (struct verdict){ .line = lines[i].id,
			.approved = i < approved,
			.reason = i < approved ? "" : act->what,
			.words = i < approved ? "" : act->words };
	if (out == DONE)
		out = store_decision_make(act->demo->store, &act->viewer,
		    act->arena, &act->claim, verdicts, count, NULL, &held);
	return out;
}

static enum outcome
approve(struct demo_act *act)
{
	return decide(act, CLAIM_LINES_MAX);
}

static enum outcome
refuse(struct demo_act *act)
{
	return decide(act, 0);
}

static enum outcome
mixed(struct demo_act *act)
{
	return decide(act, 1);
}

static enum outcome
withdraw(struct demo_act *act)
{
	return store_ending_withdraw(act->demo->store, &act->viewer, act->arena,
	    &act->claim, act->words);
}

/* All of it. */
static enum outcome
disassociate(struct demo_act *act)
{
	int64_t ids[CLAIM_LINES_MAX];
	struct line *lines;
	size_t count, approved = 0;
	enum outcome out;

	out = store_line_list(
	    act->demo->store, act->claim.id, act->arena, &lines, &count);
	for (size_t i = 0; i < count; i++)
		if (lines[i].state == LINE_APPROVED)
			ids[approved++] = lines[i].id;
	if (out != DONE)
		return out;
	return store_ending_disassociate(act->demo->store, &act->viewer,
	    act->arena, &act->claim, ids, approved, act->words);
}

/* A draft that corrects it, whole. */
static enum outcome
correct(struct demo_act *act)
{
	struct store *store = act->demo->store;
	struct origin_draft draft = { .kind = ORIGIN_CORRECTION };
	struct line *lines;
	struct proof *files;
	int64_t id;
	enum outcome out;

	out = store_line_list(
	    store, act->claim.id, act->arena, &lines, &draft.line_count);
	if (out != DONE)
		return out;
	out = store_proof_list(
	    store, act->claim.id, act->arena, &files, &draft.file_count);
	if (out != DONE)
		return out;
	draft.lines = lines;
	draft.files = files;
	return store_origin_make(
	    store, &act->viewer, act->arena, &act->claim, &draft, &id);
}

/* Every line that stands in `from` gets another state. */
static enum outcome
change_lines(struct demo_act *act, enum line_state from, enum line_state to,
    const char *reason)
{
	struct line *lines;
	size_t count;
	enum outcome out;

	out = store_line_list(
	    act->demo->store, act->claim.id, act->arena, &lines, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (lines[i].state == from)
			out = store_line_state(act->demo->store, &act->viewer,
			    &lines[i], to, reason, act->words);
	return out;
}

static enum outcome
no_answer(struct demo_act *act)
{
	enum outcome out =
	    change_lines(act, LINE_PENDING, LINE_REFUSED, NO_ANSWER);

	return out == DONE ? move(act, CLAIM_NO_ANSWER, PARTY_SYSTEM, NO_ANSWER)
			   : out;
}

/* All that was refused. */
static enum outcome
dispute(struct demo_act *act)
{
	int64_t ids[CLAIM_LINES_MAX];
	struct line *lines;
	size_t count, disputed = 0;
	enum outcome out;

	out = store_line_list(
	    act->demo->store, act->claim.id, act->arena, &lines, &count);
	if (out != DONE)
		return out;
	for (size_t i = 0; i < count; i++)
		if (dispute_is_about(&lines[i]))
			ids[disputed++] = lines[i].id;
	return store_dispute_open(act->demo->store, &act->viewer, act->arena,
	    &act->claim, ids, disputed, act->words);
}

/* Every line of the dispute gets the same ruling. */
static enum outcome
rule(struct demo_act *act, enum dispute_ruling ruling)
{
	struct dispute_line rulings[CLAIM_LINES_MAX];
	struct dispute dispute;
	int64_t held;
	enum outcome out = store_dispute_of(
	    act->demo->store, act->claim.id, act->arena, &dispute);

	if (out != DONE)
		return out;
	for (size_t i = 0; i < dispute.count; i++)
		rulings[i] =
		    (struct dispute_line){ .line = dispute.lines[i].line,
			    .ruling = ruling,
			    .words = act->words,
			    .other = act->words };
	return store_dispute_answer(act->demo->store, &act->viewer, act->arena,
	    &act->claim, rulings, dispute.count, NULL, &held);
}

static enum outcome
uphold(struct demo_act *act)
{
	return rule(act, RULING_UPHELD);
}

static enum outcome
overturn(struct demo_act *act)
{
	return rule(act, RULING_OVERTURNED);
}

/* All that is approved. */
static enum outcome
revoke(struct demo_act *act)
{
	int64_t ids[CLAIM_LINES_MAX];
	struct line *lines;
	size_t count, approved = 0;
	enum outcome out;

	out = store_line_list(
	    act->demo->store, act->claim.id, act->arena, &lines, &count);
	if (out != DONE)
		return out;
	for (size_t i = 0; i < count; i++)
		if (lines[i].state == LINE_APPROVED)
			ids[approved++] = lines[i].id;
	return store_ending_revoke(act->demo->store, &act->viewer, act->arena,
	    &act->claim, ids, approved, act->what, act->words, NULL);
}

/* Its decision, to approve every line, is drawn: another reviewer looks at it.
 * The key decides what is drawn, so that the act does not ask it. */
static enum outcome
drawn(struct demo_act *act)
{
	struct verdict verdicts[CLAIM_LINES_MAX];
	struct line *lines;
	size_t count;
	enum outcome out;

	out = store_line_list(
	    act->demo->store, act->claim.id, act->arena, &lines, &count);
	if (out != DONE)
		return out;
	for (size_t i = 0; i < count; i++)
		verdicts[i] = (struct verdict){ .line = lines[i].id,
			.approved = true,
			.reason = "",
			.words = act->words };
	return store_look_hold(act->demo->store, &act->viewer, act->arena,
	    &act->claim, verdicts, count, NULL);
}

/* The reviewer asks the customer. */
static enum outcome
ask_customer(struct demo_act *act)
{
	return store_consent_ask(
	    act->demo->store, &act->viewer, act->arena, &act->claim);
}

/* The newest link is used; the lines still open. */
static enum outcome
visit(struct demo_act *act, struct consent *consent, struct line **lines,
    size_t *count)
{
	enum outcome out = store_consent_newest(
	    act->demo->store, act->claim.id, act->arena, consent);

	return out == DONE ? store_line_list(act->demo->store, act->claim.id,
				 act->arena, lines, count)
			   : out;
}

/* The customer says the same of every line: `what` is the answer's code. */
static enum outcome
say_word(struct demo_act *act)
{
	struct consent_word words[CLAIM_LINES_MAX];
	struct consent consent;
	struct line *lines;
	size_t count;
	enum outcome out = visit(act, &consent, &lines, &count);

	for (size_t i = 0; out == DONE && i < count; i++) {
		words[i] = (struct consent_word){ .line = lines[i].id,
			.words = act->words };
		if (!consent_of(act->what, &words[i].answer))
			out = INVALID;
	}
	return out == DONE
		   ? store_consent_say(act->demo->store, &act->viewer,
			 act->arena, &act->claim, &consent, words, count)
		   : out;
}

/* … or declines them all. */
static enum outcome
decline(struct demo_act *act)
{
	int64_t ids[CLAIM_LINES_MAX];
	struct consent consent;
	struct line *lines;
	size_t count, open = 0;
	enum outcome out = visit(act, &consent, &lines, &count);

	if (out != DONE)
		return out;
	for (size_t i = 0; i < count; i++)
		if (consent_may_speak(&act->claim, &lines[i]))
			ids[open++] = lines[i].id;
	return store_consent_decline(act->demo->store, &act->viewer, act->arena,
	    &act->claim, &consent, ids, open, act->words);
}

/* The partner answers all that arbitrations ask. */
static enum outcome
arbitrate(struct demo_act *act)
{
	struct arbitration_part *parts;
	size_t count;
	enum outcome out = store_arbitration_parts(
	    act->demo->store, act->claim.id, act->arena, &parts, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		out = store_arbitration_round_answer(act->demo->store,
		    &act->viewer, act->arena, &act->claim, parts[i].line,
		    act->words);
	return out;
}

static enum outcome
ask_support(struct demo_act *act)
{
	struct support support = {
		.claim = act->claim.id, .code = "", .subject = act->what
	};

	return store_support_open(
	    act->demo->store, &act->viewer, act->arena, &support, act->words);
}

/* Writes in the open request about the claim; there is one. */
static enum outcome
answer_support(struct demo_act *act)
{
	struct store *store = act->demo->store;
	struct support *list;
	size_t count;
	enum outcome out = store_support_list(store, &act->viewer, false, NULL,
	    SUPPORT_ACCOUNT, act->arena, &list, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		if (list[i].claim == act->claim.id)
			return store_support_write(
			    store, &act->viewer, &list[i], act->words);
	return out == DONE ? ABSENT : out;
}

/* Files arrive in transactions of their own. */
static const struct {
	const char *name;
	enum outcome (*play)(struct demo_act *);
	bool alone;
} acts[] = {
	{ "who", admin_demo_draft_who, false },
	{ "customer", admin_demo_draft_customer, false },
	{ "role", admin_demo_draft_role, false },
	{ "items", admin_demo_draft_items, false },
	{ "contacts", admin_demo_draft_contacts, false },
	{ "proof", admin_demo_draft_proof, true },
	{ "wait", admin_demo_draft_wait, false },
	{ "infect", infect, false },
	{ "submit", submit, false },
	{ "start", start, false },
	{ "view", view, false },
	{ "comment", comment, false },
	{ "question", question, false },
	{ "note", note, false },
	{ "ask", ask, false },
	{ "answer", answer, false },
	{ "approve", approve, false },
	{ "refuse", refuse, false },
	{ "mixed", mixed, false },
	{ "withdraw", withdraw, false },
	{ "disassociate", disassociate, false },
	{ "correct", correct, false },
	{ "no-answer", no_answer, false },
	{ "dispute", dispute, false },
	{ "uphold", uphold, false },
	{ "overturn", overturn, false },
	{ "drawn", drawn, false },
	{ "revoke", revoke, false },
	{ "ask-customer", ask_customer, false },
	{ "say", say_word, false },
	{ "decline", decline, false },
	{ "arbitrate", arbitrate, false },
	{ "ask-support", ask_support, false },
	{ "answer-support", answer_support, false },
};

static enum outcome
play(struct demo_act *act, size_t which)
{
	struct store *store = act->demo->store;
	enum outcome out;

	if (acts[which].alone)
		return acts[which].play(act);
	if ((out = store_begin(store)) != DONE)
		return out;
	out = acts[which].play(act);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}

enum outcome
admin_demo_act_play(struct demo_act *act, const char *name)
{
	enum outcome out = ABSENT;

	for (size_t i = 0; i < LENGTH(acts); i++)
		if (strcmp(acts[i].name, name) == 0)
			out = play(act, i);
	if (out != DONE)
		log_fault("demo: %s: %s ends in outcome %d",
		    admin_demo_act_field(act, "name"), name, (int)out);
	return out;
}
