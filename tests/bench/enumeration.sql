-- Who may be guessed at: 3,000 people with an account, and 40 account admins of
-- ten partners, who may invite 50 people a day each.
INSERT INTO directory (id, kind, name, country, created)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)
SELECT i + 100, 'partner', 'Bench ' || i, 'DE', 1780000000 FROM n;

INSERT INTO person (id, email, name, password, zone, language, created)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
SELECT i + 10000, 'known' || (i + 10000) || '@guess.example', 'Known ' || i,
	(SELECT password FROM person WHERE email = 'reader@microsoft.example'),
	'UTC', 'en', 1780000000
FROM n;

INSERT INTO person (id, email, name, password, zone, language, created)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 39)
SELECT i + 1000, 'admin' || i || '@bench.example', 'Admin ' || i,
	(SELECT password FROM person WHERE email = 'reader@microsoft.example'),
	'UTC', 'en', 1780000000
FROM n;
INSERT INTO member (person, directory, since)
SELECT id, 101 + (id - 1000) / 4, 1780000000 FROM person
WHERE id BETWEEN 1000 AND 1039;
INSERT INTO member_role (person, directory, role, given)
SELECT person, directory, 'account-admin', since FROM member
WHERE person BETWEEN 1000 AND 1039;
