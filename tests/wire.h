/* A wire made of strings: what nginx would have sent, for tests and fuzzers. */

#ifndef TESTS_WIRE_H
#define TESTS_WIRE_H

#include <string.h>

#include "web/fcgi.h"

struct script {
	const char *params[24]; /* name, value, name, value … NULL */
	const char *body;
	size_t length;
	size_t step; /* bytes of the body given at once; 0: all */
	size_t read; /* so far */
};

static const char *
script_param(void *context, const char *name)
{
	const struct script *script = context;

	for (size_t i = 0; script->params[i] != NULL; i += 2)
		if (strcmp(script->params[i], name) == 0)
			return script->params[i + 1];
	return NULL;
}

static ssize_t
script_read(void *context, void *bytes, size_t size)
{
	struct script *script = context;
	size_t left = script->length - script->read;

	if (script->step != 0 && size > script->step)
		size = script->step;
	if (size > left)
		size = left;
	if (size > 0)
		memcpy(bytes, script->body + script->read, size);
	script->read += size;
	return (ssize_t)size;
}

static struct wire
script_wire(struct script *script)
{
	return (struct wire){ script, script_param, script_read };
}

#endif
