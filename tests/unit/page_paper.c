/* The paper to fill in and sign: what it says, and that it opens whatever the
 * claim's words are. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/zip.h"
#include "page/paper.h"

#define NOW   ((int64_t)1795362000) /* 22 November 2026 15:40 UTC */
#define LIMIT ((size_t)16 * 1024 * 1024)

/* For the leak sanitizer: fontconfig keeps what it knows of the fonts until the
 * process ends, where the sanitizer does not find it. */
const char *__lsan_default_suppressions(void);
const char *
__lsan_default_suppressions(void)
{
	return "leak:libfontconfig\n";
}

static struct arena *arena;
static struct text out;
static struct viewer viewer;

static int
begin(void **state)
{
	(void)state;
	arena = arena_new();
	text_open(&out, LIMIT);
	viewer = (struct viewer){
		.person = 1, .name = "Ada", .zone = zone_utc(), .now = NOW
	};
	return tmpl_load("templates");
}

static int
end(void **state)
{
	(void)state;
	text_close(&out);
	arena_free(arena);
	return 0;
}

static struct claim
some_claim(void)
{
	return (struct claim){ .number = "",
		.partner_name = "Fabrikam & Söhne",
		.location_name = "Fabrikam Munich",
		.partner_id = "5123456",
		.name = "Contoso <Exchange>",
		.tenant = "11111111-1111-4111-8111-111111111111",
		.customer = "Contoso \"Group\"",
		.domain = "contoso.com",
		.area_chosen = true,
		.role_chosen = true,
		.area = AREA_MODERN_WORK,
		.role = PARTNER_USE_OR_CONSUME };
}

static const char *const none[CLAIM_LINES_MAX] = { [0] = "" };

static const struct line two_lines[] = {
	{ .position = 1,
	    .item = { .code = "exchange-online", .name = "Exchange Online" },
	    .subscription = "" },
	{ .position = 2,
	    .item = { .code = "microsoft-teams", .name = "Microsoft Teams" },
	    .subscription = "" },
};

static struct paper
some_paper(const struct claim *claim)
{
	return (struct paper){ .claim = claim,
		.lines = two_lines,
		.subscriptions = none,
		.line_count = LENGTH(two_lines),
		.months = 12 };
}

/* A part of the document in `out`. */
static const char *
part(const char *name)
{
	struct zip_reader *zip = zip_reader_open(out.bytes, out.length);
	const char *bytes;
	size_t length;

	assert_non_null(zip);
	if (zip_reader_part(zip, name, LIMIT, arena, &bytes, &length) != DONE)
		fail_msg("%s is not in the document", name);
	assert_int_equal(strlen(bytes), length);
	zip_reader_close(zip);
	return bytes;
}

static const char *
document_of(const struct paper *paper)
{
	text_clear(&out);
	page_paper_docx(&out, arena, &viewer, paper);
	assert_false(text_failed(&out));
	return part("word/document.xml");
}

static const char *
pdf_of(const struct paper *paper)
{
	text_clear(&out);
	page_paper_pdf(&out, arena, &viewer, paper);
	assert_false(text_failed(&out));
	return out.bytes;
}

static void
has(const char *text, const char *words)
{
	if (strstr(text, words) == NULL)
		fail_msg("%s is not in %s", words, text);
}

/* Up to `sign`, which must come. */
static const char *
skip_to(const char *at, char sign)
{
	at = strchr(at, sign);
	assert_non_null(at);
	return at;
}

/* A reference that XML itself knows, or a number. */
static const char *
reference(const char *at)
{
	static const char *const known[] = { "&amp;", "&lt;", "&gt;", "&quot;",
		"&#39;" };

	for (size_t i = 0; i < LENGTH(known); i++)
		if (strncmp(at, known[i], strlen(known[i])) == 0)
			return at + strlen(known[i]);
	fail_msg("%.10s is no reference", at);
	return NULL;
}

/* Is it well-formed, as far as what we write can go wrong: one root, tags that
 * close in order, no sign that XML forbids? */
