/*
 * JSON in (jansson's only door). Values are borrowed from their document.
 * json_stream walks a big array element by element in bounded memory.
 */

#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/outcome.h"

struct json; /* a value of a document */

#define JSON_ELEMENT_MAX (16 * 1024 * 1024) /* bytes of one array element */

/* NULL for anything that is absent or of another type. */
const struct json *json_member(const struct json *object, const char *name);
const struct json *json_element(const struct json *array, size_t index);
size_t json_length(const struct json *array); /* 0 when it is no array */
bool json_is_array(const struct json *);
bool json_is_object(const struct json *);
bool json_is_null(const struct json *);

/* Called "as" because jansson itself has a json_string and a json_integer,
 * and would call ours instead. */
const char *json_as_string(const struct json *); /* NULL when not a string */
bool json_as_integer(const struct json *, int64_t *value);
bool json_as_boolean(const struct json *, bool *value);

/*
 * Called for each element of the array that is the member `name` of the
 * file's one top-level object, with its index from 0 and how much of the file
 * has been read (0 to 1). The element lives until it returns. Return false to
 * stop: that is DONE, and what follows in the file is not looked at.
 */
typedef bool json_each(
    void *context, size_t index, const struct json *, double progress);

/*
 * Walk that array in the file at `path`, which may begin with a BOM. INVALID
 * with the line and a sentence when it is not JSON in UTF-8, has no such
 * array, repeats a member, or an element or another member is too big; ABSENT
 * when it cannot be opened.
 */
enum outcome json_stream(const char *path, const char *name, json_each *,
    void *context, long *line, const char **why) CHECKED;

/* The same from memory; used by tests and fuzzing. */
enum outcome json_stream_bytes(const char *bytes, size_t length,
    const char *name, json_each *, void *context, long *line,
    const char **why) CHECKED;

#endif
