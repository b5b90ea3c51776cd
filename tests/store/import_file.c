/* Files that wait to be imported: what is undone loses no bytes. */

#include "store/world.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/import_file.h"

/* One that the viewer sends. */
static struct import_file
sent_by(struct world *world, const struct viewer *viewer)
{
	char path[] = "/tmp/cpor-file-XXXXXX";
	struct import_file file = {
		.kind = IMPORT_PEOPLE, .name = "a.csv", .size = 4
	};
	int fd = mkstemp(path);

	assert_int_not_equal(fd, -1);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(write(fd, "a,b\n", 4), 4);
	assert_int_equal(store_import_file_add(
			     &world->store, viewer, world->arena, fd, &file),
	    DONE);
	close(fd);
	return file;
}

static bool
lies(const struct import_file *file)
{
	struct stat about;

	return stat(file->path, &about) == 0 && about.st_size == file->size;
}

static enum outcome
found(struct world *world, const struct viewer *viewer,
    const struct import_file *file)
{
	struct import_file again = { .kind = IMPORT_PEOPLE };

	return store_import_file_of(
	    &world->store, viewer, file->id, world->arena, &again);
}

static void
world_spool(struct world *world)
{
	char path[128];

	snprintf(path, sizeof(path), "%s/spool", world->directory);
	(void)mkdir(path, 0700);
}

/* R8.54. */
static void
a_file_whose_end_is_undone_is_there_as_before(void **state)
{
	struct world *world = *state;
	struct import_file file;

	world_spool(world);
	file = sent_by(world, &world->admin);
	assert_true(lies(&file));
	world_begin(world);
	assert_int_equal(
	    store_import_file_end(&world->store, &world->admin, IMPORT_PEOPLE),
	    DONE);
	store_rollback(&world->store);
	assert_true(lies(&file));
	assert_int_equal(found(world, &world->admin, &file), DONE);
}

/* R8.51. */
static void
a_file_that_ended_is_gone_and_its_bytes_are_swept(void **state)
{
	struct world *world = *state;
	struct import_file file, other;

	world_spool(world);
	file = sent_by(world, &world->admin);
	other = sent_by(world, &world->user);
	world_begin(world);
	assert_int_equal(
	    store_import_file_end(&world->store, &world->admin, IMPORT_PEOPLE),
	    DONE);
	world_commit(world);
	assert_int_equal(found(world, &world->admin, &file), ABSENT);
	store_import_file_clear(&world->store);
	assert_false(lies(&file));
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM import_file"), 1);
	assert_true(lies(&other));
	assert_int_equal(found(world, &world->user, &other), DONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(a_file_whose_end_is_undone_is_there_as_before),
		IN_WORLD(a_file_that_ended_is_gone_and_its_bytes_are_swept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
