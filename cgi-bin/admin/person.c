/* cpor person. */

#include "admin/person.h"

#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "admin/office.h"
#include "base/domain.h"
#include "base/text.h"
#include "base/zone.h"
#include "rules/password.h"
#include "store/factor.h"
#include "store/member.h"
#include "store/password.h"
#include "store/person.h"
#include "store/session.h"

#define USAGE                                                                  \
	"cpor person add EMAIL NAME DIRECTORY ROLE [ZONE] |"                   \
	" disable EMAIL | password EMAIL | factor EMAIL"
#define PASSWORD_SIZE (PASSWORD_MOST * 4 + 2) /* … and its end, and the NUL */

/* The password's line, without its end. False: none, or too long. */
static bool
read_line(char line[PASSWORD_SIZE])
{
	size_t length;

	if (fgets(line, PASSWORD_SIZE, stdin) == NULL)
		return false;
	length = strcspn(line, "\r\n");
	if (line[length] == '\0' && length == PASSWORD_SIZE - 1)
		return false;
	line[length] = '\0';
	return true;
}

static bool
ask(const char *question, char line[PASSWORD_SIZE])
{
	struct termios usual, quiet;
	bool read;

	if (tcgetattr(STDIN_FILENO, &usual) == -1)
		return read_line(line);
	quiet = usual;
	quiet.c_lflag &= ~(tcflag_t)ECHO;
	fprintf(stderr, "%s: ", question);
	tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
	read = read_line(line);
	tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual);
	fputc('\n', stderr);
	return read;
}

/* Ask for somebody's password, and make of it what is stored. */
static enum outcome
make_password(struct office *office, const struct person *person,
    char stored[SECRET_STRING_SIZE])
{
	const char *lock =
	    office_path(office->arena, office->directory, "password.lock");
	char typed[PASSWORD_SIZE] = "", again[PASSWORD_SIZE] = "";
	const char *password = "", *why = NULL;
	enum password_fault fault;

	if (!ask("Password", typed) || !text_is_utf8(typed, strlen(typed)))
		why = "A password is needed";
	else if (isatty(STDIN_FILENO) &&
		 (!ask("The same again", again) || strcmp(typed, again) != 0))
		why = "The two are not the same";
	if (why == NULL) {
		password = password_of(office->arena, typed);
		fault = password_judge(password, person->email, person->name);
		if (fault != PASSWORD_FINE)
			why = password_sentence(fault);
	}
	if (why == NULL)
		return secret_password_make(lock, password, stored);
	office_say("person", "%s.", why);
	return INVALID;
}

static enum outcome
find_person(struct office *office, const char *typed, struct person *person)
{
	char email[EMAIL_SIZE];
	enum outcome out = ABSENT;

	if (domain_read_email(typed, email))
		out = store_person_of_email(
		    &office->store, email, office->arena, person);
	if (out != ABSENT)
		return out;
	office_say("person", "Nobody has the address %s.", typed);
	return INVALID;
}

/* Inside the transaction: the person if new, their membership, the role. */
static enum outcome
add_all(struct office *office, struct person *person, struct grant *grant)
{
	struct store *store = &office->store;
	enum outcome out = DONE;

	if (person->id == 0)
		out = store_person_add(store, &office->nobody, person);
	grant->person = person->id;
	if (out == DONE)
		out = store_member_join(
		    store, &office->nobody, person->id, grant->directory);
	return out == DONE ? store_member_give(
				 store, &office->nobody, office->arena, grant)
			   : out;
}

/* What `add` was told, checked; INVALID has said why. */
static enum outcome
read_add(struct office *office, int argc, char **argv, struct person *person,
    struct grant *grant)
{
	const char *zone = argc == 5 ? argv[4] : NULL;
	struct directory directory = { .id = 0 };
	char email[EMAIL_SIZE];
	enum outcome out;

	if (!domain_read_email(argv[0], email))
		office_say("person", "%s is not an e-mail address.", argv[0]);
	else if (!role_of(argv[3], &grant->role))
		office_say("person", "There is no role %s.", argv[3]);
	else if (zone != NULL && zone_of(zone) == NULL)
		office_say("person", "There is no time zone %s.", zone);
	else {
		out = office_find(office, "person", argv[2], &directory);
		if (out != DONE)
			return out;
		grant->directory = directory.id;
		person->email = arena_string(office->arena, email);
		person->name = text_tidy(arena_string(office->arena, argv[1]));
		person->zone =
		    zone != NULL ? zone : zone_of_country(directory.country);
		person->language = "en";
		if (role_directory(grant->role) == directory.kind)
			return DONE;
		office_say(
		    "person", "%s has no role %s.", directory.name, argv[3]);
	}
	return INVALID;
}

