/* A dispute: the partner's form, and the record. */

#include "page/dispute.h"

#include "base/id.h"
#include "page/draft.h"
#include "page/status.h"
#include "rules/reason.h"

static const struct line *
line_of(const struct line *lines, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (lines[i].id == id)
			return &lines[i];
	return NULL;
}

/* How it stands, in a sentence. */
static const char *
standing_of(const struct dispute *dispute)
{
	switch (dispute->outcome) {
	case RULING_OVERTURNED:
		return "The dispute is answered: a decision was overturned.";
	case RULING_UPHELD:
		return "The dispute is answered: the decision stands.";
	case RULING_NONE:
	case DISPUTE_RULING__COUNT:
		break;
	}
	return dispute->asked != 0
		   ? "The lead reviewer has asked the partner for more. The "
		     "decision stands if it is not answered in time."
		   : "A lead reviewer who did not make the decision answers "
		     "it.";
}

static void
add_line(struct tmpl *part, const struct dispute_shown *shown,
    const struct dispute_line *disputed)
{
	const struct line *line =
	    line_of(shown->lines, shown->line_count, disputed->line);
	struct tmpl *row = tmpl_add(part, COMPONENT_DISPUTE_LINE);

	tmpl_set(
	    row, COMPONENT_DISPUTE_ITEM, line == NULL ? "" : line->item.name);
	tmpl_set(row, COMPONENT_DISPUTE_RULING,
	    dispute_ruling_name(disputed->ruling));
	tmpl_maybe(row, COMPONENT_DISPUTE_SAID, disputed->words);
}

void
page_dispute_record(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct dispute_shown *shown)
{
	struct tmpl *include =
	    tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_DISPUTE);
	const struct dispute *dispute = shown->dispute;
	struct tmpl *part;

	if (dispute == NULL)
		return;
	part = tmpl_add(include, COMPONENT_DISPUTE_SOME);
	tmpl_set(part, COMPONENT_DISPUTE_PERSON, dispute->opened_by);
	tmpl_set(
	    part, COMPONENT_DISPUTE_STAMP, page_stamp(arena, dispute->opened));
	tmpl_set(part, COMPONENT_DISPUTE_WHEN,
	    page_time(arena, viewer, dispute->opened));
	tmpl_maybe(part, COMPONENT_DISPUTE_WORDS, dispute->words);
	tmpl_show(part, COMPONENT_DISPUTE_PROOF, dispute->words[0] == '\0');
	tmpl_set(part, COMPONENT_DISPUTE_STANDING, standing_of(dispute));
	for (size_t i = 0; i < dispute->count; i++)
		add_line(part, shown, &dispute->lines[i]);
}

/* A tick box for each line that can be disputed, with what was decided. */
static size_t
options_of(struct arena *arena, const struct viewer *viewer,
    const struct dispute_page *page, struct option *options)
{
	size_t count = 0;

	for (size_t i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];
		const struct reason *reason =
		    reason_of(line->reason, REASON_REFUSE | REASON_END);
		char *letters = arena_get(arena, ID_SIZE);

		if (!page->open[i])
			continue;
		id_write(line->id, letters);
		options[count++] = (struct option){ .value = letters,
			.label = line->item.name,
			.hint = arena_print(arena,
			    "%s on %s: %s It can be disputed until %s.",
			    line_state_name(line->state),
			    page_date(arena, viewer, line->decided),
			    reason == NULL ? "" : reason->to_partner,
			    page_time(arena, viewer,
				dispute_until(line, page->days))) };
	}
	return count;
}

size_t
page_dispute_new_proofs(
    const struct dispute_page *page, const int64_t *ids, size_t count)
{
	int64_t since = INT64_MAX;
	size_t found = 0;

	for (size_t i = 0; i < count; i++) {
		const struct line *line =
		    line_of(page->lines, page->line_count, ids[i]);

		if (line != NULL && line->decided < since)
			since = line->decided;
	}
	for (size_t i = 0; i < page->proof_count; i++)
		found += page->proofs[i].added > since;
	return found;
}

