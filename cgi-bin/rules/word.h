/*
 * Words by which claims are found (R10.7): what somebody types finds a claim
 * when each of its words begins some word of the claim. A word of a text runs
 * from white space to white space; each of its parts behind punctuation begins
 * one too, so that "contoso" finds mail.contoso.com and "4567" does not.
 */

#ifndef RULES_WORD_H
#define RULES_WORD_H

#include <stddef.h>

#include "base/arena.h"

#define WORD_MAX       64 /* bytes of a word that count */
#define WORD_ASKED_MAX 6  /* words that are looked for; the rest is ignored */

struct words {
	const char **list;
	size_t count;
};

/* The words of one text more, folded (text_fold). */
void word_add(struct arena *, struct words *, const char *text);

/* A text that is one word, however it is written: a tenant ID. */
void word_add_whole(struct arena *, struct words *, const char *text);

/* Sort them, and leave out each that another begins with: it finds nothing
 * that the other would not. */
void word_settle(struct words *);

/* Of settled words, the bytes that one shares with the one before: whoever
 * looks for a longer beginning finds it first here, for a shorter one there. */
size_t word_shared(const struct words *, size_t index);

/* What is looked for, the longest first, since that is the rarest as a rule:
 * folded; a tenant ID written in any usual way and a domain in any script
 * become what is kept of them. */
struct words word_asked(struct arena *, const char *text);

#endif
