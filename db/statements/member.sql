-- Members of directories: who they are, and which roles they have there.

-- MEMBER_OF_EMAIL
SELECT person.id, person.name FROM person
JOIN member ON member.person = person.id
WHERE person.email = :email AND member.directory = :directory;

-- MEMBER_JOIN
INSERT INTO member (person, directory, since) VALUES (:person, :directory, :now)
ON CONFLICT (person, directory) DO NOTHING;

-- fragment MEMBER_GRANT
SELECT member_role.id, member_role.person, member_role.directory,
	member_role.role, coalesce(member_role.location, 0),
	coalesce(location.name, ''), coalesce(member_role.program, ''),
	member_role.given, coalesce(giver.name, '')
FROM member_role
LEFT JOIN location ON location.id = member_role.location
LEFT JOIN person giver ON giver.id = member_role.given_by

-- MEMBER_GRANTS
$MEMBER_GRANT
WHERE member_role.person = :person AND member_role.directory = :directory
ORDER BY member_role.id;

-- MEMBER_GRANT_OF
$MEMBER_GRANT
WHERE member_role.id = :id AND member_role.person = :person;

-- MEMBER_GIVE
INSERT INTO member_role (person, directory, role, location, program, given,
	given_by)
VALUES (:person, :directory, :role, :location, :program, :now, :by);

-- MEMBER_TAKE
DELETE FROM member_role WHERE id = :id;

-- MEMBER_TAKE_ALL
DELETE FROM member_role WHERE person = :person AND directory = :directory;

-- MEMBER_REMOVE
DELETE FROM member WHERE person = :person AND directory = :directory;

-- MEMBER_LAST
-- The roles that must stay with somebody (R2.24), where this person is the only
-- one who has it and may sign in; in one directory, or (0) in all of theirs.
SELECT mine.role, directory.id, directory.name
FROM member_role mine JOIN directory ON directory.id = mine.directory
WHERE mine.person = :person
AND (:directory = 0 OR mine.directory = :directory)
AND mine.role IN ('global-admin', 'program-admin')
AND NOT EXISTS (SELECT 1 FROM member_role other
	JOIN person ON person.id = other.person
	WHERE other.directory = mine.directory AND other.role = mine.role
	AND other.person <> mine.person AND person.disabled IS NULL)
ORDER BY directory.name, mine.role;
