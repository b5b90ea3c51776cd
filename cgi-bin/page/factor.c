/* The pages of one's second factor. */

#include "page/factor.h"

#include <inttypes.h>
#include <string.h>

#include "base/qr.h"
#include "page/layout.h"

#define ISSUER	 "CPOR"
#define URI_MAX	 2000
#define PATH_MAX (256 * 1024) /* far more than any QR code's outline */
#define GROUP	 4	      /* letters of a key that stand together */

static const struct control code_of_app = { .name = "code",
	.hint = "Six digits.",
	.autocomplete = "one-time-code",
	.width = 10 };
static const struct control code_of_any = { .name = "code",
	.hint = "Six digits of your app, or a recovery code of ten letters and "
		"digits.",
	.autocomplete = "one-time-code",
	.width = 20 };
static const struct control password = { .name = "password",
	.type = "password",
	.autocomplete = "current-password" };

/* What the picture says to the app: the key URI format that apps agree on. */
static const char *
uri_of(struct arena *arena, const char *email, const char *key)
{
	const char *uri;
	struct text text;

	text_open(&text, URI_MAX);
	text_add(&text, "otpauth://totp/" ISSUER ":");
	text_add_percent(&text, email);
	text_print(&text, "?secret=%s&issuer=" ISSUER, key);
	uri = arena_string(arena, text_string(&text));
	text_close(&text);
	return uri;
}

/* The dark modules as one path, a bar for each run of a row. */
static const char *
outline(struct arena *arena, const struct qr *qr)
{
	const char *path;
	struct text text;

	text_open(&text, PATH_MAX);
	for (size_t y = 0; y < qr->side; y++) {
		const bool *row = qr->dark + y * qr->side;

		for (size_t x = 0, end; x < qr->side; x = end + 1) {
			for (end = x; end < qr->side && row[end]; end++)
				continue;
			if (end > x)
				text_print(&text, "M%zu %zuh%zuv1H%zuz",
				    x + QR_QUIET, y + QR_QUIET, end - x,
				    x + QR_QUIET);
		}
	}
	path = arena_string(arena, text_string(&text));
	text_close(&text);
	return path;
}

/* "ABCD EFGH …": easier to type. */
static const char *
grouped(struct arena *arena, const char *key)
{
	const char *words = "";

	for (size_t i = 0; i < strlen(key); i += GROUP)
		words = arena_print(arena, "%s%s%.*s", words, i == 0 ? "" : " ",
		    GROUP, key + i);
	return words;
}

static void
show_begun(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct factor_page *factor)
{
	struct tmpl *begun = tmpl_add(body, FACTOR_SHOW_BEGUN);
	struct qr qr;

	if (qr_make(arena, uri_of(arena, viewer->email, factor->key), &qr)) {
		tmpl_set(begun, FACTOR_SHOW_SIDE,
		    arena_print(arena, "%zu", qr.side + (size_t)2 * QR_QUIET));
		tmpl_set(begun, FACTOR_SHOW_DARK, outline(arena, &qr));
	}
	tmpl_set(begun, FACTOR_SHOW_TOKEN, viewer->token);
	tmpl_set(begun, FACTOR_SHOW_NEXT, factor->next);
	tmpl_set(begun, FACTOR_SHOW_KEY, grouped(arena, factor->key));
	tmpl_set(begun, FACTOR_SHOW_EMAIL, viewer->email);
	page_form_input(begun, FACTOR_SHOW_CODE, factor->entries, &code_of_app);
}

const char *
page_factor_words(struct arena *arena, const struct viewer *viewer,
    const struct factor *factor)
{
	if (factor->confirmed != 0)
		return arena_print(arena, "Set up on %s",
		    page_date(arena, viewer, factor->confirmed));
	return factor->exempt
		   ? "Not set up: people of this demonstration need none"
		   : "Not set up";
}

void
page_factor_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct factor_page *factor)
{
	const struct page page = { .title = "Second factor",
		.place = PLACE_PROFILE,
		.back = factor->needed ? NULL : "/profile",
		.back_label = "Your profile",
		.success =
		    factor->removed ? "Your second factor is removed" : NULL };
	const bool set = factor->factor->confirmed != 0;
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_FACTOR_SHOW, factor->entries);
	struct tmpl *part;

	tmpl_show(body, FACTOR_SHOW_NEEDED, factor->needed);
	tmpl_show(body, FACTOR_SHOW_EXEMPT, factor->factor->exempt && !set);
	if (set) {
		part = tmpl_add(body, FACTOR_SHOW_SET);
		tmpl_set(part, FACTOR_SHOW_TOKEN, viewer->token);
		tmpl_set(part, FACTOR_SHOW_SINCE,
		    page_time(arena, viewer, factor->factor->confirmed));
		tmpl_set(part, FACTOR_SHOW_LEFT,
		    arena_print(arena, "%" PRId64 " of %d not used yet",
			factor->factor->left, FACTOR_CODES));
	} else if (factor->key != NULL) {
		show_begun(body, arena, viewer, factor);
	} else {
		part = tmpl_add(body, FACTOR_SHOW_NONE);
		tmpl_set(part, FACTOR_SHOW_TOKEN, viewer->token);
		tmpl_set(part, FACTOR_SHOW_NEXT, factor->next);
	}
	page_write(&frame, out);
}

void
page_factor_codes(struct text *out, struct arena *arena,
    const struct viewer *viewer, char codes[FACTOR_CODES][FACTOR_CODE_SIZE],
    const char *next)
{
	const struct page page = { .title = "Your recovery codes",
		.place = PLACE_PROFILE,
		.success = "Your second factor is set up" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_FACTOR_CODES, NULL);

	for (size_t i = 0; i < FACTOR_CODES; i++)
		tmpl_set(tmpl_add(body, FACTOR_CODES_CODE), FACTOR_CODES_CODE,
		    codes[i]);
	tmpl_set(body, FACTOR_CODES_NEXT, next);
	page_write(&frame, out);
}

void
page_factor_remove(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct entries *entries)
{
	const struct page page = { .title = "Remove your second factor",
		.place = PLACE_PROFILE,
		.back = "/profile/factor",
		.back_label = "Second factor" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_FACTOR_REMOVE, entries);

	tmpl_set(body, FACTOR_REMOVE_TOKEN, viewer->token);
	tmpl_show(body, FACTOR_REMOVE_NEEDED, factor_is_needed(viewer));
	page_form_input(body, FACTOR_REMOVE_PASSWORD, entries, &password);
	page_form_input(body, FACTOR_REMOVE_CODE, entries, &code_of_any);
	page_write(&frame, out);
}

void
page_factor_ask(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct entries *entries,
    const char *next, bool gone)
{
	const struct page page = { .title = "Enter your code" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_SESSION_CODE, entries);

	struct tmpl *form;

	if (gone) {
		tmpl_set(
		    tmpl_add(body, SESSION_CODE_GONE), SESSION_CODE_NEXT, next);
	} else {
		form = tmpl_add(body, SESSION_CODE_AWAITED);
		tmpl_set(form, SESSION_CODE_TOKEN, viewer->token);
		tmpl_set(form, SESSION_CODE_NEXT, next);
		page_form_input(form, SESSION_CODE_CODE, entries, &code_of_any);
	}
	page_write(&frame, out);
}
