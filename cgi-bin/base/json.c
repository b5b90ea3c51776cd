/* JSON: the top-level object is walked here, each value in it by jansson. */

#include "base/json.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"

/* jansson has macros by these names; here they are functions. */
#undef json_is_array
#undef json_is_object
#undef json_is_null

#define MEMBERS_MAX 256			   /* of the top-level object */
#define WINDOW	    (4 * JSON_ELEMENT_MAX) /* read before pages are given back */
#define SPACES	    " \t\n\r"
#define BOM	    "\xEF\xBB\xBF"
#define BOM_SIZE    3

#define NOT_JSON   "This is not JSON in UTF-8."
#define NOT_OBJECT "The file must be one JSON object."
#define NO_ARRAY   "The object has no array of that name."
#define REPEATED   "A member is there twice."
#define TOO_BIG	   "A value is bigger than 16 MiB."
#define TOO_MANY   "The object has more than 256 members."
#define TRAILING   "Something follows the object."

struct walk {
	const char *bytes;
	size_t length;
	size_t at;
	size_t given_back; /* pages before this are not needed again */
	bool is_mapped;
	bool stopped;
	bool found;
	json_t *seen; /* the names of members so far */
	long lines;   /* lines from `at` to where it went wrong */
	const char *why;
};

const struct json *
json_member(const struct json *object, const char *name)
{
	return (const struct json *)json_object_get(
	    (const json_t *)object, name);
}

const struct json *
json_element(const struct json *array, size_t index)
{
	return (const struct json *)json_array_get(
	    (const json_t *)array, index);
}

size_t
json_length(const struct json *array)
{
	return json_array_size((const json_t *)array);
}

static bool
is_of_type(const struct json *value, json_type type)
{
	return value != NULL && json_typeof((const json_t *)value) == type;
}

bool
json_is_array(const struct json *value)
{
	return is_of_type(value, JSON_ARRAY);
}

bool
json_is_object(const struct json *value)
{
	return is_of_type(value, JSON_OBJECT);
}

bool
json_is_null(const struct json *value)
{
	return is_of_type(value, JSON_NULL);
}

const char *
json_as_string(const struct json *value)
{
	return json_string_value((const json_t *)value);
}

bool
json_as_integer(const struct json *json, int64_t *value)
{
	if (!is_of_type(json, JSON_INTEGER))
		return false;
	*value = json_integer_value((const json_t *)json);
	return true;
}

bool
json_as_boolean(const struct json *json, bool *value)
{
	if (!is_of_type(json, JSON_TRUE) && !is_of_type(json, JSON_FALSE))
		return false;
	*value = is_of_type(json, JSON_TRUE);
	return true;
}

/* Note what is wrong; always false, so that callers can return it. */
static bool
refuse(struct walk *walk, const char *why)
{
	walk->why = why;
	return false;
}

/* Step over white space; the character there, or NUL at the end. */
static char
peek(struct walk *walk)
{
	while (walk->at < walk->length && walk->bytes[walk->at] != '\0' &&
	       strchr(SPACES, walk->bytes[walk->at]) != NULL)
		walk->at++;
	return walk->at < walk->length ? walk->bytes[walk->at] : '\0';
}

/* Step over `c`; false, and refused, if something else is there. */
static bool
expect(struct walk *walk, char c, const char *why)
{
	if (peek(walk) != c)
		return refuse(walk, why);
	walk->at++;
	return true;
}

/* Read the one value that begins here; the caller releases it. */
static json_t *
next_value(struct walk *walk)
{
	size_t left = walk->length - walk->at;
	bool is_cut = left > JSON_ELEMENT_MAX;
	json_error_t error;
	json_t *value;

	value = json_loadb(walk->bytes + walk->at,
	    is_cut ? JSON_ELEMENT_MAX : left,
	    JSON_DECODE_ANY | JSON_DISABLE_EOF_CHECK | JSON_REJECT_DUPLICATES,
	    &error);
	if (value != NULL) {
		walk->at += (size_t)error.position;
		return value;
	}
	if (error.line > 1)
		walk->lines = error.line - 1;
	if (json_error_code(&error) == json_error_duplicate_key)
		walk->why = REPEATED;
	else if (is_cut && error.position > JSON_ELEMENT_MAX - 16)
		walk->why = TOO_BIG;
	else
		walk->why = NOT_JSON;
	return NULL;
}

/* Let the system take back what has been read, now and then. */
static void
give_back(struct walk *walk)
{
	const size_t page = 65536; /* at least as big as a page */
	size_t end = walk->at / page * page;

	if (!walk->is_mapped || end - walk->given_back < WINDOW)
		return;
	madvise((void *)(uintptr_t)(walk->bytes + walk->given_back),
	    end - walk->given_back, MADV_DONTNEED);
	walk->given_back = end;
}

