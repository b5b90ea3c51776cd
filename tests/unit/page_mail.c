/* A mail as it goes over the wire, whatever was typed into it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <cmocka.h>

#include "page/mail.h"
#include "page/tmpl.h"

#define NOW   ((int64_t)1795362000) /* 22 November 2026 15:40 UTC */
#define TOKEN "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

static const struct mail_setup setup = { .url = "smtp://localhost",
	.local = true,
	.from = "cpor@claims.example",
	.host = "claims.example",
	.base_url = "https://claims.example" };

static struct arena *arena;
static struct text out;

static int
begin(void **state)
{
	(void)state;
	arena = arena_new();
	text_open(&out, PAGE_MAIL_LIMIT);
	return tmpl_load("templates");
}

static int
end(void **state)
{
	(void)state;
	text_close(&out);
	arena_free(arena);
	return 0;
}

static struct mail
some_mail(void)
{
	return (struct mail){ .id = 7,
		.kind = MESSAGE_LINE_ENDED,
		.letters = "0123456789abc",
		.claim = 5,
		.claim_number = "C-12345678",
		.claim_name = "Roll-out",
		.customer = "Contoso",
		.subject = "",
		.person = 3,
		.person_name = "Ada Lee",
		.address = "ada@fabrikam.example",
		.detail = "Exchange Online",
		.error = "",
		.words = "" };
}

static const char *
written(const struct mail *mail, const char *stop)
{
	const struct mail_page page = {
		.mail = mail, .setup = &setup, .stop = stop
	};

	text_clear(&out);
	page_mail_write(&out, arena, &page, NOW);
	return text_string(&out);
}

static bool
has(const char *words)
{
	return strstr(text_string(&out), words) != NULL;
}

/* R9.14. */
static void
it_has_its_own_id_and_its_claims_thread(void **state)
{
	struct mail mail = some_mail();
	char *first;

	(void)state;
	first = arena_string(arena, written(&mail, NULL));
	assert_false(text_failed(&out));
	assert_true(has("Message-ID: <mail.0123456789abc@claims.example>\r\n"));
	assert_true(has("In-Reply-To: <claim.0000000000005@claims.example>"));
	assert_true(has("References: <claim.0000000000005@claims.example>"));
	assert_true(has("Date: Sun, 22 Nov 2026 15:40:00 +0000\r\n"));
	assert_false(has("List-Unsubscribe"));
	assert_string_equal(written(&mail, NULL), first);
}

