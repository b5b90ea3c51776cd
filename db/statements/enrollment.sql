-- Enrollments: where locations stand in programs.

-- fragment ENROLLMENT_COLUMNS
location.id, location.partner, location.partner_id, location.name,
location.country, location.address, directory.name, program.code, program.open,
program.invitation, coalesce(e.status, ''), coalesce(e.changed, 0),
coalesce(e.rolled, 0), coalesce(e.payout, ''), coalesce(e.tax, ''),
coalesce(e.words, ''), coalesce(e.version, 0)

-- fragment ENROLLMENT_TABLES
location CROSS JOIN program
JOIN directory ON directory.id = location.partner
LEFT JOIN enrollment e ON e.location = location.id AND e.program = program.code

-- fragment ENROLLMENT_REACH
EXISTS (SELECT 1 FROM member_role m
	WHERE m.person = :person AND m.directory = :directory
	AND m.role IN ('incentives-admin', 'incentives-user')
	AND (m.location IS NULL OR m.location = location.id)
	AND (m.program IS NULL OR m.program = program.code))

-- fragment ENROLLMENT_MAY
EXISTS (SELECT 1 FROM member_role m
	WHERE m.person = :person AND m.directory = :directory
	AND m.role = 'incentives-admin'
	AND (m.location IS NULL OR m.location = location.id)
	AND (m.program IS NULL OR m.program = program.code))

-- ENROLLMENT_LIST
-- Of one partner account; those that the person's roles reach, or all.
SELECT $ENROLLMENT_COLUMNS, $ENROLLMENT_MAY
FROM $ENROLLMENT_TABLES
WHERE location.partner = :directory AND (:all = 1 OR $ENROLLMENT_REACH)
ORDER BY location.name, location.id, program.position;

-- ENROLLMENT_OF_PARTNER
SELECT $ENROLLMENT_COLUMNS, $ENROLLMENT_MAY
FROM $ENROLLMENT_TABLES
WHERE location.id = :location AND program.code = :program
AND location.partner = :directory AND (:all = 1 OR $ENROLLMENT_REACH);

-- ENROLLMENT_OF
SELECT $ENROLLMENT_COLUMNS, 0
FROM $ENROLLMENT_TABLES
WHERE location.id = :location AND program.code = :program;

-- ENROLLMENT_OF_PARTNER_ID
SELECT $ENROLLMENT_COLUMNS, 0
FROM $ENROLLMENT_TABLES
WHERE location.partner_id = :partner_id AND program.code = :program;

-- ENROLLMENT_TO_VALIDATE
-- Of all partners.
SELECT $ENROLLMENT_COLUMNS, 0
FROM enrollment e JOIN program ON program.code = e.program
JOIN location ON location.id = e.location
JOIN directory ON directory.id = location.partner
WHERE e.status = 'validating'
ORDER BY e.changed, e.location, program.position LIMIT :limit;

-- ENROLLMENT_TO_SUPPLY
-- What waits for the partner, as far as the person's role reaches.
SELECT $ENROLLMENT_COLUMNS, 1
FROM location JOIN enrollment e ON e.location = location.id
JOIN program ON program.code = e.program
JOIN directory ON directory.id = location.partner
WHERE location.partner = :directory
AND e.status IN ('invited', 'action-required', 'expired')
AND $ENROLLMENT_MAY
ORDER BY e.changed, e.location, program.position LIMIT :limit;

-- ENROLLMENT_FIND
-- Of all partners; '' for any status, 'none' for not enrolled. Behind a place
-- (:location 0: from the first on), which stays where it was when its
-- enrollment has moved since.
SELECT $ENROLLMENT_COLUMNS, 0
FROM $ENROLLMENT_TABLES
WHERE (:program = '' OR program.code = :program)
AND (:status = '' OR coalesce(e.status, 'none') = :status)
AND (:text = '' OR location.partner_id = :text
	OR lower(location.name) LIKE $TEXT_PATTERN ESCAPE '!'
	OR lower(directory.name) LIKE $TEXT_PATTERN ESCAPE '!')
AND (:location = 0 OR (coalesce(e.changed, 0), directory.name, location.name,
	location.id, program.position) > (SELECT :changed, d.name, l.name, l.id,
		p.position
	FROM location l JOIN directory d ON d.id = l.partner
	JOIN program p ON p.code = :behind WHERE l.id = :location))
