/*
 * Files of which each row does something (R8.53 to R8.55): sent, looked at and
 * done. What all kinds of them share; what a row means is the caller's.
 */

#ifndef WEB_ROWS_H
#define WEB_ROWS_H

#include "page/form.h"
#include "rules/import.h"
#include "store/store.h"
#include "web/reply.h"
#include "web/request.h"
#include "web/sheet.h"

/* The page that asks for a file (field "file"). */
typedef enum outcome rows_page_new(
    struct request *, struct store *, struct reply *, const struct entries *);

/* A kind of file. */
struct rows_kind {
	enum import_kind kind;
	const struct sheet_shape *shape;
	size_t argument; /* of the address: which is the file's id */
	rows_page_new *page;
};

/* Show that page; `fault`: what is wrong with the file sent, INVALID then. */
enum outcome rows_ask(struct request *, struct store *, struct reply *,
    const struct rows_kind *, const char *fault) CHECKED;

/* What the body holds is an example file, of that name. */
void rows_example(struct request *, struct reply *, const char *name);

/* Keep the file of the request, which can be read; INVALID: the page that asks
 * is shown with what is wrong. */
enum outcome rows_send(struct request *, struct store *, struct reply *,
    const struct rows_kind *, struct import_file *) CHECKED;

/* The file of the address and its rows, none of them judged. ABSENT: not the
 * viewer's, or not there any more. */
enum outcome rows_find(struct request *, struct store *,
    const struct rows_kind *, struct import_file *, struct sheet *) CHECKED;

/* The fields of the form below the rows, as it is drawn first. */
void rows_fill(struct request *, struct entries *);

/* What somebody looked at, as it is now. */
struct rows_seen {
	const char *digest; /* of what the rows do */
	size_t bad;
	const char *refused; /* what is said of all or nothing with bad ones */
};

/* Read that form. INVALID: a field says why not. CONFLICT: the rows do
 * something else than when they were shown. */
enum outcome rows_choose(
    struct request *, const struct rows_seen *, struct entries *) CHECKED;

#endif
