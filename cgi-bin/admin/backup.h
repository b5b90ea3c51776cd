/* cpor backup FILE, cpor verify: keeping and proving what is there. */

#ifndef ADMIN_BACKUP_H
#define ADMIN_BACKUP_H

/* The commands; each returns its exit status (admin/office.h). */

/* A whole copy of the database in a new file, while others go on. The keys are
 * not in it: they belong somewhere else. */
int admin_backup(int argc, char **argv);

/* Walk the history's chain; OFFICE_REFUSED when it is not whole. */
int admin_backup_verify(int argc, char **argv);

#endif
