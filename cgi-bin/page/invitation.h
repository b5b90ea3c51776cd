/* Invitations: made, listed, and accepted. */

#ifndef PAGE_INVITATION_H
#define PAGE_INVITATION_H

#include "page/form.h"
#include "rules/enrollment.h"
#include "rules/invitation.h"

/* The form of who invites. */
struct invitation_new {
	const struct entries *entries;
	const struct directory *directories; /* to choose from; NULL: the own */
	size_t directory_count;
	const struct location *locations; /* of the own */
	size_t location_count;
	unsigned roles; /* that may be given */
	bool has_mail;	/* does this site send mail? */
};
void page_invitation_new(struct text *out, struct arena *,
    const struct viewer *, const struct invitation_new *);

/* Those that wait, where {{>MARKER}} stands; nothing when there are none. */
void page_invitation_list(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct invitation *, size_t count);

/* What a link, whose page is `href`, invites to. `known`: somebody has the
 * address, and signs in to accept. */
void page_invitation_show(struct text *out, struct arena *,
    const struct viewer *, const struct invitation *, const struct entries *,
    const char *href, bool known);

/* A link that does not work. */
void page_invitation_gone(
    struct text *out, struct arena *, const struct viewer *);

#endif
