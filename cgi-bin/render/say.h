/*
 * `cpor view KIND`: reads a file from standard input and says the words in it
 * on standard output, a form feed behind each page. To be run in a jail: what
 * it reads is a stranger's.
 */

#ifndef RENDER_SAY_H
#define RENDER_SAY_H

#include "base/text.h"

/* The most it says. */
#define SAY_MAX ((size_t)4 << 20)

/* A command of main.c. */
int say_run(int argc, char **argv);

/* Append the words of a file of that kind ("docx", "xlsx", "pptx", "odf",
 * "eml", "msg").
 * False: it is damaged, locked, or of no such kind. What does not fit into the
 * text any more is left out: that is no fault. */
bool say(const char *kind, const void *bytes, size_t length, struct text *);

#endif
