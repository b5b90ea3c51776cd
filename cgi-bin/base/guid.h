/* GUIDs: any usual way of writing one is read as 36 lower-case characters. */

#ifndef BASE_GUID_H
#define BASE_GUID_H

#include <stdbool.h>

#define GUID_SIZE 37 /* 36 characters and the NUL */

/*
 * Read a GUID written with or without dashes or braces, in any case, with
 * white space around it, or standing exactly once inside a longer text such
 * as a portal address. False when there is none, or two different ones.
 */
bool guid_read(const char *typed, char guid[GUID_SIZE]);

/* Is it exactly 36 characters in the form we keep? */
bool guid_is(const char *string);

#endif
