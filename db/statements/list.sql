-- Lists of claims. There are three ways through them: newest first along an
-- index; sorted by whatever column, which looks at all that the viewer may
-- see; and from the few claims that a rare word finds. claim_partner holds all
-- that a partner's row shows, so that the usual page reads one stretch of that
-- index and nothing else.

-- fragment LIST_COLUMNS
c.id, coalesce(c.number, ''), c.name, c.customer, c.status, c.changed,
coalesce(c.waits_on, ''), coalesce(c.due, 0),
CASE c.status WHEN 'approved' THEN $DISPUTE_STATE ELSE '' END

-- fragment LIST_PARTNERS
SELECT $LIST_COLUMNS, '', 0

-- fragment LIST_MICROSOFTS
SELECT $LIST_COLUMNS, (SELECT d.name FROM directory d WHERE d.id = c.partner),
$CLAIM_SHARED

-- fragment LIST_HAPPENED
-- What reports count, in the months that are asked for.
:happened = 'decision' AND EXISTS (SELECT 1 FROM decision e
	WHERE e.claim = c.id AND e.at >= :month_from AND e.at < :month_until
	AND (:what = '' OR e.verdict = :what)
	AND (:reason = '' OR e.reason = :reason))
OR :happened = 'turn' AND EXISTS (SELECT 1 FROM turn e
	WHERE e.claim = c.id AND e.party = :what
	AND e.until >= :month_from AND e.until < :month_until
	AND e.id > (SELECT min(x.id) FROM turn x WHERE x.claim = c.id))
OR :happened = 'dispute' AND EXISTS (SELECT 1 FROM dispute e
	WHERE e.claim = c.id AND (:what = '' OR e.outcome = :what)
	AND e.closed >= :month_from AND e.closed < :month_until)
OR :happened = 'look' AND EXISTS (SELECT 1 FROM second_look e
	WHERE e.claim = c.id AND e.outcome IN ('confirmed', 'disagreed')
	AND (:what = '' OR e.outcome = :what)
	AND e.settled >= :month_from AND e.settled < :month_until)

-- fragment LIST_FITS
(:plain = 1 OR (:status = '' OR c.status = :status
	OR :status = 'open' AND c.waits_on IS NOT NULL)
AND (:waits = '' OR :waits = 'partner' AND c.waits_on = 'partner'
	OR :waits = 'microsoft' AND c.waits_on IN ('reviewer', 'lead', 'other-partner')
	OR :waits = 'nobody' AND c.waits_on IS NULL
	OR :waits IN ('reviewer', 'lead', 'customer', 'other-partner')
		AND c.waits_on = :waits)
AND (:due = '' OR :due = 'none' AND c.due IS NULL
	OR c.due > :due_from AND c.due <= :due_until)
AND (:location = '' OR c.location = (SELECT f.id FROM location f
	WHERE f.partner_id = :location))
AND (:area = '' OR c.area = :area)
AND (:role = '' OR c.role = :role)
AND (:customer = '' OR c.tenant = :customer OR c.domain = :customer
	OR lower(c.customer) = :customer)
AND (:reviewer = 0 OR c.reviewer = :reviewer
	OR :reviewer = -1 AND c.reviewer IS NULL)
AND (:item = '' OR EXISTS (SELECT 1 FROM claim_line n
	WHERE n.claim = c.id AND n.item = :item))
AND (:program = '' OR c.program = :program)
AND (:age = '' OR c.program = :program1
		AND c.submitted > :age_from1 AND c.submitted <= :age_until1
	OR c.program = :program2
		AND c.submitted > :age_from2 AND c.submitted <= :age_until2)
AND (:happened = '' AND (:months = 0
		OR c.submitted >= :month_from AND c.submitted < :month_until)
	OR $LIST_HAPPENED))
