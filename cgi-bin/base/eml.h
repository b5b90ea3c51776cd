/*
 * Mail as it came over the wire (RFC 5322, MIME), read: gmime's only door.
 * Nothing in it is opened, fetched, verified or decrypted; an attached mail is
 * an attachment.
 */

#ifndef BASE_EML_H
#define BASE_EML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

#define EML_FIELDS_MAX 50		  /* header fields that are kept */
#define EML_TEXTS_MAX  50		  /* pieces of text */
#define EML_FILES_MAX  200		  /* attachments */
#define EML_VALUE_MAX  ((size_t)64 << 10) /* bytes of a field that are read */
#define EML_TEXT_MAX   ((size_t)8 << 20)  /* … of all pieces of text */
#define EML_DEPTH_MAX  64		  /* parts in each other */

/* The header fields that are read: From, To, Cc, Date, Subject. */
#define EML_NAMES 5
extern const char *const eml_names[EML_NAMES];

/* A header field: "From" and "Ann <ann@contoso.com>". */
struct eml_field {
	const char *name;
	const char *value; /* decoded, and anything can be in it */
};

/* A piece of its text, in UTF-8 where it could be told. */
struct eml_text {
	const char *bytes;
	size_t length;
	bool html;
};

/* What is attached. */
struct eml_file {
	const char *name; /* "": it has none */
	const char *type; /* the media type that the mail says; "": none */
	int64_t size;	  /* bytes, once decoded; -1: nobody knows */
};

struct eml {
	struct eml_field *fields;
	struct eml_text *texts;
	struct eml_file *files;
	size_t field_count, text_count, file_count;
	size_t more_files; /* that are not in the list */
};

/* One more; left out where the list is full. Strings are not copied. */
void eml_add_field(struct arena *, struct eml *, struct eml_field);
void eml_add_text(struct arena *, struct eml *, struct eml_text);
void eml_add_file(struct arena *, struct eml *, struct eml_file);

/*
 * Read a mail; what it says is in the arena. The header fields as often as they
 * are there; of alternatives
 * the plain text if there is any in it. Damaged parts say what is left of them.
 * False: it is no mail.
 */
bool eml_read(struct arena *, const void *bytes, size_t length, struct eml *);

#endif
