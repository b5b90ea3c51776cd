/* TZif: big-endian numbers in two blocks, and a rule for the time after. */

#include "base/tzif.h"

#include <ctype.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/time.h"

#define FILE_MAX    (256 * 1024)
#define HEADER_SIZE 44
/* The years whose transitions are spelled out by the footer's rule. */
#define SPELLED_FROM 2007
#define SPELLED_TO   2100
#define HOURS_MAX    167 /* RFC 8536, 3.3.1: a rule's time of day */

/* The numbers of a header, in the order of the file. */
struct counts {
	size_t utc, standard, leaps, times, types, letters;
};

/* What is still to be read. */
struct input {
	const unsigned char *bytes;
	size_t left;
};

static int64_t
big_endian(const unsigned char *bytes, size_t size)
{
	uint64_t value = bytes[0] & 0x80 ? UINT64_MAX : 0;

	for (size_t i = 0; i < size; i++)
		value = value << 8 | bytes[i];
	return (int64_t)value;
}

/* The next `size` bytes; NULL if there are not so many. */
static const unsigned char *
take(struct input *input, size_t size)
{
	const unsigned char *bytes = input->bytes;

	if (size > input->left)
		return NULL;
	input->bytes += size;
	input->left -= size;
	return bytes;
}

static bool
read_header(struct input *input, struct counts *counts)
{
	const unsigned char *header = take(input, HEADER_SIZE);
	size_t *const fields[] = { &counts->utc, &counts->standard,
		&counts->leaps, &counts->times, &counts->types,
		&counts->letters };

	if (header == NULL || memcmp(header, "TZif", 4) != 0 || header[4] < '2')
		return false;
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		int64_t count = big_endian(header + 20 + 4 * i, 4);

		if (count < 0 || count > FILE_MAX)
			return false;
		*fields[i] = (size_t)count;
	}
	return true;
}

/* Bytes of a block whose times have `size` bytes. */
static size_t
block_size(const struct counts *counts, size_t size)
{
	return counts->times * (size + 1) + counts->types * 6 +
	       counts->letters + counts->leaps * (size + 4) + counts->standard +
	       counts->utc;
}

static bool
read_types(struct tzif *tzif, const unsigned char *types,
    const unsigned char *letters, size_t letter_count)
{
	for (size_t i = 0; i < tzif->type_count; i++, types += 6) {
		size_t start = types[5], length;

		if (start >= letter_count)
			return false;
		length = strnlen(
		    (const char *)letters + start, letter_count - start);
		if (length == letter_count - start || length >= TZIF_NAME_SIZE)
			return false;
		tzif->types[i].offset = (int32_t)big_endian(types, 4);
		if (labs((long)tzif->types[i].offset) >= TIME_DAY)
			return false;
		memcpy(tzif->types[i].name, letters + start, length + 1);
	}
	return true;
}

/* A block with times of 8 bytes, which has been taken whole. */
static bool
read_block(
    const unsigned char *block, const struct counts *counts, struct tzif *tzif)
{
	const unsigned char *times = block;
	const unsigned char *kinds = times + counts->times * 8;
	const unsigned char *types = kinds + counts->times;
	const unsigned char *letters = types + counts->types * 6;

	if (counts->types == 0 || counts->leaps != 0)
		return false;
	tzif->count = counts->times;
	tzif->type_count = counts->types;
	tzif->at = calloc(counts->times + 1, sizeof(*tzif->at));
	tzif->kind = calloc(counts->times + 1, 1);
	tzif->types = calloc(counts->types, sizeof(*tzif->types));
	if (tzif->at == NULL || tzif->kind == NULL || tzif->types == NULL)
		return false;
	for (size_t i = 0; i < tzif->count; i++) {
		tzif->at[i] = big_endian(times + 8 * i, 8);
		tzif->kind[i] = kinds[i];
		if (kinds[i] >= counts->types ||
		    (i > 0 && tzif->at[i] <= tzif->at[i - 1]))
			return false;
	}
	return read_types(tzif, types, letters, counts->letters);
}

/* The footer stands between two line ends and may be empty. */
static bool
read_last_line(struct input *input, struct tzif *tzif)
{
	char line[128];
	size_t length;

	if (input->left < 2 || input->bytes[0] != '\n')
		return false;
	length = input->left - 2;
	if (length >= sizeof(line) || input->bytes[length + 1] != '\n')
		return false;
	memcpy(line, input->bytes + 1, length);
	line[length] = '\0';
	return length == 0 || tzif_read_footer(line, tzif);
}

