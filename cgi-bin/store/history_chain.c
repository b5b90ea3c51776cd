/* The bytes that history's hashes are made of. */

#include "store/history_chain.h"

#include <string.h>

static const unsigned char version = 1;

static void
number_bytes(int64_t number, unsigned char bytes[8])
{
	for (int i = 0; i < 8; i++)
		bytes[i] = (unsigned char)((uint64_t)number >> (56 - 8 * i));
}

static void
add_number(struct secret_hasher *hasher, int64_t number)
{
	unsigned char bytes[8];

	number_bytes(number, bytes);
	secret_hash_piece(hasher, bytes, sizeof(bytes));
}

static void
add_text(struct secret_hasher *hasher, const char *text)
{
	secret_hash_piece(hasher, text, strlen(text));
}

void
history_chain_open(
    struct secret_hasher *hasher, const struct history_link *link)
{
	secret_hash_open(hasher);
	secret_hash_raw(hasher, &version, sizeof(version));
	add_number(hasher, link->id);
	add_number(hasher, link->at);
	add_text(hasher, link->kind);
	add_number(hasher, link->person);
	add_number(hasher, link->directory);
	add_number(hasher, link->claim);
	add_number(hasher, link->subject);
	add_number(hasher, link->internal);
	secret_hash_piece(hasher, link->previous, sizeof(link->previous));
}

void
history_chain_value(struct secret_hasher *hasher, int64_t position,
    const char *name, const unsigned char before_hash[SECRET_HASH_SIZE],
    const unsigned char after_hash[SECRET_HASH_SIZE])
{
	add_number(hasher, position);
	add_text(hasher, name);
	secret_hash_piece(hasher, before_hash, SECRET_HASH_SIZE);
	secret_hash_piece(hasher, after_hash, SECRET_HASH_SIZE);
}

void
history_chain_close(
    struct secret_hasher *hasher, unsigned char hash[SECRET_HASH_SIZE])
{
	secret_hash_close(hasher, hash);
}

void
history_chain_salted(const unsigned char salt[HISTORY_SALT_SIZE],
    const char *value, unsigned char hash[SECRET_HASH_SIZE])
{
	struct secret_hasher hasher;

	secret_hash_open(&hasher);
	secret_hash_piece(&hasher, salt, HISTORY_SALT_SIZE);
	add_text(&hasher, value);
	secret_hash_close(&hasher, hash);
}

void
history_chain_mac(const struct keys *keys, int64_t count,
    const unsigned char hash[SECRET_HASH_SIZE],
    unsigned char mac[SECRET_MAC_SIZE])
{
	unsigned char bytes[1 + 8 + SECRET_HASH_SIZE] = { version };

	number_bytes(count, bytes + 1);
	memcpy(bytes + 9, hash, SECRET_HASH_SIZE);
	secret_mac(keys->chain, bytes, sizeof(bytes), mac);
}
