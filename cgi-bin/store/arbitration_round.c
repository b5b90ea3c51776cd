/* The rounds of an arbitration. */

#include "store/arbitration_round.h"
#include "store/arbitration_remind.h"

#include "store/arbitration.h"
#include "store/setting.h"

/* Until when all sides answer, and until when it should then be decided: both
 * by the settings in force when it opened, the same for every side (R6.3). */
static enum outcome
deadlines(struct store *store, struct arena *arena,
    struct arbitration *arbitration, int64_t from, int64_t days)
{
	enum program program = offer_of(arbitration->role)->program;
	struct calendar calendar;
	int64_t answer;
	enum outcome out = store_setting_of(store, program,
	    SETTING_ARBITRATION_ANSWER, arbitration->opened, &answer);

	if (out == DONE && days == 0)
		out = store_setting_of(store, program, SETTING_ARBITRATION_DAYS,
		    arbitration->opened, &days);
	if (out == DONE)
		out = store_setting_calendar(store, program, arena, &calendar);
	if (out != DONE)
		return out;
	arbitration->due = calendar_deadline(&calendar, from, (int)days);
	arbitration->decide_by =
	    calendar_deadline(&calendar, arbitration->due, (int)answer);
	return DONE;
}

static enum outcome
round_write(struct store *store, struct arbitration *arbitration, int64_t now,
    const char *words)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_ASK);
	enum outcome out;

	db_int(q, ":id", arbitration->id);
	db_int(q, ":now", now);
	db_int(q, ":due", arbitration->due);
	db_int(q, ":decide_by", arbitration->decide_by);
	if ((out = db_run(q)) != DONE)
		return out;
	arbitration->round++;
	arbitration->asked = now;
	arbitration->ready = 0;
	q = db_use(store->db, SQL_ARBITRATION_INVITE);
	db_int(q, ":arbitration", arbitration->id);
	db_int(q, ":round", arbitration->round);
	if ((out = db_run(q)) != DONE)
		return out;
	q = db_use(store->db, SQL_ARBITRATION_QUESTION_ADD);
	db_int(q, ":arbitration", arbitration->id);
	db_int(q, ":round", arbitration->round);
	db_text(q, ":words", words);
	db_int(q, ":now", now);
	return db_run(q);
}

enum outcome
store_arbitration_round_start(struct store *store, struct arena *arena,
    struct arbitration_record *record, int64_t now, const char *words,
    struct claim *claim)
{
	enum outcome out =
	    deadlines(store, arena, &record->arbitration, now, 0);

	if (out == DONE)
		out = round_write(store, &record->arbitration, now, words);
	if (out == DONE)
		out = store_arbitration_record_tell(store, arena, record, now,
		    EVENT_ARBITRATION_ASKED, MESSAGE_ARBITRATION_ASKED, words);
	return out == DONE ? store_arbitration_record_turns(
				 store, arena, record, claim, now)
			   : out;
}

enum outcome
store_arbitration_round_ask(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct arbitration *arbitration, const char *words)
{
	struct arbitration_record record;
	enum outcome out = store_arbitration_record_read(
	    store, arena, arbitration->id, &record);

	if (out != DONE)
		return out;
	if (!arbitration_may_decide(&record.arbitration))
		return FORBIDDEN;
	out = store_arbitration_round_start(
	    store, arena, &record, viewer->now, words, NULL);
	*arbitration = record.arbitration;
	return out;
}

enum outcome
store_arbitration_round_extend(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct arbitration *arbitration, int days)
{
	struct arbitration_record record;
	struct query *q;
	enum outcome out = store_arbitration_record_read(
	    store, arena, arbitration->id, &record);

	if (out != DONE)
		return out;
	if (!arbitration_may_extend(&record.arbitration, viewer->now))
		return FORBIDDEN;
	out = deadlines(
	    store, arena, &record.arbitration, record.arbitration.due, days);
	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_ARBITRATION_EXTEND);
	db_int(q, ":id", arbitration->id);
	db_int(q, ":due", record.arbitration.due);
	db_int(q, ":decide_by", record.arbitration.decide_by);
	out = db_run(q);
	if (out == DONE)
		out = store_arbitration_record_tell(store, arena, &record,
		    viewer->now, EVENT_ARBITRATION_EXTENDED,
		    MESSAGE_ARBITRATION_EXTENDED,
		    "There is more time to add proof of execution, for all "
		    "sides alike.");
	if (out == DONE)
		out = store_arbitration_record_turns(
		    store, arena, &record, NULL, viewer->now);
	*arbitration = record.arbitration;
	return out;
}

