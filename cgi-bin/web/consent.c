/* The customer contact's pages. */

#include "web/consent.h"

#include <string.h>

#include "base/id.h"
#include "base/text.h"
#include "page/consent.h"
#include "store/claim.h"
#include "store/consent.h"
#include "store/contact.h"
#include "store/line.h"
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

/* What a link leads to. */
struct visit {
	struct consent consent;
	struct claim claim;
	struct contact contacts[CONTACT__COUNT];
	struct consent_page page;
};

/* The page that says why a link does not work: a GET has its own status, and a
 * POST undoes what nobody did. */
static enum outcome
gone(struct request *request, struct reply *reply, enum consent_gone why,
    int64_t at, const char *again)
{
	page_consent_gone(
	    &reply->body, request->arena, &request->viewer, why, at, again);
	reply->status = why == CONSENT_GONE_UNKNOWN ? 404 : 410;
	return request->method == GET ? DONE : CONFLICT;
}

/* May an expired link bring a new one: does its address still belong to the
 * claim, and is there something to speak of? */
static enum outcome
may_again(struct request *request, struct store *store, struct visit *visit,
    bool *may)
{
	struct contact contacts[CONTACT__COUNT];
	size_t count;
	enum outcome out = store_claim_any(
	    store, visit->consent.claim, request->arena, &visit->claim);

	*may = false;
	if (out == DONE)
		out = store_contact_list(
		    store, visit->claim.id, request->arena, contacts, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (contacts[i].kind == CONTACT_CUSTOMER &&
		    strcmp(contacts[i].email, visit->consent.address) == 0)
			*may = consent_may_send(visit->claim.status);
	return out;
}

static enum outcome
expired(struct request *request, struct store *store, struct reply *reply,
    struct visit *visit)
{
	const char *again = NULL;
	bool may;
	enum outcome out = may_again(request, store, visit, &may);

	if (out != DONE)
		return out;
	if (may)
		again =
		    arena_print(request->arena, "%s/again", visit->page.href);
	return gone(request, reply, CONSENT_GONE_EXPIRED,
	    visit->consent.expires, again);
}

/* The link of the address. `*works`: it does; else the reply says why not. */
static enum outcome
open_link(struct request *request, struct store *store, struct reply *reply,
    struct visit *visit, bool *works)
{
	const char *token = request->argument[0];
	enum outcome out = ABSENT;
	int64_t id;

	*works = false;
	if (consent_read(request->site->keys, token, &id))
		out = store_consent_of(
		    store, id, request->arena, &visit->consent);
	if (out == ABSENT)
		return gone(request, reply, CONSENT_GONE_UNKNOWN, 0, NULL);
	if (out != DONE)
		return out;
	visit->page.href = arena_print(request->arena, "/consent/%s", token);
	switch (consent_state_of(&visit->consent, request->now)) {
	case CONSENT_REPLACED:
		return gone(request, reply, CONSENT_GONE_REPLACED,
		    visit->consent.replaced, NULL);
	case CONSENT_EXPIRED:
		return expired(request, store, reply, visit);
	case CONSENT_OPEN:
		break;
	}
	*works = true;
	return DONE;
}

/* The claim, its lines, what was said of them, and whom to ask. */
static enum outcome
read_claim(struct request *request, struct store *store, struct visit *visit)
{
	struct consent_page *page = &visit->page;
	struct consent_word *words;
	struct line *lines;
	size_t count;
	enum outcome out = store_claim_any(
	    store, visit->consent.claim, request->arena, &visit->claim);

	page->consent = &visit->consent;
	page->claim = &visit->claim;
	page->done = "";
	if (out == DONE)
		out = store_line_list(store, visit->claim.id, request->arena,
		    &lines, &page->line_count);
	if (out != DONE)
		return out;
	page->lines = lines;
	out = store_consent_words(
	    store, visit->claim.id, request->arena, &words, &page->word_count);
	page->words = words;
	if (out == DONE)
		out = store_contact_list(store, visit->claim.id, request->arena,
		    visit->contacts, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (visit->contacts[i].kind == CONTACT_PARTNER)
			page->partner = &visit->contacts[i];
	return out;
}

/* Whatever the link leads to; `*works` as above. */
static enum outcome
visit_open(struct request *request, struct store *store, struct reply *reply,
    struct visit *visit, bool *works)
{
	enum outcome out = open_link(request, store, reply, visit, works);

	return out == DONE && *works ? read_claim(request, store, visit) : out;
}

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
show(struct request *request, struct reply *reply, struct visit *visit,
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
	struct visit visit = { .page = { .href = "" } };
	struct entries entries;
	bool works;
	enum outcome out = visit_open(request, store, reply, &visit, &works);

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
	struct visit visit = { .page = { .href = "" } };
	struct consent_word words[CLAIM_LINES_MAX];
	struct say_form form;
	struct entries entries, read;
	size_t count;
	bool works;
	enum outcome out = visit_open(request, store, reply, &visit, &works);

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
show_decline(struct request *request, struct reply *reply, struct visit *visit,
    const struct entries *entries)
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
	struct visit visit = { .page = { .href = "" } };
	struct entries entries;
	bool works;
	enum outcome out = visit_open(request, store, reply, &visit, &works);

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
decline_again(struct request *request, struct reply *reply, struct visit *visit,
    struct entries *entries, bool changed)
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
	struct visit visit = { .page = { .href = "" } };
	struct decline_form form = { .words = "" };
	int64_t ids[CLAIM_LINES_MAX];
	struct entries entries;
	size_t count, before;
	bool works;
	enum outcome out = visit_open(request, store, reply, &visit, &works);

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
	struct visit visit = { .page = { .href = "" } };
	bool works, may;
	enum outcome out = open_link(request, store, reply, &visit, &works);

	if (out == DONE && works) {
		reply_go(reply, "%s", visit.page.href);
		return DONE;
	}
	/* The page that says why it does not work stands, unless it is age. */
	if (out != CONFLICT || visit.consent.id == 0 ||
	    visit.consent.replaced != 0)
		return out;
	out = may_again(request, store, &visit, &may);
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
