/* Lines that another partner holds or claims. */

#include "web/competing.h"

#include "page/layout.h"
#include "store/line.h"
#include "store/setting.h"
#include "store/throttle.h"

static enum outcome
read_days(struct request *request, struct store *store,
    const struct claim *claim, enum setting setting, int *days)
{
	int64_t value = 0;
	enum outcome out = store_setting_of(store,
	    offer_of(claim->role)->program, setting,
	    claim->submitted != 0 ? claim->submitted : request->now, &value);

	*days = (int)value;
	return out;
}

enum outcome
web_competing_read(struct request *request, struct store *store,
    const struct claim *claim, struct competing *competing)
{
	struct line *lines;
	enum outcome out;

	*competing = (struct competing){ .count = 0 };
	if (!claim->role_chosen || (claim->status != CLAIM_DRAFT &&
				       claim->status != CLAIM_ACTION_REQUIRED))
		return DONE;
	out = store_line_competing(
	    store, claim->id, request->arena, &lines, &competing->count);
	if (out != DONE || competing->count == 0)
		return out;
	competing->lines = lines;
	out = read_days(request, store, claim, SETTING_ARBITRATION_DAYS,
	    &competing->proof_days);
	if (out != DONE)
		return out;
	return read_days(request, store, claim, SETTING_REVIEW_DAYS,
	    &competing->review_days);
}

const char *
web_competing_slow(const struct request *request)
{
	int64_t next = store_throttle_next(request->now, LINES_WINDOW);

	return arena_print(request->arena,
	    "You or your company chose too many lines in one day. Save this "
	    "after %s. Everything saved before is kept",
	    page_time(request->arena, &request->viewer, next));
}
