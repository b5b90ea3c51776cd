/* Files of the partner's other claims, attached by pick (docs/rules.md R4.56).
 */

#ifndef WEB_PROOF_REUSE_H
#define WEB_PROOF_REUSE_H

#include "web/route.h"

/* GET and POST /claims/:claim/proof/reuse: all that were chosen or none.
 * Adding asks for no version, as with files that are sent. */
handler web_proof_reuse_show, web_proof_reuse_save;

#endif
