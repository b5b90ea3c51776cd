/* A parent and its children, told apart by what they write into a pipe. */

#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "web/parent.h"

#define PATIENCE 20000 /* milliseconds, only ever waited for by a failure */

enum word { STARTED, ENDED, TRIED, ASKED };

struct message {
	enum word word;
	pid_t pid;
	int index;
};

/* Memory that the processes of one test share. */
struct house {
	int in, out;
	pid_t parent;
	volatile bool bad;	/* the trial fails */
	volatile pid_t suspect; /* said to be stuck */
	volatile int asked;	/* … so often yet, and then nobody is */
};

static void
say(const struct house *house, enum word word, int index)
{
	const struct message message = { word, getpid(), index };

	if (write(house->in, &message, sizeof(message)) != sizeof(message))
		_exit(9);
}

static struct message
hear(const struct house *house)
{
	struct pollfd poller = { .fd = house->out, .events = POLLIN };
	struct message message = { ENDED, 0, 0 };

	if (poll(&poller, 1, PATIENCE) == 1)
		assert_int_equal(read(house->out, &message, sizeof(message)),
		    sizeof(message));
	return message;
}

static pid_t
expect(const struct house *house, enum word word)
{
	struct message message = hear(house);

	assert_int_not_equal(message.pid, 0);
	assert_int_equal(message.word, word);
	return message.pid;
}

/* Works until it is told to stop, and stops in order. */
static int
work(void *context, int index)
{
	struct house *house = context;
	sigset_t signals;
	int number;

	sigemptyset(&signals);
	sigaddset(&signals, SIGTERM);
	say(house, STARTED, index);
	sigwait(&signals, &number);
	say(house, ENDED, index);
	return EXIT_SUCCESS;
}

static int
try(void *context)
{
	struct house *house = context;

	say(house, TRIED, 0);
	return house->bad ? EXIT_FAILURE : EXIT_SUCCESS;
}

static pid_t
suspect(void *context)
{
	struct house *house = context;

	if (house->asked == 0)
		return 0;
	house->asked--;
	say(house, ASKED, 0);
	return house->suspect;
}

static int
open_house(void **state)
{
	struct house *house = mmap(NULL, sizeof(*house), PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	int ends[2];

	if (house == MAP_FAILED || pipe(ends) == -1)
		return -1;
	house->out = ends[0];
	house->in = ends[1];
	*state = house;
	return 0;
}

static int
close_house(void **state)
{
	struct house *house = *state;

	/* A test that failed has not ended it; what it runs ends with it. */
	if (house->parent != 0) {
		kill(house->parent, SIGKILL);
		waitpid(house->parent, NULL, 0);
	}
	close(house->in);
	close(house->out);
	return munmap(house, sizeof(*house));
}

static void
begin(struct house *house, int count)
{
	const struct duty duty = { "worker", count, work, house };
	const struct oversight oversight = { try, suspect, house };

	pid_t pid = fork();

	if (pid == 0)
		_exit(parent_run(&duty, 1, &oversight));
	house->parent = pid;
}

static int
status_of(struct house *house)
{
	int status = -1;

	waitpid(house->parent, &status, 0);
	house->parent = 0;
	return status;
}

static void
end(struct house *house, int count)
{
	kill(house->parent, SIGTERM);
	for (int i = 0; i < count; i++)
		expect(house, ENDED);
	assert_int_equal(status_of(house), 0);
}

static void
every_process_starts_and_ends_in_order(void **state)
{
	struct house *house = *state;

	int indexes = 0;

	begin(house, 3);
	expect(house, TRIED);
	for (int i = 0; i < 3; i++) {
		struct message message = hear(house);

		assert_int_equal(message.word, STARTED);
		indexes |= 1 << message.index;
	}
	assert_int_equal(indexes, 7);
	end(house, 3);
}

static void
nothing_starts_after_a_failed_trial(void **state)
{
	struct house *house = *state;

	house->bad = true;
	begin(house, 2);
	expect(house, TRIED);
	assert_int_not_equal(status_of(house), 0);
}

static void
one_that_dies_is_started_again(void **state)
{
	struct house *house = *state;
	pid_t first, second;

	begin(house, 1);
	expect(house, TRIED);
	first = expect(house, STARTED);
	kill(first, SIGKILL);
	second = expect(house, STARTED);
	assert_int_not_equal(first, second);
	end(house, 1);
}

static void
a_hangup_replaces_after_a_trial(void **state)
{
	struct house *house = *state;
	struct message message[2];
	pid_t first;

	begin(house, 1);
	expect(house, TRIED);
	first = expect(house, STARTED);
	kill(house->parent, SIGHUP);
	expect(house, TRIED);
	message[0] = hear(house); /* in either order */
	message[1] = hear(house);
	for (int i = 0; i < 2; i++)
		if (message[i].word == ENDED)
			assert_int_equal(message[i].pid, first);
		else
			assert_int_not_equal(message[i].pid, first);
	assert_int_not_equal(message[0].word, message[1].word);
	end(house, 1);
}

static void
a_failed_trial_replaces_nothing(void **state)
{
	struct house *house = *state;
	pid_t first;

	begin(house, 1);
	expect(house, TRIED);
	first = expect(house, STARTED);
	house->bad = true;
	kill(house->parent, SIGHUP);
	expect(house, TRIED);
	kill(house->parent, SIGTERM);
	assert_int_equal(expect(house, ENDED), first);
	assert_int_equal(status_of(house), 0);
}

/* SIGKILL takes it: it says nothing, and another one starts. */
static void
one_that_is_stuck_is_replaced(void **state)
{
	struct house *house = *state;
	pid_t first, second;

	begin(house, 1);
	expect(house, TRIED);
	first = expect(house, STARTED);
	house->suspect = first;
	house->asked = 1;
	expect(house, ASKED);
	second = expect(house, STARTED);
	assert_int_not_equal(first, second);
	end(house, 1);
}

static void
nobody_elses_process_is_ended(void **state)
{
	struct house *house = *state;
	pid_t bystander = fork();

	if (bystander == 0)
		for (;;)
			pause();
	begin(house, 1);
	expect(house, TRIED);
	expect(house, STARTED);
	house->suspect = bystander;
	house->asked = 2;
	expect(house, ASKED);
	expect(house, ASKED); /* so the first answer has been dealt with */
	assert_int_equal(waitpid(bystander, NULL, WNOHANG), 0);
	kill(bystander, SIGKILL);
	waitpid(bystander, NULL, 0);
	end(house, 1);
}

#define HOUSED(test)                                                           \
	cmocka_unit_test_setup_teardown(test, open_house, close_house)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOUSED(every_process_starts_and_ends_in_order),
		HOUSED(nothing_starts_after_a_failed_trial),
		HOUSED(one_that_dies_is_started_again),
		HOUSED(a_hangup_replaces_after_a_trial),
		HOUSED(a_failed_trial_replaces_nothing),
		HOUSED(one_that_is_stuck_is_replaced),
		HOUSED(nobody_elses_process_is_ended),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
