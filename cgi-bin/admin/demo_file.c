/* Proof of execution for the demonstration: PDF 1.4 (ISO 32000), Office Open
 * XML, PNG with stored deflate blocks. */

#include "admin/demo_file.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "admin/demo_bytes.h"
#include "base/zip.h"

#define PDF_OBJECTS 5
#define PAGE_WIDTH  640
#define PAGE_HEIGHT 800
#define ROW_SIZE    (1 + PAGE_WIDTH / 8) /* a filter byte, eight dots a byte */
#define STORED_MAX  65535

/* --- PDF ------------------------------------------------------------------ */

/* One character of UTF-8, and how many bytes it had. */
static uint32_t
next_character(const char **string)
{
	const unsigned char *s = (const unsigned char *)*string;
	int more = s[0] >= 0xf0 ? 3 : s[0] >= 0xe0 ? 2 : s[0] >= 0xc0 ? 1 : 0;
	uint32_t character = more == 0 ? s[0] : s[0] & 0x3fu >> more;

	*string += 1 + more;
	for (int i = 1; i <= more; i++)
		character = character << 6 | (s[i] & 0x3f);
	return character;
}

/* In the encoding of the standard fonts, WinAnsi. */
static char
win_ansi(uint32_t character)
{
	if (character < 0x80 || (character >= 0xa0 && character <= 0xff))
		return (char)character;
	switch (character) {
	case 0x2013:
		return (char)0x96;
	case 0x2014:
		return (char)0x97;
	case 0x2019:
		return (char)0x92;
	default:
		return '?';
	}
}

static void
add_pdf_string(struct text *text, const char *string)
{
	char c;

	text_add_char(text, '(');
	while (*string != '\0') {
		c = win_ansi(next_character(&string));
		if (c == '(' || c == ')' || c == '\\')
			text_add_char(text, '\\');
		text_add_char(text, c);
	}
	text_add_char(text, ')');
}

static void
add_pdf_page(struct text *text, const struct demo_letter *letter)
{
	text_add(text, "BT /F1 16 Tf 72 760 Td ");
	add_pdf_string(text, letter->title);
	text_add(text, " Tj /F1 10 Tf 0 -32 Td 16 TL\n");
	for (size_t i = 0; i < letter->count; i++) {
		add_pdf_string(text, letter->lines[i]);
		text_add(text, " Tj T*\n");
	}
	text_add(text, "ET\n");
}

/* Begin an object, and remember where it stands. */
static void
begin_object(struct text *text, size_t *places, int number)
{
	places[number] = text->length;
	text_print(text, "%d 0 obj\n", number);
}

