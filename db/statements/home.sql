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

-- fragment HOME_IS_AWAITING
EXISTS (SELECT 1 FROM claim_line n JOIN line_wait w ON w.line = n.id
	WHERE n.claim = c.id)

-- fragment HOME_IS_READY
EXISTS (SELECT 1 FROM message m WHERE m.person = :person
	AND m.directory = :directory AND m.read IS NULL AND m.claim = c.id
	AND m.kind IN ('subscription-found', 'subscription-in-vain'))

-- fragment HOME_IS_ASKED
EXISTS (SELECT 1 FROM comment q WHERE q.claim = c.id
	AND q.kind = 'question' AND q.answered IS NULL)

-- HOME_QUESTIONS
-- While it is Microsoft's turn; on the partner's, the claim is shown anyway.
$HOME_COLUMNS
WHERE $CLAIM_IN_SCOPE AND c.waits_on <> 'partner'
AND $HOME_IS_ASKED
$HOME_BY_DUE;

-- HOME_READY
-- Until the viewer has read what they were told.
$HOME_COLUMNS
WHERE $CLAIM_IN_SCOPE AND c.waits_on = 'partner' AND c.status = 'draft'
AND $HOME_IS_READY AND NOT $HOME_IS_AWAITING
ORDER BY c.changed, c.id LIMIT :limit;

-- HOME_DRAFTS
$HOME_COLUMNS
WHERE $CLAIM_IN_SCOPE AND c.waits_on = 'partner' AND c.status = 'draft'
AND NOT $HOME_IS_AWAITING AND NOT $HOME_IS_READY
ORDER BY c.changed DESC, c.id DESC LIMIT :limit;

-- HOME_AWAITING
$HOME_COLUMNS
WHERE $CLAIM_IN_SCOPE AND c.waits_on = 'partner' AND c.status = 'draft'
AND $HOME_IS_AWAITING
ORDER BY c.changed DESC, c.id DESC LIMIT :limit;

-- HOME_OTHERS
$HOME_COLUMNS
WHERE $CLAIM_IN_SCOPE AND c.waits_on <> 'partner'
AND NOT $HOME_IS_ASKED
$HOME_BY_DUE;

-- HOME_REVIEWS
$HOME_COLUMNS
WHERE c.reviewer = :person AND c.waits_on = 'reviewer'
AND c.turn <> 'second-look'
$HOME_BY_DUE;

-- HOME_LOOKS
-- Decisions of others that wait for a second look.
$HOME_COLUMNS
WHERE c.waits_on = 'reviewer' AND c.turn = 'second-look'
AND NOT EXISTS (SELECT 1 FROM second_look l WHERE l.claim = c.id
	AND l.settled IS NULL AND l.first = :person)
$HOME_BY_DUE;

-- HOME_LEADS
$HOME_COLUMNS
WHERE c.waits_on = 'lead'
$HOME_BY_DUE;

-- HOME_FRESH
$HOME_COLUMNS
WHERE c.reviewer IS NULL AND c.waits_on = 'reviewer'
$HOME_BY_DUE;

-- HOME_ASKED
$HOME_COLUMNS
WHERE c.reviewer = :person AND c.waits_on = 'partner' AND c.status <> 'draft'
$HOME_BY_DUE;
