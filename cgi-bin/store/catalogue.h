/* The catalogue's own rows; what claims ask of it is in store/customer. */

#ifndef STORE_CATALOGUE_H
#define STORE_CATALOGUE_H

#include "rules/catalogue.h"
#include "rules/person.h"
#include "store/history.h"
#include "store/store.h"

/* Put an item there, new or instead of what its code meant, with the service
 * plans that prove it and its history entry. */
enum outcome store_catalogue_put(struct store *, const struct viewer *,
    const struct catalogue_row *) CHECKED;

/* All items by solution area, in the order of pages. */
enum outcome store_catalogue_list(struct store *, struct arena *,
    struct catalogue_item **, size_t *count) CHECKED;

/* One of them, without its claims, which take long to count. */
enum outcome store_catalogue_of(struct store *, const char *code,
    struct arena *, struct catalogue_item *) CHECKED;
enum outcome store_catalogue_claims(
    struct store *, const char *code, int64_t *claims) CHECKED;

/* How many claims have it in lines that are not decided, drafts left out. */
enum outcome store_catalogue_open(
    struct store *, const char *code, int64_t *claims) CHECKED;

/*
 * Add an item behind all others, proved by its first service plan. CONFLICT:
 * another has its code or its name; INVALID: no product of the SKU list has
 * such a plan; *field says which is wrong: "code", "name" or "plan".
 */
enum outcome store_catalogue_add(struct store *, const struct viewer *,
    const struct item *, const char *plan, const char **field) CHECKED;

/* New claims may have it from now on, or no more; nothing is written when it is
 * so already. */
enum outcome store_catalogue_offer(struct store *, const struct viewer *,
    const struct item *, bool active) CHECKED;

/* The service plans that prove an item, by name. */
enum outcome store_catalogue_plans(struct store *, const char *code,
    struct arena *, struct catalogue_plan **, size_t *count) CHECKED;

/* Call it something else. CONFLICT: another item has that name. */
enum outcome store_catalogue_rename(struct store *, const struct viewer *,
    const struct item *, const char *name) CHECKED;

/* A plan proves it from now on. INVALID: no product of the SKU list has such a
 * plan. CONFLICT: it proves it already. */
enum outcome store_catalogue_plan_add(struct store *, const struct viewer *,
    const struct item *, const char *plan) CHECKED;

/* It proves it no more. ABSENT: it did not. INVALID: it is the only one that
 * does. */
enum outcome store_catalogue_plan_end(struct store *, const struct viewer *,
    const struct item *, const char *plan) CHECKED;

/* What its history entries are about. */
struct thing store_catalogue_thing(const char *code);

#endif
