-- The customer directory and the catalogue, as claims ask of them.

-- fragment ITEM_COLUMNS
i.code, i.name, i.area, i.usage_offered, i.active

-- fragment SUBSCRIPTION_COLUMNS
s.id, s.tenant, s.sku, s.sku_part_number, coalesce(k.name, s.sku_part_number),
s.status, s.trial, CASE WHEN s.owner_tenant IS NULL THEN 0 ELSE 1 END,
s.seats, s.created, coalesce(s.next_lifecycle, 0)

-- CUSTOMER_TENANT
SELECT id, name, default_domain, country, public_sector
FROM tenant WHERE id = :tenant;

-- CUSTOMER_DOMAIN
SELECT CASE WHEN tenant = :tenant THEN 1 ELSE 0 END
FROM tenant_domain WHERE domain = :domain;

-- CUSTOMER_ITEMS
-- An ended one only while the claim has it.
SELECT $ITEM_COLUMNS FROM item i
WHERE i.area = :area AND (i.active = 1 OR EXISTS (
	SELECT 1 FROM claim_line n WHERE n.claim = :claim
	AND n.item = i.code AND n.state = 'pending'))
ORDER BY i.position, i.code;

-- CUSTOMER_CATALOGUE
SELECT $ITEM_COLUMNS FROM item i WHERE i.area = :area
ORDER BY i.position, i.code;

-- CUSTOMER_ITEM
SELECT $ITEM_COLUMNS FROM item i WHERE i.code = :code;

-- CUSTOMER_AGREEMENTS
-- One row per subscription, not ended, that proves some product.
SELECT CASE WHEN s.owner_tenant IS NULL THEN 0 ELSE 1 END
FROM subscription s
WHERE s.tenant = :tenant AND s.status <> 'Deleted' AND EXISTS (
	SELECT 1 FROM plan_set_plan p
	JOIN item_plan ip ON ip.plan = p.plan
	JOIN item i ON i.code = ip.item
	WHERE p.plan_set = s.plan_set AND i.area = 'business-applications');

-- CUSTOMER_SUBSCRIPTIONS
-- Those that prove the item, newest first, ended ones last.
SELECT $SUBSCRIPTION_COLUMNS
FROM subscription s LEFT JOIN sku k ON k.id = s.sku
WHERE s.tenant = :tenant AND EXISTS (
	SELECT 1 FROM plan_set_plan p
	JOIN item_plan ip ON ip.plan = p.plan
	WHERE p.plan_set = s.plan_set AND ip.item = :item)
ORDER BY CASE WHEN s.status = 'Deleted' THEN 1 ELSE 0 END, s.created DESC, s.id;

-- CUSTOMER_SUBSCRIPTION
SELECT $SUBSCRIPTION_COLUMNS
FROM subscription s LEFT JOIN sku k ON k.id = s.sku
WHERE s.id = :id;

-- CUSTOMER_TYPED
-- What an ID that was typed for a product is: a subscription of this tenant by
-- either of its ids (another tenant's is as unknown as none), or a SKU or a
-- service plan; and whether the tenant has the product at all, in any state.
SELECT CASE WHEN EXISTS (
		SELECT 1 FROM subscription o
		JOIN plan_set_plan p ON p.plan_set = o.plan_set
		JOIN item_plan ip ON ip.plan = p.plan
		WHERE o.tenant = t.id AND ip.item = :item) THEN 1 ELSE 0 END,
	CASE WHEN EXISTS (SELECT 1 FROM sku WHERE id = :typed) THEN 1 ELSE 0 END,
	CASE WHEN EXISTS (SELECT 1 FROM sku_plan WHERE plan = :typed)
		THEN 1 ELSE 0 END,
	coalesce(s.id, ''), CASE WHEN s.owner_tenant IS NULL THEN 0 ELSE 1 END,
	coalesce(s.status, '')
FROM tenant t LEFT JOIN subscription s ON s.tenant = t.id
	AND (s.id = :typed OR s.graph_id = :typed)
WHERE t.id = :tenant
ORDER BY CASE WHEN s.id = :typed THEN 0 ELSE 1 END, s.id LIMIT 1;

-- CUSTOMER_PROVISIONING
-- The states of the plans that prove an item on a tenant, in subscriptions that
-- have not ended.
SELECT p.provisioning
FROM subscription s
JOIN plan_set_plan p ON p.plan_set = s.plan_set
JOIN item_plan ip ON ip.plan = p.plan
WHERE s.tenant = :tenant AND ip.item = :item AND s.status <> 'Deleted';

-- CUSTOMER_PROVES
-- The products a subscription proves, with the states of the plans.
SELECT i.code, i.name, p.provisioning
FROM subscription s
JOIN plan_set_plan p ON p.plan_set = s.plan_set
JOIN item_plan ip ON ip.plan = p.plan
JOIN item i ON i.code = ip.item
WHERE s.id = :subscription AND i.area = 'business-applications'
ORDER BY i.position;

-- CUSTOMER_ALREADY
-- Where the partner itself holds or openly claims the same thing, but not where
-- the claim corrects it.
SELECT coalesce(c.number, c.name), c.id
FROM claim_line n JOIN claim c ON c.id = n.claim
WHERE n.tenant = :tenant AND n.item = :item AND n.role = :role
AND coalesce(n.subscription, '') = :subscription
AND n.state IN ('pending', 'approved')
AND c.partner = :partner AND c.status <> 'draft' AND c.id <> :claim
AND NOT (n.state = 'approved' AND EXISTS (SELECT 1 FROM claim_origin g
	WHERE g.claim = :claim AND g.kind = 'correction' AND g.origin = c.id))
LIMIT 1;