ORDER BY coalesce(e.changed, 0), directory.name, location.name, location.id,
	program.position
LIMIT :limit;

-- ENROLLMENT_CHECKS
-- What the program asks for, and whether the location meets it.
SELECT r.id, r.kind, r.words, CASE r.kind
	WHEN 'type' THEN EXISTS (SELECT 1 FROM location_type t
		WHERE t.location = :location AND t.type = r.words)
	ELSE NOT EXISTS (SELECT 1 FROM enrollment_unmet u
		WHERE u.location = :location AND u.program = :program
		AND u.requirement = r.id) END
FROM requirement r
WHERE r.program = :program AND r.removed IS NULL
ORDER BY r.kind DESC, r.words;

-- ENROLLMENT_PUT
INSERT INTO enrollment (location, program, status, changed, payout, tax, words,
	rolled, version)
VALUES (:location, :program, :status, :changed, :payout, :tax, :words, :rolled,
	:version)
ON CONFLICT (location, program) DO UPDATE
SET status = excluded.status, changed = excluded.changed,
	payout = excluded.payout, tax = excluded.tax, words = excluded.words,
	rolled = excluded.rolled, version = excluded.version,
	reminded = CASE WHEN enrollment.status = excluded.status
		AND enrollment.changed = excluded.changed
		THEN enrollment.reminded ELSE 0 END;

-- ENROLLMENT_MEET
-- What was not met is to be looked at anew.
DELETE FROM enrollment_unmet WHERE location = :location AND program = :program;

-- ENROLLMENT_UNMEET
INSERT INTO enrollment_unmet (location, program, requirement)
VALUES (:location, :program, :requirement)
ON CONFLICT (location, program, requirement) DO NOTHING;

-- fragment ENROLLMENT_ADMIN
SELECT r.person FROM member_role r JOIN person a ON a.id = r.person
WHERE r.directory = :partner AND r.role = 'incentives-admin'
AND (r.location IS NULL OR r.location = :location)
AND (r.program IS NULL OR r.program = :program) AND a.disabled IS NULL

-- ENROLLMENT_TELL_PARTNER
-- The incentives admins whose role reaches it; without any, who gives the role.
INSERT INTO message (person, directory, kind, detail, at, once)
SELECT person.id, :partner, :kind, :detail, :now, $MESSAGE_ONCE
FROM member JOIN person ON person.id = member.person
WHERE member.directory = :partner AND person.disabled IS NULL
AND person.id <> :actor AND (person.id IN ($ENROLLMENT_ADMIN)
	OR (NOT EXISTS ($ENROLLMENT_ADMIN) AND EXISTS (
		SELECT 1 FROM member_role g
		WHERE g.person = person.id AND g.directory = :partner
		AND g.role IN ('account-admin', 'global-admin'))))
ORDER BY person.id
ON CONFLICT (once) DO NOTHING
RETURNING person, directory;

-- ENROLLMENT_TELL_MICROSOFT
-- The program admins.
INSERT INTO message (person, directory, kind, detail, at, once)
SELECT DISTINCT person.id, member_role.directory, :kind, :detail, :now,
	$MESSAGE_ONCE
FROM member_role JOIN person ON person.id = member_role.person
WHERE member_role.role = 'program-admin' AND person.disabled IS NULL
AND person.id <> :actor
ORDER BY person.id
ON CONFLICT (once) DO NOTHING
RETURNING person, directory;

-- ENROLLMENT_OVER
-- Those whose fiscal year is over.
SELECT location, program FROM enrollment
WHERE status = 'enrolled' AND changed < :began AND coalesce(rolled, 0) < :began
LIMIT :limit;

-- ENROLLMENT_WAITING
-- Those that stand so since before, after one, not yet reminded of for the last
-- time.
SELECT location, program, changed, reminded FROM enrollment
WHERE status = :status AND program = :program AND changed <= :before
AND reminded < :most AND (changed, location) > (:changed, :location)
ORDER BY changed, location
LIMIT :limit;

-- ENROLLMENT_REMINDED
UPDATE enrollment SET reminded = :reminded
WHERE location = :location AND program = :program;
