/*
 * Counters that slow down guessing and probing. A subject says what is counted
 * and for whom ("sign-in:" and a hash, never an address in clear); windows of
 * `window` seconds begin at multiples of their length.
 */

#ifndef STORE_THROTTLE_H
#define STORE_THROTTLE_H

#include "store/store.h"

/* Count `more` in a write transaction; *count is how many there are now in this
 * window. */
enum outcome store_throttle_more(struct store *, const char *subject,
    int64_t window, int64_t now, int64_t more, int64_t *count) CHECKED;

/* Count one more. */
enum outcome store_throttle_add(struct store *, const char *subject,
    int64_t window, int64_t now, int64_t *count) CHECKED;

/* How many there are in this window. */
enum outcome store_throttle_ask(struct store *, const char *subject,
    int64_t window, int64_t now, int64_t *count) CHECKED;

/* Forget a subject (it has proved itself); DONE also when there was none. */
enum outcome store_throttle_forget(struct store *, const char *subject) CHECKED;

/* Remove windows that began before `before`. */
enum outcome store_throttle_sweep(struct store *, int64_t before) CHECKED;

#endif
