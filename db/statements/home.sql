-- The first page: a few claims of each kind, the most urgent first.

-- fragment HOME_COLUMNS
SELECT c.id, coalesce(c.number, ''), c.name, c.customer, d.name, c.status,
	c.changed, coalesce(c.waits_since, 0), coalesce(c.due, 0),
	coalesce((SELECT w.subscription FROM claim_line n
		JOIN line_wait w ON w.line = n.id
		WHERE n.claim = c.id ORDER BY n.position LIMIT 1), '')
FROM claim c JOIN directory d ON d.id = c.partner

-- fragment HOME_BY_DUE
ORDER BY CASE WHEN c.due IS NULL THEN 1 ELSE 0 END, c.due, c.waits_since, c.id
LIMIT :limit

-- HOME_TURN
$HOME_COLUMNS
WHERE $CLAIM_IN_SCOPE AND c.waits_on = 'partner' AND c.status <> 'draft'
$HOME_BY_DUE;

-- HOME_DRAFTS
$HOME_COLUMNS
WHERE $CLAIM_IN_SCOPE AND c.waits_on = 'partner' AND c.status = 'draft'
ORDER BY c.changed DESC, c.id DESC LIMIT :limit;

-- HOME_OTHERS
$HOME_COLUMNS
WHERE $CLAIM_IN_SCOPE AND c.waits_on IN ('reviewer', 'lead')
$HOME_BY_DUE;

-- HOME_REVIEWS
$HOME_COLUMNS
WHERE c.reviewer = :person AND c.waits_on = 'reviewer'
$HOME_BY_DUE;

-- HOME_FRESH
$HOME_COLUMNS
WHERE c.reviewer IS NULL AND c.waits_on = 'reviewer'
$HOME_BY_DUE;

-- HOME_ASKED
$HOME_COLUMNS
WHERE c.reviewer = :person AND c.waits_on = 'partner' AND c.status <> 'draft'
$HOME_BY_DUE;
