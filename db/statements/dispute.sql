-- Disputes.

-- DISPUTE_OPEN
INSERT INTO dispute (claim, words, opened, opened_by, outcome)
VALUES (:claim, :words, :now, :person, '');

-- DISPUTE_CLOSE
UPDATE dispute SET closed = :now, outcome = :outcome
WHERE claim = :claim AND closed IS NULL;
