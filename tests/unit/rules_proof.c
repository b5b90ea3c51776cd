/* Proof of execution: types, causes, checklist. */

#include "rules/proof.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/outcome.h"

#include <cmocka.h>

/* R4.20 */
static void
types_on_the_list_may_be_attached(void **state)
{
	static const struct {
		const char *type, *name;
	} types[] = {
		{ "application/pdf", "PDF" },
		{ "application/msword", "Word document" },
		{ "application/vnd.openxmlformats-officedocument"
		  ".wordprocessingml.document",
		    "Word document" },
		{ "application/vnd.ms-excel", "Excel workbook" },
		{ "application/vnd.openxmlformats-officedocument"
		  ".spreadsheetml.sheet",
		    "Excel workbook" },
		{ "application/vnd.ms-powerpoint", "PowerPoint presentation" },
		{ "application/vnd.openxmlformats-officedocument"
		  ".presentationml.presentation",
		    "PowerPoint presentation" },
		{ "application/vnd.oasis.opendocument.text",
		    "OpenDocument text" },
		{ "application/vnd.oasis.opendocument.spreadsheet",
		    "OpenDocument spreadsheet" },
		{ "application/vnd.oasis.opendocument.presentation",
		    "OpenDocument presentation" },
		{ "message/rfc822", "E-mail" },
		{ "application/vnd.ms-outlook", "Outlook e-mail" },
		{ "text/plain", "Text" },
		{ "image/png", "PNG image" },
		{ "image/jpeg", "JPEG image" },
		{ "image/tiff", "TIFF image" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(types); i++) {
		assert_true(proof_type_allowed(types[i].type));
		assert_string_equal(
		    proof_type_name(types[i].type), types[i].name);
	}
}

static void
any_other_type_may_not(void **state)
{
	static const char *const types[] = { "", "text/html", "image/svg+xml",
		"application/zip", "application/x-dosexec",
		"application/javascript", "text/plain; charset=us-ascii",
		"APPLICATION/PDF", "application/pdf ", "image/gif",
		"application/vnd.ms-excel.sheet.macroEnabled.12" };

	(void)state;
	for (size_t i = 0; i < LENGTH(types); i++) {
		assert_false(proof_type_allowed(types[i]));
		assert_string_equal(proof_type_name(types[i]), types[i]);
	}
}

/* R4.20 */
static void
a_file_is_handed_out_with_the_ending_of_its_type(void **state)
{
	static const struct {
		const char *name, *type, *out;
	} names[] = {
		{ "a.pdf", "application/pdf", "a.pdf" },
		{ "A.PDF", "application/pdf", "A.PDF" },
		{ "a.jpeg", "image/jpeg", "a.jpeg" },
		{ "a.jpg", "image/jpeg", "a.jpg" },
		{ "a.png", "image/jpeg", "a.png.jpg" },
		{ "a.js", "text/plain", "a.js.txt" },
		{ "a.txt.exe", "text/plain", "a.txt.exe.txt" },
		{ "a.txt ", "text/plain", "a.txt .txt" },
		{ "a.docm",
		    "application/vnd.openxmlformats-officedocument"
		    ".wordprocessingml.document",
		    "a.docm.docx" },
		{ "", "text/plain", ".txt" },
		{ ".txt", "text/plain", ".txt.txt" },
		{ "a.bin", "unknown/type", "a.bin" },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(names); i++)
		assert_string_equal(
		    proof_download_name(arena, names[i].name, names[i].type),
		    names[i].out);
	arena_free(arena);
}

static void
the_file_chooser_names_no_type_that_is_refused(void **state)
{
	(void)state;
	assert_non_null(strstr(proof_accept(), ".pdf,"));
	assert_non_null(strstr(proof_accept(), ".msg,"));
	assert_null(strstr(proof_accept(), ".htm"));
	assert_null(strstr(proof_accept(), ".zip"));
}

static void
every_cause_names_the_file_and_is_different(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(
	    proof_cause_sentence(arena, PROOF_FINE, "a.pdf"), "");
	assert_string_equal(proof_cause_sentence(arena, PROOF_NONE_CHOSEN, ""),
	    "Select a file to add.");
	for (int i = PROOF_EMPTY; i < PROOF_CAUSE__COUNT; i++) {
		const char *sentence = proof_cause_sentence(
		    arena, (enum proof_cause)i, "50% of %s.pdf");

		assert_int_equal(strncmp(sentence, "50% of %s.pdf ", 14), 0);
		for (int j = PROOF_FINE; j < i; j++)
			assert_string_not_equal(sentence,
			    proof_cause_sentence(
				arena, (enum proof_cause)j, "50% of %s.pdf"));
		assert_int_equal(strncmp(proof_cause_sentence(
					     arena, (enum proof_cause)i, ""),
				     "The file ", 9),
		    0);
	}
	arena_free(arena);
}

/* R4.21: the words say the limits that are. */
static void
the_limits_are_those_the_sentences_name(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_int_equal(PROOF_SIZE_MAX, 26214400);
	assert_int_equal(PROOF_FILES_MAX, 20);
	assert_non_null(
	    strstr(proof_cause_sentence(arena, PROOF_TOO_BIG, "a"), "25 MB"));
	assert_non_null(strstr(
	    proof_cause_sentence(arena, PROOF_TOO_MANY, "a"), "20 files"));
	arena_free(arena);
}

/* R4.19 */
static void
the_checklist_has_every_requirement_and_one_for_public_bodies(void **state)
{
	static const char *const codes[] = { "partner-name", "customer-name",
		"tenant", "work", "items", "signature", "disclosure" };

	(void)state;
	assert_int_equal(proof_requirement_count, LENGTH(codes));
	for (size_t i = 0; i < LENGTH(codes); i++) {
		assert_string_equal(proof_requirements[i].code, codes[i]);
		assert_int_equal(proof_requirements[i].public_only,
		    strcmp(codes[i], "disclosure") == 0);
	}
}

static void
the_disclosure_is_for_public_bodies_of_us_and_pr(void **state)
{
	(void)state;
	assert_true(proof_needs_disclosure("US", true));
	assert_true(proof_needs_disclosure("PR", true));
	assert_false(proof_needs_disclosure("US", false));
	assert_false(proof_needs_disclosure("PR", false));
	assert_false(proof_needs_disclosure("DE", true));
	assert_false(proof_needs_disclosure("", true));
}

/* R4.58, R4.59 */
static void
only_what_is_clean_is_handed_out_when_there_is_a_scanner(void **state)
{
	static const struct {
		enum proof_scan scan;
		bool with, without;
	} cases[] = {
		{ SCAN_NONE, false, true },
		{ SCAN_WAITING, false, false },
		{ SCAN_CLEAN, true, true },
		{ SCAN_INFECTED, false, false },
	};

	(void)state;
	assert_int_equal(LENGTH(cases), SCAN__COUNT);
	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct proof proof = { .scan = cases[i].scan };

		assert_int_equal(proof_may_open(&proof, true), cases[i].with);
		assert_int_equal(
		    proof_may_open(&proof, false), cases[i].without);
		assert_int_equal(proof_scan_of(proof_scan_code(cases[i].scan)),
		    cases[i].scan);
	}
	/* What an older program cannot read is not handed out. */
	assert_int_equal(proof_scan_of("odd"), SCAN_WAITING);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(types_on_the_list_may_be_attached),
		cmocka_unit_test(any_other_type_may_not),
		cmocka_unit_test(
		    a_file_is_handed_out_with_the_ending_of_its_type),
		cmocka_unit_test(
		    the_file_chooser_names_no_type_that_is_refused),
		cmocka_unit_test(every_cause_names_the_file_and_is_different),
		cmocka_unit_test(
		    only_what_is_clean_is_handed_out_when_there_is_a_scanner),
		cmocka_unit_test(the_limits_are_those_the_sentences_name),
		cmocka_unit_test(
		    the_checklist_has_every_requirement_and_one_for_public_bodies),
		cmocka_unit_test(
		    the_disclosure_is_for_public_bodies_of_us_and_pr),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
