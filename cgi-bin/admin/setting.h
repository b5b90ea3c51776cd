/* cpor setting: the dated numbers of the rules. */

#ifndef ADMIN_SETTING_H
#define ADMIN_SETTING_H

/*
 * "PROGRAM NAME NUMBER" puts a number in force from now on: claims are judged
 * by what was in force when they were submitted (R5.22). Without them it lists
 * what is in force now. An exit status (admin/office).
 */
int admin_setting(int argc, char **argv);

#endif
