-- A partner's whole life with a claim: drafts that wait, drafts made from other
-- claims, where in the proof a thing is shown, files that are scanned, lists
-- that are kept, many claims at once, and support.

-- Subscriptions that were typed in, are not visible here yet, and are waited for.
CREATE TABLE line_wait (
	line INTEGER PRIMARY KEY REFERENCES claim_line (id) ON DELETE CASCADE, -- whose subscription
	subscription TEXT NOT NULL,             -- the ID as typed, normalized; it may be anybody's or nobody's
	since INTEGER NOT NULL,                 -- since when the draft waits for it
	checked INTEGER NOT NULL                -- when it was last looked for
) STRICT; -- [sqlite]

-- Claims that were made from other claims.
CREATE TABLE claim_origin (
	claim INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE, -- the newer one
	origin INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- the one it was made from
	kind TEXT NOT NULL CHECK (kind IN ('copy', 'renewal', 'correction')) -- what for
) STRICT; -- [sqlite]
CREATE INDEX claim_origin_origin ON claim_origin (origin);

-- Lines that take the place of others: the old one ends when the new one is approved.
CREATE TABLE line_successor (
	line INTEGER PRIMARY KEY REFERENCES claim_line (id) ON DELETE CASCADE, -- the new one
	replaced INTEGER NOT NULL REFERENCES claim_line (id) ON DELETE CASCADE -- the old one
) STRICT; -- [sqlite]
CREATE INDEX line_successor_replaced ON line_successor (replaced);

-- Where the partner says that its proof shows what it must show.
CREATE TABLE proof_place (
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- in which claim
	line INTEGER REFERENCES claim_line (id) ON DELETE CASCADE, -- for which line; NULL: for the whole claim
	requirement TEXT NOT NULL,              -- code (rules/proof)
	proof INTEGER NOT NULL,                 -- in which file of that claim
	page INTEGER CHECK (page > 0),          -- on which page of it, from 1; NULL: it has none
	words TEXT NOT NULL,                    -- where on it, '' when that is plain
	-- A file that is taken from the claim takes its places with it.
	FOREIGN KEY (claim, proof) REFERENCES claim_proof (claim, proof) ON DELETE CASCADE
) STRICT; -- [sqlite]
CREATE UNIQUE INDEX proof_place_once ON proof_place (claim, coalesce(line, 0), requirement);
CREATE INDEX proof_place_proof ON proof_place (claim, proof);
CREATE INDEX proof_place_line ON proof_place (line);

-- What the virus scanner says of files; a file without a row was kept when there was none.
CREATE TABLE proof_scan (
	proof INTEGER PRIMARY KEY REFERENCES proof (id) ON DELETE CASCADE, -- of which file
	state TEXT NOT NULL CHECK (state IN ('waiting', 'clean', 'infected')), -- what is known
	at INTEGER NOT NULL                     -- when it was last tried or told
) STRICT; -- [sqlite]
CREATE INDEX proof_scan_waiting ON proof_scan (at) WHERE state = 'waiting';

-- Words by which claims are found: folded, each beginning some part of the claim's texts (rules/word).
CREATE TABLE claim_word (
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- of which claim
	word TEXT NOT NULL,                     -- lower case, at most 64 bytes
	shared INTEGER NOT NULL,                -- bytes it begins with like the claim's word before it, so that a beginning finds each claim once
	partner INTEGER NOT NULL REFERENCES directory (id), -- the claim's, kept here for the index below
	submitted INTEGER NOT NULL CHECK (submitted IN (0, 1)), -- 1: Microsoft may see the claim
	PRIMARY KEY (claim, word)
) STRICT, WITHOUT ROWID; -- [sqlite]
CREATE INDEX claim_word_partner ON claim_word (partner, word, shared);
CREATE INDEX claim_word_submitted ON claim_word (word, shared, submitted) WHERE submitted = 1;

-- All that Microsoft's list shows, so that it reads nothing else.
DROP INDEX claim_submitted;
CREATE INDEX claim_submitted ON claim (changed DESC, id DESC, number, name, customer, status,
	waits_on, due, partner, submitted) WHERE submitted IS NOT NULL;

