/* One connection to a mail server. */

#include "clock/mail.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <curl/curl.h>

#include "base/domain.h"
#include "base/log.h"
#include "base/mime.h"

#define CONNECT_SECONDS 10L
#define SECONDS		30L /* for one mail */

struct mail_door {
	CURL *curl;
	char *url; /* with our name, for EHLO */
	struct mail_setup setup;
	bool used; /* a mail was sent: the connection may be an old one */

	/* Of the mail that is being sent: */
	const struct text *message;
	size_t sent;
	mail_handing *handing;
	void *context;
	enum mail_step step;
	int code;  /* of the latest reply in this step; 0: none yet */
	bool over; /* we have taken our leave: what is said now says nothing */
	char said[MAIL_SAID_SIZE];
	char error[CURL_ERROR_SIZE];
};

/* The commands that begin a step. */
static enum mail_step
step_of(const char *command, size_t size, enum mail_step step)
{
	static const struct {
		const char *begins;
		enum mail_step step;
	} commands[] = {
		{ "MAIL ", MAIL_STEP_SENDER },
		{ "RCPT ", MAIL_STEP_RECIPIENT },
		{ "DATA", MAIL_STEP_CONTENT },
	};

	for (size_t i = 0; i < LENGTH(commands); i++) {
		size_t length = strlen(commands[i].begins);

		if (size >= length &&
		    memcmp(command, commands[i].begins, length) == 0)
			return commands[i].step;
	}
	return step;
}

/* libcurl tells what it says to the server; what is said of passwords is not
 * looked at. */
static int
overhear(CURL *curl, curl_infotype type, char *data, size_t size, void *context)
{
	struct mail_door *door = context;
	enum mail_step step;

	(void)curl;
	if (type != CURLINFO_HEADER_OUT)
		return 0;
	step = step_of(data, size, door->step);
	if (step != door->step)
		door->code = 0;
	door->step = step;
	if (size >= 4 && memcmp(data, "QUIT", 4) == 0)
		door->over = true;
	return 0;
}

/* A line without what may not stand in one, without its end, and without
 * secrets that it quotes. */
static void
keep_words(char said[MAIL_SAID_SIZE], const char *line, size_t size)
{
	size_t n = 0;

	for (size_t i = 0; i < size && n + 1 < MAIL_SAID_SIZE; i++) {
		unsigned char c = (unsigned char)line[i];

		if (c == '\r' || c == '\n')
			break;
		said[n++] = c < 0x20 || c >= 0x7F ? '?' : (char)c;
	}
	said[n] = '\0';
	mail_hide_secrets(said);
}

/* A line of a reply: three digits and words. */
static size_t
hear(char *line, size_t size, size_t count, void *context)
{
	struct mail_door *door = context;
	size_t length = size * count;
	int code = 0;

	for (size_t i = 0; i < 3; i++) {
		if (i >= length || line[i] < '0' || line[i] > '9')
			return length;
		code = 10 * code + (line[i] - '0');
	}
	if (door->over)
		return length;
	door->code = code;
	keep_words(door->said, line, length);
	return length;
}

/* The next bytes of the message. When there are none left, everything but the
 * last line has gone: libcurl adds that, and sends it, only after this. */
static size_t
give(char *buffer, size_t size, size_t count, void *context)
{
	struct mail_door *door = context;
	size_t room = size * count, left = door->message->length - door->sent;

	if (left == 0) {
		if (!door->handing(door->context))
			return CURL_READFUNC_ABORT;
		door->step = MAIL_STEP_HANDED;
		door->code = 0;
		return 0;
	}
	if (left > room)
		left = room;
	memcpy(buffer, door->message->bytes + door->sent, left);
	door->sent += left;
	return left;
}

