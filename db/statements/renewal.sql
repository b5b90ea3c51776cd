-- Approved lines whose subscription soon ends.

-- RENEWAL_NEAR
SELECT n.id, n.claim, i.name, s.next_lifecycle
FROM claim_line n
JOIN subscription s ON s.id = n.subscription
JOIN claim c ON c.id = n.claim
JOIN item i ON i.code = n.item
WHERE n.state = 'approved' AND n.id > :after AND c.program = :program
AND s.status <> 'Deleted' AND s.next_lifecycle > :now
AND s.next_lifecycle <= :until AND NOT EXISTS $CLAIMED_AGAIN
ORDER BY n.id LIMIT :limit;
