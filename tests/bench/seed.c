/*
 * Runs a file of SQL on a database that nobody else has open: how the bench
 * gets its 100,000 claims in seconds.
 *
 *	seed DATABASE FILE
 */

#include <stdio.h>
#include <stdlib.h>

#include <sqlite3.h>

#define SQL_SIZE ((size_t)1024 * 1024)

static char sql[SQL_SIZE];

int
main(int argc, char **argv)
{
	FILE *file = argc == 3 ? fopen(argv[2], "r") : NULL;
	sqlite3 *sqlite;
	char *why = NULL;

	if (file == NULL ||
	    fread(sql, 1, sizeof(sql) - 1, file) == sizeof(sql) - 1) {
		fprintf(stderr, "seed DATABASE FILE\n");
		return EXIT_FAILURE;
	}
	fclose(file);
	if (sqlite3_open_v2(argv[1], &sqlite, SQLITE_OPEN_READWRITE, NULL) !=
		SQLITE_OK ||
	    sqlite3_exec(sqlite, "BEGIN", NULL, NULL, NULL) != SQLITE_OK ||
	    sqlite3_exec(sqlite, sql, NULL, NULL, &why) != SQLITE_OK ||
	    sqlite3_exec(sqlite, "COMMIT", NULL, NULL, &why) != SQLITE_OK) {
		fprintf(stderr, "seed: %s\n",
		    why == NULL ? sqlite3_errmsg(sqlite) : why);
		return EXIT_FAILURE;
	}
	sqlite3_close(sqlite);
	return EXIT_SUCCESS;
}
