-- The catalogue: what can be claimed, and which service plans prove it.

-- CATALOGUE_PUT
INSERT INTO item (code, area, name, position, usage_offered, active)
VALUES (:code, :area, :name, :position, :usage_offered, :active)
ON CONFLICT (code) DO UPDATE SET area = excluded.area, name = excluded.name,
	position = excluded.position, usage_offered = excluded.usage_offered,
	active = excluded.active;

-- CATALOGUE_PLANS_CLEAR
DELETE FROM item_plan WHERE item = :item;

-- CATALOGUE_PLAN_ADD
INSERT INTO item_plan (item, plan) VALUES (:item, :plan);

-- fragment CATALOGUE_COLUMNS
i.code, i.area, i.name, i.usage_offered, i.active,
(SELECT count(*) FROM item_plan p WHERE p.item = i.code)

-- fragment CATALOGUE_CLAIMED
(SELECT count(DISTINCT l.claim) FROM claim_line l
	JOIN claim c ON c.id = l.claim
	WHERE l.item = i.code AND c.status <> 'draft')

-- CATALOGUE_LIST
SELECT $CATALOGUE_COLUMNS, $CATALOGUE_CLAIMED FROM item i ORDER BY i.area, i.position;

-- CATALOGUE_OF
-- What a change needs of it: counting its claims takes long.
SELECT $CATALOGUE_COLUMNS, 0 FROM item i WHERE i.code = :code;

-- CATALOGUE_CLAIMS
SELECT $CATALOGUE_CLAIMED FROM item i WHERE i.code = :code;

-- CATALOGUE_OPEN
-- How many claims have it in lines that are not decided, drafts left out.
SELECT count(DISTINCT l.claim) FROM claim_line l
JOIN claim c ON c.id = l.claim
WHERE l.item = :code AND l.state = 'pending' AND c.status <> 'draft';

-- CATALOGUE_NAMED
SELECT 1 FROM item WHERE lower(name) = lower(:name) LIMIT 1;

-- CATALOGUE_ADD
-- Behind all others.
INSERT INTO item (code, area, name, position, usage_offered, active)
SELECT :code, :area, :name, coalesce(max(position), 0) + 1, :usage_offered, 1
FROM item;

-- CATALOGUE_OFFER
UPDATE item SET active = :active WHERE code = :code;

-- CATALOGUE_PLANS
SELECT p.plan, coalesce(min(s.friendly_name), ''), count(s.sku)
FROM item_plan p LEFT JOIN sku_plan s ON s.plan = p.plan
WHERE p.item = :item GROUP BY p.plan ORDER BY 2, p.plan;

-- CATALOGUE_RENAME
UPDATE item SET name = :name WHERE code = :code
AND NOT EXISTS (SELECT 1 FROM item o WHERE o.code <> :code
	AND lower(o.name) = lower(:name));

-- CATALOGUE_PLAN_KNOWN
SELECT 1 FROM sku_plan WHERE plan = :plan LIMIT 1;

-- CATALOGUE_PLAN_END
DELETE FROM item_plan WHERE item = :item AND plan = :plan;
