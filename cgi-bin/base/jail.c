/* A program that can read one file, compute, and write to one pipe. */

#include "base/jail.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <linux/capability.h>
#include <linux/close_range.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "base/log.h"
#include "base/time.h"

#define SECOND	  ((int64_t)1000000) /* of time_monotonic */
#define PIECE	  ((size_t)64 * 1024)
#define FILES_MAX 64 /* open at once */

/* Rights of the first landlock there was; a later one's are refused by what
 * seccomp lets through. */
#define READ_RIGHTS (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define ALL_RIGHTS                                                             \
	(READ_RIGHTS | LANDLOCK_ACCESS_FS_EXECUTE |                            \
	    LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |    \
	    LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |    \
	    LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |        \
	    LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |      \
	    LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM)

/* Where libraries lie, and the program that loads them. */
static const char *const libraries[] = { "/lib", "/lib64", "/usr/lib",
	"/usr/lib64", "/usr/local/lib" };

/* What a program may see of its surroundings. */
static const char *const environment[] = { "LC_ALL=C.UTF-8", "HOME=/", NULL };

/* What reading, computing and writing to a pipe need. */
static const int calls[] = { SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64),
	SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(lseek), SCMP_SYS(close),
	SCMP_SYS(dup), SCMP_SYS(dup2), SCMP_SYS(dup3), SCMP_SYS(fcntl),
	SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(access), SCMP_SYS(faccessat),
	SCMP_SYS(faccessat2), SCMP_SYS(stat), SCMP_SYS(fstat), SCMP_SYS(lstat),
	SCMP_SYS(newfstatat), SCMP_SYS(statx), SCMP_SYS(statfs),
	SCMP_SYS(fstatfs), SCMP_SYS(readlink), SCMP_SYS(readlinkat),
	SCMP_SYS(getdents64), SCMP_SYS(getcwd), SCMP_SYS(fadvise64),
	SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mprotect), SCMP_SYS(mremap),
	SCMP_SYS(madvise), SCMP_SYS(brk), SCMP_SYS(arch_prctl),
	SCMP_SYS(set_tid_address), SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
	SCMP_SYS(futex), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity),
	SCMP_SYS(getrandom), SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres),
	SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(times),
	SCMP_SYS(getrusage), SCMP_SYS(getrlimit), SCMP_SYS(sysinfo),
	SCMP_SYS(uname), SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(getuid),
	SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid),
	SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
	SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
	SCMP_SYS(restart_syscall), SCMP_SYS(execveat), SCMP_SYS(exit),
	SCMP_SYS(exit_group) };

/* --- In the new process, before the program: each step or nothing ----------
 */

/* It has a session of its own, hears every signal, and ends with us. */
static bool
set_session(void)
{
	sigset_t none;

	sigemptyset(&none);
	return setsid() != -1 && chdir("/") == 0 &&
	       sigprocmask(SIG_SETMASK, &none, NULL) == 0 &&
	       prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0;
}

/* Its input can be read only, and nothing it says of its troubles is heard. */
static bool
set_descriptors(const struct jail *jail, int out)
{
	char path[32] = "/proc/self/fd/";
	size_t at = strlen(path);
	int in, nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);

	for (int rest = jail->in, unit = 1000000; unit > 0; unit /= 10)
		if (jail->in >= unit || unit == 1)
			path[at++] = (char)('0' + rest / unit % 10);
	path[at] = '\0';
	in = open(path, O_RDONLY | O_CLOEXEC);
	return in != -1 && nothing != -1 && dup2(in, STDIN_FILENO) != -1 &&
	       dup2(out, STDOUT_FILENO) != -1 &&
	       dup2(nothing, STDERR_FILENO) != -1 &&
	       syscall(SYS_close_range, 3, UINT_MAX, CLOSE_RANGE_CLOEXEC) == 0;
}

static bool
set_limit(int resource, rlim_t most)
{
	const struct rlimit limit = { .rlim_cur = most, .rlim_max = most };

	return setrlimit((__rlimit_resource_t)resource, &limit) == 0;
}

static bool
set_limits(const struct jail *jail)
{
	return set_limit(RLIMIT_CPU, (rlim_t)jail->seconds) &&
	       set_limit(RLIMIT_AS, jail->memory) &&
	       set_limit(RLIMIT_FSIZE, 0) && set_limit(RLIMIT_CORE, 0) &&
	       set_limit(RLIMIT_NOFILE, FILES_MAX);
}