static bool
set_up(struct mail_door *door)
{
	const struct mail_setup *setup = &door->setup;
	bool plain = setup->local && setup->authority == NULL;
	CURL *curl = door->curl;

#define SET(option, value)                                                     \
	(curl_easy_setopt(curl, CURLOPT_##option, value) == CURLE_OK)
	return SET(URL, door->url) && SET(PROTOCOLS_STR, "smtp,smtps") &&
	       SET(PROXY, "") && SET(NOSIGNAL, 1L) &&
	       SET(CONNECTTIMEOUT, CONNECT_SECONDS) && SET(TIMEOUT, SECONDS) &&
	       SET(USE_SSL,
		   plain ? (long)CURLUSESSL_NONE : (long)CURLUSESSL_ALL) &&
	       SET(SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2) &&
	       (setup->authority == NULL || SET(CAINFO, setup->authority)) &&
	       SET(ERRORBUFFER, door->error) && SET(VERBOSE, 1L) &&
	       SET(DEBUGFUNCTION, overhear) && SET(DEBUGDATA, door) &&
	       SET(HEADERFUNCTION, hear) && SET(HEADERDATA, door) &&
	       SET(UPLOAD, 1L) && SET(READFUNCTION, give) &&
	       SET(READDATA, door);
#undef SET
}

struct mail_door *
mail_door_open(const struct mail_setup *setup)
{
	struct mail_door *door = calloc(1, sizeof(*door));
	size_t size = strlen(setup->url) + strlen(setup->host) + sizeof("/");

	if (door == NULL)
		return NULL;
	door->setup = *setup;
	door->curl = curl_easy_init();
	door->url = malloc(size);
	if (door->curl != NULL && door->url != NULL) {
		(void)snprintf(
		    door->url, size, "%s/%s", setup->url, setup->host);
		if (set_up(door))
			return door;
	}
	log_fault("mail: libcurl cannot be set up");
	mail_door_close(door);
	return NULL;
}

void
mail_door_close(struct mail_door *door)
{
	if (door == NULL)
		return;
	if (door->curl != NULL)
		curl_easy_cleanup(door->curl);
	free(door->url);
	free(door);
}

static bool
is_address(const char *address)
{
	char read[EMAIL_SIZE];

	return mime_is_line(address) && domain_read_email(address, read) &&
	       strcmp(read, address) == 0;
}

/* Once from the beginning. */
static void
perform(struct mail_door *door, struct mail_result *result)
{
	CURLcode code;

	door->sent = 0;
	door->step = MAIL_STEP_CONNECT;
	door->code = 0;
	door->over = false;
	door->said[0] = door->error[0] = '\0';
	code = curl_easy_perform(door->curl);
	result->answer = mail_answer_of(door->step, door->code);
	if (code == CURLE_OK)
		result->answer = MAIL_TAKEN;
	else if (code == CURLE_ABORTED_BY_CALLBACK)
		result->answer = MAIL_LATER;
	if (door->code < 400) {
		const char *why = *door->error != '\0'
				      ? door->error
				      : curl_easy_strerror(code);

		keep_words(door->said, why, strlen(why));
	}
	memcpy(result->said, door->said, sizeof(result->said));
}

/* A server may end a connection after some mails: a new one is not its fault.
 * Nothing was taken by then. */
static void
persist(struct mail_door *door, struct mail_result *result)
{
	perform(door, result);
	if (result->answer == MAIL_NO_SERVER && door->used) {
		curl_easy_setopt(door->curl, CURLOPT_FRESH_CONNECT, 1L);
		perform(door, result);
		curl_easy_setopt(door->curl, CURLOPT_FRESH_CONNECT, 0L);
	}
	door->used = true;
}

void
mail_door_send(struct mail_door *door, const char *address,
    const struct text *message, mail_handing *handing, void *context,
    struct mail_result *result)
{
	struct curl_slist *recipients = NULL;

	door->message = message;
	door->handing = handing;
	door->context = context;
	*result = (struct mail_result){ .answer = MAIL_NEVER,
		.said = "Not an e-mail address" };
	if (!is_address(address))
		return;
	recipients = curl_slist_append(NULL, address);
	if (recipients == NULL ||
	    curl_easy_setopt(door->curl, CURLOPT_MAIL_FROM, door->setup.from) !=
		CURLE_OK ||
	    curl_easy_setopt(door->curl, CURLOPT_MAIL_RCPT, recipients) !=
		CURLE_OK)
		result->answer = MAIL_LATER;
	else
		persist(door, result);
	curl_easy_setopt(door->curl, CURLOPT_MAIL_RCPT, NULL);
	curl_slist_free_all(recipients);
}
