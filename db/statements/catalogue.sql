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
