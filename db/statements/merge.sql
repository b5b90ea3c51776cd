-- A partner account becomes a part of another.

-- MERGE_COUNTS
-- What would move, and what stands against it.
SELECT
(SELECT count(*) FROM claim WHERE partner = :from AND submitted IS NOT NULL),
(SELECT count(*) FROM claim WHERE partner = :from AND submitted IS NULL),
(SELECT count(*) FROM member mine
	JOIN member theirs ON theirs.person = mine.person
		AND theirs.directory = :into
	WHERE mine.directory = :from),
(SELECT count(*) FROM claim c JOIN claim_line n ON n.claim = c.id
	WHERE c.partner = :from AND c.status <> 'draft'
	AND n.state IN ('pending', 'approved') AND EXISTS (
		SELECT 1 FROM claim_line o JOIN claim oc ON oc.id = o.claim
		WHERE o.tenant = n.tenant AND o.item = n.item
		AND o.role = n.role
		AND coalesce(o.subscription, '') = coalesce(n.subscription, '')
		AND o.state IN ('pending', 'approved')
		AND oc.status <> 'draft' AND oc.partner = :into)),
(SELECT count(DISTINCT mine.arbitration) FROM claim c
	JOIN arbitration_side mine ON mine.claim = c.id
	JOIN arbitration_side theirs ON theirs.arbitration = mine.arbitration
	JOIN claim o ON o.id = theirs.claim
	WHERE c.partner = :from AND o.partner = :into),
(SELECT count(*) FROM claim c JOIN claim o ON o.name_key = c.name_key
	WHERE c.partner = :from AND o.partner = :into
	AND c.status IN ('draft', 'submitted', 'under-review', 'action-required', 'dispute')
	AND o.status IN ('draft', 'submitted', 'under-review', 'action-required', 'dispute')),
(SELECT coalesce(min(l.name), '') FROM location l
	JOIN location o ON lower(o.name) = lower(l.name)
	WHERE l.partner = :from AND o.partner = :into);

-- MERGE_CLAIMS
SELECT id FROM claim WHERE partner = :from ORDER BY id;

-- MERGE_CLAIM
UPDATE claim SET partner = :into WHERE id = :claim;

-- MERGE_CLAIM_COUNT
UPDATE directory SET claims = claims
	+ (SELECT f.claims FROM directory f WHERE f.id = :from)
WHERE id = :into;

-- MERGE_PEOPLE
SELECT person FROM member WHERE directory = :from ORDER BY person;

-- MERGE_LOCATIONS
UPDATE location SET partner = :into WHERE partner = :from;

-- MERGE_PROOF
UPDATE proof SET partner = :into WHERE partner = :from;

-- MERGE_BATCHES
UPDATE batch SET partner = :into WHERE partner = :from;

-- MERGE_SUPPORT
UPDATE support_request SET partner = :into WHERE partner = :from;

-- MERGE_MEMBERS
INSERT INTO member (person, directory, since)
SELECT person, :into, since FROM member WHERE directory = :from
ON CONFLICT (person, directory) DO NOTHING;

-- MERGE_ROLES
-- But for those that they have there already.
UPDATE member_role SET directory = :into
WHERE directory = :from AND NOT EXISTS (SELECT 1 FROM member_role o
	WHERE o.person = member_role.person AND o.directory = :into
	AND o.role = member_role.role
	AND coalesce(o.location, 0) = coalesce(member_role.location, 0)
	AND coalesce(o.program, '') = coalesce(member_role.program, ''));

-- MERGE_ROLES_END
DELETE FROM member_role WHERE directory = :from;

-- MERGE_ROLE_REQUESTS
-- But for what they asked for there on the same day: these end with the
-- membership.
UPDATE role_request SET directory = :into
WHERE directory = :from AND NOT EXISTS (SELECT 1 FROM role_request o
	WHERE o.person = role_request.person AND o.directory = :into
	AND o.role = role_request.role AND o.day = role_request.day);

-- MERGE_MEMBERS_END
DELETE FROM member WHERE directory = :from;

-- MERGE_SESSIONS
UPDATE session SET directory = :into WHERE directory = :from;

-- MERGE_MESSAGES
UPDATE message SET directory = :into WHERE directory = :from;

-- MERGE_MAILS
UPDATE outbox SET directory = :into WHERE directory = :from;

-- MERGE_FILES
UPDATE import_file SET directory = :into WHERE directory = :from;

-- MERGE_LISTS
-- But for those that they have under the same name.
UPDATE saved_list SET directory = :into
WHERE directory = :from AND NOT EXISTS (SELECT 1 FROM saved_list o
	WHERE o.person = saved_list.person AND o.directory = :into
	AND o.name = saved_list.name);

-- MERGE_LISTS_END
DELETE FROM saved_list WHERE directory = :from;

-- MERGE_INVITATIONS
UPDATE invitation SET directory = :into WHERE directory = :from;

-- MERGE_INVITERS
UPDATE invitation SET invited_in = :into WHERE invited_in = :from;

-- MERGE_EARLIER
-- What became a part of it before is now a part of the other.
UPDATE directory SET merged = :into WHERE merged = :from;

-- MERGE_END
UPDATE directory SET merged = :into, claims = 0
WHERE id = :from AND merged IS NULL;
