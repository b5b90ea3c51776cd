-- Texts to start from.

-- fragment CANNED_COLUMNS
t.id, t.title, t.words, t.changed, coalesce(p.name, '')

-- CANNED_LIST
SELECT $CANNED_COLUMNS FROM canned_text t
LEFT JOIN person p ON p.id = t.changed_by
ORDER BY t.title LIMIT :limit;

-- CANNED_OF
SELECT $CANNED_COLUMNS FROM canned_text t
LEFT JOIN person p ON p.id = t.changed_by WHERE t.id = :id;

-- CANNED_ADD
INSERT INTO canned_text (id, title, words, changed, changed_by)
VALUES (:id, :title, :words, :now, :person);

-- CANNED_CHANGE
UPDATE canned_text SET title = :title, words = :words, changed = :now,
	changed_by = :person
WHERE id = :id AND changed = :seen;

-- CANNED_REMOVE
DELETE FROM canned_text WHERE id = :id;
