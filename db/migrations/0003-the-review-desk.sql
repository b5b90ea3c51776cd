-- The review desk: more parties have turns, competing claims are settled, disputed
-- and decided twice, the customer is heard, and mail leaves.

-- Claims also wait on customers and on other partners. SQLite changes a CHECK by
-- making the table anew; the migration runs with foreign keys off and is kept
-- only if all of them hold afterwards.
CREATE TABLE claim_next (
	id INTEGER PRIMARY KEY,                 -- random; stands in addresses
	number TEXT UNIQUE,                     -- 'C-12345678'; NULL until submitted
	partner INTEGER NOT NULL REFERENCES directory (id), -- whose claim
	owner INTEGER NOT NULL REFERENCES person (id), -- who looks after it
	location INTEGER REFERENCES location (id), -- claiming location; NULL until chosen
	name TEXT NOT NULL,                     -- claim name; '' until given
	name_key TEXT NOT NULL,                 -- folded name; the draft's id in letters until given
	status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'under-review', 'action-required',
		'approved', 'rejected', 'dispute', 'rejected-final', 'ended')), -- follows from events and lines (rules/claim)
	tenant TEXT REFERENCES tenant (id),     -- the customer; NULL until chosen
	customer TEXT NOT NULL,                 -- the customer's name when chosen, '' until then
	domain TEXT NOT NULL,                   -- the domain the partner gave, '' until then
	area TEXT CHECK (area IN ('business-applications', 'modern-work')), -- solution area; NULL until chosen
	role TEXT CHECK (role IN ('presales-advisor', 'usage-recognition', 'influenced-revenue',
		'use-or-consume')),             -- partner role; NULL until chosen
	program TEXT REFERENCES program (code), -- the role's program, kept here for scopes, settings and calendar
	opted_out INTEGER NOT NULL CHECK (opted_out IN (0, 1)), -- Use or consume: no incentive payments wanted
	solution_seller TEXT NOT NULL,          -- Influenced Revenue: Dynamics solution seller
	revenue_customer TEXT NOT NULL,         -- Influenced Revenue: customer name
	isv_solution TEXT NOT NULL,             -- Influenced Revenue: ISV product or solution name
	reviewer INTEGER REFERENCES person (id), -- who reviews it; NULL: nobody yet
	created INTEGER NOT NULL,               -- when the draft was made
	changed INTEGER NOT NULL,               -- when anything but a comment last changed
	submitted INTEGER,                      -- priority date: first submission
	waits_on TEXT CHECK (waits_on IN ('partner', 'reviewer', 'lead', 'customer', 'other-partner')), -- whose turn; NULL: nobody's (not open)
	turn TEXT,                              -- what they have to do (rules/turn); NULL likewise
	waits_since INTEGER,                    -- since when
	due INTEGER,                            -- until when that party should act; NULL: no deadline
	version INTEGER NOT NULL,               -- history.id of the latest change; forms carry it
	CHECK ((waits_on IS NULL) = (turn IS NULL))
) STRICT; -- [sqlite]
INSERT INTO claim_next SELECT id, number, partner, owner, location, name, name_key, status, tenant, customer, domain, area,
	role, program, opted_out, solution_seller, revenue_customer, isv_solution, reviewer, created,
	changed, submitted, waits_on, CASE WHEN waits_on IS NULL THEN NULL
		WHEN status = 'draft' THEN 'draft' WHEN waits_on = 'partner' THEN 'answer'
		WHEN waits_on = 'lead' THEN 'dispute' ELSE 'review' END, waits_since, due, version
FROM claim;
DROP TABLE claim;
ALTER TABLE claim_next RENAME TO claim;
CREATE UNIQUE INDEX claim_name_once ON claim (partner, name_key)
	WHERE status IN ('draft', 'submitted', 'under-review', 'action-required', 'dispute');
-- All that a partner's list shows and narrows by, so that it reads nothing else.
CREATE INDEX claim_partner ON claim (partner, changed DESC, id DESC, number, name, customer, status,
	waits_on, due, owner, location, program);
