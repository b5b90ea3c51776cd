/* How things end: seven words, turned into HTTP in one place (web/reply). */

#ifndef BASE_OUTCOME_H
#define BASE_OUTCOME_H

#include <stddef.h>

enum outcome {
	DONE,	 /* what was asked for has happened */
	INVALID, /* the input is wrong; the page says where; nothing changed */
	ABSENT,	 /* there is no such thing, or it is not the viewer's */
	FORBIDDEN, /* this viewer may not do it with the present role */
	CONFLICT,  /* it has changed since the viewer last saw it */
	BUSY,	   /* try again in a moment; nothing changed */
	BROKEN,	   /* our fault; it is in the log; nothing changed */
	OUTCOME__COUNT
};

/* A result that nobody reads is a compiler warning. */
#define CHECKED __attribute__((warn_unused_result))

/* Lets the compiler check a printf-like function's arguments. */
#define PRINTF_LIKE(at, first) __attribute__((format(printf, at, first)))

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

#endif
