-- People who left: what is theirs goes at once, what stands beside the history
-- in pieces.

-- LEAVER_PERSON
UPDATE person SET name = :name, email = :email, password = NULL, zone = 'UTC',
	language = 'en', disabled = coalesce(disabled, :now)
WHERE id = :person;

-- LEAVER_SESSIONS
DELETE FROM session WHERE person = :person;

-- LEAVER_ROLES
DELETE FROM member_role WHERE person = :person;

-- LEAVER_MEMBERSHIPS
DELETE FROM member WHERE person = :person;

-- LEAVER_FOLLOWS
DELETE FROM follower WHERE person = :person;

-- LEAVER_LISTS
DELETE FROM saved_list WHERE person = :person;

-- LEAVER_UNWANTED
DELETE FROM mail_unwanted WHERE person = :person;

-- LEAVER_DAILY
DELETE FROM mail_daily WHERE person = :person;

-- LEAVER_KEYS
DELETE FROM keys_off WHERE person = :person;

-- LEAVER_ABSENCE
DELETE FROM absence WHERE person = :person;

-- LEAVER_DESKS
DELETE FROM desk_open WHERE person = :person;

-- LEAVER_UNSENT
DELETE FROM unsent WHERE person = :person;

-- LEAVER_MESSAGES
DELETE FROM message WHERE person = :person;

-- LEAVER_LINKS
DELETE FROM password_link
WHERE address = (SELECT email FROM person WHERE id = :person);

-- LEAVER_INVITATIONS
DELETE FROM invitation WHERE accepted_by = :person
OR email = (SELECT email FROM person WHERE id = :person);

-- LEAVER_ADD
INSERT INTO leaver (person, name, email, until, done)
VALUES (:person, :name, :email, :until, 0);

-- LEAVER_FIRST
SELECT person, name, email, until, done FROM leaver ORDER BY person LIMIT 1;

-- LEAVER_ERASE
-- What is their name, has their address in it, or tells what their details were.
UPDATE history_value SET salt = NULL, before = NULL, after = NULL
WHERE history > :after AND history <= :until AND salt IS NOT NULL
AND (before = :name OR after = :name
	OR lower(before) LIKE $TEXT_PATTERN ESCAPE '!'
	OR lower(after) LIKE $TEXT_PATTERN ESCAPE '!'
	OR EXISTS (SELECT 1 FROM history
		WHERE history.id = history_value.history
		AND history.kind = 'person-changed' AND history.subject = :person));

-- LEAVER_MOVE
UPDATE leaver SET done = :done WHERE person = :person;

-- LEAVER_MAILS
UPDATE outbox SET address = :email WHERE person = :person;

-- LEAVER_CONTACTS
UPDATE contact SET name = :name, email = :email
WHERE kind = 'partner' AND lower(email) = :was;

-- LEAVER_END
DELETE FROM leaver WHERE person = :person;
