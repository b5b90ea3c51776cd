/*
 * How history's entries are hashed (domain.md section 9), for the one who adds
 * and the one who verifies. Version 1: a version byte, then each field with
 * its length in front; values stand in the hash only by their salted hashes.
 */

#ifndef STORE_HISTORY_CHAIN_H
#define STORE_HISTORY_CHAIN_H

#include "base/secret.h"
#include "rules/event.h"

#define HISTORY_SALT_SIZE 16

/* What is hashed of an entry besides its values; 0 where there is none. */
struct history_link {
	int64_t id;
	int64_t at;
	const char *kind; /* code */
	int64_t person, directory, claim, subject;
	int64_t internal;
	unsigned char previous[SECRET_HASH_SIZE];
};

/* Begin an entry's hash, add its values in order of position, end it. */
void history_chain_open(struct secret_hasher *, const struct history_link *);
void history_chain_value(struct secret_hasher *, int64_t position,
    const char *name, const unsigned char before_hash[SECRET_HASH_SIZE],
    const unsigned char after_hash[SECRET_HASH_SIZE]);
void history_chain_close(
    struct secret_hasher *, unsigned char hash[SECRET_HASH_SIZE]);

/* The salted hash of a value. */
void history_chain_salted(const unsigned char salt[HISTORY_SALT_SIZE],
    const char *value, unsigned char hash[SECRET_HASH_SIZE]);

/* What authenticates the head: how many entries, and the hash of the last
 * (zeros before the first). */
void history_chain_mac(const struct keys *, int64_t count,
    const unsigned char hash[SECRET_HASH_SIZE],
    unsigned char mac[SECRET_MAC_SIZE]);

#endif
