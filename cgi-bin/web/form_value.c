/* One value of a form: from text that was typed, by its field's kind. */

#include "web/form_value.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/domain.h"
#include "base/id.h"
#include "base/text.h"
#include "rules/customer.h"

void
form_value_fault(
    const struct form_reading *reading, enum sentence sentence, int limit)
{
	const struct field *field = reading->field;

	if (reading->entry->fault == NULL)
		reading->entry->fault = sentence_of(
		    reading->arena, field->kind, sentence, field->label, limit);
}

static void
put_string(const struct form_reading *reading, const char *string)
{
	memcpy(reading->value, &string, sizeof(string));
}

static void
put_number(const struct form_reading *reading, int64_t number)
{
	memcpy(reading->value, &number, sizeof(number));
}

/* U+202A to U+202E and U+2066 to U+2069 turn round what stands behind them,
 * also what others wrote. */
static bool
is_turn(const char *at)
{
	const unsigned char *bytes = (const unsigned char *)at;

	if (bytes[0] != 0xE2)
		return false;
	if (bytes[1] == 0x80)
		return bytes[2] >= 0xAA && bytes[2] <= 0xAE;
	return bytes[1] == 0x81 && bytes[2] >= 0xA6 && bytes[2] <= 0xA9;
}

/* Control characters, but for the ends of lines and tabs. */
bool
form_value_hides(const char *string)
{
	for (; *string != '\0'; string++)
		if (((unsigned char)*string < 0x20 && *string != '\n' &&
			*string != '\t') ||
		    *string == 0x7F || is_turn(string))
			return true;
	return false;
}

static void
check_length(const struct form_reading *reading, const char *string)
{
	const struct field *field = reading->field;
	size_t length = text_characters(string);

	if (length < (size_t)field->min)
		form_value_fault(reading, SENTENCE_LOW, field->min);
	else if (length > (size_t)field->max)
		form_value_fault(reading, SENTENCE_HIGH, field->max);
}

static void
read_text(const struct form_reading *reading, const char *typed)
{
	put_string(reading, typed);
	if (form_value_hides(typed))
		form_value_fault(reading, SENTENCE_WRONG, 0);
	check_length(reading, typed);
}

static void
read_raw(const struct form_reading *reading, const char *typed)
{
	put_string(reading, typed);
	check_length(reading, typed);
}

static void
read_tenant(const struct form_reading *reading, const char *typed)
{
	char tenant[GUID_SIZE];

	switch (customer_read_tenant(typed, tenant)) {
	case TENANT_READ:
	case TENANT_CHOSEN:
		put_string(reading, arena_string(reading->arena, tenant));
		break;
	case TENANT_SEVERAL:
		form_value_fault(reading, SENTENCE_HIGH, 1);
		break;
	case TENANT_NONE:
		form_value_fault(reading, SENTENCE_WRONG, 0);
		break;
	}
}

static void
read_domain(const struct form_reading *reading, const char *typed)
{
	char domain[DOMAIN_SIZE];

	if (domain_read(typed, domain))
		put_string(reading, arena_string(reading->arena, domain));
	else
		form_value_fault(reading, SENTENCE_WRONG, 0);
}

static void
read_email(const struct form_reading *reading, const char *typed)
{
	char email[EMAIL_SIZE];

	if (domain_read_email(typed, email))
		put_string(reading, arena_string(reading->arena, email));
	else
		form_value_fault(reading, SENTENCE_WRONG, 0);
}

/* A decimal number that is written as one, and nothing else. */
bool
form_value_number(const char *typed, int64_t *number)
{
	const char *digits = typed + (*typed == '-');
	char *end;

	if (*digits < '0' || *digits > '9')
		return false;
	errno = 0;
	*number = strtoll(typed, &end, 10);
	return errno == 0 && *end == '\0';
}

static void
read_number(const struct form_reading *reading, const char *typed)
{
	const struct field *field = reading->field;
	int64_t number;

	if (!form_value_number(typed, &number)) {
		form_value_fault(reading, SENTENCE_WRONG, 0);
		return;
	}
	put_number(reading, number);
	if (number < field->min)
		form_value_fault(reading, SENTENCE_LOW, field->min);
	else if (number > field->max)
		form_value_fault(reading, SENTENCE_HIGH, field->max);
}

static void
read_id(const struct form_reading *reading, const char *typed)
{
	int64_t id;

	if (id_read(typed, &id))
		put_number(reading, id);
	else
		form_value_fault(reading, SENTENCE_WRONG, 0);
}

static void
read_choice(const struct form_reading *reading, const char *typed)
{
	const char *const *choices = reading->field->choices;

	for (int64_t i = 0; choices[i] != NULL; i++)
		if (strcmp(choices[i], typed) == 0) {
			put_number(reading, i);
			return;
		}
	form_value_fault(reading, SENTENCE_WRONG, 0);
}

static void
read_tick(const struct form_reading *reading, const char *typed)
{
	bool ticked = true;

	(void)typed;
	memcpy(reading->value, &ticked, sizeof(ticked));
}

/* How one value of a kind is read; the kinds that hold several are not here. */
static void (*const readers[])(
    const struct form_reading *, const char *typed) = {
	[FIELD_TEXT] = read_text,
	[FIELD_PICK] = read_text,
	[FIELD_LONG] = read_text,
	[FIELD_RAW] = read_raw,
	[FIELD_TENANT] = read_tenant,
	[FIELD_DOMAIN] = read_domain,
	[FIELD_EMAIL] = read_email,
	[FIELD_NUMBER] = read_number,
	[FIELD_ID] = read_id,
	[FIELD_CHOICE] = read_choice,
	[FIELD_TICK] = read_tick,
	[FIELD_MANY] = NULL,
	[FIELD_EACH] = NULL,
	[FIELD_EACH_LONG] = NULL,
};
_Static_assert(LENGTH(readers) == FIELD__COUNT, "every kind has its reader");

void
form_value_read(const struct form_reading *reading, const char *typed)
{
	readers[reading->field->kind](reading, typed);
}

void
form_value_empty(const struct form_reading *reading)
{
	switch (reading->field->kind) {
	case FIELD_TEXT:
	case FIELD_PICK:
	case FIELD_LONG:
	case FIELD_RAW:
	case FIELD_TENANT:
	case FIELD_DOMAIN:
	case FIELD_EMAIL:
		put_string(reading, "");
		break;
	case FIELD_CHOICE:
		put_number(reading, -1);
		break;
	default:
		break;
	}
}
