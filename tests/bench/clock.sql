-- The big world on some day: of 100,000 claims 20,000 wait on their partner,
-- with deadlines in the next month, a few of them past; 20,000 are approved,
-- each for a product whose subscription the clock compares; 20,000 are drafts.
-- All that the clock does is due. After seed.sql and one run of the clock.

-- seed.sql's ids count claims in steps of 90000000000003.
UPDATE claim SET waits_since = unixepoch() - 20 * 86400,
	due = (unixepoch() / 86400 + id / 90000000000003 % 30) * 86400 - 1
WHERE status = 'action-required';
INSERT INTO turn (claim, party, since)
SELECT id, 'partner', waits_since FROM claim WHERE status = 'action-required';

UPDATE claim SET status = 'draft', waits_on = 'partner', turn = 'draft',
	number = NULL, submitted = NULL,
	created = unixepoch() - id / 90000000000003 % 60 * 86400 WHERE status = 'rejected';

INSERT INTO plan_set (id, digest) VALUES (1000000, x'00');
INSERT INTO subscription (id, graph_id, tenant, sku, sku_part_number, status,
	trial, seats, created, next_lifecycle, plan_set, changed)
SELECT printf('10000000-0000-4000-8000-%012d', row_number() OVER (ORDER BY id)),
	number, tenant, '', 'BENCH',
	CASE id / 90000000000003 % 100 WHEN 0 THEN 'Suspended' WHEN 1 THEN 'Deleted'
		ELSE 'Enabled' END,
	0, 1, 1780000000, unixepoch() + id / 90000000000003 % 400 * 86400, 1000000, 1780000000
FROM claim WHERE status = 'approved';
UPDATE claim SET area = 'business-applications', role = 'presales-advisor'
WHERE status = 'approved';
UPDATE claim_line SET item = 'dynamics-365-sales', role = 'presales-advisor',
	state = 'approved', earning = 1780000000,
	subscription = (SELECT s.id FROM claim c JOIN subscription s
		ON s.tenant = c.tenant AND s.graph_id = c.number
		WHERE c.id = claim_line.claim)
WHERE claim IN (SELECT id FROM claim WHERE status = 'approved');

UPDATE job SET next = 0;
