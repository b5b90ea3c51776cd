/* The conversation about a claim, and what reviewers asked for, in the store.
 */

#ifndef STORE_COMMENT_H
#define STORE_COMMENT_H

#include "rules/claim.h"
#include "rules/comment.h"
#include "store/store.h"

/* The newest COMMENTS_SHOWN of a claim's comments, of those before comment
 * `before` (0: of all); notes only with `notes`. */
enum outcome store_comment_list(struct store *, int64_t claim, bool notes,
    int64_t before, struct arena *, struct thread *) CHECKED;

/*
 * Add one, with its history entry (internal for a note) and messages: a
 * partner's comment to the reviewer, Microsoft's to the partner's side, a note
 * to nobody. The side is the viewer's directory's; a viewer without a person is
 * the system. A partner's comment answers the open questions. It does not
 * change claim->version.
 */
enum outcome store_comment_add(struct store *, const struct viewer *,
    const struct claim *, enum comment_kind, const char *body) CHECKED;

/* The same with files, which prove the claim already (store_proof_add): ids. */
enum outcome store_comment_post(struct store *, const struct viewer *,
    const struct claim *, enum comment_kind, const char *body,
    const int64_t *files, size_t count) CHECKED;

/* The same without a message: a comment that goes with a move of the claim,
 * whose own message tells of both. */
enum outcome store_comment_join(struct store *, const struct viewer *,
    const struct claim *, enum comment_kind, const char *body) CHECKED;

/* The place of a letter in the conversation, and its history entry: for
 * store/letter, which keeps its words. */
enum outcome store_comment_letter(struct store *, const struct viewer *,
    const struct claim *, const char *letter, int64_t *id) CHECKED;

/* One of a claim's comments; notes only with `notes`. */
enum outcome store_comment_of(struct store *, int64_t claim, int64_t id,
    bool notes, struct arena *, struct comment *) CHECKED;

/*
 * Change what the viewer wrote (R9.5), with its history entry; nobody is told
 * again. The same words: DONE and no entry. FORBIDDEN: comment_may_edit.
 */
enum outcome store_comment_edit(struct store *, const struct viewer *,
    const struct claim *, const struct comment *, const char *body) CHECKED;

/* What was asked for, oldest first; only open ones with `open`. */
enum outcome store_comment_asks(struct store *, int64_t claim, bool open,
    struct arena *, struct ask **, size_t *count) CHECKED;

/* Record one request for more (with store_move's CLAIM_ASK in the same
 * transaction). */
enum outcome store_comment_ask(struct store *, const struct viewer *,
    const struct claim *, const struct ask *) CHECKED;

/* All open ones are answered now (with CLAIM_ANSWER). */
enum outcome store_comment_answer(
    struct store *, const struct viewer *, const struct claim *) CHECKED;

#endif