static void
assert_xml(const char *at)
{
	const char *open[64];
	size_t depth = 0, roots = 0;

	assert_true(strncmp(at, "<?xml ", 6) == 0);
	at = skip_to(at, '>') + 1;
	while (*at != '\0') {
		if (*at == '&') {
			at = reference(at);
		} else if (*at != '<') {
			assert_true((unsigned char)*at >= ' ' || *at == '\n' ||
				    *at == '\t');
			assert_true(depth > 0 || *at == '\n');
			assert_int_not_equal(*at, '>');
			at++;
		} else if (at[1] == '/') {
			size_t length = strcspn(at + 2, ">");

			assert_true(depth > 0);
			assert_memory_equal(open[--depth], at + 2, length);
			assert_non_null(strchr(" >", open[depth][length]));
			at += 2 + length + 1;
		} else {
			const char *last = skip_to(at, '>');

			roots += depth == 0;
			assert_true(depth < LENGTH(open));
			if (last[-1] != '/')
				open[depth++] = at + 1;
			at = last + 1;
		}
	}
	assert_int_equal(depth, 0);
	assert_int_equal(roots, 1);
}

static void
the_document_says_what_the_claim_says(void **state)
{
	static const char *const words[] = { "Fabrikam &amp; Söhne",
		"Fabrikam Munich", "5123456", "Contoso &quot;Group&quot;",
		"contoso.com", "11111111-1111-4111-8111-111111111111",
		"Use or consume", "Exchange Online", "Microsoft Teams",
		"Description of the work", "Customer’s acknowledgment",
		"Signature", "Date", "within the 12 months before",
		"22 November 2026", "Contoso &lt;Exchange&gt;" };
	struct claim claim = some_claim();
	struct paper paper = some_paper(&claim);
	const char *document = document_of(&paper);

	(void)state; /* R4.60 */
	for (size_t i = 0; i < LENGTH(words); i++)
		has(document, words[i]);
	assert_null(strstr(document, "disclosure"));
	assert_xml(document);
	has(part("docProps/core.xml"), "2026-11-22T15:40:00Z");
}

static void
the_disclosure_is_there_when_it_is_needed(void **state)
{
	struct claim claim = some_claim();
	struct paper paper = some_paper(&claim);

	(void)state; /* R4.60 */
	paper.disclosure = true;
	has(document_of(&paper), "Public-sector disclosure");
}

static void
a_product_stands_with_its_subscription(void **state)
{
	static const char *const names[] = { "Dynamics 365 Sales Enterprise" };
	struct line line = { .position = 1,
		.item = { .name = "Dynamics 365 Sales" },
		.subscription = "33333333-3333-4333-8333-333333333333" };
	struct claim claim = some_claim();
	struct paper paper = some_paper(&claim);
	const char *document;

	(void)state; /* R4.60 */
	claim.role = PARTNER_PRESALES_ADVISOR;
	paper.lines = &line;
	paper.line_count = 1;
	paper.subscriptions = names;
	document = document_of(&paper);
	has(document, "Dynamics 365 Sales Enterprise "
		      "33333333-3333-4333-8333-333333333333");
	has(document, ">Product<");
}

static void
a_document_has_the_parts_it_needs(void **state)
{
	static const char *const parts[] = { "[Content_Types].xml",
		"_rels/.rels", "word/document.xml",
		"word/_rels/document.xml.rels", "word/styles.xml",
		"docProps/core.xml" };
	struct claim claim = some_claim();
	struct paper paper = some_paper(&claim);

	(void)state;
	document_of(&paper);
	for (size_t i = 0; i < LENGTH(parts); i++)
		assert_xml(part(parts[i]));
}

static void
no_words_of_a_claim_break_the_papers(void **state)
{
	struct claim claim = some_claim();
	struct paper paper = some_paper(&claim);
	char *longest = arena_get(arena, 20001);

	(void)state; /* R4.61 */
	memset(longest, 'W', 20000);
	claim.partner_name =
	    "a\001b\037c\177d\r\n\t\302\205e\357\277\276f]]>{{#BLOCK}}<w:p>";
	claim.customer =
	    "‮evil‬ שלום مرحبا 株式会社 नमस्ते "
	    "🎉 "
	    "e\314\201";
	claim.location_name = longest;
	claim.name = "";
	has(document_of(&paper), "a b c d    e f]]&gt;{{#BLOCK}}&lt;w:p&gt;");
	assert_xml(part("word/document.xml"));
	has(pdf_of(&paper), "%PDF-1.");
}

