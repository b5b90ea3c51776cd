-- Files as the pages show them.

-- VIEW_EXPECT
-- A file that has just arrived waits for its pages.
INSERT INTO proof_view (proof, state, pages, more, tries, at)
VALUES (:proof, 'waiting', 0, 0, 0, 0);

-- VIEW_WAITING
-- Files of submitted claims that may be opened, the longest untried first, each
-- with one of those claims.
SELECT $PROOF_COLUMNS
FROM proof_view w
JOIN proof p ON p.id = w.proof
JOIN claim_proof cp ON cp.proof = p.id AND cp.claim = (
	SELECT min(m.claim) FROM claim_proof m JOIN claim c ON c.id = m.claim
	WHERE m.proof = p.id AND c.submitted IS NOT NULL)
JOIN person o ON o.id = cp.added_by
WHERE w.state IN ('waiting', 'unsafe')
AND (w.state = 'waiting' OR w.at < :before)
AND coalesce((SELECT s.state FROM proof_scan s WHERE s.proof = p.id),
	CASE WHEN :scanner = 0 THEN 'clean' ELSE 'waiting' END) = 'clean'
ORDER BY w.at, w.proof LIMIT :limit;

-- VIEW_BEGIN
UPDATE proof_view SET tries = tries + 1, at = :now
WHERE proof = :proof AND state IN ('waiting', 'unsafe')
RETURNING tries;

-- VIEW_PAGES_FORGET
-- What was left of a time when it was begun and not ended.
DELETE FROM proof_page WHERE proof = :proof;

-- VIEW_PAGE_ADD
INSERT INTO proof_page (proof, page, width, height, wrapped_key, header, words,
	picture)
VALUES (:proof, :page, :width, :height, :wrapped_key, :header, :words,
	:picture);

-- VIEW_END
UPDATE proof_view SET state = :state, pages = :pages, more = :more
WHERE proof = :proof;

-- VIEW_OF
SELECT state, pages, more FROM proof_view WHERE proof = :proof;

-- VIEW_PAGE_WORDS
SELECT width, height, wrapped_key, header, words FROM proof_page
WHERE proof = :proof AND page = :page;

-- VIEW_PAGE
SELECT width, height, wrapped_key, header, words, picture FROM proof_page
WHERE proof = :proof AND page = :page;

-- VIEW_SEEN
-- Has this person looked at it since then?
SELECT 1 FROM history
WHERE claim = :claim AND kind = :kind AND person = :person
AND subject = :proof AND at > :since
LIMIT 1;
