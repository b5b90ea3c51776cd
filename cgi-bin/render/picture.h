/*
 * Pictures that a jailed program wrote: read with suspicion, and written anew.
 * They come as PPM or PGM with 8 bits a sample (netpbm's "raw" P6 and P5),
 * which is nothing but a size and samples.
 */

#ifndef RENDER_PICTURE_H
#define RENDER_PICTURE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

#define PICTURE_WIDTH_MAX  1600
#define PICTURE_HEIGHT_MAX 6400

/* The most bytes that such a picture has, with its head. */
#define PICTURE_BYTES_MAX                                                      \
	((size_t)3 * PICTURE_WIDTH_MAX * PICTURE_HEIGHT_MAX + 64)

struct picture {
	int width, height;
	int samples; /* of a point: 1 (grey) or 3 (red, green, blue) */
	const unsigned char *bytes; /* width × height × samples */
};

/* The first picture in these bytes, which it points into. False: there is none,
 * it is not whole, or larger than the limits above. */
bool picture_read(const char *bytes, size_t length, struct picture *);

/* Append it as PNG; what has no colour in grey. The text fails if it has no
 * room for it. */
void picture_write(const struct picture *, struct text *png);

#endif
