/* Second looks at decisions. */

#include "rules/look.h"

bool
look_draws(const unsigned char *hash, int64_t share)
{
	uint64_t number = 0;

	for (int i = 0; i < 8; i++)
		number = number << 8 | hash[i];
	return (int64_t)(number % 100) < share;
}

bool
look_may_answer(const struct look *look, int64_t person)
{
	return !look->disagreed && person != look->first;
}

bool
look_may_settle(const struct look *look, int64_t person)
{
	return look->disagreed && person != look->first &&
	       person != look->second;
}

const struct verdict *
look_verdict(const struct look *look, int64_t line)
{
	for (size_t i = 0; i < look->count; i++)
		if (look->verdicts[i].line == line)
			return &look->verdicts[i];
	return NULL;
}
