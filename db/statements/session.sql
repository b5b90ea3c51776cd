-- Signed-in browsers.

-- SESSION_OF
-- The person and the directory of a live session; a directory they are no
-- longer a member of is NULL, as if none had been chosen.
SELECT person.id, person.name, person.email, person.zone, person.language,
	directory.id, directory.kind, directory.name, session.seen,
	(SELECT count(*) FROM member WHERE member.person = person.id),
	(SELECT count(*) FROM message WHERE message.person = person.id
		AND message.directory = directory.id AND message.read IS NULL),
	$SUPPORT_WAITS,
	EXISTS (SELECT 1 FROM keys_off WHERE keys_off.person = person.id),
	$FACTOR_READY, session.proved
FROM session
JOIN person ON person.id = session.person
LEFT JOIN member ON member.person = session.person
	AND member.directory = session.directory
LEFT JOIN directory ON directory.id = member.directory
WHERE session.hash = :hash AND session.seen > :idle
	AND session.created > :longest AND session.half = 0
	AND person.disabled IS NULL;

-- SESSION_HALF
-- Whose password was right in it, while the second factor is awaited.
SELECT person.id FROM session JOIN person ON person.id = session.person
WHERE session.hash = :hash AND session.half = 1 AND session.created > :before
	AND person.disabled IS NULL;

-- SESSION_ROLES
-- A row for each place a role is held in, and whether that is everywhere.
SELECT role, location IS NULL AND program IS NULL
FROM member_role WHERE person = :person AND directory = :directory;

-- SESSION_PERSON
-- Also of one that has ended: it is asked only whose words a form holds.
SELECT person.id FROM session JOIN person ON person.id = session.person
WHERE session.hash = :hash AND session.half = 0
	AND person.disabled IS NULL;

-- SESSION_ADD
INSERT INTO session (hash, person, directory, created, seen, proved, half,
	browser, network)
VALUES (:hash, :person, :directory, :now, :now, :now, :half, :browser,
	:network);

-- SESSION_PROVE
UPDATE session SET proved = :now WHERE hash = :hash;

-- SESSION_LIST
-- A person's live sessions, the latest used first.
SELECT session.hash, session.created, session.seen, session.browser,
	session.network, coalesce(directory.name, '')
FROM session LEFT JOIN directory ON directory.id = session.directory
WHERE session.person = :person AND session.half = 0
	AND session.seen > :idle AND session.created > :longest
ORDER BY session.seen DESC, session.created DESC, session.hash;

-- SESSION_TOUCH
UPDATE session SET seen = :now WHERE hash = :hash AND seen < :now;

-- SESSION_CHOOSE
UPDATE session SET hash = :fresh, directory = :directory, seen = :now
WHERE hash = :hash AND EXISTS (SELECT 1 FROM member
	WHERE member.person = session.person
	AND member.directory = :directory);

-- SESSION_END
DELETE FROM session WHERE hash = :hash;

-- SESSION_END_OTHERS
DELETE FROM session WHERE person = :person AND hash <> :hash;

-- SESSION_RENEW
UPDATE session SET hash = :fresh, seen = :now WHERE hash = :hash;

-- SESSION_END_ALL
DELETE FROM session WHERE person = :person;

-- SESSION_PLACES
-- From how many places somebody has signed in, and when last from this one.
SELECT count(*), coalesce(max(CASE WHEN browser = :browser
	AND network = :network THEN last END), 0)
FROM sign_in_place WHERE person = :person;

-- SESSION_PLACE
INSERT INTO sign_in_place (person, browser, network, last)
VALUES (:person, :browser, :network, :now)
ON CONFLICT (person, browser, network) DO UPDATE SET last = excluded.last;

-- SESSION_PLACES_SWEEP
-- The latest of everybody stays: who comes back after a long time comes from a
-- new place, and not for the first time.
DELETE FROM sign_in_place WHERE last <= :before
AND EXISTS (SELECT 1 FROM sign_in_place later
	WHERE later.person = sign_in_place.person
	AND (later.last, later.browser, later.network)
		> (sign_in_place.last, sign_in_place.browser,
			sign_in_place.network));

-- SESSION_SWEEP
DELETE FROM session WHERE seen <= :idle OR created <= :longest;
