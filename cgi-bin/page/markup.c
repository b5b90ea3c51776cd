/* Markdown's tree as template sections. */

#include "page/markup.h"

#include <cmark.h>
#include <string.h>
#include <strings.h>

#define DEPTH_MAX 8
#define NODES_MAX 1500 /* of one text: each costs memory in the page */

/* What is being filled; `left` levels may still open inside it. */
struct place {
	struct tmpl *tmpl;
	struct arena *arena;
	int left;
};

static void add_runs(const struct place *, cmark_node *parent);
static void add_blocks(const struct place *, cmark_node *parent);

static void
add_words(const struct place *place, enum marker kind, const char *words)
{
	struct tmpl *run = tmpl_add(place->tmpl, COMPONENT_INLINE_RUN);

	tmpl_show(run, kind, true);
	tmpl_set(
	    run, COMPONENT_INLINE_WORDS, arena_string(place->arena, words));
}

static void
add_break(const struct place *place)
{
	tmpl_show(tmpl_add(place->tmpl, COMPONENT_INLINE_RUN),
	    COMPONENT_INLINE_BREAK, true);
}

/* Words over several lines, as they stand. */
static void
add_lines(const struct place *place, const char *words)
{
	size_t length;

	for (; *words != '\0'; words += length) {
		length = strcspn(words, "\n");
		add_words(place, COMPONENT_INLINE_PLAIN,
		    arena_copy(place->arena, words, length));
		if (words[length] == '\n' && words[++length] != '\0')
			add_break(place);
	}
}

/* All words below a node, without its form. */
static void
add_flat(const struct place *place, cmark_node *top)
{
	cmark_iter *walk = cmark_iter_new(top);
	cmark_event_type event;

	while ((event = cmark_iter_next(walk)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(walk);
		const char *words = cmark_node_get_literal(node);

		if (event == CMARK_EVENT_ENTER && words != NULL)
			add_lines(place, words);
		else if (event == CMARK_EVENT_ENTER &&
			 (cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK ||
			     cmark_node_get_type(node) == CMARK_NODE_LINEBREAK))
			add_break(place);
	}
	cmark_iter_free(walk);
}

static struct place
inside_of(const struct place *place, struct tmpl *parent, enum marker marker,
    enum template_id file)
{
	return (struct place){ .tmpl = tmpl_include(parent, marker, file),
		.arena = place->arena,
		.left = place->left - 1 };
}

static struct tmpl *
add_span(const struct place *place, enum marker kind, cmark_node *node)
{
	struct tmpl *run = tmpl_add(place->tmpl, COMPONENT_INLINE_RUN);
	struct place inside = inside_of(
	    place, run, COMPONENT_INLINE_INSIDE, TEMPLATE_COMPONENT_INLINE);

	tmpl_show(run, kind, true);
	add_runs(&inside, node);
	return run;
}

static bool
is_web_address(const char *url)
{
	return strncasecmp(url, "http://", 7) == 0 ||
	       strncasecmp(url, "https://", 8) == 0;
}

static void
add_link(const struct place *place, cmark_node *node)
{
	const char *url = cmark_node_get_url(node);

	if (is_web_address(url))
		tmpl_set(add_span(place, COMPONENT_INLINE_LINK, node),
		    COMPONENT_INLINE_HREF, arena_string(place->arena, url));
	else
		add_runs(place, node);
}

static void
add_run(const struct place *place, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_SOFTBREAK:
	case CMARK_NODE_LINEBREAK:
		add_break(place);
		break;
	case CMARK_NODE_CODE:
		add_words(
		    place, COMPONENT_INLINE_CODE, cmark_node_get_literal(node));
		break;
	case CMARK_NODE_EMPH:
		add_span(place, COMPONENT_INLINE_EMPHASIS, node);
		break;
	case CMARK_NODE_STRONG:
		add_span(place, COMPONENT_INLINE_STRONG, node);
		break;
	case CMARK_NODE_LINK:
		add_link(place, node);
		break;
	default:
		add_flat(place, node);
		break;
	}
}

