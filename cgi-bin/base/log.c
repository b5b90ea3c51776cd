/* Each event is one write, so lines of different processes never mix. */

#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/time.h"

#define LINE_SIZE 1024

/* A line break in a logged value must not look like an event of its own. */
static void
make_one_line(char *line, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)line[i] < ' ' || line[i] == 0x7f)
			line[i] = ' ';
}

static void PRINTF_LIKE(2, 0)
    write_line(const char *level, const char *format, va_list arguments)
{
	static const struct watch system = { NULL };
	char stamp[TIME_STAMP_SIZE], line[LINE_SIZE];
	size_t length;

	time_stamp(time_now(&system), stamp);
	snprintf(
	    line, sizeof(line), "%s %s [%ld] ", stamp, level, (long)getpid());
	length = strlen(line);
	vsnprintf(line + length, sizeof(line) - length, format, arguments);
	length = strlen(line);
	make_one_line(line, length);
	/* The line may be full; its last byte then gives way. */
	if (length == sizeof(line) - 1)
		length--;
	line[length++] = '\n';
	if (write(STDERR_FILENO, line, length) == -1)
		return; /* there is nowhere left to tell it */
}

void
log_fault(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	write_line("fault", format, arguments);
	va_end(arguments);
}

void
log_note(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	write_line("note", format, arguments);
	va_end(arguments);
}
