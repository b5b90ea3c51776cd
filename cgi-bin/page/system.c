/* How the site itself stands. */

#include "page/system.h"

#include "page/layout.h"

#define GIGABYTE INT64_C(1000000000)

static const struct {
	const char *name, *tone;
} standings[] = {
	[JOB_FINE] = { "As it should be", "green" },
	[JOB_LATE] = { "Late", "orange" },
	[JOB_FAILS] = { "Fails", "red" },
};

/* What somebody should look after, or that it is nothing. */
static void
add_concerns(
    struct tmpl *body, const struct viewer *viewer, const struct system *system)
{
	struct tmpl *row;
	bool any = false;

	for (enum system_concern i = 0; i < SYSTEM_CONCERN__COUNT; i++) {
		if (!system_concerns(system, i, viewer->now))
			continue;
		any = true;
		row = tmpl_add(body, SYSTEM_SHOW_CONCERN);
		tmpl_set(row, SYSTEM_SHOW_MATTER, system_matter(i));
		tmpl_set(row, SYSTEM_SHOW_ADVICE, system_advice(i));
		tmpl_show(row, SYSTEM_SHOW_MAIL, i == SYSTEM_MAIL_FAILED);
	}
	tmpl_show(body, SYSTEM_SHOW_FINE, !any);
}

/* Disks are bigger than files: "812 MB", "73 GB". */
static const char *
room_words(struct arena *arena, int64_t bytes)
{
	return bytes < GIGABYTE
		   ? page_size(arena, bytes)
		   : arena_print(arena, "%s GB",
			 page_number(arena, (bytes + GIGABYTE / 2) / GIGABYTE));
}

static void
set_room(struct tmpl *body, struct arena *arena, const struct system *system)
{
	tmpl_set(body, SYSTEM_SHOW_VERSION, SYSTEM_VERSION);
	tmpl_set_int(body, SYSTEM_SHOW_SCHEMA, system->schema);
	tmpl_set(body, SYSTEM_SHOW_FREE, room_words(arena, system->disk_free));
	tmpl_set(body, SYSTEM_SHOW_DISK, room_words(arena, system->disk_size));
	tmpl_set(
	    body, SYSTEM_SHOW_DATABASE, room_words(arena, system->database));
	tmpl_set(body, SYSTEM_SHOW_LOG, room_words(arena, system->log));
}

static void
set_queues(struct tmpl *body, struct arena *arena, const struct system *system)
{
	tmpl_set(body, SYSTEM_SHOW_WAITING,
	    page_number(arena, system->mail_waiting));
	tmpl_set(
	    body, SYSTEM_SHOW_FAILED, page_number(arena, system->mail_failed));
	tmpl_set(body, SYSTEM_SHOW_SCANS, page_number(arena, system->scans));
	tmpl_set(body, SYSTEM_SHOW_VIEWS, page_number(arena, system->views));
	tmpl_set(body, SYSTEM_SHOW_DUE, page_number(arena, system->due));
}

static struct tmpl *
add_time(struct tmpl *tmpl, enum marker section, struct arena *arena,
    const struct viewer *viewer, int64_t instant)
{
	struct tmpl *part = tmpl_add(tmpl, section);

	tmpl_set(part, SYSTEM_SHOW_STAMP, page_stamp(arena, instant));
	tmpl_set(part, SYSTEM_SHOW_WHEN, page_time(arena, viewer, instant));
	return part;
}

static void
add_backup(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct system *system)
{
	struct tmpl *part;

	tmpl_show(body, SYSTEM_SHOW_NEVER, system->backup == 0);
	if (system->backup == 0)
		return;
	part =
	    add_time(body, SYSTEM_SHOW_BACKUP, arena, viewer, system->backup);
	tmpl_set(part, SYSTEM_SHOW_BACKUP_SIZE,
	    room_words(arena, system->backup_size));
}

static void
add_job(struct tmpl *table, struct arena *arena, const struct viewer *viewer,
    const struct job *job)
{
	enum job_standing standing = system_job(job, viewer->now);
	struct tmpl *row = tmpl_add(table, SYSTEM_SHOW_JOB);

	tmpl_set(row, SYSTEM_SHOW_NAME, job->name);
	if (job->last != 0)
		(void)add_time(row, SYSTEM_SHOW_LAST, arena, viewer, job->last);
	tmpl_show(row, SYSTEM_SHOW_NOT_YET, job->last == 0);
	(void)add_time(row, SYSTEM_SHOW_NEXT, arena, viewer, job->next);
	tmpl_set(row, SYSTEM_SHOW_STANDING, standings[standing].name);
	tmpl_set(row, SYSTEM_SHOW_TONE, standings[standing].tone);
	if (job->failures > 0)
		tmpl_maybe(row, SYSTEM_SHOW_FAILURES,
		    page_count(arena, job->failures, "time in a row",
			"times in a row"));
}

void
page_system_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct system *system)
{
	const struct page page = { .title = "System",
		.place = PLACE_ADMIN,
		.back = "/admin",
		.back_label = "Administration" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_SYSTEM_SHOW, NULL);

	add_concerns(body, viewer, system);
	set_room(body, arena, system);
	set_queues(body, arena, system);
	add_backup(body, arena, viewer, system);
	tmpl_show(body, SYSTEM_SHOW_NO_JOBS, system->job_count == 0);
	for (size_t i = 0; i < system->job_count; i++)
		add_job(body, arena, viewer, &system->jobs[i]);
	page_write(&frame, out);
}
