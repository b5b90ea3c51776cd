/* Elements come in order with growing progress; a document that was read is
 * refused with a byte more, and a refusal always has a line and a reason. */

#include "base/json.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

struct seen {
	size_t count;
	double progress;
};

/* Ask everything of a value, which is of at most one type. */
static void
look(const struct json *value)
{
	const char *string = json_as_string(value);
	int64_t integer;
	bool boolean;
	int types = (string != NULL) + json_as_integer(value, &integer) +
		    json_as_boolean(value, &boolean) + json_is_array(value) +
		    json_is_object(value) + json_is_null(value);

	if (types > 1)
		abort();
	if (string != NULL && !text_is_utf8(string, strlen(string)))
		abort();
	if (!json_is_array(value) && json_length(value) != 0)
		abort();
	for (size_t i = 0; i < json_length(value); i++)
		look(json_element(value, i));
	if (json_member(value, "id") != NULL) {
		if (!json_is_object(value))
			abort();
		look(json_member(value, "id"));
	}
}

static bool
see(void *context, size_t index, const struct json *value, double progress)
{
	struct seen *seen = context;

	if (index != seen->count++ || progress <= seen->progress ||
	    progress > 1)
		abort();
	seen->progress = progress;
	look(value);
	return true;
}

static enum outcome
read_all(const char *bytes, size_t length)
{
	struct seen seen = { 0, 0 };
	const char *why = NULL;
	enum outcome outcome;
	long line = 0;

	outcome =
	    json_stream_bytes(bytes, length, "value", see, &seen, &line, &why);
	if (outcome != DONE && (outcome != INVALID || line < 1 || why == NULL))
		abort();
	return outcome;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct text more;

	if (read_all((const char *)bytes, length) == DONE) {
		text_open(&more, length + 1);
		text_add_bytes(&more, bytes, length);
		text_add_char(&more, '}');
		if (read_all(text_string(&more), more.length) != INVALID)
			abort();
		text_close(&more);
	}
	return 0;
}
