/* Random steps that can be taken again. */

#include "store/steps.h"

#include <inttypes.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The randomness of ids while a test runs: of a number and of how often it was
 * asked before. */
static struct {
	uint64_t seed;
	uint64_t asked;
} same;

static const char *
same_name(void)
{
	return "steps";
}

static void
same_bytes(void *bytes, size_t length)
{
	unsigned char seed[randombytes_SEEDBYTES] = { 0 };

	same.asked++;
	memcpy(seed, &same, sizeof(same));
	randombytes_buf_deterministic(bytes, length, seed);
}

static uint32_t
same_number(void)
{
	uint32_t number;

	same_bytes(&number, sizeof(number));
	return number;
}

static void
same_from(uint64_t seed)
{
	same.seed = seed;
	same.asked = 0;
}

int
steps_group(void **state)
{
	static struct randombytes_implementation same_ids = {
		.implementation_name = same_name,
		.random = same_number,
		.buf = same_bytes
	};

	(void)state;
	return randombytes_set_implementation(&same_ids);
}

void
steps_begin(struct steps *steps)
{
	const char *first = getenv(steps->variable);

	if (steps->run > 0)
		steps->run++;
	else
		steps->run = first == NULL ? 1 : strtoull(first, NULL, 10);
	printf("%s=%" PRIu64 "\n", steps->variable, steps->run);
	fflush(stdout);
	steps->random = steps->run * UINT64_C(0x9e3779b97f4a7c15);
	same_from(steps->run);
}

void
steps_end(struct steps *steps, struct world *world)
{
	for (size_t i = 0; i < steps->count; i++)
		steps->kinds[i].taken +=
		    world_number(world, steps->kinds[i].count);
	same_from(0); /* the next world is like the first one */
}

/* xorshift64*: small, and the same everywhere. */
unsigned
steps_chance(struct steps *steps, unsigned below)
{
	steps->random ^= steps->random >> 12;
	steps->random ^= steps->random << 25;
	steps->random ^= steps->random >> 27;
	return (unsigned)((steps->random * UINT64_C(2685821657736338717)) >>
			  33) %
	       below;
}

bool
steps_lack(const struct steps *steps)
{
	for (size_t i = 0; i < steps->count; i++)
		if (steps->kinds[i].taken == 0)
			return true;
	return false;
}

void
steps_assert_taken(const struct steps *steps)
{
	for (size_t i = 0; i < steps->count; i++) {
		printf("# %s: %" PRId64 "\n", steps->kinds[i].what,
		    steps->kinds[i].taken);
		fflush(stdout);
		assert_true(steps->kinds[i].taken > 0);
	}
}
