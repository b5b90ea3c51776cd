/* Countries by name, from the system's table beside the time zones. */

#ifndef BASE_COUNTRY_H
#define BASE_COUNTRY_H

#include <stdbool.h>
#include <stddef.h>

/* "Germany" of "DE" (ISO 3166 letters), in English, loaded once and kept for
 * the life of the process; what the table does not have is returned as it is.
 */
const char *country_name(const char *letters);

struct country {
	char letters[3];
	const char *name;
};

/* All countries of the table, by name; 0 when the system has none. */
size_t country_all(const struct country **);

/* Are these the letters of one of them? */
bool country_is(const char *letters);

#endif
