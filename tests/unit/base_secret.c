/* Keys, hashes and passwords. */

#include "base/secret.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/time.h"

#include <cmocka.h>

static char folder[] = "/tmp/cpor-secret-XXXXXX";
static char keys_path[64], lock_path[64];

static int
start(void **state)
{
	(void)state;
	if (secret_start() == -1 || mkdtemp(folder) == NULL)
		return -1;
	snprintf(keys_path, sizeof(keys_path), "%s/keys", folder);
	snprintf(lock_path, sizeof(lock_path), "%s/lock", folder);
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	unlink(keys_path);
	unlink(lock_path);
	return rmdir(folder);
}

static void
keys_come_back_from_their_file(void **state)
{
	struct keys keys, again;
	struct stat status;

	(void)state;
	assert_int_equal(secret_keys_make(keys_path), 0);
	assert_int_equal(stat(keys_path, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
	assert_int_equal(secret_keys_read(keys_path, &keys), 0);
	assert_int_equal(secret_keys_read(keys_path, &again), 0);
	assert_memory_equal(&keys, &again, sizeof(keys));
	assert_memory_not_equal(keys.seal, keys.form, SECRET_KEY_SIZE);
	assert_memory_not_equal(keys.form, keys.chain, SECRET_KEY_SIZE);
	assert_int_equal(unlink(keys_path), 0);
}

static void
keys_are_never_made_over_keys(void **state)
{
	struct keys keys, again;

	(void)state;
	assert_int_equal(secret_keys_make(keys_path), 0);
	assert_int_equal(secret_keys_read(keys_path, &keys), 0);
	assert_int_equal(secret_keys_make(keys_path), -1);
	assert_int_equal(secret_keys_read(keys_path, &again), 0);
	assert_memory_equal(&keys, &again, sizeof(keys));
	assert_int_equal(unlink(keys_path), 0);
}

static void
keys_that_others_may_read_are_refused(void **state)
{
	static const mode_t modes[] = { 0640, 0604, 0620, 0666 };
	struct keys keys;

	(void)state;
	assert_int_equal(secret_keys_make(keys_path), 0);
	for (size_t i = 0; i < LENGTH(modes); i++) {
		assert_int_equal(chmod(keys_path, modes[i]), 0);
		assert_int_equal(secret_keys_read(keys_path, &keys), -1);
	}
	assert_int_equal(chmod(keys_path, 0600), 0);
	assert_int_equal(secret_keys_read(keys_path, &keys), 0);
	assert_int_equal(unlink(keys_path), 0);
	assert_int_equal(secret_keys_read(keys_path, &keys), -1);
	assert_int_equal(secret_keys_read(folder, &keys), -1);
}

/* Make keys, let `damage` change their text, and try to read them. */
static int
read_damaged(void (*damage)(char *content))
{
	char content[512];
	struct keys keys;
	FILE *file;
	size_t length;
	int result;

	assert_int_equal(secret_keys_make(keys_path), 0);
	file = fopen(keys_path, "r+");
	length = fread(content, 1, sizeof(content) - 1, file);
	content[length] = '\0';
	damage(content);
	rewind(file);
	assert_int_equal(ftruncate(fileno(file), 0), 0);
	fputs(content, file);
	fclose(file);
	result = secret_keys_read(keys_path, &keys);
	unlink(keys_path);
	return result;
}

static void
nothing(char *content)
{
	(void)content;
}

static void
shorter(char *content)
{
	content[strlen(content) - 1] = '\0';
}

static void
longer(char *content)
{
	size_t length = strlen(content);

	memcpy(content + length, "\n", 2);
}

static void
misspelt(char *content)
{
	content[0] = 'S';
}

static void
no_digit(char *content)
{
	content[20] = 'g';
}

static void
emptied(char *content)
{
	content[0] = '\0';
}

static void
a_damaged_key_file_is_refused(void **state)
{
	(void)state;
	assert_int_equal(read_damaged(nothing), 0);
	assert_int_equal(read_damaged(shorter), -1);
	assert_int_equal(read_damaged(longer), -1);
	assert_int_equal(read_damaged(misspelt), -1);
	assert_int_equal(read_damaged(no_digit), -1);
	assert_int_equal(read_damaged(emptied), -1);
}

static void
hashes_are_sha_256(void **state)
{
	unsigned char hash[SECRET_HASH_SIZE];
	char hex[SECRET_HEX_SIZE];

	(void)state;
	secret_hash("abc", 3, hash);
	secret_hex(hash, hex);
	assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223"
				 "b00361a396177a9cb410ff61f20015ad");
}

static void
a_mac_is_hmac_sha_256(void **state)
{
	unsigned char key[SECRET_KEY_SIZE] = { 0 }, mac[SECRET_MAC_SIZE];
	char hex[SECRET_HEX_SIZE];

	(void)state;
	secret_mac(key, "", 0, mac);
	secret_hex(mac, hex);
	assert_string_equal(hex, "b613679a0814d9ec772f95d778c35fc5"
				 "ff1697c493715653c6c712144292c5ad");
}

static void
a_tag_is_keyed_blake2b(void **state)
{
	unsigned char key[SECRET_KEY_SIZE] = { 0 }, tag[SECRET_MAC_SIZE];
	char hex[SECRET_HEX_SIZE];

	(void)state;
	secret_tag(key, "", 0, tag);
	secret_hex(tag, hex);
	assert_string_equal(hex, "fd7b3e075ab7e245506323f1d1b55330"
				 "ccd606fb3301f4caba25022a1de50b47");
}

static void
hash_two(const char *a, const char *b, unsigned char hash[SECRET_HASH_SIZE])
{
	struct secret_hasher hasher;

	secret_hash_open(&hasher);
	secret_hash_piece(&hasher, a, strlen(a));
	secret_hash_piece(&hasher, b, strlen(b));
	secret_hash_close(&hasher, hash);
}

static void
pieces_cannot_be_cut_differently(void **state)
{
	unsigned char one[SECRET_HASH_SIZE], two[SECRET_HASH_SIZE];
	struct secret_hasher hasher;

	(void)state;
	hash_two("ab", "c", one);
	hash_two("a", "bc", two);
	assert_memory_not_equal(one, two, sizeof(one));
	hash_two("ab", "c", two);
	assert_memory_equal(one, two, sizeof(one));
	secret_hash("\0\0\0\0\0\0\0\2ab\0\0\0\0\0\0\0\1c", 19, two);
	assert_memory_equal(one, two, sizeof(one));
	secret_hash_open(&hasher);
	secret_hash_raw(&hasher, "a", 1);
	secret_hash_raw(&hasher, "bc", 2);
	secret_hash_close(&hasher, one);
	secret_hash("abc", 3, two);
	assert_memory_equal(one, two, sizeof(one));
}

static void
a_difference_anywhere_is_seen(void **state)
{
	unsigned char a[32] = { 0 }, b[32] = { 0 };

	(void)state;
	assert_true(secret_same(a, b, sizeof(a)));
	for (size_t i = 0; i < sizeof(a); i++) {
		b[i] = 1;
		assert_false(secret_same(a, b, sizeof(a)));
		b[i] = 0;
	}
}

static void
a_token_comes_back(void **state)
{
	unsigned char bytes[32], again[32];
	char token[SECRET_TOKEN_SIZE];

	(void)state;
	for (int i = 0; i < 100; i++) {
		secret_random(bytes, sizeof(bytes));
		secret_write_token(bytes, token);
		assert_int_equal(strlen(token), SECRET_TOKEN_SIZE - 1);
		assert_true(secret_read_token(token, again));
		assert_memory_equal(bytes, again, sizeof(bytes));
	}
}

static void
a_token_has_one_spelling(void **state)
{
	static const char *const refused[] = { "", "AAAA",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+AA",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/AA",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA AA",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n" };
	unsigned char bytes[32];

	(void)state;
	for (size_t i = 0; i < LENGTH(refused); i++)
		assert_false(secret_read_token(refused[i], bytes));
	assert_true(secret_read_token(
	    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", bytes));
}

/* Two numbers that follow each other share nothing, however they are named. */
static void
a_masked_number_comes_back_and_tells_nothing(void **state)
{
	static const unsigned char key[SECRET_KEY_SIZE] = { 1 },
				   other[SECRET_KEY_SIZE] = { 2 };
	static const int64_t numbers[] = { 0, 1, 2, 1795, -1, INT64_MAX,
		INT64_MIN };
	char letters[SECRET_TOKEN_SIZE], again[SECRET_TOKEN_SIZE];
	char before[SECRET_TOKEN_SIZE] = "";
	unsigned char one[32], two[32];
	int64_t number;

	(void)state;
	for (size_t i = 0; i < LENGTH(numbers); i++) {
		secret_mask(key, numbers[i], letters);
		secret_mask(key, numbers[i], again);
		assert_string_equal(letters, again);
		assert_true(secret_unmask(key, letters, &number));
		assert_int_equal(number, numbers[i]);
		assert_false(secret_unmask(other, letters, &number));
		if (i > 0) {
			size_t same = 0;

			assert_true(secret_read_token(letters, one));
			assert_true(secret_read_token(before, two));
			for (size_t at = 0; at < sizeof(one); at++)
				same += one[at] == two[at];
			assert_true(same < 4);
		}
		memcpy(before, letters, sizeof(before));
	}
	for (size_t at = 0; at < SECRET_TOKEN_SIZE - 1; at++) {
		memcpy(again, letters, sizeof(again));
		again[at] = again[at] == 'A' ? 'Q' : 'A';
		assert_false(secret_unmask(key, again, &number));
	}
	assert_false(secret_unmask(key, "1795", &number));
	assert_false(secret_unmask(key, "", &number));
}

static void
only_the_right_password_is_right(void **state)
{
	char stored[SECRET_STRING_SIZE], other[SECRET_STRING_SIZE];

	(void)state;
	assert_int_equal(
	    secret_password_make(lock_path, "open sesame", stored), DONE);
	assert_int_equal(
	    strncmp(stored, "$argon2id$v=19$m=65536,t=2,p=1$", 31), 0);
	assert_int_equal(
	    secret_password_make(lock_path, "open sesame", other), DONE);
	assert_string_not_equal(stored, other);
	assert_int_equal(
	    secret_password_check(lock_path, "open sesame", stored), DONE);
	assert_int_equal(
	    secret_password_check(lock_path, "Open sesame", stored), FORBIDDEN);
	assert_int_equal(
	    secret_password_check(lock_path, "", stored), FORBIDDEN);
}

/* R2.35. */
static void
a_password_with_other_limits_is_old_and_still_right(void **state)
{
	/* "open sesame" with 8 MiB and one pass. */
	static const char weak[] =
	    "$argon2id$v=19$m=8192,t=1,p=1$"
	    "XUvNO8gwEIXk7Fq+rzAP7A$"
	    "9XtJJMy8DC1ryYJVg9HcIWS2rLAbXP0p1fCjMbEOmEY";
	char stored[SECRET_STRING_SIZE];

	(void)state;
	assert_int_equal(
	    secret_password_make(lock_path, "open sesame", stored), DONE);
	assert_false(secret_password_is_old(stored));
	assert_true(secret_password_is_old(weak));
	assert_int_equal(
	    secret_password_check(lock_path, "open sesame", weak), DONE);
	assert_false(secret_password_is_old(""));
}

static int64_t
time_to_refuse(const char *stored)
{
	int64_t start_of_it = time_monotonic();

	assert_int_equal(
	    secret_password_check(lock_path, "wrong", stored), FORBIDDEN);
	return time_monotonic() - start_of_it;
}

static void
nobody_is_refused_as_slowly_as_somebody(void **state)
{
	static const char *const unknown[] = { NULL, "", "nonsense",
		"$argon2id$v=19$m=65536" };
	char stored[SECRET_STRING_SIZE];
	int64_t usual;

	(void)state;
	assert_int_equal(
	    secret_password_make(lock_path, "right", stored), DONE);
	usual = time_to_refuse(stored);
	for (size_t i = 0; i < LENGTH(unknown); i++)
		assert_true(time_to_refuse(unknown[i]) > usual / 8);
}

static void
a_queue_that_does_not_move_is_left(void **state)
{
	char stored[SECRET_STRING_SIZE];
	int64_t waited = -time_monotonic();
	int lock = open(lock_path, O_RDWR | O_CREAT, 0600);

	(void)state;
	assert_int_equal(flock(lock, LOCK_EX), 0);
	assert_int_equal(secret_password_make(lock_path, "x", stored), BUSY);
	waited += time_monotonic();
	assert_true(waited >= 4900000 && waited < 20000000);
	close(lock);
	assert_int_equal(secret_password_make(lock_path, "x", stored), DONE);
}

static void
a_lock_that_cannot_be_opened_is_our_fault(void **state)
{
	char stored[SECRET_STRING_SIZE];

	(void)state;
	assert_int_equal(
	    secret_password_make("/nowhere/lock", "x", stored), BROKEN);
	assert_int_equal(
	    secret_password_check("/nowhere/lock", "x", NULL), BROKEN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_come_back_from_their_file),
		cmocka_unit_test(keys_are_never_made_over_keys),
		cmocka_unit_test(keys_that_others_may_read_are_refused),
		cmocka_unit_test(a_damaged_key_file_is_refused),
		cmocka_unit_test(hashes_are_sha_256),
		cmocka_unit_test(a_mac_is_hmac_sha_256),
		cmocka_unit_test(a_tag_is_keyed_blake2b),
		cmocka_unit_test(pieces_cannot_be_cut_differently),
		cmocka_unit_test(a_difference_anywhere_is_seen),
		cmocka_unit_test(a_token_comes_back),
		cmocka_unit_test(a_token_has_one_spelling),
		cmocka_unit_test(a_masked_number_comes_back_and_tells_nothing),
		cmocka_unit_test(only_the_right_password_is_right),
		cmocka_unit_test(
		    a_password_with_other_limits_is_old_and_still_right),
		cmocka_unit_test(nobody_is_refused_as_slowly_as_somebody),
		cmocka_unit_test(a_queue_that_does_not_move_is_left),
		cmocka_unit_test(a_lock_that_cannot_be_opened_is_our_fault),
	};

	return cmocka_run_group_tests(tests, start, finish);
}
