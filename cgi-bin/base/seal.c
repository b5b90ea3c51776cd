/* Sealed files: libsodium's secretstream, and its key in a secretbox. */

#include "base/seal.h"

#include <sodium.h>
#include <string.h>

_Static_assert(sizeof(crypto_secretstream_xchacha20poly1305_state) <=
		   sizeof(((struct seal *)0)->state),
    "a seal has room for libsodium's state");
_Static_assert(
    crypto_secretstream_xchacha20poly1305_ABYTES == SEAL_OVERHEAD &&
	crypto_secretstream_xchacha20poly1305_HEADERBYTES == SEAL_HEADER_SIZE &&
	crypto_secretstream_xchacha20poly1305_KEYBYTES == SECRET_KEY_SIZE,
    "our sizes are libsodium's");
_Static_assert(crypto_secretbox_xchacha20poly1305_NONCEBYTES + SECRET_KEY_SIZE +
		       crypto_secretbox_xchacha20poly1305_MACBYTES ==
		   SEAL_WRAPPED_SIZE,
    "a wrapped key is nonce, key and tag");
_Static_assert(crypto_secretbox_xchacha20poly1305_KEYBYTES == SECRET_KEY_SIZE,
    "the installation's key fits");

#define NONCE_SIZE crypto_secretbox_xchacha20poly1305_NONCEBYTES

void
seal_begin(struct seal *seal, const unsigned char master[SECRET_KEY_SIZE],
    unsigned char wrapped[SEAL_WRAPPED_SIZE],
    unsigned char header[SEAL_HEADER_SIZE])
{
	unsigned char key[SECRET_KEY_SIZE];

	crypto_secretstream_xchacha20poly1305_keygen(key);
	secret_random(wrapped, NONCE_SIZE);
	crypto_secretbox_xchacha20poly1305_easy(
	    wrapped + NONCE_SIZE, key, sizeof(key), wrapped, master);
	crypto_secretstream_xchacha20poly1305_init_push(
	    (void *)seal->state, header, key);
	sodium_memzero(key, sizeof(key));
}

void
seal_piece(struct seal *seal, const void *plain, size_t length, bool last,
    unsigned char *sealed)
{
	crypto_secretstream_xchacha20poly1305_push((void *)seal->state, sealed,
	    NULL, plain, length, NULL, 0,
	    last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
		 : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
	/* Nothing may follow the last piece: the key is gone. */
	if (last)
		sodium_memzero(seal, sizeof(*seal));
}

bool
seal_open_begin(struct seal *seal, const unsigned char master[SECRET_KEY_SIZE],
    const unsigned char wrapped[SEAL_WRAPPED_SIZE],
    const unsigned char header[SEAL_HEADER_SIZE])
{
	unsigned char key[SECRET_KEY_SIZE];
	bool opened;

	opened = crypto_secretbox_xchacha20poly1305_open_easy(key,
		     wrapped + NONCE_SIZE, SEAL_WRAPPED_SIZE - NONCE_SIZE,
		     wrapped, master) == 0 &&
		 crypto_secretstream_xchacha20poly1305_init_pull(
		     (void *)seal->state, header, key) == 0;
	sodium_memzero(key, sizeof(key));
	return opened;
}

bool
seal_open_piece(struct seal *seal, const unsigned char *sealed, size_t length,
    void *plain, bool *last)
{
	unsigned char tag;

	/* libsodium reads SEAL_OVERHEAD bytes before it looks at the length. */
	if (length < SEAL_OVERHEAD ||
	    crypto_secretstream_xchacha20poly1305_pull((void *)seal->state,
		plain, NULL, &tag, sealed, length, NULL, 0) != 0)
		return false;
	*last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
	return true;
}

void
seal_note(const unsigned char master[SECRET_KEY_SIZE], const void *plain,
    size_t length, unsigned char *sealed)
{
	unsigned char *header = sealed + SEAL_WRAPPED_SIZE;
	struct seal seal;

	seal_begin(&seal, master, sealed, header);
	seal_piece(&seal, plain, length, true, header + SEAL_HEADER_SIZE);
}

bool
seal_open_note(const unsigned char master[SECRET_KEY_SIZE],
    const unsigned char *sealed, size_t sealed_length, void *plain,
    size_t length)
{
	const unsigned char *header = sealed + SEAL_WRAPPED_SIZE;
	struct seal seal;
	bool last;

	return sealed_length == SEAL_NOTE_SIZE(length) &&
	       seal_open_begin(&seal, master, sealed, header) &&
	       seal_open_piece(&seal, header + SEAL_HEADER_SIZE,
		   length + SEAL_OVERHEAD, plain, &last) &&
	       last;
}
