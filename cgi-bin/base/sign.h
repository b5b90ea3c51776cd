/* Signatures (Ed25519, RFC 8032): libsodium's third door. */

#ifndef BASE_SIGN_H
#define BASE_SIGN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/secret.h"

#define SIGN_PUBLIC_SIZE    32
#define SIGN_SIGNATURE_SIZE 64

/* The public key of an installation. Its secret one is made from the chain
 * key, so that whoever has not the key file cannot sign. */
void sign_public(const struct keys *, unsigned char public[SIGN_PUBLIC_SIZE]);

void sign_bytes(const struct keys *, const void *bytes, size_t length,
    unsigned char signature[SIGN_SIGNATURE_SIZE]);

/* Did the owner of that key sign these bytes? */
bool sign_holds(const unsigned char public[SIGN_PUBLIC_SIZE], const void *bytes,
    size_t length, const unsigned char signature[SIGN_SIGNATURE_SIZE]);

#endif