void
admin_demo_file_pdf(struct text *text, const struct demo_letter *letter)
{
	size_t places[PDF_OBJECTS + 1] = { 0 }, table;
	struct text page;

	text_open(&page, text->limit);
	add_pdf_page(&page, letter);
	text_add(text, "%PDF-1.4\n%\xc2\xb5\xc2\xb6\n");
	begin_object(text, places, 1);
	text_add(text, "<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
	begin_object(text, places, 2);
	text_add(text, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
	begin_object(text, places, 3);
	text_add(text,
	    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
	    " /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>\n"
	    "endobj\n");
	begin_object(text, places, 4);
	text_add(text, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
		       " /Encoding /WinAnsiEncoding >>\nendobj\n");
	begin_object(text, places, 5);
	text_print(text, "<< /Length %zu >>\nstream\n", page.length);
	text_add_bytes(text, page.bytes, page.length);
	text_add(text, "endstream\nendobj\n");
	table = text->length;
	text_print(text, "xref\n0 %d\n0000000000 65535 f \n", PDF_OBJECTS + 1);
	for (int i = 1; i <= PDF_OBJECTS; i++)
		text_print(text, "%010zu 00000 n \n", places[i]);
	text_print(text,
	    "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%zu\n%%%%EOF\n",
	    PDF_OBJECTS + 1, table);
	text_close(&page);
}

/* --- Word ----------------------------------------------------------------- */

#define XML	"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define SCHEMAS "http://schemas.openxmlformats.org/"

static const char content_types[] =
    XML "<Types xmlns=\"" SCHEMAS "package/2006/content-types\">"
	"<Default Extension=\"rels\" ContentType="
	"\"application/vnd.openxmlformats-package.relationships+xml\"/>"
	"<Override PartName=\"/word/document.xml\" ContentType="
	"\"application/vnd.openxmlformats-officedocument.wordprocessingml"
	".document.main+xml\"/></Types>";

static const char relations[] =
    XML "<Relationships xmlns=\"" SCHEMAS "package/2006/relationships\">"
	"<Relationship Id=\"r1\" Type=\"" SCHEMAS
	"officeDocument/2006/relationships/officeDocument\""
	" Target=\"word/document.xml\"/></Relationships>";

static void
add_escaped(struct text *text, const char *string)
{
	for (; *string != '\0'; string++)
		if (*string == '&')
			text_add(text, "&amp;");
		else if (*string == '<')
			text_add(text, "&lt;");
		else
			text_add_char(text, *string);
}

static void
add_paragraph(struct text *text, const char *string, bool bold)
{
	text_add(text, "<w:p><w:r>");
	text_add(text, bold ? "<w:rPr><w:b/></w:rPr>" : "");
	text_add(text, "<w:t>");
	add_escaped(text, string);
	text_add(text, "</w:t></w:r></w:p>");
}

void
admin_demo_file_docx(struct text *text, const struct demo_letter *letter)
{
	struct zip_writer *zip = zip_writer_open();
	struct text document;

	text_open(&document, text->limit);
	text_add(&document, XML "<w:document xmlns:w=\"" SCHEMAS
				"wordprocessingml/2006/main\"><w:body>");
	add_paragraph(&document, letter->title, true);
	for (size_t i = 0; i < letter->count; i++)
		add_paragraph(&document, letter->lines[i], false);
	text_add(&document, "</w:body></w:document>");
	zip_writer_add(zip, "[Content_Types].xml", content_types,
	    sizeof content_types - 1);
	zip_writer_add(zip, "_rels/.rels", relations, sizeof relations - 1);
	zip_writer_add(
	    zip, "word/document.xml", document.bytes, document.length);
	zip_writer_close(zip, text);
	text_close(&document);
}

/* --- PNG ------------------------------------------------------------------ */

static void
add_chunk(struct text *text, const char *type, const struct text *data)
{
	struct text typed;

	text_open(&typed, text->limit);
	text_add(&typed, type);
	if (data->length > 0)
		text_add_bytes(&typed, data->bytes, data->length);
	admin_demo_bytes_big(text, (uint32_t)data->length, 4);
	text_add_bytes(text, typed.bytes, typed.length);
	admin_demo_bytes_big(
	    text, admin_demo_bytes_crc(typed.bytes, typed.length), 4);
	text_close(&typed);
}

/* zlib (RFC 1950) around stored blocks (RFC 1951). */
static void
add_stored(struct text *text, const unsigned char *bytes, size_t length)
{
	uint32_t sum = admin_demo_bytes_adler(bytes, length);
	size_t piece;

	text_add(text, "\x78\x01");
	for (; length > 0; length -= piece, bytes += piece) {
		piece = length > STORED_MAX ? STORED_MAX : length;
		text_add_char(text, piece == length);
		admin_demo_bytes_little(text, (uint32_t)piece, 2);
		admin_demo_bytes_little(text, ~(uint32_t)piece, 2);
		text_add_bytes(text, bytes, piece);
	}
	admin_demo_bytes_big(text, sum, 4);
}

static void
draw_dot(unsigned char *page, int x, int y)
{
	if (x >= 0 && x < PAGE_WIDTH && y >= 0 && y < PAGE_HEIGHT)
		page[y * ROW_SIZE + 1 + x / 8] &=
		    (unsigned char)~(0x80 >> x % 8);
}

/* Words of a paragraph, from far away. */
static void
draw_paragraphs(unsigned char *page, unsigned seed)
{
	int x, end;

	for (int y = 90; y < 560; y += y % 5 == 0 ? 22 : 18)
		for (x = 70; x < 560; x = end + 8) {
			seed = seed * 1103515245u + 12345u;
			end = x + 12 + (int)(seed >> 16) % 60;
			for (int dy = 0; dy < 6; dy++)
				for (int dot = x; dot < end; dot++)
					draw_dot(page, dot, y + dy);
		}
}

/* The line to sign on, and a hand that signed. */
static void
draw_signature(unsigned char *page, unsigned seed)
{
	double width = 14 + seed % 9, height = 12 + seed % 13, t;
	int x, y;

	for (x = 70; x < 360; x++)
		draw_dot(page, x, 720);
	for (int i = 0; i < 4000; i++) {
		t = i / 4000.0;
		x = 90 + (int)(210 * t + width * sin(34 * t));
		y = 700 - (int)(height * sin(51 * t + seed) * (1.2 - t));
		draw_dot(page, x, y);
		draw_dot(page, x + 1, y);
	}
}

void
admin_demo_file_png(struct text *text, unsigned seed)
{
	unsigned char page[PAGE_HEIGHT * ROW_SIZE];
	struct text data;

	memset(page, 0xff, sizeof page);
	for (int y = 0; y < PAGE_HEIGHT; y++)
		page[y * ROW_SIZE] = 0;
	draw_paragraphs(page, seed);
	draw_signature(page, seed);
	text_open(&data, text->limit);
	text_add_bytes(text, "\x89PNG\r\n\x1a\n", 8);
	admin_demo_bytes_big(&data, PAGE_WIDTH, 4);
	admin_demo_bytes_big(&data, PAGE_HEIGHT, 4);
	text_add_bytes(&data, "\1\0\0\0\0", 5); /* one bit of grey */
	add_chunk(text, "IHDR", &data);
	text_clear(&data);
	add_stored(&data, page, sizeof page);
	add_chunk(text, "IDAT", &data);
	text_clear(&data);
	add_chunk(text, "IEND", &data);
	text_close(&data);
}
