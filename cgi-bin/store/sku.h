/* The SKU list: Microsoft's products and their service plans (rules/sku). */

#ifndef STORE_SKU_H
#define STORE_SKU_H

#include "store/import.h"

/*
 * Import the one CSV of the order. A row that repeats an earlier product and
 * service plan changes nothing: the first one counts. INVALID with the line:
 * the file is broken, nothing changed. ABSENT: it cannot be read. BUSY: see
 * store_import_close.
 */
enum outcome store_sku_import(struct store *, const struct import_order *,
    struct arena *, struct import_report *) CHECKED;

#endif
