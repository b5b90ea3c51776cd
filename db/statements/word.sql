-- Words by which claims are found.

-- WORD_SOURCE
-- The partner's name makes that every claim has a word.
SELECT c.partner, CASE WHEN c.submitted IS NULL THEN 0 ELSE 1 END,
	coalesce(c.tenant, ''), coalesce(c.number, ''), c.name, c.customer,
	c.domain, coalesce(l.partner_id, ''), d.name
FROM claim c JOIN directory d ON d.id = c.partner
LEFT JOIN location l ON l.id = c.location
WHERE c.id = :claim;

-- WORD_CLEAR
DELETE FROM claim_word WHERE claim = :claim;

-- WORD_ADD
INSERT INTO claim_word (claim, word, shared, partner, submitted)
VALUES (:claim, :word, :shared, :partner, :submitted);

-- WORD_MISSING
SELECT c.id FROM claim c
WHERE c.id > :after AND NOT EXISTS (SELECT 1 FROM claim_word w WHERE w.claim = c.id)
ORDER BY c.id LIMIT :limit;
