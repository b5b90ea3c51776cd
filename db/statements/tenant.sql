-- The customer directory, as those see it who look after it.

-- TENANT_LIST
-- By name, after one; those whose name or a domain holds the text, and the one
-- that its ID or domain leads to.
SELECT id, name, default_domain, country, public_sector,
	(SELECT count(*) FROM subscription s WHERE s.tenant = tenant.id)
FROM tenant
WHERE (:text = '' OR id = :exact
	OR lower(name) LIKE $TEXT_PATTERN ESCAPE '!'
	OR id IN (SELECT d.tenant FROM tenant_domain d
		WHERE d.domain LIKE $TEXT_PATTERN ESCAPE '!'))
AND (name, id) > (:name, :id)
ORDER BY name, id LIMIT :limit;

-- TENANT_OF_GUID
SELECT id, '' FROM tenant WHERE id = :guid
UNION ALL
SELECT tenant, id FROM subscription WHERE id = :guid
UNION ALL
SELECT tenant, id FROM subscription WHERE graph_id = :guid
LIMIT 1;

-- TENANT_DOMAINS
SELECT domain FROM tenant_domain WHERE tenant = :tenant
ORDER BY domain LIMIT :limit;

-- TENANT_SUBSCRIPTIONS
SELECT s.id, s.sku, s.sku_part_number, coalesce(k.name, s.sku_part_number),
	s.status, s.trial, s.owner_tenant, s.seats, s.created,
	coalesce(s.next_lifecycle, 0), s.graph_id, s.changed
FROM subscription s LEFT JOIN sku k ON k.id = s.sku
WHERE s.tenant = :tenant AND s.id >= :from
ORDER BY s.id LIMIT :limit;

-- TENANT_CHANGES
SELECT c.before, c.after, r.at, coalesce(p.name, '')
FROM subscription_change c
JOIN import_run r ON r.id = c.import_run
LEFT JOIN person p ON p.id = r.person
WHERE c.subscription = :subscription
ORDER BY c.import_run DESC;

-- TENANT_ITEMS
-- What it proves, and whether that is set up.
SELECT i.name, max(CASE WHEN p.provisioning = 'Success' THEN 1 ELSE 0 END)
FROM subscription s
JOIN plan_set_plan p ON p.plan_set = s.plan_set
JOIN item_plan ip ON ip.plan = p.plan
JOIN item i ON i.code = ip.item
WHERE s.id = :subscription
GROUP BY i.code, i.name, i.position
ORDER BY i.position;

-- TENANT_IMPORT
SELECT r.at, coalesce(p.name, ''), r.added, r.changed, r.unchanged
FROM import_run r LEFT JOIN person p ON p.id = r.person
WHERE r.kind = 'customers'
ORDER BY r.id DESC LIMIT 1;
