/* Programs that pay or recognize partners (R3.2). */

#ifndef RULES_PROGRAM_H
#define RULES_PROGRAM_H

#include <stdbool.h>

enum program {
	PROGRAM_COMMERCE_INCENTIVES,
	PROGRAM_PARTNER_RECOGNITION,
	PROGRAM__COUNT
};

const char *program_code(enum program);
const char *program_name(enum program);
bool program_of(const char *code, enum program *);

#endif
