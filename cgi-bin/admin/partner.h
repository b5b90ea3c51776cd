/* cpor partner add|location: partner accounts, from the operator's desk. */

#ifndef ADMIN_PARTNER_H
#define ADMIN_PARTNER_H

/*
 * The command; returns its exit status (admin/office.h).
 *
 * add NAME COUNTRY: a partner account, whose directory people can then be
 * added to (admin/person.h). No two directories have the same name.
 * location PARTNER PARTNERID NAME COUNTRY [TYPE…]: a location of that account
 * with a PartnerID of its own (digits) and its partner types. COUNTRY is two
 * letters of ISO 3166.
 */
int admin_partner(int argc, char **argv);

#endif
