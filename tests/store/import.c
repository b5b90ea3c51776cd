/* Imports: what is added, changed, kept; and that a broken file changes
 * nothing. */

#include "store/import.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/csv.h"
#include "rules/catalogue.h"
#include "store/graph.h"
#include "store/history.h"
#include "store/sku.h"
#include "store/world.h"

/* Microsoft's list as published, beside the project or where it is said. */
#define LIST_USUAL "../shared/data/licensing-service-plans.csv"

#define HEADER                                                                 \
	"\xEF\xBB\xBFProduct_Display_Name,String_Id,GUID,Service_Plan_Name,"   \
	"Service_Plan_Id,Service_Plans_Included_Friendly_Names\r\n"
#define SKU_A  "06ebc4ee-1bb5-47dd-8120-11324bc54e06"
#define SKU_B  "05e9a617-0261-4cee-bb44-138d3ef5d965"
#define PLAN_A "57ff2da0-773e-42df-b2af-ffb7a2317929"
#define PLAN_B "efb87545-963c-4e0d-99df-69c6916d9eb0"
#define ROW_A  "Microsoft 365 E5,SPE_E5," SKU_A ",TEAMS1," PLAN_A ",Teams\r\n"
#define ROW_A2                                                                 \
	"Microsoft 365 E5 ,SPE_E5," SKU_A ",EXCHANGE_S_ENTERPRISE," PLAN_B     \
	",Exchange\r\n"
#define ROW_B                                                                  \
	"Microsoft 365 E3,SPE_E3," SKU_B ",TEAMS1," PLAN_A                     \
	",Microsoft\xC2\xA0Teams\r\n"

#define TENANT_A	 "aaaaaaaa-0000-4000-8000-000000000001"
#define TENANT_B	 "bbbbbbbb-0000-4000-8000-000000000002"
#define SUB_1		 "00000000-0000-4000-8000-000000000001"
#define SUB_2		 "00000000-0000-4000-8000-000000000002"
#define SUB_3		 "00000000-0000-4000-8000-000000000003"
#define FILE_OF(tenants) "{\"tenants\":[" tenants "]}"
#define TENANT(id, domain, subscriptions)                                      \
	"{\"tenantInformation\":{\"tenantId\":\"" id "\","                     \
	"\"displayName\":\"Tailspin\",\"defaultDomainName\":\"" domain "\"},"  \
	"\"verifiedDomains\":[{\"name\":\"" domain "\"}],"                     \
	"\"subscriptions\":{\"value\":[" subscriptions "]}}"
#define SUBSCRIPTION(id, status)                                               \
	"{\"id\":\"g" id "\",\"commerceSubscriptionId\":\"" id "\","           \
	"\"createdDateTime\":\"2024-03-01T00:00:00Z\",\"isTrial\":false,"      \
	"\"nextLifecycleDateTime\":\"2027-03-01T00:00:00Z\","                  \
	"\"ownerTenantId\":\"\",\"skuId\":\"" SKU_A "\","                      \
	"\"skuPartNumber\":\"SPE_E5\",\"status\":\"" status "\","              \
	"\"totalLicenses\":25,\"serviceStatus\":["                             \
	"{\"provisioningStatus\":\"Success\",\"servicePlanId\":\"" PLAN_A      \
	"\"},{\"provisioningStatus\":\"Disabled\",\"servicePlanId\":\"" PLAN_B \
	"\"}]}"

static const char *
write_file(struct world *world, const char *name, const char *text)
{
	const char *path =
	    arena_print(world->arena, "%s/%s", world->directory, name);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fputs(text, file) == EOF, 0);
	assert_int_equal(fclose(file), 0);
	return path;
}

static enum outcome
import(struct world *world, const char *text, struct import_report *report)
{
	const char *path = write_file(world, "file", text);
	const struct import_order order = {
		.paths = &path, .path_count = 1, .now = WORLD_NOW
	};
	enum outcome out;

	out = *text == '{' ? store_graph_import(
				 &world->store, &order, world->arena, report)
			   : store_sku_import(
				 &world->store, &order, world->arena, report);
	unlink(path);
	return out;
}

static void
counted(const struct import_count *count, int added, int changed, int unchanged)
{
	assert_int_equal(count->added, added);
	assert_int_equal(count->changed, changed);
	assert_int_equal(count->unchanged, unchanged);
}

/* Refused with that path (or line), and nothing is in the database. */
static void
refused(struct world *world, const char *text, const char *path, long line)
{
	int64_t runs = world_number(world, "SELECT count(*) FROM import_run");
	int64_t tenants = world_number(world, "SELECT count(*) FROM tenant");
	int64_t skus = world_number(world, "SELECT count(*) FROM sku");
	struct import_report report;

	assert_int_equal(import(world, text, &report), INVALID);
	assert_non_null(report.why);
	assert_non_null(report.file);
	if (path == NULL)
		assert_null(report.path);
	else
		assert_string_equal(report.path, path);
	assert_int_equal(report.line, line);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM import_run"), runs);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM tenant"), tenants);
	assert_int_equal(world_number(world, "SELECT count(*) FROM sku"), skus);
}

