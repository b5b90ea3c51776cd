-- Changing the address that one signs in with.

-- ADDRESS_ASK
INSERT INTO address_change (mail, person, address, asked)
VALUES (:mail, :person, :address, :now);

-- ADDRESS_END
UPDATE address_change SET ended = :now
WHERE person = :person AND ended IS NULL;

-- ADDRESS_PENDING
SELECT address, asked FROM address_change
WHERE person = :person AND ended IS NULL AND asked > :since;

-- fragment ADDRESS_IS_FREE
NOT EXISTS (SELECT 1 FROM person WHERE person.email = address_change.address)

-- ADDRESS_ARM
-- The link ends with what it belongs to, however late its mail goes out.
UPDATE address_change SET hash = :hash,
	expires = CASE WHEN :expires < asked + :kept
		THEN :expires ELSE asked + :kept END
WHERE mail = :mail AND ended IS NULL AND asked > :since
AND EXISTS (SELECT 1 FROM person WHERE person.id = address_change.person
	AND person.disabled IS NULL)
AND $ADDRESS_IS_FREE
RETURNING expires;

-- ADDRESS_OF
-- For nobody but who asked.
SELECT address, asked FROM address_change
WHERE hash = :hash AND person = :person AND ended IS NULL
AND expires > :now AND $ADDRESS_IS_FREE;

-- ADDRESS_FORMER
INSERT INTO address_former (person, address, until)
SELECT id, email, :now FROM person WHERE id = :person
ON CONFLICT (person, address) DO UPDATE SET until = excluded.until;

-- ADDRESS_AGAIN
-- They had it before.
DELETE FROM address_former WHERE person = :person AND address = :address;

-- ADDRESS_SET
UPDATE person SET email = :address WHERE id = :person;

-- ADDRESS_MAILS
-- What waits goes to the new address, but what is about the account itself:
-- that the old one was to know.
UPDATE outbox SET address = :address
WHERE person = :person AND state IN ('waiting', 'held')
AND (claim IS NOT NULL OR request IS NOT NULL OR directory IS NOT NULL);

-- ADDRESS_SWEEP
DELETE FROM outbox WHERE id IN (SELECT mail FROM address_change
	WHERE asked <= :before);
