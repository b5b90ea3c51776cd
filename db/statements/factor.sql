-- Second factors.

-- fragment FACTOR_READY
-- Has a session's person what signing in takes, or are they exempt?
(EXISTS (SELECT 1 FROM factor WHERE factor.person = person.id
	AND factor.confirmed IS NOT NULL)
OR EXISTS (SELECT 1 FROM factor_exempt e WHERE e.person = person.id))

-- FACTOR_OF
SELECT coalesce(f.made, 0), coalesce(f.confirmed, 0),
	(SELECT count(*) FROM factor_code c
	WHERE c.person = person.id AND c.used IS NULL),
	EXISTS (SELECT 1 FROM factor_exempt e WHERE e.person = person.id)
FROM person LEFT JOIN factor f ON f.person = person.id
WHERE person.id = :person;

-- FACTOR_SECRET
SELECT sealed, step, confirmed IS NOT NULL FROM factor WHERE person = :person;

-- FACTOR_BEGIN
-- In place of one that was begun before, never of one that counts.
INSERT INTO factor (person, sealed, made, step)
VALUES (:person, :sealed, :now, 0)
ON CONFLICT (person) DO UPDATE SET sealed = excluded.sealed,
	made = excluded.made, step = 0
WHERE factor.confirmed IS NULL;

-- FACTOR_CONFIRM
UPDATE factor SET confirmed = :now, step = :step
WHERE person = :person AND confirmed IS NULL;

-- FACTOR_USE
UPDATE factor SET step = :step
WHERE person = :person AND confirmed IS NOT NULL AND step < :step;

-- FACTOR_RECOVER
UPDATE factor_code SET used = :now
WHERE person = :person AND mac = :mac AND used IS NULL;

-- FACTOR_CODES_END
DELETE FROM factor_code WHERE person = :person;

-- FACTOR_CODE_ADD
INSERT INTO factor_code (person, mac) VALUES (:person, :mac);

-- FACTOR_REMOVE
DELETE FROM factor WHERE person = :person;

-- FACTOR_EXEMPT
-- In a demonstration, and nowhere else.
INSERT INTO factor_exempt (person)
SELECT person.id FROM person JOIN meta ON meta.kind = 'demo'
WHERE person.id = :person;

-- FACTOR_EXEMPT_END
DELETE FROM factor_exempt WHERE person = :person;
