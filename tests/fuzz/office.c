/* Office documents: any archive, and honest archives with any XML in the part
 * that is read. What is said of them is bounded, and asked twice the same. */

#include "render/office.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/zip.h"
#include "render/say.h"

#define OOXML "application/vnd.openxmlformats-officedocument."

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* What is read of each kind, and what it is called in the list of types. */
static const struct part {
	const char *kind, *name, *type;
} parts[] = {
	{ "docx", "word/document.xml", "wordprocessingml.document.main+xml" },
	{ "pptx", "ppt/slides/slide1.xml", "presentationml.slide+xml" },
	{ "xlsx", "xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml" },
	{ "xlsx", "xl/sharedStrings.xml", "spreadsheetml.sharedStrings+xml" },
	{ "xlsx", "xl/styles.xml", "spreadsheetml.styles+xml" },
	{ "odf", "content.xml", "" },
	{ "odf", "mimetype", "" },
};

static void
check(const char *kind, const void *bytes, size_t length)
{
	struct text words[2];
	bool said[2];

	for (size_t i = 0; i < 2; i++) {
		text_open(&words[i], SAY_MAX);
		said[i] = say(kind, bytes, length, &words[i]);
	}
	if (said[0] != said[1] ||
	    strcmp(text_string(&words[0]), text_string(&words[1])) != 0)
		abort();
	for (size_t i = 0; i < 2; i++)
		text_close(&words[i]);
}

/* An archive of that kind whose part is the bytes. */
static void
check_part(const struct part *part, const void *bytes, size_t length)
{
	static const char sheet[] =
	    "<worksheet><sheetData><row><c r=\"A1\" t=\"s\"><v>0</v></c>"
	    "<c r=\"B1\" s=\"1\"><v>46348</v></c></row></sheetData>"
	    "</worksheet>";
	struct zip_writer *zip = zip_writer_open();
	struct text file, types;

	text_open(&types, 4096);
	text_open(&file, (size_t)8 << 20);
	text_add(&types, "<Types>");
	for (size_t i = 0; i < LENGTH(parts); i++)
		text_print(&types,
		    "<Override PartName=\"/%s\" ContentType=\"%s%s\"/>",
		    parts[i].name, OOXML, parts[i].type);
	text_add(&types, "</Types>");
	zip_writer_add(
	    zip, "[Content_Types].xml", text_string(&types), types.length);
	zip_writer_add(zip, part->name, bytes, length);
	if (strcmp(part->kind, "xlsx") == 0 && part != &parts[2])
		zip_writer_add(zip, parts[2].name, sheet, sizeof sheet - 1);
	zip_writer_close(zip, &file);
	check(part->kind, text_string(&file), file.length);
	text_close(&file);
	text_close(&types);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	size_t which = length == 0 ? LENGTH(parts) : bytes[0] - (size_t)'0';

	if (which < LENGTH(parts))
		check_part(&parts[which], bytes + 1, length - 1);
	else
		for (size_t i = 0; i < LENGTH(parts); i++)
			check(parts[i].kind, bytes, length);
	return 0;
}
