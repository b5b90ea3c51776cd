/* The end of the flow: check answers, and the confirmation. */

#include "page/submit.h"

#include "page/contact.h"
#include "page/draft.h"
#include "page/place.h"

#define HOLIDAYS_TOLD 4 /* more are not within a deadline */

static struct tmpl *
add_section(struct tmpl *body, struct arena *arena, const struct claim *claim,
    enum claim_part part)
{
	struct tmpl *section = tmpl_add(body, SUBMIT_CHECK_SECTION);

	tmpl_set(section, SUBMIT_CHECK_PART, claim_part_name(part));
	tmpl_set(section, SUBMIT_CHECK_HREF,
	    page_draft_part_href(arena, claim, part));
	return section;
}

static void
add_row(struct tmpl *section, const char *key, const char *value)
{
	struct tmpl *row = tmpl_add(section, SUBMIT_CHECK_ROW);

	tmpl_set(row, SUBMIT_CHECK_KEY, key);
	tmpl_set(
	    row, SUBMIT_CHECK_VALUE, value[0] == '\0' ? "Not given" : value);
}

static void
add_who(struct tmpl *body, struct arena *arena, const struct submit_page *page)
{
	const struct claim *claim = page->draft->claim;
	struct tmpl *section = add_section(body, arena, claim, PART_WHO);

	add_row(section, "Claim name", claim->name);
	add_row(section, "Location (PartnerID)",
	    claim->location == 0
		? ""
		: arena_print(arena, "%s, PartnerID %s", claim->location_name,
		      claim->partner_id));
}

static void
add_customer(struct tmpl *body, struct arena *arena, const struct claim *claim)
{
	struct tmpl *section = add_section(body, arena, claim, PART_CUSTOMER);

	add_row(section, "Customer", claim->customer);
	add_row(section, "Tenant ID", claim->tenant);
	add_row(section, "Domain", claim->domain);
}

static void
add_role(struct tmpl *body, struct arena *arena, const struct claim *claim)
{
	struct tmpl *section = add_section(body, arena, claim, PART_ROLE);
	const struct offer *offer = offer_of(claim->role);

	add_row(section, "Solution area",
	    claim->area_chosen ? area_name(claim->area) : "");
	add_row(section, "Partner role", claim->role_chosen ? offer->name : "");
	if (claim->role_chosen)
		add_row(section, "Engagement",
		    arena_print(arena, "%s (%s)", offer->engagement,
			program_name(offer->program)));
}

static const char *
subscription_words(struct arena *arena, const struct line *line,
    const struct subscription *subscription)
{
	if (line_waits(line))
		return arena_print(
		    arena, "Waiting for subscription %s", line->awaited);
	return subscription->id[0] == '\0'
		   ? "No subscription chosen"
		   : arena_print(arena, "%s, %s", subscription->sku_name,
			 subscription->id);
}

static void
add_items(
    struct tmpl *body, struct arena *arena, const struct submit_page *page)
{
	const struct draft *draft = page->draft;
	struct tmpl *section =
	    add_section(body, arena, draft->claim, PART_ITEMS);
	bool products = draft->claim->role_chosen &&
			offer_of(draft->claim->role)->per_subscription;

	if (draft->line_count == 0)
		add_row(section, "Items", "");
	for (size_t i = 0; i < draft->line_count; i++) {
		const struct subscription *subscription =
		    &page->subscriptions[i];

		add_row(section, draft->lines[i].item.name,
		    products ? subscription_words(
				   arena, &draft->lines[i], subscription)
			     : "Workload");
	}
}

static void
add_contact(
    struct tmpl *section, struct arena *arena, const struct contact *contact)
{
	add_row(section, contact_kind_name(contact->kind),
	    contact->title[0] == '\0'
		? arena_print(arena, "%s, %s", contact->name, contact->email)
		: arena_print(arena, "%s, %s, %s", contact->name,
		      contact->title, contact->email));
}

static void
add_contacts(struct tmpl *body, struct arena *arena, const struct draft *draft)
{
	const struct claim *claim = draft->claim;
	struct tmpl *section = add_section(body, arena, claim, PART_CONTACTS);

	if (draft->contact_count == 0)
		add_row(section, contact_kind_name(CONTACT_CUSTOMER), "");
	for (size_t i = 0; i < draft->contact_count; i++)
		add_contact(section, arena, &draft->contacts[i]);
	if (!claim->role_chosen)
		return;
	if (claim->role == PARTNER_USE_OR_CONSUME)
		add_row(section, "Opt out of incentive payments",
		    claim->opted_out ? "Yes" : "No");
	if (claim->role != PARTNER_INFLUENCED_REVENUE)
		return;
	add_row(section, "Dynamics solution seller", claim->solution_seller);
	add_row(section, "Customer name", claim->revenue_customer);
	add_row(section, "ISV product or solution", claim->isv_solution);
}

