/* The sockets of the workers, and who has held the write lock for too long. */

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "store/lock.h"
#include "web/serve.h"

struct place {
	struct settings settings;
	char directory[32];
	char socket[64];
	char sign_in[64], first[64], second[64];
};

static int
make_place(void **state)
{
	struct place *place = calloc(1, sizeof(*place));

	if (place == NULL)
		return -1;
	snprintf(
	    place->directory, sizeof(place->directory), "/tmp/serve.XXXXXX");
	if (mkdtemp(place->directory) == NULL)
		return -1;
	snprintf(
	    place->socket, sizeof(place->socket), "%s/s", place->directory);
	snprintf(
	    place->sign_in, sizeof(place->sign_in), "%s/s.0", place->directory);
	snprintf(
	    place->first, sizeof(place->first), "%s/s.1", place->directory);
	snprintf(
	    place->second, sizeof(place->second), "%s/s.2", place->directory);
	place->settings.socket = place->socket;
	place->settings.site.data = place->directory;
	place->settings.workers = 2;
	*state = place;
	return 0;
}

static int
clear_place(void **state)
{
	struct place *place = *state;
	char lock[64];

	snprintf(lock, sizeof(lock), "%s/write.lock", place->directory);
	unlink(lock);
	unlink(place->sign_in);
	unlink(place->first);
	unlink(place->second);
	rmdir(place->directory);
	free(place);
	return 0;
}

static mode_t
mode_of(const char *path)
{
	struct stat status;

	return lstat(path, &status) == 0 ? status.st_mode : 0;
}

static void
every_worker_has_a_socket_for_our_group(void **state)
{
	struct place *place = *state;
	struct service service;

	assert_int_equal(serve_open(&service, &place->settings), 0);
	assert_int_equal(mode_of(place->sign_in), S_IFSOCK | 0660);
	assert_int_equal(mode_of(place->first), S_IFSOCK | 0660);
	assert_int_equal(mode_of(place->second), S_IFSOCK | 0660);
	serve_close(&service);
	assert_int_equal(mode_of(place->sign_in), 0);
	assert_int_equal(mode_of(place->first), 0);
	assert_int_equal(mode_of(place->second), 0);
}

static void
a_socket_in_use_is_left_alone(void **state)
{
	struct place *place = *state;
	struct service service, intruder;

	assert_int_equal(serve_open(&service, &place->settings), 0);
	assert_int_equal(serve_open(&intruder, &place->settings), -1);
	serve_close(&intruder);
	assert_int_equal(mode_of(place->first), S_IFSOCK | 0660);
	serve_close(&service);
}

static void
what_a_dead_program_left_is_replaced(void **state)
{
	struct place *place = *state;
	struct service service;

	assert_int_equal(serve_open(&service, &place->settings), 0);
	for (int i = 0; i < SERVE_PROCESSES(&place->settings); i++)
		close(service.listener[i]);
	assert_int_equal(mode_of(place->first), S_IFSOCK | 0660);
	assert_int_equal(serve_open(&service, &place->settings), 0);
	serve_close(&service);
}

static void
a_file_that_is_no_socket_stays(void **state)
{
	struct place *place = *state;
	struct service service;
	int file = open(place->second, O_CREAT | O_WRONLY, 0600);

	close(file);
	assert_int_equal(serve_open(&service, &place->settings), -1);
	serve_close(&service);
	assert_int_equal(mode_of(place->second), S_IFREG | 0600);
	assert_int_equal(mode_of(place->first), 0);
}

static void
a_path_that_is_too_long_is_refused(void **state)
{
	struct place *place = *state;
	struct service service;
	char path[200];

	memset(path, 'a', sizeof(path) - 1);
	path[sizeof(path) - 1] = '\0';
	place->settings.socket = path;
	assert_int_equal(serve_open(&service, &place->settings), -1);
	serve_close(&service);
}

/* Take the lock and say that it was `seconds` ago. */
static int
hold_since(const struct place *place, int64_t seconds)
{
	int lock = lock_open(place->directory);
	int64_t note[2];

	assert_int_not_equal(lock, -1);
	assert_true(lock_take(lock, 0));
	assert_int_equal(pread(lock, note, sizeof(note), 0), sizeof(note));
	assert_int_equal(note[0], getpid());
	note[1] -= seconds * 1000000;
	assert_int_equal(pwrite(lock, note, sizeof(note), 0), sizeof(note));
	return lock;
}

static void
who_holds_the_lock_too_long_is_stuck(void **state)
{
	struct place *place = *state;
	struct service service = { .settings = &place->settings };
	int lock = hold_since(place, SERVE_LOCK_SECONDS + 1);

	assert_int_equal(serve_stuck(&service), 0); /* seen once is a rumour */
	assert_int_equal(serve_stuck(&service), getpid());
	lock_give(lock);
	assert_int_equal(serve_stuck(&service), 0);
	close(lock);
}

static void
who_has_held_it_for_a_moment_is_not(void **state)
{
	struct place *place = *state;
	struct service service = { .settings = &place->settings };
	int lock = hold_since(place, SERVE_LOCK_SECONDS / 2);

	for (int i = 0; i < 3; i++)
		assert_int_equal(serve_stuck(&service), 0);
	close(lock);
}

#define PLACED(test)                                                           \
	cmocka_unit_test_setup_teardown(test, make_place, clear_place)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		PLACED(every_worker_has_a_socket_for_our_group),
		PLACED(a_socket_in_use_is_left_alone),
		PLACED(what_a_dead_program_left_is_replaced),
		PLACED(a_file_that_is_no_socket_stays),
		PLACED(a_path_that_is_too_long_is_refused),
		PLACED(who_holds_the_lock_too_long_is_stuck),
		PLACED(who_has_held_it_for_a_moment_is_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
