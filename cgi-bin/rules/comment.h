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
	COMMENT_LETTER, /* of a decision (R5.103) */
	COMMENT__COUNT
};
enum comment_side { SIDE_PARTNER, SIDE_MICROSOFT, SIDE_SYSTEM, SIDE__COUNT };

const char *comment_kind_code(
    enum comment_kind); /* "comment", "question", "note", "letter" */
bool comment_kind_of(const char *code, enum comment_kind *);
const char *comment_side_code(enum comment_side);
const char *comment_side_name(
    enum comment_side); /* "Partner", "Microsoft", "CPOR" */
bool comment_side_of(const char *code, enum comment_side *);

struct proof;

struct comment {
	int64_t id;
	enum comment_kind kind;
	enum comment_side side;
	int64_t writer;	    /* the author's person; 0: the system */
	const char *author; /* "" for the system */
	const char *body;   /* Markdown subset as typed */
	int64_t at;
	int64_t answered;	   /* a question: when; 0: open */
	int64_t edited;		   /* when it was last changed; 0: never */
	const struct proof *files; /* that came with it and still prove */
	size_t file_count;
};

#define COMMENT_EDIT_TIME 900 /* seconds in which it may be changed (R9.5) */

/* May that person change it now? Only who wrote it, for a while, and no
 * question that was answered; never a letter. */
bool comment_may_edit(const struct comment *, int64_t person, int64_t now);

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
