-- People: roles are asked for, given and taken in the browser.

-- Roles that members ask for; each of them once a day.
CREATE TABLE role_request (
	id INTEGER PRIMARY KEY,                 -- given by the database
	person INTEGER NOT NULL,                -- who asks
	directory INTEGER NOT NULL,             -- where
	role TEXT NOT NULL CHECK (role IN ('incentives-admin', 'incentives-user',
		'account-admin', 'global-admin', 'reviewer', 'lead-reviewer',
		'program-admin', 'auditor')),   -- for which role
	day INTEGER NOT NULL,                   -- on which day in UTC
	asked INTEGER NOT NULL,                 -- when
	answer TEXT CHECK (answer IN ('given', 'declined')), -- what came of it; NULL: nobody has answered
	answered INTEGER,                       -- when; NULL likewise
	answered_by INTEGER REFERENCES person (id), -- by whom; NULL likewise, or by the operator
	CHECK ((answer IS NULL) = (answered IS NULL)),
	FOREIGN KEY (person, directory) REFERENCES member (person, directory) ON DELETE CASCADE
) STRICT; -- [sqlite]
CREATE UNIQUE INDEX role_request_daily ON role_request (person, directory, role, day);
CREATE INDEX role_request_open ON role_request (directory, person) WHERE answer IS NULL;

-- Messages are about people and roles too: made anew, since a claim is not needed any more.
CREATE TABLE message_next (
	id INTEGER PRIMARY KEY,                 -- given by the database
	person INTEGER NOT NULL REFERENCES person (id), -- to whom
	directory INTEGER NOT NULL REFERENCES directory (id), -- in which directory it is theirs
	kind TEXT NOT NULL,                     -- code (rules/message)
	claim INTEGER REFERENCES claim (id) ON DELETE CASCADE, -- about which claim; NULL: none
	detail TEXT NOT NULL,                   -- the one word or number its sentence needs, or ''
	at INTEGER NOT NULL,                    -- when
	read INTEGER,                           -- when it was read; NULL: unread
	once TEXT UNIQUE,                       -- names the occasion of a message that must never come twice; else NULL
	about INTEGER REFERENCES person (id)    -- about whom; NULL: nobody else
) STRICT; -- [sqlite]
INSERT INTO message_next (id, person, directory, kind, claim, detail, at, read, once)
SELECT id, person, directory, kind, claim, detail, at, read, once FROM message;
DROP TABLE message;
ALTER TABLE message_next RENAME TO message;
CREATE INDEX message_person ON message (person, directory, id DESC);
CREATE INDEX message_unread ON message (person, directory) WHERE read IS NULL;

-- Mail about people leads to them, and is for members of their directory.
ALTER TABLE outbox ADD COLUMN
	about INTEGER REFERENCES person (id);   -- about whom; NULL: nobody else
ALTER TABLE outbox ADD COLUMN
	directory INTEGER REFERENCES directory (id); -- in which directory it is theirs; NULL: its claim or request tells

-- What happened to people is found without reading all history.
CREATE INDEX history_person ON history (subject, id)
WHERE kind IN ('person-changed', 'role-asked', 'role-declined', 'role-given', 'role-taken', 'member-removed');
