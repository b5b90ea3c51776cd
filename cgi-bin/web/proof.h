/* Proof of execution: a claim's files, adding and removing them, their receipt,
 * and the files themselves (docs/rules.md R4.19 to R4.23). */

#ifndef WEB_PROOF_H
#define WEB_PROOF_H

#include "web/route.h"

/*
 * GET and POST /claims/:claim/proof. Each file that is fine is kept, whatever
 * becomes of the others; when any is refused the page says why, beside the
 * ones that were added. Adding asks for no version (store_proof_add).
 */
handler web_proof_list, web_proof_add;

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
