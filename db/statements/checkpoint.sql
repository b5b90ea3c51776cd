-- Signed checkpoints of the history.

-- CHECKPOINT_ADD
INSERT INTO checkpoint (count, line) VALUES (:count, :line);

-- CHECKPOINT_OF
SELECT line FROM checkpoint WHERE count = :count;

-- CHECKPOINT_LIST
SELECT line FROM checkpoint ORDER BY count;

-- CHECKPOINT_MAIL
-- To everybody who audits.
INSERT INTO outbox (kind, person, address, detail, at)
SELECT :kind, person.id, person.email, :line, :now FROM person
WHERE person.disabled IS NULL AND EXISTS (SELECT 1 FROM member_role m
	WHERE m.person = person.id AND m.role = 'auditor');
