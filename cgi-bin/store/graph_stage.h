/*
 * The customer directory's records on the stage: each is put there while its
 * file is checked, and applied inside the transaction in the same order.
 */

#ifndef STORE_GRAPH_STAGE_H
#define STORE_GRAPH_STAGE_H

#include "rules/graph.h"
#include "store/import.h"

void store_graph_stage_tenant(struct stage *, const struct tenant *);

/* A verified domain that the tenant has gained, or lost. */
void store_graph_stage_domain(
    struct stage *, bool is_added, const char *domain, const char *tenant);

/* The subscription's set of plans, not in the database yet. */
void store_graph_stage_plan_set(struct stage *,
    const struct graph_subscription *,
    const unsigned char digest[SECRET_HASH_SIZE]);

/* `before`: its status in the database; NULL: it is new. */
void store_graph_stage_subscription(struct stage *, const char *tenant,
    const struct graph_subscription *,
    const unsigned char digest[SECRET_HASH_SIZE], const char *before);

/* Apply every record on the import's stage. */
enum outcome store_graph_stage_apply(struct import *) CHECKED;

#endif
