/* Sealed files: nothing but the whole, unchanged file opens. */

#include "base/seal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define PIECES	    3
#define PLAIN_SIZE  40
#define SEALED_SIZE (PLAIN_SIZE + SEAL_OVERHEAD)

struct sealed {
	unsigned char wrapped[SEAL_WRAPPED_SIZE];
	unsigned char header[SEAL_HEADER_SIZE];
	unsigned char pieces[PIECES][SEALED_SIZE];
};

static const unsigned char master[SECRET_KEY_SIZE] = "the installation's key";
static const unsigned char stranger[SECRET_KEY_SIZE] = "another key";

static void
plain_of(int piece, unsigned char plain[PLAIN_SIZE])
{
	memset(plain, 'a' + piece, PLAIN_SIZE);
}

static void
seal_all(struct sealed *sealed)
{
	unsigned char plain[PLAIN_SIZE];
	struct seal seal;

	seal_begin(&seal, master, sealed->wrapped, sealed->header);
	for (int i = 0; i < PIECES; i++) {
		plain_of(i, plain);
		seal_piece(&seal, plain, sizeof(plain), i == PIECES - 1,
		    sealed->pieces[i]);
	}
}

/* How many pieces open, in order, as they were; -1: not even the key. */
static int
open_all(const struct sealed *sealed, const unsigned char *key)
{
	unsigned char plain[PLAIN_SIZE], opened[PLAIN_SIZE];
	struct seal seal;
	bool last = false;
	int i;

	if (!seal_open_begin(&seal, key, sealed->wrapped, sealed->header))
		return -1;
	for (i = 0; i < PIECES; i++) {
		if (!seal_open_piece(
			&seal, sealed->pieces[i], SEALED_SIZE, opened, &last))
			return i;
		plain_of(i, plain);
		assert_memory_equal(opened, plain, sizeof(plain));
		assert_int_equal(last, i == PIECES - 1);
	}
	return i;
}

static void
what_was_sealed_opens(void **state)
{
	struct sealed sealed;

	(void)state;
	seal_all(&sealed);
	assert_int_equal(open_all(&sealed, master), PIECES);
}

static void
each_file_has_its_own_key(void **state)
{
	struct sealed one, two;

	(void)state;
	seal_all(&one);
	seal_all(&two);
	assert_memory_not_equal(one.pieces[0], two.pieces[0], SEALED_SIZE);
	memcpy(one.pieces[1], two.pieces[1], SEALED_SIZE);
	assert_int_equal(open_all(&one, master), 1);
	memcpy(one.header, two.header, sizeof(one.header));
	assert_int_equal(open_all(&one, master), 0);
}

static void
another_installation_cannot_open_it(void **state)
{
	struct sealed sealed;

	(void)state;
	seal_all(&sealed);
	assert_int_equal(open_all(&sealed, stranger), -1);
}

static void
a_changed_byte_is_noticed(void **state)
{
	struct sealed sealed;

	(void)state;
	seal_all(&sealed);
	for (size_t i = 0; i < SEAL_WRAPPED_SIZE; i++) {
		sealed.wrapped[i] ^= 1;
		assert_int_equal(open_all(&sealed, master), -1);
		sealed.wrapped[i] ^= 1;
	}
	for (size_t i = 0; i < SEALED_SIZE; i++) {
		sealed.pieces[1][i] ^= 0x80;
		assert_int_equal(open_all(&sealed, master), 1);
		sealed.pieces[1][i] ^= 0x80;
	}
	assert_int_equal(open_all(&sealed, master), PIECES);
}

static void
missing_swapped_and_repeated_pieces_do_not_open(void **state)
{
	struct sealed sealed, copy;

	(void)state;
	seal_all(&sealed);
	copy = sealed;
	memcpy(copy.pieces[1], sealed.pieces[2], SEALED_SIZE); /* missing */
	assert_int_equal(open_all(&copy, master), 1);
	memcpy(copy.pieces[2], sealed.pieces[1], SEALED_SIZE); /* swapped */
	assert_int_equal(open_all(&copy, master), 1);
	copy = sealed;
	memcpy(copy.pieces[1], sealed.pieces[0], SEALED_SIZE); /* repeated */
	assert_int_equal(open_all(&copy, master), 1);
}

static void
a_cut_piece_does_not_open(void **state)
{
	unsigned char opened[PLAIN_SIZE];
	struct sealed sealed;
	struct seal seal;
	bool last;

	(void)state;
	seal_all(&sealed);
	for (size_t length = 0; length < SEALED_SIZE; length++) {
		assert_true(seal_open_begin(
		    &seal, master, sealed.wrapped, sealed.header));
		assert_false(seal_open_piece(
		    &seal, sealed.pieces[0], length, opened, &last));
	}
}

static void
an_empty_file_is_one_empty_last_piece(void **state)
{
	unsigned char wrapped[SEAL_WRAPPED_SIZE], header[SEAL_HEADER_SIZE];
	unsigned char sealed[SEAL_OVERHEAD], opened[1];
	struct seal seal;
	bool last = false;

	(void)state;
	seal_begin(&seal, master, wrapped, header);
	seal_piece(&seal, "", 0, true, sealed);
	assert_true(seal_open_begin(&seal, master, wrapped, header));
	assert_true(
	    seal_open_piece(&seal, sealed, sizeof(sealed), opened, &last));
	assert_true(last);
}

static int
start(void **state)
{
	(void)state;
	return secret_start();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_sealed_opens),
		cmocka_unit_test(each_file_has_its_own_key),
		cmocka_unit_test(another_installation_cannot_open_it),
		cmocka_unit_test(a_changed_byte_is_noticed),
		cmocka_unit_test(
		    missing_swapped_and_repeated_pieces_do_not_open),
		cmocka_unit_test(a_cut_piece_does_not_open),
		cmocka_unit_test(an_empty_file_is_one_empty_last_piece),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
