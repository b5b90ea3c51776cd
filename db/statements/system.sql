-- How the site itself stands.

-- SYSTEM_QUEUES
-- Mails that wait and that failed, files that wait for the scanner and for
-- their pages, jobs that are due, and until when a clock says it runs.
SELECT (SELECT count(*) FROM outbox WHERE state = 'waiting'),
	(SELECT count(*) FROM outbox WHERE state IN $MAIL_FAILED_STATES),
	(SELECT count(*) FROM proof_scan WHERE state = 'waiting'),
	(SELECT count(*) FROM proof_view w WHERE w.state = 'waiting'
		AND EXISTS (SELECT 1 FROM claim_proof m
			JOIN claim c ON c.id = m.claim
			WHERE m.proof = w.proof AND c.submitted IS NOT NULL)),
	(SELECT count(*) FROM job WHERE next <= :now),
	coalesce((SELECT max(until) FROM lease WHERE name = 'clock'), 0);

-- SYSTEM_BACKUP
SELECT at, bytes FROM backup ORDER BY id DESC LIMIT 1;

-- SYSTEM_BACKUP_ADD
INSERT INTO backup (at, bytes) VALUES (:now, :size);

-- SYSTEM_JOBS
SELECT name, next, coalesce(last, 0), failures FROM job
WHERE next < :never ORDER BY name;