-- Lists that people keep under a name.
CREATE TABLE saved_list (
	id INTEGER PRIMARY KEY,                 -- random
	person INTEGER NOT NULL REFERENCES person (id), -- whose
	directory INTEGER NOT NULL REFERENCES directory (id), -- in which directory
	name TEXT NOT NULL,                     -- what they call it
	query TEXT NOT NULL,                    -- the address's query that makes it
	UNIQUE (person, directory, name)
) STRICT; -- [sqlite]

-- Files of many drafts, read and waiting for a yes.
CREATE TABLE batch (
	id INTEGER PRIMARY KEY,                 -- random; stands in addresses
	partner INTEGER NOT NULL REFERENCES directory (id), -- whose claims they will be
	person INTEGER NOT NULL REFERENCES person (id), -- who sent it
	name TEXT NOT NULL,                     -- the file's name
	created INTEGER NOT NULL,               -- when
	done INTEGER                            -- when the drafts were made; NULL: not yet
) STRICT; -- [sqlite]
CREATE INDEX batch_person ON batch (person, id);

-- Their rows, as they stand in the file.
CREATE TABLE batch_row (
	batch INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE, -- of which file
	position INTEGER NOT NULL,              -- the line of the file it begins on
	cells TEXT NOT NULL,                    -- a row of CSV: a cell of each column (rules/many)
	problems TEXT NOT NULL,                 -- rows of CSV: column, sentence; '': it is good
	claim INTEGER REFERENCES claim (id) ON DELETE SET NULL, -- the draft made of it; NULL: none
	PRIMARY KEY (batch, position)
) STRICT; -- [sqlite]

-- Requests to Microsoft for help.
CREATE TABLE support_request (
	id INTEGER PRIMARY KEY,                 -- random; stands in addresses
	partner INTEGER NOT NULL REFERENCES directory (id), -- whose
	person INTEGER NOT NULL REFERENCES person (id), -- who asked
	about_claim INTEGER NOT NULL CHECK (about_claim IN (0, 1)), -- 1: about a claim, which may be a draft that is gone
	claim INTEGER REFERENCES claim (id) ON DELETE SET NULL, -- about which; NULL: none, or gone
	code TEXT NOT NULL,                     -- the cause it began with (rules/support), or ''
	subject TEXT NOT NULL,                  -- in one line
	opened INTEGER NOT NULL,                -- when
	changed INTEGER NOT NULL,               -- when last written to, or closed
	waits_on TEXT CHECK (waits_on IN ('partner', 'microsoft')), -- whose turn; NULL: closed
	closed_side TEXT CHECK (closed_side IN ('partner', 'microsoft')), -- which side closed it; NULL: open
	CHECK (about_claim = 1 OR claim IS NULL),
	CHECK ((closed_side IS NULL) = (waits_on IS NOT NULL))
) STRICT; -- [sqlite]
CREATE INDEX support_request_partner ON support_request (partner, changed, id);
CREATE INDEX support_request_changed ON support_request (changed, id);
CREATE INDEX support_request_turn ON support_request (waits_on, person) WHERE waits_on IS NOT NULL;
CREATE INDEX support_request_claim ON support_request (claim) WHERE claim IS NOT NULL;

-- What was said in them.
CREATE TABLE support_post (
	id INTEGER PRIMARY KEY,                 -- given by the database
	request INTEGER NOT NULL REFERENCES support_request (id) ON DELETE CASCADE, -- in which
	author INTEGER NOT NULL REFERENCES person (id), -- by whom
	side TEXT NOT NULL CHECK (side IN ('partner', 'microsoft')), -- whose side wrote
	body TEXT NOT NULL,                     -- Markdown subset, as typed
	at INTEGER NOT NULL                     -- when
) STRICT; -- [sqlite]
CREATE INDEX support_post_request ON support_post (request, id);

-- Mail about them leads to them.
ALTER TABLE outbox ADD COLUMN
	request INTEGER REFERENCES support_request (id) ON DELETE CASCADE; -- which it is about; NULL: none
