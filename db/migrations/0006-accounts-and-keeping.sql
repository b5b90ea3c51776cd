-- People look after their accounts; what is kept no longer than needed.

-- After how many days things are erased, dated: what holds when the clock looks is done.
CREATE TABLE keeping (
	name TEXT NOT NULL,                     -- of what (rules/keeping)
	effective INTEGER NOT NULL,             -- from this instant on
	value INTEGER NOT NULL CHECK (value >= 0), -- days; 0: never
	changed INTEGER NOT NULL,               -- when it was entered
	changed_by INTEGER REFERENCES person (id), -- by whom; NULL: by the operator
	PRIMARY KEY (name, effective)
) STRICT; -- [sqlite]

-- Names and addresses beside the history that are not erased yet.
CREATE INDEX history_value_personal ON history_value (history, name)
WHERE salt IS NOT NULL AND name IN ('Owner', 'Reviewer', 'To', 'From', 'E-mail', 'E-mail asked for', 'Link to choose a password', 'Name', 'Customer’s contact', 'Partner’s contact', 'Customer’s technical contact');

-- Mails that ended, old ones first.
CREATE INDEX outbox_ended ON outbox (at, id) WHERE state NOT IN ('waiting', 'trying', 'handing', 'held');

-- What goes with a draft or a support request is found without reading all.
CREATE INDEX message_claim ON message (claim) WHERE claim IS NOT NULL;
CREATE INDEX outbox_request ON outbox (request) WHERE request IS NOT NULL;
CREATE INDEX decision_line ON decision (line);

-- From where somebody signs in, so that a new place is told them.
CREATE TABLE sign_in_place (
	person INTEGER NOT NULL REFERENCES person (id), -- who
	browser TEXT NOT NULL,                  -- as session.browser
	network TEXT NOT NULL,                  -- as session.network
	last INTEGER NOT NULL,                  -- when they last signed in from there
	PRIMARY KEY (person, browser, network)
) STRICT; -- [sqlite]
CREATE INDEX sign_in_place_last ON sign_in_place (last);
INSERT INTO sign_in_place (person, browser, network, last)
SELECT person, browser, network, max(created) FROM session
WHERE half = 0 GROUP BY person, browser, network;

-- Changes of the address that somebody signs in with: each waits until the link in a mail to the new one is used.
CREATE TABLE address_change (
	mail INTEGER PRIMARY KEY REFERENCES outbox (id) ON DELETE CASCADE, -- the mail that holds it; removed with it two days later
	person INTEGER NOT NULL REFERENCES person (id), -- whose
	address TEXT NOT NULL,                  -- the new one, in lower case
	asked INTEGER NOT NULL,                 -- when
	hash BLOB UNIQUE CHECK (length(hash) = 32), -- SHA-256 of the link's 32 bytes, which stand nowhere but in the mail; NULL: not mailed
	expires INTEGER,                        -- works until then; NULL likewise
	ended INTEGER,                          -- when it was done, withdrawn, or another one asked for; NULL: it waits
	CHECK ((hash IS NULL) = (expires IS NULL))
) STRICT; -- [sqlite]
CREATE UNIQUE INDEX address_change_open ON address_change (person) WHERE ended IS NULL;

-- What people signed in with before, to be found when they leave.
CREATE TABLE address_former (
	person INTEGER NOT NULL REFERENCES person (id), -- who
	address TEXT NOT NULL,                  -- in lower case; somebody else may have it now
	until INTEGER NOT NULL,                 -- when they changed it
	PRIMARY KEY (person, address)
) STRICT; -- [sqlite]

-- Partner accounts are made in the browser.

-- What happened to partner accounts is found without reading all history.
CREATE INDEX history_partner ON history (subject, id)
WHERE kind IN ('partner-added', 'partner-merged');

-- Files that wait to be imported may also name locations to invite.
CREATE TABLE import_file_next (
	id INTEGER PRIMARY KEY,                 -- random; names the file with the bytes
	person INTEGER NOT NULL REFERENCES person (id), -- who sent it, and alone sees it
	directory INTEGER NOT NULL REFERENCES directory (id), -- where
	kind TEXT NOT NULL CHECK (kind IN ('customers', 'locations', 'people', 'skus')), -- of what
	name TEXT NOT NULL,                     -- as they call it
	size INTEGER NOT NULL CHECK (size > 0), -- in bytes
	sent INTEGER NOT NULL                   -- when; it is forgotten a day later
) STRICT; -- [sqlite]
INSERT INTO import_file_next (id, person, directory, kind, name, size, sent)
SELECT id, person, directory, kind, name, size, sent FROM import_file;
DROP TABLE import_file;
ALTER TABLE import_file_next RENAME TO import_file;

-- The reviewer's queue is read from indexes alone, but for names of others.
DROP INDEX claim_queue;
CREATE INDEX claim_queue ON claim (waits_on, due, id, status, turn, reviewer, program, submitted,
	waits_since, number, name, customer, partner, location) WHERE waits_on IS NOT NULL;
CREATE INDEX claim_line_shown ON claim_line (claim, position, item);
DROP INDEX arbitration_side_claim;
CREATE INDEX arbitration_side_claim ON arbitration_side (claim, gone, invited, arbitration);

-- One that was made by mistake becomes a part of another.
ALTER TABLE directory ADD COLUMN
	merged INTEGER REFERENCES directory (id) CHECK (merged <> id); -- of which account all that it had is a part now; NULL: it stands by itself
