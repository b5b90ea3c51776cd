/* The demonstration's partner accounts, locations and people. */

#include "admin/demo_people.h"

#include <string.h>

#include "base/time.h"
#include "store/directory.h"
#include "store/enrollment.h"
#include "store/location.h"
#include "store/member.h"
#include "store/message.h"
#include "store/person.h"
#include "store/saved_list.h"

#define TYPES_MAX    8 /* of one location */
#define MESSAGES_MAX 1000
#define UNREAD_AGE   (3 * TIME_DAY)

static enum outcome
find_directory(
    struct demo *demo, struct arena *arena, const char *name, int64_t *id)
{
	struct directory *all;
	size_t count;
	enum outcome out;

	out = store_directory_list(demo->store, arena, &all, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (strcmp(all[i].name, name) == 0) {
			*id = all[i].id;
			return DONE;
		}
	return out == DONE ? ABSENT : out;
}

static enum outcome
add_partners(struct demo *demo)
{
	const struct demo_table *table = &demo->partners;
	struct directory directory = { .kind = DIRECTORY_PARTNER };
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < table->count; i++) {
		directory.name = admin_demo_table_get(table, i, "partner");
		directory.country = admin_demo_table_get(table, i, "country");
		out = store_directory_add(demo->store, &directory, demo->began);
	}
	return out;
}

/* Has the partner given its references on the way there? */
static bool
has_supplied(enum enrollment_status status)
{
	return status == ENROLLMENT_VALIDATING ||
	       status == ENROLLMENT_ENROLLED ||
	       status == ENROLLMENT_INELIGIBLE || status == ENROLLMENT_EXPIRED;
}

/* What waits has just begun to; the rest is of this fiscal year, so that
 * nothing is overdue when the demonstration begins. */
static int64_t
since(const struct demo *demo, enum enrollment_status status)
{
	int64_t year = enrollment_year_began(demo->now);

	if (status == ENROLLMENT_INVITED ||
	    status == ENROLLMENT_ACTION_REQUIRED ||
	    status == ENROLLMENT_VALIDATING)
		return demo->now;
	return year > demo->began ? year : demo->began;
}

static enum outcome
enroll(struct demo *demo, size_t row, int64_t location)
{
	struct enrollment one = { .location = location, .words = "" };
	enum outcome out = DONE;
	const char *code, *id;

	for (enum program i = 0; out == DONE && i < PROGRAM__COUNT; i++) {
		code = admin_demo_table_get(
		    &demo->locations, row, program_code(i));
		if (*code == '\0')
			continue;
		if (!enrollment_of(code, &one.status))
			return BROKEN;
		id = admin_demo_table_get(&demo->locations, row, "partner-id");
		one.program = i;
		one.changed = since(demo, one.status);
		one.payout = one.tax = "";
		if (has_supplied(one.status)) {
			one.payout = arena_print(demo->arena, "PAY-%s", id);
			one.tax = arena_print(demo->arena, "TAX-%s", id);
		}
		out = store_enrollment_put(demo->store, &one);
	}
	return out;
}

static enum outcome
add_locations(struct demo *demo)
{
	const struct demo_table *table = &demo->locations;
	const char *types[TYPES_MAX], *list;
	struct location location = { .types = types };
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < table->count; i++) {
		location.partner_id =
		    admin_demo_table_get(table, i, "partner-id");
		location.name = admin_demo_table_get(table, i, "name");
		location.country = admin_demo_table_get(table, i, "country");
		location.type_count = 0;
		list = admin_demo_table_get(table, i, "types");
		while (location.type_count < TYPES_MAX &&
		       (types[location.type_count] = admin_demo_table_word(
			    demo->arena, &list)) != NULL)
			location.type_count++;
		out = find_directory(demo, demo->arena,
		    admin_demo_table_get(table, i, "partner"),
		    &location.partner);
		if (out == DONE)
			out = store_location_add(demo->store, &location);
		if (out == DONE)
			out = enroll(demo, i, location.id);
	}
	return out;
}

/* The id of a location of a partner; 0 for "". */
static enum outcome
find_location(
    struct demo *demo, int64_t partner, const char *partner_id, int64_t *id)
{
	struct viewer viewer = { .directory = partner };
	struct location *all;
	size_t count;
	enum outcome out;

	*id = 0;
	if (*partner_id == '\0')
		return DONE;
	out = store_location_list(
	    demo->store, &viewer, demo->arena, &all, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (strcmp(all[i].partner_id, partner_id) == 0) {
			*id = all[i].id;
			return DONE;
		}
	return out == DONE ? ABSENT : out;
}

/* A row's person, new or known from a row before. */
static enum outcome
add_person(
    struct demo *demo, size_t row, const char *password, struct person *person)
{
	const char *email = admin_demo_table_get(&demo->people, row, "email");
	enum outcome out;