-- All that the queue is narrowed by, words aside.
CREATE INDEX claim_queue ON claim (waits_on, due, id, status, turn, reviewer, program, submitted)
	WHERE waits_on IS NOT NULL;
CREATE INDEX claim_turn ON claim (partner, waits_on, due) WHERE waits_on IS NOT NULL;
CREATE INDEX claim_tenant ON claim (tenant);
CREATE INDEX claim_reviewer ON claim (reviewer, due) WHERE reviewer IS NOT NULL;
CREATE INDEX claim_submitted ON claim (changed DESC, id DESC, number, name, customer, status,
	waits_on, due, partner, submitted) WHERE submitted IS NOT NULL;

-- Whose turn it was, likewise.
CREATE TABLE turn_next (
	id INTEGER PRIMARY KEY,                 -- given by the database
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- of which claim
	party TEXT NOT NULL CHECK (party IN ('partner', 'reviewer', 'lead', 'customer', 'other-partner')), -- who
	since INTEGER NOT NULL,                 -- from when
	until INTEGER                           -- to when; NULL: still
) STRICT; -- [sqlite]
INSERT INTO turn_next SELECT * FROM turn;
DROP TABLE turn;
ALTER TABLE turn_next RENAME TO turn;
CREATE UNIQUE INDEX turn_now ON turn (claim) WHERE until IS NULL;
CREATE INDEX turn_claim ON turn (claim, id);

-- Signed checkpoints of the history: what the auditors keep outside.
CREATE TABLE checkpoint (
	count INTEGER PRIMARY KEY,              -- how many entries there were
	line TEXT NOT NULL                      -- the signed line (rules/checkpoint)
) STRICT; -- [sqlite]

-- Which lines a dispute is about, and what became of each.
ALTER TABLE dispute ADD COLUMN
	asked INTEGER;                          -- since when the partner is asked for more in it; NULL: it is not
CREATE TABLE dispute_line (
	line INTEGER PRIMARY KEY REFERENCES claim_line (id), -- which line
	claim INTEGER NOT NULL REFERENCES dispute (claim), -- of which claim
	outcome TEXT NOT NULL CHECK (outcome IN ('', 'overturned', 'upheld')), -- how it was answered; '': not yet
	words TEXT NOT NULL                     -- what the partner is told to it, '' until then
) STRICT; -- [sqlite]
CREATE INDEX dispute_line_claim ON dispute_line (claim);
-- Until now a dispute was about all that was refused.
INSERT INTO dispute_line SELECT n.id, d.claim, d.outcome, ''
FROM dispute d JOIN claim_line n ON n.claim = d.claim WHERE n.state = 'refused';

-- Decisions that were drawn for a second look before they go out.
CREATE TABLE second_look (
	id INTEGER PRIMARY KEY,                 -- given by the database
	claim INTEGER NOT NULL REFERENCES claim (id), -- about which claim
	first INTEGER NOT NULL REFERENCES person (id), -- whose decision it is
	version INTEGER NOT NULL,               -- claim.version of the evidence it saw
	drawn INTEGER NOT NULL,                 -- when it was made
	second INTEGER REFERENCES person (id),  -- who looked at it too; NULL: nobody yet
	outcome TEXT NOT NULL CHECK (outcome IN ('', 'confirmed', 'disagreed', 'dropped')), -- what came of it; '': it waits
	words TEXT NOT NULL,                    -- why they disagree, else ''
	settled INTEGER,                        -- when a decision went out, or the claim went another way; NULL: not yet
	letter TEXT NOT NULL                    -- what the partner will be sent, as the first reviewer left it
) STRICT; -- [sqlite]
CREATE UNIQUE INDEX second_look_open ON second_look (claim) WHERE settled IS NULL;
CREATE INDEX second_look_claim ON second_look (claim); -- lists ask of each claim what came of its looks

