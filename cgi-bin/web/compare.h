/* Two pages of a claim's files side by side (R9.26). */

#ifndef WEB_COMPARE_H
#define WEB_COMPARE_H

#include "web/route.h"

/* GET /review/:claim/compare, ?left= and ?right= (files), ?left-page= and
 * ?right-page=: what is not said is the first file's first page, or on the
 * right the next file's, or the next page of the only one. */
handler web_compare_show;

/* Would it open? No view is recorded. */
handler web_compare_opens;

#endif