static bool
drop_capabilities(void)
{
	struct __user_cap_header_struct header = {
		.version = _LINUX_CAPABILITY_VERSION_3
	};
	const struct __user_cap_data_struct none[2] = { { .effective = 0 } };

	return syscall(SYS_capset, &header, none) == 0 &&
	       prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

static bool
allow_file(int rules, int fd, uint64_t rights)
{
	const struct landlock_path_beneath_attr rule = {
		.allowed_access = rights, .parent_fd = fd
	};

	return syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH,
		   &rule, 0) == 0;
}

/* What is not there needs no right. */
static bool
allow_path(int rules, const char *path, uint64_t rights)
{
	int fd = open(path, O_PATH | O_CLOEXEC), plain;
	bool fine = fd == -1 && errno == ENOENT;

	if (fd != -1) {
		plain = openat(fd, ".", O_PATH | O_DIRECTORY | O_CLOEXEC);
		if (plain == -1)
			rights &= ~(uint64_t)LANDLOCK_ACCESS_FS_READ_DIR;
		else
			close(plain);
		fine = allow_file(rules, fd, rights);
		close(fd);
	}
	return fine;
}

static bool
set_files(const struct jail *jail, int program)
{
	const struct landlock_ruleset_attr all = { .handled_access_fs =
						       ALL_RIGHTS };
	int rules =
	    (int)syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0);
	bool fine = rules != -1;

	fine = fine &&
	       allow_file(rules, STDIN_FILENO, LANDLOCK_ACCESS_FS_READ_FILE);
	fine = fine &&
	       allow_file(rules, program,
		   LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE);
	for (size_t i = 0; fine && i < LENGTH(libraries); i++)
		fine = allow_path(rules, libraries[i],
		    READ_RIGHTS | LANDLOCK_ACCESS_FS_EXECUTE);
	fine = fine && allow_path(rules, "/etc/ld.so.cache", READ_RIGHTS);
	for (const char *const *path = jail->readable;
	     fine && path != NULL && *path != NULL; path++)
		fine = allow_path(rules, *path, READ_RIGHTS);
	return fine && syscall(SYS_landlock_restrict_self, rules, 0) == 0;
}

/* Of these only some uses: opening to read, asking for its own limits, ending
 * itself, asking whether its output is a terminal. */
static bool
allow_some(scmp_filter_ctx filter)
{
	const scmp_datum_t writes = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;

	return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
		   SCMP_A2(SCMP_CMP_MASKED_EQ, writes, 0)) == 0 &&
	       seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1,
		   SCMP_A1(SCMP_CMP_MASKED_EQ, writes, 0)) == 0 &&
	       seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1,
		   SCMP_A2(SCMP_CMP_EQ, 0, 0)) == 0 &&
	       seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
		   SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0)) == 0 &&
	       seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1,
		   SCMP_A1(SCMP_CMP_EQ, TCGETS, 0)) == 0;
}

/* All other calls answer what an old kernel answers that does not know them.
 * What this machine's processor lacks is left out. NULL: it cannot be made. */
static scmp_filter_ctx
list_calls(void)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(ENOSYS));
	bool fine = filter != NULL && allow_some(filter);

	for (size_t i = 0; fine && i < LENGTH(calls); i++)
		fine = calls[i] < 0 || seccomp_rule_add(filter, SCMP_ACT_ALLOW,
					   calls[i], 0) == 0;
	return fine ? filter : NULL;
}

/* A filter as the kernel takes it. */
struct compiled {
	struct sock_filter steps[BPF_MAXINSNS];
	struct sock_fprog program;
};

/* Made before there are limits: making it takes memory, and a sanitizer's
 * memory is more than a jail has. */
static bool
compile_calls(struct compiled *compiled)
{
	scmp_filter_ctx filter = list_calls();
	int fd = memfd_create("filter", MFD_CLOEXEC);
	ssize_t n = -1;

	if (filter != NULL && fd != -1 && seccomp_export_bpf(filter, fd) == 0)
		n = pread(fd, compiled->steps, sizeof compiled->steps, 0);
	if (n <= 0 || (size_t)n == sizeof compiled->steps)
		return false;
	compiled->program = (struct sock_fprog){
		.len = (unsigned short)((size_t)n / sizeof *compiled->steps),
		.filter = compiled->steps
	};
	return true;
}

static bool
set_calls(const struct compiled *compiled)
{
	return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0,
		   &compiled->program) == 0;
}

/* Become the program. Returns only if that could not be: the step it was. */
static const char *
enter(const struct jail *jail, int out)
{
	int program =
	    open(jail->program == NULL ? "/proc/self/exe" : jail->program,
		O_PATH | O_CLOEXEC);
	struct compiled calls_only;
	bool compiled = compile_calls(&calls_only);

	if (program == -1)
		return "the program";
	if (!set_session())
		return "a session";
	if (!set_descriptors(jail, out))
		return "descriptors";
	if (!drop_capabilities())
		return "capabilities";
	if (!set_files(jail, program))
		return "landlock";
	if (!set_limits(jail))
		return "limits";
	if (!compiled || !set_calls(&calls_only))
		return "seccomp";
	syscall(SYS_execveat, program, "", jail->arguments, environment,
	    AT_EMPTY_PATH);
	return "the start of the program";
}