-- Their verdicts, as the first reviewer made them.
CREATE TABLE second_look_line (
	look INTEGER NOT NULL REFERENCES second_look (id), -- in which
	line INTEGER NOT NULL REFERENCES claim_line (id), -- about which line
	approved INTEGER NOT NULL CHECK (approved IN (0, 1)), -- 0: refused
	reason TEXT NOT NULL,                   -- code of a refusal, '' of an approval
	words TEXT NOT NULL,                    -- what the partner will be told besides
	PRIMARY KEY (look, line)
) STRICT; -- [sqlite]

-- Arbitrations: what several partners hold or claim is settled between them
-- (domain.md section 6).
CREATE TABLE arbitration (
	id INTEGER PRIMARY KEY,                 -- random; stands in Microsoft's addresses only
	tenant TEXT NOT NULL REFERENCES tenant (id), -- the customer
	item TEXT NOT NULL REFERENCES item (code), -- the workload or product
	subscription TEXT REFERENCES subscription (id), -- of a product; NULL for workloads
	role TEXT NOT NULL,                     -- in which partner role
	opened INTEGER NOT NULL,                -- when the second partner came; the settings of then hold
	round INTEGER NOT NULL,                 -- how often all sides were asked; 0: no review has started yet
	asked INTEGER,                          -- when they were asked last
	due INTEGER,                            -- until when all of them answer
	decide_by INTEGER,                      -- until when it should then be decided, however early they answered
	ready INTEGER,                          -- since when the answers are open and a lead has the turn; NULL: sealed
	version INTEGER NOT NULL,               -- history.id of the latest change; forms carry it
	closed INTEGER,                         -- when it ended; NULL: open
	winner INTEGER REFERENCES claim_line (id), -- whose line won; NULL: nobody's
	closed_by INTEGER REFERENCES person (id), -- the lead who decided; NULL: one side was left
	CHECK ((round = 0) = (asked IS NULL) AND (round = 0) = (due IS NULL))
) STRICT; -- [sqlite]
CREATE UNIQUE INDEX arbitration_once ON arbitration (tenant, item, role, coalesce(subscription, ''))
	WHERE closed IS NULL;
CREATE INDEX arbitration_due ON arbitration (due) WHERE closed IS NULL AND ready IS NULL;

-- The claims that take part in it.
CREATE TABLE arbitration_side (
	arbitration INTEGER NOT NULL REFERENCES arbitration (id), -- in which
	claim INTEGER NOT NULL REFERENCES claim (id), -- which claim
	line INTEGER REFERENCES claim_line (id) ON DELETE SET NULL, -- its line; NULL: taken out of the claim
	joined INTEGER NOT NULL,                -- since when
	gone INTEGER,                           -- since when no more; NULL: it takes part
	invited INTEGER NOT NULL,               -- the round in which it was asked last; 0: not yet
	answered INTEGER NOT NULL,              -- the round that it answered last; 0: none
	PRIMARY KEY (arbitration, claim)
) STRICT; -- [sqlite]
CREATE INDEX arbitration_side_claim ON arbitration_side (claim);
CREATE INDEX arbitration_side_line ON arbitration_side (line);

-- What all sides were asked, round by round.
CREATE TABLE arbitration_question (
	arbitration INTEGER NOT NULL REFERENCES arbitration (id), -- in which
	round INTEGER NOT NULL,                 -- 1, 2, 3 …
	words TEXT NOT NULL,                    -- the same to all of them
	asked INTEGER NOT NULL,                 -- when
	PRIMARY KEY (arbitration, round)
) STRICT; -- [sqlite]

-- What each side answered; sealed until the round is over.
CREATE TABLE arbitration_answer (
	arbitration INTEGER NOT NULL,           -- in which
	claim INTEGER NOT NULL,                 -- which side
	round INTEGER NOT NULL,                 -- to which question
	words TEXT NOT NULL,                    -- its answer
	at INTEGER NOT NULL,                    -- when
	person INTEGER NOT NULL REFERENCES person (id), -- who wrote it
	PRIMARY KEY (arbitration, claim, round),
	FOREIGN KEY (arbitration, claim) REFERENCES arbitration_side (arbitration, claim)
) STRICT; -- [sqlite]

