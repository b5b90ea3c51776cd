/* What a partner is told before submitting of lines that another partner holds
 * or claims (R4.16). */

#ifndef WEB_COMPETING_H
#define WEB_COMPETING_H

#include "page/competing.h"
#include "store/store.h"
#include "web/request.h"

/* What pages of the claim show: about lines that are saved, of a claim that is
 * not submitted or must be answered; else nothing (R4.76). */
enum outcome web_competing_read(struct request *, struct store *,
    const struct claim *, struct competing *) CHECKED;

/* What is said when too many lines were chosen (R4.77): a sentence that says
 * when it may go on. */
const char *web_competing_slow(const struct request *);

#endif
