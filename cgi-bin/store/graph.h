/* The customer directory's import: tenants, their domains and subscriptions
 * as Microsoft Graph writes them (rules/graph). */

#ifndef STORE_GRAPH_H
#define STORE_GRAPH_H

#include "store/import.h"

/*
 * Import the order's files as one: all of them or none. INVALID with the file
 * and the path of the member, or the line: a file is broken, a tenant,
 * domain or subscription is there twice, or a domain or subscription belongs
 * to another tenant; nothing changed. ABSENT: a file cannot be read. BUSY: see
 * store_import_close.
 *
 * A tenant's verified domains become those of its latest file. Subscriptions
 * that a later file does not mention stay as they are.
 *
 * Drafts that wait for a subscription are looked at then (store/wait.h).
 */
enum outcome store_graph_import(struct store *, const struct import_order *,
    struct arena *, struct import_report *) CHECKED;

#endif
