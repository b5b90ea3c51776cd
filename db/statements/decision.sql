-- Decisions of lines, and what stands in their way.

-- DECISION_ADD
INSERT INTO decision (claim, line, verdict, reason, words, at, person, version)
VALUES (:claim, :line, :verdict, :reason, :words, :now, :person, :version);

-- DECISION_HOLDER
-- Whose approved line is it that the index would find in the way? One that this
-- claim corrects makes room for it.
SELECT c.partner FROM claim_line n JOIN claim c ON c.id = n.claim
WHERE n.tenant = :tenant AND n.item = :item AND n.state = 'approved'
AND n.claim <> :claim AND NOT EXISTS (
	SELECT 1 FROM line_successor s JOIN claim_line x ON x.id = s.line
	WHERE s.replaced = n.id AND x.claim = :claim)
AND CASE WHEN :role = 'use-or-consume' THEN n.role = 'use-or-consume'
	ELSE n.role = :role AND n.subscription = :subscription END;
