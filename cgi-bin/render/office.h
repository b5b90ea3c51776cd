/*
 * The words of Office documents: Office Open XML (ECMA-376) and OpenDocument
 * (ODF 1.3), a walk over the XML of their parts. Pages are slides, sheets, and
 * what the program that saved a document noted as the ends of its pages.
 *
 * Each appends to `words`; what does not fit any more is left out. False: the
 * archive or its main part is damaged, locked, or larger than OFFICE_PART_MAX.
 */

#ifndef RENDER_OFFICE_H
#define RENDER_OFFICE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

#define OFFICE_PART_MAX ((size_t)64 << 20) /* bytes of a part, unpacked */

bool office_word(const void *bytes, size_t length, struct text *words);
bool office_excel(const void *bytes, size_t length, struct text *words);
bool office_powerpoint(const void *bytes, size_t length, struct text *words);
bool office_opendocument(const void *bytes, size_t length, struct text *words);

#endif
