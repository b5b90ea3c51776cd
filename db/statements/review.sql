-- The reviewer's queue: claims that wait, the one that is due first on top.

-- fragment REVIEW_WANTED
c.waits_on = :party AND c.submitted IS NOT NULL
AND c.due > :due_from AND c.due <= :due_until
AND (:program = '' OR c.program = :program)
AND (:others = '' OR (:others = 'several') = ($CLAIM_SHARED > 0))
AND (:status = '' OR c.status = :status)
AND (:turn = '' OR c.turn = :turn)
AND (:whose = 'all' OR (:whose = 'mine' AND c.reviewer = :person)
	OR (:whose = 'nobody' AND c.reviewer IS NULL))
AND (:words = '' OR lower(c.number) LIKE :words ESCAPE '!'
	OR lower(c.name) LIKE :words ESCAPE '!'
	OR lower(c.customer) LIKE :words ESCAPE '!'
	OR lower(d.name) LIKE :words ESCAPE '!')

-- REVIEW_LIST
-- Behind the key (:due, :id) of the last one shown.
SELECT c.id, c.number, c.name, c.status, c.customer, d.name,
	coalesce(l.name, ''), coalesce(c.reviewer, 0), coalesce(r.name, ''),
	c.program, c.submitted, c.waits_since, c.due,
	(SELECT count(*) FROM claim_line n WHERE n.claim = c.id),
	coalesce((SELECT i.name FROM claim_line n JOIN item i ON i.code = n.item
		WHERE n.claim = c.id ORDER BY n.position LIMIT 1), ''), c.turn,
	$DISPUTE_STATE, $CLAIM_SHARED
FROM claim c
JOIN directory d ON d.id = c.partner
LEFT JOIN location l ON l.id = c.location
LEFT JOIN person r ON r.id = c.reviewer
WHERE $REVIEW_WANTED
AND (c.due > :due OR (c.due = :due AND c.id > :id))
ORDER BY c.due, c.id LIMIT :limit;

-- REVIEW_COUNT
-- At most :limit of them are counted.
SELECT count(*) FROM (SELECT 1 FROM claim c
	JOIN directory d ON d.id = c.partner
	WHERE $REVIEW_WANTED LIMIT :limit) counted;
