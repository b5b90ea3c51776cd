/* Files that wait for the virus scanner. */

#include "clock/scans.h"

#include <unistd.h>

#include "base/clamd.h"
#include "base/time.h"
#include "clock/spool.h"
#include "store/proof.h"
#include "store/proof_scan.h"

#define FILES_MAX    50			     /* of one run */
#define FILE_SECONDS 60			     /* for one file */
#define RUN_TIME     (TIME_MINUTE * 1000000) /* of time_monotonic */

/* A step in a transaction of its own; what is gone by now is fine. */
static enum outcome
finish(struct store *store, enum outcome out)
{
	out = store_end(store, out);
	return out == ABSENT ? DONE : out;
}

static enum outcome
sort_out(struct work *work)
{
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	return finish(work->store, work->outside->scanner == NULL
				       ? store_proof_scan_forget(work->store)
				       : store_proof_scan_missing(work->store));
}

/* What the scanner says; SCAN_WAITING: nothing yet. */
static enum proof_scan
look_at(const struct work *work, const struct proof *proof,
    char finding[CLAMD_FINDING_SIZE])
{
	int fd = spool_file(work);
	enum outcome out = BUSY;

	finding[0] = '\0';
	if (fd == -1)
		return SCAN_WAITING;
	if (store_proof_write(work->store, proof, fd) == DONE)
		out = clamd_scan(work->outside->scanner, fd, proof->size,
		    FILE_SECONDS, finding);
	close(fd);
	return out == DONE	? SCAN_CLEAN
	       : out == INVALID ? SCAN_INFECTED
				: SCAN_WAITING;
}

static enum outcome
scan_one(struct work *work, const struct proof *proof)
{
	char finding[CLAMD_FINDING_SIZE];
	enum proof_scan scan = look_at(work, proof, finding);
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	return finish(
	    work->store, store_proof_scan_set(work->store, &work->system,
			     work->arena, proof, scan, finding));
}

enum outcome
scans_run(struct work *work)
{
	int64_t until = time_monotonic() + RUN_TIME;
	struct proof *files;
	size_t count;
	enum outcome out = sort_out(work);

	if (out != DONE || work->outside->scanner == NULL)
		return out;
	out = store_proof_scan_waiting(
	    work->store, FILES_MAX, work->arena, &files, &count);
	if (out != DONE || count == 0)
		return out;
	if (!clamd_is_there(work->outside->scanner))
		return BUSY;
	for (size_t i = 0; out == DONE && i < count && time_monotonic() < until;
	     i++)
		out = scan_one(work, &files[i]);
	return out;
}
