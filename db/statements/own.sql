-- What there is of a person, for themselves: a statement for each part of
-- rules/own, with its columns, the newest first. Of claims and of what they did
-- only in directories that they belong to.

-- fragment OWN_MEMBER
EXISTS (SELECT 1 FROM member WHERE member.person = :person
	AND member.directory = directory.id)

-- fragment OWN_CLAIM
EXISTS (SELECT 1 FROM member JOIN directory ON directory.id = member.directory
	WHERE member.person = :person
	AND (directory.id = claim.partner OR directory.kind = 'microsoft'))

-- OWN_ADDRESSES
SELECT address, until FROM address_former
WHERE person = :person ORDER BY until DESC, address LIMIT :limit;

-- OWN_FACTOR
-- One row, also for who has none.
SELECT factor.made, factor.confirmed,
	(SELECT count(*) FROM factor_code WHERE factor_code.person = person.id
		AND factor_code.used IS NULL),
	EXISTS (SELECT 1 FROM factor_exempt
		WHERE factor_exempt.person = person.id)
FROM person LEFT JOIN factor ON factor.person = person.id
WHERE person.id = :person LIMIT :limit;

-- OWN_SESSIONS
SELECT session.created, session.seen, session.proved, session.browser,
	session.network, directory.name
FROM session LEFT JOIN directory ON directory.id = session.directory
WHERE session.person = :person ORDER BY session.created DESC LIMIT :limit;

-- OWN_PLACES
SELECT browser, network, last FROM sign_in_place
WHERE person = :person ORDER BY last DESC, browser, network LIMIT :limit;

-- OWN_REQUESTS
SELECT r.role, directory.name, r.asked, r.answer, r.answered
FROM role_request r JOIN directory ON directory.id = r.directory
WHERE r.person = :person ORDER BY r.id DESC LIMIT :limit;

-- fragment OWN_INVITATION
directory.name, i.role, i.email, i.name, i.invited, i.ended,
i.accepted_by IS NOT NULL

-- OWN_INVITATIONS
-- Of them, by others.
SELECT $OWN_INVITATION
FROM invitation i JOIN directory ON directory.id = i.directory
WHERE i.accepted_by = :person
OR i.email = (SELECT email FROM person WHERE id = :person)
ORDER BY i.invited DESC LIMIT :limit;

-- OWN_INVITED
-- Of others, by them.
SELECT $OWN_INVITATION
FROM invitation i JOIN directory ON directory.id = i.directory
WHERE i.invited_by = :person AND EXISTS (SELECT 1 FROM member
	WHERE member.person = :person AND member.directory = i.invited_in)
ORDER BY i.invited DESC LIMIT :limit;

-- OWN_UNWANTED
SELECT topic, since FROM mail_unwanted
WHERE person = :person ORDER BY topic LIMIT :limit;

-- OWN_DAILY
SELECT last FROM mail_daily WHERE person = :person LIMIT :limit;

-- OWN_KEYS
SELECT since FROM keys_off WHERE person = :person LIMIT :limit;

-- OWN_ABSENCE
SELECT until FROM absence WHERE person = :person LIMIT :limit;

-- OWN_LISTS
SELECT saved_list.name, saved_list.query, directory.name
FROM saved_list JOIN directory ON directory.id = saved_list.directory
WHERE saved_list.person = :person AND $OWN_MEMBER
ORDER BY saved_list.name LIMIT :limit;

-- OWN_CLAIMS
SELECT claim.number, claim.name, directory.name, claim.created
FROM claim JOIN directory ON directory.id = claim.partner
WHERE claim.owner = :person AND $OWN_MEMBER
ORDER BY claim.created DESC LIMIT :limit;

-- OWN_FOLLOWED
SELECT claim.number, claim.name, directory.name
FROM follower JOIN claim ON claim.id = follower.claim
JOIN directory ON directory.id = claim.partner
WHERE follower.person = :person AND $OWN_MEMBER
ORDER BY claim.created DESC LIMIT :limit;

-- OWN_PROOF
SELECT proof.name, proof.type, proof.size, claim.number, claim.name, cp.added
FROM claim_proof cp JOIN proof ON proof.id = cp.proof
JOIN claim ON claim.id = cp.claim
JOIN directory ON directory.id = claim.partner
WHERE cp.added_by = :person AND proof.complete IS NOT NULL AND $OWN_MEMBER
ORDER BY cp.added DESC LIMIT :limit;

-- OWN_COMMENTS
SELECT comment.at, comment.kind, claim.number, claim.name, comment.body
FROM comment JOIN claim ON claim.id = comment.claim
WHERE comment.author = :person AND EXISTS (SELECT 1 FROM member
	JOIN directory ON directory.id = member.directory
	WHERE member.person = :person AND (directory.id = claim.partner
		AND comment.side = 'partner'
		OR directory.kind = 'microsoft' AND comment.side = 'microsoft'))
ORDER BY comment.id DESC LIMIT :limit;

-- OWN_UNSENT
-- Theirs alone; where the claim is not theirs any more, without its number.
SELECT unsent.at, unsent.place, claim.number, unsent.fields
FROM unsent LEFT JOIN claim ON claim.id = unsent.claim AND $OWN_CLAIM
WHERE unsent.person = :person ORDER BY unsent.at DESC LIMIT :limit;

-- OWN_SUPPORT
SELECT support_post.at, support_request.subject, support_post.body
FROM support_post
JOIN support_request ON support_request.id = support_post.request
WHERE support_post.author = :person AND EXISTS (SELECT 1 FROM member
	JOIN directory ON directory.id = member.directory
	WHERE member.person = :person
	AND (directory.id = support_request.partner
		AND support_post.side = 'partner'
		OR directory.kind = 'microsoft'
		AND support_post.side = 'microsoft'))
ORDER BY support_post.id DESC LIMIT :limit;

-- OWN_IMPORTS
-- Drafts, customers, people, products: what of it waits or is kept.
SELECT 'drafts', batch.name, batch.created, directory.name
FROM batch JOIN directory ON directory.id = batch.partner
WHERE batch.person = :person AND $OWN_MEMBER
UNION ALL
SELECT f.kind, f.name, f.sent, directory.name
FROM import_file f JOIN directory ON directory.id = f.directory
WHERE f.person = :person AND f.sent > 0 AND $OWN_MEMBER
ORDER BY 3 DESC LIMIT :limit;

-- OWN_MESSAGES
SELECT message.kind, claim.number, directory.name, message.at, message.read
FROM message JOIN directory ON directory.id = message.directory
LEFT JOIN claim ON claim.id = message.claim
WHERE message.person = :person AND $OWN_MEMBER
ORDER BY message.id DESC LIMIT :limit;

-- OWN_MAILS
-- To them; likewise.
SELECT outbox.kind, claim.number, outbox.address, outbox.at, outbox.sent
FROM outbox LEFT JOIN claim ON claim.id = outbox.claim AND $OWN_CLAIM
WHERE outbox.person = :person ORDER BY outbox.id DESC LIMIT :limit;

-- OWN_HISTORY
-- Without the entries' numbers: they would count what others do (R6.4).
SELECT history.at, history.kind, coalesce(directory.name, ''),
	coalesce(claim.number, '')
FROM history
LEFT JOIN directory ON directory.id = history.directory
LEFT JOIN claim ON claim.id = history.claim
WHERE history.person = :person AND (history.directory IS NULL
	OR EXISTS (SELECT 1 FROM member WHERE member.person = :person
		AND member.directory = coalesce(directory.merged, history.directory)))
ORDER BY history.at DESC, history.id DESC LIMIT :limit;
