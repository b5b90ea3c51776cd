/* The words of Office files, mails and the like; and what is made to do harm
 * to who reads them (R9.21). */

#include "render/say.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/zip.h"
#include "render/office.h"

#define OOXML "application/vnd.openxmlformats-officedocument."

static struct text words, file;

static int
setup(void **state)
{
	(void)state;
	text_open(&words, SAY_MAX);
	text_open(&file, (size_t)32 << 20);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	text_close(&words);
	text_close(&file);
	return 0;
}

/* A part: its name, content type and XML. */
struct part {
	const char *name, *type, *xml;
};

/* An archive of these parts in `file`. */
static void
write_parts(const struct part *parts, size_t count)
{
	struct zip_writer *zip = zip_writer_open();
	struct text types;

	text_open(&types, 1 << 16);
	text_add(&types, "<Types xmlns=\"urn:types\">");
	for (size_t i = 0; i < count; i++)
		if (parts[i].type != NULL)
			text_print(&types,
			    "<Override PartName=\"/%s\" "
			    "ContentType=\"%s%s\"/>",
			    parts[i].name, OOXML, parts[i].type);
	text_add(&types, "</Types>");
	zip_writer_add(
	    zip, "[Content_Types].xml", text_string(&types), types.length);
	for (size_t i = 0; i < count; i++)
		zip_writer_add(
		    zip, parts[i].name, parts[i].xml, strlen(parts[i].xml));
	zip_writer_close(zip, &file);
	text_close(&types);
	assert_false(text_failed(&file));
}

static bool
said(const char *kind)
{
	text_clear(&words);
	return say(kind, text_string(&file), file.length, &words);
}

#define BODY(xml)                                                              \
	"<w:document xmlns:w=\"urn:w\"><w:body>" xml "</w:body></w:document>"

static void
a_word_document_says_its_text(void **state)
{
	static const struct part parts[] = {
		{ "word/document2.xml", "wordprocessingml.document.main+xml",
		    BODY("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" "
			 "w:pos=\"9\"/></w:tabs></w:pPr><w:r><w:t>Statement "
			 "</w:t><w:t>of work</w:t></w:r></w:p>"
			 "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Tenant</w:t>"
			 "</w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1111</w:t>"
			 "</w:r></w:p></w:tc></w:tr></w:tbl>"
			 "<w:p><w:r><w:br w:type=\"page\"/><w:t>Two</w:t>"
			 "<w:delText>gone</w:delText></w:r></w:p>") },
		{ "word/header1.xml", "wordprocessingml.header+xml",
		    BODY("<w:p><w:r><w:t>Fabrikam</w:t></w:r></w:p>") },
	};

	(void)state;
	write_parts(parts, LENGTH(parts));
	assert_true(said("docx"));
	assert_string_equal(text_string(&words),
	    "Statement of work\nTenant \t1111 \t\n\f\nTwo\n\fFabrikam\n");
}

static void
slides_are_pages_in_their_order(void **state)
{
	static const struct part parts[] = {
		{ "ppt/slides/slide10.xml", "presentationml.slide+xml",
		    "<p:sld xmlns:p=\"urn:p\" xmlns:a=\"urn:a\"><a:p><a:t>Ten"
		    "</a:t></a:p></p:sld>" },
		{ "ppt/slides/slide2.xml", "presentationml.slide+xml",
		    "<p:sld xmlns:p=\"urn:p\" xmlns:a=\"urn:a\"><a:p><a:t>Two"
		    "</a:t></a:p></p:sld>" },
	};

	(void)state;
	write_parts(parts, LENGTH(parts));
	assert_true(said("pptx"));
	assert_string_equal(text_string(&words), "Two\n\fTen\n\f");
}

static void
a_workbook_says_its_cells(void **state)
{
	static const char rows[] = "Item\t\tExchange Online\n2026-11-22\t"
				   "2026-11-22 18:00\t46348\t1.5\tIn line\t";
	static const struct part parts[] = {
		{ "xl/sharedStrings.xml", "spreadsheetml.sharedStrings+xml",
		    "<sst><si><t>Item</t></si><si><r><t>Exchange</t></r><r>"
		    "<t xml:space=\"preserve\"> Online</t></r><rPh><t>no</t>"
		    "</rPh></si></sst>" },
		{ "xl/styles.xml", "spreadsheetml.styles+xml",
		    "<styleSheet><numFmts><numFmt numFmtId=\"164\" "
		    "formatCode=\"yyyy\\-mm\"/><numFmt numFmtId=\"165\" "
		    "formatCode=\"0.0 &quot;days&quot;\"/></numFmts>"
		    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
		    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
		    "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"
		    "</styleSheet>" },
		{ "xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml",
		    "<worksheet><sheetData><row><c r=\"A1\" t=\"s\"><v>0</v>"
		    "</c><c r=\"C1\" t=\"s\"><v>1</v></c></row><row>"
		    "<c r=\"A2\" s=\"1\"><v>46348</v></c>"
		    "<c r=\"B2\" s=\"2\"><v>46348.75</v></c>"
		    "<c r=\"C2\" s=\"3\"><v>46348</v></c>"
		    "<c r=\"D2\"><v>1.5</v></c>"
		    "<c r=\"E2\" t=\"inlineStr\"><is><t>In line</t></is></c>"
		    "<c r=\"F2\" t=\"s\"><v>999</v></c>"
		    "<c r=\"ZZZZZ2\"><v>7</v></c></row>"
		    "</sheetData></worksheet>" },
	};

	(void)state;
	write_parts(parts, LENGTH(parts));
	assert_true(said("xlsx"));
	assert_memory_equal(text_string(&words), rows, strlen(rows));
	assert_true(words.length < strlen(rows) + 100);
}

