/* Pictures: PPM in, PNG out (ISO/IEC 15948). zlib's only door. */

#include "render/picture.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <zlib.h>

#define LEVEL 6 /* of compression: more takes long and saves little */

/* How a line is written: as differences from what is above it, or from what a
 * photograph makes likely. */
enum filter { UP = 2, PAETH = 4 };

/* A number of the head and the one white space behind it. */
static bool
read_number(const char **at, const char *end, int most, int *number)
{
	const char *from = *at;

	for (*number = 0; *at < end && **at >= '0' && **at <= '9'; ++*at)
		if ((*number = *number * 10 + (**at - '0')) > most)
			return false;
	if (*at == from || *at == end || strchr(" \t\r\n", **at) == NULL)
		return false;
	++*at;
	return true;
}

bool
picture_read(const char *bytes, size_t length, struct picture *picture)
{
	const char *at = bytes + 3, *end = bytes + length;
	int most;

	if (length < 3 || bytes[0] != 'P' ||
	    (bytes[1] != '5' && bytes[1] != '6') || bytes[2] != '\n')
		return false;
	picture->samples = bytes[1] == '6' ? 3 : 1;
	if (!read_number(&at, end, PICTURE_WIDTH_MAX, &picture->width) ||
	    !read_number(&at, end, PICTURE_HEIGHT_MAX, &picture->height) ||
	    !read_number(&at, end, 255, &most) || most != 255 ||
	    picture->width == 0 || picture->height == 0)
		return false;
	picture->bytes = (const unsigned char *)at;
	return (size_t)(end - at) >= (size_t)picture->width *
					 (size_t)picture->height *
					 (size_t)picture->samples;
}

static void
put_number(unsigned char bytes[4], uint32_t number)
{
	for (int i = 0; i < 4; i++)
		bytes[i] = (unsigned char)(number >> (24 - 8 * i));
}

static void
add_chunk(struct text *png, const char *name, const void *bytes, size_t length)
{
	unsigned char number[4];
	uLong sum = crc32(0, (const Bytef *)name, 4);

	put_number(number, (uint32_t)length);
	text_add_bytes(png, number, sizeof number);
	text_add_bytes(png, name, 4);
	text_add_bytes(png, bytes, length);
	if (length > 0)
		sum = crc32(sum, bytes, (uInt)length);
	put_number(number, (uint32_t)sum);
	text_add_bytes(png, number, sizeof number);
}

static bool
has_colour(const struct picture *picture)
{
	const unsigned char *at = picture->bytes;
	size_t points = (size_t)picture->width * (size_t)picture->height;

	if (picture->samples == 1)
		return false;
	for (; points > 0; points--, at += 3)
		if (at[0] != at[1] || at[1] != at[2])
			return true;
	return false;
}

/* The sample of these three that is nearest to left + up - corner (9.4). */
static unsigned char
likely(int left, int up, int corner)
{
	int by_left = abs(up - corner), by_up = abs(left - corner);
	int by_corner = abs(left + up - 2 * corner);

	return (unsigned char)(by_left <= by_up && by_left <= by_corner ? left
			       : by_up <= by_corner			? up
						    : corner);
}

/* A line of samples, the filter's number before it; `above` is the line above,
 * black at first. */
static void
filter_line(unsigned char *line, const unsigned char *samples,
    const unsigned char *above, size_t length, size_t step, enum filter filter)
{
	*line++ = (unsigned char)filter;
	for (size_t i = 0; i < length; i++) {
		int left = i < step ? 0 : samples[i - step];
		int corner = i < step ? 0 : above[i - step];

		line[i] = (unsigned char)(samples[i] -
					  (filter == UP ? above[i]
							: likely(left, above[i],
							      corner)));
	}
}

/* The samples of a line that are written: one of three when it is grey. */
static void
take_line(
    const struct picture *picture, int row, bool colour, unsigned char *samples)
{
	size_t width = (size_t)picture->width, each = (size_t)picture->samples;
	const unsigned char *from = picture->bytes + (size_t)row * width * each;

	if (colour || each == 1) {
		memcpy(samples, from, width * each);
		return;
	}
	for (size_t i = 0; i < width; i++)
		samples[i] = from[3 * i];
}

/* All lines, compressed. The filtered picture is one piece: some megabytes. */
static void
add_samples(struct text *png, const struct picture *picture, bool colour)
{
	size_t step = colour ? 3 : 1, length = (size_t)picture->width * step;
	size_t whole = (length + 1) * (size_t)picture->height;
	uLong packed = compressBound((uLong)whole);
	unsigned char *lines = malloc(whole), *bytes = malloc(packed);
	unsigned char *samples = calloc(2, length);

	if (lines == NULL || bytes == NULL || samples == NULL)
		png->failed = true;
	for (int row = 0; row < picture->height && !png->failed; row++) {
		unsigned char *now = samples + (size_t)(row % 2) * length;

		take_line(picture, row, colour, now);
		filter_line(lines + (length + 1) * (size_t)row, now,
		    samples + (size_t)(1 - row % 2) * length, length, step,
		    colour ? PAETH : UP);
	}
	if (!png->failed &&
	    compress2(bytes, &packed, lines, (uLong)whole, LEVEL) == Z_OK)
		add_chunk(png, "IDAT", bytes, packed);
	else
		png->failed = true;
	free(lines);
	free(bytes);
	free(samples);
}

void
picture_write(const struct picture *picture, struct text *png)
{
	bool colour = has_colour(picture);
	/* Width, height, 8 bits, grey or colour, and the only ways there are
	 * to compress, filter and not interlace. */
	unsigned char head[13] = { [8] = 8, [9] = colour ? 2 : 0 };

	put_number(head, (uint32_t)picture->width);
	put_number(head + 4, (uint32_t)picture->height);
	text_add_bytes(png, "\x89PNG\r\n\x1A\n", 8);
	add_chunk(png, "IHDR", head, sizeof head);
	add_samples(png, picture, colour);
	add_chunk(png, "IEND", NULL, 0);
}
