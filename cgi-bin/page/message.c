/* Messages: the list, with a heading for each day. */

#include "page/message.h"

#include "base/id.h"
#include "page/layout.h"

/* "Today", "Yesterday", "22 November 2026". */
static const char *
day_of(struct arena *arena, const struct viewer *viewer, int64_t day)
{
	int64_t today = zone_day(viewer->zone, viewer->now);

	if (day == today)
		return "Today";
	return day == today - 1 ? "Yesterday" : page_day(arena, day);
}

static const char *
href_of(struct arena *arena, const struct message *message)
{
	const char *place;

	if (message->claim != 0)
		return arena_print(
		    arena, "/messages/%s", id_letters(arena, message->claim));
	if (message->about != 0)
		return arena_print(arena, "/messages/people/%s",
		    id_letters(arena, message->about));
	place = message_place(message->kind);
	return place == NULL ? "/roles" : place;
}

static void
add_message(struct tmpl *day, struct arena *arena, const struct viewer *viewer,
    const struct message *message)
{
	struct tmpl *row = tmpl_add(day, MESSAGE_LIST_MESSAGE);
	const char *called = message->claim_number;

	if (message->about != 0)
		called = message->about_name;
	else if (*called == '\0')
		called = *message->claim_name == '\0' ? "Draft without a name"
						      : message->claim_name;
	tmpl_set(row, MESSAGE_LIST_HREF, href_of(arena, message));
	tmpl_set(row, MESSAGE_LIST_WORDS,
	    message_words(arena, message->kind, called, message->detail));
	if (*message->claim_number != '\0')
		tmpl_maybe(row, MESSAGE_LIST_NAME, message->claim_name);
	tmpl_maybe(row, MESSAGE_LIST_CUSTOMER, message->customer);
	tmpl_set(row, MESSAGE_LIST_STAMP, page_stamp(arena, message->at));
	tmpl_set(row, MESSAGE_LIST_WHEN, page_time(arena, viewer, message->at));
	tmpl_show(row, MESSAGE_LIST_UNREAD, message->read == 0);
	if (message->kind == MESSAGE_RENEWAL_NEAR && *message->claim_name)
		tmpl_set(tmpl_add(row, MESSAGE_LIST_RENEW), MESSAGE_LIST_CLAIM,
		    id_letters(arena, message->claim));
}

static void
add_days(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct message_list *list)
{
	struct tmpl *section = NULL;
	int64_t last = 0, day;

	for (size_t i = 0; i < list->count; i++) {
		day = zone_day(viewer->zone, list->messages[i].at);
		if (section == NULL || day != last) {
			section = tmpl_add(body, MESSAGE_LIST_DAY);
			tmpl_set(section, MESSAGE_LIST_DATE,
			    day_of(arena, viewer, day));
		}
		last = day;
		add_message(section, arena, viewer, &list->messages[i]);
	}
}

void
page_message_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct message_list *list)
{
	const struct page page = { .title = "Messages",
		.place = PLACE_MESSAGES,
		.success =
		    list->read ? "Your messages are marked as read" : NULL };
	struct frame frame;
	struct tmpl *part, *body = page_begin(&frame, arena, viewer, &page,
			       TEMPLATE_MESSAGE_LIST, NULL);

	tmpl_show(body, MESSAGE_LIST_NONE, list->count == 0 && list->first);
	tmpl_show(body, MESSAGE_LIST_NO_MORE, list->count == 0 && !list->first);
	if (viewer->unread > 0 && list->count > 0) {
		part = tmpl_add(body, MESSAGE_LIST_MARK);
		tmpl_set(part, MESSAGE_LIST_TOKEN, viewer->token);
		tmpl_set(part, MESSAGE_LIST_UNTIL,
		    page_masked(arena, viewer, list->messages[0].id));
		tmpl_set(part, MESSAGE_LIST_COUNT,
		    page_count(arena, viewer->unread, "message is unread",
			"messages are unread"));
	}
	add_days(body, arena, viewer, list);
	tmpl_show(body, MESSAGE_LIST_PAGES, list->more || !list->first);
	tmpl_show(body, MESSAGE_LIST_NEWEST, !list->first);
	if (list->more)
		tmpl_set(tmpl_add(body, MESSAGE_LIST_OLDER), MESSAGE_LIST_PLACE,
		    page_masked(
			arena, viewer, list->messages[list->count - 1].id));
	page_write(&frame, out);
}
