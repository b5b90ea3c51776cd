-- The conversation about claims, and what reviewers asked for.

-- fragment COMMENT_COLUMNS
m.id, CASE WHEN l.comment IS NULL THEN m.kind ELSE 'letter' END, m.side,
coalesce(p.name, ''), coalesce(l.words, m.body), m.at,
coalesce(m.answered, 0), coalesce(m.author, 0), coalesce(m.edited, 0)

-- fragment COMMENT_TABLES
comment m LEFT JOIN person p ON p.id = m.author
LEFT JOIN letter l ON l.comment = m.id

-- COMMENT_OF
SELECT $COMMENT_COLUMNS
FROM $COMMENT_TABLES
WHERE m.id = :id AND m.claim = :claim AND (m.kind <> 'note' OR :notes = 1);

-- COMMENT_EDIT
UPDATE comment SET body = :body, edited = :now WHERE id = :id;

-- COMMENT_LIST
-- Notes are internal: they come only when asked for. The newest first.
SELECT $COMMENT_COLUMNS
FROM $COMMENT_TABLES
WHERE m.claim = :claim AND (m.kind <> 'note' OR :notes = 1)
AND m.id < :before
ORDER BY m.id DESC LIMIT :limit;

-- COMMENT_ADD
INSERT INTO comment (claim, kind, author, side, body, at)
VALUES (:claim, :kind, :author, :side, :body, :now)
RETURNING id;

-- COMMENT_ANSWERED
UPDATE comment SET answered = :now
WHERE claim = :claim AND kind = 'question' AND answered IS NULL;

-- COMMENT_ASKS
SELECT a.id, coalesce(a.line, 0), coalesce(i.name, ''), a.reason, a.words,
	a.asked, p.name, coalesce(a.answered, 0)
FROM ask a
JOIN person p ON p.id = a.asked_by
LEFT JOIN claim_line n ON n.id = a.line
LEFT JOIN item i ON i.code = n.item
WHERE a.claim = :claim AND (:open = 0 OR a.answered IS NULL)
ORDER BY a.id;

-- COMMENT_ASK
INSERT INTO ask (claim, line, reason, words, asked, asked_by)
VALUES (:claim, :line, :reason, :words, :now, :person);

-- COMMENT_ASKS_ANSWERED
UPDATE ask SET answered = :now WHERE claim = :claim AND answered IS NULL;

-- COMMENT_FILE_ADD
INSERT INTO comment_file (comment, proof) VALUES (:comment, :proof);

-- COMMENT_FILES
-- That came with comments of the claim, as far as they still prove it.
SELECT $PROOF_COLUMNS, f.comment
FROM comment m
JOIN comment_file f ON f.comment = m.id
JOIN claim_proof cp ON cp.claim = m.claim AND cp.proof = f.proof
JOIN proof p ON p.id = f.proof
JOIN person o ON o.id = cp.added_by
WHERE m.claim = :claim AND m.id >= :first AND m.id <= :last
AND p.complete IS NOT NULL AND (:microsoft = 0 OR NOT $PROOF_SEALED)
ORDER BY f.comment, p.name, p.id;
