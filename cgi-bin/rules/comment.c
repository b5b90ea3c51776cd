/* Comments: their kinds and the sides that write them. */

#include "rules/comment.h"

#include "base/outcome.h"
#include "rules/code.h"

static const struct code kinds[] = {
	[COMMENT_PLAIN] = { "comment", "Comment" },
	[COMMENT_QUESTION] = { "question", "Question" },
	[COMMENT_NOTE] = { "note", "Internal note" },
	[COMMENT_LETTER] = { "letter", "Letter" },
};
_Static_assert(
    LENGTH(kinds) == COMMENT__COUNT, "every kind of comment has its words");

static const struct code sides[] = {
	[SIDE_PARTNER] = { "partner", "Partner" },
	[SIDE_MICROSOFT] = { "microsoft", "Microsoft" },
	[SIDE_SYSTEM] = { "system", "CPOR" },
};
_Static_assert(LENGTH(sides) == SIDE__COUNT, "every side has its words");

const char *
comment_kind_code(enum comment_kind kind)
{
	return kinds[kind].code;
}

bool
comment_kind_of(const char *code, enum comment_kind *kind)
{
	int found = code_find(kinds, LENGTH(kinds), code);

	if (found < 0)
		return false;
	*kind = (enum comment_kind)found;
	return true;
}

const char *
comment_side_code(enum comment_side side)
{
	return sides[side].code;
}

const char *
comment_side_name(enum comment_side side)
{
	return sides[side].name;
}

bool
comment_side_of(const char *code, enum comment_side *side)
{
	int found = code_find(sides, LENGTH(sides), code);

	if (found < 0)
		return false;
	*side = (enum comment_side)found;
	return true;
}

bool
comment_may_edit(const struct comment *comment, int64_t person, int64_t now)
{
	return comment->kind != COMMENT_LETTER && comment->writer != 0 &&
	       comment->writer == person && comment->answered == 0 &&
	       now >= comment->at && now < comment->at + COMMENT_EDIT_TIME;
}
