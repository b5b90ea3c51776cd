-- What people wrote and could not send. Only its writer's own is ever asked for.

-- UNSENT_KEEP
INSERT INTO unsent (person, claim, place, version, fields, at)
SELECT :person, c.id, :place, :version, :fields, :at
FROM claim c WHERE c.id = :claim
ON CONFLICT (person, claim, place) DO UPDATE SET version = excluded.version,
	fields = excluded.fields, at = excluded.at;

-- UNSENT_LIST
SELECT place, version, at, fields FROM unsent
WHERE person = :person AND claim = :claim ORDER BY at, place;

-- UNSENT_DROP
DELETE FROM unsent
WHERE person = :person AND claim = :claim AND place = :place;

-- UNSENT_SWEEP
DELETE FROM unsent WHERE at < :before;
