/* What there is of a person, for themselves (R9.63). */

#ifndef RULES_OWN_H
#define RULES_OWN_H

#include "rules/event.h"
#include "rules/person.h"

#define OWN_COMMENTS_MAX 1000  /* the newest … */
#define OWN_ENTRIES_MAX	 10000 /* … likewise */

struct own_session {
	int64_t created, seen;
	const char *directory; /* "" until one is chosen */
};

struct own_comment {
	int64_t at;
	const char *kind, *number, *claim, *body;
};

struct own_entry {
	int64_t at;
	enum event_kind kind;
	const char *directory, *number; /* "" for none */
};

struct own {
	const struct person *person;
	const struct membership *ships;
	size_t ship_count;
	const struct own_session *sessions;
	size_t session_count;
	const struct own_comment *comments;
	size_t comment_count;
	const struct own_entry *entries;
	size_t entry_count;
};

#endif
