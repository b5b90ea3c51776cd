-- Letters of decisions.

-- LETTER_ADD
INSERT INTO letter (comment, claim, words, version)
VALUES (:comment, :claim, :words, :version);
