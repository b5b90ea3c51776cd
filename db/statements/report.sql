-- What reports count, of submitted claims (R10.20). In the order of the claims,
-- so that each is counted once.

-- fragment REPORT_OF
c.submitted IS NOT NULL AND (:program = '' OR c.program = :program)

-- REPORT_OPEN
-- An age changes with the day.
SELECT c.program, c.waits_on, min(c.submitted), count(*) FROM claim c
WHERE c.waits_on IS NOT NULL AND $REPORT_OF
GROUP BY c.program, c.waits_on, c.submitted / 86400;

-- REPORT_DECISIONS
SELECT e.claim, e.at, e.verdict, e.reason FROM decision e
JOIN claim c ON c.id = e.claim
WHERE e.at >= :from AND e.at < :until AND $REPORT_OF ORDER BY e.claim;

-- REPORT_TURNS
-- The first turn is the draft's.
SELECT e.claim, e.until, e.party, e.until - e.since FROM turn e
JOIN claim c ON c.id = e.claim
WHERE e.until >= :from AND e.until < :until AND $REPORT_OF
AND e.id > (SELECT min(x.id) FROM turn x WHERE x.claim = e.claim)
ORDER BY e.claim;

-- REPORT_DISPUTES
SELECT e.claim, e.closed, e.outcome FROM dispute e
JOIN claim c ON c.id = e.claim
WHERE e.closed >= :from AND e.closed < :until AND $REPORT_OF
ORDER BY e.claim;

-- REPORT_LOOKS
SELECT e.claim, e.settled, e.outcome FROM second_look e
JOIN claim c ON c.id = e.claim
WHERE e.settled >= :from AND e.settled < :until
AND e.outcome IN ('confirmed', 'disagreed') AND $REPORT_OF
ORDER BY e.claim;
