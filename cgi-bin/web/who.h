/* "Who claims": the claim's name and the location (R4.2, R4.3). */

#ifndef WEB_WHO_H
#define WEB_WHO_H

#include "rules/claim.h"
#include "web/form.h"
#include "web/route.h"

/* GET and POST /claims/:claim/who. */
handler web_who_show, web_who_save;

/*
 * Take the form of the request's body into *claim, in memory only. INVALID:
 * *claim is as it was, and the entries say what is wrong.
 */
enum outcome web_who_take(
    struct request *, struct store *, struct claim *, struct entries *) CHECKED;

#define WEB_WHO_NAME_TAKEN                                                     \
	"Another open claim of your company has this name. Enter another "     \
	"name."

#endif
