/* The customer's word: its codes, and the token of its link. */

#include "rules/consent.h"

#include <string.h>

#include "base/outcome.h"
#include "rules/code.h"

#define ID_BYTES 8
#define PURPOSE	 "consent "

static const struct code answers[] = {
	[CONSENT_YES] = { "yes", "Yes" },
	[CONSENT_NO] = { "no", "No" },
	[CONSENT_UNSURE] = { "not-sure", "Not sure" },
	[CONSENT_DECLINED] = { "declined", "Declined" },
};
_Static_assert(
    LENGTH(answers) == CONSENT_ANSWER__COUNT, "every answer has its words");

const char *
consent_code(enum consent_answer answer)
{
	return answers[answer].code;
}

const char *
consent_name(enum consent_answer answer)
{
	return answers[answer].name;
}

bool
consent_of(const char *code, enum consent_answer *answer)
{
	int found = code_find(answers, LENGTH(answers), code);

	if (found < 0)
		return false;
	*answer = (enum consent_answer)found;
	return true;
}

const struct consent_word *
consent_word_of(const struct consent_word *words, size_t count, int64_t line)
{
	for (size_t i = 0; i < count; i++)
		if (words[i].line == line)
			return &words[i];
	return NULL;
}

enum consent_state
consent_state_of(const struct consent *consent, int64_t now)
{
	if (consent->replaced != 0)
		return CONSENT_REPLACED;
	return now > consent->expires ? CONSENT_EXPIRED : CONSENT_OPEN;
}

/* The id, then as much of its keyed hash as fills the token. */
static void
token_bytes(const struct keys *keys, int64_t id, unsigned char bytes[32])
{
	unsigned char tagged[sizeof(PURPOSE) - 1 + ID_BYTES];
	unsigned char tag[SECRET_MAC_SIZE];

	for (int i = 0; i < ID_BYTES; i++)
		bytes[i] = (unsigned char)((uint64_t)id >> (56 - 8 * i));
	memcpy(tagged, PURPOSE, sizeof(PURPOSE) - 1);
	memcpy(tagged + sizeof(PURPOSE) - 1, bytes, ID_BYTES);
	secret_tag(keys->form, tagged, sizeof(tagged), tag);
	memcpy(bytes + ID_BYTES, tag, 32 - ID_BYTES);
}

void
consent_token(
    const struct keys *keys, int64_t id, char token[SECRET_TOKEN_SIZE])
{
	unsigned char bytes[32];

	token_bytes(keys, id, bytes);
	secret_write_token(bytes, token);
}

bool
consent_read(const struct keys *keys, const char *token, int64_t *id)
{
	unsigned char given[32], right[32];
	uint64_t number = 0;

	if (!secret_read_token(token, given))
		return false;
	for (int i = 0; i < ID_BYTES; i++)
		number = number << 8 | given[i];
	*id = (int64_t)number;
	token_bytes(keys, *id, right);
	return secret_same(given, right, sizeof(right));
}

const char *
consent_link(struct arena *arena, const char *base_url, const struct keys *keys,
    int64_t id)
{
	char token[SECRET_TOKEN_SIZE];

	consent_token(keys, id, token);
	return arena_print(arena, "%s/consent/%s", base_url, token);
}

/* While it is disputed, what was refused may still be approved. */
bool
consent_may_speak(const struct claim *claim, const struct line *line)
{
	if (!consent_may_send(claim->status))
		return false;
	return line->state == LINE_PENDING || line->state == LINE_APPROVED ||
	       (line->state == LINE_REFUSED &&
		   claim_dispute_is_open(claim->dispute));
}

bool
consent_may_send(enum claim_status status)
{
	return claim_may(status, CLAIM_CUSTOMER_DECLINED, PARTY_CUSTOMER);
}
