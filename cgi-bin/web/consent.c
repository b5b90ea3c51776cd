/* The customer contact's pages. */

#include "web/consent.h"

#include <string.h>

#include "base/id.h"
#include "base/text.h"
#include "page/consent.h"
#include "store/consent.h"
#include "web/consent_visit.h"
#include "web/form.h"

struct say_form {
	struct many line, answer, words;
};

static const struct field say_fields[] = {
	FORM_OPTIONAL(say_form, line, EACH, 0, CLAIM_LINES_MAX, ""),
	FORM_OPTIONAL(say_form, answer, EACH, 0, CLAIM_LINES_MAX, ""),
	FORM_OPTIONAL(say_form, words, EACH, 0, CLAIM_LINES_MAX, ""),
};

struct decline_form {
	struct many lines;
	const char *words;
};

static const struct field decline_fields[] = {
	FORM_OPTIONAL(
	    decline_form, lines, MANY, 0, CLAIM_LINES_MAX, "What you decline"),
	FORM_OPTIONAL(
	    decline_form, words, LONG, 0, CONSENT_WORDS_MAX, "Why (optional)"),
};

/* The number of the row that is about a line, from 0; -1: none is. */
static int
row_of(const struct say_form *form, int64_t line)
{
	char letters[ID_SIZE];

	id_write(line, letters);
	for (size_t i = 0; form != NULL && i < form->line.count; i++)
		if (strcmp(form->line.values[i], letters) == 0)
			return (int)i;
	return -1;
}

/* What stands in the fields of a line: as typed, or as it was said before. */
static struct consent_word
shown_word(const struct consent_page *page, const struct say_form *form,
    const struct line *line, const char **code)
{
	const struct consent_word *before =
	    consent_word_of(page->words, page->word_count, line->id);
	int row = row_of(form, line->id);

	*code = "";
	if (row >= 0) {
		*code = form->answer.values[row];
		return (struct consent_word){ .line = line->id,
			.words = form->words.values[row] };
	}
	if (before == NULL || before->answer == CONSENT_DECLINED)
		return (struct consent_word){ .line = line->id, .words = "" };
	*code = consent_code(before->answer);
	return *before;
}

/* Two entries for each line that may be spoken of. `form` NULL: nothing was
 * typed. */
static struct entries
entries_of(struct arena *arena, const struct consent_page *page,
    const struct say_form *form)
{
	struct entries entries = { .arena = arena,
		.list =
		    arena_array(arena, struct entry, 2 * page->line_count) };
	size_t number = 0;

	for (size_t i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];
		struct consent_word word;
		const char *code;

		if (!consent_may_speak(page->claim, line))
			continue;
		number++;
		word = shown_word(page, form, line, &code);
		entries.list[entries.count++] = (struct entry){
			.name = arena_print(arena, "answer.%zu", number),
			.label = line->item.name,
			.typed = code
		};
		entries.list[entries.count++] =
		    (struct entry){ .name =
					arena_print(arena, "words.%zu", number),
			    .label = arena_print(arena,
				"Comment about %s (optional)", line->item.name),
			    .typed = word.words };
	}
	return entries;
}

static void
show(struct request *request, struct reply *reply, struct consent_visit *visit,
    const struct entries *entries)
{
	visit->page.entries = entries;
	page_consent_show(
	    &reply->body, request->arena, &request->viewer, &visit->page);
}

enum outcome
web_consent_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct consent_visit visit = { .page = { .href = "" } };
	struct entries entries;
	bool works;
	enum outcome out =
	    web_consent_visit_open(request, store, reply, &visit, &works);

	if (out != DONE || !works)
		return out;
	visit.page.done = request_asked(request, "done");
	entries = entries_of(request->arena, &visit.page, NULL);
	show(request, reply, &visit, &entries);
	return DONE;
}

/* Is every row about a line that may still be spoken of? */
static bool
rows_stand(const struct consent_page *page, const struct say_form *form)
{
	size_t rows = 0, found = 0;

	for (size_t i = 0; i < form->line.count; i++)
		rows += form->line.values[i][0] != '\0';
	for (size_t i = 0; i < page->line_count; i++)
		found += consent_may_speak(page->claim, &page->lines[i]) &&
			 row_of(form, page->lines[i].id) >= 0;
	return rows == found;
}

