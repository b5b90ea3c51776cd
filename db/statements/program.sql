-- Programs: how they take locations in.

-- PROGRAM_OF
SELECT invitation, open, version FROM program WHERE code = :program;

-- PROGRAM_REQUIREMENTS
SELECT id, kind, words FROM requirement
WHERE program = :program AND removed IS NULL
ORDER BY kind DESC, words;

-- PROGRAM_CHANGE
UPDATE program SET invitation = :invitation, open = :open, version = :version
WHERE code = :program;

-- PROGRAM_REQUIRE
INSERT INTO requirement (id, program, kind, words, added)
VALUES (:id, :program, :kind, :words, :now);

-- PROGRAM_RELEASE
UPDATE requirement SET removed = :now
WHERE id = :id AND program = :program AND removed IS NULL;
