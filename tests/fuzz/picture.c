/* What a jailed program writes: a picture within its limits that can be written
 * anew, and pages of words that are plain text, or nothing. */

#include "render/picture.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "render/words.h"
#include "rules/view.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void
check_picture(const char *bytes, size_t length)
{
	struct picture picture;
	struct text png;

	if (!picture_read(bytes, length, &picture))
		return;
	if (picture.width < 1 || picture.width > PICTURE_WIDTH_MAX ||
	    picture.height < 1 || picture.height > PICTURE_HEIGHT_MAX)
		abort();
	text_open(&png, VIEW_PICTURE_MAX);
	picture_write(&picture, &png);
	if (text_failed(&png) ||
	    memcmp(text_string(&png), "\x89PNG\r\n\x1A\n", 8) != 0)
		abort();
	text_close(&png);
}

static void
check_words(const char *bytes, size_t length, bool flows)
{
	struct arena *arena = arena_new();
	const char *pages[VIEW_PAGES_MAX];
	bool more;
	size_t count = words_pages(
	    arena, bytes, length, flows, VIEW_PAGES_MAX, pages, &more);

	if (count > VIEW_PAGES_MAX)
		abort();
	for (size_t i = 0; i < count; i++) {
		size_t all = strlen(pages[i]);

		if (all > VIEW_WORDS_MAX || !text_is_utf8(pages[i], all) ||
		    (flows && all == 0))
			abort();
		for (size_t at = 0; at < all; at++)
			if ((unsigned char)pages[i][at] < ' ' &&
			    pages[i][at] != '\n' && pages[i][at] != '\t')
				abort();
		if (strstr(pages[i], "\xE2\x80\xAE") != NULL)
			abort();
	}
	arena_free(arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	check_picture((const char *)bytes, length);
	check_words((const char *)bytes, length, true);
	check_words((const char *)bytes, length, false);
	return 0;
}
