/* One's own profile. */

#include "page/profile.h"

#include <string.h>

#include "page/factor.h"
#include "page/layout.h"
#include "rules/mail.h"

/* "America/New_York" reads better without the underscore. */
static const char *
words_of(struct arena *arena, const char *name)
{
	char *words = arena_string(arena, name);

	for (char *at = words; *at != '\0'; at++)
		if (*at == '_')
			*at = ' ';
	return words;
}

/* All that are offered, and the present one should it not be among them. */
static struct option *
zones(struct arena *arena, const char *present, size_t *count)
{
	size_t listed;
	const char *const *names = zone_names(&listed);
	struct option *options = arena_array(arena, struct option, listed + 1);
	bool found = false;

	for (size_t i = 0; i < listed; i++) {
		options[i] = (struct option){ .value = names[i],
			.label = words_of(arena, names[i]) };
		found = found || strcmp(names[i], present) == 0;
	}
	*count = listed;
	if (!found)
		options[(*count)++] = (struct option){ .value = present,
			.label = words_of(arena, present) };
	return options;
}

/* Which optional mails, each with what it tells of. */
static void
show_mails(struct tmpl *body, const struct entries *entries)
{
	static const struct control mails = { .name = "mails",
		.hint = "What needs you, and decisions, are always mailed. "
			"Everything is in your messages too." };
	static const struct control daily = { .name = "daily",
		.hint = "In the morning; no mail when there is nothing to "
			"tell." };
	struct option options[MAIL_TOPIC__COUNT];
	size_t count = 0;

	for (enum mail_topic i = 0; i < MAIL_TOPIC__COUNT; i++)
		if (mail_topic_is_optional(i))
			options[count++] =
			    (struct option){ .value = mail_topic_code(i),
				    .label = mail_topic_name(i),
				    .hint = mail_topic_hint(i) };
	page_form_ticks(
	    body, PROFILE_SHOW_MAILS, entries, &mails, options, count);
	page_form_tick(body, PROFILE_SHOW_DAILY, entries, &daily);
}

void
page_profile_zone(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct entries *entries)
{
	static const struct control zone = { .name = "zone",
		.hint = "Times on the pages are shown in it." };
	const char *typed = page_form_entry(entries, "zone")->typed;
	struct option *options;
	size_t count;

	options = zones(arena, *typed == '\0' ? "UTC" : typed, &count);
	page_form_select(tmpl, marker, entries, &zone, options, count);
}

/* Words of "?done=…" and the banner that each becomes. */
static const char *
banner_of(const char *done)
{
	static const struct {
		const char *word, *banner;
	} banners[] = {
		{ "saved", "Your profile is saved" },
		{ "password", "Your password is changed, and everywhere else "
			      "you are signed out" },
		{ "address", "Your e-mail address is changed, and everywhere "
			     "else you are signed out" },
	};

	for (size_t i = 0; i < LENGTH(banners); i++)
		if (strcmp(banners[i].word, done) == 0)
			return banners[i].banner;
	return NULL;
}

void
page_profile_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct factor *factor,
    const struct entries *entries, const char *done, bool mail)
{
	static const struct control zone = { .name = "zone",
		.hint = "All times on your pages are shown in it." };
	static const struct control keys = { .name = "keys",
		.hint = "They move you through the review queue and a claim’s "
			"desk. Press ? there, or look into the help." };
	const struct page page = { .title = "Your profile",
		.place = PLACE_PROFILE,
		.back = "/",
		.back_label = "Home",
		.success = banner_of(done) };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_PROFILE_SHOW, entries);
	struct option *options;
	size_t count;

	options = zones(arena, zone_name(viewer->zone), &count);
	tmpl_set(body, PROFILE_SHOW_TOKEN, viewer->token);
	tmpl_set(body, PROFILE_SHOW_NAME, viewer->name);
	tmpl_set(body, PROFILE_SHOW_EMAIL, viewer->email);
	tmpl_maybe(body, PROFILE_SHOW_DIRECTORY,
	    viewer->directory == 0 ? NULL : viewer->directory_name);
	tmpl_set(body, PROFILE_SHOW_ROLES,
	    viewer->roles == 0 ? "No role" : page_roles(arena, viewer->roles));
	tmpl_show(body, PROFILE_SHOW_CHANGE, viewer->directories > 1);
	tmpl_set(body, PROFILE_SHOW_FACTOR,
	    page_factor_words(arena, viewer, factor));
	tmpl_set(body, PROFILE_SHOW_NOW, page_time(arena, viewer, viewer->now));
	page_form_select(
	    body, PROFILE_SHOW_ZONE, entries, &zone, options, count);
	tmpl_show(body, PROFILE_SHOW_NO_MAIL, !mail);
	show_mails(body, entries);
	if (person_may(viewer, MAY_READ_ALL))
		page_form_tick(body, PROFILE_SHOW_KEYS, entries, &keys);
	page_write(&frame, out);
}
