/* Keys, hashes, passwords. */

#include "base/secret.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"
#include "base/time.h"

#define QUEUE_MAX  INT64_C(5000000) /* microseconds to wait for one's turn */
#define QUEUE_STEP 5000000L	    /* nanoseconds between two tries */
#define FILE_MAX   512		    /* a key file is smaller */

_Static_assert(sizeof(crypto_hash_sha256_state) <=
		   sizeof(((struct secret_hasher *)0)->state),
    "the hasher has room for libsodium's state");
_Static_assert(crypto_hash_sha256_BYTES == SECRET_HASH_SIZE &&
		   crypto_auth_hmacsha256_BYTES == SECRET_MAC_SIZE &&
		   crypto_auth_hmacsha256_KEYBYTES == SECRET_KEY_SIZE &&
		   crypto_pwhash_STRBYTES == SECRET_STRING_SIZE,
    "our sizes are libsodium's");

/* The hash of a password nobody knows, with the limits in use: checking
 * against it costs what checking against a real one costs. */
static const char nobody[SECRET_STRING_SIZE] =
    "$argon2id$v=19$m=65536,t=2,p=1$VuW/vpzGIfChGTI4uDTcpQ"
    "$/vCvHRXSV8j8hbcLzIa3a8OMNTPlXc3PULuYbKAr4a0";

/* A key file is one line for each of these: name, space, 64 hex digits. */
static const struct {
	const char *name;
	size_t at;
} lines[] = {
	{ "seal ", offsetof(struct keys, seal) },
	{ "form ", offsetof(struct keys, form) },
	{ "chain ", offsetof(struct keys, chain) },
};

int
secret_start(void)
{
	return sodium_init() == -1 ? -1 : 0;
}

/* A new name in a directory is only kept by syncing the directory. */
static int
sync_directory_of(const char *path)
{
	struct text directory;
	const char *slash = strrchr(path, '/');
	int folder, result = -1;

	text_open(&directory, 4096);
	if (slash == NULL)
		text_add(&directory, ".");
	else
		text_add_bytes(&directory, path, (size_t)(slash - path) + 1);
	folder =
	    open(text_string(&directory), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder != -1) {
		result = fsync(folder);
		close(folder);
	}
	text_close(&directory);
	return result;
}

static int
write_whole_file(int file, const struct text *content)
{
	ssize_t written = write(file, text_string(content), content->length);

	if (written != (ssize_t)content->length || fsync(file) == -1) {
		close(file);
		return -1;
	}
	return close(file);
}

int
secret_keys_make(const char *path)
{
	unsigned char key[SECRET_KEY_SIZE];
	char hex[SECRET_HEX_SIZE];
	struct text content;
	int file, result = -1;

	file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (file == -1) {
		log_fault("keys: cannot make %s: %s", path, strerror(errno));
		return -1;
	}
	text_open(&content, FILE_MAX);
	for (size_t i = 0; i < LENGTH(lines); i++) {
		secret_random(key, sizeof(key));
		secret_hex(key, hex);
		text_print(&content, "%s%s\n", lines[i].name, hex);
	}
	if (!text_failed(&content) && write_whole_file(file, &content) == 0 &&
	    sync_directory_of(path) == 0) {
		result = 0;
	} else {
		log_fault("keys: cannot write %s: %s", path, strerror(errno));
		unlink(path);
	}
	sodium_memzero(key, sizeof(key));
	sodium_memzero(hex, sizeof(hex));
	sodium_memzero(content.bytes, content.length);
	text_close(&content);
	return result;
}

static bool
parse_keys(const char *content, struct keys *keys)
{
	for (size_t i = 0; i < LENGTH(lines); i++) {
		size_t name = strlen(lines[i].name), length;
		const char *end;

		if (strncmp(content, lines[i].name, name) != 0)
			return false;
		content += name;
		if (strnlen(content, SECRET_HEX_SIZE) < SECRET_HEX_SIZE ||
		    sodium_hex2bin((unsigned char *)keys + lines[i].at,
			SECRET_KEY_SIZE, content, SECRET_HEX_SIZE - 1, NULL,
			&length, &end) != 0 ||
		    length != SECRET_KEY_SIZE || *end != '\n')
			return false;
		content = end + 1;
	}
	return *content == '\0';
}

