/* All history, for auditors (R9.55 to R9.58). */

#ifndef WEB_AUDIT_H
#define WEB_AUDIT_H

#include "web/route.h"

handler web_audit_list;	  /* GET /audit */
handler web_audit_csv;	  /* GET /audit.csv */
handler web_audit_verify; /* GET /audit/verify */

#endif
