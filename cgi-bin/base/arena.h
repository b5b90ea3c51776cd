/*
 * An arena: memory that lives exactly as long as one request (or one import
 * record, one job). Nothing taken from it is freed by itself; the arena is
 * emptied whole. A process that runs out of memory logs it and ends: the
 * parent starts another, and one request is lost instead of its meaning.
 */

#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

#include "base/outcome.h"

struct arena;

/* A new, empty arena; the caller owns it. */
struct arena *arena_new(void);

/* Give everything back, the arena too. NULL is fine. */
void arena_free(struct arena *);

/* Empty the arena for the next use; memory past 1 MiB is given back. */
void arena_clear(struct arena *);

/* `size` zeroed bytes, aligned for any type. Never NULL. */
void *arena_get(struct arena *, size_t size) __attribute__((returns_nonnull));

/* A copy of `length` bytes with a NUL behind them. */
char *arena_copy(struct arena *, const char *bytes, size_t length);

/* A copy of a string; of NULL it is "". */
char *arena_string(struct arena *, const char *string);

/* A printed string. */
char *arena_print(struct arena *, const char *format, ...) PRINTF_LIKE(2, 3);

/* Two strings as one, with a third between them. */
char *arena_join(
    struct arena *, const char *first, const char *between, const char *last);

/*
 * For a list that grows by one at a time: `list` of `count` elements of `size`
 * bytes with room for one more, copied to twice its room when it was full.
 * Begin with NULL and 0, and let nothing else make the list.
 */
void *arena_more(struct arena *, void *list, size_t count, size_t size)
    __attribute__((returns_nonnull));

/* `count` zeroed elements of a type. */
#define arena_array(arena, type, count)                                        \
	((type *)arena_get((arena), (count) * sizeof(type)))
#define arena_one(arena, type) ((type *)arena_get((arena), sizeof(type)))

#endif
