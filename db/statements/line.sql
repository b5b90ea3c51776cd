-- The lines of claims.

-- fragment LINE_COLUMNS
n.id, n.claim, n.position, n.item, i.name, i.area, i.usage_offered, i.active,
coalesce(n.subscription, ''), n.state, n.reason, n.reason_text,
coalesce(n.decided, 0), coalesce(n.earning, 0),
coalesce(w.subscription, ''), coalesce(w.since, 0), coalesce(w.checked, 0)

-- LINE_LIST
SELECT $LINE_COLUMNS FROM claim_line n JOIN item i ON i.code = n.item
LEFT JOIN line_wait w ON w.line = n.id
WHERE n.claim = :claim ORDER BY n.position;

-- LINE_COMPETING
-- The pending lines that another partner holds or openly claims. Whose, how
-- many and since when is not asked.
SELECT $LINE_COLUMNS FROM claim c
JOIN claim_line n ON n.claim = c.id
JOIN item i ON i.code = n.item
LEFT JOIN line_wait w ON w.line = n.id
WHERE c.id = :claim AND n.state = 'pending' AND EXISTS (
	SELECT 1 FROM claim_line o JOIN claim oc ON oc.id = o.claim
	WHERE o.tenant = n.tenant AND o.item = n.item AND o.role = n.role
	AND coalesce(o.subscription, '') = coalesce(n.subscription, '')
	AND o.state IN ('pending', 'approved')
	AND oc.status <> 'draft' AND oc.partner <> c.partner)
ORDER BY n.position;

-- LINE_ADD
INSERT INTO claim_line (id, claim, position, item, subscription, tenant, role,
	state, reason, reason_text)
VALUES (:id, :claim, :position, :item, :subscription, :tenant, :role,
	'pending', '', '');

-- LINE_FOLLOW
-- Pending lines are about the claim's customer and role as they are now.
UPDATE claim_line SET tenant = :tenant, role = :role
WHERE claim = :claim AND state = 'pending'
AND (tenant <> :tenant OR role <> :role)
RETURNING id;

-- LINE_SUCCEED
-- Pending lines of a correction replace the approved ones of the claim that it
-- corrects: the same item with the same subscription, or the only one there is.
INSERT INTO line_successor (line, replaced)
SELECT n.id, o.id
FROM claim_origin g
JOIN claim_line n ON n.claim = g.claim
JOIN claim_line o ON o.claim = g.origin AND o.item = n.item
WHERE g.claim = :claim AND g.kind = 'correction' AND n.state = 'pending'
AND o.state = 'approved' AND o.tenant = n.tenant
AND (coalesce(o.subscription, '') = coalesce(n.subscription, '') OR NOT EXISTS (
	SELECT 1 FROM claim_line x
	WHERE x.item = n.item AND ((x.claim = n.claim AND x.id <> n.id)
		OR (x.claim = o.claim AND x.id <> o.id AND x.state = 'approved'))))
ON CONFLICT (line) DO NOTHING;

-- LINE_REMOVE
DELETE FROM claim_line WHERE id = :id AND state = 'pending';

-- LINE_STATE
UPDATE claim_line SET state = :state, reason = :reason,
	reason_text = :reason_text, decided = :decided
WHERE id = :id;
