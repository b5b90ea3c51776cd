/* A set of texts: open addressing over the first half of their hashes. */

#include "base/seen.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "base/secret.h"

#define FIRST_ROOM 1024 /* a power of two, as all that follow */

struct key {
	uint64_t halves[2]; /* both 0: nobody */
};

struct seen {
	struct key *keys;
	size_t room;
	size_t count;
};

static void *
zeroed(size_t count, size_t size)
{
	void *memory = calloc(count, size);

	if (memory == NULL) {
		log_fault("seen: out of memory");
		_exit(EXIT_FAILURE);
	}
	return memory;
}

static bool
is_nobody(const struct key *key)
{
	return key->halves[0] == 0 && key->halves[1] == 0;
}

/* Where the key is, or where it would be. */
static struct key *
place_of(const struct seen *seen, const struct key *key)
{
	size_t at = (size_t)key->halves[0] & (seen->room - 1);

	while (!is_nobody(&seen->keys[at]) &&
	       memcmp(&seen->keys[at], key, sizeof(*key)) != 0)
		at = (at + 1) & (seen->room - 1);
	return &seen->keys[at];
}

static void
grow(struct seen *seen)
{
	struct key *before = seen->keys;
	size_t room = seen->room;

	seen->room *= 2;
	seen->keys = zeroed(seen->room, sizeof(*seen->keys));
	for (size_t i = 0; i < room; i++)
		if (!is_nobody(&before[i]))
			*place_of(seen, &before[i]) = before[i];
	free(before);
}

struct seen *
seen_new(void)
{
	struct seen *seen = zeroed(1, sizeof(*seen));

	seen->room = FIRST_ROOM;
	seen->keys = zeroed(seen->room, sizeof(*seen->keys));
	return seen;
}

void
seen_free(struct seen *seen)
{
	if (seen == NULL)
		return;
	free(seen->keys);
	free(seen);
}

bool
seen_add(struct seen *seen, const char *text)
{
	unsigned char hash[SECRET_HASH_SIZE];
	struct key key, *place;

	secret_hash(text, strlen(text), hash);
	memcpy(&key, hash, sizeof(key));
	key.halves[1] |= 1; /* never nobody */
	place = place_of(seen, &key);
	if (!is_nobody(place))
		return false;
	*place = key;
	/* At most half full: a search stays short. */
	if (++seen->count > seen->room / 2)
		grow(seen);
	return true;
}

size_t
seen_count(const struct seen *seen)
{
	return seen->count;
}
