/* Random steps that can be taken again. */

#include "store/steps.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

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
}

void
steps_end(struct steps *steps, struct world *world)
{
	for (size_t i = 0; i < steps->count; i++)
		steps->kinds[i].taken +=
		    world_number(world, steps->kinds[i].count);
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
		if (steps->kinds[i].taken == 0)
			print_message("never: %s\n", steps->kinds[i].what);
		assert_true(steps->kinds[i].taken > 0);
	}
}
