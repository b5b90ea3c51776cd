/* Enrollment: its words, and its lifecycle as one table. */

#include "rules/enrollment.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/id.h"
#include "base/outcome.h"
#include "base/time.h"
#include "rules/code.h"

static const struct {
	const char *code;
	const char *name;
	const char *next_step;
} statuses[] = {
	[ENROLLMENT_NONE] = { "", "Not enrolled",
	    "It has not been invited. If the program is open to all, an "
	    "incentives admin of your company enrolls it under “Incentives”; "
	    "otherwise ask Microsoft for an invitation." },
	[ENROLLMENT_INVITED] = { "invited", "Invited",
	    "An incentives admin of your company has to accept the "
	    "invitation." },
	[ENROLLMENT_ACTION_REQUIRED] = { "action-required", "Action required",
	    "An incentives admin of your company has to supply what is "
	    "missing, such as the payout and tax profiles." },
	[ENROLLMENT_VALIDATING] = { "validating", "Validating",
	    "Microsoft checks what your company has supplied, which can take "
	    "48 hours. There is nothing to do until then." },
	[ENROLLMENT_ENROLLED] = { "enrolled", "Enrolled", "" },
	[ENROLLMENT_INELIGIBLE] = { "ineligible", "Ineligible",
	    "It does not meet the program’s requirements. Ask an admin of your "
	    "company which are missing, or choose another location that did "
	    "the work." },
	[ENROLLMENT_DISCONTINUED] = { "discontinued", "Discontinued",
	    "It has left the program. Ask an admin of your company whether it "
	    "will be enrolled again." },
	[ENROLLMENT_EXPIRED] = { "expired", "Expired",
	    "Its enrollment ended with Microsoft’s fiscal year on 30 June. An "
	    "incentives admin of your company has to renew it." },
};
_Static_assert(
    LENGTH(statuses) == ENROLLMENT_STATUS__COUNT, "every status has its words");

const char *
enrollment_code(enum enrollment_status status)
{
	return statuses[status].code;
}

const char *
enrollment_name(enum enrollment_status status)
{
	return statuses[status].name;
}

bool
enrollment_of(const char *code, enum enrollment_status *status)
{
	for (enum enrollment_status i = 0; i < ENROLLMENT_STATUS__COUNT; i++)
		if (strcmp(statuses[i].code, code) == 0) {
			*status = i;
			return true;
		}
	return false;
}

const char *
enrollment_next_step(enum enrollment_status status)
{
	return statuses[status].next_step;
}

/* What can happen where, and what comes of it: all that can. */
static const struct {
	enum enrollment_status from;
	enum enrollment_event event;
	enum enrollment_status to;
} moves[] = {
	{ ENROLLMENT_NONE, ENROLLMENT_INVITE, ENROLLMENT_INVITED },
	{ ENROLLMENT_INELIGIBLE, ENROLLMENT_INVITE, ENROLLMENT_INVITED },
	{ ENROLLMENT_DISCONTINUED, ENROLLMENT_INVITE, ENROLLMENT_INVITED },
	{ ENROLLMENT_EXPIRED, ENROLLMENT_INVITE, ENROLLMENT_INVITED },
	{ ENROLLMENT_NONE, ENROLLMENT_JOIN, ENROLLMENT_ACTION_REQUIRED },
	{ ENROLLMENT_INVITED, ENROLLMENT_ACCEPT, ENROLLMENT_ACTION_REQUIRED },
	{ ENROLLMENT_EXPIRED, ENROLLMENT_RENEW, ENROLLMENT_ACTION_REQUIRED },
	{ ENROLLMENT_ACTION_REQUIRED, ENROLLMENT_SUBMIT,
	    ENROLLMENT_VALIDATING },
	{ ENROLLMENT_VALIDATING, ENROLLMENT_SEND_BACK,
	    ENROLLMENT_ACTION_REQUIRED },
	{ ENROLLMENT_VALIDATING, ENROLLMENT_VALIDATE, ENROLLMENT_ENROLLED },
	{ ENROLLMENT_VALIDATING, ENROLLMENT_REFUSE, ENROLLMENT_INELIGIBLE },
	{ ENROLLMENT_ENROLLED, ENROLLMENT_REFUSE, ENROLLMENT_INELIGIBLE },
	{ ENROLLMENT_INVITED, ENROLLMENT_DISCONTINUE, ENROLLMENT_DISCONTINUED },
	{ ENROLLMENT_ACTION_REQUIRED, ENROLLMENT_DISCONTINUE,
	    ENROLLMENT_DISCONTINUED },
	{ ENROLLMENT_VALIDATING, ENROLLMENT_DISCONTINUE,
	    ENROLLMENT_DISCONTINUED },
	{ ENROLLMENT_ENROLLED, ENROLLMENT_DISCONTINUE,
	    ENROLLMENT_DISCONTINUED },
	{ ENROLLMENT_ENROLLED, ENROLLMENT_EXPIRE, ENROLLMENT_EXPIRED },
	{ ENROLLMENT_ENROLLED, ENROLLMENT_ROLL_OVER, ENROLLMENT_ENROLLED },
};

