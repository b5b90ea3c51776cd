-- How long things are kept, and what is older. For each kind that is set there
-- is one fragment that says what goes, as rows of an id and an instant, the
-- same for the dry run's count and for what is erased.

-- KEEPING_OF
SELECT value FROM keeping
WHERE name = :name AND effective <= :at
ORDER BY effective DESC LIMIT 1;

-- KEEPING_PUT
INSERT INTO keeping (name, effective, value, changed, changed_by)
VALUES (:name, :effective, :value, :now, :by)
ON CONFLICT (name, effective) DO UPDATE
SET value = excluded.value, changed = excluded.changed,
	changed_by = excluded.changed_by;

-- KEEPING_VALUES
SELECT k.effective, k.value, k.changed, coalesce(p.name, '')
FROM keeping k LEFT JOIN person p ON p.id = k.changed_by
WHERE k.name = :name ORDER BY k.effective DESC;

-- KEEPING_NEXT
-- What will be in force next.
SELECT effective, value FROM keeping
WHERE name = :name AND effective > :now
ORDER BY effective LIMIT 1;

-- KEEPING_WITHDRAW
DELETE FROM keeping
WHERE name = :name AND effective = :effective AND effective > :now;

-- fragment KEEPING_OVER
-- Nothing of the claim c is open, disputed or approved.
(c.status IN ('rejected', 'rejected-final', 'ended') AND c.waits_on IS NULL
AND NOT EXISTS (SELECT 1 FROM dispute d
	WHERE d.claim = c.id AND d.closed IS NULL)
AND NOT EXISTS (SELECT 1 FROM arbitration_side s
	JOIN arbitration a ON a.id = s.arbitration
	WHERE s.claim = c.id AND s.gone IS NULL AND a.closed IS NULL))

-- fragment KEEPING_HELPED
-- A support request about the claim c is open.
EXISTS (SELECT 1 FROM support_request r
	WHERE r.claim = c.id AND r.waits_on IS NOT NULL)

-- fragment KEEPING_DRAFTS
SELECT c.id AS id, c.changed AS at FROM claim c
WHERE c.status = 'draft' AND c.submitted IS NULL AND c.changed < :before
AND NOT EXISTS (SELECT 1 FROM comment m
	WHERE m.claim = c.id AND m.at >= :before)
AND NOT EXISTS (SELECT 1 FROM claim_line l JOIN line_wait w ON w.line = l.id
	WHERE l.claim = c.id)
AND NOT EXISTS (SELECT 1 FROM claim_origin o JOIN claim b ON b.id = o.origin
	WHERE o.claim = c.id AND o.kind IN ('renewal', 'correction')
	AND b.status = 'approved')
AND NOT $KEEPING_HELPED

-- fragment KEEPING_PROOF
SELECT p.id AS id, max(c.changed) AS at
FROM proof p JOIN claim_proof cp ON cp.proof = p.id
JOIN claim c ON c.id = cp.claim
WHERE p.complete IS NOT NULL
GROUP BY p.id
HAVING min(CASE WHEN c.changed < :before AND cp.added < :before
	AND $KEEPING_OVER AND NOT $KEEPING_HELPED THEN 1 ELSE 0 END) = 1

-- fragment KEEPING_PERSONAL
-- As the index history_value_personal has it.
('Owner', 'Reviewer', 'To', 'From', 'E-mail', 'E-mail asked for', 'Link to choose a password', 'Name', 'Customer’s contact', 'Partner’s contact', 'Customer’s technical contact')

-- fragment KEEPING_NAMED
-- Entries whose "Name" is a person's; elsewhere it is a thing's.
('person-changed', 'person-invited', 'invitation-withdrawn', 'invitation-accepted')

-- fragment KEEPING_MAILED
-- Entries whose "Reason" is a mail server's, which often says the address.
('mail-sent', 'mail-refused', 'mail-given-up', 'mail-unsure')

-- fragment KEEPING_NAMES
-- Drafts that are gone are over.
SELECT DISTINCT h.id AS id, h.at AS at
FROM history_value v JOIN history h ON h.id = v.history
LEFT JOIN claim c ON c.id = h.claim
WHERE v.salt IS NOT NULL AND v.name IN $KEEPING_PERSONAL
AND (v.name <> 'Name' OR h.kind IN $KEEPING_NAMED)
AND h.at < :before
AND (c.id IS NULL OR (c.changed < :before AND $KEEPING_OVER
	AND NOT $KEEPING_HELPED))

