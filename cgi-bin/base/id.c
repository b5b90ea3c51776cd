/* Random ids and claim numbers. */

#include "base/id.h"

#include <stddef.h>
#include <string.h>

#include "base/secret.h"

#define LETTERS	      (ID_SIZE - 1)
#define DIGITS	      8
#define NUMBER_BEFORE 10000000 /* claim numbers have seven free digits */
#define PARTNER_FIRST 1000000  /* PartnerIDs are seven digits */
#define PARTNER_COUNT 9000000

/* Crockford's letters: no i, l, o, u. */
static const char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";

int64_t
id_new(void)
{
	uint64_t bits;

	do {
		secret_random(&bits, sizeof(bits));
		bits &= INT64_MAX;
	} while (bits == 0);
	return (int64_t)bits;
}

void
id_write(int64_t id, char letters[ID_SIZE])
{
	uint64_t bits = (uint64_t)id;

	letters[LETTERS] = '\0';
	for (size_t i = LETTERS; i-- > 0; bits >>= 5)
		letters[i] = alphabet[bits & 31];
}

const char *
id_letters(struct arena *arena, int64_t id)
{
	char *letters = arena_get(arena, ID_SIZE);

	id_write(id, letters);
	return letters;
}

bool
id_read(const char *letters, int64_t *id)
{
	const char *letter;
	uint64_t bits = 0;

	if (strnlen(letters, ID_SIZE) != LETTERS)
		return false;
	/* Thirteen letters are 65 bits, ids are 63. */
	if (letters[0] < '0' || letters[0] > '7')
		return false;
	for (size_t i = 0; i < LETTERS; i++) {
		letter = strchr(alphabet, letters[i]);
		if (letter == NULL)
			return false;
		bits = bits << 5 | (uint64_t)(letter - alphabet);
	}
	if (bits == 0)
		return false;
	*id = (int64_t)bits;
	return true;
}

/* The digit that makes the seven digits and itself right. */
static char
check_digit(const char *digits)
{
	int sum = 0;

	for (int i = 0; i < DIGITS - 1; i++) {
		int value = digits[i] - '0';

		/* From the right, every other digit counts twice. */
		if (i % 2 == 0)
			value = value * 2 > 9 ? value * 2 - 9 : value * 2;
		sum += value;
	}
	return (char)('0' + (10 - sum % 10) % 10);
}

/* A random number below `limit`, each as likely. */
static uint32_t
random_below(uint32_t limit)
{
	const uint32_t fair = UINT32_MAX / limit * limit;
	uint32_t value;

	do
		secret_random(&value, sizeof(value));
	while (value >= fair);
	return value % limit;
}

void
id_partner_new(char digits[PARTNER_ID_SIZE])
{
	uint32_t value = PARTNER_FIRST + random_below(PARTNER_COUNT);

	for (int i = PARTNER_ID_SIZE - 2; i >= 0; i--, value /= 10)
		digits[i] = (char)('0' + value % 10);
	digits[PARTNER_ID_SIZE - 1] = '\0';
}

void
id_number_new(char number[NUMBER_SIZE])
{
	uint32_t value = random_below(NUMBER_BEFORE);

	memcpy(number, "C-", 2);
	for (int i = DIGITS - 2; i >= 0; i--, value /= 10)
		number[2 + i] = (char)('0' + value % 10);
	number[2 + DIGITS - 1] = check_digit(number + 2);
	number[2 + DIGITS] = '\0';
}

bool
id_number_is(const char *number)
{
	if (strnlen(number, NUMBER_SIZE) != NUMBER_SIZE - 1)
		return false;
	if ((number[0] != 'C' && number[0] != 'c') || number[1] != '-')
		return false;
	if (strspn(number + 2, "0123456789") != DIGITS)
		return false;
	return number[2 + DIGITS - 1] == check_digit(number + 2);
}
