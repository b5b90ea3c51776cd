-- Lines that end.

-- ENDING_CORRECTED
-- The approved line that this one corrects, if it is still about the same
-- customer.
SELECT o.id, o.claim FROM line_successor s
JOIN claim_line n ON n.id = s.line
JOIN claim_line o ON o.id = s.replaced
WHERE s.line = :line AND o.state = 'approved' AND o.tenant = n.tenant;
