/* Proof of execution: a claim's files, adding and removing them, their receipt,
 * and the files themselves (docs/rules.md R4.19 to R4.23). */

#ifndef WEB_PROOF_H
#define WEB_PROOF_H

#include "rules/claim.h"
#include "store/proof.h"
#include "web/route.h"

/*
 * GET and POST /claims/:claim/proof. Each file that is fine is kept, whatever
 * becomes of the others; when any is refused the page says why, beside the
 * ones that were added. Adding asks for no version (store_proof_add).
 */
handler web_proof_list, web_proof_add;

/* May the viewer add files to this claim now? */
enum outcome web_proof_may_add(
    struct request *, struct store *, const struct claim *, bool *may) CHECKED;

/*
 * Could this file be proof: by its content (R4.20), and by the virus scanner,
 * if there is one (R4.58), which `until` (time_monotonic) ends waiting for?
 * *file is filled in for store_proof_add. INVALID: *cause says why not. Outside
 * any transaction.
 */
enum outcome web_proof_check(struct request *, struct store *,
    const struct claim *, const struct upload *, int64_t until,
    struct proof_file *file, enum proof_cause *cause) CHECKED;

/* As long as a browser may have to wait for the scanner, for all its files. */
#define WEB_PROOF_SCAN ((int64_t)10 * 1000000) /* of time_monotonic */

/* GET /claims/:claim/proof/receipt and receipt.txt. */
handler web_proof_receipt, web_proof_receipt_text;

/* GET and POST /claims/:claim/proof/remove. */
handler web_proof_ask_remove, web_proof_remove;

/* GET /proof/:file: the file itself. That somebody at Microsoft fetched it is
 * recorded before it goes out; HEAD is no view. */
handler web_proof_download;

/* Would it be there, for the viewer? */
handler web_proof_opens;

#endif