static void
an_open_document_says_its_text(void **state)
{
	static const struct part text[] = { { "content.xml", NULL,
	    "<office xmlns:text=\"urn:t\" xmlns:table=\"urn:b\"><styles>"
	    "<name>no</name></styles><text:tracked-changes><text:p>gone"
	    "</text:p></text:tracked-changes><text:h>Head</text:h><text:p>a"
	    "<text:s text:c=\"2\"/>b<text:span>c</text:span></text:p>"
	    "<text:soft-page-break/><text:p>Two</text:p></office>" } };
	static const struct part sheet[] = {
		{ "mimetype", NULL,
		    "application/vnd.oasis.opendocument.spreadsheet" },
		{ "content.xml", NULL,
		    "<office xmlns:text=\"urn:t\" xmlns:table=\"urn:b\">"
		    "<table:table><table:table-row><table:table-cell><text:p>"
		    "One</text:p></table:table-cell><table:table-cell><text:p>"
		    "1</text:p></table:table-cell></table:table-row>"
		    "</table:table></office>" },
	};

	write_parts(text, LENGTH(text));
	assert_true(said("odf"));
	assert_string_equal(text_string(&words), "Head\na  bc\n\fTwo\n");
	teardown(state);
	setup(state);
	write_parts(sheet, LENGTH(sheet));
	assert_true(said("odf"));
	assert_string_equal(text_string(&words), "One \t1 \t\n\f");
}

/* Ten times ten times ten …, and a file of ours as an entity. */
static void
entities_are_refused(void **state)
{
	static const char *const bombs[] = {
		"<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b "
		"\"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
		"\"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>" BODY(
		    "<w:p><w:t>&c;</w:t></w:p>"),
		"<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" BODY(
		    "<w:p><w:t>&a;</w:t></w:p>"),
		"<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">" BODY(
		    "<w:p><w:t>x</w:t></w:p>"),
	};

	for (size_t i = 0; i < LENGTH(bombs); i++) {
		const struct part part = { "word/document.xml",
			"wordprocessingml.document.main+xml", bombs[i] };

		write_parts(&part, 1);
		assert_false(said("docx"));
		assert_string_equal(text_string(&words), "\f");
		teardown(state);
		setup(state);
	}
}

static void
elements_too_deep_are_refused(void **state)
{
	struct part part = { "word/document.xml",
		"wordprocessingml.document.main+xml", NULL };
	struct text deep;

	(void)state;
	text_open(&deep, 1 << 20);
	for (int i = 0; i < 20000; i++)
		text_add(&deep, "<a>");
	part.xml = text_string(&deep);
	write_parts(&part, 1);
	assert_false(said("docx"));
	text_close(&deep);
}

/* A hundred megabytes of nothing in a hundred kilobytes, and an archive in an
 * archive, which nobody opens. */
static void
bombs_do_not_go_off(void **state)
{
	size_t size = OFFICE_PART_MAX + (1 << 20);
	char *nothing = calloc(1, size);
	struct part part = { "word/document.xml",
		"wordprocessingml.document.main+xml", nothing };

	(void)state;
	assert_non_null(nothing);
	memset(nothing, ' ', size - 1);
	memcpy(nothing, "<a>", 3);
	write_parts(&part, 1);
	assert_true(file.length < 1 << 20);
	assert_false(said("docx"));
	free(nothing);
	part.xml = "PK\3\4 and so on";
	write_parts(&part, 1);
	assert_false(said("docx"));
}

/* What stands in the text is left out where it gets too long. */
static void
a_text_too_long_is_said_in_part(void **state)
{
	size_t size = 2 * SAY_MAX;
	char *much = malloc(size);
	struct part part = { "word/document.xml",
		"wordprocessingml.document.main+xml", much };

	(void)state;
	assert_non_null(much);
	memset(much, 'x', size - 1);
	memcpy(much, "<a><t>", 6);
	memcpy(much + size - 9, "</t></a>", 9);
	write_parts(&part, 1);
	assert_true(said("docx"));
	assert_true(words.length > SAY_MAX / 2 && words.length <= SAY_MAX);
	free(much);
}

static void
what_is_cut_off_is_no_document(void **state)
{
	static const struct part part = { "word/document.xml",
		"wordprocessingml.document.main+xml",
		BODY("<w:p><w:t>x</w:t></w:p>") };
	static const char *const kinds[] = { "docx", "xlsx", "pptx", "odf",
		"none" };
	size_t whole;

	(void)state;
	write_parts(&part, 1);
	whole = file.length;
	for (; file.length > 0; file.length -= 7 < file.length ? 7 : 1)
		if (file.length < whole)
			for (size_t i = 0; i < LENGTH(kinds); i++)
				assert_false(said(kinds[i]));
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(a_word_document_says_its_text),
		CASE(slides_are_pages_in_their_order),
		CASE(a_workbook_says_its_cells),
		CASE(an_open_document_says_its_text),
		CASE(entities_are_refused),
		CASE(elements_too_deep_are_refused),
		CASE(bombs_do_not_go_off),
		CASE(a_text_too_long_is_said_in_part),
		CASE(what_is_cut_off_is_no_document),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
