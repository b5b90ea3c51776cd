/* Codes and words. */

#include "rules/code.h"

#include <string.h>

int
code_find(const struct code *table, size_t count, const char *code)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(table[i].code, code) == 0)
			return (int)i;
	return -1;
}
