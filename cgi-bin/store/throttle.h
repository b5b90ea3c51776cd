/*
 * Counters that slow down guessing and probing. A subject says what is counted
 * and for whom ("sign-in:" and a hash, never an address in clear); windows of
 * `window` seconds begin at multiples of their length.
 */

#ifndef STORE_THROTTLE_H
#define STORE_THROTTLE_H

#include "rules/person.h"
#include "store/store.h"

/* Count `more` in a write transaction; *count is how many there are now in this
 * window. */
enum outcome store_throttle_more(struct store *, const char *subject,
    int64_t window, int64_t now, int64_t more, int64_t *count) CHECKED;

/* Count one more. */
enum outcome store_throttle_add(struct store *, const char *subject,
    int64_t window, int64_t now, int64_t *count) CHECKED;

/*
 * Count `more` of `what` for the viewer and for all people of the directory
 * they are in. INVALID: that is above a limit, and what was done has to be
 * rolled back with the count.
 */
struct throttle {
	const char *what; /* first word of the subjects: "support" */
	int64_t window;
	int64_t person, account; /* limits in a window */
};
enum outcome store_throttle_pass(struct store *, const struct viewer *,
    struct arena *, const struct throttle *, int64_t more) CHECKED;

/* When the window that `now` is in is over. */
int64_t store_throttle_next(int64_t now, int64_t window);

/* How many there are in this window. */
enum outcome store_throttle_ask(struct store *, const char *subject,
    int64_t window, int64_t now, int64_t *count) CHECKED;

/* Forget a subject (it has proved itself); DONE also when there was none. */
enum outcome store_throttle_forget(struct store *, const char *subject) CHECKED;

/* Remove windows that began before `before`. */
enum outcome store_throttle_sweep(struct store *, int64_t before) CHECKED;

#endif
