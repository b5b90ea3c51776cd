/* The demonstration's claims, told in the order of time. */

#include "admin/demo_story.h"

#include <stdlib.h>
#include <string.h>

#include "admin/demo_act.h"
#include "admin/demo_people.h"
#include "base/log.h"
#include "base/text.h"
#include "base/time.h"
#include "rules/calendar.h"
#include "store/claim.h"
#include "store/customer.h"
#include "store/setting.h"

#define WORDS_MAX   COMMENT_MAX
#define FIRST_HOUR  (13 * TIME_HOUR) /* UTC: a working day for most */
#define CLAIM_STEP  (7 * TIME_MINUTE)
#define CLAIM_STEPS 20
#define SCENE_STEP  (9 * TIME_MINUTE)
#define PREPARE	    "prepare"
#define MICROSOFT   "Microsoft"

/* What preparing a draft consists of, up to the part that the story names. */
static const char *const parts[] = { "who", "customer", "role", "items",
	"contacts", "proof" };

struct scene {
	int64_t at;
	size_t claim; /* row of claims.csv */
	size_t story; /* row of stories.csv */
	size_t order; /* within the claim */
	const char *act;
};

struct telling {
	struct demo *demo;
	struct calendar calendar;
	struct scene *scenes;
	size_t count;
	int64_t *claims; /* ids by row; 0: not begun */
};

/* The business day that many before today. */
static int64_t
business_day(const struct telling *telling, int64_t ago)
{
	int64_t day = telling->demo->now / TIME_DAY;

	while (ago > 0)
		ago -= calendar_is_business_day(&telling->calendar, --day);
	return day;
}

static void
add_scene(struct telling *telling, struct scene scene, size_t *order)
{
	struct demo *demo = telling->demo;
	int64_t ago = admin_demo_table_int(&demo->claims, scene.claim, "ago") -
		      admin_demo_table_int(&demo->stories, scene.story, "day");

	scene.order = (*order)++;
	scene.at = business_day(telling, ago) * TIME_DAY + FIRST_HOUR +
		   (int64_t)(scene.claim % CLAIM_STEPS) * CLAIM_STEP +
		   (int64_t)scene.order * SCENE_STEP;
	telling->scenes = arena_more(demo->arena, telling->scenes,
	    telling->count, sizeof(*telling->scenes));
	telling->scenes[telling->count++] = scene;
}

static void
add_scenes(struct telling *telling, size_t claim)
{
	const struct demo_table *stories = &telling->demo->stories;
	const char *story =
	    admin_demo_table_get(&telling->demo->claims, claim, "story");
	struct scene scene = { .claim = claim };
	size_t order = 0;

	for (scene.story = 0; scene.story < stories->count; scene.story++) {
		const char *what =
		    admin_demo_table_get(stories, scene.story, "what");

		if (strcmp(admin_demo_table_get(stories, scene.story, "story"),
			story) != 0)
			continue;
		scene.act = admin_demo_table_get(stories, scene.story, "act");
		if (strcmp(scene.act, PREPARE) != 0) {
			add_scene(telling, scene, &order);
			continue;
		}
		for (size_t i = 0; i < LENGTH(parts); i++) {
			scene.act = parts[i];
			add_scene(telling, scene, &order);
			if (strcmp(parts[i], what) == 0)
				break;
		}
	}
}

