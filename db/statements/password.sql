-- Links to choose a new password.

-- PASSWORD_ASK
INSERT INTO password_link (mail, address) VALUES (:mail, :address);

-- PASSWORD_ARM
UPDATE password_link SET hash = :hash, expires = :expires
WHERE mail = :mail AND used IS NULL;

-- fragment PASSWORD_WHOSE
password_link JOIN person ON person.email = password_link.address
	AND person.disabled IS NULL

-- PASSWORD_PERSON
SELECT $PERSON_COLUMNS FROM $PASSWORD_WHOSE WHERE password_link.mail = :mail;

-- PASSWORD_OF
SELECT $PERSON_COLUMNS FROM $PASSWORD_WHOSE
WHERE password_link.hash = :hash AND password_link.used IS NULL
AND password_link.expires > :now;

-- PASSWORD_USE
-- All of theirs: what was asked for twice is done.
UPDATE password_link SET used = :now WHERE address = :address AND used IS NULL;

-- PASSWORD_SWEEP
-- A mail that waited long holds a link that works longer.
DELETE FROM outbox WHERE id IN (SELECT mail FROM password_link
	WHERE coalesce(expires, 0) < :now)
AND at < :before;
