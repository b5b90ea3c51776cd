-- People get in, partners have locations, locations enroll, programs are run.

-- Locations are added in the browser.
ALTER TABLE location ADD COLUMN
	address TEXT NOT NULL DEFAULT '';       -- where it is, as many lines as were typed

-- What happened to locations is found without reading all history.
CREATE INDEX history_location ON history (subject, id)
WHERE kind IN ('location-added', 'location-changed', 'enrollment-invited', 'enrollment-joined', 'enrollment-accepted', 'enrollment-renewed', 'enrollment-saved', 'enrollment-submitted', 'enrollment-sent-back', 'enrollment-validated', 'enrollment-refused', 'enrollment-discontinued', 'enrollment-expired', 'enrollment-rolled-over');

-- Programs are run in the browser: how they invite, and what they ask for.
ALTER TABLE program ADD COLUMN
	invitation TEXT NOT NULL DEFAULT '';    -- what an invitation says
ALTER TABLE program ADD COLUMN
	open INTEGER NOT NULL DEFAULT 0 CHECK (open IN (0, 1)); -- may every location enroll without one?
ALTER TABLE program ADD COLUMN
	version INTEGER NOT NULL DEFAULT 0;     -- history.id of the latest change; forms carry it

-- What a program asks of locations, besides the references that every program asks for.
CREATE TABLE requirement (
	id INTEGER PRIMARY KEY,                 -- random
	program TEXT NOT NULL REFERENCES program (code), -- whose
	kind TEXT NOT NULL CHECK (kind IN ('type', 'checked')), -- a partner type, or what program admins check
	words TEXT NOT NULL CHECK (words <> ''), -- the type's name, or what has to be so
	added INTEGER NOT NULL,                 -- when
	removed INTEGER                         -- from when on it is asked for no more; NULL: it is
) STRICT; -- [sqlite]
CREATE UNIQUE INDEX requirement_once ON requirement (program, kind, words) WHERE removed IS NULL;

-- What a location has supplied for a program, and how it goes on.
ALTER TABLE enrollment ADD COLUMN
	payout TEXT NOT NULL DEFAULT '';        -- reference of its payout profile; no bank data
ALTER TABLE enrollment ADD COLUMN
	tax TEXT NOT NULL DEFAULT '';           -- reference of its tax profile
ALTER TABLE enrollment ADD COLUMN
	words TEXT NOT NULL DEFAULT '';         -- what a program admin told the partner last
ALTER TABLE enrollment ADD COLUMN
	rolled INTEGER;                         -- when it last went over into a new fiscal year; NULL: never
ALTER TABLE enrollment ADD COLUMN
	version INTEGER NOT NULL DEFAULT 0;     -- history.id of the latest change; forms carry it
ALTER TABLE enrollment ADD COLUMN
	reminded INTEGER NOT NULL DEFAULT 0;    -- which reminder of it was told last since it stands so; 0: none
CREATE INDEX enrollment_status ON enrollment (status, changed, location);

-- What program admins found not met.
CREATE TABLE enrollment_unmet (
	location INTEGER NOT NULL,              -- by whom
	program TEXT NOT NULL,                  -- in what
	requirement INTEGER NOT NULL REFERENCES requirement (id), -- which
	PRIMARY KEY (location, program, requirement),
	FOREIGN KEY (location, program) REFERENCES enrollment (location, program) ON DELETE CASCADE
) STRICT; -- [sqlite]

-- Second factors: secrets of authenticator apps.
CREATE TABLE factor (
	person INTEGER PRIMARY KEY REFERENCES person (id), -- whose; one each
	sealed BLOB NOT NULL,                   -- the person's id and the secret, sealed under the installation's key
	made INTEGER NOT NULL,                  -- when it was made
	confirmed INTEGER,                      -- when a first code of it was right; NULL: it counts for nothing yet
	step INTEGER NOT NULL                   -- the latest 30 seconds a code was taken of: none up to then is taken again
) STRICT; -- [sqlite]

-- Recovery codes: each stands in for the app once.
CREATE TABLE factor_code (
	person INTEGER NOT NULL REFERENCES factor (person) ON DELETE CASCADE, -- whose
	mac BLOB NOT NULL,                      -- of person and code, under the installation's key
	used INTEGER,                           -- when it was used; NULL: not yet
	PRIMARY KEY (person, mac)
) STRICT; -- [sqlite]

-- People of a demonstration, who need no second factor.
CREATE TABLE factor_exempt (
	person INTEGER PRIMARY KEY REFERENCES person (id) -- who
) STRICT; -- [sqlite]

-- Sessions say when their person last proved to be there, and from where they began.
ALTER TABLE session ADD COLUMN
	proved INTEGER NOT NULL DEFAULT 0;      -- when the password was last typed in it
ALTER TABLE session ADD COLUMN
	half INTEGER NOT NULL DEFAULT 0 CHECK (half IN (0, 1)); -- 1: only the password was right, the second factor is awaited
ALTER TABLE session ADD COLUMN
	browser TEXT NOT NULL DEFAULT '';       -- family and system: 'Firefox on Windows', or ''
ALTER TABLE session ADD COLUMN
	network TEXT NOT NULL DEFAULT '';       -- the network it began in, its last part left out: '203.0.113.x', or ''

