/* What the writers of the demonstration's files share: sums, and numbers as
 * bytes. */

#ifndef ADMIN_DEMO_BYTES_H
#define ADMIN_DEMO_BYTES_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* CRC-32 (ISO 3309), as ZIP and PNG have it. */
uint32_t admin_demo_bytes_crc(const void *bytes, size_t length);

/* Adler-32 (RFC 1950). */
uint32_t admin_demo_bytes_adler(const void *bytes, size_t length);

/* `size` bytes of a number, the least or the most significant first. */
void admin_demo_bytes_little(struct text *, uint32_t number, int size);
void admin_demo_bytes_big(struct text *, uint32_t number, int size);

#endif
