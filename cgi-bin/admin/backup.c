/* cpor backup. */

#include "admin/backup.h"

#include <stdio.h>
#include <sys/stat.h>

#include "admin/office.h"
#include "base/log.h"
#include "store/system.h"

/* That it was made stands on the system page. The backup is as good without:
 * then only the log tells. */
static void
note(struct office *office, const char *path)
{
	struct stat file = { .st_size = 0 };
	enum outcome out = store_begin(&office->store);

	if (stat(path, &file) == -1)
		file.st_size = 0;
	if (out == DONE) {
		out = store_system_backup(
		    &office->store, office->nobody.now, file.st_size);
		if (out == DONE)
			out = store_commit(&office->store);
		else
			store_rollback(&office->store);
	}
	if (out != DONE)
		log_note("backup: it is made, and could not be noted");
}

int
admin_backup(int argc, char **argv)
{
	struct office office;
	enum outcome out = BROKEN;

	if (argc != 2)
		return office_usage("cpor backup FILE");
	if (office_open(&office) == 0)
		out = db_backup(office.store.reader, argv[1]);
	if (out == DONE) {
		note(&office, argv[1]);
		printf("%s holds everything but the keys; keep %s/keys"
		       " somewhere else, and safe.\n",
		    argv[1], office.directory);
	}
	office_close(&office);
	if (out == INVALID) {
		office_say("backup", "%s is there already, or cannot be made.",
		    argv[1]);
		return OFFICE_REFUSED;
	}
	return office_end("backup", out);
}
