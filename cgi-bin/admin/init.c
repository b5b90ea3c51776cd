/* cpor init. */

#include "admin/init.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "admin/office.h"
#include "base/csv.h"
#include "base/log.h"
#include "base/time.h"
#include "base/zone.h"
#include "rules/catalogue.h"
#include "rules/setting.h"
#include "seed.h"
#include "store/catalogue.h"
#include "store/directory.h"
#include "store/holiday.h"
#include "store/setting.h"

struct seeding {
	struct store *store;
	const struct viewer *nobody;
	struct arena *arena;
	size_t rows;
	enum outcome outcome;
};

static int
make_directory(const char *path)
{
	if (mkdir(path, 0700) == 0 || errno == EEXIST)
		return 0;
	log_fault("init: cannot make %s: %s", path, strerror(errno));
	return -1;
}

int
admin_init_directory(const char *directory)
{
	struct arena *arena = arena_new();
	const char *database = office_path(arena, directory, "cpor.db");
	const char *keys = office_path(arena, directory, "keys");
	bool has_keys = access(keys, F_OK) == 0;
	int made = -1;

	if (!has_keys && access(database, F_OK) == 0)
		log_fault("init: %s is lost: put it back", keys);
	else if (make_directory(directory) == 0 &&
		 make_directory(office_path(arena, directory, "spool")) == 0 &&
		 (has_keys || secret_keys_make(keys) == 0))
		made = db_migrate(directory);
	arena_free(arena);
	return made;
}

static int
seed_item(void *context, long line, const char *const *fields, size_t count)
{
	struct seeding *seeding = context;
	struct catalogue_row row;
	const char *why = "This is not the header of a catalogue.";

	if (seeding->rows++ == 0)
		seeding->outcome =
		    catalogue_is_header(fields, count) ? DONE : INVALID;
	else
		seeding->outcome = catalogue_read_row(
		    seeding->arena, fields, count, &row, &why);
	if (seeding->outcome == INVALID)
		log_fault("init: catalogue.csv, line %ld: %s", line, why);
	else if (seeding->rows > 1)
		seeding->outcome =
		    store_catalogue_put(seeding->store, seeding->nobody, &row);
	return seeding->outcome == DONE;
}

/* One day, in each program's calendar. */
static int
seed_holiday(void *context, long line, const char *const *fields, size_t count)
{
	struct seeding *seeding = context;
	int64_t day;

	if (seeding->rows++ == 0)
		return 1;
	if (count != 2 || !time_read_date(fields[0], &day)) {
		log_fault("init: holidays.csv, line %ld: not a day", line);
		seeding->outcome = INVALID;
		return 0;
	}
	for (enum program i = 0; i < PROGRAM__COUNT && seeding->outcome == DONE;
	     i++)
		seeding->outcome =
		    store_holiday_put(seeding->store, seeding->nobody, i,
			&(struct holiday_step){ day, "", fields[1] });
	return seeding->outcome == DONE;
}

/* Read one of the program's own files; a fault in it is a broken build. */
static enum outcome
seed_file(struct seeding *seeding, const char *text, csv_row *row)
{
	const char *why = "";
	long line = 0;
	enum outcome out;

	seeding->rows = 0;
	out = csv_read(text, strlen(text), row, seeding, &line, &why);
	if (out != DONE)
		log_fault("init: a file of ours, line %ld: %s", line, why);
	else
		out = seeding->outcome;
	return out == INVALID ? BROKEN : out;
}

static enum outcome
seed_settings(struct seeding *seeding)
{
	enum outcome out = DONE;

	for (enum program i = 0; i < PROGRAM__COUNT; i++)
		for (enum setting j = 0; out == DONE && j < SETTING__COUNT; j++)
			out = store_setting_put(seeding->store, seeding->nobody,
			    i, j, 0, setting_default(j));
	return out;
}

enum outcome
admin_init_content(
    struct store *store, const char *kind, int64_t now, int64_t *microsoft)
{
	struct directory directory = { .kind = DIRECTORY_MICROSOFT,
		.name = "Microsoft",
		.country = "US" };
	struct viewer nobody = person_nobody(now);
	struct seeding seeding = { .store = store,
		.nobody = &nobody,
		.arena = arena_new(),
		.outcome = DONE };
	enum outcome out = store_begin(store);

	if (out != DONE)
		goto end;
	out = store_make(store, kind, now);
	if (out == DONE)
		out = seed_settings(&seeding);
	if (out == DONE)
		out = seed_file(&seeding, seed_holidays, seed_holiday);
	if (out == DONE)
		out = seed_file(&seeding, seed_catalogue, seed_item);
	if (out == DONE)
		out = store_directory_add(store, &directory, now);
	*microsoft = directory.id;
	if (out == DONE)
		out = store_commit(store);
	else
		store_rollback(store);
end:
	arena_free(seeding.arena);
	return out;
}

int
admin_init(int argc, char **argv)
{
	struct office office;
	int64_t microsoft;
	enum outcome out = BROKEN;

	(void)argv;
	if (argc != 1)
		return office_usage("cpor init");
	if (secret_start() == -1 ||
	    admin_init_directory(office_directory()) == -1) {
		office_say("init", "%s was not made. The log above says why.",
		    office_directory());
		return OFFICE_REFUSED;
	}
	if (office_open(&office) == 0)
		out = admin_init_content(
		    &office.store, "live", office.nobody.now, &microsoft);
	office_close(&office);
	if (out == CONFLICT) {
		printf("%s was made before; its schema is up to date.\n",
		    office_directory());
		return OFFICE_DONE;
	}
	if (out == DONE)
		printf(
		    "%s is ready. Next:\n"
		    "  cpor import skus FILE        Microsoft's licensing CSV\n"
		    "  cpor import customers FILE…  the customer directory\n"
		    "  cpor person add EMAIL NAME Microsoft program-admin\n",
		    office_directory());
	return office_end("init", out);
}
