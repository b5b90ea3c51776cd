/* How long things are kept. */

#include "page/keeping.h"

#include <inttypes.h>

#include "base/time.h"

#define HOME "/admin/retention"

const char *
page_keeping_href(struct arena *arena, enum keeping keeping)
{
	return arena_print(arena, HOME "/%s", keeping_code(keeping));
}

static const char *
words_of(struct arena *arena, int64_t days)
{
	return keeping_words(arena, days * TIME_DAY);
}

/* Where no "Erased after" stands beside it. */
static const char *
sentence_of(struct arena *arena, int64_t days)
{
	return days == KEEPING_EVER ? "Never erased"
				    : arena_print(arena, "Erased after %s",
					  words_of(arena, days));
}

static void
add_set(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct keeping_row *row)
{
	struct tmpl *one = tmpl_add(body, KEEPING_LIST_SET), *next;

	tmpl_set(
	    one, KEEPING_LIST_HREF, page_keeping_href(arena, row->keeping));
	tmpl_set(one, KEEPING_LIST_NAME, keeping_name(row->keeping));
	tmpl_set(one, KEEPING_LIST_WORDS, words_of(arena, row->days));
	if (!row->changes)
		return;
	next = tmpl_add(one, KEEPING_LIST_NEXT);
	tmpl_set(next, KEEPING_LIST_WORDS, words_of(arena, row->next.value));
	tmpl_set(next, KEEPING_LIST_FROM,
	    page_dated_from(arena, viewer, row->next.effective));
}

void
page_keeping_list(struct text *out, struct arena *arena,
    const struct viewer *viewer,
    const struct keeping_row rows[KEEPING_SET__COUNT])
{
	const struct page page = { .title = "Retention",
		.place = PLACE_ADMIN,
		.back = "/admin",
		.back_label = "Administration" };
	struct frame frame;
	struct tmpl *one, *body = page_begin(&frame, arena, viewer, &page,
			      TEMPLATE_KEEPING_LIST, NULL);

	for (size_t i = 0; i < KEEPING_SET__COUNT; i++)
		add_set(body, arena, viewer, &rows[i]);
	for (size_t i = KEEPING_SET__COUNT; i < KEEPING__COUNT; i++) {
		enum keeping keeping = (enum keeping)i;

		one = tmpl_add(body, KEEPING_LIST_ALWAYS);
		tmpl_set(one, KEEPING_LIST_NAME, keeping_name(keeping));
		tmpl_set(one, KEEPING_LIST_ABOUT, keeping_about(keeping));
		tmpl_set(one, KEEPING_LIST_WORDS,
		    keeping_words(arena, keeping_always(keeping)));
	}
	page_write(&frame, out);
}

void
page_keeping_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct keeping_show *show)
{
	enum keeping keeping = show->row.keeping;
	const char *href = page_keeping_href(arena, keeping);

	page_dated_show(out, arena, viewer,
	    &(struct dated_show){ .group = "Retention",
		.name = keeping_name(keeping),
		.about = keeping_about(keeping),
		.spared = keeping_spared(keeping),
		.href = href,
		.action = arena_print(arena, "%s/check", href),
		.back = HOME,
		.back_label = "Retention",
		.hint = arena_print(arena,
		    "Days, a whole number from %" PRId64 " to %" PRId64
		    ", or the word never.",
		    keeping_least(keeping), keeping_most(keeping)),
		.scope = "Nothing is set before you have seen what would be "
			 "erased.",
		.button = "See what would be erased",
		.words = sentence_of,
		.value = show->row.days,
		.changes = show->row.changes,
		.next = show->row.next,
		.values = show->values,
		.value_count = show->value_count,
		.lines = show->lines,
		.line_count = show->line_count,
		.version = show->version,
		.entries = show->entries,
		.done = show->done });
}

static void
add_form(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct keeping_check *check)
{
	tmpl_set(
	    body, KEEPING_CHECK_HREF, page_keeping_href(arena, check->keeping));
	tmpl_set(body, KEEPING_CHECK_TOKEN, viewer->token);
	page_mask(body, KEEPING_CHECK_VERSION, viewer, check->version);
	tmpl_set(body, KEEPING_CHECK_VALUE,
	    check->days == KEEPING_EVER
		? "never"
		: page_dated_number(arena, check->days));
	tmpl_set(body, KEEPING_CHECK_FROM, check->from);
}

void
page_keeping_check(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct keeping_check *check)
{
	const char *name = keeping_name(check->keeping);
	const struct page page = { .title = "See what would be erased",
		.place = PLACE_ADMIN,
		.back = page_keeping_href(arena, check->keeping),
		.back_label = name };
	struct frame frame;
	struct tmpl *one, *body = page_begin(&frame, arena, viewer, &page,
			      TEMPLATE_KEEPING_CHECK, NULL);

	tmpl_set(body, KEEPING_CHECK_NAME, name);
	tmpl_set(body, KEEPING_CHECK_WORDS, words_of(arena, check->days));
	tmpl_set(body, KEEPING_CHECK_SINCE,
	    page_dated_from(arena, viewer, check->effective));
	tmpl_show(body, KEEPING_CHECK_STALE, check->stale);
	for (size_t i = 0; i < KEEPING_STEPS; i++) {
		one = tmpl_add(body, KEEPING_CHECK_STEP);
		tmpl_set(one, KEEPING_CHECK_AT,
		    page_day(arena, check->steps[i].at / TIME_DAY));
		tmpl_set_int(one, KEEPING_CHECK_THEN, check->steps[i].then);
		tmpl_set_int(
		    one, KEEPING_CHECK_AS_IT_IS, check->steps[i].as_it_is);
	}
	if (check->oldest != 0)
		tmpl_set(tmpl_add(body, KEEPING_CHECK_OLDEST),
		    KEEPING_CHECK_OLDEST,
		    page_day(arena, check->oldest / TIME_DAY));
	tmpl_show(body, KEEPING_CHECK_ERASES, check->days != KEEPING_EVER);
	add_form(body, arena, viewer, check);
	page_write(&frame, out);
}

void
page_keeping_try(struct text *out, struct arena *arena,
    const struct viewer *viewer,
    const struct keeping_try tries[KEEPING_SET__COUNT])
{
	static const enum marker counts[KEEPING_SPANS] = { KEEPING_TRY_NOW,
		KEEPING_TRY_MONTH, KEEPING_TRY_YEAR };
	const struct page page = { .title = "What would be erased",
		.place = PLACE_ADMIN,
		.back = HOME,
		.back_label = "Retention" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_KEEPING_TRY, NULL);

	for (size_t i = 0; i < KEEPING_SET__COUNT; i++) {
		struct tmpl *one = tmpl_add(body, KEEPING_TRY_ONE);

		tmpl_set(one, KEEPING_TRY_HREF,
		    page_keeping_href(arena, tries[i].keeping));
		tmpl_set(one, KEEPING_TRY_NAME, keeping_name(tries[i].keeping));
		tmpl_set(
		    one, KEEPING_TRY_WORDS, words_of(arena, tries[i].days));
		for (size_t j = 0; j < KEEPING_SPANS; j++)
			tmpl_set_int(one, counts[j], tries[i].counts[j]);
		tmpl_set(one, KEEPING_TRY_OLDEST,
		    tries[i].oldest == 0
			? "–"
			: page_day(arena, tries[i].oldest / TIME_DAY));
	}
	page_write(&frame, out);
}
