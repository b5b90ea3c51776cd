/* One line per event on standard error: time, level, what, where. */

#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base/outcome.h"

/* Something is broken and somebody should look. No personal values, ever. */
void log_fault(const char *format, ...) PRINTF_LIKE(1, 2);

/* Something worth knowing happened. */
void log_note(const char *format, ...) PRINTF_LIKE(1, 2);

#endif
