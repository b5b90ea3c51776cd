/* Walking along the chain of history in the browser, step by step. */

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "page/audit.h"
#include "store/checkpoint.h"
#include "store/history.h"
#include "web/audit.h"

#define STEP 1000 /* entries of one request: a page costs as much */

/* Vouches that this session's walk found everything right up to an entry, as
 * that entry is now. */
static const char *
vouch(const struct request *request, int64_t count,
    const unsigned char hash[SECRET_HASH_SIZE])
{
	const char *words =
	    arena_print(request->arena, "history walk %" PRId64 " ", count);
	size_t length = strlen(words);
	unsigned char *bytes = arena_get(request->arena,
	    length + SECRET_HASH_SIZE + sizeof(request->session));
	unsigned char tag[SECRET_MAC_SIZE];
	char *token = arena_get(request->arena, SECRET_TOKEN_SIZE);

	memcpy(bytes, words, length);
	memcpy(bytes + length, hash, SECRET_HASH_SIZE);
	memcpy(bytes + length + SECRET_HASH_SIZE, request->session,
	    sizeof(request->session));
	secret_tag(request->site->keys->form, bytes,
	    length + SECRET_HASH_SIZE + sizeof(request->session), tag);
	secret_write_token(tag, token);
	return token;
}

/* Go on where the address says, if it is one that we gave to this session and
 * nothing was changed there since; else from the first entry. */
static enum outcome
read_walk(const struct request *request, struct store *store,
    struct history_walk *walk)
{
	int64_t count = strtoll(request_asked(request, "after"), NULL, 10);
	const char *mark = request_asked(request, "mark"), *ours;
	unsigned char hash[SECRET_HASH_SIZE];
	enum outcome out;

	*walk = (struct history_walk){ 0 };
	if (count <= 0)
		return DONE;
	if ((out = store_history_hash(store, count, hash)) != DONE)
		return out == ABSENT ? DONE : out;
	ours = vouch(request, count, hash);
	if (strlen(mark) == strlen(ours) &&
	    secret_same(mark, ours, strlen(ours))) {
		walk->count = count;
		memcpy(walk->last, hash, sizeof(hash));
	}
	return DONE;
}

/* Do the checkpoints that are kept here say the same? */
static enum outcome
check_kept(const struct request *request, struct store *store,
    struct audit_walk *shown)
{
	const char **lines;
	size_t count = 0;
	enum outcome out =
	    store_checkpoint_list(store, request->arena, &lines, &count);

	for (size_t i = 0; out == DONE && i < count; i++) {
		out = store_checkpoint_check(store, lines[i], &shown->why);
		if (out == CONFLICT)
			shown->unfit = lines[i];
	}
	shown->checkpoints = (int64_t)count;
	return out == CONFLICT ? DONE : out;
}

static enum outcome
walk_on(const struct request *request, struct store *store,
    struct audit_walk *shown)
{
	unsigned char head[SECRET_HASH_SIZE];
	struct history_walk walk;
	const char *why;
	enum outcome out = read_walk(request, store, &walk);

	if (out == DONE)
		out =
		    store_history_step(store, STEP, &walk, &shown->wrong, &why);
	shown->count = walk.count;
	if (out == CONFLICT)
		shown->why = why;
	if (out != DONE)
		return out == CONFLICT ? DONE : out;
	if (walk.ended)
		return check_kept(request, store, shown);
	shown->next = arena_print(request->arena,
	    "/audit/verify?after=%" PRId64 "&mark=%s", walk.count,
	    vouch(request, walk.count, walk.last));
	/* A head that is not authentic is found at the walk's end. */
	out = store_history_head(store, &shown->of, head);
	return out == BROKEN ? DONE : out;
}

enum outcome
web_audit_verify(
    struct request *request, struct store *store, struct reply *reply)
{
	struct audit_walk shown = { 0 };
	enum outcome out;

	db_expect_much(store->reader, true);
	if ((out = store_read(store)) == DONE) {
		out = walk_on(request, store, &shown);
		store_read_end(store);
	}
	db_expect_much(store->reader, false);
	if (out != DONE)
		return out;
	if (shown.next != NULL)
		reply_header(reply, "Refresh",
		    arena_print(request->arena, "0; url=%s", shown.next));
	page_audit_verify(
	    &reply->body, request->arena, &request->viewer, &shown);
	return DONE;
}
