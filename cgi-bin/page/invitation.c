/* Invitations: made, listed, and accepted. */

#include "page/invitation.h"

#include "base/id.h"
#include "page/layout.h"
#include "page/member.h"
#include "page/password.h"
#include "page/profile.h"

static void
add_directories(
    struct tmpl *body, struct arena *arena, const struct invitation_new *form)
{
	struct option *options =
	    arena_array(arena, struct option, form->directory_count);

	if (form->directories == NULL)
		return;
	for (size_t i = 0; i < form->directory_count; i++)
		options[i] = (struct option){ .value = id_letters(arena,
						  form->directories[i].id),
			.label = form->directories[i].name };
	page_form_select(body, INVITATION_NEW_DIRECTORY, form->entries,
	    &(struct control){ .name = "directory",
		.hint = "Into a partner’s, only its global admin; they invite "
			"everybody else." },
	    options, form->directory_count);
}

static void
add_roles(struct tmpl *body, const struct invitation_new *form)
{
	struct option options[ROLE__COUNT];
	size_t n = 0;

	for (enum role role = 0; role < ROLE__COUNT; role++)
		if ((form->roles & ROLE_BIT(role)) != 0)
			options[n++] =
			    (struct option){ .value = role_code(role),
				    .label = role_name(role),
				    .hint = role_about(role) };
	page_form_radios(body, INVITATION_NEW_ROLES, form->entries,
	    &(struct control){ .name = "role",
		.hint = "You can give more roles when they are here." },
	    options, n);
}

static void
add_locations(
    struct tmpl *body, struct arena *arena, const struct invitation_new *form)
{
	struct option *options =
	    arena_array(arena, struct option, form->location_count + 1);

	if (form->locations == NULL)
		return;
	options[0] = (struct option){ .value = "", .label = "Every location" };
	for (size_t i = 0; i < form->location_count; i++)
		options[i + 1] = (struct option){ .value = id_letters(arena,
						      form->locations[i].id),
			.label = arena_print(arena, "%s (%s)",
			    form->locations[i].name,
			    form->locations[i].partner_id) };
	page_form_select(body, INVITATION_NEW_LOCATION, form->entries,
	    &(struct control){ .name = "location",
		.hint = "Only incentives roles can be for one location." },
	    options, form->location_count + 1);
}

void
page_invitation_new(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct invitation_new *form)
{
	const struct page page = { .title = "Invite a person",
		.place = PLACE_PEOPLE,
		.back = page_member_base(viewer),
		.back_label = "People" };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_INVITATION_NEW, form->entries);

	tmpl_set(body, INVITATION_NEW_BASE, page_member_base(viewer));
	tmpl_set(body, INVITATION_NEW_TOKEN, viewer->token);
	if (!form->has_mail)
		tmpl_add(body, INVITATION_NEW_NO_MAIL);
	add_directories(body, arena, form);
	page_form_input(body, INVITATION_NEW_EMAIL, form->entries,
	    &(struct control){ .name = "email",
		.type = "email",
		.hint = "Their own, to which only they have access. They sign "
			"in with it." });
	page_form_input(body, INVITATION_NEW_NAME, form->entries,
	    &(struct control){ .name = "name",
		.hint = "As colleagues know them, up to 120 characters. They "
			"can correct it." });
	add_roles(body, form);
	add_locations(body, arena, form);
	page_write(&frame, out);
}

static const char *
state_of(struct arena *arena, const struct viewer *viewer,
    const struct invitation *invitation)
{
	switch (invitation_state_of(invitation, viewer->now)) {
	case INVITATION_MAILING:
		return "Its mail waits to go out.";
	case INVITATION_OPEN:
		return arena_print(arena, "The link works until %s.",
		    page_time(arena, viewer, invitation->expires));
	case INVITATION_EXPIRED:
		break;
	}
	return "The link has expired: send it again.";
}

