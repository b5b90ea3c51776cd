/*
 * What is inside a file (docs/rules.md R4.20, R4.55): archives are told by
 * their content types, compound files by their streams, mail by its headers,
 * text by its characters, and documents that need a password are noticed.
 * Bounded, whatever the bytes: nothing here follows a chain for longer than
 * the file has room for it.
 */

#ifndef WEB_SNIFF_H
#define WEB_SNIFF_H

#include "base/arena.h"
#include "rules/proof.h"

/*
 * The media type of a whole file; `guess` is libmagic's, and counts for PDF
 * and pictures only. PROOF_FINE: *type is one that proof_type_allowed;
 * PROOF_PROTECTED: it needs a password; PROOF_WRONG_TYPE: it is none of ours.
 *
 * ZIP archives: Office Open XML by [Content_Types].xml (ECMA-376 part 2),
 * without macros; OpenDocument by its mimetype (ODF 1.3 part 2, 3.3). Compound
 * files: the streams at their root ([MS-CFB]; [MS-OFFCRYPTO] for passwords).
 * Mail: header fields of RFC 5322, From and one more that only mail has.
 * Text: UTF-8 without control characters that no text has.
 */
enum proof_cause sniff(struct arena *, const void *bytes, size_t length,
    const char *guess, const char **type);

#endif
