/*
 * Ids that tell nobody how many things there are: random, positive 63-bit
 * numbers, written in addresses as 13 lower-case Crockford base-32 letters.
 */

#ifndef BASE_ID_H
#define BASE_ID_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

#define ID_SIZE		14 /* 13 letters and the NUL */
#define NUMBER_SIZE	11 /* "C-12345678" and the NUL */
#define PARTNER_ID_SIZE 8  /* seven digits and the NUL */

/* A new random id, never 0. */
int64_t id_new(void);

/* The id as it stands in addresses. */
void id_write(int64_t id, char letters[ID_SIZE]);

/* The same in an arena. */
const char *id_letters(struct arena *, int64_t id);

/* The id that these 13 letters mean; false for anything else. */
bool id_read(const char *letters, int64_t *id);

/*
 * A new random claim number, "C-" and eight digits, the last a check digit
 * (Luhn) over the first seven (domain.md section 4).
 */
void id_number_new(char number[NUMBER_SIZE]);

/* A new random PartnerID: seven digits, the first of them not 0. */
void id_partner_new(char digits[PARTNER_ID_SIZE]);

/* Is it such a number, with its check digit right? Upper or lower "C". */
bool id_number_is(const char *number);

#endif