static bool
parse(const unsigned char *bytes, size_t length, struct tzif *tzif)
{
	struct input input = { bytes, length };
	const unsigned char *block;
	struct counts counts;

	/* The first block is for programs of 32 bits. */
	if (!read_header(&input, &counts) ||
	    take(&input, block_size(&counts, 4)) == NULL ||
	    !read_header(&input, &counts))
		return false;
	block = take(&input, block_size(&counts, 8));
	return block != NULL && read_block(block, &counts, tzif) &&
	       read_last_line(&input, tzif);
}

static bool spell_out(struct tzif *);

bool
tzif_read(const char *path, struct tzif *tzif)
{
	unsigned char *bytes;
	size_t length;
	FILE *file;
	bool read = false;

	memset(tzif, 0, sizeof(*tzif));
	file = fopen(path, "rbe");
	if (file == NULL)
		return false;
	bytes = malloc(FILE_MAX);
	if (bytes != NULL) {
		length = fread(bytes, 1, FILE_MAX, file);
		read = !ferror(file) && parse(bytes, length, tzif);
	}
	free(bytes);
	fclose(file);
	if (!read || !spell_out(tzif)) {
		tzif_free(tzif);
		return false;
	}
	return true;
}

void
tzif_free(struct tzif *tzif)
{
	free(tzif->at);
	free(tzif->kind);
	free(tzif->types);
	memset(tzif, 0, sizeof(*tzif));
}

/* Read a number of at most three digits. */
static bool
read_number(const char **at, int low, int high, int *value)
{
	int digits = 0;

	for (*value = 0; isdigit((unsigned char)**at) && digits < 3; digits++)
		*value = *value * 10 + (*(*at)++ - '0');
	return digits > 0 && *value >= low && *value <= high;
}

/* "CET", or "<+0330>" for names that are not only letters. */
static bool
read_name(const char **at, char name[TZIF_NAME_SIZE])
{
	bool is_quoted = **at == '<';
	size_t length = 0;

	*at += is_quoted;
	while (isalpha((unsigned char)(*at)[length]) ||
	       (is_quoted && (isdigit((unsigned char)(*at)[length]) ||
				 (*at)[length] == '+' || (*at)[length] == '-')))
		length++;
	if (length < 3 || length >= TZIF_NAME_SIZE)
		return false;
	memcpy(name, *at, length);
	name[length] = '\0';
	*at += length;
	if (is_quoted && *(*at)++ != '>')
		return false;
	return true;
}

/* "[+-]h[h[h]][:mm[:ss]]" in seconds. */
static bool
read_time(const char **at, int64_t *seconds)
{
	int sign = 1, hours, minutes = 0, rest = 0;

	if (**at == '+' || **at == '-')
		sign = *(*at)++ == '-' ? -1 : 1;
	if (!read_number(at, 0, HOURS_MAX, &hours))
		return false;
	if (**at == ':') {
		(*at)++;
		if (!read_number(at, 0, 59, &minutes))
			return false;
	}
	if (**at == ':') {
		(*at)++;
		if (!read_number(at, 0, 59, &rest))
			return false;
	}
	*seconds = sign * (hours * TIME_HOUR + minutes * TIME_MINUTE + rest);
	return true;
}

/* POSIX counts offsets west of Greenwich; we count them east. */
static bool
read_offset(const char **at, int32_t *offset)
{
	int64_t seconds;

	if (!read_time(at, &seconds) || llabs(seconds) > 25 * TIME_HOUR)
		return false;
	*offset = (int32_t)-seconds;
	return true;
}

/* ",M3.5.0/2", ",J60" or ",59". */
static bool
read_rule(const char **at, struct tzif_rule *rule)
{
	if (*(*at)++ != ',')
		return false;
	rule->kind = **at == 'M' || **at == 'J' ? *(*at)++ : 'N';
	if (rule->kind == 'M') {
		if (!read_number(at, 1, 12, &rule->month) || *(*at)++ != '.' ||
		    !read_number(at, 1, 5, &rule->week) || *(*at)++ != '.' ||
		    !read_number(at, 0, 6, &rule->day))
			return false;
	} else if (!read_number(at, rule->kind == 'J', 365, &rule->day)) {
		return false;
	}
	rule->second = 2 * TIME_HOUR;
	if (**at != '/')
		return true;
	(*at)++;
	return read_time(at, &rule->second);
}

