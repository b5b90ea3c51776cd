-- The outbox as a queue, and who wants what of it.

-- fragment MAIL_COLUMNS
o.id, o.kind, o.state, o.letters, coalesce(o.claim, 0), coalesce(c.number, ''),
coalesce(c.name, ''), coalesce(c.customer, ''), coalesce(o.request, 0),
coalesce(s.subject, ''), coalesce(o.person, 0), coalesce(p.name, ''),
o.address, o.detail, o.at, coalesce(o.again, o.at), coalesce(o.tried, 0),
o.next, o.tries, o.error, coalesce(o.about, 0), coalesce(a.name, ''),
coalesce(l.words, '')

-- fragment MAIL_TABLES
outbox o
LEFT JOIN claim c ON c.id = o.claim
LEFT JOIN support_request s ON s.id = o.request
LEFT JOIN person p ON p.id = o.person
LEFT JOIN person a ON a.id = o.about
LEFT JOIN letter l ON l.comment = o.letter

-- fragment MAIL_FAILED_STATES
('refused', 'given-up', 'unsure')

-- MAIL_DUE
-- Longest overdue first. The last columns: may this person still be told of it,
-- and do they want a daily mail?
SELECT $MAIL_COLUMNS,
	CASE WHEN o.person IS NULL THEN 1 WHEN p.disabled IS NOT NULL THEN 0
	WHEN o.directory IS NOT NULL THEN EXISTS (SELECT 1 FROM member m
		WHERE m.person = o.person AND m.directory = o.directory)
	WHEN o.claim IS NULL THEN 1 ELSE EXISTS (
		SELECT 1 FROM member m JOIN directory d ON d.id = m.directory
		WHERE m.person = o.person
		AND (d.id = c.partner OR d.kind = 'microsoft')) END,
	EXISTS (SELECT 1 FROM mail_daily w WHERE w.person = o.person)
FROM $MAIL_TABLES
WHERE o.state = 'waiting' AND o.next <= :now
ORDER BY o.next, o.id LIMIT 1;

-- MAIL_BEGIN
UPDATE outbox SET state = 'trying', tries = tries + 1, tried = :now,
	letters = :letters
WHERE id = :id AND state = 'waiting';

-- MAIL_END
UPDATE outbox SET state = :state, tries = :tries, next = :next,
	error = :error, sent = :sent
WHERE id = :id AND state = :from;

-- MAIL_CUT_OFF
UPDATE outbox SET state = 'waiting', next = :now
WHERE state = 'trying' AND tried <= :before;

-- MAIL_HANDED
SELECT $MAIL_COLUMNS FROM $MAIL_TABLES
WHERE o.state = 'handing' AND o.tried <= :before;

-- MAIL_IS_PARTNERS
-- Is it to the claim's partner, or to an address outside?
SELECT 1 FROM claim c WHERE c.id = :claim AND (:person = 0
	OR (EXISTS (SELECT 1 FROM member m
		WHERE m.person = :person AND m.directory = c.partner)
	AND NOT EXISTS (SELECT 1 FROM member m
		JOIN directory d ON d.id = m.directory
		WHERE m.person = :person AND d.kind = 'microsoft')));

-- MAIL_DAILY_PEOPLE
SELECT w.person, p.zone, w.last FROM mail_daily w
JOIN person p ON p.id = w.person
ORDER BY w.person;

-- MAIL_DAILY_TOLD
UPDATE mail_daily SET last = :now WHERE person = :person;

-- MAIL_DAILY_ADD
INSERT INTO outbox (kind, person, address, detail, at)
SELECT :kind, p.id, p.email, :detail, :now FROM person p WHERE p.id = :person
RETURNING id;

-- MAIL_DAILY_COUNT
SELECT count(*) FROM outbox WHERE person = :person AND state = 'held';

-- MAIL_DAILY_GATHER
UPDATE outbox SET state = 'gathered', daily = :daily
WHERE person = :person AND state = 'held';

-- MAIL_GATHERED
SELECT $MAIL_COLUMNS FROM $MAIL_TABLES
WHERE o.daily = :daily ORDER BY o.id LIMIT :limit;

-- MAIL_RELEASE
-- What was held is looked at again.
UPDATE outbox SET state = 'waiting', next = :now
WHERE person = :person AND state = 'held';

-- MAIL_UNWANTED_LIST
SELECT topic FROM mail_unwanted WHERE person = :person;

-- MAIL_UNWANT
INSERT INTO mail_unwanted (person, topic, since)
VALUES (:person, :topic, :now)
ON CONFLICT (person, topic) DO NOTHING;

-- MAIL_WANT
DELETE FROM mail_unwanted WHERE person = :person AND topic = :topic;

-- MAIL_DAILY_OF
SELECT last FROM mail_daily WHERE person = :person;

-- MAIL_DAILY_BEGIN
INSERT INTO mail_daily (person, last) VALUES (:person, :now)
ON CONFLICT (person) DO NOTHING;

-- MAIL_DAILY_STOP
DELETE FROM mail_daily WHERE person = :person;

-- MAIL_FAILED
-- The newest first.
SELECT $MAIL_COLUMNS FROM $MAIL_TABLES
WHERE o.state IN $MAIL_FAILED_STATES AND o.id < :before
ORDER BY o.id DESC LIMIT :limit;

-- MAIL_WAITING
-- The oldest last, as above.
SELECT $MAIL_COLUMNS FROM $MAIL_TABLES
WHERE o.state IN ('waiting', 'trying', 'handing') AND o.id < :before
ORDER BY o.id DESC LIMIT :limit;

-- MAIL_COUNT_FAILED
SELECT count(*) FROM (SELECT 1 FROM outbox
	WHERE state IN $MAIL_FAILED_STATES LIMIT :limit);

-- MAIL_COUNT_WAITING
SELECT count(*) FROM (SELECT 1 FROM outbox
	WHERE state = 'waiting' LIMIT :limit);

-- MAIL_OF_CLAIM
-- Those that failed, of the partner's side: to its people, and to addresses
-- unless another one was written since.
SELECT $MAIL_COLUMNS FROM $MAIL_TABLES
WHERE o.claim = :claim AND o.state IN $MAIL_FAILED_STATES
AND CASE WHEN o.person IS NULL THEN NOT EXISTS (SELECT 1 FROM outbox n
	WHERE n.claim = o.claim AND n.person IS NULL AND n.kind = o.kind
	AND n.id > o.id)
ELSE EXISTS (SELECT 1 FROM member m
	WHERE m.person = o.person AND m.directory = c.partner) END
ORDER BY o.id;

-- MAIL_OF
SELECT $MAIL_COLUMNS FROM $MAIL_TABLES WHERE o.letters = :letters
AND o.letters <> '';

-- MAIL_AGAIN
-- A waiting one only has its pause cut short.
UPDATE outbox SET state = 'waiting', next = :now, tries = 0, again = :now,
	error = '', address = :address
WHERE id = :id
AND (state IN $MAIL_FAILED_STATES OR (state = 'waiting' AND tried IS NOT NULL));

-- MAIL_SETTLE
-- A demonstration's past: all that was written has been read.
UPDATE outbox SET state = 'sent', sent = at, next = at, tries = 1
WHERE state = 'waiting';
