-- Files of many drafts.

-- BATCH_ADD
INSERT INTO batch (id, partner, person, name, created)
VALUES (:id, :partner, :person, :name, :now);

-- BATCH_ADD_ROW
INSERT INTO batch_row (batch, position, cells, problems)
VALUES (:batch, :position, :cells, :problems);

-- fragment BATCH_COLUMNS
b.id, b.name, b.created, coalesce(b.done, 0),
(SELECT count(*) FROM batch_row r WHERE r.batch = b.id),
(SELECT count(*) FROM batch_row r WHERE r.batch = b.id AND r.problems <> ''),
(SELECT count(*) FROM batch_row r WHERE r.batch = b.id
	AND r.claim IS NOT NULL)

-- BATCH_OF
-- Only their sender sees them, in the directory they were sent in.
SELECT $BATCH_COLUMNS FROM batch b
WHERE b.id = :id AND b.partner = :partner AND b.person = :person;

-- BATCH_LIST
SELECT $BATCH_COLUMNS FROM batch b
WHERE b.person = :person AND b.partner = :partner
ORDER BY b.created DESC, b.id LIMIT :limit;

-- BATCH_ROWS
SELECT position, cells, problems, coalesce(claim, 0) FROM batch_row
WHERE batch = :batch AND position > :after
AND (:fresh = 0 OR (problems = '' AND claim IS NULL))
ORDER BY position LIMIT :limit;

-- BATCH_MADE
UPDATE batch_row SET claim = :claim
WHERE batch = :batch AND position = :position AND claim IS NULL;

-- BATCH_REFUSED
UPDATE batch_row SET problems = :problems
WHERE batch = :batch AND position = :position;

-- BATCH_DONE
UPDATE batch SET done = :now WHERE id = :id AND done IS NULL;

-- BATCH_SWEEP
DELETE FROM batch WHERE created < :before;
