/* Files of other claims, to choose from. */

#include "page/proof_reuse.h"

#include "base/id.h"
#include "page/draft.h"
#include "page/form.h"
#include "page/proof.h"

const char *
page_proof_reuse_href(struct arena *arena, const struct claim *claim)
{
	return arena_print(arena, "%s/reuse", page_proof_href(arena, claim));
}

/* Below a file's name: what it is, and which claim it proves. */
static const char *
hint_of(struct arena *arena, const struct viewer *viewer,
    const struct reusable_row *row)
{
	const struct proof *proof = row->proof;
	const char *name =
	    row->claim_name[0] == '\0' ? PAGE_DRAFT_UNNAMED : row->claim_name;

	return arena_print(arena, "%s%s%s. %s, %s, added on %s by %s",
	    row->claim_number, row->claim_number[0] == '\0' ? "" : ", ", name,
	    proof_type_words(arena, proof), page_size(arena, proof->size),
	    page_date(arena, viewer, proof->added), proof->person_name);
}

static void
show_form(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct reuse_page *reuse)
{
	struct tmpl *form = tmpl_add(body, PROOF_REUSE_FORM);
	struct option *options =
	    arena_array(arena, struct option, reuse->count);
	const struct control control = { .name = "file",
		.hint = arena_print(arena,
		    "Select one or more. This claim can take %s.",
		    page_count(arena, (int64_t)reuse->room, "more file",
			"more files")) };

	for (size_t i = 0; i < reuse->count; i++) {
		const char *letters =
		    id_letters(arena, reuse->rows[i].proof->id);

		options[i] = (struct option){ .value = letters,
			.label = reuse->rows[i].proof->name,
			.hint = hint_of(arena, viewer, &reuse->rows[i]) };
	}
	tmpl_set(form, PROOF_REUSE_ACTION,
	    page_proof_reuse_href(arena, reuse->claim));
	tmpl_set(form, PROOF_REUSE_TOKEN, viewer->token);
	tmpl_set(form, PROOF_REUSE_TEXT, reuse->text);
	page_form_ticks(form, PROOF_REUSE_CHOICES, reuse->entries, &control,
	    options, reuse->count);
}

void
page_proof_reuse(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct reuse_page *reuse)
{
	const struct page page = {
		.title = "Choose from files you have already sent",
		.place = PLACE_CLAIMS,
		.back = page_proof_href(arena, reuse->claim),
		.back_label = claim_part_name(PART_PROOF),
	};
	const char *href = page_proof_reuse_href(arena, reuse->claim);
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_PROOF_REUSE, reuse->entries);

	tmpl_set(body, PROOF_REUSE_CLAIM, page_draft_name(reuse->claim));
	tmpl_set(body, PROOF_REUSE_ACTION, href);
	tmpl_set(body, PROOF_REUSE_TEXT, reuse->text);
	if (reuse->text[0] != '\0')
		tmpl_set(tmpl_add(body, PROOF_REUSE_CLEAR), PROOF_REUSE_ACTION,
		    href);
	tmpl_show(body, PROOF_REUSE_NOTHING, reuse->count == 0);
	if (reuse->more)
		tmpl_set_int(tmpl_add(body, PROOF_REUSE_MORE),
		    PROOF_REUSE_COUNT, (int64_t)reuse->count);
	if (reuse->count > 0)
		show_form(body, arena, viewer, reuse);
	page_write(&frame, out);
}
