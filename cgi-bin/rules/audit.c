/* What an auditor looks for in all history. */

#include "rules/audit.h"

#include <inttypes.h>

#include "base/text.h"

#define ADDRESS_MAX 8192

struct audit
audit_all(void)
{
	return (struct audit){ .from = INT64_MIN,
		.until = INT64_MAX,
		.who = "",
		.number = "",
		.first = "",
		.last = "" };
}

bool
audit_is_narrowed(const struct audit *audit)
{
	return audit->person != 0 || audit->of_kind || audit->claim != 0 ||
	       audit->from != INT64_MIN || audit->until != INT64_MAX;
}

static void
add(struct text *text, const char *name, const char *value)
{
	if (value[0] == '\0')
		return;
	text_print(text, "%s=", name);
	text_add_percent(text, value);
	text_add_char(text, '&');
}

const char *
audit_address(struct arena *arena, const char *path, const struct audit *audit,
    int64_t before)
{
	const char *address;
	struct text text;

	text_open(&text, ADDRESS_MAX);
	text_print(&text, "%s?", path);
	add(&text, "who", audit->who);
	add(&text, "kind", audit->of_kind ? event_code(audit->kind) : "");
	add(&text, "claim", audit->number);
	add(&text, "from", audit->first);
	add(&text, "to", audit->last);
	if (before != 0)
		text_print(&text, "before=%" PRId64 "&", before);
	address = text_failed(&text)
		      ? path
		      : arena_copy(arena, text_string(&text), text.length - 1);
	text_close(&text);
	return address;
}
