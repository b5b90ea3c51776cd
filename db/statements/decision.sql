-- Decisions of lines, and what stands in their way.

-- DECISION_ADD
INSERT INTO decision (claim, line, verdict, reason, words, at, person, version)
VALUES (:claim, :line, :verdict, :reason, :words, :now, :person, :version);

-- DECISION_TOOK_PART
-- Did they decide this line, or look at the decision before it went out?
SELECT 1 FROM history h WHERE h.claim = :claim AND h.person = :person
AND (h.kind IN ('look-drawn', 'look-confirmed') OR (h.subject = :line
	AND h.kind IN ('line-approved', 'line-refused', 'line-ended')))
LIMIT 1;

-- DECISION_HOLDER
-- Whose approved line is it that the index would find in the way? One that this
-- claim corrects makes room for it.
SELECT c.partner, n.id, n.claim FROM claim_line n JOIN claim c ON c.id = n.claim
WHERE n.tenant = :tenant AND n.item = :item AND n.state = 'approved'
AND n.claim <> :claim AND NOT EXISTS (
	SELECT 1 FROM line_successor s JOIN claim_line x ON x.id = s.line
	WHERE s.replaced = n.id AND x.claim = :claim)
AND CASE WHEN :role = 'use-or-consume' THEN n.role = 'use-or-consume'
	ELSE n.role = :role AND n.subscription = :subscription END;
