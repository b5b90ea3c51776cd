/* What a hostile file might make of a program that opens it: each word of the
 * first argument is one thing to try. Exit status 0: it succeeded. */

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static int
echo(const char *with)
{
	char piece[4096];
	size_t n;

	(void)with;
	while ((n = fread(piece, 1, sizeof piece, stdin)) > 0)
		fwrite(piece, 1, n, stdout);
	return 0;
}

static int
connect_out(const char *with)
{
	(void)with;
	return socket(AF_INET, SOCK_STREAM, 0) == -1 &&
	       socket(AF_UNIX, SOCK_STREAM, 0) == -1;
}

static int
read_file(const char *path)
{
	char byte;
	int fd = open(path, O_RDONLY);

	return fd == -1 || read(fd, &byte, 1) != 1;
}

static int
write_file(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	return fd == -1 || write(fd, "x", 1) != 1;
}

static int
write_input(const char *with)
{
	(void)with;
	return write(STDIN_FILENO, "x", 1) != 1;
}

static int
multiply(const char *with)
{
	pid_t pid = fork();

	(void)with;
	if (pid == 0)
		_exit(0);
	return pid == -1 || waitpid(pid, NULL, 0) != pid;
}

static int
become(const char *path)
{
	execl(path, path, (char *)NULL);
	return 1;
}

static int
spin(const char *with)
{
	volatile int over = 0;

	(void)with;
	while (!over)
		continue;
	return 1;
}

static int
hang(const char *with)
{
	sigset_t none;
	char byte[1];
	int ends[2] = { -1, -1 };

	(void)with;
	/* Whatever waits for ever: for a signal, or a word. */
	sigemptyset(&none);
	if (sigsuspend(&none) == -1 && pipe(ends) == 0)
		return read(ends[0], byte, 1) != 1;
	return spin(with);
}

static int
swell(const char *with)
{
	(void)with;
	for (int i = 0; i < 16; i++) {
		char *more = malloc((size_t)32 << 20);

		if (more == NULL)
			return 1;
		for (size_t at = 0; at < (size_t)32 << 20; at += 4096)
			((volatile char *)more)[at] = 1;
	}
	return 0;
}

static int
chatter(const char *with)
{
	char piece[4096];

	(void)with;
	memset(piece, 'x', sizeof piece);
	for (int i = 0; i < 4096; i++)
		if (fwrite(piece, 1, sizeof piece, stdout) != sizeof piece)
			return 1;
	return 0;
}

static int
end_parent(const char *with)
{
	(void)with;
	return kill(getppid(), 0) == -1;
}

static int
trace(const char *with)
{
	(void)with;
	return ptrace(PTRACE_TRACEME, 0, NULL, NULL) == -1;
}

static int
want_more(const char *with)
{
	const struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };

	(void)with;
	return setrlimit(RLIMIT_FSIZE, &all) == -1;
}

/* What was left behind: variables, and descriptors beyond the usual three. */
static int
look_around(const char *with)
{
	(void)with;
	for (char **one = environ; *one != NULL; one++)
		puts(*one);
	for (int fd = 3; fd < 256; fd++)
		if (fcntl(fd, F_GETFD) != -1)
			printf("descriptor %d\n", fd);
	return 0;
}

static const struct {
	const char *word;
	int (*try)(const char *with);
} tries[] = {
	{ "echo", echo },
	{ "socket", connect_out },
	{ "read", read_file },
	{ "write", write_file },
	{ "write-input", write_input },
	{ "fork", multiply },
	{ "exec", become },
	{ "spin", spin },
	{ "hang", hang },
	{ "swell", swell },
	{ "chatter", chatter },
	{ "kill", end_parent },
	{ "trace", trace },
	{ "limits", want_more },
	{ "look", look_around },
};

int
main(int argc, char **argv)
{
	for (size_t i = 0; argc > 1 && i < sizeof tries / sizeof *tries; i++)
		if (strcmp(argv[1], tries[i].word) == 0)
			return tries[i].try(argc > 2 ? argv[2] : "") != 0;
	return 2;
}
