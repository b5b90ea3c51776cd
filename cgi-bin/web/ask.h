/* What the reviewer asks for, for the pages that mend it (R5.45). */

#ifndef WEB_ASK_H
#define WEB_ASK_H

#include "page/ask.h"
#include "store/store.h"
#include "web/request.h"

/* The open ones of a claim that its partner must answer; none otherwise. */
enum outcome web_ask_read(struct request *, struct store *,
    const struct claim *, struct asks *) CHECKED;

#endif
