-- Partner accounts, as program admins look after them.

-- fragment PARTNER
SELECT $DIRECTORY_COLUMNS, directory.created,
	(SELECT count(*) FROM location WHERE location.partner = directory.id),
	(SELECT count(*) FROM member WHERE member.directory = directory.id),
	coalesce(directory.merged, 0), coalesce(whole.name, '')
FROM directory LEFT JOIN directory whole ON whole.id = directory.merged

-- fragment PARTNER_STANDS
-- Whoever was let in just before a merge adds nothing to what is no account.
EXISTS (SELECT 1 FROM directory
	WHERE directory.id = :partner AND directory.merged IS NULL)

-- PARTNER_OF
$PARTNER
WHERE directory.id = :id AND directory.kind = 'partner';

-- PARTNER_LIST
-- By name, after one; those whose name, or a location's name or PartnerID,
-- holds the text.
$PARTNER
WHERE directory.kind = 'partner'
AND (:text = '' OR lower(directory.name) LIKE $TEXT_PATTERN ESCAPE '!'
	OR EXISTS (SELECT 1 FROM location l WHERE l.partner = directory.id
		AND (lower(l.name) LIKE $TEXT_PATTERN ESCAPE '!'
			OR l.partner_id LIKE $TEXT_PATTERN ESCAPE '!')))
AND (directory.name, directory.id) > (:name, :id)
ORDER BY directory.name, directory.id LIMIT :limit;

-- PARTNER_OF_LOCATION
-- Whose location has the PartnerID.
SELECT partner FROM location WHERE partner_id = :partner_id;

-- PARTNER_NAMED
-- Whatever directory is called so.
SELECT 1 FROM directory WHERE lower(name) = lower(:name) LIMIT 1;
