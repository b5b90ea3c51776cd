/* The pages of the customer contact. */

#include "page/consent.h"

#include <string.h>

#include "base/id.h"
#include "page/status.h"

/* Words of "?done=…" and the banner that each becomes. */
static const struct {
	const char *word, *sentence;
} banners[] = {
	{ "answered", "Thank you. Your answers are saved, and Microsoft’s "
		      "reviewers read them." },
	{ "declined", "What you selected is declined. The partner and "
		      "Microsoft are told." },
};

static const char *
banner_of(const char *done)
{
	for (size_t i = 0; i < LENGTH(banners); i++)
		if (strcmp(banners[i].word, done) == 0)
			return banners[i].sentence;
	return NULL;
}

static const char *
letters_of(struct arena *arena, int64_t id)
{
	char *letters = arena_get(arena, ID_SIZE);

	id_write(id, letters);
	return letters;
}

static void
set_claim(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct claim *claim)
{
	tmpl_set(body, CONSENT_SHOW_NUMBER, claim->number);
	tmpl_set(body, CONSENT_SHOW_PARTNER, claim->partner_name);
	tmpl_set(body, CONSENT_SHOW_CUSTOMER, claim->customer);
	tmpl_set(body, CONSENT_SHOW_DOMAIN, claim->domain);
	tmpl_set(body, CONSENT_SHOW_LOCATION, claim->location_name);
	tmpl_set(body, CONSENT_SHOW_PARTNER_ID, claim->partner_id);
	tmpl_set(body, CONSENT_SHOW_ROLE, offer_of(claim->role)->name);
	tmpl_set(body, CONSENT_SHOW_STAMP, page_stamp(arena, claim->submitted));
	tmpl_set(body, CONSENT_SHOW_WHEN,
	    page_date(arena, viewer, claim->submitted));
}

static void
add_line(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct consent_page *page, const struct line *line)
{
	const struct consent_word *word =
	    consent_word_of(page->words, page->word_count, line->id);
	struct tmpl *row = tmpl_add(body, CONSENT_SHOW_LINE), *declined;

	tmpl_set(row, CONSENT_SHOW_ITEM, line->item.name);
	tmpl_maybe(row, CONSENT_SHOW_SUBSCRIPTION, line->subscription);
	tmpl_set(row, CONSENT_SHOW_TONE, page_status_line_tone(line->state));
	tmpl_set(row, CONSENT_SHOW_STATE, line_state_name(line->state));
	if (word == NULL || word->answer != CONSENT_DECLINED)
		return;
	declined = tmpl_add(row, CONSENT_SHOW_DECLINED);
	tmpl_set(declined, CONSENT_SHOW_STAMP, page_stamp(arena, word->at));
	tmpl_set(
	    declined, CONSENT_SHOW_WHEN, page_date(arena, viewer, word->at));
}

static void
add_row(struct tmpl *form, struct arena *arena, const struct entries *entries,
    const struct line *line, size_t number)
{
	static const struct option options[] = {
		{ .value = "yes", .label = "Yes, this partner did this work" },
		{ .value = "no", .label = "No" },
		{ .value = "not-sure", .label = "Not sure" },
	};
	struct tmpl *row = tmpl_add(form, CONSENT_SHOW_ROW);

	tmpl_set_int(row, CONSENT_SHOW_INDEX, (int64_t)number);
	tmpl_set(row, CONSENT_SHOW_ID, letters_of(arena, line->id));
	page_form_radios(row, CONSENT_SHOW_CHOICE, entries,
	    &(struct control){ .name = arena_print(arena, "answer.%zu", number),
		.hint = line->subscription[0] == '\0'
			    ? NULL
			    : arena_print(arena, "Subscription %s",
				  line->subscription) },
	    options, LENGTH(options));
	page_form_input(row, CONSENT_SHOW_WORDS, entries,
	    &(struct control){ .name = arena_print(arena, "words.%zu", number),
		.hint = "At most 1,000 characters. Only Microsoft’s reviewers "
			"read it." });
}

/* The form, if there is something left to speak of. */
static void
set_form(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct consent_page *page)
{
	struct tmpl *form = NULL, *before;
	size_t number = 0;

	for (size_t i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];

		add_line(body, arena, viewer, page, line);
		if (!consent_may_speak(page->claim, line))
			continue;
		if (form == NULL)
			form = tmpl_add(body, CONSENT_SHOW_ANSWER);
		add_row(form, arena, page->entries, line, ++number);
	}
	tmpl_show(body, CONSENT_SHOW_NOTHING, form == NULL);
	if (form == NULL)
		return;
	tmpl_set(form, CONSENT_SHOW_ACTION, page->href);
	tmpl_set(form, CONSENT_SHOW_TOKEN, viewer->token);
	tmpl_set(form, CONSENT_SHOW_DECLINE,
	    arena_print(arena, "%s/decline", page->href));
	if (page->consent->answered == 0)
		return;
	before = tmpl_add(form, CONSENT_SHOW_BEFORE);
	tmpl_set(before, CONSENT_SHOW_STAMP,
	    page_stamp(arena, page->consent->answered));
	tmpl_set(before, CONSENT_SHOW_WHEN,
	    page_time(arena, viewer, page->consent->answered));
}

