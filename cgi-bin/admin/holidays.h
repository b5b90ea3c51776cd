/* cpor holidays PROGRAM FILE: a program's calendar from an iCalendar file. */

#ifndef ADMIN_HOLIDAYS_H
#define ADMIN_HOLIDAYS_H

/*
 * The command; returns its exit status (admin/office.h). The days of the file
 * from this year on, ten years ahead, are added to the program's holidays;
 * those that stand there stay as they are. Deadlines that run already do not
 * move. A file with a fault changes nothing.
 */
int admin_holidays(int argc, char **argv);

#endif
