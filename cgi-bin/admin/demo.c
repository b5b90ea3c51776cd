/* cpor demo. */

#include "admin/demo.h"

#include <stdio.h>

#include "admin/demo_customers.h"
#include "admin/demo_people.h"
#include "admin/demo_story.h"
#include "admin/init.h"
#include "base/time.h"
#include "seed.h"
#include "store/canned.h"
#include "store/mail.h"
#include "store/person.h"
#include "store/setting.h"

static enum outcome
read_tables(struct demo *demo)
{
	const struct {
		const char *csv;
		struct demo_table *table;
	} tables[] = {
		{ seed_demo_partners, &demo->partners },
		{ seed_demo_locations, &demo->locations },
		{ seed_demo_people, &demo->people },
		{ seed_demo_tenants, &demo->tenants },
		{ seed_demo_subscriptions, &demo->subscriptions },
		{ seed_demo_skus, &demo->skus },
		{ seed_demo_claims, &demo->claims },
		{ seed_demo_stories, &demo->stories },
	};
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < LENGTH(tables); i++)
		out = admin_demo_table_read(
		    demo->arena, tables[i].csv, tables[i].table);
	return out;
}

/* Whoever tries a decision sees it go out: the one that waits for a second look
 * is a story of its own. */
static enum outcome
draw_nothing(struct demo *demo)
{
	enum outcome out = store_begin(demo->store);

	if (out != DONE)
		return out;
	for (int i = 0; out == DONE && i < PROGRAM__COUNT; i++)
		out = store_setting_put(demo->store,
		    &demo->operator,(enum program) i, SETTING_SECOND_LOOK,
		    demo->began, 0);
	if (out == DONE)
		return store_commit(demo->store);
	store_rollback(demo->store);
	return out;
}

/* What Microsoft's people start from. */
static enum outcome
add_texts(struct demo *demo)
{
	struct demo_table texts;
	enum outcome out =
	    admin_demo_table_read(demo->arena, seed_demo_texts, &texts);

	if (out == DONE)
		out = store_begin(demo->store);
	if (out != DONE)
		return out;
	for (size_t i = 0; out == DONE && i < texts.count; i++) {
		struct canned canned = {
			.title = admin_demo_table_get(&texts, i, "title"),
			.words = admin_demo_table_get(&texts, i, "words"),
		};

		out = store_canned_add(demo->store, &demo->operator, & canned);
	}
	if (out == DONE)
		return store_commit(demo->store);
	store_rollback(demo->store);
	return out;
}

/* What happened in the past was mailed then. */
static enum outcome
settle_mail(struct store *store)
{
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	if ((out = store_mail_settle(store)) == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}

static enum outcome
make_world(struct demo *demo)
{
	enum outcome out = read_tables(demo);

	if (out == DONE)
		out = admin_init_content(
		    demo->store, "demo", demo->began, &demo->microsoft);
	if (out == DONE)
		out = admin_demo_people_make(demo);
	if (out == DONE)
		out = admin_demo_customers_import(demo, demo->began);
	if (out == DONE)
		out = draw_nothing(demo);
	if (out == DONE)
		out = add_texts(demo);
	if (out == DONE)
		out = admin_demo_story_tell(demo);
	if (out == DONE)
		out = admin_demo_people_read(demo);
	/* Microsoft's files come again every day. */
	if (out == DONE)
		out = admin_demo_customers_import(demo, demo->now - TIME_HOUR);
	if (out == DONE)
		out = settle_mail(demo->store);
	return out;
}

/* Everybody who can sign in, and where they work then. */
static enum outcome
print_sign_ins(struct office *office)
{
	struct sign_in *list;
	size_t count;
	enum outcome out;

	out =
	    store_person_sign_ins(&office->store, office->arena, &list, &count);
	for (size_t i = 0; out == DONE && i < count; i++) {
		printf("  %-40s %-14s", list[i].email, list[i].directory_name);
		for (enum role j = 0; j < ROLE__COUNT; j++)
			if (list[i].roles & ROLE_BIT(j))
				printf(" %s", role_name(j));
		printf("\n");
	}
	return out;
}

static enum outcome
make(struct office *office)
{
	struct demo demo = { .store = &office->store,
		.arena = office->arena,
		.directory = office->directory,
		.spool =
		    office_path(office->arena, office->directory, "spool") };
	/* The database is not yet marked, but it will be. */
	const struct watch watch = { .file = office_path(office->arena,
					 office->directory, "now") };

	demo.now = time_now(&watch);
	demo.began = demo.now - DEMO_AGE;
	demo.operator= person_nobody(demo.began);
	return make_world(&demo);
}

/* To the end, with what is said of it. */
static int
run(struct office *office)
{
	enum outcome out;

	if (*store_kind(&office->store, office->arena) != '\0') {
		office_say("demo",
		    "%s has a database already. It was left alone.",
		    office->directory);
		return OFFICE_REFUSED;
	}
	out = make(office);
	if (out == DONE) {
		printf("%s is a demonstration. Everybody signs in with the"
		       " password " PERSON_DEMO_PASSWORD ":\n\n",
		    office->directory);
		out = print_sign_ins(office);
	}
	return office_end("demo", out);
}

int
admin_demo(int argc, char **argv)
{
	struct office office;
	int status = OFFICE_REFUSED;

	(void)argv;
	if (argc != 1)
		return office_usage("cpor demo");
	if (admin_init_directory(office_directory()) == -1) {
		office_say("demo", "%s was not made. The log above says why.",
		    office_directory());
		return OFFICE_REFUSED;
	}
	if (office_open(&office) == 0)
		status = run(&office);
	office_close(&office);
	return status;
}
