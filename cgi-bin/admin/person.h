/* cpor person add|disable|password: people, from the operator's desk. */

#ifndef ADMIN_PERSON_H
#define ADMIN_PERSON_H

/*
 * The command; returns its exit status (admin/office.h).
 *
 * add EMAIL NAME DIRECTORY ROLE [ZONE]: a person with a role at every location
 * and in every program of a directory (by its name, such as Microsoft). The
 * address may be known already: then the role is one more. ZONE is an IANA
 * time zone, that of the directory's country if not given (R2.14). A new
 * person's password is asked for. disable EMAIL: they may not sign in any more.
 * password EMAIL: a new password; all their sessions end.
 *
 * A password is asked for twice on a terminal, without showing it; otherwise
 * it is the first line of standard input.
 */
int admin_person(int argc, char **argv);

#endif
