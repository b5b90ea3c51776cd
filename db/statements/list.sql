-- Lists of claims: a statement for each column and direction, from here on.
-- claim_partner holds all that a partner's row shows, so that the usual page
-- reads one stretch of that index and nothing else.

-- fragment LIST_COLUMNS
SELECT c.id, coalesce(c.number, ''), c.name, c.customer, c.status, c.changed,
	coalesce(c.waits_on, ''), coalesce(c.due, 0)

-- fragment LIST_OF_PARTNER
$CLAIM_IN_SCOPE AND (:status = '' OR c.status = :status
	OR :status = 'open' AND c.waits_on IS NOT NULL
	OR :status = 'waits' AND c.waits_on = 'partner')
AND $LIST_HAS_TEXT

-- fragment LIST_OF_MICROSOFT
c.submitted IS NOT NULL AND (:status = '' OR c.status = :status
	OR :status = 'open' AND c.waits_on IS NOT NULL
	OR :status = 'waits' AND c.waits_on <> 'partner')
AND $LIST_HAS_TEXT

-- fragment LIST_HAS_TEXT
(:text = '' OR EXISTS (
	SELECT 1 FROM claim t LEFT JOIN location p ON p.id = t.location
	WHERE t.id = c.id AND (t.name_key LIKE :folded ESCAPE '!'
		OR lower(t.number) LIKE :text ESCAPE '!'
		OR lower(t.customer) LIKE :text ESCAPE '!'
		OR t.domain LIKE :text ESCAPE '!'
		OR t.tenant LIKE :text ESCAPE '!'
		OR p.partner_id LIKE :text ESCAPE '!')))

-- fragment LIST_PARTNERS
$LIST_COLUMNS, ''

-- fragment LIST_MICROSOFTS
$LIST_COLUMNS, (SELECT d.name FROM directory d WHERE d.id = c.partner)

-- fragment LIST_DUE
coalesce(c.due, 9223372036854775807)

-- fragment LIST_NAME
CASE c.name WHEN '' THEN '' ELSE c.name_key END

-- fragment LIST_CUSTOMER
lower(c.customer)

-- LIST_PARTNER_CHANGED_UP
$LIST_PARTNERS, c.changed FROM claim c
WHERE $LIST_OF_PARTNER AND (c.changed, c.id) > (:key, :id)
ORDER BY c.changed, c.id LIMIT :limit;

-- LIST_PARTNER_CHANGED_DOWN
$LIST_PARTNERS, c.changed FROM claim c
WHERE $LIST_OF_PARTNER AND (c.changed, c.id) < (:key, :id)
ORDER BY c.changed DESC, c.id DESC LIMIT :limit;

-- LIST_WHOLE_CHANGED_UP
-- The usual page of who sees all and filters nothing: no question per row.
$LIST_PARTNERS, c.changed FROM claim c
WHERE c.partner = :directory AND (c.changed, c.id) > (:key, :id)
ORDER BY c.changed, c.id LIMIT :limit;

-- LIST_WHOLE_CHANGED_DOWN
$LIST_PARTNERS, c.changed FROM claim c
WHERE c.partner = :directory AND (c.changed, c.id) < (:key, :id)
ORDER BY c.changed DESC, c.id DESC LIMIT :limit;

-- LIST_PARTNER_DUE_UP
$LIST_PARTNERS, $LIST_DUE FROM claim c
WHERE $LIST_OF_PARTNER AND ($LIST_DUE, c.id) > (:key, :id)
ORDER BY $LIST_DUE, c.id LIMIT :limit;

-- LIST_PARTNER_DUE_DOWN
$LIST_PARTNERS, $LIST_DUE FROM claim c
WHERE $LIST_OF_PARTNER AND ($LIST_DUE, c.id) < (:key, :id)
ORDER BY $LIST_DUE DESC, c.id DESC LIMIT :limit;

-- LIST_PARTNER_NAME_UP
$LIST_PARTNERS, $LIST_NAME FROM claim c
WHERE $LIST_OF_PARTNER AND ($LIST_NAME, c.id) > (:key, :id)
ORDER BY $LIST_NAME, c.id LIMIT :limit;

