/* The table of programs. Each is asked for one format by name, so that what is
 * inside a file never chooses who reads it. */

#include "render/kind.h"

#include <string.h>

#include "base/outcome.h"

#define OOXML "application/vnd.openxmlformats-officedocument."
#define ODF   "application/vnd.oasis.opendocument."

/* The longer side of a PDF's page in points of the picture: A4 is then set at
 * 137 dots an inch. */
#define SIDE "1600"

#define FONTS                                                                  \
	"/etc/fonts", "/usr/share/fonts", "/usr/share/poppler",                \
	    "/var/cache/fontconfig"

#define OURS(word)                                                             \
	{                                                                      \
		KIND_SELF, { KIND_SELF, "view", word },                        \
		    { "/usr/share/zoneinfo" },                                 \
	}

/* Scaled down to fit, never up; turned as its camera says; what is transparent
 * becomes white. */
#define PICTURE(file)                                                          \
	{                                                                      \
		"/usr/bin/gm",                                                 \
		    { "gm", "convert", "-limit", "threads", "1", "-limit",     \
			    "disk", "0", "-limit", "memory", "640MB",          \
			    "-limit", "pixels", "64MP", file, "-auto-orient",  \
			    "-background", "white", "-flatten", "-thumbnail",  \
			    "1280x6400>", "ppm:-" },                           \
		    { "/usr/share/GraphicsMagick-1.4",                         \
			    "/usr/lib/GraphicsMagick" },                       \
	}

#define OLD(program)                                                           \
	{                                                                      \
		"/usr/bin/" program, { program, "-d", "utf-8", "/dev/stdin" }, \
		    { "/usr/share/catdoc" },                                   \
	}

static const struct kind kinds[] = {
	{ .type = "application/pdf",
	    .words = { "/usr/bin/pdftotext",
		{ "pdftotext", "-q", "-enc", "UTF-8", "-l", "101", "-", "-" },
		{ FONTS } },
	    .picture = { "/usr/bin/pdftoppm",
		{ "pdftoppm", "-q", "-f", KIND_PAGE, "-l", KIND_PAGE,
		    "-scale-to", SIDE, "-" },
		{ FONTS } },
	    .many = true,
	    .first = 1 },
	{ .type = "image/png", .picture = PICTURE("png:/dev/stdin") },
	{ .type = "image/jpeg", .picture = PICTURE("jpeg:/dev/stdin") },
	{ .type = "image/tiff",
	    .picture = PICTURE("tiff:/dev/stdin[" KIND_PAGE "]"),
	    .many = true },
	{ .type = OOXML "wordprocessingml.document",
	    .words = OURS("docx"),
	    .flows = true },
	{ .type = OOXML "spreadsheetml.sheet",
	    .words = OURS("xlsx"),
	    .flows = true },
	{ .type = OOXML "presentationml.presentation",
	    .words = OURS("pptx"),
	    .flows = true },
	{ .type = ODF "text", .words = OURS("odf"), .flows = true },
	{ .type = ODF "spreadsheet", .words = OURS("odf"), .flows = true },
	{ .type = ODF "presentation", .words = OURS("odf"), .flows = true },
	{ .type = "application/msword", .words = OLD("catdoc"), .flows = true },
	{ .type = "application/vnd.ms-excel",
	    .words = OLD("xls2csv"),
	    .flows = true },
	{ .type = "application/vnd.ms-powerpoint",
	    .words = OLD("catppt"),
	    .flows = true },
	{ .type = "message/rfc822", .words = OURS("eml"), .flows = true },
	{ .type = "application/vnd.ms-outlook",
	    .words = OURS("msg"),
	    .flows = true },
	{ .type = "text/plain", .flows = true, .plain = true },
};

const struct kind *
kind_of(const char *type)
{
	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (strcmp(kinds[i].type, type) == 0)
			return &kinds[i];
	return NULL;
}