static void
add_proof(
    struct tmpl *body, struct arena *arena, const struct submit_page *page)
{
	struct tmpl *section =
	    add_section(body, arena, page->draft->claim, PART_PROOF);

	if (page->draft->proof_count == 0)
		add_row(section, "Files", "");
	for (size_t i = 0; i < page->draft->proof_count; i++)
		add_row(section, page->proofs[i].name,
		    arena_print(arena, "%s, %s",
			proof_type_words(arena, &page->proofs[i]),
			page_size(arena, page->proofs[i].size)));
}

static void
add_warning(struct tmpl *body, const char *words)
{
	if (words != NULL)
		tmpl_set(tmpl_add(body, SUBMIT_CHECK_WARNING),
		    SUBMIT_CHECK_WORDS, words);
}

static void
warn_of_places(
    struct tmpl *body, struct arena *arena, const struct submit_page *page)
{
	const char *words = page_place_warning(arena, page->elements,
	    page->element_count, "The claim can be submitted");
	struct tmpl *warning;

	if (words == NULL || page->draft->proof_count == 0)
		return;
	warning = tmpl_add(body, SUBMIT_CHECK_WARNING);
	tmpl_set(warning, SUBMIT_CHECK_WORDS, words);
	tmpl_set(tmpl_add(warning, SUBMIT_CHECK_PLACES), SUBMIT_CHECK_HREF,
	    page_place_href(arena, page->draft->claim));
}

/* What does not stand against submitting, but should be known before. */
static void
add_warnings(
    struct tmpl *body, struct arena *arena, const struct submit_page *page)
{
	const struct claim *claim = page->draft->claim;
	enum program program = offer_of(claim->role)->program;
	const char *warning;

	if (claim->role_chosen && page->location != NULL &&
	    page->location->enrollments[program].status != ENROLLMENT_ENROLLED)
		add_warning(body,
		    arena_print(arena,
			"%s is not enrolled in %s. The claim can be submitted, "
			"but it does not earn there. %s “%s” names whom to "
			"ask.",
			claim->location_name, program_name(program),
			enrollment_next_step(
			    page->location->enrollments[program].status),
			claim_part_name(PART_WHO)));
	for (size_t i = 0; i < page->draft->line_count; i++) {
		if (page->subscriptions[i].id[0] == '\0')
			continue;
		warning = subscription_warning(&page->subscriptions[i]);
		if (warning != NULL)
			add_warning(body,
			    arena_print(arena, "%s: %s",
				page->draft->lines[i].item.name, warning));
	}
	if (page->outside != NULL)
		add_warning(
		    body, page_contact_warning(arena, claim, page->outside));
	warn_of_places(body, arena, page);
}

static void
add_form(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct submit_page *page)
{
	const struct claim *claim = page->draft->claim;
	struct tmpl *form = tmpl_add(body, SUBMIT_CHECK_FORM);

	tmpl_set(form, SUBMIT_CHECK_ACTION,
	    arena_print(arena, "%s/submit", page_draft_href(arena, claim)));
	tmpl_set(form, SUBMIT_CHECK_TOKEN, viewer->token);
	page_mask(form, SUBMIT_CHECK_VERSION, viewer, claim->version);
	page_form_area(form, SUBMIT_CHECK_COMMENT, page->entries,
	    &(struct control){ .name = "comment",
		.hint = "What a reviewer should know. It becomes the first "
			"comment of the claim.",
		.maximum = COMMENT_MAX });
	page_form_tick(form, SUBMIT_CHECK_TRUTH, page->entries,
	    &(struct control){ .name = "truth" });
	page_form_tick(form, SUBMIT_CHECK_AGREED, page->entries,
	    &(struct control){ .name = "agreed" });
	if (page->disclosure)
		page_form_tick(tmpl_add(form, SUBMIT_CHECK_PUBLIC),
		    SUBMIT_CHECK_DISCLOSED, page->entries,
		    &(struct control){ .name = "disclosed" });
}

