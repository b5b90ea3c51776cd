-- Calendars of the programs.

-- HOLIDAY_PUT
INSERT INTO holiday (program, day, name) VALUES (:program, :day, :name)
ON CONFLICT (program, day) DO UPDATE SET name = excluded.name
WHERE holiday.name <> excluded.name;

-- HOLIDAY_REMOVE
DELETE FROM holiday WHERE program = :program AND day = :day;

-- HOLIDAY_DEADLINES
-- Those that run over a day from :first to :last, by the days of UTC on which
-- they began and end.
SELECT waits_since / 86400, due / 86400, count(*) FROM claim
WHERE waits_on IN ('partner', 'reviewer', 'lead', 'customer', 'other-partner')
AND due >= :first * 86400 AND waits_since < :last * 86400 AND program = :program
GROUP BY waits_since / 86400, due / 86400;
