/* Mail: topics, states, attempts, answers. */

#include "rules/mail.h"

#include <string.h>

#include "base/outcome.h"
#include "rules/code.h"

static const struct code topics[] = {
	[MAIL_NEEDED] = { "needed", "What needs you, and decisions" },
	[MAIL_PROGRESS] = { "progress", "Steps of my claims" },
	[MAIL_COMMENTS] = { "comments", "New comments" },
	[MAIL_REMINDERS] = { "reminders", "Reminders" },
	[MAIL_SUBSCRIPTIONS] = { "subscriptions",
	    "Subscriptions and what can earn" },
	[MAIL_SUPPORT] = { "support", "Support requests" },
	[MAIL_DAILY] = { "daily", "The daily mail" },
};
_Static_assert(
    LENGTH(topics) == MAIL_TOPIC__COUNT, "every topic has its words");

static const char *const hints[] = {
	[MAIL_NEEDED] = "",
	[MAIL_PROGRESS] = "Submitted, review started, answered, withdrawn, "
			  "corrected, taken over.",
	[MAIL_COMMENTS] = "Somebody wrote in the conversation of a claim.",
	[MAIL_REMINDERS] = "Drafts that lie, half of the time to answer is "
			   "over, a subscription ends soon. The last reminder "
			   "to answer always comes.",
	[MAIL_SUBSCRIPTIONS] = "A line stops or begins to earn; a subscription "
			       "that a draft waits for is there.",
	[MAIL_SUPPORT] = "An answer to a request for help.",
	[MAIL_DAILY] = "",
};
_Static_assert(LENGTH(hints) == MAIL_TOPIC__COUNT, "every topic has a hint");

/* What is not here must be read: MAIL_NEEDED is 0. */
static const enum mail_topic topic_of_kind[MESSAGE_KIND__COUNT] = {
	[MESSAGE_CLAIM_SUBMITTED] = MAIL_PROGRESS,
	[MESSAGE_REVIEW_STARTED] = MAIL_PROGRESS,
	[MESSAGE_CLAIM_ANSWERED] = MAIL_PROGRESS,
	[MESSAGE_CLAIM_WITHDRAWN] = MAIL_PROGRESS,
	[MESSAGE_LINES_DISASSOCIATED] = MAIL_PROGRESS,
	[MESSAGE_LINE_CORRECTED] = MAIL_PROGRESS,
	[MESSAGE_TAKEN_OVER] = MAIL_PROGRESS,
	[MESSAGE_NEW_COMMENT] = MAIL_COMMENTS,
	[MESSAGE_ANSWER_HALF_TIME] = MAIL_REMINDERS,
	[MESSAGE_ARBITRATION_HALF_TIME] = MAIL_REMINDERS,
	[MESSAGE_DRAFT_WAITS] = MAIL_REMINDERS,
	[MESSAGE_RENEWAL_NEAR] = MAIL_REMINDERS,
	[MESSAGE_LINE_STOPPED_EARNING] = MAIL_SUBSCRIPTIONS,
	[MESSAGE_LINE_EARNS_AGAIN] = MAIL_SUBSCRIPTIONS,
	[MESSAGE_SUBSCRIPTION_FOUND] = MAIL_SUBSCRIPTIONS,
	[MESSAGE_SUBSCRIPTION_IN_VAIN] = MAIL_SUBSCRIPTIONS,
	[MESSAGE_SUPPORT_WRITTEN] = MAIL_SUPPORT,
	[MESSAGE_SUPPORT_CLOSED] = MAIL_SUPPORT,
	[MESSAGE_CUSTOMER_ANSWERED] = MAIL_PROGRESS,
	[MESSAGE_ENROLLMENT_UNANSWERED] = MAIL_REMINDERS,
	[MESSAGE_ENROLLMENT_UNSUBMITTED] = MAIL_REMINDERS,
	[MESSAGE_ENROLLMENT_LATE] = MAIL_REMINDERS,
	[MESSAGE_DAILY] = MAIL_DAILY,
};

static const struct code states[] = {
	[MAIL_WAITING] = { "waiting", "Waiting" },
	[MAIL_TRYING] = { "trying", "Being sent" },
	[MAIL_HANDING] = { "handing", "Being sent" },
	[MAIL_SENT] = { "sent", "Sent" },
	[MAIL_HELD] = { "held", "For the daily mail" },
	[MAIL_GATHERED] = { "gathered", "In a daily mail" },
	[MAIL_UNWANTED] = { "unwanted", "Not wanted" },
	[MAIL_REFUSED] = { "refused", "Refused" },
	[MAIL_GIVEN_UP] = { "given-up", "Given up" },
	[MAIL_UNSURE] = { "unsure", "Not known" },
};
_Static_assert(
    LENGTH(states) == MAIL_STATE__COUNT, "every state has its words");