-- Who declared what before they saw anything of the sides.
CREATE TABLE arbitration_declaration (
	arbitration INTEGER NOT NULL REFERENCES arbitration (id), -- about which
	person INTEGER NOT NULL REFERENCES person (id), -- who
	at INTEGER NOT NULL,                    -- when; partners that came later need a new one
	works_for INTEGER NOT NULL CHECK (works_for IN (0, 1)), -- 1: works or worked for one of them, and decides nothing
	PRIMARY KEY (arbitration, person)
) STRICT; -- [sqlite]

-- The customer's links. None of them is kept: each is made of its id under the
-- key file (rules/consent).
CREATE TABLE consent (
	id INTEGER PRIMARY KEY,                 -- random; the link is made of it
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- about which claim
	address TEXT NOT NULL,                  -- to where it was sent
	made INTEGER NOT NULL,                  -- when
	expires INTEGER NOT NULL,               -- until when it works
	answered INTEGER,                       -- when it was last used to answer; NULL: not yet
	replaced INTEGER                        -- when a newer one was sent; NULL: it is the newest
) STRICT; -- [sqlite]
CREATE UNIQUE INDEX consent_newest ON consent (claim) WHERE replaced IS NULL;
CREATE INDEX consent_claim ON consent (claim, id);

-- What the customer said last of each line.
CREATE TABLE consent_word (
	line INTEGER PRIMARY KEY REFERENCES claim_line (id) ON DELETE CASCADE, -- of which line
	consent INTEGER NOT NULL REFERENCES consent (id), -- through which link, and so from which address
	answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'not-sure', 'declined')), -- "this partner did this work"
	words TEXT NOT NULL,                    -- a comment, '' without
	at INTEGER NOT NULL                     -- when
) STRICT; -- [sqlite]

-- A reviewer asks the customer, who has the turn until this ends.
CREATE TABLE consent_ask (
	id INTEGER PRIMARY KEY,                 -- given by the database
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- about which claim
	person INTEGER NOT NULL REFERENCES person (id), -- who asks
	asked INTEGER NOT NULL,                 -- when
	ended INTEGER                           -- when it was answered, or the claim moved on; NULL: still
) STRICT; -- [sqlite]
CREATE UNIQUE INDEX consent_asked ON consent_ask (claim) WHERE ended IS NULL;

-- Reviewers who are away: others are offered their claims.
CREATE TABLE absence (
	person INTEGER PRIMARY KEY REFERENCES person (id), -- who
	until INTEGER NOT NULL                  -- until when; past: they are back
) STRICT; -- [sqlite]

-- Who at Microsoft has a claim's desk open, so that two reviewers see each other.
-- Short-lived, for reviewers' eyes only, and no part of the history.
CREATE TABLE desk_open (
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- which claim's
	person INTEGER NOT NULL REFERENCES person (id), -- who
	since INTEGER NOT NULL,                 -- from when on, with pauses of minutes
	seen INTEGER NOT NULL,                  -- when they last asked for a page of it, to the minute
	PRIMARY KEY (claim, person)
) STRICT; -- [sqlite]

-- What somebody wrote in a claim's form and could not send: for them alone, as
-- private as a draft, and gone once it is sent or discarded.
CREATE TABLE unsent (
	person INTEGER NOT NULL REFERENCES person (id), -- who wrote it
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- about what
	place TEXT NOT NULL CHECK (place IN ('comment', 'desk', 'answer', 'arbitration', 'dispute', 'ask',
		'decision', 'look', 'ruling', 'ruling-ask')), -- in which form (rules/unsent)
	version INTEGER NOT NULL,               -- claim.version that the form was drawn from; 0: it had none
	fields TEXT NOT NULL,                   -- name=value&…, in percent
	at INTEGER NOT NULL,                    -- when it was to be sent
	PRIMARY KEY (person, claim, place)
) STRICT; -- [sqlite]
CREATE INDEX unsent_claim ON unsent (claim);
CREATE INDEX unsent_at ON unsent (at);

