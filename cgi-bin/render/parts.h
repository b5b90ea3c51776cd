/* Office Open XML archives: which parts there are of which content type
 * (ECMA-376 part 2, 10.1.2), and a walk over one of them. */

#ifndef RENDER_PARTS_H
#define RENDER_PARTS_H

#include "base/arena.h"
#include "base/xml.h"
#include "base/zip.h"

#define PARTS_MAX 200 /* of one content type that are read */

/* Names of the parts whose content type ends so, those with lower numbers
 * first; in the arena. False: the list is damaged. */
bool parts_of(struct zip_reader *, const char *ending, struct arena *,
    const char **names, size_t *count);

/* Read a part's XML, at most OFFICE_PART_MAX of it. False: it is not there,
 * damaged or larger. */
bool parts_read(struct zip_reader *, const char *name,
    const struct xml_events *, void *context);

#endif
