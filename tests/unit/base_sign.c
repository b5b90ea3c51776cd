/* Signatures: only of what was signed, and only by whom. */

#include "base/sign.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char words[] = "1234 entries";

static void
a_signature_is_of_these_bytes_by_this_key(void **state)
{
	struct keys keys = { .chain = { 1 } }, others = { .chain = { 2 } };
	unsigned char public[SIGN_PUBLIC_SIZE], theirs[SIGN_PUBLIC_SIZE];
	unsigned char signature[SIGN_SIGNATURE_SIZE];

	(void)state;
	sign_public(&keys, public);
	sign_public(&others, theirs);
	assert_memory_not_equal(public, theirs, sizeof(public));
	sign_bytes(&keys, words, strlen(words), signature);
	assert_true(sign_holds(public, words, strlen(words), signature));
	assert_false(sign_holds(theirs, words, strlen(words), signature));
	assert_false(sign_holds(public, words, strlen(words) - 1, signature));
	assert_false(
	    sign_holds(public, "1235 entries", strlen(words), signature));
	for (size_t i = 0; i < sizeof(signature); i++) {
		signature[i] ^= 1;
		assert_false(
		    sign_holds(public, words, strlen(words), signature));
		signature[i] ^= 1;
	}
}

/* The other keys of the file have no part in it. */
static void
the_chain_key_alone_makes_the_pair(void **state)
{
	struct keys keys = { .chain = { 1 } };
	struct keys same = { .seal = { 9 }, .form = { 9 }, .chain = { 1 } };
	unsigned char public[SIGN_PUBLIC_SIZE], again[SIGN_PUBLIC_SIZE];

	(void)state;
	sign_public(&keys, public);
	sign_public(&same, again);
	assert_memory_equal(public, again, sizeof(public));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_signature_is_of_these_bytes_by_this_key),
		cmocka_unit_test(the_chain_key_alone_makes_the_pair),
	};

	if (secret_start() == -1)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
