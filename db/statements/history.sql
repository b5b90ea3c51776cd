-- History: added to, read, walked; never changed (see the triggers).

-- HISTORY_HEAD
SELECT count, hash, mac FROM history_head WHERE id = 1;

-- HISTORY_HASH
SELECT hash FROM history WHERE id = :id;

-- HISTORY_HEAD_MAKE
INSERT INTO history_head (id, count, hash, mac)
VALUES (1, :count, :hash, :mac);

-- HISTORY_HEAD_MOVE
UPDATE history_head SET count = :count, hash = :hash, mac = :mac WHERE id = 1;

-- HISTORY_ADD
INSERT INTO history (id, at, kind, person, directory, claim, subject,
	internal, previous, hash)
VALUES (:id, :at, :kind, :person, :directory, :claim, :subject,
	:internal, :previous, :hash);

-- HISTORY_VALUE_ADD
INSERT INTO history_value (history, position, name, before_hash, after_hash,
	salt, before, after)
VALUES (:history, :position, :name, :before_hash, :after_hash,
	:salt, :before, :after);

-- fragment HISTORY_COLUMNS
history.id, history.at, history.kind, coalesce(person.name, ''),
coalesce(directory.kind, ''), history.internal, coalesce(history.subject, 0),
history.hash, coalesce(history.person, 0)

-- HISTORY_OF_CLAIM
SELECT $HISTORY_COLUMNS
FROM history
LEFT JOIN person ON person.id = history.person
LEFT JOIN directory ON directory.id = history.directory
WHERE history.claim = :claim AND history.id > :after
AND history.internal <= :internal
ORDER BY history.id LIMIT :limit;

-- HISTORY_VALUES_OF_CLAIM
-- Who reviews is Microsoft's own affair: no partner reads a name.
SELECT history_value.history, history_value.name,
	coalesce(history_value.before, ''), coalesce(history_value.after, ''),
	history_value.salt IS NULL
FROM history
JOIN history_value ON history_value.history = history.id
WHERE history.claim = :claim AND history.id > :after AND history.id <= :last
AND history.internal <= :internal
AND (:internal = 1 OR history_value.name <> 'Reviewer')
ORDER BY history_value.history, history_value.position;

-- fragment HISTORY_ABOUT_PERSON
history.subject = :person AND history.kind IN ('person-changed', 'role-asked', 'role-declined', 'role-given', 'role-taken', 'member-removed')
AND (:directory = 0 OR history.directory = :directory
	OR history.directory IN (SELECT id FROM directory WHERE merged = :directory))

-- HISTORY_OF_PERSON
-- The latest, in the order of what happened; of people of one directory, or (0)
-- of anybody.
SELECT * FROM (SELECT $HISTORY_COLUMNS
	FROM history
	LEFT JOIN person ON person.id = history.person
	LEFT JOIN directory ON directory.id = history.directory
	WHERE $HISTORY_ABOUT_PERSON
	ORDER BY history.id DESC LIMIT :limit) latest
ORDER BY 1;

-- HISTORY_VALUES_OF_PERSON
SELECT history_value.history, history_value.name,
	coalesce(history_value.before, ''), coalesce(history_value.after, ''),
	history_value.salt IS NULL
FROM history
JOIN history_value ON history_value.history = history.id
WHERE $HISTORY_ABOUT_PERSON AND history.id >= :first
ORDER BY history_value.history, history_value.position;

-- fragment HISTORY_ABOUT_LOCATION
history.subject = :location AND history.kind IN ('location-added', 'location-changed', 'enrollment-invited', 'enrollment-joined', 'enrollment-accepted', 'enrollment-renewed', 'enrollment-saved', 'enrollment-submitted', 'enrollment-sent-back', 'enrollment-validated', 'enrollment-refused', 'enrollment-discontinued', 'enrollment-expired', 'enrollment-rolled-over')

-- HISTORY_OF_LOCATION
-- The latest, in the order of what happened.
SELECT * FROM (SELECT $HISTORY_COLUMNS
	FROM history
	LEFT JOIN person ON person.id = history.person
	LEFT JOIN directory ON directory.id = history.directory
	WHERE $HISTORY_ABOUT_LOCATION
	ORDER BY history.id DESC LIMIT :limit) latest
ORDER BY 1;

-- HISTORY_VALUES_OF_LOCATION
SELECT history_value.history, history_value.name,
	coalesce(history_value.before, ''), coalesce(history_value.after, ''),
	history_value.salt IS NULL
FROM history
JOIN history_value ON history_value.history = history.id
WHERE $HISTORY_ABOUT_LOCATION AND history.id >= :first
ORDER BY history_value.history, history_value.position;

