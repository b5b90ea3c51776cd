-- Imports: what the database knows of a thing in a file, and putting there
-- what the file says instead.

-- IMPORT_LATEST
-- Another number when the transaction begins than when checking began: some
-- other import came between, and what was found out may no longer be true.
SELECT coalesce(max(id), 0) FROM import_run;

-- IMPORT_RUN_ADD
INSERT INTO import_run (kind, digest, at, person, added, changed, unchanged)
VALUES (:kind, :digest, :at, :person, :added, :changed, :unchanged)
RETURNING id;

-- IMPORT_SKU_OF
SELECT part_number, name FROM sku WHERE id = :id;

-- IMPORT_SKU_PLAN_OF
SELECT plan_name, friendly_name FROM sku_plan
WHERE sku = :sku AND plan = :plan;

-- IMPORT_SKU_PUT
INSERT INTO sku (id, part_number, name) VALUES (:id, :part_number, :name)
ON CONFLICT (id) DO UPDATE SET part_number = excluded.part_number,
	name = excluded.name;

-- IMPORT_SKU_PLAN_PUT
INSERT INTO sku_plan (sku, plan, plan_name, friendly_name)
VALUES (:sku, :plan, :plan_name, :friendly_name)
ON CONFLICT (sku, plan) DO UPDATE SET plan_name = excluded.plan_name,
	friendly_name = excluded.friendly_name;

-- IMPORT_TENANT_OF
SELECT name, default_domain, country, public_sector FROM tenant
WHERE id = :id;

-- IMPORT_DOMAIN_OF
SELECT tenant FROM tenant_domain WHERE domain = :domain;

-- IMPORT_DOMAINS_OF
SELECT domain FROM tenant_domain WHERE tenant = :tenant;

-- IMPORT_SUBSCRIPTION_OF
SELECT s.tenant, s.graph_id, s.sku, s.sku_part_number, s.status, s.trial,
	s.seats, s.created, coalesce(s.next_lifecycle, 0), s.owner_tenant,
	p.digest
FROM subscription s JOIN plan_set p ON p.id = s.plan_set
WHERE s.id = :id;

-- IMPORT_PLAN_SET_OF
SELECT id FROM plan_set WHERE digest = :digest;

-- IMPORT_TENANT_PUT
INSERT INTO tenant (id, name, default_domain, country, public_sector)
VALUES (:id, :name, :default_domain, :country, :public_sector)
ON CONFLICT (id) DO UPDATE SET name = excluded.name,
	default_domain = excluded.default_domain, country = excluded.country,
	public_sector = excluded.public_sector;

-- IMPORT_DOMAIN_ADD
INSERT INTO tenant_domain (domain, tenant) VALUES (:domain, :tenant);

-- IMPORT_DOMAIN_REMOVE
DELETE FROM tenant_domain WHERE domain = :domain AND tenant = :tenant;

-- IMPORT_PLAN_SET_ADD
INSERT INTO plan_set (digest) VALUES (:digest) RETURNING id;

-- IMPORT_PLAN_SET_PLAN_ADD
INSERT INTO plan_set_plan (plan_set, plan, provisioning)
VALUES (:plan_set, :plan, :provisioning);

-- IMPORT_SUBSCRIPTION_ADD
-- New ones and changed ones each have a statement of their own: an INSERT that
-- might update instead keeps a journal of its own, and takes twice as long.
INSERT INTO subscription (id, graph_id, tenant, sku, sku_part_number, status,
	trial, seats, created, next_lifecycle, owner_tenant, plan_set, changed)
VALUES (:id, :graph_id, :tenant, :sku, :sku_part_number, :status, :trial,
	:seats, :created, :next_lifecycle, :owner_tenant,
	(SELECT id FROM plan_set WHERE digest = :digest), :now);

-- IMPORT_SUBSCRIPTION_CHANGE
UPDATE subscription SET graph_id = :graph_id, sku = :sku,
	sku_part_number = :sku_part_number, status = :status, trial = :trial,
	seats = :seats, created = :created, next_lifecycle = :next_lifecycle,
	owner_tenant = :owner_tenant,
	plan_set = (SELECT id FROM plan_set WHERE digest = :digest),
	changed = :now
WHERE id = :id AND tenant = :tenant;

-- IMPORT_CHANGE_ADD
INSERT INTO subscription_change (subscription, import_run, before, after)
VALUES (:subscription, :import_run, :before, :after);

-- IMPORT_FILE_ADD
INSERT INTO import_file (id, person, directory, kind, name, size, sent)
VALUES (:id, :person, :directory, :kind, :name, :size, :now);

-- IMPORT_FILE_OF
-- Only their sender sees them, where they sent them.
SELECT name, size, sent FROM import_file
WHERE id = :id AND person = :person AND directory = :directory
AND kind = :kind AND sent > :ended;

-- IMPORT_FILE_END
-- It is as old as can be: the next sweep takes it.
UPDATE import_file SET sent = :ended
WHERE person = :person AND kind = :kind;

-- IMPORT_FILE_OLD
SELECT id FROM import_file WHERE sent < :before;

-- IMPORT_FILE_FORGET
DELETE FROM import_file WHERE sent < :before;