static const struct {
	struct code code;
	unsigned movers;
	bool needs_words;
	enum event_kind history;
	enum message_kind message;
} events[] = {
	[ENROLLMENT_INVITE] = { { "invite", "Invite" }, MAY_RUN, false,
	    EVENT_ENROLLMENT_INVITED, MESSAGE_ENROLLMENT_INVITED },
	[ENROLLMENT_JOIN] = { { "join", "Enroll" }, MAY_SUBMIT, false,
	    EVENT_ENROLLMENT_JOINED, MESSAGE_KIND__COUNT },
	[ENROLLMENT_ACCEPT] = { { "accept", "Accept" }, MAY_SUBMIT, false,
	    EVENT_ENROLLMENT_ACCEPTED, MESSAGE_KIND__COUNT },
	[ENROLLMENT_RENEW] = { { "renew", "Renew" }, MAY_SUBMIT, false,
	    EVENT_ENROLLMENT_RENEWED, MESSAGE_KIND__COUNT },
	[ENROLLMENT_SUBMIT] = { { "submit", "Submit" }, MAY_SUBMIT, false,
	    EVENT_ENROLLMENT_SUBMITTED, MESSAGE_KIND__COUNT },
	[ENROLLMENT_SEND_BACK] = { { "send-back", "Send back" }, MAY_RUN, true,
	    EVENT_ENROLLMENT_SENT_BACK, MESSAGE_ENROLLMENT_SENT_BACK },
	[ENROLLMENT_VALIDATE] = { { "validate", "Enroll" }, MAY_RUN, false,
	    EVENT_ENROLLMENT_VALIDATED, MESSAGE_ENROLLMENT_VALIDATED },
	[ENROLLMENT_REFUSE] = { { "refuse", "Ineligible" }, MAY_RUN, false,
	    EVENT_ENROLLMENT_REFUSED, MESSAGE_ENROLLMENT_REFUSED },
	[ENROLLMENT_DISCONTINUE] = { { "discontinue", "Discontinue" }, MAY_RUN,
	    true, EVENT_ENROLLMENT_DISCONTINUED,
	    MESSAGE_ENROLLMENT_DISCONTINUED },
	[ENROLLMENT_EXPIRE] = { { "expire", "Expire" }, 0, false,
	    EVENT_ENROLLMENT_EXPIRED, MESSAGE_ENROLLMENT_EXPIRED },
	[ENROLLMENT_ROLL_OVER] = { { "roll-over", "Roll over" }, 0, false,
	    EVENT_ENROLLMENT_ROLLED_OVER, MESSAGE_KIND__COUNT },
};
_Static_assert(
    LENGTH(events) == ENROLLMENT_EVENT__COUNT, "every event has its row");

const char *
enrollment_event_code(enum enrollment_event event)
{
	return events[event].code.code;
}

bool
enrollment_event_of(const char *code, enum enrollment_event *event)
{
	for (size_t i = 0; i < LENGTH(events); i++)
		if (strcmp(events[i].code.code, code) == 0) {
			*event = (enum enrollment_event)i;
			return true;
		}
	return false;
}

bool
enrollment_move(enum enrollment_status from, enum enrollment_event event,
    enum enrollment_status *to)
{
	for (size_t i = 0; i < LENGTH(moves); i++)
		if (moves[i].from == from && moves[i].event == event) {
			*to = moves[i].to;
			return true;
		}
	return false;
}

unsigned
enrollment_movers(enum enrollment_event event)
{
	return events[event].movers;
}

bool
enrollment_needs_words(enum enrollment_event event)
{
	return events[event].needs_words;
}

enum event_kind
enrollment_history(enum enrollment_event event)
{
	return events[event].history;
}

enum message_kind
enrollment_message(enum enrollment_event event)
{
	return events[event].message;
}

bool
enrollment_is_met(const struct enrollment *enrollment)
{
	for (size_t i = 0; i < enrollment->check_count; i++)
		if (!enrollment->checks[i].met)
			return false;
	return true;
}

#define YEAR_MONTH 7 /* fiscal years begin on 1 July */

int64_t
enrollment_year_began(int64_t at)
{
	struct civil civil = time_civil(at);
	int year = civil.month < YEAR_MONTH ? civil.year - 1 : civil.year;

	return time_day_of(year, YEAR_MONTH, 1) * TIME_DAY;
}

int64_t
enrollment_year_ends(int64_t at)
{
	struct civil began = time_civil(enrollment_year_began(at));

	return time_day_of(began.year + 1, YEAR_MONTH, 1) * TIME_DAY;
}

