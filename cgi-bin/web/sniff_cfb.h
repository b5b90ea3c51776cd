/* Compound files ([MS-CFB]): Word, Excel, PowerPoint and Outlook before 2007,
 * and what wraps a newer Office file that needs a password. */

#ifndef WEB_SNIFF_CFB_H
#define WEB_SNIFF_CFB_H

#include "base/arena.h"
#include "rules/proof.h"

/*
 * The type of a file that begins so, by the streams at its root: what is
 * embedded in it decides nothing. *type stays as it is unless PROOF_FINE.
 * PROOF_PROTECTED: an encrypted package, or a Word, Excel or PowerPoint file
 * that says of itself that it is encrypted.
 */
enum proof_cause sniff_cfb(
    struct arena *, const void *bytes, size_t length, const char **type);

#endif
