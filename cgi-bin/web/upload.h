/*
 * What came with a form, judged by its content: libmagic's only door. What a
 * file is called and what its sender says of it decide nothing (R4.20).
 */

#ifndef WEB_UPLOAD_H
#define WEB_UPLOAD_H

#include "base/arena.h"
#include "rules/proof.h"
#include "web/request.h"

/*
 * May the file be proof, as far as the file itself tells? DONE: *type is its
 * media type, one of those that proof_type_allowed. INVALID: *cause says why
 * not: empty, too big, cut off (or less of it is here than came), protected
 * with a password, wrong type (web/sniff). BROKEN: libmagic or the file cannot
 * be read (logged).
 */
enum outcome upload_check(struct arena *, const struct upload *,
    const char **type, enum proof_cause *cause) CHECKED;

/* Is it a form of ours that sends files: no field but token and version, all
 * files in the field "file"? If not, request->fault says what it is. */
bool upload_form_read(struct request *);

/* The only file of a form, read by upload_form_read: what is wrong with it
 * before it is read, as a sentence, or NULL; `kind` is "a CSV file", `too_big`
 * what is said of one with more than `most` bytes. */
const char *upload_fault(const struct request *, const char *kind, int64_t most,
    const char *too_big);

/* The bytes of a file, all of them, in the arena; NULL when it cannot be read
 * (logged). */
char *upload_bytes(struct arena *, const struct upload *);

#endif
