/* XML that somebody else wrote: expat's only door. What declares a document
 * type (and with it entities) is refused at once. */

#ifndef BASE_XML_H
#define BASE_XML_H

#include <stdbool.h>
#include <stddef.h>

/* What is told of it, in the order in which it stands. Names are local: without
 * prefix or name space. Attributes are names and values in turn, then NULL. */
struct xml_events {
	void (*begin)(void *context, const char *name, const char **attributes);
	void (*end)(void *context, const char *name);
	void (*words)(void *context, const char *bytes, size_t length);
};

#define XML_DEPTH_MAX 256 /* of elements in each other */

/* Read it whole. False: it is not well-formed, declares a document type, or is
 * deeper than XML_DEPTH_MAX; what was told before that stands. */
bool xml_read(const char *bytes, size_t length, const struct xml_events *,
    void *context) __attribute__((warn_unused_result));

/* The value of an attribute; NULL: it is not there. */
const char *xml_attribute(const char **attributes, const char *name);

#endif
