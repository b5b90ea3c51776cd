-- Roles that people ask for.

-- ROLE_REQUEST_ADD
INSERT INTO role_request (person, directory, role, day, asked)
VALUES (:person, :directory, :role, :day, :now)
ON CONFLICT (person, directory, role, day) DO NOTHING
RETURNING id;

-- ROLE_REQUEST_OPEN
-- Of a person in a directory; the newest of each role.
SELECT max(id), role, max(asked) FROM role_request
WHERE person = :person AND directory = :directory AND answer IS NULL
GROUP BY role ORDER BY 3;

-- ROLE_REQUEST_LATEST
-- What came of the newest of each role, today's or open.
SELECT id, role, asked, coalesce(answer, ''), coalesce(answered, 0), day
FROM role_request
WHERE person = :person AND directory = :directory
AND id IN (SELECT max(latest.id) FROM role_request latest
	WHERE latest.person = :person AND latest.directory = :directory
	GROUP BY latest.role)
ORDER BY id DESC;

-- ROLE_REQUEST_ANSWER
UPDATE role_request SET answer = :answer, answered = :now, answered_by = :by
WHERE person = :person AND directory = :directory AND role = :role
AND answer IS NULL;

-- ROLE_REQUEST_TELL
-- Whoever may give the role there: at most two roles do.
INSERT INTO message (person, directory, kind, about, detail, at)
SELECT DISTINCT person.id, :directory, :kind, :about, :detail, :now
FROM member_role JOIN person ON person.id = member_role.person
WHERE member_role.directory = :directory
AND member_role.role IN (:first, :second)
AND person.disabled IS NULL AND person.id <> :about
ORDER BY person.id
RETURNING person;
