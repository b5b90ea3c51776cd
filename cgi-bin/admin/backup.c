/* cpor backup, cpor verify. */

#include "admin/backup.h"

#include <inttypes.h>
#include <stdio.h>

#include "admin/office.h"
#include "store/history.h"

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

int
admin_backup_verify(int argc, char **argv)
{
	struct office office;
	const char *why = "";
	int64_t count = 0, entry = 0;
	enum outcome out = BROKEN;

	(void)argv;
	if (argc != 1)
		return office_usage("cpor verify");
	if (office_open(&office) == 0)
		out = store_history_verify(&office.store, &count, &entry, &why);
	office_close(&office);
	if (out == CONFLICT) {
		office_say("verify",
		    "The history is not whole at entry %" PRId64 ": %s", entry,
		    why);
		return OFFICE_REFUSED;
	}
	if (out == DONE)
		printf("The history is whole: %" PRId64 " entries.\n", count);
	return office_end("verify", out);
}