static enum outcome
add(struct office *office, int argc, char **argv)
{
	char stored[SECRET_STRING_SIZE] = "";
	struct person person = { .id = 0 }, known;
	struct grant grant = { .location = 0 };
	enum outcome out;

	out = read_add(office, argc, argv, &person, &grant);
	if (out != DONE)
		return out;
	out = store_person_of_email(
	    &office->store, person.email, office->arena, &known);
	if (out == DONE)
		person = known;
	else if (out == ABSENT)
		out = make_password(office, &person, stored);
	if (person.id == 0)
		person.password = stored;
	if (out != DONE || (out = store_begin(&office->store)) != DONE)
		return out;
	out = add_all(office, &person, &grant);
	if (out == DONE)
		return store_commit(&office->store);
	store_rollback(&office->store);
	if (out != CONFLICT)
		return out;
	office_say("person", "%s has that role already.", person.email);
	return INVALID;
}

static enum outcome
disable(struct office *office, int argc, char **argv)
{
	struct person person;
	enum outcome out = find_person(office, argv[0], &person);

	(void)argc;
	if (out != DONE || (out = store_begin(&office->store)) != DONE)
		return out;
	out = store_person_disable(&office->store, &office->nobody, person.id);
	if (out == DONE)
		return store_commit(&office->store);
	store_rollback(&office->store);
	if (out == ABSENT)
		office_say("person", "%s was disabled before.", person.email);
	else if (out == CONFLICT)
		office_say("person",
		    "%s is the only global admin or program admin of a "
		    "directory. Give another person the role first.",
		    person.email);
	return out == ABSENT || out == CONFLICT ? INVALID : out;
}

static enum outcome
password(struct office *office, int argc, char **argv)
{
	char stored[SECRET_STRING_SIZE];
	struct person person;
	enum outcome out = find_person(office, argv[0], &person);

	(void)argc;
	if (out == DONE)
		out = make_password(office, &person, stored);
	if (out != DONE || (out = store_begin(&office->store)) != DONE)
		return out;
	out = store_password_set(
	    &office->store, &office->nobody, &person, stored);
	if (out == DONE)
		out = store_session_end_all(&office->store, person.id);
	if (out == DONE)
		return store_commit(&office->store);
	store_rollback(&office->store);
	return out;
}

/* Their app is lost, or they are to need one though of a demonstration: the
 * next sign-in asks for the password alone, and then to set one up. */
static enum outcome
factor(struct office *office, int argc, char **argv)
{
	struct person person;
	enum outcome out = find_person(office, argv[0], &person);

	(void)argc;
	if (out != DONE || (out = store_begin(&office->store)) != DONE)
		return out;
	out = store_factor_exempt_end(&office->store, person.id);
	if (out == DONE)
		out = store_factor_remove(
		    &office->store, &office->nobody, person.id);
	if (out == DONE || out == ABSENT)
		out = store_session_end_all(&office->store, person.id);
	if (out == DONE)
		return store_commit(&office->store);
	store_rollback(&office->store);
	return out;
}

static const struct verb {
	const char *name;
	int least, most; /* arguments after it */
	enum outcome (*run)(struct office *, int argc, char **argv);
	const char *done;
} verbs[] = {
	{ "add", 4, 5, add, "may sign in" },
	{ "disable", 1, 1, disable, "may not sign in any more" },
	{ "password", 1, 1, password, "has a new password" },
	{ "factor", 1, 1, factor, "has no second factor" },
};

static const struct verb *
verb_of(int argc, char **argv)
{
	for (size_t i = 0; argc >= 2 && i < LENGTH(verbs); i++)
		if (strcmp(argv[1], verbs[i].name) == 0 &&
		    argc - 2 >= verbs[i].least && argc - 2 <= verbs[i].most)
			return &verbs[i];
	return NULL;
}

int
admin_person(int argc, char **argv)
{
	const struct verb *verb = verb_of(argc, argv);
	struct office office;
	enum outcome out = BROKEN;

	if (verb == NULL)
		return office_usage(USAGE);
	if (office_open(&office) == 0)
		out = verb->run(&office, argc - 2, argv + 2);
	office_close(&office);
	if (out == INVALID)
		return OFFICE_REFUSED;
	if (out == DONE)
		printf("%s %s.\n", argv[2], verb->done);
	return office_end("person", out);
}
