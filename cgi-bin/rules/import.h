/* What an import comes to: how much it adds and changes, and where it is
 * wrong (R3.10). */

#ifndef RULES_IMPORT_H
#define RULES_IMPORT_H

#include <stddef.h>
#include <stdint.h>

struct import_count {
	int64_t added, changed, unchanged;
};

/* A thing that is new, or other than before. */
struct import_change {
	const char *id, *name;
	const char *words; /* "status: Active → Suspended"; "": it is new */
};

struct import_report {
	struct import_count wholes; /* products (SKUs), or tenants */
	struct import_count parts;  /* service plans in them, or subscriptions
				     */
	int64_t repeated;	    /* rows of the CSV that were there before */
	int64_t checking, applying; /* microseconds */
	int64_t latest; /* the import before this one; 0: there was none */
	const struct import_change *changes; /* the first of them */
	size_t change_count;

	/* Of INVALID and ABSENT: what is wrong, and where. */
	const char *file;
	long line;	  /* 0: the path says where */
	const char *path; /* of the JSON member; NULL: the line says where */
	const char *why;  /* a sentence */
};

/* One that was applied. */
struct import_done {
	int64_t at;
	const char *by; /* "": the operator */
	int64_t added, changed, unchanged;
};

enum import_kind {
	IMPORT_CUSTOMERS,
	IMPORT_LOCATIONS, /* to invite */
	IMPORT_PEOPLE,
	IMPORT_SKUS,
	IMPORT_KIND__COUNT
};
const char *import_kind_code(enum import_kind);

/* A file that was sent and is not applied yet. */
struct import_file {
	int64_t id;
	enum import_kind kind;
	const char *name; /* as its sender calls it */
	int64_t size;
	int64_t sent;
	const char *path; /* where it lies */
};

#define IMPORT_FILE_MAX                                                        \
	((int64_t)25 * 1024 * 1024) /* bytes, of a browser's                   \
				     */
#define IMPORT_KEPT 86400 /* seconds for which it waits to be applied */

#endif