-- Files that came with a comment: each proves the comment's claim, too.
CREATE TABLE comment_file (
	comment INTEGER NOT NULL REFERENCES comment (id) ON DELETE CASCADE, -- with which
	proof INTEGER NOT NULL REFERENCES proof (id) ON DELETE CASCADE, -- which file
	PRIMARY KEY (comment, proof)
) STRICT; -- [sqlite]
CREATE INDEX comment_file_proof ON comment_file (proof);

-- Who wants no keyboard shortcuts of single keys.
CREATE TABLE keys_off (
	person INTEGER PRIMARY KEY REFERENCES person (id), -- who
	since INTEGER NOT NULL                  -- since when
) STRICT; -- [sqlite]

-- Letters of decisions, once sent never changed: each stands in its claim's
-- conversation, in the place of a comment without a body of its own.
CREATE TABLE letter (
	comment INTEGER PRIMARY KEY REFERENCES comment (id), -- where it stands, with who sent it and when
	claim INTEGER NOT NULL REFERENCES claim (id), -- about which claim
	words TEXT NOT NULL CHECK (words <> ''), -- Markdown subset, as it was sent
	version INTEGER NOT NULL                -- claim.version of the evidence that was seen
) STRICT; -- [sqlite]
CREATE TRIGGER letter_kept BEFORE UPDATE ON letter
BEGIN SELECT raise(ABORT, 'letters are never changed'); END;
CREATE TRIGGER letter_stays BEFORE DELETE ON letter
BEGIN SELECT raise(ABORT, 'letters are never removed'); END;
CREATE TRIGGER letter_comment_kept BEFORE UPDATE ON comment
WHEN EXISTS (SELECT 1 FROM letter WHERE letter.comment = old.id)
BEGIN SELECT raise(ABORT, 'letters are never changed'); END;

-- Texts that Microsoft's people start from.
CREATE TABLE canned_text (
	id INTEGER PRIMARY KEY,                 -- random; stands in addresses
	title TEXT NOT NULL UNIQUE CHECK (title <> ''), -- what they pick it by
	words TEXT NOT NULL CHECK (words <> ''), -- with placeholders (rules/canned)
	changed INTEGER NOT NULL,               -- when, last
	changed_by INTEGER REFERENCES person (id) -- by whom; NULL: it came with a demonstration
) STRICT; -- [sqlite]

-- Mail leaves: what became of each, likewise made anew.
CREATE TABLE outbox_next (
	id INTEGER PRIMARY KEY,                 -- given by the database
	kind TEXT NOT NULL,                     -- code (rules/message)
	claim INTEGER REFERENCES claim (id) ON DELETE CASCADE, -- about what
	person INTEGER REFERENCES person (id),  -- to whom of us; NULL: to the address only
	address TEXT NOT NULL,                  -- to where
	detail TEXT NOT NULL,                   -- as message.detail
	at INTEGER NOT NULL,                    -- when it was written
	sent INTEGER,                           -- when the mail server took it; NULL: not, or nobody knows
	request INTEGER REFERENCES support_request (id) ON DELETE CASCADE, -- which it is about; NULL: none
	state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'trying', 'handing', 'sent',
		'held', 'gathered', 'unwanted', 'refused', 'given-up', 'unsure')), -- where it stands (rules/mail)
	letters TEXT NOT NULL DEFAULT '',       -- random, in its Message-ID; '' before its first attempt
	tries INTEGER NOT NULL DEFAULT 0,       -- attempts since it was written or sent again
	next INTEGER NOT NULL DEFAULT 0,        -- the next attempt is not before then
	tried INTEGER,                          -- when the latest attempt began; NULL: none has
	again INTEGER,                          -- when somebody had it sent again; NULL: nobody has
	error TEXT NOT NULL DEFAULT '',         -- what went wrong the latest time, in the mail server's words
	daily INTEGER REFERENCES outbox_next (id), -- the daily mail that tells of it; NULL: none
	letter INTEGER REFERENCES letter (comment), -- that it carries; NULL: none
	CHECK ((sent IS NULL) = (state <> 'sent'))
) STRICT; -- [sqlite]
INSERT INTO outbox_next (id, kind, claim, person, address, detail, at, request)
SELECT id, kind, claim, person, address, detail, at, request FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_next RENAME TO outbox;
CREATE UNIQUE INDEX outbox_letters ON outbox (letters) WHERE letters <> '';
CREATE INDEX outbox_due ON outbox (next, id) WHERE state = 'waiting';
CREATE INDEX outbox_held ON outbox (person, id) WHERE state = 'held';
CREATE INDEX outbox_failed ON outbox (id) WHERE state IN ('refused', 'given-up', 'unsure');
CREATE INDEX outbox_begun ON outbox (tried) WHERE state IN ('trying', 'handing');
CREATE INDEX outbox_claim ON outbox (claim) WHERE claim IS NOT NULL;
CREATE INDEX outbox_daily ON outbox (daily) WHERE daily IS NOT NULL;

