/* Sums, and numbers as bytes. */

#include "admin/demo_bytes.h"

#define CRC_POLYNOMIAL 0xedb88320u
#define ADLER_MODULUS  65521u

uint32_t
admin_demo_bytes_crc(const void *bytes, size_t length)
{
	const unsigned char *byte = bytes;
	uint32_t crc = ~0u;

	for (; length > 0; length--) {
		crc ^= *byte++;
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? CRC_POLYNOMIAL : 0);
	}
	return ~crc;
}

uint32_t
admin_demo_bytes_adler(const void *bytes, size_t length)
{
	const unsigned char *byte = bytes;
	uint32_t a = 1, b = 0;

	for (; length > 0; length--) {
		a = (a + *byte++) % ADLER_MODULUS;
		b = (b + a) % ADLER_MODULUS;
	}
	return b << 16 | a;
}

void
admin_demo_bytes_little(struct text *text, uint32_t number, int size)
{
	for (int i = 0; i < size; i++)
		text_add_char(text, (char)(number >> 8 * i & 0xff));
}

void
admin_demo_bytes_big(struct text *text, uint32_t number, int size)
{
	for (int i = size - 1; i >= 0; i--)
		text_add_char(text, (char)(number >> 8 * i & 0xff));
}
