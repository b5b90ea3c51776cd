/*
 * The settings of a run, from the environment: one table says what there is,
 * what it means, and what holds when it is not set.
 */

#ifndef WEB_SETTINGS_H
#define WEB_SETTINGS_H

#include "base/arena.h"
#include "base/outcome.h"
#include "base/secret.h"
#include "base/text.h"
#include "web/request.h"

#define SETTINGS_WORKERS 64 /* the most that CPOR_WORKERS may ask for */

struct settings {
	struct site site;      /* what requests see of it */
	const char *socket;    /* CPOR_SOCKET */
	const char *templates; /* CPOR_TEMPLATES */
	const char *manifest;  /* in CPOR_STATIC: names of the static files */
	const char *keys_path; /* CPOR_DATA/keys */
	int workers;	       /* CPOR_WORKERS */
	struct keys keys;      /* zeros before settings_unlock */
};

/*
 * Read the environment; the strings live in the arena. -1: a value is missing
 * or wrong, and the log says which and why.
 */
int settings_read(struct settings *, struct arena *) CHECKED;

/* Read the keys of CPOR_DATA. -1: see the log. */
int settings_unlock(struct settings *) CHECKED;

/* The table, for people. */
void settings_print(struct text *);

#endif
