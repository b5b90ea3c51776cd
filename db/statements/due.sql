-- What the clock finds to do: claims by where their time stands.

-- DUE_UNANSWERED
-- The partner's time to answer is over.
SELECT id FROM claim
WHERE waits_on = 'partner' AND turn = 'answer' AND due < :now
ORDER BY due, id LIMIT :limit;

-- DUE_CUSTOMERS
-- The customer's time to answer is over.
SELECT id FROM claim
WHERE waits_on = 'customer' AND due < :now
ORDER BY due, id LIMIT :limit;

-- DUE_WAITING
-- Claims that wait for the partner's answer, whose reminders may be due.
SELECT id FROM claim
WHERE waits_on = 'partner' AND turn = 'answer' AND due >= :now
AND id > :after
ORDER BY id LIMIT :limit;

-- DUE_DRAFTS
-- Drafts begun before an instant.
SELECT id FROM claim
WHERE waits_on = 'partner' AND status = 'draft' AND created < :before
AND id > :after
ORDER BY id LIMIT :limit;
