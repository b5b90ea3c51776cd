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
-- Unless somebody was faster: who looks twice tells once.
UPDATE claim_line SET earning = :earning
WHERE id = :id AND state = 'approved' AND coalesce(earning, 0) = :since;

-- EARNING_ENROLLMENT
SELECT status FROM enrollment WHERE location = :location AND program = :program;

-- EARNING_SUBSCRIPTIONS
-- What could pay for each line that is claimed or held: its subscription, or
-- all of the customer's that prove the workload.
SELECT n.id, s.status, s.trial
FROM claim_line n JOIN subscription s ON s.id = n.subscription
WHERE n.claim = :claim AND n.state IN ('pending', 'approved')
UNION ALL
SELECT n.id, s.status, s.trial
FROM claim_line n JOIN subscription s ON s.tenant = n.tenant
WHERE n.claim = :claim AND n.state IN ('pending', 'approved')
AND n.role = 'use-or-consume' AND EXISTS (
	SELECT 1 FROM plan_set_plan p JOIN item_plan ip ON ip.plan = p.plan
	WHERE p.plan_set = s.plan_set AND ip.item = n.item);