/* Files since the first decision that can be disputed. */
static void
add_files(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct dispute_page *page)
{
	struct tmpl *list = NULL, *one;
	int64_t since = INT64_MAX;

	for (size_t i = 0; i < page->line_count; i++)
		if (page->open[i] && page->lines[i].decided < since)
			since = page->lines[i].decided;
	for (size_t i = 0; i < page->proof_count; i++) {
		if (page->proofs[i].added <= since)
			continue;
		if (list == NULL)
			list = tmpl_add(body, DISPUTE_SHOW_FILES);
		one = tmpl_add(list, DISPUTE_SHOW_FILE);
		tmpl_set(one, DISPUTE_SHOW_NAME, page->proofs[i].name);
		tmpl_set(one, DISPUTE_SHOW_WHEN,
		    page_time(arena, viewer, page->proofs[i].added));
	}
	tmpl_show(body, DISPUTE_SHOW_NO_FILES, list == NULL);
}

static struct page
about(struct arena *arena, const struct claim *claim, const char *title)
{
	return (struct page){ .title = title,
		.place = PLACE_CLAIMS,
		.back = page_draft_href(arena, claim) };
}

void
page_dispute_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct dispute_page *page)
{
	const struct claim *claim = page->claim;
	const struct page top = about(arena, claim, "Dispute the decision");
	struct option options[CLAIM_LINES_MAX];
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &top, TEMPLATE_DISPUTE_SHOW, page->entries);

	tmpl_set(body, DISPUTE_SHOW_NUMBER, claim->number);
	tmpl_set(body, DISPUTE_SHOW_CLAIM, claim->name);
	tmpl_show(body, DISPUTE_SHOW_CHANGED, page->changed);
	tmpl_set(body, DISPUTE_SHOW_DAYS,
	    page_count(arena, page->days, "day", "days"));
	tmpl_set(body, DISPUTE_SHOW_PROOF,
	    page_draft_part_href(arena, claim, PART_PROOF));
	tmpl_set(body, DISPUTE_SHOW_BACK, top.back);
	tmpl_set(body, DISPUTE_SHOW_ACTION,
	    arena_print(arena, "%s/dispute", top.back));
	tmpl_set(body, DISPUTE_SHOW_TOKEN, viewer->token);
	page_mask(body, DISPUTE_SHOW_VERSION, viewer, claim->version);
	add_files(body, arena, viewer, page);
	page_form_ticks(body, DISPUTE_SHOW_LINES, page->entries,
	    &(struct control){ .name = "lines",
		.hint = "Select every line you do not agree with: a claim can "
			"be disputed once." },
	    options, options_of(arena, viewer, page, options));
	page_form_area(body, DISPUTE_SHOW_WORDS, page->entries,
	    &(struct control){ .name = "words",
		.hint = "From 20 to 4,000 characters. Say why the decision "
			"should be another one, and where the proof shows it. "
			"You may leave it empty if you have added new proof.",
		.rows = 8,
		.maximum = DISPUTE_WORDS_MAX });
	page_write(&frame, out);
}

void
page_dispute_check(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct dispute_page *page)
{
	const struct claim *claim = page->claim;
	const struct page top =
	    about(arena, claim, "Check the dispute before you send it");
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &top, TEMPLATE_DISPUTE_CHECK, NULL);
	size_t files =
	    page_dispute_new_proofs(page, page->chosen, page->chosen_count);

	tmpl_set(body, DISPUTE_CHECK_NUMBER, claim->number);
	tmpl_set(body, DISPUTE_CHECK_CLAIM, claim->name);
	tmpl_set(body, DISPUTE_CHECK_ACTION,
	    arena_print(arena, "%s/dispute", top.back));
	tmpl_set(body, DISPUTE_CHECK_TOKEN, viewer->token);
	page_mask(body, DISPUTE_CHECK_VERSION, viewer, claim->version);
	tmpl_set(body, DISPUTE_CHECK_TYPED, page->words);
	tmpl_maybe(body, DISPUTE_CHECK_WORDS, page->words);
	tmpl_show(body, DISPUTE_CHECK_SILENT, page->words[0] == '\0');
	tmpl_set(body, DISPUTE_CHECK_FILES,
	    page_count(arena, (int64_t)files, "new file", "new files"));
	for (size_t i = 0; i < page->chosen_count; i++) {
		const struct line *line =
		    line_of(page->lines, page->line_count, page->chosen[i]);
		struct tmpl *row = tmpl_add(body, DISPUTE_CHECK_LINE);
		char *letters = arena_get(arena, ID_SIZE);

		id_write(line->id, letters);
		tmpl_set(row, DISPUTE_CHECK_ID, letters);
		tmpl_set(row, DISPUTE_CHECK_ITEM, line->item.name);
	}
	page_write(&frame, out);
}
