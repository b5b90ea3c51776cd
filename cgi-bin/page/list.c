/* The list of claims: the most visited page, so its rows print nothing. */

#include "page/list.h"

#include "base/id.h"
#include "page/draft.h"
#include "page/saved_list.h"
#include "page/status.h"

static void
add_columns(struct tmpl *table, struct arena *arena, const struct list *list)
{
	for (int i = 0; i < LIST_SORT__COUNT; i++) {
		static const enum list_sort order[] = { LIST_NAME,
			LIST_CUSTOMER, LIST_DUE, LIST_CHANGED };
		enum list_sort sort = order[i];
		bool here = sort == list->sort;
		struct list sorted = { .filter = list->filter,
			.sort = sort,
			.descending = here ? !list->descending
					   : list_sort_descends(sort) };
		struct tmpl *column = tmpl_add(table, LIST_SHOW_COLUMN);

		tmpl_set(column, LIST_SHOW_LABEL, list_sort_name(sort));
		tmpl_set(column, LIST_SHOW_HREF,
		    list_address(arena, "/claims", &sorted, NULL));
		tmpl_show(column, LIST_SHOW_UP, here && !list->descending);
		tmpl_show(column, LIST_SHOW_DOWN, here && list->descending);
	}
}

static void
add_row(struct tmpl *table, struct arena *arena, const struct viewer *viewer,
    const struct list_row *row)
{
	struct tmpl *one = tmpl_add(table, LIST_SHOW_ROW);
	const char *letters = id_letters(arena, row->id);

	tmpl_set(one, LIST_SHOW_ID, letters);
	tmpl_set(one, LIST_SHOW_NAME,
	    row->name[0] == '\0' ? PAGE_DRAFT_UNNAMED : row->name);
	tmpl_maybe(one, LIST_SHOW_NUMBER, row->number);
	tmpl_maybe(one, LIST_SHOW_PARTNER, row->partner);
	tmpl_set(one, LIST_SHOW_CUSTOMER, row->customer);
	if (row->due != 0)
		tmpl_maybe(
		    one, LIST_SHOW_DUE, page_date(arena, viewer, row->due));
	tmpl_set(
	    one, LIST_SHOW_CHANGED, page_date(arena, viewer, row->changed));
	tmpl_set(one, LIST_SHOW_TONE, page_status_tone(row->status));
	tmpl_set(one, LIST_SHOW_STATUS, claim_status_name(row->status));
	page_status_beside(
	    one, LIST_SHOW_BESIDE, row->status, row->dispute, row->shared);
	tmpl_set(one, LIST_SHOW_TURN,
	    page_status_turn(viewer, row->waiting, row->waits_on));
}

static void
add_pages(struct tmpl *body, struct arena *arena, const struct list *list,
    const struct list_page *page)
{
	const struct list_row *last = page->rows + page->count - 1;
	struct list beside = *list;
	struct tmpl *pages, *one;

	if (page->count == 0 || (!page->earlier && !page->later))
		return;
	pages = tmpl_add(body, LIST_SHOW_PAGES);
	for (int later = 0; later <= 1; later++) {
		const struct list_row *edge = later ? last : page->rows;

		if (later ? !page->later : !page->earlier)
			continue;
		beside.backwards = !later;
		one = tmpl_add(
		    pages, later ? LIST_SHOW_LATER : LIST_SHOW_EARLIER);
		tmpl_set(one, LIST_SHOW_HREF,
		    list_address(
			arena, "/claims", &beside, list_place(arena, edge)));
	}
}

/* The two filters that are used most; the others have a page of their own and
 * are carried on. */