/* --- In ours ----------------------------------------------------------------
 */

/* A program that runs. */
struct inmate {
	pid_t pid;
	int watch;  /* readable when it has ended */
	int out;    /* what it writes */
	int report; /* why it could not begin; nothing otherwise */
	int64_t deadline;
};

/* Wait for one of its descriptors; false: its time is over. */
static bool
wait_for(const struct inmate *inmate, int fd)
{
	struct pollfd wanted = { .fd = fd, .events = POLLIN };
	int64_t left;
	int ready = -1;

	do {
		left = inmate->deadline - time_monotonic();
		if (left <= 0)
			return false;
		ready = poll(&wanted, 1, (int)(left / 1000) + 1);
	} while (ready == 0 || (ready == -1 && errno == EINTR));
	return ready == 1;
}

/* All that it writes, until it closes its output. */
static enum jail_end
listen(const struct inmate *inmate, struct text *out)
{
	char piece[PIECE];
	ssize_t n;

	while (wait_for(inmate, inmate->out)) {
		n = read(inmate->out, piece, sizeof piece);
		if (n == -1 && errno == EINTR)
			continue;
		if (n <= 0)
			return n == 0 ? JAIL_DONE : JAIL_FAILED;
		text_add_bytes(out, piece, (size_t)n);
		if (text_failed(out))
			return JAIL_TOO_MUCH;
	}
	return JAIL_SLOW;
}

/* Did it begin at all? */
static bool
has_begun(const struct inmate *inmate)
{
	char step[64];
	ssize_t n = read(inmate->report, step, sizeof step - 1);

	if (n <= 0)
		return n == 0;
	step[n] = '\0';
	log_fault("jail: refused, for it cannot set %s", step);
	return false;
}

/* Its end, made if need be. */
static enum jail_end
finish(const struct inmate *inmate, enum jail_end end)
{
	int status = 0;

	if (end == JAIL_DONE && !wait_for(inmate, inmate->watch))
		end = JAIL_SLOW;
	if (end != JAIL_DONE)
		kill(inmate->pid, SIGKILL);
	while (waitpid(inmate->pid, &status, 0) == -1 && errno == EINTR)
		continue;
	if (end != JAIL_DONE)
		return end;
	if (WIFSIGNALED(status) &&
	    (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
		return JAIL_SLOW;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? JAIL_DONE
							     : JAIL_FAILED;
}

/* The new process: it becomes the program or says what it could not set. */
static _Noreturn void
begin(const struct jail *jail, int out, int report)
{
	const char *step = enter(jail, out);
	ssize_t n = write(report, step, strlen(step));

	_exit(n > 0 ? 1 : 2);
}

static enum jail_end
run(const struct jail *jail, struct text *out, const int pipes[2],
    const int reports[2])
{
	struct inmate inmate = { .out = pipes[0], .report = reports[0] };
	enum jail_end end;

	inmate.deadline = time_monotonic() + jail->seconds * SECOND;
	inmate.pid = fork();
	if (inmate.pid == 0)
		begin(jail, pipes[1], reports[1]);
	close(pipes[1]);
	close(reports[1]);
	if (inmate.pid == -1) {
		log_fault("jail: cannot fork: %s", strerror(errno));
		return JAIL_REFUSED;
	}
	inmate.watch = (int)syscall(SYS_pidfd_open, inmate.pid, 0);
	end = inmate.watch == -1 || !has_begun(&inmate) ? JAIL_REFUSED
							: listen(&inmate, out);
	end = finish(&inmate, end);
	if (inmate.watch != -1)
		close(inmate.watch);
	return end;
}

enum jail_end
jail_run(const struct jail *jail, struct text *out)
{
	int pipes[2], reports[2];
	enum jail_end end = JAIL_REFUSED;

	if (pipe2(pipes, O_CLOEXEC) == -1) {
		log_fault("jail: cannot make a pipe: %s", strerror(errno));
		return JAIL_REFUSED;
	}
	if (pipe2(reports, O_CLOEXEC) == -1) {
		log_fault("jail: cannot make a pipe: %s", strerror(errno));
		close(pipes[1]);
	} else {
		end = run(jail, out, pipes, reports);
		close(reports[0]);
	}
	close(pipes[0]);
	return end;
}
