/*
 * The virus scanner, clamd: the only door to it. A scan may take seconds, so
 * nobody asks for one inside a transaction.
 */

#ifndef BASE_CLAMD_H
#define BASE_CLAMD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/outcome.h"

/* Where it listens: the path of its unix socket, from /, or host:port on this
 * machine (localhost, 127.0.0.1, [::1]). */
bool clamd_is_address(const char *where);

/* Does it answer (PING)? Otherwise the log says why. */
bool clamd_is_there(const char *where);

#define CLAMD_FINDING_SIZE 128

/*
 * Have the `size` bytes of a file scanned (INSTREAM), within `seconds`. DONE:
 * nothing was found. INVALID: something was, and *finding is the scanner's
 * name for it, in printable ASCII, cut to fit. BUSY: nobody can tell now, and
 * the log says why: it is not there, too slow, or does not take so much.
 */
enum outcome clamd_scan(const char *where, int fd, int64_t size, int seconds,
    char finding[CLAMD_FINDING_SIZE]) CHECKED;

#endif
