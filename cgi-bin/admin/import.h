/* cpor import skus FILE, cpor import customers FILE…: real input. */

#ifndef ADMIN_IMPORT_H
#define ADMIN_IMPORT_H

/*
 * The command; returns its exit status (admin/office.h). Reports what was
 * added, changed and unchanged and how long checking and applying took; a
 * broken file with its line or the path of the member. Progress goes to
 * standard error when that is a terminal.
 */
int admin_import(int argc, char **argv);

#endif
