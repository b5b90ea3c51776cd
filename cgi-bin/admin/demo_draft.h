/* Acts that fill in a draft of the demonstration, part by part. */

#ifndef ADMIN_DEMO_DRAFT_H
#define ADMIN_DEMO_DRAFT_H

#include "admin/demo_act.h"

enum outcome admin_demo_draft_who(struct demo_act *) CHECKED;
enum outcome admin_demo_draft_customer(struct demo_act *) CHECKED;
enum outcome admin_demo_draft_role(struct demo_act *) CHECKED;
enum outcome admin_demo_draft_contacts(struct demo_act *) CHECKED;

/* Each product with the customer's oldest subscription that may be claimed for
 * it. ABSENT: there is none. */
enum outcome admin_demo_draft_items(struct demo_act *) CHECKED;

/* The first line waits for the subscription act->what, which nobody has. */
enum outcome admin_demo_draft_wait(struct demo_act *) CHECKED;

/* Add the files whose codes are in act->what, or else those of the claim's
 * row: pdf, docx, png; signed, a PDF that replaces an earlier one. */
enum outcome admin_demo_draft_proof(struct demo_act *) CHECKED;

/* Would the check page let it be submitted? INVALID: the log says why not. */
enum outcome admin_demo_draft_check(struct demo_act *) CHECKED;

#endif
