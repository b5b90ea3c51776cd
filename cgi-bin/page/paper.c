/* The paper to fill in and sign: its words, once, and its two forms. */

#include "page/paper.h"

#include <inttypes.h>
#include <string.h>

#include "base/zip.h"
#include "page/pdf.h"

#define TITLE	    "Proof of execution"
#define NAME_MAX    90 /* characters of the customer's name in a file's */
#define PART_LIMIT  ((size_t)1024 * 1024)
#define FRAME_LINES 8
#define DECLARATION                                                            \
	"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

enum block_kind {
	BLOCK_TITLE,
	BLOCK_SECTION,
	BLOCK_PARAGRAPH,
	BLOCK_FACT,
	BLOCK_BLANK, /* a fact to be written by hand */
	BLOCK_FRAME, /* a name and room to write below it */
};

struct block {
	enum block_kind kind;
	const char *name; /* of a fact or a blank */
	const char *words;
};

struct blocks {
	struct arena *arena;
	struct block *list;
	size_t count;
};

/* The text without what neither XML 1.0 nor a printed line may hold: C0 and C1
 * control characters become spaces, U+FFFE and U+FFFF too. */
static const char *
clean(struct arena *arena, const char *string)
{
	char *copy = arena_string(arena, string), *to = copy;

	for (const unsigned char *at = (const unsigned char *)string;
	     *at != '\0'; at++) {
		if (at[0] < 0x20 || at[0] == 0x7F)
			*to++ = ' ';
		else if (at[0] == 0xC2 && at[1] >= 0x80 && at[1] < 0xA0) {
			*to++ = ' ';
			at++;
		} else if (at[0] == 0xEF && at[1] == 0xBF && at[2] >= 0xBE) {
			*to++ = ' ';
			at += 2;
		} else
			*to++ = (char)*at;
	}
	*to = '\0';
	return copy;
}

static void
add(struct blocks *blocks, enum block_kind kind, const char *name,
    const char *words)
{
	blocks->list = arena_more(
	    blocks->arena, blocks->list, blocks->count, sizeof *blocks->list);
	blocks->list[blocks->count++] =
	    (struct block){ kind, name, clean(blocks->arena, words) };
}

static void
add_fact(struct blocks *blocks, const char *name, const char *value)
{
	if (value[0] != '\0')
		add(blocks, BLOCK_FACT, name, value);
}

static void
add_parties(struct blocks *blocks, const struct claim *claim)
{
	add(blocks, BLOCK_SECTION, "", "Partner");
	add_fact(blocks, "Partner", claim->partner_name);
	add_fact(blocks, "Location", claim->location_name);
	add_fact(blocks, "PartnerID", claim->partner_id);
	add(blocks, BLOCK_SECTION, "", "Customer");
	add_fact(blocks, "Customer", claim->customer);
	add_fact(blocks, "Domain", claim->domain);
	add_fact(blocks, "Tenant ID", claim->tenant);
}

static void
add_items(struct blocks *blocks, const struct paper *paper)
{
	const struct offer *offer = offer_of(paper->claim->role);

	add(blocks, BLOCK_SECTION, "", "What is claimed");
	add_fact(blocks, "Claim number", paper->claim->number);
	add_fact(blocks, "Solution area", area_name(offer->area));
	add_fact(blocks, "Partner role", offer->name);
	for (size_t i = 0; i < paper->line_count; i++) {
		const struct line *line = &paper->lines[i];

		add_fact(blocks,
		    offer->per_subscription ? "Product" : "Workload",
		    line->item.name);
		if (line->subscription[0] != '\0')
			add_fact(blocks, "Subscription",
			    arena_print(blocks->arena, "%s %s",
				paper->subscriptions[i], line->subscription));
	}
}

static void
add_work(struct blocks *blocks, const struct paper *paper)
{
	add(blocks, BLOCK_SECTION, "", "Description of the work");
	add(blocks, BLOCK_PARAGRAPH, "",
	    "What the partner did for the customer, when, and who did it.");
	for (size_t i = 0; i < paper->line_count; i++) {
		const struct line *line = &paper->lines[i];

		add(blocks, BLOCK_FRAME, "",
		    line->subscription[0] == '\0'
			? line->item.name
			: arena_print(blocks->arena, "%s, subscription %s",
			      line->item.name, line->subscription));
	}
}

static void
add_disclosure(struct blocks *blocks, const struct claim *claim)
{
	add(blocks, BLOCK_SECTION, "", "Public-sector disclosure");
	add(blocks, BLOCK_PARAGRAPH, "",
	    arena_print(blocks->arena,
		"%s may receive incentive payments or other benefits from "
		"Microsoft in connection with the products and services named "
		"in this document. %s knew this before it signed.",
		claim->partner_name, claim->customer));
}

static void
add_signature(struct blocks *blocks, const struct paper *paper)
{
	static const char *const blanks[] = { "Name", "Title", "Signature",
		"Date" };

	add(blocks, BLOCK_SECTION, "", "Customer’s acknowledgment");
	add(blocks, BLOCK_PARAGRAPH, "",
	    arena_print(blocks->arena,
		"%s acknowledges that %s did the work described above for each "
		"product or workload named there.",
		paper->claim->customer, paper->claim->partner_name));
	add(blocks, BLOCK_PARAGRAPH, "",
	    arena_print(blocks->arena,
		"The date must be within the %" PRId64
		" months before the claim is submitted.",
		paper->months));
	for (size_t i = 0; i < LENGTH(blanks); i++)
		add(blocks, BLOCK_BLANK, blanks[i], "");
}