static void
add_row(struct tmpl *list, struct arena *arena, const struct viewer *viewer,
    const struct invitation *invitation)
{
	struct tmpl *row = tmpl_add(list, COMPONENT_INVITATIONS_INVITATION);
	struct tmpl *change;

	tmpl_set(row, COMPONENT_INVITATIONS_NAME, invitation->name);
	tmpl_set(row, COMPONENT_INVITATIONS_EMAIL, invitation->email);
	tmpl_set(row, COMPONENT_INVITATIONS_ROLE,
	    grant_words(arena, &invitation->grant));
	if (person_is_microsoft(viewer))
		tmpl_maybe(row, COMPONENT_INVITATIONS_WHERE,
		    invitation->directory.name);
	tmpl_set(row, COMPONENT_INVITATIONS_STAMP,
	    page_stamp(arena, invitation->invited));
	tmpl_set(row, COMPONENT_INVITATIONS_WHEN,
	    page_time(arena, viewer, invitation->invited));
	tmpl_set(row, COMPONENT_INVITATIONS_BY, invitation->inviter);
	tmpl_set(row, COMPONENT_INVITATIONS_STATE,
	    state_of(arena, viewer, invitation));
	if (!invitation_may_change(viewer, invitation))
		return;
	change = tmpl_add(row, COMPONENT_INVITATIONS_CHANGE);
	tmpl_set(change, COMPONENT_INVITATIONS_ACTION,
	    arena_print(arena, "%s/invitations/%s", page_member_base(viewer),
		id_letters(arena, invitation->id)));
	tmpl_set(change, COMPONENT_INVITATIONS_TOKEN, viewer->token);
	tmpl_set(change, COMPONENT_INVITATIONS_NAME, invitation->name);
}

void
page_invitation_list(struct tmpl *body, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct invitation *invitations,
    size_t count)
{
	struct tmpl *list;

	if (count == 0)
		return;
	list = tmpl_include(body, marker, TEMPLATE_COMPONENT_INVITATIONS);
	for (size_t i = 0; i < count; i++)
		add_row(list, arena, viewer, &invitations[i]);
}

void
page_invitation_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct invitation *invitation,
    const struct entries *entries, const char *href, bool known)
{
	const struct page page = { .title =
				       arena_print(arena, "Invitation to %s",
					   invitation->directory.name),
		.guest = true };
	struct frame frame;
	struct tmpl *form, *body = page_begin(&frame, arena, viewer, &page,
			       TEMPLATE_INVITATION_SHOW, entries);

	tmpl_set(body, INVITATION_SHOW_BY, invitation->inviter);
	tmpl_set(body, INVITATION_SHOW_WHERE, invitation->directory.name);
	tmpl_set(
	    body, INVITATION_SHOW_ROLE, grant_words(arena, &invitation->grant));
	tmpl_set(body, INVITATION_SHOW_EMAIL, invitation->email);
	tmpl_show(body, INVITATION_SHOW_KNOWN, known);
	if (!known) {
		form = tmpl_add(body, INVITATION_SHOW_NEW);
		tmpl_set(form, INVITATION_SHOW_ACTION, href);
		tmpl_set(form, INVITATION_SHOW_TOKEN, viewer->token);
		tmpl_set(form, INVITATION_SHOW_EMAIL, invitation->email);
		page_form_input(form, INVITATION_SHOW_NAME, entries,
		    &(struct control){ .name = "name",
			.hint = "As colleagues know you, up to 120 "
				"characters.",
			.autocomplete = "name" });
		page_profile_zone(form, INVITATION_SHOW_ZONE, arena, entries);
		page_password_input(form, INVITATION_SHOW_PASSWORD, entries);
	}
	page_write(&frame, out);
}

void
page_invitation_gone(
    struct text *out, struct arena *arena, const struct viewer *viewer)
{
	const struct page page = { .title = "This link does not work",
		.guest = true };
	struct frame frame;
	struct tmpl *body =
	    page_begin(&frame, arena, viewer, &page, TEMPLATE_LINK_GONE, NULL);

	tmpl_set(body, LINK_GONE_WHAT,
	    "The link of an invitation works once, for 24 hours from when it "
	    "was sent, and until a newer one is sent. This one was used, is "
	    "too old, was replaced or withdrawn, or is not complete.");
	tmpl_set(body, LINK_GONE_NEXT,
	    "Ask the person who invited you to send it again. If you have "
	    "accepted it, sign in.");
	tmpl_set(body, LINK_GONE_HREF, "/sign-in");
	tmpl_set(body, LINK_GONE_WORDS, "Sign in");
	page_write(&frame, out);
}
