/* cpor verify, cpor checkpoint: proving that the past is what it was. */

#ifndef ADMIN_VERIFY_H
#define ADMIN_VERIFY_H

/* The commands; each returns its exit status (admin/office.h). */

/*
 * Walk the history's chain, and compare it with the signed checkpoints that are
 * kept here and with those in files: the mails that auditors kept, or just
 * their lines. OFFICE_REFUSED when something does not fit, or a file has no
 * line.
 */
int admin_verify(int argc, char **argv);

/* Sign how the history stands now, and print the line. */
int admin_verify_checkpoint(int argc, char **argv);

#endif
