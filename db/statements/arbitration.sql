-- Arbitrations: their records, sides, rounds and answers.

-- fragment ARBITRATION_COLUMNS
a.id, a.tenant, t.name, a.item, i.name, coalesce(a.subscription, ''), a.role,
a.opened, a.round, coalesce(a.asked, 0), coalesce(a.due, 0),
coalesce(a.decide_by, 0), coalesce(a.ready, 0), a.version,
coalesce(a.closed, 0), coalesce(a.winner, 0), coalesce(p.name, '')

-- fragment ARBITRATION_TABLES
arbitration a
JOIN tenant t ON t.id = a.tenant
JOIN item i ON i.code = a.item
LEFT JOIN person p ON p.id = a.closed_by

-- fragment ARBITRATION_FOREIGN
NOT EXISTS (SELECT 1 FROM arbitration_side s JOIN claim c ON c.id = s.claim
	JOIN member m ON m.directory = c.partner
	WHERE s.arbitration = a.id AND m.person = :person)

-- ARBITRATION_OF
SELECT $ARBITRATION_COLUMNS FROM $ARBITRATION_TABLES WHERE a.id = :id;

-- ARBITRATION_OF_LEAD
-- Not for people of one of its partners (R6.6).
SELECT $ARBITRATION_COLUMNS FROM $ARBITRATION_TABLES
WHERE a.id = :id AND $ARBITRATION_FOREIGN;

-- ARBITRATION_LIST
-- Those whose decision is due first on top, then those that only begin, then
-- what is over.
SELECT $ARBITRATION_COLUMNS, coalesce((SELECT d.works_for
	FROM arbitration_declaration d
	WHERE d.arbitration = a.id AND d.person = :person), 0)
FROM $ARBITRATION_TABLES
WHERE (:closed = 0) = (a.closed IS NULL) AND $ARBITRATION_FOREIGN
ORDER BY coalesce(a.closed, 0) DESC,
	CASE WHEN a.decide_by IS NULL THEN 1 ELSE 0 END, a.decide_by, a.id
LIMIT :limit;

-- ARBITRATION_SIDES
-- By priority date.
SELECT s.claim, coalesce(s.line, 0), c.partner, d.name, c.number, c.name,
	coalesce(n.state, ''), c.submitted, s.joined, coalesce(s.gone, 0),
	s.invited, s.answered, c.version
FROM arbitration_side s
JOIN claim c ON c.id = s.claim
JOIN directory d ON d.id = c.partner
LEFT JOIN claim_line n ON n.id = s.line
WHERE s.arbitration = :arbitration
ORDER BY c.submitted, c.id LIMIT :limit;

-- ARBITRATION_OPEN
-- The open one about a line's thing.
SELECT id FROM arbitration
WHERE tenant = :tenant AND item = :item AND role = :role
AND coalesce(subscription, '') = :subscription AND closed IS NULL;

-- ARBITRATION_LIVE
-- The lines of that thing that are approved, or pending in an open claim.
SELECT n.id, n.claim, c.partner FROM claim_line n JOIN claim c ON c.id = n.claim
WHERE n.tenant = :tenant AND n.item = :item AND n.role = :role
AND coalesce(n.subscription, '') = :subscription
AND (n.state = 'approved' OR (n.state = 'pending'
	AND c.status IN ('submitted', 'under-review', 'action-required')))
ORDER BY n.id LIMIT :limit;

-- ARBITRATION_ADD
INSERT INTO arbitration (id, tenant, item, subscription, role, opened, round,
	version)
VALUES (:id, :tenant, :item, :subscription, :role, :now, 0, 0);

-- ARBITRATION_JOIN
-- A claim that had left may come again, with another line.
INSERT INTO arbitration_side (arbitration, claim, line, joined, invited,
	answered)
VALUES (:arbitration, :claim, :line, :now, 0, 0)
ON CONFLICT (arbitration, claim) DO UPDATE SET line = excluded.line,
	joined = excluded.joined, gone = NULL, invited = 0, answered = 0
WHERE arbitration_side.gone IS NOT NULL;

-- ARBITRATION_LEAVE
-- Sides of the claim whose line is neither approved nor open any more.
UPDATE arbitration_side SET gone = :now
WHERE claim = :claim AND gone IS NULL
AND EXISTS (SELECT 1 FROM arbitration a
	WHERE a.id = arbitration_side.arbitration AND a.closed IS NULL)
AND NOT EXISTS (SELECT 1 FROM claim_line n JOIN claim c ON c.id = n.claim
	WHERE n.id = arbitration_side.line AND (n.state = 'approved'
		OR (n.state = 'pending' AND c.status IN ('submitted',
			'under-review', 'action-required'))))
RETURNING arbitration;

-- ARBITRATION_CHANGED
UPDATE arbitration SET version = :version WHERE id = :id;

