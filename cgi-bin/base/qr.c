/* QR codes: libqrencode. */

#include "base/qr.h"

#include <qrencode.h>

bool
qr_make(struct arena *arena, const char *text, struct qr *qr)
{
	QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
	size_t modules;
	bool *dark;

	if (code == NULL)
		return false;
	qr->side = (size_t)code->width;
	modules = qr->side * qr->side;
	dark = arena_array(arena, bool, modules);
	for (size_t i = 0; i < modules; i++)
		dark[i] = (code->data[i] & 1) != 0;
	qr->dark = dark;
	QRcode_free(code);
	return true;
}
