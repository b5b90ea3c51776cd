/* What the pages of a claim share, and the pages around a draft. */

#include "web/draft.h"

#include <string.h>

#include "page/ask.h"
#include "page/draft.h"
#include "page/origin.h"
#include "store/claim.h"
#include "store/contact.h"
#include "store/customer.h"
#include "store/draft.h"
#include "store/history.h"
#include "store/line.h"
#include "store/proof.h"
#include "web/dispute.h"
#include "web/follow.h"
#include "web/form.h"
#include "web/origin.h"

#define CHANGES_MAX 50 /* shown to somebody whose form came too late */

enum outcome
web_draft_claim(
    struct request *request, struct store *store, struct claim *claim)
{
	int64_t id;

	if (!request_id(request, 0, &id))
		return ABSENT;
	return store_claim_of(
	    store, &request->viewer, id, request->arena, claim);
}

enum outcome
web_draft_may_add(
    struct request *request, struct store *store, const struct claim *claim)
{
	struct line *lines;
	size_t count;
	int64_t until;
	enum outcome out;

	if (!claim_takes_proof(claim))
		return CONFLICT;
	if (claim->invited ||
	    (claim->status != CLAIM_REJECTED && claim->status != CLAIM_ENDED))
		return DONE;
	out = store_line_list(store, claim->id, request->arena, &lines, &count);
	if (out == DONE)
		out = web_dispute_until(
		    request, store, claim, lines, count, &until);
	return out == DONE && until == 0 ? CONFLICT : out;
}

/* CONFLICT: not as the claim stands. */
static enum outcome
may_edit(struct request *request, struct store *store,
    const struct claim *claim, enum claim_part part)
{
	if (part == PART_PROOF)
		return web_draft_may_add(request, store, claim);
	return claim_may_edit(claim->status, part) ? DONE : CONFLICT;
}

unsigned
web_draft_roles(const struct claim *claim)
{
	return claim->status == CLAIM_DRAFT ? MAY_FILL : MAY_SUBMIT;
}

/* Has the viewer one of the roles? */
static enum outcome
check_roles(struct request *request, struct store *store,
    const struct claim *claim, unsigned roles)
{
	bool holds;
	enum outcome out =
	    store_claim_role(store, &request->viewer, claim, roles, &holds);

	if (out != DONE || holds)
		return out;
	request->ways.roles = roles;
	return FORBIDDEN;
}

enum outcome
web_draft_claim_as(struct request *request, struct store *store, unsigned roles,
    struct claim *claim)
{
	enum outcome out = web_draft_claim(request, store, claim);

	return out == DONE ? check_roles(request, store, claim, roles) : out;
}

enum outcome
web_draft_open(struct request *request, struct store *store,
    enum claim_part part, struct claim *claim)
{
	enum outcome out = web_draft_claim(request, store, claim);

	if (out == DONE)
		out =
		    check_roles(request, store, claim, web_draft_roles(claim));
	if (out != DONE)
		return out;
	return may_edit(request, store, claim, part);
}

enum outcome
web_draft_post(struct request *request, struct store *store,
    enum claim_part part, struct claim *claim)
{
	enum outcome out = web_draft_open(request, store, part, claim);
	int64_t version;

	if (out != DONE && out != CONFLICT)
		return out;
	if (!form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	return version == claim->version ? out : CONFLICT;
}

enum outcome
web_draft_was_sent(struct request *request, struct store *store,
    const struct claim *claim, enum event_kind kind, bool *sent)
{
	struct history_entry *entries;
	size_t count, first = 0;
	int64_t version;
	enum outcome out;

	*sent = false;
	if (!form_version(request, &version))
		return DONE;
	out = store_history_of(store, claim->id, version, false, CHANGES_MAX,
	    request->arena, &entries, &count);
	if (out != DONE)
		return out;
	while (first < count && !event_changes_claim(entries[first].kind))
		first++;
	*sent = first < count && entries[first].kind == kind &&
		entries[first].person == request->viewer.person;
	return DONE;
}

void
web_draft_add_problems(
    struct arena *arena, const struct draft *draft, struct entries *entries)
{
	struct problem problems[DRAFT_PROBLEMS_MAX];
	size_t count = draft_problems(arena, draft, problems);
	struct entry *list =
	    arena_array(arena, struct entry, entries->count + count);

