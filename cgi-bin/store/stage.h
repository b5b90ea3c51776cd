/*
 * A stage: records on their way from a file that is being checked to the
 * transaction that applies them. They wait in a nameless file in
 * CPOR_DATA/spool, outside the database, so that any number costs little
 * memory, and are gone with the process.
 */

#ifndef STORE_STAGE_H
#define STORE_STAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/outcome.h"

struct stage;

/* A new, empty stage; the caller owns it. NULL: see the log. */
struct stage *stage_open(const char *directory);
void stage_close(struct stage *); /* NULL is fine */

/* Write one field. A stage that failed (disk full) takes nothing more. */
void stage_put_int(struct stage *, int64_t value);
void stage_put_text(struct stage *, const char *text); /* NULL stays NULL */
void stage_put_bytes(struct stage *, const void *bytes, size_t length);

/* Everything is written: read from the first field on. BUSY: disk full. */
enum outcome stage_rewind(struct stage *) CHECKED;

/* Is there another field? */
bool stage_has_next(struct stage *);

/* Read the fields in the order and with the types in which they were written;
 * what is read lives in the arena. After a fault: 0, NULL. */
int64_t stage_get_int(struct stage *);
const char *stage_get_text(struct stage *, struct arena *);
const void *stage_get_bytes(struct stage *, struct arena *, size_t *length);

/* Did anything go wrong? */
bool stage_failed(const struct stage *);

#endif