-- Backups that were made, so that one sees when it was last.
CREATE TABLE backup (
	id INTEGER PRIMARY KEY,                 -- given by the database
	at INTEGER NOT NULL,                    -- when
	bytes INTEGER NOT NULL CHECK (bytes >= 0) -- how big its file was
) STRICT; -- [sqlite]

-- Customers are listed by name.
CREATE INDEX tenant_name ON tenant (name, id);

-- What happened to settings, calendars and the catalogue is found without reading all history.
CREATE INDEX history_thing ON history (kind, id)
WHERE kind IN ('setting-changed', 'setting-withdrawn', 'calendar-changed', 'catalogue-changed');

-- Auditors look through all history by time, kind and person.
CREATE INDEX history_at ON history (at, id);
CREATE INDEX history_kind ON history (kind, at, id);
CREATE INDEX history_actor ON history (person, at, id, kind) WHERE person IS NOT NULL;

-- Files that were sent to be imported and wait until their sender says so; their bytes lie in the data directory's spool.
CREATE TABLE import_file (
	id INTEGER PRIMARY KEY,                 -- random; names the file with the bytes
	person INTEGER NOT NULL REFERENCES person (id), -- who sent it, and alone sees it
	directory INTEGER NOT NULL REFERENCES directory (id), -- where
	kind TEXT NOT NULL CHECK (kind IN ('customers', 'people', 'skus')), -- of what
	name TEXT NOT NULL,                     -- as they call it
	size INTEGER NOT NULL CHECK (size > 0), -- in bytes
	sent INTEGER NOT NULL                   -- when; it is forgotten a day later
) STRICT; -- [sqlite]

-- Links to choose a new password: one for each mail that somebody asked for at the sign-in, whether or not anybody has the address.
CREATE TABLE password_link (
	mail INTEGER PRIMARY KEY REFERENCES outbox (id) ON DELETE CASCADE, -- the mail that holds it; removed with it two days later
	address TEXT NOT NULL,                  -- for whose password, as typed in lower case
	hash BLOB UNIQUE CHECK (length(hash) = 32), -- SHA-256 of its 32 bytes, which stand nowhere but in the mail; NULL: not mailed
	expires INTEGER,                        -- works until then; NULL likewise
	used INTEGER,                           -- when a password was chosen by it or by another one; NULL: not yet
	CHECK ((hash IS NULL) = (expires IS NULL))
) STRICT; -- [sqlite]
CREATE INDEX password_link_address ON password_link (address);

-- Invitations to belong to a directory.
CREATE TABLE invitation (
	id INTEGER PRIMARY KEY,                 -- random; stands in addresses
	directory INTEGER NOT NULL REFERENCES directory (id), -- to which
	email TEXT NOT NULL,                    -- whom, in lower case
	name TEXT NOT NULL CHECK (name <> ''),  -- as who invited them calls them
	zone TEXT NOT NULL,                     -- IANA time zone of their pages, to begin with
	role TEXT NOT NULL CHECK (role IN ('incentives-admin', 'incentives-user',
		'account-admin', 'global-admin', 'reviewer', 'lead-reviewer',
		'program-admin', 'auditor')),   -- their first role there
	location INTEGER REFERENCES location (id), -- only at it; NULL: at every location
	invited INTEGER NOT NULL,               -- when
	invited_by INTEGER NOT NULL REFERENCES person (id), -- by whom
	invited_in INTEGER NOT NULL REFERENCES directory (id), -- in which directory they were then
	mail INTEGER NOT NULL UNIQUE REFERENCES outbox (id), -- the newest mail that holds its link
	hash BLOB UNIQUE CHECK (length(hash) = 32), -- SHA-256 of the link's 32 bytes, which stand nowhere but in the mail; NULL: not mailed
	expires INTEGER,                        -- may be accepted until then; NULL likewise
	ended INTEGER,                          -- when it was accepted or withdrawn; NULL: it waits
	accepted_by INTEGER REFERENCES person (id), -- who accepted it; NULL: nobody
	CHECK ((hash IS NULL) = (expires IS NULL)),
	CHECK (accepted_by IS NULL OR ended IS NOT NULL)
) STRICT; -- [sqlite]
CREATE UNIQUE INDEX invitation_open ON invitation (directory, email) WHERE ended IS NULL;
CREATE INDEX invitation_email ON invitation (email) WHERE ended IS NULL;
CREATE INDEX invitation_in ON invitation (invited_in) WHERE ended IS NULL;

-- People who left, until all that says who they were is erased beside the history.
CREATE TABLE leaver (
	person INTEGER PRIMARY KEY REFERENCES person (id), -- who
	name TEXT NOT NULL,                     -- what they were called
	email TEXT NOT NULL,                    -- what they signed in with, lower case
	until INTEGER NOT NULL,                 -- history entries that may name them: up to this one
	done INTEGER NOT NULL CHECK (done BETWEEN 0 AND until) -- looked through so far
) STRICT; -- [sqlite]

-- How many claims have lines of an item is counted without reading all lines.
CREATE INDEX claim_line_item ON claim_line (item, claim);

-- Mails of somebody who left, and claims that name them, are found without reading all.
CREATE INDEX outbox_person ON outbox (person) WHERE person IS NOT NULL;
CREATE INDEX outbox_invited ON outbox (address) WHERE kind = 'invited';
CREATE INDEX contact_partner ON contact (lower(email)) WHERE kind = 'partner';