	/* What stands against it first, in page order, then the form's own. */
	for (size_t i = 0; i < count; i++)
		list[i] = (struct entry){ .name = problems[i].field,
			.label = "",
			.typed = "",
			.fault = problems[i].sentence,
			.href = page_draft_problem_href(
			    arena, draft->claim, &problems[i]) };
	for (size_t i = 0; i < entries->count; i++)
		list[count + i] = entries->list[i];
	entries->list = list;
	entries->count += count;
}

void
web_draft_say(struct entries *entries, const char *name, const char *words)
{
	for (size_t i = 0; i < entries->count; i++)
		if (strcmp(entries->list[i].name, name) == 0) {
			entries->list[i].typed = words;
			entries->list[i].value_count = 0;
		}
}

/* A partner reads "Microsoft" for its people. */
static const char *
who_of(const struct viewer *viewer, const struct history_entry *entry)
{
	if (entry->by_microsoft && !person_is_microsoft(viewer))
		return "Microsoft";
	return entry->person_name[0] == '\0' ? event_nobody(entry->kind)
					     : entry->person_name;
}

/* A history entry as the page shows it. */
static struct draft_change
change_of(struct arena *arena, const struct viewer *viewer,
    const struct history_entry *entry)
{
	/* What was written stands in the conversation, and would make the
	 * page twice as long. */
	bool talk = entry->kind == EVENT_COMMENT_ADDED ||
		    entry->kind == EVENT_NOTE_ADDED ||
		    entry->kind == EVENT_LETTER_SENT ||
		    entry->kind == EVENT_COMMENT_EDITED;
	size_t count = talk ? 0 : entry->value_count;
	struct change *values = arena_array(arena, struct change, count);

	for (size_t i = 0; i < count; i++)
		values[i] = (struct change){ .name = entry->values[i].name,
			.before = entry->values[i].before,
			.after = entry->values[i].after };
	return (struct draft_change){ .at = entry->at,
		.who = who_of(viewer, entry),
		.what = event_words(entry->kind),
		.values = values,
		.count = count };
}

enum outcome
web_draft_changes(struct request *request, struct store *store, int64_t claim,
    int64_t after, size_t limit, struct draft_change **changes, size_t *count)
{
	const struct viewer *viewer = &request->viewer;
	struct history_entry *entries;
	size_t entry_count;
	enum outcome out =
	    store_history_of(store, claim, after, person_is_microsoft(viewer),
		limit, request->arena, &entries, &entry_count);

	*count = 0;
	if (out != DONE)
		return out;
	*changes =
	    arena_array(request->arena, struct draft_change, entry_count);
	for (size_t i = 0; i < entry_count; i++)
		if (!event_is_of_mail(entries[i].kind))
			(*changes)[(*count)++] =
			    change_of(request->arena, viewer, &entries[i]);
	return DONE;
}

enum outcome
web_draft_conflict(struct request *request, struct store *store,
    struct reply *reply, const struct claim *claim, enum claim_part part,
    const struct entries *typed)
{
	struct arena *arena = request->arena;
	struct draft_change *changes;
	size_t count;
	int64_t version;
	enum outcome out, editable;

	if (!form_version(request, &version))
		version = claim->version;
	editable = may_edit(request, store, claim, part);
	if (editable != DONE && editable != CONFLICT)
		return editable;
	out = web_draft_changes(
	    request, store, claim->id, version, CHANGES_MAX, &changes, &count);
	if (out != DONE)
		return out;
	page_draft_conflict(&reply->body, arena, &request->viewer,
	    &(struct draft_conflict){ .claim = claim,
		.part = part,
		.editable = editable == DONE,
		.changes = changes,
		.count = count,
		.typed = typed });
	return CONFLICT;
}

/* What the directory knows of each line now; nothing before there is a
 * customer and a role. */
static enum outcome
read_evidence(struct request *request, struct store *store,
    const struct claim *claim, const struct line *lines, size_t count,
    struct subscription_evidence *evidence)
{
	bool ready = claim->role_chosen && claim->tenant[0] != '\0';
	enum outcome out = DONE;
	const char *typed, *id;

