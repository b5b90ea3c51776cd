/* Proof of execution for one claim. */

#include "admin/demo_proof.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "admin/demo_file.h"
#include "base/text.h"
#include "base/time.h"
#include "store/line.h"
#include "store/place.h"
#include "store/proof.h"

#define FILE_MAX ((size_t)1024 * 1024)
#define WORD	 "application/vnd.openxmlformats-officedocument.wordprocessingml"

enum form { FORM_PDF, FORM_DOCX, FORM_PNG };

static const struct kind {
	const char *code;
	enum form form;
	const char *title, *ending, *type;
} kinds[] = {
	{ "pdf", FORM_PDF, "Proof of execution", "pdf", "application/pdf" },
	{ "docx", FORM_DOCX, "Statement of work", "docx", WORD ".document" },
	{ "png", FORM_PNG, "Signed acknowledgment", "png", "image/png" },
	{ "signed", FORM_PDF, "Proof of execution, signed again", "pdf",
	    "application/pdf" },
};

/* What the partner did, by role. */
static const char *const works[PARTNER_ROLE__COUNT][2] = {
	[PARTNER_PRESALES_ADVISOR] = { "We showed the product to the customer, "
				       "built a proof of concept",
	    "with its own data, and wrote the proposal it decided on." },
	[PARTNER_USAGE_RECOGNITION] = { "We set the product up, moved the "
					"customer’s data, and trained",
	    "its people. We support it every day since then." },
	[PARTNER_INFLUENCED_REVENUE] = { "Our industry solution extends the "
					 "product. The customer chose",
	    "the product because our solution runs on it." },
	[PARTNER_USE_OR_CONSUME] = { "We planned and carried out the move to "
				     "these workloads, and",
	    "helped the customer’s people to work with them." },
};

static const char *
date_words(struct arena *arena, int64_t instant)
{
	static const char *const months[] = { "January", "February", "March",
		"April", "May", "June", "July", "August", "September",
		"October", "November", "December" };
	struct civil civil = time_civil(instant);

	return arena_print(
	    arena, "%d %s %d", civil.day, months[civil.month - 1], civil.year);
}

static void
add(struct demo_letter *letter, const char *line)
{
	if (letter->count < DEMO_LETTER_LINES)
		letter->lines[letter->count++] = line;
}

static enum outcome
add_items(struct demo_act *act, struct demo_letter *letter)
{
	struct line *lines;
	size_t count;
	enum outcome out;

	out = store_line_list(
	    act->demo->store, act->claim.id, act->arena, &lines, &count);
	for (size_t i = 0; out == DONE && i < count; i++) {
		add(letter,
		    arena_print(act->arena, "- %s", lines[i].item.name));
		if (*lines[i].subscription != '\0')
			add(letter,
			    arena_print(act->arena, "  (subscription %s)",
				lines[i].subscription));
	}
	return out;
}

static enum outcome
write_letter(struct demo_act *act, const struct demo_signer *signer,
    const struct kind *kind, struct demo_letter *letter)
{
	const struct claim *claim = &act->claim;
	struct arena *arena = act->arena;
	enum outcome out;

	*letter = (struct demo_letter){ .title = kind->title };
	add(letter,
	    arena_print(arena, "Partner: %s (%s, PartnerID %s)",
		claim->partner_name, claim->location_name, claim->partner_id));
	add(letter, arena_print(arena, "Customer: %s", claim->customer));
	add(letter, arena_print(arena, "Domain: %s", claim->domain));
	add(letter, arena_print(arena, "Tenant ID: %s", claim->tenant));
	add(letter, arena_print(arena, "Partner role: %s",
			offer_of(claim->role)->name));
	add(letter, "");
	add(letter, "Workloads and products:");
	out = add_items(act, letter);
	add(letter, "");
	add(letter, works[claim->role][0]);
	add(letter, works[claim->role][1]);
	add(letter, "");
	if (signer->disclosure)
		add(letter,
		    "We disclose that Microsoft may pay us for this work.");
	add(letter, "We acknowledge this work and agree to the claim.");
	add(letter, arena_print(arena, "Signed for %s: %s, %s", claim->customer,
			signer->name, signer->title));
	add(letter, arena_print(arena, "Date: %s",
			date_words(arena, act->viewer.now - TIME_DAY)));
	return out;
}

