/* The words of claims. */

#include "store/word.h"

#include "rules/word.h"

/* What the words of a claim are taken from. */
struct source {
	int64_t partner;
	bool submitted;
	struct words words;
};

static enum outcome
source_read(struct store *store, struct arena *arena, int64_t claim,
    struct source *source)
{
	struct query *q = db_use(store->db, SQL_WORD_SOURCE);

	*source = (struct source){ .partner = 0 };
	db_int(q, ":claim", claim);
	if (db_next(q)) {
		source->partner = db_get_int(q, 0);
		source->submitted = db_get_int(q, 1) != 0;
		word_add_whole(arena, &source->words, db_get_text(q, 2, arena));
		for (int i = 3; i <= 8; i++)
			word_add(
			    arena, &source->words, db_get_text(q, i, arena));
		word_settle(&source->words);
	}
	return db_end(q);
}

enum outcome
store_word_keep(struct store *store, struct arena *arena, int64_t claim)
{
	struct source source;
	struct query *q;
	enum outcome out = source_read(store, arena, claim, &source);

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_WORD_CLEAR);
	db_int(q, ":claim", claim);
	out = db_run(q);
	if (out == ABSENT)
		out = DONE;
	for (size_t i = 0; out == DONE && i < source.words.count; i++) {
		q = db_use(store->db, SQL_WORD_ADD);
		db_int(q, ":claim", claim);
		db_text(q, ":word", source.words.list[i]);
		db_int(q, ":shared", (int64_t)word_shared(&source.words, i));
		db_int(q, ":partner", source.partner);
		db_int(q, ":submitted", source.submitted);
		out = db_run(q);
	}
	return out;
}

enum outcome
store_word_fill(
    struct store *store, struct arena *arena, size_t limit, int64_t *after)
{
	int64_t *claims = arena_array(arena, int64_t, limit);
	struct query *q = db_use(store->db, SQL_WORD_MISSING);
	size_t count = 0;
	enum outcome out;

	db_int(q, ":after", *after);
	db_int(q, ":limit", (int64_t)limit);
	while (count < limit && db_next(q))
		claims[count++] = db_get_int(q, 0);
	out = db_end(q);
	for (size_t i = 0; out == DONE && i < count; i++) {
		*after = claims[i];
		out = store_word_keep(store, arena, claims[i]);
	}
	return out;
}
