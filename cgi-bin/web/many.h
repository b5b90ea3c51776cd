/*
 * Many drafts from one CSV file (R4.70 to R4.73): sent, judged row by row,
 * shown, and made on a yes. Only the sender finds the file.
 */

#ifndef WEB_MANY_H
#define WEB_MANY_H

#include "web/route.h"

#define MANY_FILES_MAX 30 /* files of one person in an hour */

/* GET /claims/many and the example file. */
handler web_many_new, web_many_example;

/* POST /claims/many: read the file and judge its rows, a few at a time. */
handler web_many_send;

/* GET /claims/many/:batch, and its bad rows with their messages. */
handler web_many_show, web_many_problems;

/*
 * POST /claims/many/:batch: make the drafts of the good rows, a few in a
 * transaction, or of all rows in one. What was made is never made again,
 * however often the button is pressed or wherever it was cut off.
 */
handler web_many_make;

#endif
