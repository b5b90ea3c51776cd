/* What happened to a claim. */

#include "web/history.h"

#include "page/history.h"
#include "store/history.h"
#include "web/draft.h"

#define ENTRIES 100 /* of a page */

/* As the page has it; what was erased says so. */
static const struct change *
values_of(struct arena *arena, const struct history_entry *entry)
{
	struct change *values =
	    arena_array(arena, struct change, entry->value_count);

	for (size_t i = 0; i < entry->value_count; i++) {
		const struct entry_value *value = &entry->values[i];

		values[i] = (struct change){ value->name,
			value->erased ? "" : value->before,
			value->erased ? "(erased)" : value->after };
	}
	return values;
}

static struct history_line
line_of(struct arena *arena, const struct history_entry *entry)
{
	return (struct history_line){ .id = entry->id,
		.at = entry->at,
		.kind = entry->kind,
		.person = entry->person_name,
		.by_microsoft = entry->by_microsoft,
		.internal = entry->internal,
		.hash = entry->hash,
		.values = values_of(arena, entry),
		.value_count = entry->value_count };
}

const struct history_line *
web_history_lines(
    struct arena *arena, const struct history_entry *entries, size_t count)
{
	struct history_line *lines =
	    arena_array(arena, struct history_line, count);

	for (size_t i = 0; i < count; i++)
		lines[i] = line_of(arena, &entries[i]);
	return lines;
}

enum outcome
web_history_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct arena *arena = request->arena;
	int64_t after =
	    request_unmask(request, request_query(request, "after"), 0);
	struct history_entry *entries;
	struct claim claim;
	size_t count;
	int64_t later = 0;
	enum outcome out = web_draft_claim(request, store, &claim);

	if (out != DONE)
		return out;
	out = store_history_of(store, claim.id, after,
	    person_is_microsoft(&request->viewer), ENTRIES + 1, arena, &entries,
	    &count);
	if (out != DONE)
		return out;
	if (count > ENTRIES)
		later = entries[(count = ENTRIES) - 1].id;
	page_history_show(&reply->body, arena, &request->viewer, &claim,
	    web_history_lines(arena, entries, count), count, later, after == 0);
	return DONE;
}
