/* One program: its first argument says what it is today. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "admin/backup.h"
#include "admin/demo.h"
#include "admin/holidays.h"
#include "admin/import.h"
#include "admin/init.h"
#include "admin/office.h"
#include "admin/partner.h"
#include "admin/person.h"
#include "admin/setting.h"
#include "admin/verify.h"
#include "base/arena.h"
#include "base/id.h"
#include "base/secret.h"
#include "base/text.h"
#include "clock/clock.h"
#include "clock/views.h"
#include "render/say.h"
#include "rules/system.h"
#include "store/db.h"
#include "web/parent.h"
#include "web/route.h"
#include "web/serve.h"
#include "web/settings.h"

#define PRINT_LIMIT ((size_t)1024 * 1024)

/* Each gets the arguments from its own name on, and returns an exit status. */
struct command {
	const char *name;
	const char *help;
	int (*run)(int argc, char **argv);
};

static int help(int argc, char **argv);

static struct clockwork
clockwork_of(const struct settings *settings)
{
	return (struct clockwork){ .data = settings->site.data,
		.keys = &settings->keys,
		.outside = { settings->site.scanner, settings->site.mail },
		.templates = settings->templates };
}

/* Arguments where there should be none are a misunderstanding. */
static bool
is_alone(int argc, char **argv)
{
	if (argc == 1)
		return true;
	fprintf(stderr, "cpor %s takes no arguments\n", argv[0]);
	return false;
}

static int
print(const struct text *text)
{
	bool written =
	    fputs(text_string(text), stdout) != EOF && fflush(stdout) != EOF;

	return written && !text_failed(text) ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int
serve(int argc, char **argv)
{
	struct arena *arena = arena_new();
	struct settings settings;
	struct service service;
	int status = EXIT_FAILURE;

	if (!is_alone(argc, argv) || settings_read(&settings, arena) == -1 ||
	    settings_unlock(&settings) == -1)
		return EXIT_FAILURE;
	struct clockwork clockwork = clockwork_of(&settings);
	const struct duty duties[] = {
		{ "worker", SERVE_PROCESSES(&settings), serve_work, &service },
		{ "clock", 1, clock_run, &clockwork },
	};
	const struct oversight oversight = { serve_try, serve_stuck, &service };
	if (serve_open(&service, &settings) == 0)
		status = parent_run(duties, LENGTH(duties), &oversight);
	serve_close(&service);
	arena_free(arena);
	return status;
}

/* For operators and tests: `cpor serve` has a process that does the same. */
static int
run_clock(int argc, char **argv)
{
	char holder[ID_SIZE];
	struct settings settings;
	struct clockwork clockwork;
	struct office office;
	size_t ran = 0;
	enum outcome out = BROKEN;

	if (argc != 2 || strcmp(argv[1], "--once") != 0)
		return office_usage("cpor clock --once");
	if (office_open(&office) == 0 &&
	    settings_read(&settings, office.arena) == 0) {
		clockwork = clockwork_of(&settings);
		id_write(id_new(), holder);
		if (clock_prepare(&clockwork) == 0)
			out = clock_once(&office.store, &clockwork.outside,
			    holder, office.nobody.now, &ran);
	}
	if (out == DONE)
		out = clock_leave(&office.store, holder);
	office_close(&office);
	if (out == CONFLICT) {
		office_say("clock", "another process runs the clock.");
		return OFFICE_AGAIN;
	}
	if (out == DONE)
		printf("%zu jobs were due and have run.\n", ran);
	return office_end("clock", out);
}

/* A demonstration whose files show their pages at once. */
static int
make_demo(int argc, char **argv)
{
	static const struct outside nothing = { .scanner = NULL };
	int status = admin_demo(argc, argv);
	struct office office;
	struct work work = { .store = &office.store, .outside = &nothing };
	enum outcome out = BROKEN;

	if (status != OFFICE_DONE)
		return status;
	if (office_open(&office) == 0) {
		work.arena = office.arena;
		work.system = office.nobody;
		out = views_make(&work);
	}
	office_close(&office);
	return office_end("demo", out);
}

static int
list_routes(int argc, char **argv)
{
	struct text text;
	int status = EXIT_FAILURE;

	text_open(&text, PRINT_LIMIT);
	if (is_alone(argc, argv)) {
		route_print(&text);
		status = print(&text);
	}
	text_close(&text);
	return status;
}

static int
version(int argc, char **argv)
{
	if (!is_alone(argc, argv))
		return EXIT_FAILURE;
	return printf("cpor %s, schema %d\n", SYSTEM_VERSION,
		   db_version_program()) < 0 ||
		       fflush(stdout) == EOF
		   ? EXIT_FAILURE
		   : EXIT_SUCCESS;
}

static const struct command commands[] = {
	{ "serve", "answer nginx until told to stop", serve },
	{ "clock", "--once: run what time has made due", run_clock },
	{ "init", "make the data directory and its database", admin_init },
	{ "demo", "the same, with a believable world in it", make_demo },
	{ "import", "skus FILE, or customers FILE…: read real input",
	    admin_import },
	{ "holidays", "PROGRAM FILE: a program's holidays, from iCalendar",
	    admin_holidays },
	{ "partner", "add, location: partner accounts and their locations",
	    admin_partner },
	{ "person", "add, disable, password: who may sign in", admin_person },
	{ "setting", "[PROGRAM NAME NUMBER]: numbers of the rules, dated",
	    admin_setting },
	{ "backup", "FILE: a whole copy of the database", admin_backup },
	{ "verify", "[FILE…]: is the history whole, and as it was signed?",
	    admin_verify },
	{ "checkpoint", "sign how the history stands, for keeping outside",
	    admin_verify_checkpoint },
	{ "view", "KIND <FILE: the words of a file; the clock jails it",
	    say_run },
	{ "routes", "list what can be asked, and by whom", list_routes },
	{ "version", "the program's version and its schema's", version },
	{ "help", "this list", help },
};

static int
help(int argc, char **argv)
{
	struct text text;
	int status = EXIT_FAILURE;

	text_open(&text, PRINT_LIMIT);
	text_add(&text, "cpor COMMAND\n\n");
	for (size_t i = 0; i < LENGTH(commands); i++)
		text_print(
		    &text, "  %-15s %s\n", commands[i].name, commands[i].help);
	text_add(&text, "\nSettings, from the environment:\n\n");
	settings_print(&text);
	if (is_alone(argc, argv))
		status = print(&text);
	text_close(&text);
	return status;
}

int
main(int argc, char **argv)
{
	if (secret_start() == -1)
		return EXIT_FAILURE;
	for (size_t i = 0; argc > 1 && i < LENGTH(commands); i++)
		if (strcmp(argv[1], commands[i].name) == 0)
			return commands[i].run(argc - 1, argv + 1);
	fprintf(stderr, "cpor help lists what there is to do\n");
	return 2;
}