static void
write_file(struct text *text, const struct kind *kind,
    const struct demo_letter *letter, size_t row)
{
	switch (kind->form) {
	case FORM_PDF:
		admin_demo_file_pdf(text, letter);
		break;
	case FORM_DOCX:
		admin_demo_file_docx(text, letter);
		break;
	case FORM_PNG:
		admin_demo_file_png(text, (unsigned)row + 1);
		break;
	}
}

/* The store reads from a file: a nameless one, as an upload's. */
static enum outcome
attach(struct demo_act *act, const struct kind *kind, const struct text *text)
{
	const char *name = arena_print(act->arena, "%s %s.%s", kind->title,
	    act->claim.customer, kind->ending);
	int fd = open(act->demo->spool, O_TMPFILE | O_RDWR | O_CLOEXEC,
	    S_IRUSR | S_IWUSR);
	enum proof_cause cause;
	struct proof proof;
	enum outcome out = BUSY;

	if (fd == -1)
		return BUSY;
	if (!text_failed(text) &&
	    write(fd, text->bytes, text->length) == (ssize_t)text->length)
		out = store_proof_add(act->demo->store, &act->viewer,
		    act->arena, &act->claim,
		    &(struct proof_file){ .fd = fd,
			.name = name,
			.type = kind->type,
			.size = (int64_t)text->length },
		    &proof, &cause);
	close(fd);
	return out;
}

enum outcome
admin_demo_proof_add(
    struct demo_act *act, const struct demo_signer *signer, const char *code)
{
	const struct kind *kind = NULL;
	struct demo_letter letter;
	struct text text;
	enum outcome out;

	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (strcmp(kinds[i].code, code) == 0)
			kind = &kinds[i];
	if (kind == NULL)
		return ABSENT;
	out = write_letter(act, signer, kind, &letter);
	if (out != DONE)
		return out;
	text_open(&text, FILE_MAX);
	write_file(&text, kind, &letter, act->row);
	out = attach(act, kind, &text);
	text_close(&text);
	return out;
}

/* The claim's letter as PDF; NULL: it has none. */
static const struct proof *
letter_of(const struct proof *files, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(files[i].type, kinds[0].type) == 0)
			return &files[i];
	return NULL;
}

/* Where on its one page write_letter puts it. */
static const char *
where_of(const struct requirement *requirement)
{
	static const char *const top[] = { "partner-name", "customer-name",
		"tenant" };

	for (size_t i = 0; i < LENGTH(top); i++)
		if (strcmp(requirement->code, top[i]) == 0)
			return "top";
	return requirement->per_line ? "middle" : "bottom";
}

/* All of what the claim must show is in its letter. */
static enum outcome
place_all(struct demo_act *act, const struct proof *letter, bool disclosure)
{
	struct store *store = act->demo->store;
	struct element *stored, *wanted;
	struct line *lines;
	size_t count, line_count;
	enum outcome out = store_line_list(
	    store, act->claim.id, act->arena, &lines, &line_count);

	if (out == DONE)
		out = store_place_list(store, act->claim.id, lines, line_count,
		    disclosure, act->arena, &stored, &count);
	if (out != DONE)
		return out;
	wanted = arena_array(act->arena, struct element, count);
	for (size_t i = 0; i < count; i++) {
		wanted[i] = stored[i];
		wanted[i].proof = letter->id;
		wanted[i].proof_name = letter->name;
		wanted[i].page = 1;
		wanted[i].words = where_of(stored[i].requirement);
	}
	return store_place_set(store, &act->viewer, act->arena, &act->claim,
	    stored, wanted, count);
}

enum outcome
admin_demo_proof_place(struct demo_act *act, const struct demo_signer *signer)
{
	struct store *store = act->demo->store;
	const struct proof *letter;
	struct proof *files;
	size_t count;
	enum outcome out =
	    store_proof_list(store, act->claim.id, act->arena, &files, &count);

	if (out != DONE || act->row % 4 == 3 ||
	    !claim_may_edit(act->claim.status, PART_PROOF) ||
	    (letter = letter_of(files, count)) == NULL)
		return out;
	if ((out = store_begin(store)) != DONE)
		return out;
	out = place_all(act, letter, signer->disclosure);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}
