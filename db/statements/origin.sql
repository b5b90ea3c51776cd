-- Claims that are made from other claims.

-- fragment KIN
SELECT c.id, coalesce(c.number, ''), c.name, c.status, g.kind,
	CASE WHEN c.id = g.claim THEN 1 ELSE 0 END
FROM claim_origin g
JOIN claim c ON c.id = CASE WHEN g.claim = :claim THEN g.origin ELSE g.claim END
WHERE (g.claim = :claim OR g.origin = :claim)

-- fragment CLAIMED_AGAIN
-- CROSS: an item has many thousand lines, a claim has few descendants.
(SELECT 1 FROM claim_origin g CROSS JOIN claim_line x
	WHERE g.origin = n.claim AND g.kind = 'renewal'
	AND x.claim = g.claim AND x.item = n.item
	AND x.state IN ('pending', 'approved')
	AND coalesce(x.subscription, '') <> n.subscription)

-- ORIGIN_ADD
INSERT INTO claim_origin (claim, origin, kind) VALUES (:claim, :origin, :kind);

-- ORIGIN_KIN_PARTNER
$KIN AND $CLAIM_IN_SCOPE ORDER BY c.created, c.id;

-- ORIGIN_KIN_MICROSOFT
$KIN AND c.submitted IS NOT NULL ORDER BY c.created, c.id;

-- ORIGIN_OPEN
-- The draft of that kind, and the open correction, of which there is one.
SELECT c.id FROM claim_origin g JOIN claim c ON c.id = g.claim
WHERE g.origin = :claim AND g.kind = :kind AND (c.status = 'draft'
	OR (g.kind = 'correction' AND c.status IN ('submitted', 'under-review',
		'action-required', 'dispute')))
ORDER BY c.id LIMIT 1;

-- ORIGIN_RENEWABLE
-- Lines whose subscription has ended or soon does, and which were not claimed
-- again since.
SELECT n.id, coalesce(s.next_lifecycle, 0)
FROM claim_line n JOIN subscription s ON s.id = n.subscription
WHERE n.claim = :claim AND ((n.state = 'ended' AND n.reason = 'subscription-expired')
	OR (n.state = 'approved' AND (s.status = 'Deleted' OR s.next_lifecycle <= :until)))
AND NOT EXISTS $CLAIMED_AGAIN;
