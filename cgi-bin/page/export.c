/* Claims as the rows of a sheet. */

#include "page/export.h"

#include "page/status.h"

enum column {
	NUMBER,
	NAME,
	STATUS,
	BESIDE,
	WAITS,
	DUE,
	PARTNER,
	PARTNER_ID,
	LOCATION,
	CUSTOMER,
	DOMAIN_NAME,
	TENANT,
	AREA,
	PARTNER_ROLE,
	ITEMS,
	LINES,
	APPROVED,
	OWNER,
	REVIEWER,
	CREATED,
	SUBMITTED,
	CHANGED,
	COLUMN__COUNT
};

static const struct {
	const char *title;
	int width;
	bool instant;	/* its title says in which zone */
	bool microsoft; /* only Microsoft's */
} columns[] = {
	[NUMBER] = { "Number", 12, false, false },
	[NAME] = { "Claim", 36, false, false },
	[STATUS] = { "Status", 22, false, false },
	[BESIDE] = { "Beside the status", 22, false, false },
	[WAITS] = { "Waiting on", 18, false, false },
	[DUE] = { "Due", 20, true, false },
	[PARTNER] = { "Partner", 24, false, true },
	[PARTNER_ID] = { "PartnerID", 12, false, false },
	[LOCATION] = { "Location", 24, false, false },
	[CUSTOMER] = { "Customer", 28, false, false },
	[DOMAIN_NAME] = { "Domain", 28, false, false },
	[TENANT] = { "Tenant ID", 38, false, false },
	[AREA] = { "Solution area", 26, false, false },
	[PARTNER_ROLE] = { "Partner role", 34, false, false },
	[ITEMS] = { "Workloads and products", 60, false, false },
	[LINES] = { "Lines", 8, false, false },
	[APPROVED] = { "Lines approved", 14, false, false },
	[OWNER] = { "Owner", 22, false, false },
	[REVIEWER] = { "Reviewer", 22, false, true },
	[CREATED] = { "Started", 20, true, false },
	[SUBMITTED] = { "Submitted", 20, true, false },
	[CHANGED] = { "Last changed", 20, true, false },
};
_Static_assert(LENGTH(columns) == COLUMN__COUNT, "every column has its title");

static bool
has(const struct viewer *viewer, int column)
{
	return !columns[column].microsoft || person_is_microsoft(viewer);
}

struct sheet *
page_export_open(enum sheet_kind kind, int fd, const char *scratch,
    struct arena *arena, const struct viewer *viewer)
{
	const char *zone = kind == SHEET_CSV ? "UTC" : zone_name(viewer->zone);
	struct sheet_column titles[COLUMN__COUNT];
	size_t count = 0;

	for (int i = 0; i < COLUMN__COUNT; i++)
		if (has(viewer, i))
			titles[count++] = (struct sheet_column){
				columns[i].instant
				    ? arena_print(arena, "%s (%s)",
					  columns[i].title, zone)
				    : columns[i].title,
				columns[i].width
			};
	return sheet_open(kind, fd, scratch, viewer->now, titles, count);
}

/* "Exchange Online: Approved; Microsoft Teams: Refused" */
static const char *
item_words(struct arena *arena, const struct line *lines, size_t count)
{
	const char *words = "";

	for (size_t i = 0; i < count; i++)
		words =
		    arena_print(arena, "%s%s%s: %s", words, i == 0 ? "" : "; ",
			lines[i].item.name, line_state_name(lines[i].state));
	return words;
}

static int64_t
count_approved(const struct line *lines, size_t count)
{
	int64_t approved = 0;

	for (size_t i = 0; i < count; i++)
		approved += lines[i].state == LINE_APPROVED;
	return approved;
}

/* "In dispute; In arbitration" */
static const char *
beside_words(
    struct arena *arena, const struct viewer *viewer, const struct claim *claim)
{
	const char *dispute =
	    claim_dispute_words(claim->status, claim->dispute);
	const char *shared = person_is_microsoft(viewer)
				 ? claim_shared_words(claim->shared)
				 : "";

	return arena_print(arena, "%s%s%s", dispute,
	    *dispute != '\0' && *shared != '\0' ? "; " : "", shared);
}

static void
add_where(struct sheet *sheet, struct arena *arena, const struct viewer *viewer,
    const struct claim *claim)
{
	sheet_text(sheet, claim->number);
	sheet_text(sheet, claim->name);
	sheet_text(sheet, claim_status_name(claim->status));
	sheet_text(sheet, beside_words(arena, viewer, claim));
	sheet_text(sheet, page_status_turn(viewer, claim->turn != TURN_NOBODY,
			      turn_party(claim->turn)));
	sheet_instant(sheet, viewer->zone, claim->due);
}

static void
add_who(
    struct sheet *sheet, const struct viewer *viewer, const struct claim *claim)
{
	if (has(viewer, PARTNER))
		sheet_text(sheet, claim->partner_name);
	sheet_text(sheet, claim->partner_id);
	sheet_text(sheet, claim->location_name);
	sheet_text(sheet, claim->customer);
	sheet_text(sheet, claim->domain);
	sheet_text(sheet, claim->tenant);
	sheet_text(sheet, claim->area_chosen ? area_name(claim->area) : "");
	sheet_text(
	    sheet, claim->role_chosen ? offer_of(claim->role)->name : "");
}

void
page_export_row(struct sheet *sheet, struct arena *arena,
    const struct viewer *viewer, const struct claim *claim,
    const struct line *lines, size_t count)
{
	add_where(sheet, arena, viewer, claim);
	add_who(sheet, viewer, claim);
	sheet_text(sheet, item_words(arena, lines, count));
	sheet_number(sheet, (int64_t)count);
	sheet_number(sheet, count_approved(lines, count));
	sheet_text(sheet, claim->owner_name);
	if (has(viewer, REVIEWER))
		sheet_text(sheet, claim->reviewer_name);
	sheet_instant(sheet, viewer->zone, claim->created);
	sheet_instant(sheet, viewer->zone, claim->submitted);
	sheet_instant(sheet, viewer->zone, claim->changed);
	sheet_end_row(sheet);
}