-- ARBITRATION_ASK
UPDATE arbitration SET round = round + 1, asked = :now, due = :due,
	decide_by = :decide_by, ready = NULL
WHERE id = :id AND closed IS NULL;

-- ARBITRATION_INVITE
UPDATE arbitration_side SET invited = :round
WHERE arbitration = :arbitration AND gone IS NULL;

-- ARBITRATION_QUESTION_ADD
INSERT INTO arbitration_question (arbitration, round, words, asked)
VALUES (:arbitration, :round, :words, :now);

-- ARBITRATION_EXTEND
UPDATE arbitration SET due = :due, decide_by = :decide_by
WHERE id = :id AND closed IS NULL AND ready IS NULL;

-- ARBITRATION_READY
UPDATE arbitration SET ready = :ready WHERE id = :id;

-- ARBITRATION_CLOSE
UPDATE arbitration SET closed = :now, closed_by = :person, winner = :winner,
	ready = coalesce(ready, :now)
WHERE id = :id AND closed IS NULL;

-- ARBITRATION_ANSWER
UPDATE arbitration_side SET answered = :round
WHERE arbitration = :arbitration AND claim = :claim AND answered < :round;

-- ARBITRATION_ANSWER_ADD
INSERT INTO arbitration_answer (arbitration, claim, round, words, at, person)
VALUES (:arbitration, :claim, :round, :words, :now, :person);

-- ARBITRATION_QUESTIONS
SELECT round, words, asked FROM arbitration_question
WHERE arbitration = :arbitration ORDER BY round LIMIT :limit;

-- ARBITRATION_ANSWERS
-- The side's, oldest first.
SELECT n.round, n.words, n.at, p.name
FROM arbitration_answer n JOIN person p ON p.id = n.person
WHERE n.arbitration = :arbitration AND n.claim = :claim
ORDER BY n.round LIMIT :limit;

-- ARBITRATION_DECLARE
INSERT INTO arbitration_declaration (arbitration, person, at, works_for)
VALUES (:arbitration, :person, :now, :works_for)
ON CONFLICT (arbitration, person) DO UPDATE SET at = excluded.at,
	works_for = excluded.works_for
WHERE arbitration_declaration.works_for = 0;

-- ARBITRATION_DECLARED
SELECT at, works_for FROM arbitration_declaration
WHERE arbitration = :arbitration AND person = :person;

-- ARBITRATION_OVERDUE
-- Rounds whose time is over while answers are sealed.
SELECT id FROM arbitration
WHERE closed IS NULL AND ready IS NULL AND due < :now AND id > :after
ORDER BY id LIMIT :limit;

-- ARBITRATION_RUNNING
-- Rounds whose time is not over.
SELECT id FROM arbitration
WHERE closed IS NULL AND ready IS NULL AND due >= :now AND id > :after
ORDER BY id LIMIT :limit;

-- ARBITRATION_STANDING
-- Of a claim that takes part and was asked: until when its own answer is due,
-- whether answers are sealed anywhere, until when it should be decided.
SELECT coalesce(min(CASE WHEN a.ready IS NULL AND s.answered < a.round
		THEN a.due END), 0),
	coalesce(max(CASE WHEN a.ready IS NULL THEN 1 ELSE 0 END), 0),
	coalesce(min(a.decide_by), 0)
FROM arbitration_side s JOIN arbitration a ON a.id = s.arbitration
WHERE s.claim = :claim AND s.gone IS NULL AND s.invited > 0
AND a.closed IS NULL;

-- ARBITRATION_PARTS
-- In which a claim takes part: what its pages need of each.
SELECT s.arbitration, coalesce(s.line, 0), i.name,
	coalesce(a.subscription, ''), s.invited,
	s.invited > 0 AND a.ready IS NULL, coalesce(q.words, ''),
	coalesce(a.due, 0), coalesce(n.words, ''), coalesce(n.at, 0)
FROM arbitration_side s
JOIN arbitration a ON a.id = s.arbitration
JOIN item i ON i.code = a.item
LEFT JOIN arbitration_question q ON q.arbitration = a.id AND q.round = s.invited
LEFT JOIN arbitration_answer n ON n.arbitration = a.id AND n.claim = s.claim
	AND n.round = s.invited
WHERE s.claim = :claim AND s.gone IS NULL AND a.closed IS NULL
ORDER BY s.line LIMIT :limit;

-- ARBITRATION_LOST
-- The last that a line was refused or ended in, whoever won it.
SELECT a.id FROM arbitration_side s
JOIN arbitration a ON a.id = s.arbitration
WHERE s.line = :line AND a.closed_by IS NOT NULL
AND (a.winner IS NULL OR a.winner <> s.line)
AND (s.gone IS NULL OR s.gone >= a.closed)
ORDER BY a.closed DESC LIMIT 1;
