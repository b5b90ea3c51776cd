/* CPOR_DATA/spool, where files are made before they are sent. */

#ifndef WEB_SPOOL_H
#define WEB_SPOOL_H

#include "web/request.h"

/* Its path, for the scratch files of sheets. */
const char *spool_directory(const struct site *, struct arena *);

/*
 * One large file is made at a time, so that whoever takes out everything, and
 * again, leaves workers for everybody's pages: hold the turn until it is made,
 * then close it. -1: it is somebody's, the outcome is BUSY.
 */
int spool_turn(const struct site *, struct arena *);

#endif