static void
the_same_claim_gives_the_same_bytes(void **state)
{
	struct claim claim = some_claim();
	struct paper paper = some_paper(&claim);
	const char *first;
	size_t length;

	(void)state; /* R4.61 */
	document_of(&paper);
	length = out.length;
	first = arena_copy(arena, out.bytes, length);
	document_of(&paper);
	assert_int_equal(out.length, length);
	assert_memory_equal(first, out.bytes, length);
	pdf_of(&paper);
	length = out.length;
	first = arena_copy(arena, out.bytes, length);
	pdf_of(&paper);
	assert_int_equal(out.length, length);
	assert_memory_equal(first, out.bytes, length);
	claim.domain = "contoso.org";
	pdf_of(&paper);
	assert_true(
	    out.length != length || memcmp(first, out.bytes, length) != 0);
}

/* How many pages a PDF of ours has. */
static int
pages_of(const char *pdf, size_t length)
{
	static const char mark[] = "/Type /Page %";
	const char *at = pdf, *last = pdf + length;
	int count = 0;

	while ((at = memmem(at, (size_t)(last - at), mark, strlen(mark))) !=
	       NULL) {
		count++;
		at++;
	}
	return count;
}

static void
a_long_paper_goes_on_over_pages(void **state)
{
	struct line lines[CLAIM_LINES_MAX];
	struct claim claim = some_claim();
	struct paper paper = some_paper(&claim);
	const char *subscriptions[CLAIM_LINES_MAX];

	(void)state; /* R4.61 */
	for (int i = 0; i < CLAIM_LINES_MAX; i++) {
		lines[i] = two_lines[i % 2];
		subscriptions[i] = "";
	}
	pdf_of(&paper);
	assert_int_equal(pages_of(out.bytes, out.length), 2);
	paper.lines = lines;
	paper.line_count = CLAIM_LINES_MAX;
	paper.subscriptions = subscriptions;
	pdf_of(&paper);
	assert_in_range(pages_of(out.bytes, out.length), 8, 14);
}

static void
a_text_that_is_full_fails(void **state)
{
	struct claim claim = some_claim();
	struct paper paper = some_paper(&claim);
	struct text small;

	(void)state;
	text_open(&small, 500);
	page_paper_docx(&small, arena, &viewer, &paper);
	assert_true(text_failed(&small));
	text_clear(&small);
	page_paper_pdf(&small, arena, &viewer, &paper);
	assert_true(text_failed(&small));
	text_close(&small);
}

static void
the_files_name_suits_every_system(void **state)
{
	struct claim claim = some_claim();
	const char *name;

	(void)state; /* R4.61 */
	assert_string_equal(page_paper_name(arena, &claim, "docx"),
	    "Proof of execution - Contoso -Group-.docx");
	claim.customer = "a/b\\c:d*e?f\"g<h>i|j\nk";
	assert_string_equal(page_paper_name(arena, &claim, "pdf"),
	    "Proof of execution - a-b-c-d-e-f-g-h-i-j k.pdf");
	claim.customer = "ääääääääääääääääääääääääääääääääääääääääääääääääää"
			 "ääääääääääääääääääääääääääääääääääääääääääääääääää";
	name = page_paper_name(arena, &claim, "pdf");
	assert_true(text_is_utf8(name, strlen(name)));
	assert_int_equal(text_characters(name), 21 + 90 + 4);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_document_says_what_the_claim_says),
		cmocka_unit_test(the_disclosure_is_there_when_it_is_needed),
		cmocka_unit_test(a_product_stands_with_its_subscription),
		cmocka_unit_test(a_document_has_the_parts_it_needs),
		cmocka_unit_test(no_words_of_a_claim_break_the_papers),
		cmocka_unit_test(the_same_claim_gives_the_same_bytes),
		cmocka_unit_test(a_long_paper_goes_on_over_pages),
		cmocka_unit_test(a_text_that_is_full_fails),
		cmocka_unit_test(the_files_name_suits_every_system),
	};

	return cmocka_run_group_tests_name("page/paper", tests, begin, end);
}
