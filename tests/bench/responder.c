/*
 * The yardstick of the bench: the least a FastCGI program can do. It sends the
 * bytes of a file as a page by libfcgi's own accept loop and output stream.
 *
 *	responder SOCKET FILE [PROCESSES]
 */

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fcgiapp.h>

#define PAGE_SIZE   ((size_t)1024 * 1024)
#define BACKLOG	    511
#define PROCESS_MAX 64

static char page[PAGE_SIZE];

static size_t
read_page(const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t length;

	if (file == NULL)
		return 0;
	length = fread(page, 1, sizeof(page), file);
	fclose(file);
	return length;
}

static void
respond(int listener, size_t length)
{
	FCGX_Request request;

	FCGX_InitRequest(&request, listener, 0);
	while (FCGX_Accept_r(&request) == 0) {
		FCGX_FPrintF(request.out,
		    "Status: 200 OK\r\n"
		    "Content-Type: text/html; charset=utf-8\r\n"
		    "Content-Length: %lu\r\n\r\n",
		    (unsigned long)length);
		FCGX_PutStr(page, (int)length, request.out);
		FCGX_Finish_r(&request);
	}
}

int
main(int argc, char **argv)
{
	long processes = argc > 3 ? strtol(argv[3], NULL, 10) : 2;
	size_t length = argc > 2 ? read_page(argv[2]) : 0;
	int listener;

	if (length == 0 || processes < 1 || processes > PROCESS_MAX) {
		fprintf(stderr, "responder SOCKET FILE [PROCESSES]\n");
		return EXIT_FAILURE;
	}
	umask(0117);
	if (FCGX_Init() != 0 ||
	    (listener = FCGX_OpenSocket(argv[1], BACKLOG)) == -1)
		return EXIT_FAILURE;
	/* libfcgi's handler would only set a flag. */
	signal(SIGTERM, SIG_DFL);
	for (long i = 1; i < processes; i++)
		if (fork() == 0) {
			prctl(PR_SET_PDEATHSIG, SIGTERM);
			break;
		}
	respond(listener, length);
	return EXIT_FAILURE;
}