static void
products_are_added_then_unchanged_then_changed(void **state)
{
	struct world *world = *state;
	struct import_report report;

	assert_int_equal(
	    import(world, HEADER ROW_A ROW_A2 ROW_A ROW_B, &report), DONE);
	counted(&report.wholes, 2, 0, 0);
	counted(&report.parts, 3, 0, 0);
	assert_int_equal(report.repeated, 1);
	assert_int_equal(
	    import(world, HEADER ROW_A ROW_A2 ROW_A ROW_B, &report), DONE);
	counted(&report.wholes, 0, 0, 2);
	counted(&report.parts, 0, 0, 3);
	assert_int_equal(
	    import(world, HEADER "New name,SPE_E5," SKU_A ",T," PLAN_A ",T\n",
		&report),
	    DONE);
	counted(&report.wholes, 0, 1, 0);
	counted(&report.parts, 0, 1, 0);
	assert_int_equal(world_number(world, "SELECT count(*) FROM sku_plan"),
	    3); /* what is not mentioned stays */
	assert_int_equal(world_number(world, "SELECT count(*) FROM sku"
					     " WHERE name = 'New name'"),
	    1);
}

/* R3.10. */
static void
a_broken_list_is_refused_with_its_line(void **state)
{
	struct world *world = *state;

	refused(world, ROW_A, NULL, 1);
	refused(world, HEADER, NULL, 1);
	refused(world, HEADER ROW_A "a,b,c\n", NULL, 3);
	refused(world, HEADER ROW_A "a,b,c,d,e,f\n" ROW_B, NULL, 3);
	refused(world, HEADER ROW_A "\"a\nb\",b,c,d,e,f\n", NULL, 3);
	refused(world, HEADER ROW_A "\"a,b", NULL, 3);
}

static void
an_import_stands_in_history_and_in_import_run(void **state)
{
	struct world *world = *state;
	struct import_report report;
	const char *why;
	int64_t count, id;

	assert_int_equal(import(world, HEADER ROW_A ROW_B, &report), DONE);
	assert_int_equal(
	    world_number(world, "SELECT added FROM import_run"
				" WHERE kind = 'skus' AND person IS NULL"),
	    4);
	assert_int_equal(world_number(world, "SELECT count(*) FROM history"
					     " WHERE kind = 'skus-imported'"),
	    1);
	assert_int_equal(world_number(world,
			     "SELECT count(*) FROM history_value WHERE name = "
			     "'SHA-256 of the file'"
			     " AND length(after) = 64"),
	    1);
	assert_int_equal(
	    store_history_verify(&world->store, &count, &id, &why), DONE);
}

static void
customers_are_added_then_unchanged(void **state)
{
	static const char file[] = FILE_OF(TENANT(TENANT_A, "tailspin.com",
	    SUBSCRIPTION(SUB_1, "Enabled") "," SUBSCRIPTION(
		SUB_2, "Suspended")) "," TENANT(TENANT_B, "proseware.com",
	    SUBSCRIPTION(SUB_3, "Warning")));
	struct world *world = *state;
	struct import_report report;
	int64_t sets = world_number(world, "SELECT count(*) FROM plan_set");

	assert_int_equal(import(world, file, &report), DONE);
	counted(&report.wholes, 2, 0, 0);
	counted(&report.parts, 3, 0, 0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM plan_set"), sets + 1);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM subscription s"
				" JOIN plan_set_plan p USING (plan_set)"
				" WHERE s.tenant = '" TENANT_A "'"),
	    4);
	assert_int_equal(import(world, file, &report), DONE);
	counted(&report.wholes, 0, 0, 2);
	counted(&report.parts, 0, 0, 3);
}

static void
a_new_status_is_a_change_that_is_noted(void **state)
{
	struct world *world = *state;
	struct import_report report;

	assert_int_equal(
	    import(world,
		FILE_OF(TENANT(TENANT_A, "tailspin.com",
		    SUBSCRIPTION(SUB_1, "Enabled") "," SUBSCRIPTION(
			SUB_2, "Enabled"))),
		&report),
	    DONE);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM subscription_change"), 0);
	assert_int_equal(import(world,
			     FILE_OF(TENANT(TENANT_A, "tailspin.com",
				 SUBSCRIPTION(SUB_1, "LockedOut"))),
			     &report),
	    DONE);
	counted(&report.parts, 0, 1, 0);
	counted(&report.wholes, 0, 0, 1);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM subscription_change WHERE subscription ="
		" '" SUB_1 "' AND before = 'Enabled' AND after = 'LockedOut'"),
	    1);
	assert_int_equal(/* what is not mentioned stays */
	    world_number(world,
		"SELECT count(*) FROM subscription"
		" WHERE id = '" SUB_2 "' AND status = 'Enabled'"),
	    1);
}

