-- The contacts of claims.

-- CONTACT_LIST
SELECT kind, name, title, email FROM contact WHERE claim = :claim;

-- CONTACT_PUT
INSERT INTO contact (claim, kind, name, title, email)
VALUES (:claim, :kind, :name, :title, :email)
ON CONFLICT (claim, kind) DO UPDATE
SET name = excluded.name, title = excluded.title, email = excluded.email;

-- CONTACT_REMOVE
DELETE FROM contact WHERE claim = :claim AND kind = :kind;
