-- Approved lines and the state of their subscriptions.

-- EARNING_CHANGED
-- Those whose earning is not what the directory now says.
SELECT n.id, n.claim, i.name, s.status, coalesce(n.earning, 0)
FROM claim_line n
JOIN subscription s ON s.id = n.subscription
JOIN item i ON i.code = n.item
WHERE n.state = 'approved' AND n.id > :after AND (
	s.status = 'Deleted'
	OR (s.status IN ('Enabled', 'Warning') AND coalesce(n.earning, 0) <= 0)
	OR (s.status IN ('Suspended', 'LockedOut') AND coalesce(n.earning, 0) >= 0))
ORDER BY n.id LIMIT :limit;

-- EARNING_SET
UPDATE claim_line SET earning = :earning
WHERE id = :id AND state = 'approved';
