/* A partner account becomes a part of another. */

#include "rules/merge.h"

#include <string.h>

#include "base/secret.h"

static int64_t
moved(const struct merge *merge)
{
	return merge->from.locations + merge->from.people + merge->claims +
	       merge->drafts;
}

size_t
merge_refusals(struct arena *arena, const struct merge *merge,
    const char *why[MERGE_REFUSALS])
{
	size_t n = 0;

	if (merge->from.directory.id == merge->into.directory.id) {
		why[n++] = arena_print(arena,
		    "This is a PartnerID of %s itself. Enter one of the "
		    "account that it becomes a part of.",
		    merge->from.directory.name);
		return n;
	}
	if (merge->lines > 0)
		why[n++] = "Both accounts hold or claim the same workload or "
			   "product of a customer. One company would be its "
			   "partner of record twice. One of the two claims has "
			   "to be withdrawn or disassociated first.";
	if (merge->arbitrations > 0)
		why[n++] = "Claims of both accounts are or were in the same "
			   "arbitration, in which they are two parties.";
	if (merge->names > 0)
		why[n++] = "Both accounts have an open claim of the same name. "
			   "Its owner has to give one of them another name "
			   "first.";
	if (merge->place_name[0] != '\0')
		why[n++] = arena_print(arena,
		    "Both accounts have a location called %s. An account or "
		    "global admin has to give one of them another name first.",
		    merge->place_name);
	if (moved(merge) > MERGE_MOST)
		why[n++] = "More than 500 locations, people and claims would "
			   "move: this is no account that was made by mistake.";
	return n;
}

static void
hash_location(struct secret_hasher *hasher, const struct location *location)
{
	secret_hash_raw(hasher, &location->id, sizeof(location->id));
	secret_hash_piece(hasher, location->name, strlen(location->name));
	for (int i = 0; i < PROGRAM__COUNT; i++) {
		const int64_t status = location->enrollments[i].status;

		secret_hash_raw(hasher, &status, sizeof(status));
	}
	for (size_t i = 0; i < location->type_count; i++)
		secret_hash_piece(
		    hasher, location->types[i], strlen(location->types[i]));
}

const char *
merge_seen(struct arena *arena, const struct merge *merge)
{
	const int64_t numbers[] = { merge->into.directory.id,
		merge->from.locations, merge->from.people, merge->both,
		merge->claims };
	char *digest = arena_get(arena, SECRET_HEX_SIZE);
	unsigned char hash[SECRET_HASH_SIZE];
	struct secret_hasher hasher;

	secret_hash_open(&hasher);
	secret_hash_raw(&hasher, numbers, sizeof(numbers));
	for (size_t i = 0; i < merge->location_count; i++)
		hash_location(&hasher, &merge->locations[i]);
	secret_hash_close(&hasher, hash);
	secret_hex(hash, digest);
	return digest;
}