/* What is wrong with one answer, or NULL. */
static const char *
answer_fault(struct arena *arena, const struct line *line, const char *code,
    const char *words)
{
	enum consent_answer answer;

	if (code[0] == '\0')
		return words[0] == '\0'
			   ? NULL
			   : arena_print(arena,
				 "Select yes, no or not sure for %s, or clear "
				 "the comment",
				 line->item.name);
	return consent_of(code, &answer) && answer != CONSENT_DECLINED
		   ? NULL
		   : arena_print(arena, "Select yes, no or not sure for %s",
			 line->item.name);
}

/* What is said anew, with a sentence beside each wrong field; their number. */
static size_t
check_words(const struct consent_page *page, const struct say_form *form,
    struct entries *entries, struct consent_word words[CLAIM_LINES_MAX])
{
	struct arena *arena = entries->arena;
	size_t count = 0, number = 0;
	bool any = false;

	for (size_t i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];
		const struct consent_word *before =
		    consent_word_of(page->words, page->word_count, line->id);
		struct consent_word word;
		const char *code, *fault;

		if (!consent_may_speak(page->claim, line))
			continue;
		number++;
		word = shown_word(page, form, line, &code);
		if ((fault = answer_fault(arena, line, code, word.words)) !=
		    NULL)
			form_fault(entries,
			    arena_print(arena, "answer.%zu", number), fault);
		if (text_characters(word.words) > CONSENT_WORDS_MAX)
			form_fault(entries,
			    arena_print(arena, "words.%zu", number),
			    arena_print(arena,
				"What you write about %s must be 1,000 "
				"characters or fewer",
				line->item.name));
		any |= code[0] != '\0';
		if (!consent_of(code, &word.answer) ||
		    (before != NULL && before->answer == word.answer &&
			strcmp(before->words, word.words) == 0))
			continue;
		words[count++] = word;
	}
	if (!any)
		form_fault(entries, "answer.1",
		    "Select an answer for at least one of them");
	return count;
}

/* What the store refuses: too often, or the claim is not as it was drawn. */
static enum outcome
refused(struct request *request, enum outcome out)
{
	if (out != FORBIDDEN)
		return out;
	request->fault = FAULT_TOO_MANY;
	return INVALID;
}

enum outcome
web_consent_say(
    struct request *request, struct store *store, struct reply *reply)
{
	struct consent_visit visit = { .page = { .href = "" } };
	struct consent_word words[CLAIM_LINES_MAX];
	struct say_form form;
	struct entries entries, read;
	size_t count;
	bool works;
	enum outcome out =
	    web_consent_visit_open(request, store, reply, &visit, &works);

	if (out != DONE || !works)
		return out;
	out = form_read(request, say_fields, LENGTH(say_fields), &form, &read);
	if (out != DONE)
		request->fault = FAULT_MALFORMED;
	if (out != DONE)
		return INVALID;
	entries = entries_of(request->arena, &visit.page, &form);
	if (!rows_stand(&visit.page, &form)) {
		visit.page.changed = true;
		show(request, reply, &visit, &entries);
		return CONFLICT;
	}
	count = check_words(&visit.page, &form, &entries, words);
	if (page_form_faulty(&entries)) {
		show(request, reply, &visit, &entries);
		return INVALID;
	}
	/* The button pressed twice says nothing new. */
	if (count > 0)
		out = store_consent_say(store, &request->viewer, request->arena,
		    &visit.claim, &visit.consent, words, count);
	if (out == DONE)
		reply_go(reply, "%s?done=answered", visit.page.href);
	return refused(request, out);
}

static void
show_decline(struct request *request, struct reply *reply,
    struct consent_visit *visit, const struct entries *entries)
{
	visit->page.entries = entries;
	page_consent_decline(
	    &reply->body, request->arena, &request->viewer, &visit->page);
}

/* Is there anything that may be declined? */
static bool
has_left(const struct consent_page *page)
{
	for (size_t i = 0; i < page->line_count; i++)
		if (consent_may_speak(page->claim, &page->lines[i]))
			return true;
	return false;
}

