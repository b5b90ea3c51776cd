-- People, members of directories and their roles.

-- fragment PERSON_COLUMNS
person.id, person.email, person.name, coalesce(person.password, ''),
person.zone, person.language, coalesce(person.disabled, 0), person.created

-- PERSON_OF
SELECT $PERSON_COLUMNS FROM person WHERE id = :id;

-- PERSON_OF_EMAIL
SELECT $PERSON_COLUMNS FROM person WHERE email = :email;

-- PERSON_LIST
-- By name, after somebody; of one directory, or (0) of all and of none.
SELECT $PERSON_COLUMNS FROM person
WHERE (:directory = 0 OR EXISTS (SELECT 1 FROM member
	WHERE member.person = person.id AND member.directory = :directory))
AND (:text = '' OR lower(person.name) LIKE $TEXT_PATTERN ESCAPE '!'
	OR person.email LIKE $TEXT_PATTERN ESCAPE '!')
AND (:role = '' OR EXISTS (SELECT 1 FROM member_role
	WHERE member_role.person = person.id AND member_role.role = :role
	AND (:directory = 0 OR member_role.directory = :directory)))
AND (:disabled = 0 OR person.disabled IS NOT NULL)
AND (person.name, person.id) > (:name, :id)
ORDER BY person.name, person.id LIMIT :limit;

-- PERSON_MEMBER
SELECT $PERSON_COLUMNS FROM person
JOIN member ON member.person = person.id
WHERE person.id = :person AND member.directory = :directory;

-- PERSON_ADD
INSERT INTO person (id, email, name, password, zone, language, created)
VALUES (:id, :email, :name, :password, :zone, :language, :now);

-- PERSON_DISABLE
UPDATE person SET disabled = :now WHERE id = :id AND disabled IS NULL;

-- PERSON_ENABLE
-- Not who left and was forgotten: nobody signs in without an address.
UPDATE person SET disabled = NULL
WHERE id = :id AND disabled IS NOT NULL AND email LIKE '%@%';

-- PERSON_SESSIONS_END
DELETE FROM session WHERE person = :id;

-- PERSON_PASSWORD
UPDATE person SET password = :password WHERE id = :id;

-- PERSON_REMAKE
UPDATE person SET password = :password
WHERE id = :id AND password = :proved AND disabled IS NULL;

-- PERSON_PROFILE
UPDATE person SET zone = :zone, language = :language WHERE id = :id;


-- PERSON_HOLDERS
-- Each once for each role; the caller knows which roles are asked for.
SELECT $PERSON_COLUMNS, member_role.role
FROM member_role JOIN person ON person.id = member_role.person
WHERE member_role.directory = :directory AND person.disabled IS NULL
ORDER BY person.name, person.id;

-- PERSON_SIGN_INS
-- Each once for each role, and once without any.
SELECT person.email, directory.id, directory.name,
	coalesce(member_role.role, '')
FROM person
JOIN member ON member.person = person.id
JOIN directory ON directory.id = member.directory
LEFT JOIN member_role ON member_role.person = member.person
	AND member_role.directory = member.directory
WHERE person.disabled IS NULL AND person.password IS NOT NULL
ORDER BY directory.kind DESC, directory.name, directory.id, person.email;

-- PERSON_VIEWER
-- Columns 0 to 4 are the person; the rest is '' or 0 without a directory of
-- theirs.
SELECT person.name, person.email, person.zone, person.language,
	(SELECT count(*) FROM member WHERE member.person = person.id),
	coalesce(directory.id, 0), coalesce(directory.kind, ''),
	coalesce(directory.name, ''),
	(SELECT count(*) FROM message
	WHERE message.person = person.id AND message.directory = directory.id
	AND message.read IS NULL), $SUPPORT_WAITS
FROM person
LEFT JOIN member ON member.person = person.id AND member.directory = :directory
LEFT JOIN directory ON directory.id = member.directory
WHERE person.id = :person AND person.disabled IS NULL;

-- PERSON_KEYS_OFF
INSERT INTO keys_off (person, since) VALUES (:person, :now)
ON CONFLICT (person) DO NOTHING;

-- PERSON_KEYS_ON
DELETE FROM keys_off WHERE person = :person;
