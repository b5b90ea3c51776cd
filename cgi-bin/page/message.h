/* Messages: the list. */

#ifndef PAGE_MESSAGE_H
#define PAGE_MESSAGE_H

#include "base/arena.h"
#include "base/text.h"
#include "rules/message.h"
#include "rules/person.h"

/* One page of them. */
struct message_list {
	struct message *messages; /* newest first */
	size_t count;
	bool more;  /* there are older ones */
	bool first; /* the page with the newest */
	bool read;  /* they have just been marked as read */
};

void page_message_list(struct text *out, struct arena *, const struct viewer *,
    const struct message_list *);

#endif
