-- Drafts that wait for a subscription.

-- WAIT_SET
INSERT INTO line_wait (line, subscription, since, checked)
VALUES (:line, :subscription, :now, :now)
ON CONFLICT (line) DO UPDATE SET subscription = excluded.subscription,
	since = excluded.since, checked = excluded.checked;

-- WAIT_END
DELETE FROM line_wait WHERE line = :line;

-- WAIT_SEEN
-- Those whose subscription is there now, for the claim's own customer: another
-- tenant's is as unknown as none.
SELECT w.line, n.claim FROM line_wait w
JOIN claim_line n ON n.id = w.line
WHERE w.line > :after AND EXISTS (
	SELECT 1 FROM subscription s WHERE s.tenant = n.tenant
	AND (s.id = w.subscription OR s.graph_id = w.subscription))
ORDER BY w.line LIMIT :limit;

-- WAIT_LOOKED
UPDATE line_wait SET checked = :now WHERE checked < :now;

-- WAIT_PICK
UPDATE claim_line SET subscription = :subscription
WHERE id = :line AND state = 'pending' AND subscription IS NULL;