/* Everything the paper says, from top to bottom (R4.60). */
static struct blocks
compose(
    struct arena *arena, const struct viewer *viewer, const struct paper *paper)
{
	struct blocks blocks = { .arena = arena };

	add(&blocks, BLOCK_TITLE, "", TITLE);
	add(&blocks, BLOCK_PARAGRAPH, "",
	    arena_print(arena,
		"Made on %s for the claim “%s”. Describe the work below, have "
		"the customer sign, and add this document to the claim.",
		page_date(arena, viewer, viewer->now), paper->claim->name));
	add_parties(&blocks, paper->claim);
	add_items(&blocks, paper);
	add_work(&blocks, paper);
	if (paper->disclosure)
		add_disclosure(&blocks, paper->claim);
	add_signature(&blocks, paper);
	return blocks;
}

/* --- As a Word document ----------------------------------------------------
 */

static void
show_block(struct tmpl *body, const struct block *block)
{
	static const enum marker sections[] = {
		[BLOCK_TITLE] = DOCX_DOCUMENT_TITLE,
		[BLOCK_SECTION] = DOCX_DOCUMENT_SECTION,
		[BLOCK_PARAGRAPH] = DOCX_DOCUMENT_PARAGRAPH,
		[BLOCK_FACT] = DOCX_DOCUMENT_FACT,
		[BLOCK_BLANK] = DOCX_DOCUMENT_BLANK,
		[BLOCK_FRAME] = DOCX_DOCUMENT_FRAME,
	};
	struct tmpl *one = tmpl_add(
	    tmpl_add(body, DOCX_DOCUMENT_BLOCK), sections[block->kind]);

	tmpl_set(one, DOCX_DOCUMENT_NAME, block->name);
	tmpl_set(one, DOCX_DOCUMENT_WORDS, block->words);
}

/* One part of the document: a template, written and kept. */
static void
add_part(struct zip_writer *zip, struct arena *arena, const char *name,
    enum template_id id, const struct tmpl *body, struct text *out)
{
	struct text part;
	const char *bytes;

	text_open(&part, PART_LIMIT);
	text_add(&part, DECLARATION);
	tmpl_write(body, id, &part);
	if (text_failed(&part))
		out->failed = true;
	bytes = arena_copy(arena, text_string(&part), part.length);
	zip_writer_add(zip, name, bytes, part.length);
	text_close(&part);
}

void
page_paper_docx(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct paper *paper)
{
	struct blocks blocks = compose(arena, viewer, paper);
	struct tmpl *plain = tmpl_new(arena), *body = tmpl_new(arena),
		    *core = tmpl_new(arena);
	struct zip_writer *zip = zip_writer_open();

	for (size_t i = 0; i < blocks.count; i++)
		show_block(body, &blocks.list[i]);
	tmpl_set(core, DOCX_CORE_TITLE, TITLE);
	tmpl_set(core, DOCX_CORE_MADE, page_stamp(arena, viewer->now));
	/* In this order file types are told by the first bytes alone. */
	add_part(zip, arena, "[Content_Types].xml", TEMPLATE_DOCX_CONTENT_TYPES,
	    plain, out);
	add_part(zip, arena, "_rels/.rels", TEMPLATE_DOCX_PACKAGE, plain, out);
	add_part(
	    zip, arena, "word/document.xml", TEMPLATE_DOCX_DOCUMENT, body, out);
	add_part(zip, arena, "word/_rels/document.xml.rels",
	    TEMPLATE_DOCX_LINKS, plain, out);
	add_part(
	    zip, arena, "word/styles.xml", TEMPLATE_DOCX_STYLES, plain, out);
	add_part(
	    zip, arena, "docProps/core.xml", TEMPLATE_DOCX_CORE, core, out);
	zip_writer_close(zip, out);
}

/* --- As PDF ----------------------------------------------------------------
 */

static void
set_block(struct pdf *pdf, const struct block *block)
{
	switch (block->kind) {
	case BLOCK_TITLE:
		pdf_heading(pdf, 1, block->words);
		break;
	case BLOCK_SECTION:
		pdf_heading(pdf, 2, block->words);
		break;
	case BLOCK_PARAGRAPH:
		pdf_paragraph(pdf, block->words);
		break;
	case BLOCK_FACT:
	case BLOCK_BLANK:
		pdf_fact(pdf, block->name, block->words);
		break;
	case BLOCK_FRAME:
		pdf_frame(pdf, block->words, FRAME_LINES);
		break;
	}
}

void
page_paper_pdf(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct paper *paper)
{
	struct blocks blocks = compose(arena, viewer, paper);
	struct pdf *pdf = pdf_open(arena, out, TITLE,
	    arena_print(
		arena, "%s: %s", TITLE, clean(arena, paper->claim->customer)),
	    page_stamp(arena, viewer->now));

	for (size_t i = 0; i < blocks.count; i++)
		set_block(pdf, &blocks.list[i]);
	pdf_close(pdf);
}

/* --- The file's name --------------------------------------------------------
 */

const char *
page_paper_name(
    struct arena *arena, const struct claim *claim, const char *ending)
{
	char *customer = arena_string(arena, clean(arena, claim->customer));

	customer[text_begin(customer, NAME_MAX)] = '\0';
	/* Windows takes none of these in a name. */
	for (char *at = customer; *at != '\0'; at++)
		if (strchr("/\\:*?\"<>|", *at) != NULL)
			*at = '-';
	return arena_print(
	    arena, "%s - %s.%s", TITLE, text_tidy(customer), ending);
}