-- Mails that somebody does not want: optional topics only.
CREATE TABLE mail_unwanted (
	person INTEGER NOT NULL REFERENCES person (id), -- who
	topic TEXT NOT NULL CHECK (topic IN ('progress', 'comments', 'reminders', 'subscriptions', 'support')), -- what about (rules/mail)
	since INTEGER NOT NULL,                 -- since when
	PRIMARY KEY (person, topic)
) STRICT; -- [sqlite]

-- Who wants the optional mails together, once a day.
CREATE TABLE mail_daily (
	person INTEGER PRIMARY KEY REFERENCES person (id), -- who
	last INTEGER NOT NULL                   -- up to when they were told; at first when they chose it
) STRICT; -- [sqlite]

-- When a comment was last changed by who wrote it; NULL: never.
ALTER TABLE comment ADD COLUMN edited INTEGER;

-- Files as the pages show them: what became of making pictures and words of
-- their pages, once, by the clock.
CREATE TABLE proof_view (
	proof INTEGER PRIMARY KEY REFERENCES proof (id) ON DELETE CASCADE, -- of which file
	state TEXT NOT NULL CHECK (state IN ('waiting', 'shown', 'damaged', 'slow', 'large', 'empty',
		'unsafe')),                     -- what became of it (rules/view)
	pages INTEGER NOT NULL,                 -- how many there are
	more INTEGER NOT NULL CHECK (more IN (0, 1)), -- 1: the file has more than are shown
	tries INTEGER NOT NULL,                 -- how often it was begun
	at INTEGER NOT NULL,                    -- when it was begun last; 0: never
	CHECK ((state = 'shown') = (pages > 0))
) STRICT; -- [sqlite]
CREATE INDEX proof_view_waiting ON proof_view (at, proof) WHERE state IN ('waiting', 'unsafe');
INSERT INTO proof_view SELECT id, 'waiting', 0, 0, 0, 0 FROM proof WHERE complete IS NOT NULL;

-- Those pages, sealed.
CREATE TABLE proof_page (
	proof INTEGER NOT NULL REFERENCES proof (id) ON DELETE CASCADE, -- of which file
	page INTEGER NOT NULL CHECK (page > 0), -- 1, 2, 3 …
	width INTEGER NOT NULL,                 -- of its picture; 0: it has none
	height INTEGER NOT NULL,                -- likewise
	wrapped_key BLOB NOT NULL,              -- the page's key under the seal key
	header BLOB NOT NULL,                   -- of the sealed stream
	words BLOB NOT NULL,                    -- its first piece: the words
	picture BLOB NOT NULL,                  -- and its last: the picture, empty when there is none
	PRIMARY KEY (proof, page)
) STRICT; -- [sqlite]
