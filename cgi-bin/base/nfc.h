/* One way to write each character (Unicode's Normalization Form C): the only
 * door to libunistring. */

#ifndef BASE_NFC_H
#define BASE_NFC_H

#include "base/arena.h"

/* UTF-8 text in Normalization Form C (UAX #15): what looks the same and was
 * typed on two keyboards is the same bytes. */
const char *nfc_of(struct arena *, const char *text);

#endif