/* After the first attempt, the second …; the last for all that follow. */
static const int64_t pauses[] = { TIME_MINUTE, 5 * TIME_MINUTE,
	15 * TIME_MINUTE, TIME_HOUR, 3 * TIME_HOUR, 6 * TIME_HOUR,
	12 * TIME_HOUR };

#define DAILY_HOUR 7

const char *
mail_topic_code(enum mail_topic topic)
{
	return topics[topic].code;
}

const char *
mail_topic_name(enum mail_topic topic)
{
	return topics[topic].name;
}

const char *
mail_topic_hint(enum mail_topic topic)
{
	return hints[topic];
}

bool
mail_topic_of(const char *code, enum mail_topic *topic)
{
	int found = code_find(topics, LENGTH(topics), code);

	if (found < 0)
		return false;
	*topic = (enum mail_topic)found;
	return true;
}

bool
mail_topic_is_optional(enum mail_topic topic)
{
	return topic != MAIL_NEEDED && topic != MAIL_DAILY;
}

enum mail_topic
mail_topic_of_kind(enum message_kind kind)
{
	return topic_of_kind[kind];
}

const char *
mail_state_code(enum mail_state state)
{
	return states[state].code;
}

const char *
mail_state_name(enum mail_state state)
{
	return states[state].name;
}

bool
mail_state_of(const char *code, enum mail_state *state)
{
	int found = code_find(states, LENGTH(states), code);

	if (found < 0)
		return false;
	*state = (enum mail_state)found;
	return true;
}

bool
mail_has_failed(enum mail_state state)
{
	return state == MAIL_REFUSED || state == MAIL_GIVEN_UP ||
	       state == MAIL_UNSURE;
}

static const char *
called(const struct mail *mail)
{
	if (mail->about != 0)
		return mail->about_name;
	if (*mail->claim_number != '\0')
		return mail->claim_number;
	return *mail->claim_name != '\0' ? mail->claim_name : "without a name";
}

const char *
mail_subject(struct arena *arena, const struct mail *mail)
{
	if (mail->kind == MESSAGE_KIND__COUNT)
		return "A mail of a kind that this version does not know";
	return message_words(arena, mail->kind, called(mail), mail->detail);
}

bool
mail_is_stale(const struct mail *mail, int64_t now)
{
	return mail_topic_is_optional(mail_topic_of_kind(mail->kind)) &&
	       now - mail->since > MAIL_NEWS_FOR;
}

int64_t
mail_next(int64_t since, int64_t tries, int64_t now)
{
	int64_t last = (int64_t)LENGTH(pauses);

	if (now - since >= MAIL_TRY_FOR)
		return 0;
	if (tries < 1)
		tries = 1;
	return now + pauses[(tries > last ? last : tries) - 1];
}

/* Before the recipient was named nothing is about this mail. 421: the server
 * closes, whatever was asked. */
enum mail_answer
mail_answer_of(enum mail_step step, int code)
{
	if (step < MAIL_STEP_RECIPIENT)
		return MAIL_NO_SERVER;
	if (step == MAIL_STEP_HANDED && code >= 200 && code < 300)
		return MAIL_TAKEN;
	if (step == MAIL_STEP_HANDED && code == 0)
		return MAIL_UNKNOWN;
	if (code == 421 && step != MAIL_STEP_HANDED)
		return MAIL_NO_SERVER;
	return code >= 500 ? MAIL_NEVER : MAIL_LATER;
}

static bool
is_of_secret(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
	       (c >= 'a' && c <= 'z') || c == '-' || c == '_';
}

void
mail_hide_secrets(char *words)
{
	static const char instead[] = "***";
	const char *from = words;
	char *to = words;

	while (*from != '\0') {
		size_t length = 0;

		while (is_of_secret(from[length]))
			length++;
		if (length >= MAIL_SECRET_LEAST) {
			memcpy(to, instead, sizeof(instead) - 1);
			to += sizeof(instead) - 1;
			from += length;
			continue;
		}
		length += length == 0;
		memmove(to, from, length);
		to += length;
		from += length;
	}
	*to = '\0';
}

/* On the day of a change of clocks it may be an hour beside it. */
bool
mail_daily_is_due(const struct zone *zone, int64_t last, int64_t now)
{
	struct civil civil = zone_civil(zone, now);
	int64_t since = (civil.hour - DAILY_HOUR) * TIME_HOUR +
			civil.minute * TIME_MINUTE + civil.second;

	if (since < 0)
		since += TIME_DAY;
	return now - since > last;
}
