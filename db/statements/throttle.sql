-- Counters in windows.

-- THROTTLE_ADD
INSERT INTO throttle (subject, started, count)
VALUES (:subject, :started, :more)
ON CONFLICT (subject, started) DO UPDATE
SET count = throttle.count + excluded.count
RETURNING count;

-- THROTTLE_ASK
SELECT count FROM throttle WHERE subject = :subject AND started = :started;

-- THROTTLE_FORGET
DELETE FROM throttle WHERE subject = :subject;

-- THROTTLE_SWEEP
DELETE FROM throttle WHERE started < :before;
