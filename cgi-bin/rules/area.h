/* Solution areas (R3.1). */

#ifndef RULES_AREA_H
#define RULES_AREA_H

#include <stdbool.h>

enum area { AREA_BUSINESS_APPLICATIONS, AREA_MODERN_WORK, AREA__COUNT };

const char *area_code(enum area);
const char *area_name(enum area);
/* "Select a role of this area if …" (R4.7). */
const char *area_select_if(enum area);
bool area_of(const char *code, enum area *);

#endif
