-- Invitations to belong to a directory.

-- INVITATION_MAIL
INSERT INTO outbox (kind, address, about, detail, at)
VALUES (:kind, :address, :about, :detail, :now)
RETURNING id;

-- INVITATION_ADD
INSERT INTO invitation (id, directory, email, name, zone, role, location,
	invited, invited_by, invited_in, mail)
VALUES (:id, :directory, :email, :name, :zone, :role, :location,
	:now, :by, :in, :mail);

-- INVITATION_AGAIN
-- By whoever sends it again: the first one may not be here any more.
UPDATE invitation SET mail = :mail, invited_by = :by, invited_in = :in
WHERE id = :id AND ended IS NULL;

-- INVITATION_ARM
UPDATE invitation SET hash = :hash, expires = :expires
WHERE id = :id AND ended IS NULL;

-- INVITATION_END
UPDATE invitation SET ended = :now, accepted_by = :person
WHERE id = :id AND ended IS NULL;

-- fragment INVITATION
SELECT i.id, i.directory, d.kind, d.name, d.country, i.email, i.name, i.zone,
	i.role, coalesce(i.location, 0), coalesce(l.name, ''), i.invited,
	i.invited_by, p.name, i.invited_in, coalesce(i.expires, 0)
FROM invitation i
JOIN directory d ON d.id = i.directory
JOIN person p ON p.id = i.invited_by
LEFT JOIN location l ON l.id = i.location

-- INVITATION_OF
-- One that waits, as those of its directory see it, and of the one in which it
-- was made.
$INVITATION
WHERE i.id = :id AND i.ended IS NULL
AND (i.directory = :directory OR i.invited_in = :directory);

-- INVITATION_LIST
$INVITATION
WHERE i.ended IS NULL AND (i.directory = :directory OR i.invited_in = :directory)
ORDER BY i.name, i.id LIMIT :limit;

-- INVITATION_DOUBLE
-- To one account, of whoever is invited to another too, or belongs there.
$INVITATION
WHERE i.directory = :from AND i.ended IS NULL AND (EXISTS (
	SELECT 1 FROM invitation o WHERE o.directory = :into
	AND o.email = i.email AND o.ended IS NULL)
	OR EXISTS (SELECT 1 FROM member m JOIN person guest
		ON guest.id = m.person
		WHERE m.directory = :into AND guest.email = i.email))
ORDER BY i.id;

-- INVITATION_OF_MAIL
$INVITATION
WHERE i.mail = :mail AND i.ended IS NULL;

-- INVITATION_OF_LINK
$INVITATION
WHERE i.hash = :hash AND i.ended IS NULL AND i.expires > :now;

-- INVITATION_FOR
-- Those that somebody may accept; who is signed in need not wait for the mail.
$INVITATION
WHERE i.email = :email AND i.ended IS NULL
AND (i.expires IS NULL OR i.expires > :now)
ORDER BY d.name, i.id;
