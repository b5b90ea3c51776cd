/* libsodium's only door but one: random bytes, hashes, passwords, MACs. */

#ifndef BASE_SECRET_H
#define BASE_SECRET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/outcome.h"

#define SECRET_KEY_SIZE	   32
#define SECRET_HASH_SIZE   32 /* SHA-256 */
#define SECRET_MAC_SIZE	   32
#define SECRET_HEX_SIZE	   65  /* a hash in hexadecimal, with the NUL */
#define SECRET_TOKEN_SIZE  44  /* 32 bytes in base64url, with the NUL */
#define SECRET_STRING_SIZE 128 /* a stored password */

/* The keys of one installation, read from CPOR_DATA/keys (mode 0600). */
struct keys {
	unsigned char seal[SECRET_KEY_SIZE];  /* wraps the keys of files */
	unsigned char form[SECRET_KEY_SIZE];  /* authenticates form tokens */
	unsigned char chain[SECRET_KEY_SIZE]; /* authenticates history's head */
};

/* Call once, first of all. -1: the system has no randomness; do not go on. */
int secret_start(void) CHECKED;

/* Make a new key file; fails if it exists. -1 with the cause in the log. */
int secret_keys_make(const char *path) CHECKED;

/* Read the key file; refuses one that others may read. -1: see the log. */
int secret_keys_read(const char *path, struct keys *) CHECKED;

void secret_random(void *bytes, size_t length);
void secret_hash(
    const void *bytes, size_t length, unsigned char hash[SECRET_HASH_SIZE]);
void secret_mac(const unsigned char key[SECRET_KEY_SIZE], const void *bytes,
    size_t length, unsigned char mac[SECRET_MAC_SIZE]);

/* The same for what no file keeps, such as the tokens of forms: BLAKE2b, which
 * takes a quarter of the time. */
void secret_tag(const unsigned char key[SECRET_KEY_SIZE], const void *bytes,
    size_t length, unsigned char mac[SECRET_MAC_SIZE]);

/*
 * A number that counts something, for whoever must not learn how much there is:
 * the same letters each time under one key, as many for every number, and back
 * (false: letters that are none of ours).
 */
void secret_mask(const unsigned char key[SECRET_KEY_SIZE], int64_t number,
    char letters[SECRET_TOKEN_SIZE]);
bool secret_unmask(const unsigned char key[SECRET_KEY_SIZE],
    const char *letters, int64_t *number);

/* A hash over several pieces, each with its length in front of it (8 bytes,
 * most significant first). raw adds bytes without a length. */
struct secret_hasher {
	unsigned char state[112] __attribute__((aligned(16)));
};
void secret_hash_open(struct secret_hasher *);
void secret_hash_raw(struct secret_hasher *, const void *, size_t length);
void secret_hash_piece(struct secret_hasher *, const void *, size_t length);
void secret_hash_close(
    struct secret_hasher *, unsigned char hash[SECRET_HASH_SIZE]);

/* Compared in constant time. */
bool secret_same(const void *a, const void *b, size_t length);

void secret_hex(
    const unsigned char hash[SECRET_HASH_SIZE], char hex[SECRET_HEX_SIZE]);

/* 32 bytes as base64url without padding, and back (false: not such a text). */
void secret_write_token(
    const unsigned char bytes[32], char token[SECRET_TOKEN_SIZE]);
bool secret_read_token(const char *token, unsigned char bytes[32]);

/*
 * Argon2id at libsodium's INTERACTIVE limits (64 MiB). At most one such
 * computation runs at a time on this machine: callers queue on an exclusive
 * lock of `lock_path`, at most 5 s. BUSY: the queue was too long.
 * secret_password_check: DONE right, FORBIDDEN wrong; a NULL or "" `stored`
 * costs the same time and is wrong.
 */
enum outcome secret_password_make(const char *lock_path, const char *password,
    char stored[SECRET_STRING_SIZE]) CHECKED;
enum outcome secret_password_check(
    const char *lock_path, const char *password, const char *stored) CHECKED;

/* Was it stored with other limits than those in use, so that it is better made
 * anew when the password is there? */
bool secret_password_is_old(const char *stored);

#endif