static enum outcome
ready_write(struct store *store, const struct arbitration *arbitration)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_READY);

	db_int(q, ":id", arbitration->id);
	db_int_or_null(q, ":ready", arbitration->ready);
	return db_run(q);
}

/* One partner is left, or none: nothing is asked of it any more. */
static enum outcome
arbitration_close(struct store *store, struct arena *arena,
    struct arbitration_record *record, int64_t now)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_CLOSE);
	enum outcome out;

	db_int(q, ":id", record->arbitration.id);
	db_int(q, ":now", now);
	db_int_or_null(q, ":person", 0);
	db_int_or_null(q, ":winner", 0);
	out = db_run(q);
	if (out != DONE || record->arbitration.round == 0)
		return out;
	return store_arbitration_record_tell(store, arena, record, now,
	    EVENT_ARBITRATION_ENDED, MESSAGE_ARBITRATION_ENDED,
	    "No other partner holds or claims this item any more. Nothing "
	    "more is asked of you in this arbitration.");
}

enum outcome
store_arbitration_round_settle(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t id, struct claim *claim)
{
	struct arbitration_record record;
	struct arbitration *arbitration = &record.arbitration;
	bool ready;
	enum outcome out =
	    store_arbitration_record_read(store, arena, id, &record);

	if (out != DONE)
		return out;
	if (arbitration_is_over(record.sides, record.count)) {
		out = arbitration_close(store, arena, &record, viewer->now);
		return out == DONE ? store_arbitration_record_turns(store,
					 arena, &record, claim, viewer->now)
				   : out;
	}
	ready = arbitration_is_ready(
	    arbitration, record.sides, record.count, viewer->now);
	if (ready != (arbitration->ready != 0)) {
		arbitration->ready = ready ? viewer->now : 0;
		out = ready_write(store, arbitration);
		if (out == DONE && ready)
			out = store_arbitration_remind_leads(
			    store, viewer, arena, &record);
	}
	return out == DONE ? store_arbitration_record_turns(
				 store, arena, &record, claim, viewer->now)
			   : out;
}

enum outcome
store_arbitration_round_end(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t id)
{
	struct arbitration_record record;
	enum outcome out =
	    store_arbitration_record_read(store, arena, id, &record);

	if (out != DONE)
		return out;
	if (record.arbitration.closed != 0 || record.arbitration.ready != 0 ||
	    !arbitration_is_ready(
		&record.arbitration, record.sides, record.count, viewer->now))
		return ABSENT;
	return store_arbitration_round_settle(store, viewer, arena, id, NULL);
}

static struct arbitration_side *
side_of(const struct arbitration_record *record, int64_t claim)
{
	for (size_t i = 0; i < record->count; i++)
		if (record->sides[i].claim == claim)
			return &record->sides[i];
	return NULL;
}

static enum outcome
answer_write(struct store *store, const struct viewer *viewer,
    const struct arbitration *arbitration, int64_t claim, const char *words)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_ANSWER);
	enum outcome out;

	db_int(q, ":arbitration", arbitration->id);
	db_int(q, ":claim", claim);
	db_int(q, ":round", arbitration->round);
	if ((out = db_run(q)) != DONE)
		return out == ABSENT ? FORBIDDEN : out;
	q = db_use(store->db, SQL_ARBITRATION_ANSWER_ADD);
	db_int(q, ":arbitration", arbitration->id);
	db_int(q, ":claim", claim);
	db_int(q, ":round", arbitration->round);
	db_text(q, ":words", words);
	db_int(q, ":now", viewer->now);
	db_int(q, ":person", viewer->person);
	return db_run(q);
}

enum outcome
store_arbitration_round_answer(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, int64_t line, const char *words)
{
	struct arbitration_part *parts;
	struct arbitration_side *side = NULL;
	struct arbitration_record record;
	size_t count;
	enum outcome out =
	    store_arbitration_parts(store, claim->id, arena, &parts, &count);

	for (size_t i = 0; out == DONE && i < count && side == NULL; i++) {
		if (parts[i].line != line)
			continue;
		out = store_arbitration_record_read(
		    store, arena, parts[i].arbitration, &record);
		if (out == DONE)
			side = side_of(&record, claim->id);
	}
	if (out != DONE)
		return out;
	if (side == NULL ||
	    !arbitration_may_answer(&record.arbitration, side, viewer->now))
		return FORBIDDEN;
	out =
	    answer_write(store, viewer, &record.arbitration, claim->id, words);
	if (out == DONE)
		out = store_arbitration_record_event(store, viewer, arena,
		    &record.arbitration, side, EVENT_ARBITRATION_ANSWERED,
		    false);
	return out == DONE ? store_arbitration_round_settle(store, viewer,
				 arena, record.arbitration.id, claim)
			   : out;
}