	out = store_person_of_email(demo->store, email, demo->arena, person);
	if (out != ABSENT)
		return out;
	*person = (struct person){ .email = email,
		.name = admin_demo_table_get(&demo->people, row, "name"),
		.zone = admin_demo_table_get(&demo->people, row, "zone"),
		.password = password,
		.language = "en" };
	return store_person_add(demo->store, &demo->operator, person);
}

/* What a row gives that person. */
static enum outcome
give(struct demo *demo, size_t row, int64_t person)
{
	const struct demo_table *table = &demo->people;
	const char *program = admin_demo_table_get(table, row, "program");
	struct grant grant = { .person = person };
	enum outcome out;

	grant.in_program = *program != '\0';
	if (!role_of(admin_demo_table_get(table, row, "role"), &grant.role) ||
	    (grant.in_program && !program_of(program, &grant.program)))
		return BROKEN;
	out = find_directory(demo, demo->arena,
	    admin_demo_table_get(table, row, "directory"), &grant.directory);
	if (out == DONE)
		out = find_location(demo, grant.directory,
		    admin_demo_table_get(table, row, "partner-id"),
		    &grant.location);
	if (out == DONE)
		out = store_member_join(
		    demo->store, &demo->operator, person, grant.directory);
	if (out == DONE)
		out = store_member_give(
		    demo->store, &demo->operator, demo->arena, &grant);
	return out;
}

/* Hashing is slow on purpose; everybody has the same password, so once. */
static enum outcome
add_people(struct demo *demo)
{
	char password[SECRET_STRING_SIZE];
	struct person person;
	enum outcome out;

	out = secret_password_make(
	    office_path(demo->arena, demo->directory, "password.lock"),
	    PERSON_DEMO_PASSWORD, password);
	for (size_t i = 0; out == DONE && i < demo->people.count; i++) {
		out = add_person(demo, i, password, &person);
		if (out == DONE)
			out = give(demo, i, person.id);
	}
	return out;
}

enum outcome
admin_demo_people_make(struct demo *demo)
{
	enum outcome out = store_begin(demo->store);

	if (out != DONE)
		return out;
	out = add_partners(demo);
	if (out == DONE)
		out = add_locations(demo);
	if (out == DONE)
		out = add_people(demo);
	if (out == DONE)
		return store_commit(demo->store);
	store_rollback(demo->store);
	return out;
}

enum outcome
admin_demo_people_viewer(struct demo *demo, struct arena *arena,
    const char *email, const char *directory, int64_t now,
    struct viewer *viewer)
{
	struct person person;
	int64_t id = 0;
	enum outcome out;

	*viewer = person_nobody(now);
	out = find_directory(demo, arena, directory, &id);
	if (out == DONE)
		out = store_person_of_email(demo->store, email, arena, &person);
	if (out == DONE)
		out = store_person_viewer(
		    demo->store, person.id, id, arena, viewer);
	viewer->now = now;
	return out;
}

/* The newest message that somebody has read by now; 0: none. */
static enum outcome
newest_read(struct demo *demo, const struct viewer *viewer, int64_t *id)
{
	struct message *list;
	size_t count;
	enum outcome out;

	*id = 0;
	out = store_message_list(
	    demo->store, viewer, 0, MESSAGES_MAX, demo->arena, &list, &count);
	for (size_t i = 0; out == DONE && *id == 0 && i < count; i++)
		if (list[i].at <= viewer->now)
			*id = list[i].id;
	return out;
}

static enum outcome
read_messages(struct demo *demo, const struct sign_in *sign_in)
{
	struct viewer viewer = person_nobody(demo->now - UNREAD_AGE);
	struct person person;
	int64_t id = 0;
	enum outcome out;

	out = store_person_of_email(
	    demo->store, sign_in->email, demo->arena, &person);
	if (out != DONE)
		return out;
	viewer.person = person.id;
	viewer.directory = sign_in->directory;
	out = newest_read(demo, &viewer, &id);
	if (out == DONE && id != 0)
		out = store_message_read(demo->store, &viewer, id, 0);
	return out;
}

/* Lists that people keep. */
static enum outcome
keep_lists(struct demo *demo)
{
	static const struct {
		const char *email, *directory, *name, *query;
	} lists[] = {
		{ "incentives-admin@fabrikam.example", "Fabrikam",
		    "Ours, due this month",
		    "waits=partner&due=month&sort=due&order=up" },
		{ "incentives-admin@fabrikam.example", "Fabrikam",
		    "Approved Exchange Online",
		    "status=approved&item=exchange-online" },
		{ "lead-reviewer@microsoft.example", "Microsoft",
		    "Nobody’s yet",
		    "status=submitted&reviewer=nobody&sort=due&order=up" },
	};
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < LENGTH(lists); i++) {
		struct saved_list list = { .name = lists[i].name,
			.query = lists[i].query };
		struct viewer viewer;

		out = admin_demo_people_viewer(demo, demo->arena,
		    lists[i].email, lists[i].directory, demo->now, &viewer);
		if (out == DONE)
			out = store_saved_list_add(demo->store, &viewer, &list);
	}
	return out;
}

enum outcome
admin_demo_people_read(struct demo *demo)
{
	struct sign_in *list;
	size_t count;
	enum outcome out = store_begin(demo->store);

	if (out != DONE)
		return out;
	out = store_person_sign_ins(demo->store, demo->arena, &list, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		out = read_messages(demo, &list[i]);
	if (out == DONE)
		out = keep_lists(demo);
	if (out == DONE)
		return store_commit(demo->store);
	store_rollback(demo->store);
	return out;
}
