/* One-time codes of time: liboath. */

#include "base/totp.h"

#include <liboath/oath.h>
#include <string.h>

#include "base/secret.h"

_Static_assert(OATH_TOTP_DEFAULT_TIME_STEP_SIZE == TOTP_STEP,
    "a step is as long as apps believe");

bool
totp_code(const void *secret, size_t length, int64_t step, unsigned digits,
    char code[TOTP_CODE_SIZE])
{
	code[0] = '\0';
	return digits < TOTP_CODE_SIZE && oath_init() == OATH_OK &&
	       oath_hotp_generate(secret, length, (uint64_t)step, digits, false,
		   OATH_HOTP_DYNAMIC_TRUNCATION, code) == OATH_OK;
}

bool
totp_match(const unsigned char secret[TOTP_SECRET_SIZE], const char *code,
    int64_t now, int64_t after, int64_t *step)
{
	const int64_t present = now / TOTP_STEP;
	char right[TOTP_CODE_SIZE];
	bool found = false;

	if (strlen(code) != TOTP_DIGITS)
		return false;
	for (int64_t i = present - TOTP_DRIFT; i <= present + TOTP_DRIFT; i++) {
		if (!totp_code(secret, TOTP_SECRET_SIZE, i, TOTP_DIGITS, right))
			return false;
		if (!secret_same(right, code, TOTP_DIGITS) || i <= after)
			continue;
		*step = i;
		found = true;
	}
	return found;
}

void
totp_words(
    const unsigned char secret[TOTP_SECRET_SIZE], char words[TOTP_WORDS_SIZE])
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	unsigned held = 0, bits = 0;
	size_t length = 0;

	for (size_t i = 0; i < TOTP_SECRET_SIZE; i++) {
		held = (held << 8 | secret[i]) & 0xFFFF;
		for (bits += 8; bits >= 5; bits -= 5)
			words[length++] = letters[held >> (bits - 5) & 31];
	}
	words[length] = '\0';
}