-- fragment HISTORY_ABOUT_PARTNER
history.subject = :partner AND history.kind IN ('partner-added', 'partner-merged')

-- HISTORY_OF_PARTNER
-- The latest, in the order of what happened.
SELECT * FROM (SELECT $HISTORY_COLUMNS
	FROM history
	LEFT JOIN person ON person.id = history.person
	LEFT JOIN directory ON directory.id = history.directory
	WHERE $HISTORY_ABOUT_PARTNER
	ORDER BY history.id DESC LIMIT :limit) latest
ORDER BY 1;

-- HISTORY_VALUES_OF_PARTNER
SELECT history_value.history, history_value.name,
	coalesce(history_value.before, ''), coalesce(history_value.after, ''),
	history_value.salt IS NULL
FROM history
JOIN history_value ON history_value.history = history.id
WHERE $HISTORY_ABOUT_PARTNER AND history.id >= :first
ORDER BY history_value.history, history_value.position;

-- HISTORY_LAST_OF_LOCATION
-- Of what changed itself, not where it stands in programs.
SELECT coalesce(max(history.id), 0) FROM history
WHERE $HISTORY_ABOUT_LOCATION
AND history.kind IN ('location-added', 'location-changed');

-- fragment HISTORY_ABOUT_THING
history.kind IN ('setting-changed', 'setting-withdrawn', 'calendar-changed', 'catalogue-changed')
AND EXISTS (SELECT 1 FROM history_value v WHERE v.history = history.id
	AND v.position = 0 AND v.name = :name AND v.after = :which)

-- HISTORY_OF_THING
SELECT * FROM (SELECT $HISTORY_COLUMNS
	FROM history
	LEFT JOIN person ON person.id = history.person
	LEFT JOIN directory ON directory.id = history.directory
	WHERE $HISTORY_ABOUT_THING
	ORDER BY history.id DESC LIMIT :limit) latest
ORDER BY 1;

-- HISTORY_VALUES_OF_THING
-- But for the first, which says what it is about.
SELECT history_value.history, history_value.name,
	coalesce(history_value.before, ''), coalesce(history_value.after, ''),
	history_value.salt IS NULL
FROM history
JOIN history_value ON history_value.history = history.id
WHERE $HISTORY_ABOUT_THING AND history.id >= :first
AND history_value.position > 0
ORDER BY history_value.history, history_value.position;

-- HISTORY_LAST_OF_THING
SELECT coalesce(max(history.id), 0) FROM history WHERE $HISTORY_ABOUT_THING;

-- HISTORY_VALUES_OF
SELECT history, name, coalesce(before, ''), coalesce(after, ''), salt IS NULL
FROM history_value WHERE history = :history ORDER BY position;

-- fragment AUDIT_ENTRIES
SELECT $HISTORY_COLUMNS, coalesce(directory.name, ''),
	coalesce(history.claim, 0), coalesce(claim.number, ''),
	coalesce(claim.name, ''), claim.submitted IS NOT NULL
FROM history
LEFT JOIN person ON person.id = history.person
LEFT JOIN directory ON directory.id = history.directory
LEFT JOIN claim ON claim.id = history.claim

-- fragment AUDIT_PART
history.at >= :from AND (history.at, history.id) < (:at, :id)
ORDER BY history.at DESC, history.id DESC LIMIT :limit

-- AUDIT_PLACE
-- An entry, or if it is missing the one behind it.
SELECT at FROM history WHERE id >= :id ORDER BY id LIMIT 1;

-- AUDIT_ALL
$AUDIT_ENTRIES
WHERE $AUDIT_PART;

-- AUDIT_BY_KIND
$AUDIT_ENTRIES
WHERE history.kind = :kind AND $AUDIT_PART;

-- AUDIT_BY_PERSON
$AUDIT_ENTRIES
WHERE history.person = :person AND (:kind = '' OR history.kind = :kind)
AND $AUDIT_PART;

-- AUDIT_BY_CLAIM
$AUDIT_ENTRIES
WHERE history.claim = :claim AND (:person = 0 OR history.person = :person)
AND (:kind = '' OR history.kind = :kind)
AND $AUDIT_PART;

-- HISTORY_WALK
SELECT id, at, kind, coalesce(person, 0), coalesce(directory, 0),
	coalesce(claim, 0), coalesce(subject, 0), internal, previous, hash
FROM history WHERE id > :after ORDER BY id;

-- HISTORY_WALK_VALUES
SELECT history, position, name, before_hash, after_hash, salt, before, after
FROM history_value WHERE history > :after ORDER BY history, position;
