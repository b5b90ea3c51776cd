-- Colleagues who get a claim's messages besides its owner.

-- FOLLOWER_LIST
SELECT p.id, p.name FROM follower f
JOIN claim c ON c.id = f.claim
JOIN person p ON p.id = f.person
JOIN member m ON m.person = p.id AND m.directory = c.partner
WHERE f.claim = :claim AND p.disabled IS NULL
ORDER BY p.name, p.id LIMIT :limit;

-- FOLLOWER_ADD
INSERT INTO follower (claim, person) VALUES (:claim, :person)
ON CONFLICT DO NOTHING;

-- FOLLOWER_REMOVE
DELETE FROM follower WHERE claim = :claim AND person = :person;
