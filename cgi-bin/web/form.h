/*
 * Forms: fields are declared, not fetched. One row says a field's name, kind,
 * limits and label; form_read turns a body into a typed struct, or into
 * entries that keep what was typed with a sentence beside each wrong field.
 */

#ifndef WEB_FORM_H
#define WEB_FORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "page/form.h" /* struct entries: typed text and fault per field */
#include "web/request.h"

enum field_kind {
	FIELD_TEXT, /* one tidied line: const char *; min/max characters */
	FIELD_PICK, /* TEXT that is chosen of what the page offers */
	FIELD_LONG, /* lines kept, CRLF to LF: const char *; min/max */
	FIELD_RAW,  /* as it is (passwords): const char *; min/max characters */
	FIELD_TENANT, /* a tenant ID, which may stand in a longer text (see
		       * customer_read_tenant): const char *, a GUID */
	FIELD_DOMAIN, /* const char *, normalized */
	FIELD_EMAIL,  /* const char *, normalized */
	FIELD_NUMBER, /* int64_t; min/max value */
	FIELD_ID,     /* int64_t; an id in letters */
	FIELD_CHOICE, /* int64_t: index into `choices`; -1 for none */
	FIELD_TICK,   /* bool: present or not */
	FIELD_MANY,   /* struct many: the values of a tick-box group, may repeat
		       */
	FIELD_EACH,   /* struct many: name.1, name.2 … name.max (indexed by
		       * n-1) */
	FIELD_EACH_LONG, /* likewise, each of as many lines as were typed */
	FIELD__COUNT
};

/* Values of FIELD_MANY, of which none is blank, and of FIELD_EACH, tidied;
 * absent ones are "" in EACH, which always has `max` of them. */
struct many {
	const char **values;
	size_t count;
};

/* Is it one of the two kinds of name.1, name.2 …? */
struct field;
bool form_is_each(const struct field *);

/* Is this value among them? */
bool form_holds(const struct many *, const char *value);

struct field {
	const char *name;
	enum field_kind kind;
	size_t offset;	   /* in the struct the form fills */
	int min, max;	   /* characters, value, or count, by kind */
	bool optional;	   /* empty is fine and gives "" / 0 / false */
	const char *label; /* "Claim name": as on the page, used in messages */
	const char *const *choices; /* CHOICE: codes, NULL-terminated */
};

#define FORM_FIELD(type, member, kind, min, max, label)                        \
	{                                                                      \
#member, FIELD_##kind, offsetof(struct type, member), min,     \
		    max, false, label, NULL                                    \
	}
#define FORM_OPTIONAL(type, member, kind, min, max, label)                     \
	{                                                                      \
#member, FIELD_##kind, offsetof(struct type, member), min,     \
		    max, true, label, NULL                                     \
	}
#define FORM_CHOICE(type, member, choices, label)                              \
	{                                                                      \
#member, FIELD_CHOICE, offsetof(struct type, member), 0, 0,    \
		    false, label, choices                                      \
	}

/*
 * Read a body into `*values` (a zeroed struct). Besides the declared fields a
 * form may carry `token` (checked before by web/guard) and `version` (see
 * form_version). DONE; INVALID when a value is wrong: `entries` then has a
 * fault per wrong field, and for each what was typed (never a RAW value). A
 * field that was not declared, or a repeat that is not MANY, makes the whole
 * request malformed: INVALID with `entries->malformed`, and whatever the
 * handler draws, the 400 page is the answer (struct request, `fault`).
 */
enum outcome form_read(struct request *, const struct field *, size_t count,
    void *values, struct entries *) CHECKED;

/* Does it hold nothing but `token` and `version`? False: the request is
 * malformed, and the outcome is INVALID (as form_read). */
bool form_is_bare(struct request *) CHECKED;

/* Entries for showing a form that nobody has filled in yet, from stored
 * values: the reverse of form_read. NULL values: a blank form. */
void form_fill(struct arena *, const struct field *, size_t count,
    const void *values, struct entries *);

/* Put a sentence beside a field, from a rule that needs more than its kind;
 * the first sentence of a field stays. */
void form_fault(struct entries *, const char *name, const char *sentence);

/* The version of what the form was drawn from; INT64_MAX, which nothing has,
 * when its letters are none of ours; false when it is missing. */
bool form_version(const struct request *, int64_t *version);

#endif
