/* Lists of claims, taken out as files. */

#ifndef WEB_EXPORT_H
#define WEB_EXPORT_H

#include "web/route.h"

/*
 * GET /claims.csv?…, /claims.xlsx?…: all that the list of the same query holds
 * and the viewer may see, in its order (R10.4); who took out what, and how
 * much, is in the history (R10.10). Which claims they are is one moment's
 * answer; each is then read as it is when its turn comes, a few at a time, so
 * that no snapshot stays open and no more than those are in memory. A claim
 * that is gone by then is left out. BUSY: another large file is being made.
 */
handler web_export_csv;
handler web_export_xlsx;

#endif