static void
add_admins(struct tmpl *body, const struct submit_page *page)
{
	struct tmpl *list = tmpl_add(body, SUBMIT_CHECK_ADMINS), *row;

	for (size_t i = 0; i < page->admin_count; i++) {
		row = tmpl_add(list, SUBMIT_CHECK_ADMIN);
		tmpl_set(row, SUBMIT_CHECK_NAME, page->admins[i].name);
		tmpl_set(row, SUBMIT_CHECK_EMAIL, page->admins[i].email);
	}
}

void
page_submit_check(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct submit_page *submit)
{
	const struct claim *claim = submit->draft->claim;
	const struct page page = { .title = claim_part_name(PART_CHECK),
		.place = PLACE_CLAIMS,
		.back = page_draft_href(arena, claim) };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_SUBMIT_CHECK, submit->entries);

	tmpl_set(body, SUBMIT_CHECK_CLAIM, page_draft_name(claim));
	add_warnings(body, arena, submit);
	page_competing_show(body, SUBMIT_CHECK_COMPETING, &submit->competing);
	add_who(body, arena, submit);
	add_customer(body, arena, claim);
	add_role(body, arena, claim);
	add_items(body, arena, submit);
	add_contacts(body, arena, submit->draft);
	add_proof(body, arena, submit);
	if (submit->may_submit)
		add_form(body, arena, viewer, submit);
	else
		add_admins(body, submit);
	page_write(&frame, out);
}

/* "Not counted: Juneteenth National Independence Day, 19 June 2026." */
static const char *
holiday_words(struct arena *arena, const struct submit_done *done)
{
	struct holiday holidays[HOLIDAYS_TOLD];
	const char *words = "";
	size_t count =
	    calendar_holidays_before(done->calendar, done->claim->waits_since,
		done->claim->due, holidays, HOLIDAYS_TOLD);

	for (size_t i = 0; i < count; i++)
		words =
		    arena_print(arena, "%s%s%s, %s", words, i == 0 ? "" : "; ",
			holidays[i].name, page_day(arena, holidays[i].day));
	return words;
}

/* By when Microsoft does what, and the rule behind it (R4.48). */
static void
add_review(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct submit_done *done)
{
	const struct claim *claim = done->claim;
	struct tmpl *review = tmpl_add(body, SUBMIT_DONE_WAITS);

	tmpl_set(review, SUBMIT_DONE_STAMP, page_stamp(arena, claim->due));
	tmpl_set(review, SUBMIT_DONE_DUE, page_time(arena, viewer, claim->due));
	tmpl_set(review, SUBMIT_DONE_ZONE, zone_name(viewer->zone));
	tmpl_set(review, SUBMIT_DONE_LEFT,
	    calendar_left_words(arena, done->days_left));
	tmpl_set(review, SUBMIT_DONE_DAYS,
	    page_count(arena, done->days, "business day", "business days"));
	tmpl_set(review, SUBMIT_DONE_ANSWER_DAYS,
	    page_count(
		arena, done->answer_days, "business day", "business days"));
	tmpl_set(review, SUBMIT_DONE_PROGRAM,
	    program_name(offer_of(claim->role)->program));
	tmpl_maybe(review, SUBMIT_DONE_HOLIDAYS, holiday_words(arena, done));
}

void
page_submit_done(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct submit_done *done)
{
	const struct claim *claim = done->claim;
	const struct page page = { .title = "Claim submitted",
		.place = PLACE_CLAIMS };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_SUBMIT_DONE, NULL);

	tmpl_set(body, SUBMIT_DONE_NUMBER, claim->number);
	tmpl_set(body, SUBMIT_DONE_CLAIM, page_draft_name(claim));
	tmpl_set(body, SUBMIT_DONE_CUSTOMER, claim->customer);
	tmpl_set(body, SUBMIT_DONE_OWNER, claim->owner_name);
	tmpl_set(body, SUBMIT_DONE_STAMP, page_stamp(arena, claim->submitted));
	tmpl_set(
	    body, SUBMIT_DONE_WHEN, page_time(arena, viewer, claim->submitted));
	tmpl_set(body, SUBMIT_DONE_HREF, page_draft_href(arena, claim));
	if (claim->status == CLAIM_SUBMITTED && claim->due != 0)
		add_review(body, arena, viewer, done);
	else
		tmpl_set(tmpl_add(body, SUBMIT_DONE_MOVED), SUBMIT_DONE_STATUS,
		    claim_status_name(claim->status));
	tmpl_maybe(body, SUBMIT_DONE_EMAIL, done->email);
	page_write(&frame, out);
}
