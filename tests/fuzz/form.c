/* A form that was read is right in every field; one that was not says where,
 * and keeps what was typed. */

#include "web/form.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/guid.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

struct all {
	const char *name, *story, *password, *tenant, *domain, *email;
	int64_t seats, claim, area;
	bool agreed;
	struct many items, words;
};

static const char *const areas[] = { "modern-work", "business", NULL };

static const struct field fields[] = {
	FORM_FIELD(all, name, TEXT, 3, 10, "Claim name"),
	FORM_OPTIONAL(all, story, LONG, 1, 20, "Details"),
	FORM_OPTIONAL(all, password, RAW, 4, 8, "Password"),
	FORM_OPTIONAL(all, tenant, TENANT, 0, 0, "Tenant ID"),
	FORM_OPTIONAL(all, domain, DOMAIN, 0, 0, "Customer domain"),
	FORM_OPTIONAL(all, email, EMAIL, 0, 0, "E-mail address"),
	FORM_OPTIONAL(all, seats, NUMBER, 1, 99, "Seats"),
	FORM_OPTIONAL(all, claim, ID, 0, 0, "Location"),
	FORM_CHOICE(all, area, areas, "Solution area"),
	FORM_OPTIONAL(all, agreed, TICK, 0, 0, "The customer agrees"),
	FORM_OPTIONAL(all, items, MANY, 0, 2, "Workloads"),
	FORM_OPTIONAL(all, words, EACH, 0, 3, "Reason"),
};

static void
insist(bool holds)
{
	if (!holds)
		abort();
}

static void
check_right(const struct all *all)
{
	size_t length = text_characters(all->name);

	insist(length >= 3 && length <= 10);
	insist(text_characters(all->story) <= 20);
	insist(*all->tenant == '\0' || guid_is(all->tenant));
	insist(all->seats >= 0 && all->seats <= 99);
	insist(all->claim >= 0);
	insist(all->area == 0 || all->area == 1);
	insist(all->items.count <= 2 && all->words.count == 3);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_new();
	struct request request = { .arena = arena };
	struct entries entries, filled;
	struct all all = { 0 };
	bool faulty;

	if (request_split(arena, (const char *)bytes, length, REQUEST_FIELDS,
		&request.body)) {
		faulty = form_read(&request, fields, LENGTH(fields), &all,
			     &entries) != DONE;
		insist(faulty ==
		       (entries.malformed || page_form_faulty(&entries)));
		for (size_t i = 0; i < entries.count; i++)
			insist(entries.list[i].typed != NULL);
		if (!faulty)
			check_right(&all);
		form_fill(arena, fields, LENGTH(fields), &all, &filled);
	}
	arena_free(arena);
	return 0;
}
