/* Signatures. */

#include "base/sign.h"

#include <sodium.h>

_Static_assert(crypto_sign_PUBLICKEYBYTES == SIGN_PUBLIC_SIZE &&
		   crypto_sign_BYTES == SIGN_SIGNATURE_SIZE &&
		   crypto_sign_SEEDBYTES == SECRET_MAC_SIZE,
    "our sizes are libsodium's");

static void
key_pair(const struct keys *keys, unsigned char public[SIGN_PUBLIC_SIZE],
    unsigned char secret[crypto_sign_SECRETKEYBYTES])
{
	static const char use[] = "signed checkpoints of the history";
	unsigned char seed[SECRET_MAC_SIZE];

	secret_tag(keys->chain, use, sizeof(use), seed);
	crypto_sign_seed_keypair(public, secret, seed);
	sodium_memzero(seed, sizeof(seed));
}

void
sign_public(const struct keys *keys, unsigned char public[SIGN_PUBLIC_SIZE])
{
	unsigned char secret[crypto_sign_SECRETKEYBYTES];

	key_pair(keys, public, secret);
	sodium_memzero(secret, sizeof(secret));
}

void
sign_bytes(const struct keys *keys, const void *bytes, size_t length,
    unsigned char signature[SIGN_SIGNATURE_SIZE])
{
	unsigned char public[SIGN_PUBLIC_SIZE];
	unsigned char secret[crypto_sign_SECRETKEYBYTES];

	key_pair(keys, public, secret);
	crypto_sign_detached(signature, NULL, bytes, length, secret);
	sodium_memzero(secret, sizeof(secret));
}

bool
sign_holds(const unsigned char public[SIGN_PUBLIC_SIZE], const void *bytes,
    size_t length, const unsigned char signature[SIGN_SIGNATURE_SIZE])
{
	return crypto_sign_verify_detached(signature, bytes, length, public) ==
	       0;
}
