/* Signed checkpoints: writing and reading their line. */

#include "rules/checkpoint.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/time.h"

#define HEX_LENGTH (SECRET_HEX_SIZE - 1)
#define LINE_MAX   512

/* A signature is as long as two hashes. */
static const char *
hex(struct arena *arena, const unsigned char *bytes, size_t length)
{
	const char *all = "";
	char piece[SECRET_HEX_SIZE];

	for (size_t at = 0; at < length; at += SECRET_HASH_SIZE) {
		secret_hex(bytes + at, piece);
		all = arena_print(arena, "%s%s", all, piece);
	}
	return all;
}

const char *
checkpoint_write(
    struct arena *arena, const struct keys *keys, struct checkpoint *checkpoint)
{
	unsigned char signature[SIGN_SIGNATURE_SIZE];
	char stamp[TIME_STAMP_SIZE];
	const char *line;

	sign_public(keys, checkpoint->public);
	time_stamp(checkpoint->at, stamp);
	line = arena_print(arena,
	    CHECKPOINT_BEGINS "%s; %" PRId64 " entries; %s; %s", stamp,
	    checkpoint->count,
	    hex(arena, checkpoint->hash, sizeof(checkpoint->hash)),
	    hex(arena, checkpoint->public, sizeof(checkpoint->public)));
	sign_bytes(keys, line, strlen(line), signature);
	return arena_print(
	    arena, "%s; %s", line, hex(arena, signature, sizeof(signature)));
}

static int
digit_of(char letter)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = letter == '\0' ? NULL : strchr(digits, letter);

	return at == NULL ? -1 : (int)(at - digits);
}

/* The bytes that stand at *line; it moves behind them and behind `then`. */
static bool
read_hex(
    const char **line, unsigned char *bytes, size_t length, const char *then)
{
	const char *at = *line;

	for (size_t i = 0; i < length; i++, at += 2) {
		int high = digit_of(at[0]);
		int low = high == -1 ? -1 : digit_of(at[1]);

		if (low == -1)
			return false;
		bytes[i] = (unsigned char)(high * 16 + low);
	}
	if (strncmp(at, then, strlen(then)) != 0)
		return false;
	*line = at + strlen(then);
	return true;
}

static bool
skip(const char **line, const char *words)
{
	if (strncmp(*line, words, strlen(words)) != 0)
		return false;
	*line += strlen(words);
	return true;
}

static bool
read_stamp(const char **line, int64_t *at)
{
	char stamp[TIME_STAMP_SIZE] = "";
	size_t length = strcspn(*line, ";");

	if (length >= sizeof(stamp))
		return false;
	memcpy(stamp, *line, length);
	*line += length;
	return time_read_instant(stamp, at) && skip(line, "; ");
}

static bool
read_count(const char **line, int64_t *count)
{
	char *end;

	if (digit_of(**line) < 1 || digit_of(**line) > 9)
		return false;
	*count = strtoll(*line, &end, 10);
	*line = end;
	return skip(line, " entries; ");
}

bool
checkpoint_read(const char *line, struct checkpoint *checkpoint)
{
	const char *at = line;
	unsigned char signature[SIGN_SIGNATURE_SIZE];
	size_t signed_length;

	if (strnlen(line, LINE_MAX) == LINE_MAX ||
	    !skip(&at, CHECKPOINT_BEGINS) ||
	    !read_stamp(&at, &checkpoint->at) ||
	    !read_count(&at, &checkpoint->count) ||
	    !read_hex(&at, checkpoint->hash, sizeof(checkpoint->hash), "; ") ||
	    !read_hex(
		&at, checkpoint->public, sizeof(checkpoint->public), "; "))
		return false;
	signed_length = (size_t)(at - line) - strlen("; ");
	if (!read_hex(&at, signature, sizeof(signature), "") ||
	    at[strspn(at, " \t\r\n")] != '\0')
		return false;
	return sign_holds(checkpoint->public, line, signed_length, signature);
}

bool
checkpoint_is_ours(const struct checkpoint *checkpoint, const struct keys *keys)
{
	unsigned char public[SIGN_PUBLIC_SIZE];

	sign_public(keys, public);
	return secret_same(public, checkpoint->public, sizeof(public));
}
