-- People who left: what is theirs goes at once, what stands beside the history
-- in pieces.

-- LEAVER_PERSON
UPDATE person SET name = :name, email = :email, password = NULL, zone = 'UTC',
	language = 'en', disabled = coalesce(disabled, :now)
WHERE id = :person;

-- LEAVER_SESSIONS
DELETE FROM session WHERE person = :person;

-- LEAVER_PLACES
DELETE FROM sign_in_place WHERE person = :person;

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

-- LEAVER_BATCHES
DELETE FROM batch WHERE person = :person;

-- LEAVER_IMPORTS
-- They are as old as can be: the next sweep takes them with their bytes.
UPDATE import_file SET sent = 0 WHERE person = :person;

-- LEAVER_MESSAGES
DELETE FROM message WHERE person = :person;

-- fragment LEAVER_FORMERLY
-- What they signed in with before, and nobody else does now.
address_former f WHERE f.person = :person
AND NOT EXISTS (SELECT 1 FROM person WHERE person.email = f.address)

-- fragment LEAVER_ADDRESSES
(SELECT email FROM person WHERE id = :person
UNION SELECT f.address FROM $LEAVER_FORMERLY)

-- LEAVER_LINKS
-- With the mails that hold them.
DELETE FROM outbox WHERE id IN (SELECT mail FROM password_link
	WHERE address IN $LEAVER_ADDRESSES);

-- LEAVER_INVITATIONS
DELETE FROM invitation WHERE accepted_by = :person
OR email IN $LEAVER_ADDRESSES;

-- LEAVER_CHANGES
-- Of their address, likewise with the mails.
DELETE FROM outbox WHERE id IN (SELECT mail FROM address_change
	WHERE person = :person);

-- LEAVER_ADD
INSERT INTO leaver (person, name, email, until, done)
VALUES (:person, :name, :email, :until, 0);

-- LEAVER_FORMER
SELECT f.address FROM $LEAVER_FORMERLY ORDER BY f.address;

-- LEAVER_FIRST
SELECT person, name, email, until, done FROM leaver ORDER BY person LIMIT 1;

-- fragment LEAVER_NAMES
-- The values that are the name of a person.
('Owner', 'Reviewer', 'Name')

-- LEAVER_FIND
-- Of what may name them: what does (1), and what may have their address in it.
-- A name is theirs in entries about them or their address, and elsewhere when
-- nobody else is called so, or on claims that they did something on.
SELECT v.history, v.position, v.before, v.after,
	CASE WHEN h.kind = 'person-changed' AND h.subject = :person THEN 1
	WHEN v.name NOT IN $LEAVER_NAMES
		OR (v.before <> :name AND v.after <> :name) THEN 0
	WHEN v.name = 'Name' THEN EXISTS (SELECT 1 FROM history_value beside
		WHERE beside.history = v.history AND beside.name = 'E-mail'
		AND beside.after = :email)
	WHEN NOT EXISTS (SELECT 1 FROM person
		WHERE person.name = :name AND person.id <> :person) THEN 1
	ELSE EXISTS (SELECT 1 FROM history theirs
		WHERE theirs.claim = h.claim AND theirs.person = :person) END
FROM history_value v JOIN history h ON h.id = v.history
WHERE v.history > :after AND v.history <= :until AND v.salt IS NOT NULL
AND (v.name IN $LEAVER_NAMES
	OR lower(v.before) LIKE $TEXT_PATTERN ESCAPE '!'
	OR lower(v.after) LIKE $TEXT_PATTERN ESCAPE '!'
	OR (h.kind = 'person-changed' AND h.subject = :person));

-- LEAVER_ERASE
UPDATE history_value SET salt = NULL, before = NULL, after = NULL
WHERE history = :history AND position = :position;

-- LEAVER_MOVE
UPDATE leaver SET done = :done WHERE person = :person;

-- LEAVER_MAILS
-- With what the mail server said, and an address or a place that it is about.
UPDATE outbox SET address = :email, error = '', detail = CASE
	WHEN kind IN ('address-asked', 'address-changed', 'new-place') THEN ''
	ELSE detail END
WHERE person = :person;

-- LEAVER_INVITED
-- Their invitations are gone.
UPDATE outbox SET address = :email, error = ''
WHERE kind = 'invited' AND address = :was;

-- LEAVER_CONTACTS
UPDATE contact SET name = :name, email = :email
WHERE kind = 'partner' AND lower(email) = :was;

-- LEAVER_FORMER_END
DELETE FROM address_former WHERE person = :person;

-- LEAVER_END
DELETE FROM leaver WHERE person = :person;
