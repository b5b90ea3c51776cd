/* Whose claim it is, and who follows it. */

#include "page/follow.h"

#include <string.h>

#include "page/claim.h"
#include "page/draft.h"

static const struct {
	const char *word, *sentence;
} banners[] = {
	{ "followed", "You follow this claim: you get its messages." },
	{ "left", "You do not follow this claim any more." },
	{ "taken-over", "You own this claim now. Who owned it before follows "
			"it and has been told." },
};

const char *
page_follow_banner(const char *done)
{
	for (size_t i = 0; done != NULL && i < LENGTH(banners); i++)
		if (strcmp(banners[i].word, done) == 0)
			return banners[i].sentence;
	return NULL;
}

static bool
is_following(const struct viewer *viewer, const struct follow *follow)
{
	for (size_t i = 0; i < follow->follower_count; i++)
		if (follow->followers[i].id == viewer->person)
			return true;
	return false;
}

static void
add_buttons(struct tmpl *part, struct arena *arena, const struct viewer *viewer,
    const struct follow *follow)
{
	const char *href = page_draft_href(arena, follow->claim);
	bool follows = is_following(viewer, follow);
	struct tmpl *form = tmpl_add(part, COMPONENT_FOLLOW_FOLLOW);

	tmpl_set(form, COMPONENT_FOLLOW_ACTION,
	    arena_print(arena, "%s/follow", href));
	tmpl_set(form, COMPONENT_FOLLOW_TOKEN, viewer->token);
	tmpl_set(form, COMPONENT_FOLLOW_VALUE, follows ? "no" : "yes");
	tmpl_set(form, COMPONENT_FOLLOW_LABEL,
	    follows ? "Stop following" : "Follow this claim");
	if (!follow->may_take_over)
		return;
	form = tmpl_add(part, COMPONENT_FOLLOW_TAKE_OVER);
	tmpl_set(form, COMPONENT_FOLLOW_ACTION,
	    arena_print(arena, "%s/take-over", href));
	tmpl_set(form, COMPONENT_FOLLOW_TOKEN, viewer->token);
	page_mask(
	    form, COMPONENT_FOLLOW_VERSION, viewer, follow->claim->version);
	tmpl_set(form, COMPONENT_FOLLOW_OWNER, follow->claim->owner_name);
}

void
page_follow_show(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct follow *follow)
{
	bool own = follow->claim->owner == viewer->person;
	struct tmpl *part;

	if (person_is_microsoft(viewer))
		return;
	part = tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_FOLLOW);
	tmpl_set(part, COMPONENT_FOLLOW_OWNER, follow->claim->owner_name);
	tmpl_show(part, COMPONENT_FOLLOW_OWN, own);
	tmpl_maybe(part, COMPONENT_FOLLOW_FOLLOWERS,
	    page_claim_names(arena, follow->followers, follow->follower_count));
	tmpl_show(part, COMPONENT_FOLLOW_NOBODY, follow->follower_count == 0);
	if (!own)
		add_buttons(part, arena, viewer, follow);
}