	for (size_t i = 0; i < count && out == DONE; i++) {
		evidence[i].other_product = evidence[i].your_claim = "";
		if (!ready)
			continue;
		typed = !offer_of(claim->role)->per_subscription ? NULL
			: line_waits(&lines[i]) ? lines[i].awaited
						: lines[i].subscription;
		out = store_customer_evidence(store, claim, &lines[i].item,
		    typed, request->arena, &evidence[i], &id);
	}
	return out;
}

enum outcome
web_draft_read(struct request *request, struct store *store,
    const struct claim *claim, struct draft *draft)
{
	struct arena *arena = request->arena;
	struct subscription_evidence *evidence;
	struct contact *contacts =
	    arena_array(arena, struct contact, CONTACT__COUNT);
	struct proof *files;
	struct line *lines;
	enum outcome out;

	*draft = (struct draft){ .claim = claim, .contacts = contacts };
	out = store_line_list(
	    store, claim->id, arena, &lines, &draft->line_count);
	if (out != DONE)
		return out;
	evidence =
	    arena_array(arena, struct subscription_evidence, draft->line_count);
	draft->lines = lines;
	draft->evidence = evidence;
	out = read_evidence(
	    request, store, claim, lines, draft->line_count, evidence);
	if (out != DONE)
		return out;
	out = store_contact_list(
	    store, claim->id, arena, contacts, &draft->contact_count);
	if (out != DONE)
		return out;
	out = store_proof_list(
	    store, claim->id, arena, &files, &draft->proof_count);
	for (size_t i = 0; out == DONE && i < draft->proof_count; i++)
		if (files[i].scan == SCAN_INFECTED) {
			draft->infected_count++;
			draft->infected = files[i].name;
		}
	return out;
}

const char *
web_draft_next(
    struct arena *arena, const struct draft *draft, enum claim_part part)
{
	struct problem problems[DRAFT_PROBLEMS_MAX];
	size_t count = draft_problems(arena, draft, problems);

	if (claim_asks_partner(draft->claim))
		return arena_print(
		    arena, "%s?done=saved", page_ask_href(arena, draft->claim));
	if (draft->claim->status != CLAIM_DRAFT)
		return arena_print(arena, "%s?done=saved",
		    page_draft_href(arena, draft->claim));
	for (int next = part + 1; next < CLAIM_PART__COUNT; next++)
		if (draft_part_state(problems, count, (enum claim_part)next) ==
		    PART_INCOMPLETE)
			return page_draft_part_href(
			    arena, draft->claim, (enum claim_part)next);
	return page_draft_href(arena, draft->claim);
}

enum outcome
web_draft_go(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, enum claim_part part)
{
	struct draft draft;
	enum outcome out = web_draft_read(request, store, claim, &draft);

	if (out == DONE)
		reply_go(
		    reply, "%s", web_draft_next(request->arena, &draft, part));
	return out;
}

bool
web_draft_waits(struct request *request, struct reply *reply,
    const struct draft *draft, enum claim_part part)
{
	struct problem problems[DRAFT_PROBLEMS_MAX];
	size_t count = draft_problems(request->arena, draft, problems);

	if (draft_part_state(problems, count, part) != PART_CANNOT_START)
		return false;
	page_draft_wait(
	    &reply->body, request->arena, &request->viewer, draft, part);
	return true;
}

enum outcome
web_draft_new(struct request *request, struct store *store, struct reply *reply)
{
	(void)store;
	page_draft_new(&reply->body, request->arena, &request->viewer);
	return DONE;
}

enum outcome
web_draft_create(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim = { .id = 0 };
	enum outcome out = store_claim_create(
	    store, &request->viewer, request->arena, &claim.id);

	if (out != DONE)
		return out;
	reply_go(reply, "%s",
	    page_draft_part_href(request->arena, &claim, PART_WHO));
	return DONE;
}

enum outcome
web_draft_show(struct request *request, struct store *store,
    struct reply *reply, const struct claim *claim)
{
	struct draft draft;
	struct origin_ways ways = { .kin = NULL };
	struct follow follow;
	bool may_fill;
	enum outcome out = web_draft_read(request, store, claim, &draft);

	if (out != DONE)
		return out;
	out = store_claim_role(
	    store, &request->viewer, claim, MAY_FILL, &may_fill);
	if (out != DONE)
		return out;
	if ((out = web_follow_read(request, store, claim, &follow)) != DONE)
		return out;
	out = web_origin_ways(request, store, claim, &ways);
	if (out != DONE)
		return out;
	page_draft_show(&reply->body, request->arena, &request->viewer, &draft,
	    &follow, ways.kin, ways.kin_count, may_fill);
	return DONE;
}

enum outcome
web_draft_ask_delete(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	enum outcome out = web_draft_open(request, store, PART_WHO, &claim);

	if (out != DONE)
		return out;
	if (!claim_may_delete(claim.status))
		return CONFLICT;
	page_draft_delete(
	    &reply->body, request->arena, &request->viewer, &claim);
	return DONE;
}

enum outcome
web_draft_delete(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	enum outcome out = web_draft_post(request, store, PART_WHO, &claim);

	if (out != DONE)
		return out;
	if (!claim_may_delete(claim.status))
		return CONFLICT;
	out =
	    store_draft_delete(store, &request->viewer, request->arena, &claim);
	if (out != DONE)
		return out;
	reply_go(reply, "/claims?done=deleted");
	return DONE;
}
