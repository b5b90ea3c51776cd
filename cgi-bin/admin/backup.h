/* cpor backup FILE: keeping what is there. */

#ifndef ADMIN_BACKUP_H
#define ADMIN_BACKUP_H

/* A whole copy of the database in a new file, while others go on. The keys are
 * not in it: they belong somewhere else. Returns its exit status
 * (admin/office.h). */
int admin_backup(int argc, char **argv);

#endif