static void
another_setup_of_a_plan_is_a_change(void **state)
{
	static const char one[] = FILE_OF(
	    TENANT(TENANT_A, "tailspin.com", SUBSCRIPTION(SUB_1, "Enabled")));
	struct world *world = *state;
	struct import_report report;
	char *other = arena_string(world->arena, one);

	assert_int_equal(import(world, one, &report), DONE);
	memcpy(strstr(other, "Disabled"), "Activate", strlen("Disabled"));
	assert_int_equal(import(world, other, &report), DONE);
	counted(&report.parts, 0, 1, 0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM subscription_change"), 0);
}

static void
a_domain_may_be_gained_and_lost_but_not_taken(void **state)
{
	struct world *world = *state;
	struct import_report report;

	assert_int_equal(
	    import(
		world, FILE_OF(TENANT(TENANT_A, "tailspin.com", "")), &report),
	    DONE);
	refused(world, FILE_OF(TENANT(TENANT_B, "tailspin.com", "")),
	    "tenants[0].verifiedDomains", 0);
	assert_int_equal(
	    import(
		world, FILE_OF(TENANT(TENANT_A, "tailspin.net", "")), &report),
	    DONE);
	counted(&report.wholes, 0, 1, 0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM tenant_domain"
				" WHERE tenant = '" TENANT_A "'"),
	    1);
	assert_int_equal(
	    import(
		world, FILE_OF(TENANT(TENANT_B, "tailspin.com", "")), &report),
	    DONE);
}

static void
what_is_twice_in_the_files_is_refused_with_its_path(void **state)
{
	struct world *world = *state;

	refused(world,
	    FILE_OF(TENANT(TENANT_A, "a.com", "") "," TENANT(
		TENANT_A, "b.com", "")),
	    "tenants[1].tenantInformation.tenantId", 0);
	refused(world,
	    FILE_OF(TENANT(TENANT_A, "a.com", "") "," TENANT(
		TENANT_B, "a.com", "")),
	    "tenants[1].verifiedDomains", 0);
	refused(world,
	    FILE_OF(TENANT(TENANT_A, "a.com",
		SUBSCRIPTION(SUB_1, "Enabled") "," SUBSCRIPTION(
		    SUB_1, "Enabled"))),
	    "tenants[0].subscriptions.value[1].commerceSubscriptionId", 0);
}

static void
a_subscription_of_another_tenant_is_refused(void **state)
{
	refused(*state,
	    FILE_OF(TENANT(TENANT_A, "a.com",
		SUBSCRIPTION(WORLD_SUBSCRIPTION, "Enabled"))),
	    "tenants[0].subscriptions.value[0].commerceSubscriptionId", 0);
}

/* R3.10. */
static void
a_fault_at_the_end_changes_nothing_of_the_start(void **state)
{
	struct world *world = *state;

	refused(world,
	    FILE_OF(TENANT(TENANT_A, "a.com",
		SUBSCRIPTION(SUB_1, "Enabled")) "," TENANT(TENANT_B, "b.com",
		SUBSCRIPTION(SUB_2, "Gone"))),
	    "tenants[1].subscriptions.value[0].status", 0);
	refused(world, "{\"tenants\":[" TENANT(TENANT_A, "a.com", "") ",\n]}",
	    NULL, 2);
	refused(world, "{\"tenant\":[]}", NULL, 1);
}