enum outcome
web_consent_ask(
    struct request *request, struct store *store, struct reply *reply)
{
	struct consent_visit visit = { .page = { .href = "" } };
	struct entries entries;
	bool works;
	enum outcome out =
	    web_consent_visit_open(request, store, reply, &visit, &works);

	if (out != DONE || !works)
		return out;
	if (!has_left(&visit.page)) {
		reply_go(reply, "%s", visit.page.href);
		return DONE;
	}
	form_fill(request->arena, decline_fields, LENGTH(decline_fields), NULL,
	    &entries);
	show_decline(request, reply, &visit, &entries);
	return DONE;
}

/* The lines that were ticked and may be declined, and how many of those ticked
 * were declined before: the button pressed twice. */
static size_t
ticked(const struct consent_page *page, const struct many *many,
    int64_t ids[CLAIM_LINES_MAX], size_t *before)
{
	size_t count = 0;

	*before = 0;
	for (size_t i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];
		const struct consent_word *word =
		    consent_word_of(page->words, page->word_count, line->id);
		char letters[ID_SIZE];

		id_write(line->id, letters);
		if (!form_holds(many, letters))
			continue;
		if (consent_may_speak(page->claim, line))
			ids[count++] = line->id;
		else if (word != NULL && word->answer == CONSENT_DECLINED)
			++*before;
	}
	return count;
}

/* The form as it is drawn again, with what is wrong with it. */
static enum outcome
decline_again(struct request *request, struct reply *reply,
    struct consent_visit *visit, struct entries *entries, bool changed)
{
	if (changed && !has_left(&visit->page)) {
		struct entries blank =
		    entries_of(request->arena, &visit->page, NULL);

		visit->page.changed = true;
		show(request, reply, visit, &blank);
		return CONFLICT;
	}
	visit->page.changed = changed;
	show_decline(request, reply, visit, entries);
	return changed ? CONFLICT : INVALID;
}

enum outcome
web_consent_decline(
    struct request *request, struct store *store, struct reply *reply)
{
	struct consent_visit visit = { .page = { .href = "" } };
	struct decline_form form = { .words = "" };
	int64_t ids[CLAIM_LINES_MAX];
	struct entries entries;
	size_t count, before;
	bool works;
	enum outcome out =
	    web_consent_visit_open(request, store, reply, &visit, &works);

	if (out != DONE || !works)
		return out;
	if (form_read(request, decline_fields, LENGTH(decline_fields), &form,
		&entries) == INVALID &&
	    entries.malformed)
		return INVALID;
	count = ticked(&visit.page, &form.lines, ids, &before);
	if (count + before != form.lines.count)
		return decline_again(request, reply, &visit, &entries, true);
	if (form.lines.count == 0)
		form_fault(&entries, "lines",
		    "Select at least one of them to decline");
	if (page_form_faulty(&entries))
		return decline_again(request, reply, &visit, &entries, false);
	if (count > 0)
		out = store_consent_decline(store, &request->viewer,
		    request->arena, &visit.claim, &visit.consent, ids, count,
		    form.words);
	if (out == DONE)
		reply_go(reply, "%s?done=declined", visit.page.href);
	return refused(request, out);
}

enum outcome
web_consent_again(
    struct request *request, struct store *store, struct reply *reply)
{
	struct consent_visit visit = { .page = { .href = "" } };
	bool works, may;
	enum outcome out =
	    web_consent_visit_link(request, store, reply, &visit, &works);

	if (out == DONE && works) {
		reply_go(reply, "%s", visit.page.href);
		return DONE;
	}
	/* The page that says why it does not work stands, unless it is age. */
	if (out != CONFLICT || visit.consent.id == 0 ||
	    visit.consent.replaced != 0)
		return out;
	out = web_consent_visit_again(request, store, &visit, &may);
	if (out != DONE || !may)
		return out == DONE ? CONFLICT : out;
	out = store_consent_send(
	    store, &request->viewer, request->arena, &visit.claim);
	if (out == INVALID)
		return refused(request, FORBIDDEN);
	if (out == DONE) {
		reply->status = 0;
		reply_go(reply, "%s", visit.page.href);
	}
	return out;
}
