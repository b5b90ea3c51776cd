-- Of the big world's claims, which seed.sql made, 20,000 are open, and all of
-- them wait for a review: due in the last two weeks and the next two.

UPDATE claim SET status = 'approved', waits_on = NULL, turn = NULL,
	waits_since = NULL, due = NULL
WHERE status IN ('under-review', 'action-required');
UPDATE claim SET waits_since = unixepoch() - 20 * 86400 + id % (20 * 86400),
	due = unixepoch() / 86400 * 86400 - 1 + (id % 29 - 14) * 86400
WHERE waits_on IS NOT NULL;
