/* XML, by expat. */

#include "base/xml.h"

#include <limits.h>
#include <string.h>

#include <expat.h>

#define MARK '|' /* between a name space and a name */

struct reader {
	XML_Parser parser;
	const struct xml_events *events;
	void *context;
	int depth;
};

static const char *
local(const char *name)
{
	const char *mark = strrchr(name, MARK);

	return mark == NULL ? name : mark + 1;
}

static void
begin(void *context, const char *name, const char **attributes)
{
	struct reader *reader = context;

	if (++reader->depth > XML_DEPTH_MAX)
		XML_StopParser(reader->parser, XML_FALSE);
	else
		reader->events->begin(reader->context, local(name), attributes);
}

static void
end(void *context, const char *name)
{
	struct reader *reader = context;

	reader->depth--;
	reader->events->end(reader->context, local(name));
}

static void
words(void *context, const char *bytes, int length)
{
	struct reader *reader = context;

	reader->events->words(reader->context, bytes, (size_t)length);
}

static void
refuse(void *context, const char *name, const char *system, const char *public,
    int has_inside)
{
	struct reader *reader = context;

	(void)name;
	(void)system;
	(void)public;
	(void)has_inside;
	XML_StopParser(reader->parser, XML_FALSE);
}

bool
xml_read(const char *bytes, size_t length, const struct xml_events *events,
    void *context)
{
	struct reader reader = { .events = events, .context = context };
	bool fine;

	reader.parser = XML_ParserCreateNS(NULL, MARK);
	if (reader.parser == NULL || length > INT_MAX) {
		XML_ParserFree(reader.parser);
		return false;
	}
	XML_SetUserData(reader.parser, &reader);
	XML_SetElementHandler(reader.parser, begin, end);
	XML_SetCharacterDataHandler(reader.parser, words);
	XML_SetStartDoctypeDeclHandler(reader.parser, refuse);
	fine = XML_Parse(reader.parser, bytes, (int)length, XML_TRUE) ==
	       XML_STATUS_OK;
	XML_ParserFree(reader.parser);
	return fine;
}

const char *
xml_attribute(const char **attributes, const char *name)
{
	for (; *attributes != NULL; attributes += 2)
		if (strcmp(local(attributes[0]), name) == 0)
			return attributes[1];
	return NULL;
}