AND (:words < 2 OR EXISTS (SELECT 1 FROM claim_word w
	WHERE w.claim = c.id AND w.word >= :word2 AND w.word < :end2)
AND (:words < 3 OR EXISTS (SELECT 1 FROM claim_word w
	WHERE w.claim = c.id AND w.word >= :word3 AND w.word < :end3)
AND (:words < 4 OR EXISTS (SELECT 1 FROM claim_word w
	WHERE w.claim = c.id AND w.word >= :word4 AND w.word < :end4)
AND (:words < 5 OR EXISTS (SELECT 1 FROM claim_word w
	WHERE w.claim = c.id AND w.word >= :word5 AND w.word < :end5)
AND (:words < 6 OR EXISTS (SELECT 1 FROM claim_word w
	WHERE w.claim = c.id AND w.word >= :word6 AND w.word < :end6))))))

-- fragment LIST_HAS_WORD
(:words < 1 OR EXISTS (SELECT 1 FROM claim_word w
	WHERE w.claim = c.id AND w.word >= :word1 AND w.word < :end1))

-- fragment LIST_OF_PARTNER
$CLAIM_IN_SCOPE AND $LIST_FITS

-- fragment LIST_OF_MICROSOFT
c.submitted IS NOT NULL AND $LIST_FITS

-- fragment LIST_PARTNER_FOUND
claim_word f CROSS JOIN claim c
WHERE c.id = f.claim AND f.partner = :directory
AND f.word >= :word1 AND f.word < :end1 AND f.shared < :length1
AND $LIST_OF_PARTNER

-- fragment LIST_MICROSOFT_FOUND
claim_word f CROSS JOIN claim c
WHERE c.id = f.claim AND f.submitted = 1
AND f.word >= :word1 AND f.word < :end1 AND f.shared < :length1
AND $LIST_OF_MICROSOFT

-- fragment LIST_NUMBER
CASE :sort WHEN 'changed' THEN c.changed
	WHEN 'due' THEN coalesce(c.due, 9223372036854775807) ELSE 0 END

-- fragment LIST_LETTERS
CASE :sort WHEN 'name' THEN CASE c.name WHEN '' THEN '' ELSE c.name_key END
	WHEN 'customer' THEN lower(c.customer) ELSE '' END

-- fragment LIST_KEY
$LIST_NUMBER, $LIST_LETTERS

-- fragment LIST_UP
(:keyed = 0 OR ($LIST_NUMBER, $LIST_LETTERS, c.id) > (:number, :letters, :id))
ORDER BY 12, 13, c.id LIMIT :limit

-- fragment LIST_DOWN
(:keyed = 0 OR ($LIST_NUMBER, $LIST_LETTERS, c.id) < (:number, :letters, :id))
ORDER BY 12 DESC, 13 DESC, c.id DESC LIMIT :limit

-- fragment LIST_NEWEST
(c.changed, c.id) < (:number, :id)
ORDER BY c.changed DESC, c.id DESC LIMIT :limit

-- fragment LIST_OLDEST
(c.changed, c.id) > (:number, :id)
ORDER BY c.changed, c.id LIMIT :limit

-- LIST_WHOLE_UP
-- The usual page of who sees all and filters nothing: no question per row.
$LIST_PARTNERS, c.changed FROM claim c
WHERE c.partner = :directory AND $LIST_OLDEST;

-- LIST_WHOLE_DOWN
$LIST_PARTNERS, c.changed FROM claim c
WHERE c.partner = :directory AND $LIST_NEWEST;

-- LIST_PARTNER_UP
$LIST_PARTNERS, c.changed FROM claim c
WHERE $LIST_OF_PARTNER AND $LIST_HAS_WORD
AND $LIST_OLDEST;

-- LIST_PARTNER_DOWN
$LIST_PARTNERS, c.changed FROM claim c
WHERE $LIST_OF_PARTNER AND $LIST_HAS_WORD
AND $LIST_NEWEST;

-- LIST_PARTNER_SORTED_UP
$LIST_PARTNERS, $LIST_KEY FROM claim c
WHERE $LIST_OF_PARTNER AND $LIST_HAS_WORD
AND $LIST_UP;

-- LIST_PARTNER_SORTED_DOWN
$LIST_PARTNERS, $LIST_KEY FROM claim c
WHERE $LIST_OF_PARTNER AND $LIST_HAS_WORD
AND $LIST_DOWN;

