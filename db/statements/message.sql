-- Messages in-app and mail waiting to be sent.

-- fragment MESSAGE_ROWS
INSERT INTO message (person, directory, kind, claim, detail, at, once)

-- fragment MESSAGE_ONCE
:once || ':' || CAST(person.id AS TEXT)

-- fragment ACTIVE_OWNER
(SELECT 1 FROM person owner
JOIN member ON member.person = owner.id AND member.directory = claim.partner
WHERE owner.id = claim.owner AND owner.disabled IS NULL)

-- MESSAGE_TO_PARTNER
-- The claim's owner, and followers whose roles reach it; without an active owner
-- also the incentives admins of its location and program. Nobody who is not a
-- member any more.
$MESSAGE_ROWS
SELECT person.id, claim.partner, :kind, claim.id, :detail, :at, $MESSAGE_ONCE
FROM claim
JOIN member ON member.directory = claim.partner
JOIN person ON person.id = member.person
WHERE claim.id = :claim AND person.disabled IS NULL AND person.id <> :actor
AND (person.id = claim.owner
	OR EXISTS (SELECT 1 FROM follower
		JOIN member_role reach ON reach.person = follower.person
			AND reach.directory = claim.partner
		WHERE follower.claim = claim.id AND follower.person = person.id
		AND reach.role IN ('incentives-admin', 'incentives-user')
		AND (reach.location IS NULL OR reach.location = claim.location)
		AND (reach.program IS NULL OR reach.program = claim.program))
	OR (NOT EXISTS $ACTIVE_OWNER AND EXISTS (
		SELECT 1 FROM member_role
		WHERE member_role.person = person.id
		AND member_role.directory = claim.partner
		AND member_role.role = 'incentives-admin'
		AND (member_role.location IS NULL
			OR member_role.location = claim.location)
		AND (member_role.program IS NULL
			OR member_role.program = claim.program))))
ON CONFLICT (once) DO NOTHING
RETURNING person;

-- MESSAGE_TO_REVIEWER
-- Where they are a member of Microsoft's directory.
$MESSAGE_ROWS
SELECT person.id, directory.id, :kind, claim.id, :detail, :at, $MESSAGE_ONCE
FROM claim
JOIN person ON person.id = claim.reviewer
JOIN member ON member.person = person.id
JOIN directory ON directory.id = member.directory
WHERE claim.id = :claim AND person.disabled IS NULL AND person.id <> :actor
AND directory.kind = 'microsoft'
ORDER BY directory.id LIMIT 1
ON CONFLICT (once) DO NOTHING
RETURNING person;

-- MESSAGE_TO_LEADS
-- The lead reviewers who did not decide any line of the claim, nor belong to its
-- partner.
$MESSAGE_ROWS
SELECT person.id, directory.id, :kind, claim.id, :detail, :at, $MESSAGE_ONCE
FROM claim
JOIN directory ON directory.kind = 'microsoft'
JOIN member_role ON member_role.directory = directory.id
	AND member_role.role = 'lead-reviewer'
JOIN person ON person.id = member_role.person
WHERE claim.id = :claim AND person.disabled IS NULL AND person.id <> :actor
AND NOT EXISTS (SELECT 1 FROM history
	WHERE history.claim = claim.id AND history.person = person.id
	AND history.kind IN ('line-approved', 'line-refused', 'line-ended',
		'look-drawn', 'look-confirmed'))
AND NOT EXISTS (SELECT 1 FROM member theirs
	WHERE theirs.person = person.id AND theirs.directory = claim.partner)
ON CONFLICT (once) DO NOTHING
RETURNING person;

-- MESSAGE_TO_MEMBER
-- One person, about themselves and what they may do in a directory.
INSERT INTO message (person, directory, kind, detail, at)
SELECT member.person, member.directory, :kind, :detail, :at
FROM member JOIN person ON person.id = member.person
WHERE member.person = :person AND member.directory = :directory
AND person.disabled IS NULL AND person.id <> :actor
RETURNING person;

-- MESSAGE_MAIL_ABOUT
-- To somebody in a directory, about a person there, or (NULL) about themselves.
INSERT INTO outbox (kind, person, address, about, directory, detail, at)
SELECT :kind, person.id, person.email, :about, :directory, :detail, :at
FROM person WHERE person.id = :person;

-- MESSAGE_MAIL_LINK
INSERT INTO outbox (kind, address, detail, at)
VALUES (:kind, :address, '', :now)
RETURNING id;

-- MESSAGE_TO_ARBITERS
-- The lead reviewers who may decide an arbitration (R6.6).
$MESSAGE_ROWS
SELECT person.id, directory.id, :kind, claim.id, :detail, :at, $MESSAGE_ONCE
FROM claim
JOIN directory ON directory.kind = 'microsoft'
JOIN member_role ON member_role.directory = directory.id
	AND member_role.role = 'lead-reviewer'
JOIN person ON person.id = member_role.person
WHERE claim.id = :claim AND person.disabled IS NULL AND person.id <> :actor
AND NOT EXISTS (SELECT 1 FROM arbitration_side s JOIN claim c ON c.id = s.claim
	JOIN member m ON m.directory = c.partner
	WHERE s.arbitration = :arbitration AND m.person = person.id)
AND NOT EXISTS (SELECT 1 FROM arbitration_declaration d
	WHERE d.arbitration = :arbitration AND d.person = person.id
	AND d.works_for = 1)
ON CONFLICT (once) DO NOTHING
RETURNING person;

-- MESSAGE_MAIL_TO_PERSON
INSERT INTO outbox (kind, claim, person, address, detail, at, letter)
SELECT :kind, :claim, person.id, person.email, :detail, :at, :letter
FROM person WHERE person.id = :person;

-- MESSAGE_MAIL_TO_ADDRESS
INSERT INTO outbox (kind, claim, address, detail, at)
VALUES (:kind, :claim, :address, :detail, :at);

-- MESSAGE_LIST
-- What a claim is called now only those are told who may still see it: roles
-- may have been taken away since.
SELECT message.id, message.kind, coalesce(claim.id, 0),
	coalesce(claim.number, ''), coalesce(c.name, ''),
	coalesce(c.customer, ''), message.detail, message.at,
	coalesce(message.read, 0), coalesce(about.id, 0),
	coalesce(about.name, '')
FROM message LEFT JOIN claim ON claim.id = message.claim
LEFT JOIN claim c ON c.id = message.claim
	AND (:all = 1 OR (:some = 1 AND $CLAIM_IN_SCOPE))
LEFT JOIN person about ON about.id = message.about
WHERE message.person = :person AND message.directory = :directory
AND message.id < :before
ORDER BY message.id DESC LIMIT :limit;

-- MESSAGE_READ
UPDATE message SET read = :now
WHERE person = :person AND directory = :directory AND read IS NULL
AND id <= :id AND (:claim = 0 OR claim = :claim);

-- MESSAGE_READ_ABOUT
UPDATE message SET read = :now
WHERE person = :person AND directory = :directory AND read IS NULL
AND about = :about;
