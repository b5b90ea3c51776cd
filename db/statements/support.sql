-- Requests to Microsoft for help, and what is said in them. Whose they are is
-- in the WHERE clause: own directory's, and those about a claim only for who
-- may see that claim; about a draft that is gone, for who asked.

-- fragment SUPPORT_COLUMNS
r.id, r.partner, d.name, p.name, r.about_claim, coalesce(r.claim, 0),
coalesce(k.number, ''), coalesce(k.name, ''), coalesce(k.submitted, 0), r.code,
r.subject, r.opened, r.changed, coalesce(r.waits_on, r.closed_side),
CASE WHEN r.waits_on IS NULL THEN 1 ELSE 0 END

-- fragment SUPPORT_TABLES
support_request r
JOIN directory d ON d.id = r.partner
JOIN person p ON p.id = r.person
LEFT JOIN claim k ON k.id = r.claim

-- fragment SUPPORT_IN_SCOPE
(:all = 1 OR (r.partner = :directory AND (r.about_claim = 0
	OR (r.claim IS NULL AND r.person = :person)
	OR EXISTS (SELECT 1 FROM claim c
		WHERE c.id = r.claim AND $CLAIM_IN_SCOPE))))

-- fragment SUPPORT_WAITS
CASE directory.kind WHEN 'microsoft' THEN
	(SELECT count(*) FROM support_request r WHERE r.waits_on = 'microsoft')
ELSE
	(SELECT count(*) FROM support_request r WHERE r.waits_on = 'partner'
	AND r.person = person.id AND r.partner = directory.id)
END

-- SUPPORT_WAITING_LIST
-- Those that $SUPPORT_WAITS counts.
SELECT $SUPPORT_COLUMNS FROM $SUPPORT_TABLES
WHERE r.waits_on = :side AND (:all = 1 OR r.person = :person)
AND $SUPPORT_IN_SCOPE
ORDER BY r.changed, r.id LIMIT :limit;

-- SUPPORT_OPEN_LIST
-- Oldest first, so that nothing lies.
SELECT $SUPPORT_COLUMNS FROM $SUPPORT_TABLES
WHERE r.waits_on IS NOT NULL AND $SUPPORT_IN_SCOPE
AND (r.changed > :changed OR (r.changed = :changed AND r.id > :id))
ORDER BY r.changed, r.id LIMIT :limit;

-- SUPPORT_CLOSED_LIST
-- Newest first.
SELECT $SUPPORT_COLUMNS FROM $SUPPORT_TABLES
WHERE r.waits_on IS NULL AND $SUPPORT_IN_SCOPE
AND (r.changed < :changed OR (r.changed = :changed AND r.id < :id))
ORDER BY r.changed DESC, r.id DESC LIMIT :limit;

-- SUPPORT_OF
SELECT $SUPPORT_COLUMNS FROM $SUPPORT_TABLES
WHERE r.id = :id AND $SUPPORT_IN_SCOPE;

-- SUPPORT_POSTS
-- The newest first, as COMMENT_LIST.
SELECT s.id, s.side, p.name, s.body, s.at
FROM support_post s JOIN person p ON p.id = s.author
WHERE s.request = :request AND s.id < :before
ORDER BY s.id DESC LIMIT :limit;

-- SUPPORT_ADD
INSERT INTO support_request (id, partner, person, about_claim, claim, code,
	subject, opened, changed, waits_on, closed_side)
SELECT :id, :partner, :person, :about_claim, :claim, :code,
	:subject, :now, :now, 'microsoft', NULL
WHERE $PARTNER_STANDS;

-- SUPPORT_POST
INSERT INTO support_post (request, author, side, body, at)
VALUES (:request, :author, :side, :body, :now);

-- SUPPORT_TURN
UPDATE support_request
SET waits_on = :waits_on, closed_side = NULL, changed = :now
WHERE id = :id;

-- SUPPORT_CLOSE
UPDATE support_request
SET waits_on = NULL, closed_side = :side, changed = :now
WHERE id = :id AND waits_on IS NOT NULL;

-- SUPPORT_MAIL
-- To those of the other side who asked or wrote, while they belong to it.
INSERT INTO outbox (kind, request, person, address, detail, at)
SELECT :kind, r.id, p.id, p.email, '', :now
FROM support_request r
JOIN person p ON p.id IN (SELECT r.person
	UNION SELECT s.author FROM support_post s WHERE s.request = r.id)
WHERE r.id = :id AND p.disabled IS NULL AND p.id <> :actor
AND EXISTS (SELECT 1 FROM member m JOIN directory d ON d.id = m.directory
	WHERE m.person = p.id
	AND ((:side = 'partner' AND d.kind = 'microsoft')
		OR (:side = 'microsoft' AND d.id = r.partner)));