-- LIST_PARTNER_FOUND_UP
$LIST_PARTNERS, $LIST_KEY FROM $LIST_PARTNER_FOUND AND $LIST_UP;

-- LIST_PARTNER_FOUND_DOWN
$LIST_PARTNERS, $LIST_KEY FROM $LIST_PARTNER_FOUND AND $LIST_DOWN;

-- LIST_MICROSOFT_UP
$LIST_MICROSOFTS, c.changed FROM claim c
WHERE $LIST_OF_MICROSOFT AND $LIST_HAS_WORD
AND $LIST_OLDEST;

-- LIST_MICROSOFT_DOWN
$LIST_MICROSOFTS, c.changed FROM claim c
WHERE $LIST_OF_MICROSOFT AND $LIST_HAS_WORD
AND $LIST_NEWEST;

-- LIST_MICROSOFT_SORTED_UP
$LIST_MICROSOFTS, $LIST_KEY FROM claim c
WHERE $LIST_OF_MICROSOFT AND $LIST_HAS_WORD
AND $LIST_UP;

-- LIST_MICROSOFT_SORTED_DOWN
$LIST_MICROSOFTS, $LIST_KEY FROM claim c
WHERE $LIST_OF_MICROSOFT AND $LIST_HAS_WORD
AND $LIST_DOWN;

-- LIST_MICROSOFT_FOUND_UP
$LIST_MICROSOFTS, $LIST_KEY FROM $LIST_MICROSOFT_FOUND AND $LIST_UP;

-- LIST_MICROSOFT_FOUND_DOWN
$LIST_MICROSOFTS, $LIST_KEY FROM $LIST_MICROSOFT_FOUND AND $LIST_DOWN;

-- LIST_PARTNER_MANY
-- Are there more than are counted? For whoever sees all and filters nothing,
-- who would have them counted with every page.
SELECT 1 FROM directory WHERE id = :directory AND claims > :limit;

-- LIST_PARTNER_COUNT
-- No further than it is shown.
SELECT count(*) FROM (SELECT 1 FROM claim c WHERE $LIST_OF_PARTNER
	AND $LIST_HAS_WORD LIMIT :limit) counted;

-- LIST_MICROSOFT_COUNT
SELECT count(*) FROM (SELECT 1 FROM claim c WHERE $LIST_OF_MICROSOFT
	AND $LIST_HAS_WORD LIMIT :limit) counted;

-- LIST_PARTNER_FOUND_COUNT
SELECT count(*) FROM (SELECT 1 FROM $LIST_PARTNER_FOUND LIMIT :limit) counted;

-- LIST_MICROSOFT_FOUND_COUNT
SELECT count(*) FROM (SELECT 1 FROM $LIST_MICROSOFT_FOUND LIMIT :limit) counted;

-- LIST_PARTNER_WORD
-- How many claims a word finds, counted no further than that. What a claim's
-- words share with the one before is counted there.
SELECT count(*) FROM (SELECT 1 FROM claim_word w
	WHERE w.partner = :directory AND w.word >= :word AND w.word < :end
	AND w.shared < :length LIMIT :limit) counted;

-- LIST_MICROSOFT_WORD
SELECT count(*) FROM (SELECT 1 FROM claim_word w
	WHERE w.submitted = 1 AND w.word >= :word AND w.word < :end
	AND w.shared < :length LIMIT :limit) counted;

-- LIST_PARTNER_WORD_FAR
-- Where one comes to so many claims on: whether that word still begins so tells
-- that the word finds at least as many, for half the price of counting them.
SELECT w.word FROM claim_word w
WHERE w.partner = :directory AND w.word >= :word AND w.shared < :length
ORDER BY w.word LIMIT 1 OFFSET :limit;

-- LIST_MICROSOFT_WORD_FAR
SELECT w.word FROM claim_word w
WHERE w.submitted = 1 AND w.word >= :word AND w.shared < :length
ORDER BY w.word LIMIT 1 OFFSET :limit;