/* R9.10: RFC 8058. */
static void
an_optional_one_can_be_stopped_by_one_click(void **state)
{
	struct mail mail = some_mail();

	(void)state;
	written(&mail, TOKEN);
	assert_true(has("List-Unsubscribe: "
			"<https://claims.example/mail/stop/" TOKEN ">\r\n"));
	assert_true(has("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
}

static void
somebody_outside_gets_no_link_into_the_site(void **state)
{
	struct mail mail = some_mail();

	(void)state;
	mail.kind = MESSAGE_CUSTOMER_NOTICE;
	mail.person = 0;
	mail.person_name = "";
	written(&mail, NULL);
	assert_false(text_failed(&out));
	assert_true(has("To: <ada@fabrikam.example>\r\n"));
	assert_false(has("https://claims.example/"));
}

/* R4.28: and nothing that is the partner's own, such as its claim's name. */
static void
the_customer_contact_reads_who_claims_what_and_how_to_decline(void **state)
{
	struct mail mail = some_mail();
	const struct line lines[] = {
		{ .item = { .name = "Exchange Online" }, .subscription = "" },
		{ .item = { .name = "Microsoft Teams" }, .subscription = "" },
	};
	const struct mail_page page = { .mail = &mail,
		.setup = &setup,
		.link = "https://claims.example/consent/" TOKEN,
		.lines = lines,
		.line_count = LENGTH(lines) };

	(void)state;
	mail.kind = MESSAGE_CUSTOMER_NOTICE;
	mail.person = 0;
	mail.person_name = "";
	mail.detail = "Fabrikam";
	text_clear(&out);
	page_mail_write(&out, arena, &page, NOW);
	assert_false(text_failed(&out));
	assert_true(has("Fabrikam says that it works for"));
	assert_true(has("* Exchange Online\r\n* Microsoft Teams\r\n"));
	assert_true(has("<li><strong>Microsoft Teams</strong></li>"));
	assert_true(has("or decline all of it or a part"));
	/* Quoted-printable, 76 columns at most. */
	assert_true(has("<a href=3D\"https://claims.example/consent/AAA"));
	assert_false(has(mail.claim_name));
}

static void
a_daily_mail_tells_of_all_it_holds(void **state)
{
	struct mail mail = some_mail(),
		    gathered[2] = { some_mail(), some_mail() };
	const struct mail_page page = { .mail = &mail,
		.setup = &setup,
		.gathered = gathered,
		.gathered_count = 2,
		.more = true };

	(void)state;
	mail.kind = MESSAGE_DAILY;
	mail.detail = "2 messages";
	mail.claim = 0;
	gathered[1].detail = "Microsoft Teams";
	page_mail_write(&out, arena, &page, NOW);
	assert_false(text_failed(&out));
	assert_true(has("Subject: What happened on CPOR: 2 messages\r\n"));
	assert_true(has("* Exchange Online on claim C-12345678 has ended"));
	assert_true(has("* Microsoft Teams on claim C-12345678 has ended"));
	assert_true(has("And more"));
	assert_false(has("In-Reply-To"));
}

static void
what_was_typed_is_escaped_in_its_html(void **state)
{
	struct mail mail = some_mail();

	(void)state;
	mail.claim_name = "<script>\"'&";
	written(&mail, NULL);
	assert_true(has("&lt;script&gt;"));
	assert_true(has("<strong>&lt;script&gt;&quot;&#39;&amp;</strong>"));
}

/* The lines of the header, each begun by a name or, when it goes on, by a
 * blank; how many name a recipient. */
static int
recipients(const char *message)
{
	static const char *const names[] = { "To:", "Cc:", "Bcc:" };
	int count = 0;

	for (const char *line = message; strncmp(line, "\r\n", 2) != 0;
	     line = strstr(line, "\r\n") + 2)
		for (size_t i = 0; i < LENGTH(names); i++)
			if (strncasecmp(line, names[i], strlen(names[i])) == 0)
				count++;
	return count;
}

/* R9.15: in every field that anybody can fill in, every end of a line. */
static void
no_field_adds_a_header_or_a_recipient(void **state)
{
	static const char *const ends[] = { "\r\n", "\n", "\r", "\x0B", "\x0C",
		"\xC2\x85", "\xE2\x80\xA8", "\x01" };
	const char **fields[7];
	struct mail mail;

	(void)state;
	fields[0] = &mail.claim_number;
	fields[1] = &mail.claim_name;
	fields[2] = &mail.customer;
	fields[3] = &mail.subject;
	fields[4] = &mail.person_name;
	fields[5] = &mail.address;
	fields[6] = &mail.detail;
	for (size_t i = 0; i < LENGTH(fields); i++)
		for (size_t j = 0; j < LENGTH(ends); j++) {
			mail = some_mail();
			*fields[i] = arena_print(arena,
			    "a%sBcc: evil@evil.example%s%sevil", ends[j],
			    ends[j], ends[j]);
			written(&mail, TOKEN);
			/* Either nothing may be sent of it, or what is sent has
			 * one recipient and the words in its parts only. */
			if (text_failed(&out))
				continue;
			assert_int_equal(recipients(text_string(&out)), 1);
			assert_true(i >= 1 && i <= 3);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, begin, end)
		T(it_has_its_own_id_and_its_claims_thread),
		T(an_optional_one_can_be_stopped_by_one_click),
		T(somebody_outside_gets_no_link_into_the_site),
		T(the_customer_contact_reads_who_claims_what_and_how_to_decline),
		T(a_daily_mail_tells_of_all_it_holds),
		T(what_was_typed_is_escaped_in_its_html),
		T(no_field_adds_a_header_or_a_recipient),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
