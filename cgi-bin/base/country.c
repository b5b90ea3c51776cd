/* Countries by name: a cache of the system's table. */

#include "base/country.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TABLE	  "/usr/share/zoneinfo/iso3166.tab"
#define LETTERS	  26
#define LINE_MAX  256
#define NAME_SIZE 64

/* Loaded once, kept for the life of the process; "" where there is none. */
static char names[LETTERS][LETTERS][NAME_SIZE];

static bool
is_letter(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* "DE", a tab, "Germany". */
static void
read_line(char *line)
{
	char *name = line + 3;

	line[strcspn(line, "\n")] = '\0';
	if (!is_letter(line[0]) || !is_letter(line[1]) || line[2] != '\t' ||
	    strlen(name) >= NAME_SIZE)
		return;
	memcpy(names[line[0] - 'A'][line[1] - 'A'], name, strlen(name) + 1);
}

static void
load(void)
{
	static bool loaded;
	char line[LINE_MAX];
	FILE *file;

	if (loaded)
		return;
	loaded = true;
	if ((file = fopen(TABLE, "re")) == NULL)
		return;
	while (fgets(line, sizeof(line), file) != NULL)
		read_line(line);
	fclose(file);
}

const char *
country_name(const char *letters)
{
	const char *name;

	if (strlen(letters) != 2 || !is_letter(letters[0]) ||
	    !is_letter(letters[1]))
		return letters;
	load();
	name = names[letters[0] - 'A'][letters[1] - 'A'];
	return name[0] == '\0' ? letters : name;
}

static int
by_name(const void *left, const void *right)
{
	const struct country *a = left, *b = right;

	return strcmp(a->name, b->name);
}

size_t
country_all(const struct country **countries)
{
	static struct country all[LETTERS * LETTERS];
	static size_t count;

	load();
	*countries = all;
	if (count > 0)
		return count;
	for (int i = 0; i < LETTERS * LETTERS; i++) {
		const char *name = names[i / LETTERS][i % LETTERS];

		if (name[0] == '\0')
			continue;
		all[count].letters[0] = (char)('A' + i / LETTERS);
		all[count].letters[1] = (char)('A' + i % LETTERS);
		all[count++].name = name;
	}
	qsort(all, count, sizeof(all[0]), by_name);
	return count;
}

bool
country_is(const char *letters)
{
	return strlen(letters) == 2 && is_letter(letters[0]) &&
	       is_letter(letters[1]) && country_name(letters) != letters;
}
