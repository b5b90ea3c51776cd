-- Calendars of the programs.

-- HOLIDAY_PUT
INSERT INTO holiday (program, day, name) VALUES (:program, :day, :name)
ON CONFLICT (program, day) DO UPDATE SET name = excluded.name
WHERE holiday.name <> excluded.name;

-- HOLIDAY_REMOVE
DELETE FROM holiday WHERE program = :program AND day = :day;

-- HOLIDAY_DEADLINES
-- Those that run over the day that begins at :start.
SELECT count(*) FROM claim
WHERE waits_on IN ('partner', 'reviewer', 'lead', 'customer', 'other-partner') AND due >= :start
AND waits_since < :start AND program = :program;
