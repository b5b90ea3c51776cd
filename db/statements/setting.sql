-- Dated numbers of the rules, and calendars.

-- SETTING_OF
SELECT value FROM program_setting
WHERE program = :program AND name = :name AND effective <= :at
ORDER BY effective DESC LIMIT 1;

-- SETTING_PUT
INSERT INTO program_setting (program, name, effective, value, changed,
	changed_by)
VALUES (:program, :name, :effective, :value, :now, :by)
ON CONFLICT (program, name, effective) DO UPDATE
SET value = excluded.value, changed = excluded.changed,
	changed_by = excluded.changed_by;

-- SETTING_VALUES
SELECT s.effective, s.value, s.changed, coalesce(p.name, '')
FROM program_setting s LEFT JOIN person p ON p.id = s.changed_by
WHERE s.program = :program AND s.name = :name
ORDER BY s.effective DESC;

-- SETTING_NEXT
-- What will be in force next.
SELECT effective, value FROM program_setting
WHERE program = :program AND name = :name AND effective > :now
ORDER BY effective LIMIT 1;

-- SETTING_WITHDRAW
DELETE FROM program_setting
WHERE program = :program AND name = :name AND effective = :effective
AND effective > :now;

-- SETTING_HOLIDAYS
SELECT day, name FROM holiday WHERE program = :program
AND day BETWEEN :from AND :until ORDER BY day;
