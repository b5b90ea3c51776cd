/* Lines that end, and claims with them. */

#include "store/ending.h"

#include <inttypes.h>

#include "rules/event.h"
#include "rules/reason.h"
#include "store/arbitration.h"
#include "store/claim.h"
#include "store/decision.h"
#include "store/dispute.h"
#include "store/letter.h"
#include "store/line.h"
#include "store/message.h"
#include "store/move.h"

/* Reasons (rules/reason). */
#define WITHDRAWN  "withdrawn"
#define BY_PARTNER "by-partner"
#define EXPIRED	   "subscription-expired"
#define CORRECTED  "corrected"
#define LOST	   "another-partner"

enum outcome
store_ending_withdraw(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const char *words)
{
	const struct move move = { .event = CLAIM_WITHDRAW,
		.party = PARTY_PARTNER,
		.reason = WITHDRAWN,
		.words = words };
	struct line *lines;
	size_t count;
	enum outcome out;

	if (!claim_may(claim->status, CLAIM_WITHDRAW, PARTY_PARTNER))
		return FORBIDDEN;
	out = store_line_list(store, claim->id, arena, &lines, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (lines[i].state == LINE_PENDING ||
		    lines[i].state == LINE_APPROVED)
			out = store_line_state(store, viewer, &lines[i],
			    LINE_ENDED, WITHDRAWN, words);
	if (out == DONE)
		out = store_dispute_end(store, viewer, claim);
	if (out != DONE)
		return out;
	return store_move(store, viewer, arena, claim, &move);
}

static const struct line *
approved_line(const struct line *lines, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (lines[i].id == id && lines[i].state == LINE_APPROVED)
			return &lines[i];
	return NULL;
}

/* "Exchange Online", "3 lines". */
static const char *
ended_words(struct arena *arena, const struct line *line, size_t count)
{
	return count == 1 ? line->item.name
			  : arena_print(arena, "%zu lines", count);
}

enum outcome
store_ending_disassociate(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const int64_t *ids, size_t wanted,
    const char *words)
{
	const struct move move = { .event = CLAIM_DISASSOCIATE,
		.party = PARTY_PARTNER,
		.reason = BY_PARTNER };
	const struct line *line = NULL;
	struct line *lines;
	size_t count;
	enum outcome out;

	if (!claim_may(claim->status, CLAIM_DISASSOCIATE, PARTY_PARTNER))
		return FORBIDDEN;
	out = store_line_list(store, claim->id, arena, &lines, &count);
	for (size_t i = 0; out == DONE && i < wanted; i++) {
		line = approved_line(lines, count, ids[i]);
		if (line == NULL)
			return INVALID;
		out = store_line_state(
		    store, viewer, line, LINE_ENDED, BY_PARTNER, words);
	}
	if (out == DONE && line == NULL)
		return INVALID;
	if (out == DONE)
		out = store_move(store, viewer, arena, claim, &move);
	if (out != DONE)
		return out;
	return store_message_to_partner(store, viewer, claim,
	    MESSAGE_LINES_DISASSOCIATED, ended_words(arena, line, wanted),
	    NULL);
}

/* One line, unless they approved it themselves. */
static enum outcome
revoke_line(struct store *store, const struct viewer *viewer,
    const struct line *line, const char *reason, const char *words)
{
	bool took_part;
	enum outcome out = store_decision_took_part(
	    store, line->claim, line->id, viewer->person, &took_part);

	if (out == DONE && took_part)
		return FORBIDDEN;
	return out == DONE ? store_line_state(
				 store, viewer, line, LINE_ENDED, reason, words)
			   : out;
}

enum outcome
store_ending_revoke(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const int64_t *ids, size_t wanted,
    const char *reason, const char *words, const char *letter)
{
	const struct move move = {
		.event = CLAIM_REVOKE, .party = PARTY_LEAD, .reason = reason
	};
	const struct line *line = NULL;
	struct line *lines;
	size_t count;
	int64_t sent;
	enum outcome out;

	if (!claim_may(claim->status, move.event, move.party))
		return FORBIDDEN;
	if (reason_of(reason, REASON_REVOKE) == NULL || wanted == 0)
		return INVALID;
	out = store_line_list(store, claim->id, arena, &lines, &count);
	if (out == DONE && letter == NULL)
		out = store_letter_ended(store, arena, claim, LETTER_REVOKED,
		    ids, wanted, reason, words, &letter);
	if (out == DONE)
		out = store_letter_send(store, viewer, claim, letter, &sent);
	for (size_t i = 0; out == DONE && i < wanted; i++) {
		line = approved_line(lines, count, ids[i]);
		out = line == NULL
			  ? INVALID
			  : revoke_line(store, viewer, line, reason, words);
	}
	if (out == DONE)
		out = store_move(store, viewer, arena, claim, &move);
	if (out != DONE)
		return out;
	return store_message_letter(store, viewer, claim, MESSAGE_LINES_REVOKED,
	    ended_words(arena, line, wanted), sent);
}

/* The claim follows a line that ended: it moves; or, while other lines of it
 * are under review still, it stays, and forms drawn before go stale. */
static enum outcome
claim_follow(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct move *move,
    enum event_kind kind)
{
	const struct event event = event_by(viewer, kind, claim->id);
	enum outcome out;

	if (claim_may(claim->status, move->event, move->party))
		return store_move(store, viewer, arena, claim, move);
	out = store_claim_touch(store, viewer, claim, &event);
	return out == DONE
		   ? store_arbitration_leave(store, viewer, arena, claim)
		   : out;
}

enum outcome
store_ending_yield(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t id, int64_t yields, const char *words)
{
	const struct move move = {
		.event = CLAIM_REVOKE, .party = PARTY_LEAD, .reason = LOST
	};
	const struct line *line;
	const char *letter;
	struct claim claim;
	struct line *lines;
	int64_t sent;
	size_t count;
	enum outcome out = store_claim_any(store, id, arena, &claim);

	if (out == DONE)
		out = store_line_list(store, id, arena, &lines, &count);
	if (out != DONE)
		return out;
	if ((line = approved_line(lines, count, yields)) == NULL)
		return CONFLICT;
	out = store_letter_ended(store, arena, &claim, LETTER_GIVEN_AWAY,
	    &yields, 1, LOST, words, &letter);
	if (out == DONE)
		out = store_letter_send(store, viewer, &claim, letter, &sent);
	if (out == DONE)
		out = store_line_state(
		    store, viewer, line, LINE_ENDED, LOST, words);
	if (out == DONE)
		out = claim_follow(
		    store, viewer, arena, &claim, &move, EVENT_LINES_REVOKED);
	return out == DONE ? store_message_letter(store, viewer, &claim,
				 MESSAGE_LINES_REVOKED, line->item.name, sent)
			   : out;
}

/* What the system ends: the line, its claim's move, and the news of it. */
static enum outcome
end_line(struct store *store, const struct viewer *system, struct arena *arena,
    struct claim *claim, int64_t id, const struct move *move,
    enum event_kind kind, enum message_kind news)
{
	const struct line *line;
	struct line *lines;
	size_t count;
	enum outcome out =
	    store_line_list(store, claim->id, arena, &lines, &count);

	if (out != DONE)
		return out;
	if ((line = approved_line(lines, count, id)) == NULL)
		return ABSENT;
	out = store_line_state(store, system, line, LINE_ENDED, move->reason,
	    move->words == NULL ? "" : move->words);
	if (out == DONE)
		out = claim_follow(store, system, arena, claim, move, kind);
	if (out != DONE)
		return out;
	return store_message_to_partner(
	    store, system, claim, news, line->item.name, NULL);
}

enum outcome
store_ending_expire(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, int64_t line)
{
	const struct move move = { .event = CLAIM_SUBSCRIPTION_ENDED,
		.party = PARTY_SYSTEM,
		.reason = EXPIRED };

	return end_line(store, viewer, arena, claim, line, &move,
	    EVENT_SUBSCRIPTION_ENDED, MESSAGE_LINE_ENDED);
}

enum outcome
store_ending_correct(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct claim *claim, const struct line *line)
{
	/* It follows from a decision; nobody decides it. */
	const struct viewer system = { .now = viewer->now };
	const struct move move = { .event = CLAIM_LINE_CORRECTED,
		.party = PARTY_SYSTEM,
		.reason = CORRECTED,
		.words = arena_print(arena, "Claim %s", claim->number) };
	struct query *q = db_use(store->db, SQL_ENDING_CORRECTED);
	int64_t old_line = 0, old_claim = 0;
	struct claim old;
	enum outcome out;

	db_int(q, ":line", line->id);
	if (db_next(q)) {
		old_line = db_get_int(q, 0);
		old_claim = db_get_int(q, 1);
	}
	if ((out = db_end(q)) != DONE)
		return out == ABSENT ? DONE : out;
	if ((out = store_claim_any(store, old_claim, arena, &old)) != DONE)
		return out;
	return end_line(store, &system, arena, &old, old_line, &move,
	    EVENT_LINE_CORRECTED, MESSAGE_LINE_CORRECTED);
}