void
page_consent_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct consent_page *page)
{
	const struct page about = {
		.title = arena_print(arena, "%s says that it works for %s",
		    page->claim->partner_name, page->claim->customer),
		.success = banner_of(page->done),
		.guest = true
	};
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &about,
	    TEMPLATE_CONSENT_SHOW, page->entries);
	struct tmpl *contact;

	tmpl_show(body, CONSENT_SHOW_CHANGED, page->changed);
	set_claim(body, arena, viewer, page->claim);
	set_form(body, arena, viewer, page);
	if (page->partner != NULL) {
		contact = tmpl_add(body, CONSENT_SHOW_CONTACT);
		tmpl_set(contact, CONSENT_SHOW_NAME, page->partner->name);
		tmpl_set(
		    contact, CONSENT_SHOW_PARTNER, page->claim->partner_name);
		tmpl_set(contact, CONSENT_SHOW_EMAIL, page->partner->email);
	}
	tmpl_set(body, CONSENT_SHOW_UNTIL,
	    page_date(arena, viewer, page->consent->expires));
	tmpl_set(body, CONSENT_SHOW_UNTIL_STAMP,
	    page_stamp(arena, page->consent->expires));
	page_write(&frame, out);
}

/* A tick box for each line that may be declined. */
static size_t
options_of(struct arena *arena, const struct consent_page *page,
    struct option options[CLAIM_LINES_MAX])
{
	size_t count = 0;

	for (size_t i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];

		if (!consent_may_speak(page->claim, line))
			continue;
		options[count++] =
		    (struct option){ .value = letters_of(arena, line->id),
			    .label = line->item.name,
			    .hint = line->subscription[0] == '\0'
					? NULL
					: arena_print(arena, "Subscription %s",
					      line->subscription) };
	}
	return count;
}

void
page_consent_decline(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct consent_page *page)
{
	const struct page about = { .title =
					"Are you sure you want to decline?",
		.back = page->href,
		.guest = true };
	struct option options[CLAIM_LINES_MAX];
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &about,
	    TEMPLATE_CONSENT_DECLINE, page->entries);

	tmpl_show(body, CONSENT_DECLINE_CHANGED, page->changed);
	tmpl_set(body, CONSENT_DECLINE_NUMBER, page->claim->number);
	tmpl_set(body, CONSENT_DECLINE_PARTNER, page->claim->partner_name);
	tmpl_set(body, CONSENT_DECLINE_ACTION,
	    arena_print(arena, "%s/decline", page->href));
	tmpl_set(body, CONSENT_DECLINE_BACK, page->href);
	tmpl_set(body, CONSENT_DECLINE_TOKEN, viewer->token);
	page_form_ticks(body, CONSENT_DECLINE_LINES, page->entries,
	    &(struct control){ .name = "lines",
		.hint = "Select all of them to decline the whole claim." },
	    options, options_of(arena, page, options));
	page_form_area(body, CONSENT_DECLINE_WORDS, page->entries,
	    &(struct control){ .name = "words",
		.hint = "At most 1,000 characters. Only Microsoft’s reviewers "
			"read it.",
		.maximum = CONSENT_WORDS_MAX });
	page_write(&frame, out);
}

void
page_consent_gone(struct text *out, struct arena *arena,
    const struct viewer *viewer, enum consent_gone why, int64_t at,
    const char *again)
{
	static const struct {
		const char *title, *what, *next, *again;
	} words[] = {
		[CONSENT_GONE_UNKNOWN] = { "This link does not work",
		    "There is nothing at this address.",
		    "Open the link in the mail again, or copy it whole: it may "
		    "have been cut at the end of a line. If it still does not "
		    "work, ask the partner who claims to work for you to send "
		    "the mail again.",
		    "" },
		[CONSENT_GONE_REPLACED] = { "There is a newer link",
		    "A newer mail about the same claim was written on %s, and "
		    "this link has not worked since.",
		    "Use the link in the newest mail. If you did not get it, "
		    "it "
		    "went to another address of your company.",
		    "" },
		[CONSENT_GONE_EXPIRED] = { "This link is too old",
		    "It worked until %s. Nothing was changed.",
		    "If the claim is still open or approved, the partner who "
		    "claims to work for you can send the mail again.",
		    "The claim is still open or approved. A new link would be "
		    "sent to the address to which this one was sent." },
	};
	const struct page about = { .title = words[why].title, .guest = true };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &about, TEMPLATE_CONSENT_GONE, NULL);
	const char *what = words[why].what, *mark = strstr(what, "%s");

	if (mark != NULL)
		what = arena_print(arena, "%.*s%s%s", (int)(mark - what), what,
		    page_date(arena, viewer, at), mark + 2);
	tmpl_set(body, CONSENT_GONE_TITLE, words[why].title);
	tmpl_set(body, CONSENT_GONE_WHAT, what);
	tmpl_set(body, CONSENT_GONE_NEXT,
	    again == NULL ? words[why].next : words[why].again);
	if (again != NULL) {
		struct tmpl *form = tmpl_add(body, CONSENT_GONE_AGAIN);

		tmpl_set(form, CONSENT_GONE_ACTION, again);
		tmpl_set(form, CONSENT_GONE_TOKEN, viewer->token);
	}
	page_write(&frame, out);
}