bool
tzif_read_footer(const char *string, struct tzif *tzif)
{
	const char *at = string;

	tzif->has_footer = true;
	if (!read_name(&at, tzif->standard.name) ||
	    !read_offset(&at, &tzif->standard.offset))
		return false;
	tzif->has_summer = *at != '\0';
	if (!tzif->has_summer)
		return true;
	if (!read_name(&at, tzif->summer.name))
		return false;
	tzif->summer.offset = tzif->standard.offset + (int32_t)TIME_HOUR;
	if (*at != ',' && !read_offset(&at, &tzif->summer.offset))
		return false;
	return read_rule(&at, &tzif->summer_begins) &&
	       read_rule(&at, &tzif->summer_ends) && *at == '\0';
}

/* The local second, since 1970, at which the rule falls in a year. */
static int64_t
rule_second(const struct tzif_rule *rule, int year)
{
	int64_t first, day, next;

	if (rule->kind == 'M') {
		first = time_day_of(year, rule->month, 1);
		day = first + (rule->day - time_weekday_of(first) + 7) % 7 +
		      7 * (rule->week - 1);
		next = rule->month == 12
			   ? time_day_of(year + 1, 1, 1)
			   : time_day_of(year, rule->month + 1, 1);
		/* The fifth week is the last, whichever that is. */
		if (day >= next)
			day -= 7;
	} else if (rule->kind == 'J') {
		/* The 60th day is always the first of March. */
		day = rule->day < 60 ? time_day_of(year, 1, 1) + rule->day - 1
				     : time_day_of(year, 3, 1) + rule->day - 60;
	} else {
		day = time_day_of(year, 1, 1) + rule->day;
	}
	return day * TIME_DAY + rule->second;
}

/* One more transition, to the type of that number. Of two at one instant, as
 * where it is always summer, the later holds. */
static void
spell_one(struct tzif *tzif, int64_t at, size_t type)
{
	if (tzif->count > 0 && at < tzif->at[tzif->count - 1])
		return;
	if (tzif->count > 0 && at == tzif->at[tzif->count - 1])
		tzif->count--;
	tzif->at[tzif->count] = at;
	tzif->kind[tzif->count++] = (unsigned char)type;
}

/* A page asks for dozens of dates, nearly all of these years. */
static bool
spell_out(struct tzif *tzif)
{
	size_t count = tzif->count + (size_t)2 * (SPELLED_TO - SPELLED_FROM);
	size_t standard = tzif->type_count, summer = standard + 1;
	int64_t *at, begins, ends;
	unsigned char *kind;
	struct tzif_type *types;

	if (!tzif->has_summer || summer > UCHAR_MAX)
		return true;
	at = realloc(tzif->at, count * sizeof(*at));
	tzif->at = at == NULL ? tzif->at : at;
	kind = realloc(tzif->kind, count);
	tzif->kind = kind == NULL ? tzif->kind : kind;
	types = realloc(tzif->types, (summer + 1) * sizeof(*types));
	tzif->types = types == NULL ? tzif->types : types;
	if (at == NULL || kind == NULL || types == NULL)
		return false;
	types[standard] = tzif->standard;
	types[summer] = tzif->summer;
	tzif->type_count += 2;
	for (int year = SPELLED_FROM; year < SPELLED_TO; year++) {
		begins = rule_second(&tzif->summer_begins, year) -
			 tzif->standard.offset;
		ends =
		    rule_second(&tzif->summer_ends, year) - tzif->summer.offset;
		if (begins < ends)
			spell_one(tzif, begins, summer);
		spell_one(tzif, ends, standard);
		if (begins > ends)
			spell_one(tzif, begins, summer);
	}
	return true;
}

static const struct tzif_type *
footer_type_at(const struct tzif *tzif, int64_t instant)
{
	int64_t begins, ends;
	bool is_summer;
	int year;

	if (!tzif->has_summer)
		return &tzif->standard;
	year = time_civil(instant + tzif->standard.offset).year;
	begins =
	    rule_second(&tzif->summer_begins, year) - tzif->standard.offset;
	ends = rule_second(&tzif->summer_ends, year) - tzif->summer.offset;
	/* South of the equator summer ends before it begins. */
	is_summer = begins < ends ? instant >= begins && instant < ends
				  : instant >= begins || instant < ends;
	return is_summer ? &tzif->summer : &tzif->standard;
}

const struct tzif_type *
tzif_type_at(const struct tzif *tzif, int64_t instant)
{
	size_t low = 0, high = tzif->count, middle;

	if (tzif->has_footer &&
	    (tzif->count == 0 || instant >= tzif->at[tzif->count - 1]))
		return footer_type_at(tzif, instant);
	/* Find how many transitions are not after the instant. */
	while (low < high) {
		middle = low + (high - low) / 2;
		if (tzif->at[middle] <= instant)
			low = middle + 1;
		else
			high = middle;
	}
	return &tzif->types[low == 0 ? 0 : tzif->kind[low - 1]];
}
