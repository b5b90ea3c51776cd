-- Where the proof of a claim shows what it must show.

-- PLACE_LIST
SELECT coalesce(l.line, 0), l.requirement, l.proof, p.name,
	coalesce(l.page, 0), l.words
FROM proof_place l JOIN proof p ON p.id = l.proof
WHERE l.claim = :claim AND p.complete IS NOT NULL;

-- PLACE_PUT
INSERT INTO proof_place (claim, line, requirement, proof, page, words)
VALUES (:claim, :line, :requirement, :proof, :page, :words)
ON CONFLICT (claim, coalesce(line, 0), requirement)
DO UPDATE SET proof = excluded.proof, page = excluded.page,
	words = excluded.words;

-- PLACE_REMOVE
DELETE FROM proof_place
WHERE claim = :claim AND coalesce(line, 0) = :line
AND requirement = :requirement;
