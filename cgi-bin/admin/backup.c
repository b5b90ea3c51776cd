/* cpor backup. */

#include "admin/backup.h"

#include <stdio.h>

#include "admin/office.h"

int
admin_backup(int argc, char **argv)
{
	struct office office;
	enum outcome out = BROKEN;

	if (argc != 2)
		return office_usage("cpor backup FILE");
	if (office_open(&office) == 0)
		out = db_backup(office.store.reader, argv[1]);
	if (out == DONE)
		printf("%s holds everything but the keys; keep %s/keys"
		       " somewhere else, and safe.\n",
		    argv[1], office.directory);
	office_close(&office);
	if (out == INVALID) {
		office_say("backup", "%s is there already, or cannot be made.",
		    argv[1]);
		return OFFICE_REFUSED;
	}
	return office_end("backup", out);
}