static void
add_filter(struct tmpl *body, const struct viewer *viewer, struct arena *arena,
    const struct list *list)
{
	struct entry fields[] = {
		{ .name = "status",
		    .label = filter_label(FILTER_STATUS),
		    .typed = list->filter.by[FILTER_STATUS] },
		{ .name = "text",
		    .label = person_is_microsoft(viewer)
				 ? "Number, name, customer, domain, tenant ID, "
				   "partner or PartnerID"
				 : "Number, name, customer, domain, tenant ID "
				   "or PartnerID",
		    .typed = list->filter.by[FILTER_TEXT] },
	};
	const struct entries entries = {
		.arena = arena, .list = fields, .count = LENGTH(fields)
	};
	struct option *options;
	size_t count =
	    page_filter_options(arena, viewer, FILTER_STATUS, &options);

	page_form_select(body, LIST_SHOW_BY_STATUS, &entries,
	    &(struct control){ .name = "status" }, options, count);
	page_form_input(body, LIST_SHOW_BY_TEXT, &entries,
	    &(struct control){ .name = "text", .type = "search" });
	for (int i = FILTER_WAITS; i < FILTER__COUNT; i++) {
		struct tmpl *kept;

		if (list->filter.by[i][0] == '\0')
			continue;
		kept = tmpl_add(body, LIST_SHOW_KEPT);
		tmpl_set(kept, LIST_SHOW_NAME, filter_name((enum filter_by)i));
		tmpl_set(kept, LIST_SHOW_VALUE, list->filter.by[i]);
	}
	tmpl_set(body, LIST_SHOW_SORT, list_sort_code(list->sort));
	tmpl_set(body, LIST_SHOW_ORDER, list->descending ? "down" : "up");
	tmpl_set(body, LIST_SHOW_FILTER,
	    list_address(arena, "/claims/filter", list, NULL));
}

/* Lists that the viewer has kept. */
static void
add_saved(
    struct tmpl *body, struct arena *arena, const struct list_around *around)
{
	struct tmpl *saved, *one;

	if (around->saved_count == 0)
		return;
	saved = tmpl_add(body, LIST_SHOW_SAVED);
	for (size_t i = 0; i < around->saved_count; i++) {
		one = tmpl_add(saved, LIST_SHOW_LIST);
		tmpl_set(one, LIST_SHOW_NAME, around->saved[i].name);
		tmpl_set(one, LIST_SHOW_HREF,
		    page_saved_list_href(arena, &around->saved[i]));
	}
}

/* The same list as files. */
static void
add_exports(struct tmpl *body, struct arena *arena, const struct list *list)
{
	struct tmpl *exports = tmpl_add(body, LIST_SHOW_EXPORTS);

	tmpl_set(exports, LIST_SHOW_XLSX,
	    list_address(arena, "/claims.xlsx", list, NULL));
	tmpl_set(exports, LIST_SHOW_CSV,
	    list_address(arena, "/claims.csv", list, NULL));
}

static const char *
count_words(struct arena *arena, const struct list_page *page)
{
	return page->matches > LIST_COUNTED
		   ? "1,000+ claims"
		   : page_count(arena, page->matches, "claim", "claims");
}

/* Nothing on this page: because there is nothing, nothing fits, or the rows
 * behind that place are gone. */
static void
show_nothing(
    struct tmpl *body, const struct viewer *viewer, bool filtered, bool keyed)
{
	tmpl_show(body, LIST_SHOW_BEYOND, keyed);
	tmpl_show(body, LIST_SHOW_NO_MATCH, !keyed && filtered);
	tmpl_show(body, LIST_SHOW_NONE_YET,
	    !keyed && !filtered && !person_is_microsoft(viewer));
	tmpl_show(body, LIST_SHOW_NONE_SENT,
	    !keyed && !filtered && person_is_microsoft(viewer));
}

void
page_list_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct list *list,
    const struct list_page *page, const struct list_around *around)
{
	const struct page about = { .title = "Claims",
		.place = PLACE_CLAIMS,
		.success = around->success,
		.wide = true };
	bool filtered = !filter_is_none(&list->filter);
	struct frame frame;
	struct tmpl *body =
	    page_begin(&frame, arena, viewer, &about, TEMPLATE_LIST_SHOW, NULL);
	struct tmpl *table;

	tmpl_show(body, LIST_SHOW_MAY_ADD, person_may(viewer, MAY_FILL));
	tmpl_show(body, LIST_SHOW_FILTERED, filtered);
	tmpl_set(body, LIST_SHOW_COUNT, count_words(arena, page));
	if (page->count > 0)
		add_exports(body, arena, list);
	add_filter(body, viewer, arena, list);
	page_filter_chips(
	    body, LIST_SHOW_CHIPS, arena, viewer, list, &around->names);
	add_saved(body, arena, around);
	if (page->count == 0) {
		show_nothing(body, viewer, filtered, list->keyed);
	} else {
		table = tmpl_add(body, LIST_SHOW_TABLE);
		add_columns(table, arena, list);
		for (size_t i = 0; i < page->count; i++)
			add_row(table, arena, viewer, &page->rows[i]);
		add_pages(body, arena, list, page);
	}
	page_write(&frame, out);
}
