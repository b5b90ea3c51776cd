/*
 * Sealed files: crypto_secretstream_xchacha20poly1305 in pieces of 256 KiB
 * under a key of each file's own, wrapped by the installation's seal key.
 * A missing, changed, swapped or repeated piece does not open.
 */

#ifndef BASE_SEAL_H
#define BASE_SEAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/secret.h"

#define SEAL_PIECE	  (256 * 1024) /* plain bytes in all pieces but the last */
#define SEAL_OVERHEAD	  17
#define SEAL_HEADER_SIZE  24
#define SEAL_WRAPPED_SIZE (24 + 32 + 16) /* nonce, key, tag */

struct seal {
	unsigned char state[64] __attribute__((aligned(16)));
};

/* Begin sealing: makes the file's key, wrapped, and the stream's header. */
void seal_begin(struct seal *, const unsigned char master[SECRET_KEY_SIZE],
    unsigned char wrapped[SEAL_WRAPPED_SIZE],
    unsigned char header[SEAL_HEADER_SIZE]);

/* Seal one piece into `sealed` (room for length + SEAL_OVERHEAD). */
void seal_piece(struct seal *, const void *plain, size_t length, bool last,
    unsigned char *sealed);

/* Begin opening. False: wrong key or damaged. */
bool seal_open_begin(struct seal *, const unsigned char master[SECRET_KEY_SIZE],
    const unsigned char wrapped[SEAL_WRAPPED_SIZE],
    const unsigned char header[SEAL_HEADER_SIZE]) CHECKED;

/* Open one piece into `plain` (length - SEAL_OVERHEAD). False: damaged. */
bool seal_open_piece(struct seal *, const unsigned char *sealed, size_t length,
    void *plain, bool *last) CHECKED;

/*
 * A few bytes sealed as one, for a column of their own: wrapped key, header and
 * the only piece, SEAL_NOTE_SIZE(length) bytes. Opening takes exactly as many
 * back; false: wrong key, damaged, or of another length.
 */
#define SEAL_NOTE_SIZE(length)                                                 \
	(SEAL_WRAPPED_SIZE + SEAL_HEADER_SIZE + (length) + SEAL_OVERHEAD)
void seal_note(const unsigned char master[SECRET_KEY_SIZE], const void *plain,
    size_t length, unsigned char *sealed);
bool seal_open_note(const unsigned char master[SECRET_KEY_SIZE],
    const unsigned char *sealed, size_t sealed_length, void *plain,
    size_t length) CHECKED;

#endif
