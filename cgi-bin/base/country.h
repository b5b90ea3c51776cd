/* Countries by name, from the system's table beside the time zones. */

#ifndef BASE_COUNTRY_H
#define BASE_COUNTRY_H

/* "Germany" of "DE" (ISO 3166 letters), in English, loaded once and kept for
 * the life of the process; what the table does not have is returned as it is.
 */
const char *country_name(const char *letters);

#endif
