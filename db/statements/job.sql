-- The clock's jobs, and the lease of the one who runs them.

-- JOB_LEASE
INSERT INTO lease (name, holder, until) VALUES (:name, :holder, :until)
ON CONFLICT (name) DO UPDATE
SET holder = excluded.holder, until = excluded.until
WHERE lease.holder = excluded.holder OR lease.until <= :now;

-- JOB_RELEASE
DELETE FROM lease WHERE name = :name AND holder = :holder;

-- JOB_ADD
INSERT INTO job (name, next, failures) VALUES (:name, :next, 0)
ON CONFLICT (name) DO NOTHING;

-- JOB_DUE
SELECT name, next, coalesce(last, 0), failures FROM job
WHERE next <= :now ORDER BY next, name;

-- JOB_DONE
UPDATE job SET next = :next, last = :now, failures = 0 WHERE name = :name;

-- JOB_FAILED
UPDATE job SET next = :next, failures = failures + 1 WHERE name = :name;
