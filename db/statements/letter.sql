-- Letters of decisions.

-- LETTER_ADD
INSERT INTO letter (comment, claim, words, version)
VALUES (:comment, :claim, :words, :version);

-- LETTER_LIST
-- The newest first.
SELECT l.comment, m.at FROM letter l JOIN comment m ON m.id = l.comment
WHERE l.claim = :claim ORDER BY l.comment DESC LIMIT :limit;