static void
several_files_are_one_import(void **state)
{
	struct world *world = *state;
	const char *paths[] = {
		write_file(
		    world, "one", FILE_OF(TENANT(TENANT_A, "a.com", ""))),
		write_file(
		    world, "two", FILE_OF(TENANT(TENANT_B, "b.com", ""))),
		write_file(
		    world, "three", FILE_OF(TENANT(TENANT_A, "c.com", ""))),
	};
	struct import_order order = {
		.paths = paths, .path_count = 3, .now = WORLD_NOW
	};
	struct import_report report;

	assert_int_equal(
	    store_graph_import(&world->store, &order, world->arena, &report),
	    INVALID);
	assert_string_equal(report.file, paths[2]);
	order.path_count = 2;
	assert_int_equal(
	    store_graph_import(&world->store, &order, world->arena, &report),
	    DONE);
	counted(&report.wholes, 2, 0, 0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM import_run"), 1);
	for (size_t i = 0; i < LENGTH(paths); i++)
		unlink(paths[i]);
}

static void
a_file_that_is_not_there_is_absent(void **state)
{
	struct world *world = *state;
	const char *path = "/nowhere/at/all";
	const struct import_order order = {
		.paths = &path, .path_count = 1, .now = WORLD_NOW
	};
	struct import_report report;

	assert_int_equal(
	    store_graph_import(&world->store, &order, world->arena, &report),
	    ABSENT);
	assert_string_equal(report.file, path);
	assert_int_equal(
	    store_sku_import(&world->store, &order, world->arena, &report),
	    ABSENT);
}

/* Another import while this one was checked. */
static void
meddle(void *context, double done)
{
	(void)done;
	assert_true(world_sql(context,
	    "INSERT INTO import_run (kind, digest, at, added, changed,"
	    " unchanged) VALUES ('customers', x'00', 1, 0, 0, 0)"));
}

static void
another_import_meanwhile_makes_this_one_try_again(void **state)
{
	struct world *world = *state;
	const char *path =
	    write_file(world, "one", FILE_OF(TENANT(TENANT_A, "a.com", "")));
	const struct import_order order = { .paths = &path,
		.path_count = 1,
		.now = WORLD_NOW,
		.progress = meddle,
		.context = world };
	struct import_report report;

	assert_int_equal(
	    store_graph_import(&world->store, &order, world->arena, &report),
	    BUSY);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM tenant WHERE id ="
				" '" TENANT_A "'"),
	    0);
	unlink(path);
}

static const char *
published_list(void)
{
	const char *said = getenv("CPOR_LICENSING_CSV");
	const char *path = said == NULL ? LIST_USUAL : said;

	if (access(path, R_OK) == 0)
		return path;
	print_message("# not checked: %s is missing\n", path);
	return NULL;
}

/* R3.10. */
static void
the_published_list_is_read_whole_and_again_unchanged(void **state)
{
	struct world *world = *state;
	const char *path = published_list();
	const struct import_order order = {
		.paths = &path, .path_count = 1, .now = WORLD_NOW
	};
	struct import_report report;

	if (path == NULL)
		return;
	assert_int_equal(
	    store_sku_import(&world->store, &order, world->arena, &report),
	    DONE);
	counted(&report.wholes, 569, 0, 0);
	counted(&report.parts, 5448, 0, 0);
	assert_int_equal(report.repeated, 9); /* 5,457 rows in all */
	assert_int_equal(
	    store_sku_import(&world->store, &order, world->arena, &report),
	    DONE);
	counted(&report.wholes, 0, 0, 569);
	counted(&report.parts, 0, 0, 5448);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM sku_plan WHERE"
				" plan_name <> trim(plan_name) OR"
				" plan_name LIKE '%' || char(160) || '%'"),
	    0);
}

static int
check_item(void *context, long line, const char *const *fields, size_t count)
{
	struct world *world = context;
	struct catalogue_row row;
	const char *why;

	if (line == 1)
		return 1;
	assert_int_equal(
	    catalogue_read_row(world->arena, fields, count, &row, &why), DONE);
	for (size_t i = 0; i < row.plan_count; i++)
		assert_true(
		    world_number(world,
			arena_print(world->arena,
			    "SELECT count(*) FROM sku_plan WHERE plan = '%s'",
			    row.plans[i])) > 0);
	return 1;
}

static void
every_plan_of_the_catalogue_is_in_the_published_list(void **state)
{
	struct world *world = *state;
	const char *path = published_list(), *why;
	const struct import_order order = {
		.paths = &path, .path_count = 1, .now = WORLD_NOW
	};
	struct import_report report;
	long line;

	if (path == NULL)
		return;
	assert_int_equal(
	    store_sku_import(&world->store, &order, world->arena, &report),
	    DONE);
	assert_int_equal(
	    csv_read_file("db/catalogue.csv", check_item, world, &line, &why),
	    DONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(products_are_added_then_unchanged_then_changed),
		IN_WORLD(a_broken_list_is_refused_with_its_line),
		IN_WORLD(an_import_stands_in_history_and_in_import_run),
		IN_WORLD(customers_are_added_then_unchanged),
		IN_WORLD(a_new_status_is_a_change_that_is_noted),
		IN_WORLD(another_setup_of_a_plan_is_a_change),
		IN_WORLD(a_domain_may_be_gained_and_lost_but_not_taken),
		IN_WORLD(what_is_twice_in_the_files_is_refused_with_its_path),
		IN_WORLD(a_subscription_of_another_tenant_is_refused),
		IN_WORLD(a_fault_at_the_end_changes_nothing_of_the_start),
		IN_WORLD(several_files_are_one_import),
		IN_WORLD(a_file_that_is_not_there_is_absent),
		IN_WORLD(another_import_meanwhile_makes_this_one_try_again),
		IN_WORLD(the_published_list_is_read_whole_and_again_unchanged),
		IN_WORLD(every_plan_of_the_catalogue_is_in_the_published_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
