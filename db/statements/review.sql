-- The reviewer's queue: claims that wait, the one that is due first on top.
-- claim_queue holds what it is narrowed by, so that no claim is read but those
-- shown, and those in which words are looked for.

-- fragment REVIEW_WANTED
c.submitted IS NOT NULL AND c.due <= :due_until
AND (:program = '' OR c.program = :program)
AND (:others = '' OR (:others = 'several') = ($CLAIM_SHARED > 0))
AND (:status = '' OR c.status = :status)
AND (:turn = '' OR c.turn = :turn)
AND (:whose = 'all' OR (:whose = 'mine' AND c.reviewer = :person)
	OR (:whose = 'nobody' AND c.reviewer IS NULL))
AND (:words = '' OR lower(c.number) LIKE :words ESCAPE '!'
	OR lower(c.name) LIKE :words ESCAPE '!'
	OR lower(c.customer) LIKE :words ESCAPE '!'
	OR lower((SELECT d.name FROM directory d WHERE d.id = c.partner))
		LIKE :words ESCAPE '!')

-- fragment REVIEW_MINE
-- Along claim_reviewer: the other index would lead past all that waits.
c.reviewer = :person AND coalesce(c.waits_on, '') = :party

-- fragment REVIEW_ROWS
SELECT c.id, c.number, c.name, c.status, c.customer, d.name,
	coalesce(l.name, ''), coalesce(c.reviewer, 0), coalesce(r.name, ''),
	c.program, c.waits_since, c.due,
	(SELECT count(*) FROM claim_line n WHERE n.claim = c.id),
	coalesce(i.name, ''), c.turn,
	$DISPUTE_STATE, $CLAIM_SHARED
FROM claim c
JOIN directory d ON d.id = c.partner
LEFT JOIN location l ON l.id = c.location
LEFT JOIN person r ON r.id = c.reviewer
LEFT JOIN item i ON i.code = (SELECT n.item FROM claim_line n
	WHERE n.claim = c.id ORDER BY n.position LIMIT 1)

-- fragment REVIEW_BEHIND
-- The key of the last one shown.
(c.due, c.id) > (:due, :id) ORDER BY c.due, c.id LIMIT :limit

-- REVIEW_LIST
$REVIEW_ROWS WHERE c.waits_on = :party AND $REVIEW_WANTED AND $REVIEW_BEHIND;

-- REVIEW_MINE_LIST
$REVIEW_ROWS WHERE $REVIEW_MINE AND $REVIEW_WANTED AND $REVIEW_BEHIND;

-- REVIEW_COUNT
-- At most :limit of them are counted.
SELECT count(*) FROM (SELECT 1 FROM claim c
	WHERE c.waits_on = :party AND $REVIEW_WANTED
	AND c.due > :due_from LIMIT :limit) counted;

-- REVIEW_MINE_COUNT
SELECT count(*) FROM (SELECT 1 FROM claim c
	WHERE $REVIEW_MINE AND $REVIEW_WANTED
	AND c.due > :due_from LIMIT :limit) counted;

-- REVIEW_MANY
-- Are there more than are counted, of all that wait on a party and are due
-- then? A tenth of the price of counting them.
SELECT 1 FROM claim c
WHERE c.waits_on = :party AND c.due > :due_from AND c.due <= :due_until
ORDER BY c.due, c.id LIMIT 1 OFFSET :limit;
