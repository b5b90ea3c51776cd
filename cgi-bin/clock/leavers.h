/* People who left: what says who they were is erased beside the history. */

#ifndef CLOCK_LEAVERS_H
#define CLOCK_LEAVERS_H

#include "clock/jobs.h"

enum outcome leavers_forget(struct work *) CHECKED;

#endif