-- LIST_PARTNER_NAME_DOWN
$LIST_PARTNERS, $LIST_NAME FROM claim c
WHERE $LIST_OF_PARTNER AND ($LIST_NAME, c.id) < (:key, :id)
ORDER BY $LIST_NAME DESC, c.id DESC LIMIT :limit;

-- LIST_PARTNER_CUSTOMER_UP
$LIST_PARTNERS, $LIST_CUSTOMER FROM claim c
WHERE $LIST_OF_PARTNER AND ($LIST_CUSTOMER, c.id) > (:key, :id)
ORDER BY $LIST_CUSTOMER, c.id LIMIT :limit;

-- LIST_PARTNER_CUSTOMER_DOWN
$LIST_PARTNERS, $LIST_CUSTOMER FROM claim c
WHERE $LIST_OF_PARTNER AND ($LIST_CUSTOMER, c.id) < (:key, :id)
ORDER BY $LIST_CUSTOMER DESC, c.id DESC LIMIT :limit;

-- LIST_PARTNER_MANY
-- Are there more than are counted? For whoever sees all and filters nothing,
-- who would have them counted with every page.
SELECT 1 FROM directory WHERE id = :directory AND claims > :limit;

-- LIST_PARTNER_COUNT
-- No further than it is shown.
SELECT count(*) FROM (SELECT 1 FROM claim c WHERE $LIST_OF_PARTNER
	LIMIT :limit) counted;

-- LIST_MICROSOFT_CHANGED_UP
$LIST_MICROSOFTS, c.changed FROM claim c
WHERE $LIST_OF_MICROSOFT AND (c.changed, c.id) > (:key, :id)
ORDER BY c.changed, c.id LIMIT :limit;

-- LIST_MICROSOFT_CHANGED_DOWN
$LIST_MICROSOFTS, c.changed FROM claim c
WHERE $LIST_OF_MICROSOFT AND (c.changed, c.id) < (:key, :id)
ORDER BY c.changed DESC, c.id DESC LIMIT :limit;

-- LIST_MICROSOFT_DUE_UP
$LIST_MICROSOFTS, $LIST_DUE FROM claim c
WHERE $LIST_OF_MICROSOFT AND ($LIST_DUE, c.id) > (:key, :id)
ORDER BY $LIST_DUE, c.id LIMIT :limit;

-- LIST_MICROSOFT_DUE_DOWN
$LIST_MICROSOFTS, $LIST_DUE FROM claim c
WHERE $LIST_OF_MICROSOFT AND ($LIST_DUE, c.id) < (:key, :id)
ORDER BY $LIST_DUE DESC, c.id DESC LIMIT :limit;

-- LIST_MICROSOFT_NAME_UP
$LIST_MICROSOFTS, $LIST_NAME FROM claim c
WHERE $LIST_OF_MICROSOFT AND ($LIST_NAME, c.id) > (:key, :id)
ORDER BY $LIST_NAME, c.id LIMIT :limit;

-- LIST_MICROSOFT_NAME_DOWN
$LIST_MICROSOFTS, $LIST_NAME FROM claim c
WHERE $LIST_OF_MICROSOFT AND ($LIST_NAME, c.id) < (:key, :id)
ORDER BY $LIST_NAME DESC, c.id DESC LIMIT :limit;

-- LIST_MICROSOFT_CUSTOMER_UP
$LIST_MICROSOFTS, $LIST_CUSTOMER FROM claim c
WHERE $LIST_OF_MICROSOFT AND ($LIST_CUSTOMER, c.id) > (:key, :id)
ORDER BY $LIST_CUSTOMER, c.id LIMIT :limit;

-- LIST_MICROSOFT_CUSTOMER_DOWN
$LIST_MICROSOFTS, $LIST_CUSTOMER FROM claim c
WHERE $LIST_OF_MICROSOFT AND ($LIST_CUSTOMER, c.id) < (:key, :id)
ORDER BY $LIST_CUSTOMER DESC, c.id DESC LIMIT :limit;

-- LIST_MICROSOFT_COUNT
-- No further than it is shown.
SELECT count(*) FROM (SELECT 1 FROM claim c WHERE $LIST_OF_MICROSOFT
	LIMIT :limit) counted;

