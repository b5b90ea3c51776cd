-- What there is of a person, for themselves; of directories they belong to.

-- OWN_SESSIONS
SELECT session.created, session.seen, coalesce(directory.name, '')
FROM session LEFT JOIN directory ON directory.id = session.directory
WHERE session.person = :person ORDER BY session.created;

-- OWN_COMMENTS
SELECT comment.at, comment.kind, coalesce(claim.number, ''), claim.name,
	comment.body
FROM comment JOIN claim ON claim.id = comment.claim
WHERE comment.author = :person AND EXISTS (SELECT 1 FROM member
	JOIN directory ON directory.id = member.directory
	WHERE member.person = :person AND (directory.id = claim.partner
		AND comment.side = 'partner'
		OR directory.kind = 'microsoft' AND comment.side = 'microsoft'))
ORDER BY comment.id DESC LIMIT :limit;

-- OWN_HISTORY
-- Without the entries' numbers: they would count what others do (R6.4).
SELECT history.at, history.kind, coalesce(directory.name, ''),
	coalesce(claim.number, '')
FROM history
LEFT JOIN directory ON directory.id = history.directory
LEFT JOIN claim ON claim.id = history.claim
WHERE history.person = :person AND (history.directory IS NULL
	OR EXISTS (SELECT 1 FROM member WHERE member.person = :person
		AND member.directory = history.directory))
ORDER BY history.at DESC, history.id DESC LIMIT :limit;
