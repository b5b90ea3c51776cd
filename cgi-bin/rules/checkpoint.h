/*
 * Signed checkpoints of the history (R9.11): a line of text that says how many
 * entries there were at an instant and what the hash of the last one was, for
 * keeping outside. Whoever has the database and the key file can make the past
 * anew, but not so that it fits the lines that others keep.
 *
 *	CPOR checkpoint 1; 2026-11-22T18:00:00Z; 1234 entries; HASH; KEY;
 *SIGNATURE
 *
 * The last three are hexadecimal; the signature is over all before its "; ".
 */

#ifndef RULES_CHECKPOINT_H
#define RULES_CHECKPOINT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sign.h"

#define CHECKPOINT_BEGINS "CPOR checkpoint 1; "

struct checkpoint {
	int64_t at;
	int64_t count; /* entries there were, at least 1 */
	unsigned char hash[SECRET_HASH_SIZE]; /* of the last one */
	unsigned char public[SIGN_PUBLIC_SIZE];
};

/* The line, signed, without a newline. checkpoint->public follows the keys. */
const char *checkpoint_write(
    struct arena *, const struct keys *, struct checkpoint *);

/* Read a line, which may end in white space. False: it is not such a line, or
 * not signed by the key that it names. */
bool checkpoint_read(const char *line, struct checkpoint *);

/* Is it of this installation? */
bool checkpoint_is_ours(const struct checkpoint *, const struct keys *);

#endif
