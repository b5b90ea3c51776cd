/* Changing the address that one signs in with. */

#ifndef WEB_ADDRESS_H
#define WEB_ADDRESS_H

#include "web/route.h"

/* GET and POST /profile/address, POST /profile/address/withdraw. The answer,
 * and the work for it, are the same whether or not somebody has the address. */
handler web_address_show, web_address_ask, web_address_withdraw;

/* GET and POST /profile/address/:link, for who asked and has the link of the
 * mail to the new address. */
handler web_address_confirm, web_address_confirmed;

#endif
