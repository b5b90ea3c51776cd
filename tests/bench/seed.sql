-- A big world for the bench: 200 partner accounts; the first, Bench 1, has
-- 2,000 claims, the others 98,000 together. Their turns are far ahead, so that
-- the clock has nothing to do but to note the words they are found by. Run on
-- a database that `cpor init` has just made (tests/bench/seed.c).

INSERT INTO directory (id, kind, name, country, created)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
SELECT 1000000 + i, 'partner', 'Bench ' || i, 'US', 1780000000 FROM n;

INSERT INTO location (id, partner, partner_id, name, country)
SELECT id + 1000000, id, id, name || ' Seattle', 'US' FROM directory
WHERE kind = 'partner';

INSERT INTO person (id, email, name, zone, language, created)
SELECT id + 2000000, 'owner' || id || '@bench.example', 'Owner of ' || name,
	'Europe/Berlin', 'en', 1780000000 FROM directory;
INSERT INTO member (person, directory, since)
SELECT id + 2000000, id, 1780000000 FROM directory;

INSERT INTO tenant (id, name, default_domain, country, public_sector)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
SELECT printf('00000000-0000-4000-8000-%012d', i), 'Customer ' || i || ' GmbH',
	'customer' || i || '.example', 'US', 0 FROM n;

-- Of a partner's claims, i counts them in the order of their change.
INSERT INTO claim (id, number, partner, owner, location, name, name_key,
	status, tenant, customer, domain, area, role, program, opted_out,
	solution_seller, revenue_customer, isv_solution, reviewer, created,
	changed, submitted, waits_on, turn, waits_since, due, version)
WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999),
made (i, partner, customer, status) AS (
	SELECT i, 1000001 + CASE WHEN i % 50 = 0 THEN 0 ELSE 1 + i % 199 END,
		1 + i % 5000,
		CASE i / 50 % 5 WHEN 0 THEN 'submitted' WHEN 1 THEN 'under-review'
			WHEN 2 THEN 'action-required' WHEN 3 THEN 'approved'
			ELSE 'rejected' END
	FROM n)
SELECT (i + 1) * 90000000000003 + i, 'C-' || printf('%08d', i), partner,
	partner + 2000000, partner + 1000000,
	'Exchange Online for customer ' || i,
	'exchange online for customer ' || i, status,
	printf('00000000-0000-4000-8000-%012d', customer),
	'Customer ' || customer || ' GmbH', 'customer' || customer || '.example',
	'modern-work', 'use-or-consume', 'commerce-incentives', 0, '', '', '',
	NULL, 1780000000, 1780000000 + i * 100, 1780000000 + i * 50,
	CASE status WHEN 'action-required' THEN 'partner'
		WHEN 'submitted' THEN 'reviewer'
		WHEN 'under-review' THEN 'reviewer' END,
	CASE status WHEN 'action-required' THEN 'answer'
		WHEN 'submitted' THEN 'review'
		WHEN 'under-review' THEN 'review' END,
	CASE WHEN status IN ('action-required', 'submitted', 'under-review')
		THEN 4000000000 + i END,
	CASE WHEN status IN ('action-required', 'submitted', 'under-review')
		THEN 4100000000 + i END, 1
FROM made;

INSERT INTO claim_line (id, claim, position, item, tenant, role, state,
	reason, reason_text)
SELECT id + 1, id, 1, 'exchange-online', tenant, role, 'pending', '', ''
FROM claim;

UPDATE directory SET claims = (SELECT count(*) FROM claim WHERE partner = directory.id);
