/* The conversation about a claim (domain.md section 9). */

#ifndef RULES_COMMENT_H
#define RULES_COMMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum comment_kind {
	COMMENT_PLAIN,
	COMMENT_QUESTION,
	COMMENT_NOTE,
	COMMENT__COUNT
};
enum comment_side { SIDE_PARTNER, SIDE_MICROSOFT, SIDE_SYSTEM, SIDE__COUNT };

const char *comment_kind_code(
    enum comment_kind); /* "comment", "question", "note" */
bool comment_kind_of(const char *code, enum comment_kind *);
const char *comment_side_code(enum comment_side);
const char *comment_side_name(
    enum comment_side); /* "Partner", "Microsoft", "CPOR" */
bool comment_side_of(const char *code, enum comment_side *);

struct comment {
	int64_t id;
	enum comment_kind kind;
	enum comment_side side;
	const char *author; /* "" for the system */
	const char *body;   /* Markdown subset as typed */
	int64_t at;
	int64_t answered; /* a question: when; 0: open */
};

/* How many of a claim's comments a page shows: a thread is never deleted from,
 * and whoever may write could make it longer than a page can be. */
#define COMMENTS_SHOWN 50

/* A piece of a claim's conversation, oldest first. */
struct thread {
	const struct comment *comments;
	size_t count;
	bool earlier; /* there are more in front of it */
	bool newest;  /* it ends with the last one there is */
};

/* What a reviewer asked for with a coded reason (R5.14). */
struct ask {
	int64_t id;
	int64_t line;	       /* 0: the whole claim */
	const char *line_name; /* the item's name, "" */
	const char *reason;    /* code */
	const char *words;
	int64_t asked;
	const char *asked_by;
	int64_t answered; /* 0: open */
};

#endif
