/* The demonstration's customer directory: products, tenants, subscriptions. */

#ifndef ADMIN_DEMO_CUSTOMERS_H
#define ADMIN_DEMO_CUSTOMERS_H

#include "admin/demo.h"

/* Import the SKU list and the customers, as their files would be at `at`. */
enum outcome admin_demo_customers_import(struct demo *, int64_t at) CHECKED;

#endif
