-- Disputes: one of a claim, about some of its lines.

-- DISPUTE_OPEN
INSERT INTO dispute (claim, words, opened, opened_by, outcome)
VALUES (:claim, :words, :now, :person, '');

-- DISPUTE_ABOUT
INSERT INTO dispute_line (line, claim, outcome, words)
VALUES (:line, :claim, '', '');

-- DISPUTE_UNBIND
-- A claim in a dispute does not bind its name: another may have it by now.
UPDATE claim SET name_key = :key WHERE id = :claim;

-- DISPUTE_OF
SELECT s.words, s.opened, p.name, coalesce(s.asked, 0), coalesce(s.closed, 0),
	s.outcome
FROM dispute s JOIN person p ON p.id = s.opened_by WHERE s.claim = :claim;

-- DISPUTE_LINES
SELECT d.line, d.outcome, d.words FROM dispute_line d
JOIN claim_line n ON n.id = d.line
WHERE d.claim = :claim ORDER BY n.position;

-- DISPUTE_ASKS
-- :asked is NULL when the partner has answered.
UPDATE dispute SET asked = :asked WHERE claim = :claim AND closed IS NULL;

-- DISPUTE_RULE
UPDATE dispute_line SET outcome = :outcome, words = :words
WHERE line = :line AND claim = :claim AND outcome = '';

-- DISPUTE_CLOSE
UPDATE dispute SET closed = :now, asked = NULL, outcome = :outcome
WHERE claim = :claim AND closed IS NULL;

-- DISPUTE_STANDS
-- What nobody ruled on is upheld.
UPDATE dispute_line SET outcome = 'upheld' WHERE claim = :claim AND outcome = '';
