/* cpor setting. */

#include "admin/setting.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "admin/office.h"
#include "rules/program.h"
#include "store/setting.h"

#define USAGE "cpor setting [PROGRAM NAME NUMBER]"

static enum outcome
list(struct office *office)
{
	int64_t value;
	enum outcome out = DONE;

	for (enum program i = 0; i < PROGRAM__COUNT; i++)
		for (int j = 0; out == DONE && j < SETTING__COUNT; j++) {
			out = store_setting_of(&office->store, i,
			    (enum setting)j, office->nobody.now, &value);
			if (out == DONE)
				printf("%-20s %-18s %6" PRId64 "  %s\n",
				    program_code(i),
				    setting_code((enum setting)j), value,
				    setting_name((enum setting)j));
		}
	return out;
}

static bool
read_number(const char *word, enum setting setting, int64_t *number)
{
	char *end;

	*number = strtoll(word, &end, 10);
	if (end != word && *end == '\0' && *number >= setting_least(setting) &&
	    *number <= setting_most(setting))
		return true;
	office_say("setting", "%s: a number from %d to %d.",
	    setting_name(setting), setting_least(setting),
	    setting_most(setting));
	return false;
}

/* INVALID: it does not go with another number, which is said. */
static enum outcome
put_value(struct office *office, enum program program, enum setting setting,
    int64_t number)
{
	struct setting_clash clash;
	int64_t now = office->nobody.now;
	enum outcome out = store_setting_clash(&office->store, program, setting,
	    now, number, office->arena, &clash);

	if (out == CONFLICT) {
		office_say("setting", "%s.",
		    setting_clash_words(office->arena, &clash));
		return INVALID;
	}
	return out == DONE ? store_setting_put(&office->store, &office->nobody,
				 program, setting, now, number)
			   : out;
}

static enum outcome
put(struct office *office, char **argv)
{
	enum program program;
	enum setting setting;
	int64_t number;
	enum outcome out;

	if (!program_of(argv[0], &program) || !setting_of(argv[1], &setting)) {
		office_say("setting",
		    "There is no such program or name. \"cpor setting\" lists "
		    "them.");
		return INVALID;
	}
	if (!read_number(argv[2], setting, &number))
		return INVALID;
	if ((out = store_begin(&office->store)) != DONE)
		return out;
	out = put_value(office, program, setting, number);
	if (out == DONE)
		return store_commit(&office->store);
	store_rollback(&office->store);
	return out;
}

int
admin_setting(int argc, char **argv)
{
	struct office office;
	enum outcome out = BROKEN;

	if (argc != 1 && argc != 4)
		return office_usage(USAGE);
	if (office_open(&office) == 0)
		out = argc == 1 ? list(&office) : put(&office, argv + 1);
	office_close(&office);
	return out == INVALID ? OFFICE_REFUSED : office_end("setting", out);
}
