/* Proof of execution: what may be attached and what it must contain. */

#include "rules/proof.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/outcome.h"

struct type {
	const char *type;
	const char *name;
	const char *endings; /* of file names; the first is the usual one */
};

#define OOXML "application/vnd.openxmlformats-officedocument."
#define ODF   "application/vnd.oasis.opendocument."

static const struct type types[] = {
	{ "application/pdf", "PDF", ".pdf" },
	{ "application/msword", "Word document", ".doc" },
	{ OOXML "wordprocessingml.document", "Word document", ".docx" },
	{ "application/vnd.ms-excel", "Excel workbook", ".xls" },
	{ OOXML "spreadsheetml.sheet", "Excel workbook", ".xlsx" },
	{ "application/vnd.ms-powerpoint", "PowerPoint presentation", ".ppt" },
	{ OOXML "presentationml.presentation", "PowerPoint presentation",
	    ".pptx" },
	{ ODF "text", "OpenDocument text", ".odt" },
	{ ODF "spreadsheet", "OpenDocument spreadsheet", ".ods" },
	{ ODF "presentation", "OpenDocument presentation", ".odp" },
	{ "message/rfc822", "E-mail", ".eml" },
	{ "application/vnd.ms-outlook", "Outlook e-mail", ".msg" },
	{ "text/plain", "Text", ".txt" },
	{ "image/png", "PNG image", ".png" },
	{ "image/jpeg", "JPEG image", ".jpg .jpeg" },
	{ "image/tiff", "TIFF image", ".tif .tiff" },
};

/* What is wrong and what to do, around the file's name. */
static const char *const sentences[] = {
	[PROOF_FINE] = "",
	[PROOF_NONE_CHOSEN] = "Select a file to add.",
	[PROOF_EMPTY] =
	    "%s is empty. Check that it opens on your computer, then choose "
	    "it again.",
	[PROOF_TOO_BIG] =
	    "%s is larger than 25 MB. Make it smaller or split it, then choose "
	    "it again.",
	[PROOF_WRONG_TYPE] =
	    "%s cannot be used: its content is not one of the types we accept. "
	    "Choose a PDF, Word, Excel, PowerPoint, OpenDocument, e-mail "
	    "(.eml or .msg), text, PNG, JPEG or TIFF file.",
	[PROOF_TOO_MANY] =
	    "%s could not be added: a claim can have at most 20 files. Put "
	    "several documents into one file.",
	[PROOF_ALREADY_ATTACHED] =
	    "%s is already attached to this claim: a file with the same "
	    "content is in the list. Choose another file.",
	[PROOF_CUT_OFF] =
	    "%s did not arrive complete. Check your connection, then choose it "
	    "again.",
	[PROOF_PROTECTED] =
	    "%s is protected with a password, or against copying or printing, "
	    "so nobody can check it. Save the document without protection, "
	    "then "
	    "choose that.",
	[PROOF_INFECTED] =
	    "%s was refused: the virus scanner found something harmful in it. "
	    "Ask your IT department, and choose a clean copy.",
};
_Static_assert(
    LENGTH(sentences) == PROOF_CAUSE__COUNT, "every cause has its sentence");

static const struct {
	const char *code;
	const char *words; /* behind a file's type */
} scans[] = {
	[SCAN_NONE] = { "", "" },
	[SCAN_WAITING] = { "waiting", ", waiting for the virus scan" },
	[SCAN_CLEAN] = { "clean", "" },
	[SCAN_INFECTED] = { "infected", ", infected: cannot be opened" },
};
_Static_assert(LENGTH(scans) == SCAN__COUNT, "every scan has its words");

const struct requirement proof_requirements[] = {
	{ .code = "partner-name",
	    .name = "Partner’s name",
	    .words = "your company’s name, the same as in the claim" },
	{ .code = "customer-name",
	    .name = "Customer’s name",
	    .words = "the customer’s name, the same as in the claim" },
	{ .code = "tenant",
	    .name = "Domain and tenant ID",
	    .words = "the customer’s domain and tenant ID" },
	{ .code = "work",
	    .name = "Description of the work",
	    .words = "a description of the work you did",
	    .per_line = true },
	{ .code = "items",
	    .name = "Name of the item",
	    .words = "every product or workload you claim, by name",
	    .per_line = true },
	{ .code = "signature",
	    .name = "Customer’s acknowledgment and its date",
	    .words =
		"the customer’s acknowledgment (signature), dated within the "
		"12 months before you submit the claim" },
	{ .code = "disclosure",
	    .name = "Public-sector disclosure",
	    .words = "the public-sector disclosure",
	    .public_only = true },
};
const size_t proof_requirement_count = LENGTH(proof_requirements);

const char *
proof_cause_sentence(
    struct arena *arena, enum proof_cause cause, const char *name)
{
	const char *rest = sentences[cause];

	if (strncmp(rest, "%s", 2) != 0)
		return rest;
	return arena_print(
	    arena, "%s%s", name[0] == '\0' ? "The file" : name, rest + 2);
}

bool
proof_type_allowed(const char *type)
{
	return proof_type_name(type) != type;
}

const char *
proof_type_name(const char *type)
{
	for (size_t i = 0; i < LENGTH(types); i++)
		if (strcmp(types[i].type, type) == 0)
			return types[i].name;
	return type;
}

const char *
proof_type_words(struct arena *arena, const struct proof *proof)
{
	return arena_print(arena, "%s%s", proof_type_name(proof->type),
	    scans[proof->scan].words);
}

const char *
proof_scan_code(enum proof_scan scan)
{
	return scans[scan].code;
}

enum proof_scan
proof_scan_of(const char *code)
{
	for (size_t i = 0; i < LENGTH(scans); i++)
		if (strcmp(scans[i].code, code) == 0)
			return (enum proof_scan)i;
	return SCAN_WAITING;
}

bool
proof_may_open(const struct proof *proof, bool scanner)
{
	return proof->scan == SCAN_CLEAN ||
	       (proof->scan == SCAN_NONE && !scanner);
}

/* Does the name end so, in any case? */
static bool
ends_with(const char *name, const char *ending, size_t length)
{
	size_t all = strlen(name);

	return all > length &&
	       strncasecmp(name + all - length, ending, length) == 0;
}

const char *
proof_download_name(struct arena *arena, const char *name, const char *type)
{
	const char *endings = "", *at;
	size_t length;

	for (size_t i = 0; i < LENGTH(types); i++)
		if (strcmp(types[i].type, type) == 0)
			endings = types[i].endings;
	for (at = endings; *at != '\0'; at += length + (at[length] == ' ')) {
		length = strcspn(at, " ");
		if (ends_with(name, at, length))
			return name;
	}
	return arena_print(
	    arena, "%s%.*s", name, (int)strcspn(endings, " "), endings);
}

const char *
proof_accept(void)
{
	return ".pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.eml,"
	       ".msg,.txt,.png,.jpg,.jpeg,.tif,.tiff";
}

bool
proof_needs_disclosure(const char *country, bool public_sector)
{
	return public_sector &&
	       (strcmp(country, "US") == 0 || strcmp(country, "PR") == 0);
}
