/* The paper to fill in and have signed. */

#include "web/paper.h"

#include "page/paper.h"
#include "rules/proof.h"
#include "store/customer.h"
#include "store/line.h"
#include "store/setting.h"
#include "web/draft.h"

#define OOXML "application/vnd.openxmlformats-officedocument."

static bool
is_claimed(const struct line *line)
{
	return line->state == LINE_PENDING || line->state == LINE_APPROVED;
}

bool
web_paper_ready(
    const struct claim *claim, const struct line *lines, size_t count)
{
	bool claimed = false;

	for (size_t i = 0; i < count; i++)
		claimed = claimed || is_claimed(&lines[i]);
	return claim->tenant[0] != '\0' && claim->role_chosen && claimed;
}

/* The lines that are still claimed, and the names of their subscriptions. */
static enum outcome
read_lines(struct request *request, struct store *store, struct paper *paper)
{
	struct arena *arena = request->arena;
	const char **names;
	struct line *lines;
	size_t count;
	enum outcome out =
	    store_line_list(store, paper->claim->id, arena, &lines, &count);

	names = arena_array(arena, const char *, count);
	for (size_t i = 0; out == DONE && i < count; i++) {
		struct subscription found;

		if (!is_claimed(&lines[i]))
			continue;
		names[paper->line_count] = "";
		if (lines[i].subscription[0] != '\0') {
			out = store_customer_subscription(
			    store, lines[i].subscription, arena, &found);
			names[paper->line_count] = found.sku_name;
		}
		lines[paper->line_count++] = lines[i];
	}
	paper->lines = lines;
	paper->subscriptions = names;
	return out;
}

static enum outcome
read_paper(struct request *request, struct store *store, struct claim *claim,
    struct paper *paper)
{
	enum outcome out = web_draft_claim(request, store, claim);

	*paper = (struct paper){ .claim = claim };
	if (out == DONE)
		out = read_lines(request, store, paper);
	if (out != DONE)
		return out;
	if (!web_paper_ready(claim, paper->lines, paper->line_count))
		return ABSENT;
	out = store_customer_disclosure(
	    store, claim, request->arena, &paper->disclosure);
	if (out != DONE)
		return out;
	return store_setting_of(store, offer_of(claim->role)->program,
	    SETTING_PROOF_AGE,
	    claim->submitted == 0 ? request->now : claim->submitted,
	    &paper->months);
}

enum outcome
web_paper_docx(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	struct paper paper;
	enum outcome out = read_paper(request, store, &claim, &paper);

	if (out != DONE)
		return out;
	page_paper_docx(&reply->body, request->arena, &request->viewer, &paper);
	reply_attach(reply, request->arena, OOXML "wordprocessingml.document",
	    page_paper_name(request->arena, &claim, "docx"));
	return DONE;
}

enum outcome
web_paper_pdf(struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	struct paper paper;
	enum outcome out = read_paper(request, store, &claim, &paper);

	if (out != DONE)
		return out;
	page_paper_pdf(&reply->body, request->arena, &request->viewer, &paper);
	reply_attach(reply, request->arena, "application/pdf",
	    page_paper_name(request->arena, &claim, "pdf"));
	return DONE;
}
