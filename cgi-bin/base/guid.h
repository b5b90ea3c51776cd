/* GUIDs: any usual way of writing one is read as 36 lower-case characters. */

#ifndef BASE_GUID_H
#define BASE_GUID_H

#include <stdbool.h>
#include <stddef.h>

#define GUID_SIZE 37 /* 36 characters and the NUL */

/*
 * Read a GUID written with or without dashes or braces, in any case, with
 * white space around it, or standing exactly once inside a longer text such
 * as a portal address. False when there is none, or two different ones.
 */
bool guid_read(const char *typed, char guid[GUID_SIZE]);

/* The different GUIDs in a text, written as above, in their order: the first
 * `most` of them, and how many that are. */
size_t guid_list(const char *typed, char list[][GUID_SIZE], size_t most);

/*
 * As guid_read; of several different ones it is the one that a word stands
 * before ("…/tenantId/0f8f…", "tid=%7B0f8f…", "Tenant ID: 0f8f…"), if that is
 * one only. `words` are in lower case without punctuation, the last is NULL.
 */
bool guid_read_named(
    const char *typed, const char *const *words, char guid[GUID_SIZE]);

/* Is it exactly 36 characters in the form we keep? */
bool guid_is(const char *string);

#endif
