-- How work is shared among reviewers.

-- DESK_NEXT
SELECT c.id FROM claim c
WHERE c.waits_on = 'reviewer' AND c.turn = 'review' AND c.submitted IS NOT NULL
AND (c.reviewer IS NULL
	OR (c.reviewer <> :person AND EXISTS (SELECT 1 FROM absence a
		WHERE a.person = c.reviewer AND a.until > :now))
	OR (c.reviewer = :person AND c.status = 'submitted'))
AND NOT EXISTS (SELECT 1 FROM member m
	WHERE m.person = :person AND m.directory = c.partner)
ORDER BY c.due, c.id LIMIT 1;

-- DESK_BELONGS
SELECT 1 FROM member WHERE person = :person AND directory = :partner;

-- DESK_PEOPLE
SELECT p.id, p.name,
	coalesce((SELECT a.until FROM absence a
		WHERE a.person = p.id AND a.until > :now), 0),
	(SELECT count(*) FROM claim c
		WHERE c.reviewer = p.id AND c.waits_on = 'reviewer'),
	(SELECT count(*) FROM claim c
		WHERE c.reviewer = p.id AND c.waits_on = 'reviewer' AND c.due < :now),
	(SELECT count(*) FROM claim c
		WHERE c.reviewer = p.id AND c.waits_on = 'partner')
FROM person p
WHERE p.disabled IS NULL
AND EXISTS (SELECT 1 FROM member_role r
	WHERE r.person = p.id AND r.directory = :directory
	AND r.role IN ('reviewer', 'lead-reviewer'))
AND NOT EXISTS (SELECT 1 FROM member m
	WHERE m.person = p.id AND m.directory = :partner)
ORDER BY p.name, p.id;

-- DESK_AWAY
INSERT INTO absence (person, until) VALUES (:person, :until)
ON CONFLICT (person) DO UPDATE SET until = excluded.until;

-- DESK_OPEN_LIST
SELECT o.person, p.name, o.since, o.seen
FROM desk_open o JOIN person p ON p.id = o.person
WHERE o.claim = :claim AND o.seen > :fresh
ORDER BY o.since, p.name, o.person;

-- DESK_OPEN
-- After a pause it is opened anew.
INSERT INTO desk_open (claim, person, since, seen)
VALUES (:claim, :person, :now, :now)
ON CONFLICT (claim, person) DO UPDATE SET seen = excluded.seen,
	since = CASE WHEN desk_open.seen > :fresh THEN desk_open.since
		ELSE excluded.since END;

-- DESK_OPEN_SWEEP
DELETE FROM desk_open WHERE seen <= :fresh;