static bool
walk_array(struct walk *walk, json_each *each, void *context)
{
	json_t *element;

	if (!expect(walk, '[', NO_ARRAY))
		return false;
	if (peek(walk) == ']')
		return expect(walk, ']', NOT_JSON);
	for (size_t i = 0;; i++) {
		peek(walk);
		element = next_value(walk);
		if (element == NULL)
			return false;
		walk->stopped = !each(context, i, (struct json *)element,
		    (double)walk->at / (double)walk->length);
		json_decref(element);
		if (walk->stopped)
			return true;
		give_back(walk);
		if (peek(walk) == ']')
			return expect(walk, ']', NOT_JSON);
		if (!expect(walk, ',', NOT_JSON))
			return false;
	}
}

/* Remember the name of a member and tell whether it is the wanted one. */
static bool
take_name(struct walk *walk, const char *wanted, bool *is_wanted)
{
	json_t *name;
	const char *string;

	if (peek(walk) != '"')
		return refuse(walk, NOT_JSON);
	name = next_value(walk);
	if (name == NULL)
		return false;
	string = json_string_value(name);
	*is_wanted = strcmp(string, wanted) == 0;
	if (json_object_get(walk->seen, string) != NULL)
		walk->why = REPEATED;
	else if (json_object_size(walk->seen) == MEMBERS_MAX)
		walk->why = TOO_MANY;
	else if (json_object_set_new(walk->seen, string, json_null()) != 0)
		walk->why = NOT_JSON;
	json_decref(name);
	return walk->why == NULL && expect(walk, ':', NOT_JSON);
}

static bool
walk_member(
    struct walk *walk, const char *wanted, json_each *each, void *context)
{
	bool is_wanted;
	json_t *other;

	if (!take_name(walk, wanted, &is_wanted))
		return false;
	peek(walk);
	if (is_wanted) {
		walk->found = true;
		return walk_array(walk, each, context);
	}
	other = next_value(walk);
	json_decref(other);
	return other != NULL;
}

static bool
walk_object(
    struct walk *walk, const char *wanted, json_each *each, void *context)
{
	if (!expect(walk, '{', NOT_OBJECT))
		return false;
	if (peek(walk) != '}') {
		do {
			if (!walk_member(walk, wanted, each, context))
				return false;
			if (walk->stopped)
				return true;
		} while (peek(walk) == ',' && expect(walk, ',', NOT_JSON));
	}
	if (!expect(walk, '}', NOT_JSON))
		return false;
	if (peek(walk) != '\0' || walk->at < walk->length)
		return refuse(walk, TRAILING);
	return walk->found || refuse(walk, NO_ARRAY);
}

static long
line_of(const char *bytes, size_t at)
{
	const char *end = bytes + at, *newline;
	long line = 1;

	while (bytes < end &&
	       (newline = memchr(bytes, '\n', (size_t)(end - bytes))) != NULL) {
		line++;
		bytes = newline + 1;
	}
	return line;
}

static enum outcome
walk_all(struct walk *walk, const char *name, json_each *each, void *context,
    long *line, const char **why)
{
	bool walked;

	if (walk->length >= BOM_SIZE && memcmp(walk->bytes, BOM, BOM_SIZE) == 0)
		walk->at = BOM_SIZE;
	walk->seen = json_object();
	if (walk->seen == NULL)
		return BROKEN;
	walked = walk_object(walk, name, each, context);
	json_decref(walk->seen);
	if (walked)
		return DONE;
	*line = line_of(walk->bytes, walk->at) + walk->lines;
	*why = walk->why;
	return INVALID;
}

enum outcome
json_stream_bytes(const char *bytes, size_t length, const char *name,
    json_each *each, void *context, long *line, const char **why)
{
	struct walk walk = { .bytes = bytes, .length = length };

	return walk_all(&walk, name, each, context, line, why);
}

enum outcome
json_stream(const char *path, const char *name, json_each *each, void *context,
    long *line, const char **why)
{
	struct walk walk = { .bytes = "", .is_mapped = false };
	struct stat status;
	enum outcome outcome;
	void *map = NULL;
	int file;

	file = open(path, O_RDONLY | O_CLOEXEC);
	if (file == -1)
		return ABSENT;
	if (fstat(file, &status) == -1 || !S_ISREG(status.st_mode)) {
		close(file);
		return ABSENT;
	}
	/* An empty file cannot be mapped; it is simply not JSON. */
	if (status.st_size > 0) {
		walk.length = (size_t)status.st_size;
		map = mmap(NULL, walk.length, PROT_READ, MAP_PRIVATE, file, 0);
	}
	close(file);
	if (map == MAP_FAILED) {
		log_fault("json: cannot map %s: %s", path, strerror(errno));
		return BROKEN;
	}
	if (map != NULL) {
		walk.bytes = map;
		walk.is_mapped = true;
	}
	outcome = walk_all(&walk, name, each, context, line, why);
	if (map != NULL)
		munmap(map, walk.length);
	return outcome;
}