static void
add_runs(const struct place *place, cmark_node *parent)
{
	cmark_node *node = cmark_node_first_child(parent);

	if (place->left <= 0) {
		add_flat(place, parent);
		return;
	}
	for (; node != NULL; node = cmark_node_next(node))
		add_run(place, node);
}

static struct tmpl *
add_block(const struct place *place, enum marker kind)
{
	struct tmpl *block = tmpl_add(place->tmpl, COMPONENT_MARKUP_BLOCK);

	tmpl_show(block, kind, true);
	return block;
}

/* A paragraph to put words into. */
static struct place
add_paragraph(const struct place *place)
{
	return inside_of(place, add_block(place, COMPONENT_MARKUP_PARAGRAPH),
	    COMPONENT_MARKUP_INLINE, TEMPLATE_COMPONENT_INLINE);
}

static void
add_inside(const struct place *place, struct tmpl *parent, cmark_node *node)
{
	struct place inside = inside_of(
	    place, parent, COMPONENT_MARKUP_INSIDE, TEMPLATE_COMPONENT_MARKUP);

	add_blocks(&inside, node);
}

static void
add_list(const struct place *place, cmark_node *node)
{
	bool numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
	struct tmpl *block = add_block(place,
	    numbered ? COMPONENT_MARKUP_NUMBERS : COMPONENT_MARKUP_BULLETS);
	cmark_node *item = cmark_node_first_child(node);

	tmpl_set_int(
	    block, COMPONENT_MARKUP_START, cmark_node_get_list_start(node));
	for (; item != NULL; item = cmark_node_next(item))
		add_inside(place, tmpl_add(block, COMPONENT_MARKUP_ITEM), item);
}

static void
add_node(const struct place *place, cmark_node *node)
{
	struct place words;

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_PARAGRAPH:
		words = add_paragraph(place);
		add_runs(&words, node);
		break;
	case CMARK_NODE_HEADING:
		words = add_paragraph(place);
		add_span(&words, COMPONENT_INLINE_STRONG, node);
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		add_inside(
		    place, add_block(place, COMPONENT_MARKUP_QUOTE), node);
		break;
	case CMARK_NODE_LIST:
		add_list(place, node);
		break;
	case CMARK_NODE_CODE_BLOCK:
		tmpl_set(add_block(place, COMPONENT_MARKUP_CODE),
		    COMPONENT_MARKUP_WORDS,
		    arena_string(place->arena, cmark_node_get_literal(node)));
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		add_block(place, COMPONENT_MARKUP_RULE);
		break;
	default:
		words = add_paragraph(place);
		add_flat(&words, node);
		break;
	}
}

static void
add_blocks(const struct place *place, cmark_node *parent)
{
	cmark_node *node = cmark_node_first_child(parent);
	struct place words;

	if (place->left <= 0) {
		words = add_paragraph(place);
		add_flat(&words, parent);
		return;
	}
	for (; node != NULL; node = cmark_node_next(node))
		add_node(place, node);
}

static bool
is_huge(cmark_node *document)
{
	cmark_iter *walk = cmark_iter_new(document);
	cmark_event_type event;
	size_t nodes = 0;

	while (nodes <= NODES_MAX &&
	       (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE)
		nodes += event == CMARK_EVENT_ENTER;
	cmark_iter_free(walk);
	return nodes > NODES_MAX;
}

void
page_markup(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const char *body)
{
	cmark_node *document =
	    cmark_parse_document(body, strlen(body), CMARK_OPT_DEFAULT);
	const struct place place = {
		.tmpl = tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_MARKUP),
		.arena = arena,
		.left = DEPTH_MAX,
	};

	/* Nobody formats so much by hand: it is shown as it was typed. */
	if (is_huge(document))
		tmpl_set(add_block(&place, COMPONENT_MARKUP_CODE),
		    COMPONENT_MARKUP_WORDS, arena_string(arena, body));
	else
		add_blocks(&place, document);
	cmark_node_free(document);
}
