/* Proof of execution for one claim of the demonstration. */

#ifndef ADMIN_DEMO_PROOF_H
#define ADMIN_DEMO_PROOF_H

#include "admin/demo_act.h"

/* Who acknowledges the work for the customer. */
struct demo_signer {
	const char *name, *title;
	bool disclosure; /* the letter needs the public-sector disclosure */
};

/* Write the file of that code about the claim and attach it. ABSENT: there is
 * no such code. */
enum outcome admin_demo_proof_add(
    struct demo_act *, const struct demo_signer *, const char *code) CHECKED;

/* Say where the claim's letter shows each thing; of every fourth claim nobody
 * has said it. */
enum outcome admin_demo_proof_place(
    struct demo_act *, const struct demo_signer *) CHECKED;

#endif
