-- Proof of execution: sealed files and which claims they prove.

-- fragment PROOF_COLUMNS
p.id, p.partner, p.name, p.type, p.size, p.sha256, cp.added_by, o.name,
cp.added, coalesce((SELECT s.state FROM proof_scan s WHERE s.proof = p.id), '')

-- fragment PROOF_SEALED
-- It came while a round of an arbitration runs, and nothing else of the claim
-- waits for a reviewer: Microsoft does not see it yet (R6.3).
(EXISTS (SELECT 1 FROM arbitration_side s
	JOIN arbitration a ON a.id = s.arbitration
	WHERE s.claim = cp.claim AND s.gone IS NULL AND a.closed IS NULL
	AND a.ready IS NULL AND cp.added >= a.asked)
AND NOT EXISTS (SELECT 1 FROM claim_line l
	WHERE l.claim = cp.claim AND l.state = 'pending'
	AND NOT EXISTS (SELECT 1 FROM arbitration_side s
		JOIN arbitration a ON a.id = s.arbitration
		WHERE s.line = l.id AND s.gone IS NULL AND a.closed IS NULL)))

-- PROOF_BEGIN
INSERT INTO proof (id, partner, name, type, size, sha256, wrapped_key, header,
	person, started)
VALUES (:id, :partner, :name, :type, :size, :sha256, :wrapped_key, :header,
	:person, :now);

-- PROOF_CHUNK_ADD
INSERT INTO proof_chunk (proof, position, bytes)
VALUES (:proof, :position, :bytes);

-- PROOF_COMPLETE
-- It exists from now on.
UPDATE proof SET complete = :now WHERE id = :id AND complete IS NULL;

-- PROOF_ATTACH
INSERT INTO claim_proof (claim, proof, added, added_by)
VALUES (:claim, :proof, :now, :person);

-- PROOF_ATTACHED_SAME
-- A file with the same bytes on the same claim.
SELECT p.id FROM claim_proof cp JOIN proof p ON p.id = cp.proof
WHERE cp.claim = :claim AND p.sha256 = :sha256 AND p.complete IS NOT NULL;

-- PROOF_ATTACHED
SELECT proof FROM claim_proof WHERE claim = :claim;

-- PROOF_LIST
SELECT $PROOF_COLUMNS, $PROOF_SEALED
FROM claim_proof cp
JOIN proof p ON p.id = cp.proof
JOIN person o ON o.id = cp.added_by
WHERE cp.claim = :claim AND p.complete IS NOT NULL
ORDER BY cp.added, p.name, p.id;

-- PROOF_OF
-- With a claim it proves; whether the viewer may see that is store_claim_of's.
SELECT $PROOF_COLUMNS, $PROOF_SEALED, cp.claim
FROM proof p
JOIN claim_proof cp ON cp.proof = p.id
JOIN person o ON o.id = cp.added_by
WHERE p.id = :id AND p.complete IS NOT NULL
ORDER BY cp.claim;

-- PROOF_KEY
SELECT wrapped_key, header FROM proof WHERE id = :id;

-- PROOF_CHUNK
SELECT bytes FROM proof_chunk WHERE proof = :proof AND position = :position;

-- PROOF_DETACH
DELETE FROM claim_proof WHERE claim = :claim AND proof = :proof;

-- PROOF_FORGET
-- A file that proves no claim any more goes whole, its pieces with it.
DELETE FROM proof WHERE id = :id
AND NOT EXISTS (SELECT 1 FROM claim_proof cp WHERE cp.proof = proof.id);

-- PROOF_SWEEP
-- Files that began to arrive and never came to their end.
DELETE FROM proof WHERE complete IS NULL AND started < :before;

-- PROOF_SCAN_ADD
INSERT INTO proof_scan (proof, state, at)
VALUES (:proof, :state, :now);

-- PROOF_SCAN_MISSING
-- Files of a time without a scanner wait for the one there is now.
INSERT INTO proof_scan (proof, state, at)
SELECT p.id, 'waiting', 0 FROM proof p
WHERE p.complete IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM proof_scan s WHERE s.proof = p.id);

-- PROOF_SCAN_FORGET
-- Without a scanner nothing waits for one.
DELETE FROM proof_scan WHERE state = 'waiting';

-- PROOF_SCAN_WAITING
-- The longest untried first, each with one of the claims it proves.
SELECT $PROOF_COLUMNS
FROM proof_scan w
JOIN proof p ON p.id = w.proof
JOIN claim_proof cp ON cp.proof = p.id AND cp.claim = (
	SELECT min(m.claim) FROM claim_proof m WHERE m.proof = p.id)
JOIN person o ON o.id = cp.added_by
WHERE w.state = 'waiting'
ORDER BY w.at, w.proof LIMIT :limit;

-- PROOF_SCAN_SET
UPDATE proof_scan SET state = :state, at = :now
WHERE proof = :proof AND state = 'waiting';

-- PROOF_CLAIMS
SELECT claim FROM claim_proof WHERE proof = :proof ORDER BY claim;

-- PROOF_REUSABLE
-- Files of the partner's other claims that the viewer may see, each with the
-- claim it came to last; neither infected nor with bytes that this claim has.
-- CROSS JOIN begins at the file, of which there is one, not at all claims of
-- the partner.
SELECT $PROOF_COLUMNS, c.name, coalesce(c.number, '')
FROM proof p
JOIN claim_proof cp ON cp.proof = p.id
JOIN claim c ON c.id = cp.claim
JOIN person o ON o.id = cp.added_by
WHERE $CLAIM_IN_SCOPE AND c.id <> :claim AND p.partner = :directory
AND p.complete IS NOT NULL
AND (:text = '' OR lower(p.name) LIKE $TEXT_PATTERN ESCAPE '!'
	OR lower(c.name) LIKE $TEXT_PATTERN ESCAPE '!'
	OR lower(c.number) LIKE $TEXT_PATTERN ESCAPE '!')
AND NOT EXISTS (SELECT 1 FROM proof_scan i
	WHERE i.proof = p.id AND i.state = 'infected')
AND NOT EXISTS (SELECT 1 FROM claim_proof h JOIN proof t ON t.id = h.proof
	WHERE h.claim = :claim AND t.sha256 = p.sha256)
AND NOT EXISTS (SELECT 1 FROM claim_proof n CROSS JOIN claim c
	WHERE n.proof = p.id AND c.id = n.claim AND c.id <> :claim
	AND (n.added, n.claim) > (cp.added, cp.claim) AND $CLAIM_IN_SCOPE)
ORDER BY cp.added DESC, p.name, p.id LIMIT :limit;