bool
enrollment_is_over(const struct enrollment *enrollment, int64_t now)
{
	int64_t since = enrollment->rolled > enrollment->changed
			    ? enrollment->rolled
			    : enrollment->changed;

	return enrollment->status == ENROLLMENT_ENROLLED &&
	       enrollment_year_ends(since) <= now;
}

/* The characters that count, without what people put between them, upper case;
 * false: too many to be such a number. */
static bool
squeeze(const char *typed, char *squeezed, size_t size)
{
	size_t n = 0;

	for (; *typed != '\0'; typed++) {
		char c = *typed;

		if (c == ' ' || c == '-' || c == '.')
			continue;
		if (n + 1 == size)
			return false;
		squeezed[n++] =
		    c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
	}
	squeezed[n] = '\0';
	return true;
}

/* ISO 13616: what follows the first four, then these, letters as 10 to 35, is
 * 1 modulo 97. */
static bool
is_iban(const char *text)
{
	size_t length = strlen(text);
	int rest = 0;

	if (length < 15 || length > 34)
		return false;
	for (size_t i = 0; i < length; i++) {
		char c = text[(i + 4) % length];

		if (c >= '0' && c <= '9')
			rest = (rest * 10 + c - '0') % 97;
		else if (c >= 'A' && c <= 'Z')
			rest = (rest * 100 + c - 'A' + 10) % 97;
		else
			return false;
	}
	return text[0] >= 'A' && text[1] >= 'A' && rest == 1;
}

/* ISO 7812: the cards that are in use begin with 2 to 6 and have 15, 16 or 19
 * digits, the last of them Luhn's check digit. */
static bool
is_card(const char *text)
{
	size_t length = strlen(text);
	int sum = 0;

	if ((length != 15 && length != 16 && length != 19) || text[0] < '2' ||
	    text[0] > '6' || strspn(text, "0123456789") != length)
		return false;
	for (size_t i = 0; i < length; i++) {
		int value = text[length - 1 - i] - '0';

		if (i % 2 == 1)
			value = value * 2 > 9 ? value * 2 - 9 : value * 2;
		sum += value;
	}
	return sum % 10 == 0;
}

bool
enrollment_is_bank_number(const char *reference)
{
	char squeezed[ENROLLMENT_REFERENCE_MAX * 4 + 1];

	return squeeze(reference, squeezed, sizeof(squeezed)) &&
	       (is_iban(squeezed) || is_card(squeezed));
}

const char *
enrollment_words(struct arena *arena, const struct candidate *candidate)
{
	return arena_print(arena, "%s (%s), %s", candidate->location.name,
	    candidate->location.partner_id,
	    program_name(candidate->enrollment.program));
}

const char *
enrollment_place(struct arena *arena, const struct candidate *candidate)
{
	return arena_print(arena, "%s.%" PRId64 ".%s",
	    id_letters(arena, candidate->location.id),
	    candidate->enrollment.changed,
	    program_code(candidate->enrollment.program));
}

bool
enrollment_place_read(const char *string, struct enrollment_place *place)
{
	char letters[ID_SIZE] = "";
	char *end;

	if (strlen(string) < ID_SIZE || string[ID_SIZE - 1] != '.' ||
	    string[ID_SIZE] < '0' || string[ID_SIZE] > '9')
		return false;
	memcpy(letters, string, ID_SIZE - 1);
	place->changed = strtoll(string + ID_SIZE, &end, 10);
	return id_read(letters, &place->location) && *end == '.' &&
	       program_of(end + 1, &place->program);
}

/* What program admins check is met unless they say other. */
static bool
is_met(const struct check *check, const struct enrollment_step *step)
{
	if (step == NULL || check->requirement.kind != REQUIREMENT_CHECKED)
		return check->met;
	for (size_t i = 0; i < step->unmet_count; i++)
		if (step->unmet[i] == check->requirement.id)
			return false;
	return true;
}

const char *
enrollment_unmet(struct arena *arena, const struct enrollment *enrollment,
    const struct enrollment_step *step)
{
	const char *words = "";

	for (size_t i = 0; i < enrollment->check_count; i++) {
		const struct check *check = &enrollment->checks[i];

		if (!is_met(check, step))
			words = arena_print(arena, "%s%s%s", words,
			    words[0] == '\0' ? "" : "; ",
			    requirement_words(arena, &check->requirement));
	}
	return words;
}

int
enrollment_reminder(int64_t changed, int64_t now, int64_t days)
{
	int64_t passed = days < 1 ? 0 : (now - changed) / (days * TIME_DAY);

	return passed > ENROLLMENT_REMINDERS ? ENROLLMENT_REMINDERS
	       : passed < 0		     ? 0
					     : (int)passed;
}