static int
compare_scenes(const void *a, const void *b)
{
	const struct scene *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	if (x->claim != y->claim)
		return x->claim < y->claim ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

/* The partner account to which the claim's location belongs. */
static const char *
partner_of(const struct demo *demo, size_t claim)
{
	size_t row;

	if (!admin_demo_table_find(&demo->locations, "partner-id",
		admin_demo_table_get(&demo->claims, claim, "partner-id"), &row))
		return "";
	return admin_demo_table_get(&demo->locations, row, "partner");
}

/* Who plays: the partner's person or the reviewer of the claim, the lead
 * reviewer, or nobody of ours: the system, the customer. */
static enum outcome
cast(struct demo *demo, const struct scene *scene, struct arena *arena,
    struct viewer *viewer)
{
	const char *by =
	    admin_demo_table_get(&demo->stories, scene->story, "by");
	const char *directory = MICROSOFT, *email;

	*viewer = person_nobody(scene->at);
	if (strcmp(by, "system") == 0 || strcmp(by, "customer") == 0)
		return DONE;
	if (strcmp(by, "partner") == 0)
		directory = partner_of(demo, scene->claim);
	email = strcmp(by, "lead") == 0
		    ? "lead-reviewer@microsoft.example"
		    : admin_demo_table_get(&demo->claims, scene->claim, by);
	return admin_demo_people_viewer(
	    demo, arena, email, directory, scene->at, viewer);
}

/* What stands for a name in the story's words. */
static const char *
name_of(struct demo_act *act, const char *place)
{
	const char *list = admin_demo_act_field(act, "items");
	struct item item = { .name = "" };
	enum outcome out;

	if (strncmp(place, "{customer}", 10) == 0)
		return act->claim.customer;
	if (strncmp(place, "{item}", 6) != 0)
		return NULL;
	out = store_customer_item(act->demo->store,
	    admin_demo_table_word(act->arena, &list), act->arena, &item);
	return out == DONE ? item.name : NULL;
}

static const char *
fill_words(struct demo_act *act, const char *words)
{
	struct text text;
	const char *name;

	text_open(&text, WORDS_MAX);
	for (; *words != '\0'; words++) {
		name = *words == '{' ? name_of(act, words) : NULL;
		if (name == NULL) {
			text_add_char(&text, *words);
			continue;
		}
		text_add(&text, name);
		words += strcspn(words, "}");
	}
	words = arena_string(act->arena, text_string(&text));
	text_close(&text);
	return words;
}

/* The first scene of a claim begins its draft. */
static enum outcome
begin_draft(struct demo_act *act, int64_t *claim)
{
	struct store *store = act->demo->store;
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	out = store_claim_create(store, &act->viewer, act->arena, claim);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}

static enum outcome
play(struct telling *telling, const struct scene *scene, struct arena *arena)
{
	struct demo *demo = telling->demo;
	const struct demo_table *stories = &demo->stories;
	int64_t *claim = &telling->claims[scene->claim];
	struct demo_act act = {
		.demo = demo, .arena = arena, .row = scene->claim, .words = ""
	};
	enum outcome out = cast(demo, scene, arena, &act.viewer);

	/* What a draft is prepared up to is no argument of its parts. */
	act.what = strcmp(admin_demo_table_get(stories, scene->story, "act"),
		       PREPARE) == 0
		       ? ""
		       : admin_demo_table_get(stories, scene->story, "what");
	if (out == DONE && *claim == 0)
		out = begin_draft(&act, claim);
	if (out == DONE)
		out = store_claim_any(demo->store, *claim, arena, &act.claim);
	if (out != DONE) {
		log_fault("demo: %s: nobody plays %s",
		    admin_demo_act_field(&act, "name"), scene->act);
		return out;
	}
	act.words = fill_words(
	    &act, admin_demo_table_get(stories, scene->story, "words"));
	return admin_demo_act_play(&act, scene->act);
}

enum outcome
admin_demo_story_tell(struct demo *demo)
{
	struct telling telling = { .demo = demo };
	struct arena *arena = arena_new();
	enum outcome out;

	out = store_setting_calendar(demo->store, PROGRAM_COMMERCE_INCENTIVES,
	    demo->arena, &telling.calendar);
	telling.claims =
	    arena_array(demo->arena, int64_t, demo->claims.count + 1);
	for (size_t i = 0; i < demo->claims.count; i++)
		add_scenes(&telling, i);
	if (telling.count > 0)
		qsort(telling.scenes, telling.count, sizeof(*telling.scenes),
		    compare_scenes);
	for (size_t i = 0; out == DONE && i < telling.count; i++) {
		arena_clear(arena);
		out = play(&telling, &telling.scenes[i], arena);
	}
	arena_free(arena);
	return out;
}
