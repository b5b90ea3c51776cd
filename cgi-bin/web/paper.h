/* The paper to fill in and have signed, with the claim's own details
 * (docs/rules.md R4.29). */

#ifndef WEB_PAPER_H
#define WEB_PAPER_H

#include "rules/claim.h"
#include "web/route.h"

/* GET /claims/:claim/proof/template.docx and template.pdf. ABSENT: the claim
 * has no customer, role or item yet. */
handler web_paper_docx, web_paper_pdf;

/* Has it what the paper is made of: a customer, a role, and a line that is
 * still claimed? */
bool web_paper_ready(const struct claim *, const struct line *, size_t count);

#endif
