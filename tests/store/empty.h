/*
 * An empty database with today's schema, in a directory. The first of a program
 * is made as CPOR makes it; the others are its copies, file by file, as making
 * one takes longer than most tests.
 */

#ifndef TESTS_STORE_EMPTY_H
#define TESTS_STORE_EMPTY_H

void empty_database(const char *directory);

#endif
