/* Attempts to sign in that failed: who must wait, and how long. */

#include "web/attempt.h"

#include <arpa/inet.h>
#include <inttypes.h>
#include <string.h>

#include "base/secret.h"
#include "store/throttle.h"

/* One subscriber has a whole IPv6 network of 64 bits to send from. */
static const char *
network_of(struct arena *arena, const char *address)
{
	struct in6_addr parts;
	char text[INET6_ADDRSTRLEN];

	if (inet_pton(AF_INET6, address, &parts) != 1)
		return address;
	memset(parts.s6_addr + 8, 0, 8);
	if (inet_ntop(AF_INET6, &parts, text, sizeof(text)) == NULL)
		return address;
	return arena_string(arena, text);
}

static const char *
subject(const struct request *request, const char *what, const char *email,
    const char *address)
{
	const char *of = arena_print(
	    request->arena, "sign-in %s\n%s\n%s", what, email, address);
	unsigned char mac[SECRET_MAC_SIZE];
	char token[SECRET_TOKEN_SIZE];

	secret_tag(request->site->keys->form, of, strlen(of), mac);
	secret_write_token(mac, token);
	return arena_print(request->arena, "sign-in-%s:%s", what, token);
}

struct attempt
attempt_of(const struct request *request, const char *email)
{
	const char *from = network_of(request->arena, request->address);

	return (struct attempt){
		.account = subject(request, "account", email, ""),
		.pair = subject(request, "pair", email, from),
		.address = subject(request, "address", "", from),
		.known = subject(request, "known", email, from),
	};
}

enum outcome
attempt_ask(const struct request *request, struct store *store,
    const char *email, bool *may)
{
	const char *from = network_of(request->arena, request->address);
	int64_t to = 0, asked = 0;
	enum outcome outcome = store_throttle_add(store,
	    subject(request, "mail", email, ""), TIME_HOUR, request->now, &to);

	if (outcome == DONE)
		outcome = store_throttle_add(store,
		    subject(request, "asking", "", from), TIME_HOUR,
		    request->now, &asked);
	*may = to <= ATTEMPT_MAILS && asked <= ATTEMPT_ASKING;
	return outcome;
}

struct attempt
attempt_of_code(const struct request *request, const char *email)
{
	return attempt_of(
	    request, arena_print(request->arena, "code\n%s", email));
}

/* Did this account sign in from here today or yesterday? */
static enum outcome
is_known(struct store *store, const struct attempt *attempt, int64_t now,
    bool *known)
{
	int64_t today, yesterday = 0;
	enum outcome outcome =
	    store_throttle_ask(store, attempt->known, TIME_DAY, now, &today);

	if (outcome == DONE)
		outcome = store_throttle_ask(store, attempt->known, TIME_DAY,
		    now - TIME_DAY, &yesterday);
	*known = outcome == DONE && today + yesterday > 0;
	return outcome;
}

enum outcome
attempt_wait(struct store *store, const struct attempt *attempt, int64_t now,
    int64_t *seconds)
{
	int64_t account = 0, address = 0;
	bool known;
	enum outcome outcome = is_known(store, attempt, now, &known);

	*seconds = 0;
	if (outcome == DONE)
		outcome = store_throttle_ask(store,
		    known ? attempt->pair : attempt->account, ATTEMPT_WINDOW,
		    now, &account);
	if (outcome == DONE)
		outcome = store_throttle_ask(
		    store, attempt->address, ATTEMPT_WINDOW, now, &address);
	if (account >= ATTEMPT_ACCOUNT || address >= ATTEMPT_ADDRESS)
		*seconds = ATTEMPT_WINDOW - now % ATTEMPT_WINDOW;
	return outcome;
}

const char *
attempt_words(struct arena *arena, int64_t seconds)
{
	int64_t minutes = (seconds + TIME_MINUTE - 1) / TIME_MINUTE;

	return arena_print(arena,
	    "There were too many attempts to sign in. Wait %" PRId64
	    " minute%s, then try again",
	    minutes, minutes == 1 ? "" : "s");
}

enum outcome
attempt_failed(struct store *store, const struct attempt *attempt, int64_t now)
{
	const char *const subjects[] = { attempt->account, attempt->pair,
		attempt->address };
	enum outcome outcome = DONE;
	int64_t count;

	for (size_t i = 0; outcome == DONE && i < LENGTH(subjects); i++)
		outcome = store_throttle_add(
		    store, subjects[i], ATTEMPT_WINDOW, now, &count);
	return outcome;
}

enum outcome
attempt_proved(struct store *store, const struct attempt *attempt, int64_t now)
{
	int64_t count;
	enum outcome outcome = store_throttle_forget(store, attempt->account);

	if (outcome == DONE)
		outcome = store_throttle_forget(store, attempt->pair);
	if (outcome == DONE)
		outcome = store_throttle_add(
		    store, attempt->known, TIME_DAY, now, &count);
	return outcome;
}
