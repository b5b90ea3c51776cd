-- Second looks at decisions.

-- LOOK_ROUND
-- How many decisions of the claim have gone out.
SELECT count(DISTINCT version) FROM decision WHERE claim = :claim;

-- LOOK_ADD
INSERT INTO second_look (claim, first, version, drawn, outcome, words,
	letter)
VALUES (:claim, :first, :version, :now, '', '', :letter)
RETURNING id;

-- LOOK_ADD_LINE
INSERT INTO second_look_line (look, line, approved, reason, words)
VALUES (:look, :line, :approved, :reason, :words);

-- LOOK_OF
SELECT l.id, l.first, f.name, l.version, l.drawn, coalesce(l.second, 0),
	coalesce(s.name, ''), l.outcome, l.words, l.letter,
	(SELECT count(*) FROM second_look_line v WHERE v.look = l.id),
	EXISTS (SELECT 1 FROM history h WHERE h.claim = l.claim
		AND h.id > l.version
		AND h.kind IN ('arbitration-ended', 'arbitration-decided'))
FROM second_look l JOIN person f ON f.id = l.first
LEFT JOIN person s ON s.id = l.second
WHERE l.claim = :claim AND l.settled IS NULL;

-- LOOK_LINES
-- Those that still wait: the customer may have declined one since.
SELECT v.line, v.approved, v.reason, v.words FROM second_look_line v
JOIN claim_line n ON n.id = v.line
WHERE v.look = :look AND n.state = 'pending' ORDER BY n.position;

-- LOOK_ANSWER
UPDATE second_look SET second = :person, outcome = :outcome, words = :words,
	settled = :settled
WHERE id = :look AND outcome = '' AND settled IS NULL;

-- LOOK_SETTLE
-- A lead has decided, or the claim has gone another way.
UPDATE second_look SET settled = :now,
	outcome = CASE WHEN outcome = '' THEN 'dropped' ELSE outcome END
WHERE claim = :claim AND settled IS NULL;