/* Read a key file that only its owner may read; says why it cannot. */
static const char *
read_private(const char *path, char content[FILE_MAX])
{
	struct stat status;
	ssize_t length;
	int file;

	file = open(path, O_RDONLY | O_CLOEXEC);
	if (file == -1)
		return strerror(errno);
	if (fstat(file, &status) == -1 || !S_ISREG(status.st_mode) ||
	    (status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
		close(file);
		return "it must be a file with mode 0600";
	}
	length = read(file, content, FILE_MAX - 1);
	close(file);
	if (length == -1)
		return strerror(errno);
	content[length] = '\0';
	return NULL;
}

int
secret_keys_read(const char *path, struct keys *keys)
{
	char content[FILE_MAX];
	const char *why = read_private(path, content);

	if (why == NULL && !parse_keys(content, keys))
		why = "it is not a key file";
	sodium_memzero(content, sizeof(content));
	if (why == NULL)
		return 0;
	sodium_memzero(keys, sizeof(*keys));
	log_fault("keys: cannot read %s: %s", path, why);
	return -1;
}

void
secret_random(void *bytes, size_t length)
{
	randombytes_buf(bytes, length);
}

void
secret_hash(
    const void *bytes, size_t length, unsigned char hash[SECRET_HASH_SIZE])
{
	crypto_hash_sha256(hash, bytes, length);
}

void
secret_mac(const unsigned char key[SECRET_KEY_SIZE], const void *bytes,
    size_t length, unsigned char mac[SECRET_MAC_SIZE])
{
	crypto_auth_hmacsha256(mac, bytes, length, key);
}

void
secret_tag(const unsigned char key[SECRET_KEY_SIZE], const void *bytes,
    size_t length, unsigned char mac[SECRET_MAC_SIZE])
{
	crypto_generichash(
	    mac, SECRET_MAC_SIZE, bytes, length, key, SECRET_KEY_SIZE);
}

/* The number's own nonce, then the number: what repeats is only the whole. */
#define MASK_NONCE crypto_stream_xchacha20_NONCEBYTES
_Static_assert(MASK_NONCE + sizeof(int64_t) == 32, "masked, it is a token");

/* Of the number, under the key. */
static void
mask_nonce(const unsigned char key[SECRET_KEY_SIZE], int64_t number,
    unsigned char nonce[MASK_NONCE])
{
	crypto_generichash(nonce, MASK_NONCE, (const unsigned char *)&number,
	    sizeof(number), key, SECRET_KEY_SIZE);
}

void
secret_mask(const unsigned char key[SECRET_KEY_SIZE], int64_t number,
    char letters[SECRET_TOKEN_SIZE])
{
	unsigned char bytes[32];

	mask_nonce(key, number, bytes);
	crypto_stream_xchacha20_xor(bytes + MASK_NONCE,
	    (const unsigned char *)&number, sizeof(number), bytes, key);
	secret_write_token(bytes, letters);
}

bool
secret_unmask(const unsigned char key[SECRET_KEY_SIZE], const char *letters,
    int64_t *number)
{
	unsigned char bytes[32], nonce[MASK_NONCE];

	if (!secret_read_token(letters, bytes))
		return false;
	crypto_stream_xchacha20_xor((unsigned char *)number, bytes + MASK_NONCE,
	    sizeof(*number), bytes, key);
	mask_nonce(key, *number, nonce);
	return secret_same(nonce, bytes, MASK_NONCE);
}

void
secret_hash_open(struct secret_hasher *hasher)
{
	crypto_hash_sha256_init((void *)hasher->state);
}

void
secret_hash_raw(struct secret_hasher *hasher, const void *bytes, size_t length)
{
	crypto_hash_sha256_update((void *)hasher->state, bytes, length);
}

void
secret_hash_piece(
    struct secret_hasher *hasher, const void *bytes, size_t length)
{
	unsigned char prefix[8];

	for (size_t i = 0; i < sizeof(prefix); i++)
		prefix[i] = (unsigned char)((uint64_t)length >> (56 - 8 * i));
	secret_hash_raw(hasher, prefix, sizeof(prefix));
	secret_hash_raw(hasher, bytes, length);
}

void
secret_hash_close(
    struct secret_hasher *hasher, unsigned char hash[SECRET_HASH_SIZE])
{
	crypto_hash_sha256_final((void *)hasher->state, hash);
}

bool
secret_same(const void *a, const void *b, size_t length)
{
	return sodium_memcmp(a, b, length) == 0;
}

void
secret_hex(
    const unsigned char hash[SECRET_HASH_SIZE], char hex[SECRET_HEX_SIZE])
{
	sodium_bin2hex(hex, SECRET_HEX_SIZE, hash, SECRET_HASH_SIZE);
}

void
secret_write_token(const unsigned char bytes[32], char token[SECRET_TOKEN_SIZE])
{
	sodium_bin2base64(token, SECRET_TOKEN_SIZE, bytes, 32,
	    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

bool
secret_read_token(const char *token, unsigned char bytes[32])
{
	size_t length;

	if (strnlen(token, SECRET_TOKEN_SIZE) != SECRET_TOKEN_SIZE - 1)
		return false;
	return sodium_base642bin(bytes, 32, token, SECRET_TOKEN_SIZE - 1, NULL,
		   &length, NULL,
		   sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0 &&
	       length == 32;
}

/* Wait for our turn; gives the locked file, to be closed when done. */
static enum outcome
queue_enter(const char *lock_path, int *lock)
{
	const struct timespec step = { 0, QUEUE_STEP };
	int64_t end = time_monotonic() + QUEUE_MAX;

	*lock = open(lock_path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (*lock == -1) {
		log_fault(
		    "password: cannot open %s: %s", lock_path, strerror(errno));
		return BROKEN;
	}
	while (flock(*lock, LOCK_EX | LOCK_NB) == -1) {
		if (errno != EWOULDBLOCK && errno != EINTR) {
			log_fault("password: cannot lock %s: %s", lock_path,
			    strerror(errno));
			close(*lock);
			return BROKEN;
		}
		if (time_monotonic() >= end) {
			close(*lock);
			return BUSY;
		}
		nanosleep(&step, NULL);
	}
	return DONE;
}

enum outcome
secret_password_make(const char *lock_path, const char *password,
    char stored[SECRET_STRING_SIZE])
{
	enum outcome outcome;
	int lock;

	outcome = queue_enter(lock_path, &lock);
	if (outcome != DONE)
		return outcome;
	if (crypto_pwhash_str(stored, password, strlen(password),
		crypto_pwhash_OPSLIMIT_INTERACTIVE,
		crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
		log_fault("password: no memory to hash it");
		outcome = BROKEN;
	}
	close(lock);
	return outcome;
}

enum outcome
secret_password_check(
    const char *lock_path, const char *password, const char *stored)
{
	bool known, right;
	enum outcome outcome;
	int lock, cause;

	/* A stored text that is no hash would be refused too quickly. */
	known = stored != NULL && crypto_pwhash_str_needs_rehash(stored,
				      crypto_pwhash_OPSLIMIT_INTERACTIVE,
				      crypto_pwhash_MEMLIMIT_INTERACTIVE) != -1;
	outcome = queue_enter(lock_path, &lock);
	if (outcome != DONE)
		return outcome;
	errno = 0;
	right = crypto_pwhash_str_verify(
		    known ? stored : nobody, password, strlen(password)) == 0;
	cause = errno;
	close(lock);
	/* libsodium says EINVAL for a wrong password; all else is ours. */
	if (!right && cause != EINVAL) {
		log_fault("password: cannot check it: %s", strerror(cause));
		return BROKEN;
	}
	return known && right ? DONE : FORBIDDEN;
}

bool
secret_password_is_old(const char *stored)
{
	return crypto_pwhash_str_needs_rehash(stored,
		   crypto_pwhash_OPSLIMIT_INTERACTIVE,
		   crypto_pwhash_MEMLIMIT_INTERACTIVE) == 1;
}
