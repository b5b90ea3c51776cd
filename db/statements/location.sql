-- Locations of partner accounts.

-- fragment LOCATION_COLUMNS
location.id, location.partner, location.partner_id, location.name,
location.country, location.address

-- LOCATION_OF
SELECT $LOCATION_COLUMNS FROM location WHERE id = :id;

-- LOCATION_OF_PARTNER
SELECT $LOCATION_COLUMNS FROM location WHERE id = :id AND partner = :partner;

-- LOCATION_LIST
SELECT $LOCATION_COLUMNS FROM location WHERE partner = :partner
ORDER BY name, id;

-- LOCATION_CLAIMABLE
SELECT $LOCATION_COLUMNS FROM location
WHERE partner = :partner AND EXISTS (
	SELECT 1 FROM member_role
	WHERE member_role.person = :person AND member_role.directory = :partner
	AND member_role.role IN ('incentives-admin', 'incentives-user')
	AND (member_role.location IS NULL OR member_role.location = location.id))
ORDER BY name, id;

-- LOCATION_ADD
INSERT INTO location (id, partner, partner_id, name, country, address)
SELECT :id, :partner, :partner_id, :name, :country, :address
WHERE $PARTNER_STANDS;

-- LOCATION_CHANGE
UPDATE location SET name = :name, address = :address WHERE id = :id;

-- LOCATION_CLAIMS
-- How many claims of it stand where.
SELECT status, count(*) FROM claim
WHERE partner = :partner AND location = :location
GROUP BY status;

-- LOCATION_TYPES
SELECT type FROM location_type WHERE location = :location ORDER BY type;

-- LOCATION_TYPE_ADD
INSERT INTO location_type (location, type) VALUES (:location, :type)
ON CONFLICT (location, type) DO NOTHING;

-- LOCATION_TYPE_TAKE
DELETE FROM location_type WHERE location = :location AND type = :type;

-- LOCATION_TYPES_KNOWN
-- Those that a program asks for or a location carries.
SELECT words FROM requirement WHERE kind = 'type' AND removed IS NULL
UNION SELECT type FROM location_type
ORDER BY 1 LIMIT :limit;

-- LOCATION_ENROLLMENTS
SELECT program, status, changed FROM enrollment WHERE location = :location;

-- LOCATION_ENROLL
INSERT INTO enrollment (location, program, status, changed)
VALUES (:location, :program, :status, :now)
ON CONFLICT (location, program) DO UPDATE
SET status = excluded.status, changed = excluded.changed;

-- LOCATION_UNENROLL
DELETE FROM enrollment WHERE location = :location AND program = :program;
