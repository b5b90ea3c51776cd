/* Blocks in a list, filled from the front; clearing keeps the first ones. */

#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"

#define BLOCK_SIZE ((size_t)64 * 1024)
#define KEPT_SIZE  ((size_t)1024 * 1024)
#define ALIGNMENT  _Alignof(max_align_t)

struct block {
	struct block *next;
	size_t size;
	size_t used;
	max_align_t bytes[];
};

struct arena {
	struct block *first;
	struct block *current;
};

static void
out_of_memory(size_t size)
{
	log_fault("arena: no memory for %zu bytes", size);
	_exit(EXIT_FAILURE);
}

static struct block *
block_new(size_t size)
{
	struct block *block;

	if (size > SIZE_MAX - sizeof(*block))
		out_of_memory(size);
	block = malloc(sizeof(*block) + size);
	if (block == NULL)
		out_of_memory(size);
	block->next = NULL;
	block->size = size;
	block->used = 0;
	return block;
}

/* The first block from the current one on that has room, or a new one. */
static struct block *
block_with_room(struct arena *arena, size_t size)
{
	struct block *block = arena->current, *fresh;

	while (block->size - block->used < size && block->next != NULL)
		block = block->next;
	if (block->size - block->used < size) {
		fresh = block_new(size > BLOCK_SIZE ? size : BLOCK_SIZE);
		block->next = fresh;
		block = fresh;
	}
	return block;
}

struct arena *
arena_new(void)
{
	struct arena *arena = calloc(1, sizeof(*arena));

	if (arena == NULL)
		out_of_memory(sizeof(*arena));
	arena->first = block_new(BLOCK_SIZE);
	arena->current = arena->first;
	return arena;
}

void
arena_free(struct arena *arena)
{
	struct block *block, *next;

	if (arena == NULL)
		return;
	for (block = arena->first; block != NULL; block = next) {
		next = block->next;
		free(block);
	}
	free(arena);
}

void
arena_clear(struct arena *arena)
{
	struct block **link = &arena->first, *block;
	size_t kept = 0;

	while ((block = *link) != NULL) {
		if (kept + block->size > KEPT_SIZE) {
			*link = block->next;
			free(block);
			continue;
		}
		kept += block->size;
		block->used = 0;
		link = &block->next;
	}
	arena->current = arena->first;
}

/* What something of that size takes. */
static size_t
whole(size_t size)
{
	return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

void *
arena_get(struct arena *arena, size_t size)
{
	struct block *block;
	char *bytes;
	size_t taken;

	if (size > SIZE_MAX - ALIGNMENT)
		out_of_memory(size);
	taken = whole(size);
	block = block_with_room(arena, taken);
	/* A big thing in a block of its own leaves the current one in use. */
	if (taken <= BLOCK_SIZE)
		arena->current = block;
	bytes = (char *)block->bytes + block->used;
	block->used += taken;
	return memset(bytes, 0, size);
}

char *
arena_copy(struct arena *arena, const char *bytes, size_t length)
{
	char *copy;

	if (length == SIZE_MAX)
		out_of_memory(length);
	copy = arena_get(arena, length + 1);
	if (length > 0)
		memcpy(copy, bytes, length);
	return copy;
}

char *
arena_string(struct arena *arena, const char *string)
{
	return string == NULL ? arena_copy(arena, "", 0)
			      : arena_copy(arena, string, strlen(string));
}

/* Tried in the room that is left; most texts fit. */
char *
arena_print(struct arena *arena, const char *format, ...)
{
	struct block *block = arena->current;
	size_t room = block->size - block->used, size;
	char *string = (char *)block->bytes + block->used;
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(string, room, format, arguments);
	va_end(arguments);
	if (length < 0)
		return arena_string(arena, "");
	size = (size_t)length + 1;
	if (size <= room) {
		block->used += whole(size);
		return string;
	}
	string = arena_get(arena, size);
	va_start(arguments, format);
	vsnprintf(string, size, format, arguments);
	va_end(arguments);
	return string;
}

char *
arena_join(struct arena *arena, const char *first, const char *between,
    const char *last)
{
	size_t one = strlen(first), two = strlen(between), three = strlen(last);
	char *joined = arena_get(arena, one + two + three + 1);

	memcpy(joined, first, one);
	memcpy(joined + one, between, two);
	memcpy(joined + one + two, last, three);
	return joined;
}

void *
arena_more(struct arena *arena, void *list, size_t count, size_t size)
{
	void *twice;

	/* Room is 1, 2, 4, 8 …: a list is full when its count is such. */
	if ((count & (count - 1)) != 0)
		return list;
	if (count > SIZE_MAX / 2 / size)
		out_of_memory(count);
	twice = arena_get(arena, (count > 0 ? 2 * count : 1) * size);
	if (count > 0)
		memcpy(twice, list, count * size);
	return twice;
}
