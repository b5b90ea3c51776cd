/* Kinds of directories: organizations a person can sign in to (R2.2). */

#ifndef RULES_DIRECTORY_H
#define RULES_DIRECTORY_H

#include <stdbool.h>

enum directory_kind {
	DIRECTORY_PARTNER,
	DIRECTORY_MICROSOFT,
	DIRECTORY__COUNT
};

const char *directory_kind_code(enum directory_kind);
bool directory_kind_of(const char *code, enum directory_kind *);

#endif
