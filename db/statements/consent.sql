-- The customer's word.

-- fragment CONSENT_COLUMNS
id, claim, address, made, expires, coalesce(answered, 0), coalesce(replaced, 0)

-- CONSENT_OF
SELECT $CONSENT_COLUMNS FROM consent WHERE id = :id;

-- CONSENT_NEWEST
SELECT $CONSENT_COLUMNS FROM consent
WHERE claim = :claim AND replaced IS NULL;

-- CONSENT_REPLACE
UPDATE consent SET replaced = :now WHERE claim = :claim AND replaced IS NULL;

-- CONSENT_MAKE
INSERT INTO consent (id, claim, address, made, expires)
VALUES (:id, :claim, :address, :now, :expires);

-- CONSENT_ANSWERED
UPDATE consent SET answered = :now WHERE id = :id AND replaced IS NULL;

-- CONSENT_WORD_PUT
INSERT INTO consent_word (line, consent, answer, words, at)
VALUES (:line, :consent, :answer, :words, :now)
ON CONFLICT (line) DO UPDATE
SET consent = excluded.consent, answer = excluded.answer,
	words = excluded.words, at = excluded.at;

-- CONSENT_WORD_LIST
SELECT w.line, w.answer, w.words, w.at, c.address
FROM claim_line n
JOIN consent_word w ON w.line = n.id
JOIN consent c ON c.id = w.consent
WHERE n.claim = :claim ORDER BY n.position;

-- CONSENT_ASK
INSERT INTO consent_ask (claim, person, asked) VALUES (:claim, :person, :now);

-- CONSENT_ASK_END
UPDATE consent_ask SET ended = :now WHERE claim = :claim AND ended IS NULL;

-- CONSENT_UNDISPUTE
DELETE FROM dispute_line WHERE line = :line;
