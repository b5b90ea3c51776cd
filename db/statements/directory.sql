-- Directories: partner accounts and Microsoft.

-- fragment DIRECTORY_COLUMNS
directory.id, directory.kind, directory.name, directory.country

-- DIRECTORY_ADD
INSERT INTO directory (id, kind, name, country, created)
VALUES (:id, :kind, :name, :country, :now);

-- DIRECTORY_OF
SELECT $DIRECTORY_COLUMNS FROM directory WHERE id = :id AND merged IS NULL;

-- DIRECTORY_OF_PERSON
SELECT $DIRECTORY_COLUMNS
FROM member JOIN directory ON directory.id = member.directory
WHERE member.person = :person
ORDER BY directory.name, directory.id;

-- DIRECTORY_LIST
SELECT $DIRECTORY_COLUMNS FROM directory WHERE merged IS NULL
ORDER BY directory.name, directory.id;