-- fragment KEEPING_MAILS
-- What was written to an address anew stays as long as what failed before it,
-- which would seem to be the latest (MAIL_OF_CLAIM).
SELECT o.id AS id, o.at AS at
FROM outbox o LEFT JOIN claim c ON c.id = o.claim
WHERE o.state NOT IN ('waiting', 'trying', 'handing', 'held')
AND o.at < :before AND coalesce(o.tried, o.at) < :before
AND (o.state NOT IN $MAIL_FAILED_STATES OR c.id IS NULL OR $KEEPING_OVER)
AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.mail = o.id)
AND NOT EXISTS (SELECT 1 FROM password_link l WHERE l.mail = o.id)
AND NOT EXISTS (SELECT 1 FROM address_change l WHERE l.mail = o.id)
AND NOT EXISTS (SELECT 1 FROM outbox g WHERE g.daily = o.id
	AND (g.at >= :before OR g.state <> 'gathered'))
AND (c.id IS NULL OR o.person IS NOT NULL OR $KEEPING_OVER
	OR NOT EXISTS (SELECT 1 FROM outbox f WHERE f.claim = o.claim
		AND f.person IS NULL AND f.kind = o.kind AND f.id < o.id
		AND f.state IN $MAIL_FAILED_STATES))

-- fragment KEEPING_MESSAGES
SELECT m.id AS id, m.at AS at
FROM message m LEFT JOIN claim c ON c.id = m.claim
WHERE m.at < :before AND (m.once IS NULL OR c.id IS NULL OR $KEEPING_OVER)

-- fragment KEEPING_SUPPORT
SELECT r.id AS id, r.changed AS at FROM support_request r
WHERE r.waits_on IS NULL AND r.changed < :before

-- fragment KEEPING_INVITATIONS
SELECT i.id AS id, coalesce(i.ended, i.expires) AS at FROM invitation i
WHERE coalesce(i.ended, i.expires) < :before

-- KEEPING_DRAFTS_COUNT
SELECT count(*), coalesce(min(at), 0) FROM ($KEEPING_DRAFTS) old;

-- KEEPING_DRAFTS_FIND
$KEEPING_DRAFTS ORDER BY at, id LIMIT :limit;

-- KEEPING_PROOF_COUNT
SELECT count(*), coalesce(min(at), 0) FROM ($KEEPING_PROOF) old;

-- KEEPING_PROOF_FIND
$KEEPING_PROOF ORDER BY at, id LIMIT :limit;

-- KEEPING_PROOF_DETACH
DELETE FROM claim_proof WHERE proof = :proof;

-- KEEPING_NAMES_COUNT
SELECT count(*), coalesce(min(at), 0) FROM ($KEEPING_NAMES) old;

-- KEEPING_NAMES_FIND
$KEEPING_NAMES ORDER BY at, id LIMIT :limit;

-- KEEPING_NAMES_ERASE
UPDATE history_value SET salt = NULL, before = NULL, after = NULL
WHERE history = :id AND salt IS NOT NULL
AND CASE name WHEN 'Name' THEN (SELECT h.kind FROM history h
		WHERE h.id = :id) IN $KEEPING_NAMED
	WHEN 'Reason' THEN (SELECT h.kind FROM history h
		WHERE h.id = :id) IN $KEEPING_MAILED
	ELSE name IN $KEEPING_PERSONAL END;

-- KEEPING_MAILS_COUNT
SELECT count(*), coalesce(min(at), 0) FROM ($KEEPING_MAILS) old;

-- KEEPING_MAILS_FIND
-- A mail before the daily one that tells of it.
$KEEPING_MAILS ORDER BY o.id LIMIT :limit;

-- KEEPING_MAILS_ERASE
DELETE FROM outbox WHERE id = :id;

-- KEEPING_MESSAGES_COUNT
SELECT count(*), coalesce(min(at), 0) FROM ($KEEPING_MESSAGES) old;

-- KEEPING_MESSAGES_FIND
$KEEPING_MESSAGES ORDER BY at, id LIMIT :limit;

-- KEEPING_MESSAGES_ERASE
DELETE FROM message WHERE id = :id;

-- KEEPING_SUPPORT_COUNT
SELECT count(*), coalesce(min(at), 0) FROM ($KEEPING_SUPPORT) old;

-- KEEPING_SUPPORT_FIND
$KEEPING_SUPPORT ORDER BY at, id LIMIT :limit;

-- KEEPING_SUPPORT_ERASE
DELETE FROM support_request WHERE id = :id;

-- KEEPING_INVITATIONS_COUNT
SELECT count(*), coalesce(min(at), 0) FROM ($KEEPING_INVITATIONS) old;

-- KEEPING_INVITATIONS_FIND
$KEEPING_INVITATIONS ORDER BY at, id LIMIT :limit;

-- KEEPING_INVITATIONS_ERASE
DELETE FROM invitation WHERE id = :id;
