/* QR codes (ISO/IEC 18004): libqrencode's only door. */

#ifndef BASE_QR_H
#define BASE_QR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

#define QR_QUIET 4 /* light modules that belong around it */

/*
 * A text of any bytes but NUL as a square of modules, error correction M.
 * `dark` holds side × side of them, row by row. False: it is too long.
 */
struct qr {
	size_t side;
	const bool *dark;
};
bool qr_make(struct arena *, const char *text, struct qr *) CHECKED;

#endif
