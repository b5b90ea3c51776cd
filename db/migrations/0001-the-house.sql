-- The schema of CPOR: one sentence for each table, one for each column.
--
-- Portable SQL (SQLite 3.40, PostgreSQL 15). Instants are INTEGER seconds
-- since 1970 UTC, days INTEGER days since 1970-01-01, booleans 0 or 1, GUIDs
-- 36 lower-case characters, codes the words of rules/*.c. Ids that stand in
-- addresses are random and made by the program (base/id); other INTEGER
-- PRIMARY KEYs are given by the database. Engine-specific words stand only on
-- lines marked [sqlite].

-- Facts about this database itself.
CREATE TABLE meta (
	id INTEGER PRIMARY KEY CHECK (id = 1),  -- there is one row
	kind TEXT NOT NULL                      -- demo and test databases may have their clock set
		CHECK (kind IN ('live', 'demo', 'test')),
	created INTEGER NOT NULL                -- when it was made
) STRICT; -- [sqlite]

-- Programs that pay or recognize partners.
CREATE TABLE program (
	code TEXT PRIMARY KEY,                  -- 'commerce-incentives', 'partner-recognition'
	name TEXT NOT NULL,                     -- as people read it
	position INTEGER NOT NULL               -- order on pages
) STRICT; -- [sqlite]

-- Numbers of the rules (deadlines, ages, shares) per program, dated: a claim is judged by those in force when it was submitted.
CREATE TABLE program_setting (
	program TEXT NOT NULL REFERENCES program (code), -- whose
	name TEXT NOT NULL,                     -- which (rules/setting)
	effective INTEGER NOT NULL,             -- from this instant on
	value INTEGER NOT NULL,                 -- in the unit the name says
	changed INTEGER NOT NULL,               -- when it was entered
	changed_by INTEGER REFERENCES person (id), -- by whom; NULL: came with the system
	PRIMARY KEY (program, name, effective)
) STRICT; -- [sqlite]

-- Days on which a program's business days do not fall.
CREATE TABLE holiday (
	program TEXT NOT NULL REFERENCES program (code), -- whose calendar
	day INTEGER NOT NULL,                   -- which day
	name TEXT NOT NULL,                     -- what it is called
	PRIMARY KEY (program, day)
) STRICT; -- [sqlite]

-- Organizations a person can sign in to: partner accounts (PGA) and Microsoft.
CREATE TABLE directory (
	id INTEGER PRIMARY KEY,                 -- random
	kind TEXT NOT NULL CHECK (kind IN ('partner', 'microsoft')), -- which sort
	name TEXT NOT NULL,                     -- as people read it
	country TEXT NOT NULL,                  -- ISO 3166 letters
	created INTEGER NOT NULL,               -- when
	claims INTEGER NOT NULL DEFAULT 0       -- how many claims it has, so that long lists need not be counted
) STRICT; -- [sqlite]

-- Parts of a partner account (PLA) with a PartnerID of their own; they enroll and claim.
CREATE TABLE location (
	id INTEGER PRIMARY KEY,                 -- random
	partner INTEGER NOT NULL REFERENCES directory (id), -- the account it is part of
	partner_id TEXT NOT NULL UNIQUE         -- the PartnerID, digits
		CHECK (partner_id <> '' AND ltrim(partner_id, '0123456789') = ''),
	name TEXT NOT NULL,                     -- as people read it
	country TEXT NOT NULL                   -- ISO 3166 letters
) STRICT; -- [sqlite]
CREATE INDEX location_partner ON location (partner, name);

-- Partner types a location carries, such as 'FastTrack Ready Partner'.
CREATE TABLE location_type (
	location INTEGER NOT NULL REFERENCES location (id), -- which location
	type TEXT NOT NULL,                     -- the type's name
	PRIMARY KEY (location, type)
) STRICT; -- [sqlite]

-- Where a location stands in a program (domain.md section 8).
CREATE TABLE enrollment (
	location INTEGER NOT NULL REFERENCES location (id), -- who
	program TEXT NOT NULL REFERENCES program (code),    -- in what
	status TEXT NOT NULL CHECK (status IN ('invited', 'action-required', 'validating',
		'enrolled', 'ineligible', 'discontinued', 'expired')), -- where it stands
	changed INTEGER NOT NULL,               -- since when
	PRIMARY KEY (location, program)
) STRICT; -- [sqlite]

-- People who sign in.
CREATE TABLE person (
	id INTEGER PRIMARY KEY,                 -- random
	email TEXT NOT NULL UNIQUE,             -- lower case; what they sign in with
	name TEXT NOT NULL,                     -- as colleagues know them
	password TEXT,                          -- Argon2id string; NULL: cannot sign in yet
	zone TEXT NOT NULL,                     -- IANA time zone of their pages
	language TEXT NOT NULL,                 -- BCP 47 tag of their pages
	disabled INTEGER,                       -- since when they may not sign in; NULL: they may
	created INTEGER NOT NULL                -- when
) STRICT; -- [sqlite]

-- Which people belong to which directories.
CREATE TABLE member (
	person INTEGER NOT NULL REFERENCES person (id),       -- who
	directory INTEGER NOT NULL REFERENCES directory (id), -- where
	since INTEGER NOT NULL,                 -- from when
	PRIMARY KEY (person, directory)
) STRICT; -- [sqlite]
CREATE INDEX member_directory ON member (directory);

-- What a member may do there; incentives roles may be narrowed to a location and to a program.
CREATE TABLE member_role (
	id INTEGER PRIMARY KEY,                 -- given by the database
	person INTEGER NOT NULL,                -- who
	directory INTEGER NOT NULL,             -- where
	role TEXT NOT NULL CHECK (role IN ('incentives-admin', 'incentives-user',
		'account-admin', 'global-admin', 'reviewer', 'lead-reviewer',
		'program-admin', 'auditor')),   -- which role
	location INTEGER REFERENCES location (id), -- only there; NULL: at every location
	program TEXT REFERENCES program (code), -- only in it; NULL: in every program
	given INTEGER NOT NULL,                 -- when
	given_by INTEGER REFERENCES person (id), -- by whom; NULL: by the operator
	FOREIGN KEY (person, directory) REFERENCES member (person, directory)
) STRICT; -- [sqlite]
CREATE UNIQUE INDEX member_role_once ON member_role
	(person, directory, role, coalesce(location, 0), coalesce(program, ''));
CREATE INDEX member_role_directory ON member_role (directory, role);

-- Signed-in browsers.
CREATE TABLE session (
	hash BLOB PRIMARY KEY,                  -- SHA-256 of the cookie's 32 bytes
	person INTEGER NOT NULL REFERENCES person (id), -- who
	directory INTEGER REFERENCES directory (id), -- where; NULL until one is chosen
	created INTEGER NOT NULL,               -- ends at most 12 hours after this
	seen INTEGER NOT NULL                   -- ends 30 minutes after this; kept to the minute
) STRICT; -- [sqlite]
CREATE INDEX session_person ON session (person);
CREATE INDEX session_seen ON session (seen);

-- Counters that slow down guessing and probing.
CREATE TABLE throttle (
	subject TEXT NOT NULL,                  -- what is counted and for whom: 'sign-in:' and a hash
	started INTEGER NOT NULL,               -- the window's first second
	count INTEGER NOT NULL,                 -- how often in it
	PRIMARY KEY (subject, started)
) STRICT; -- [sqlite]

-- Products as Microsoft sells them (SKUs), imported from its licensing CSV.
CREATE TABLE sku (
	id TEXT PRIMARY KEY,                    -- GUID
	part_number TEXT NOT NULL,              -- String_Id
	name TEXT NOT NULL                      -- Product_Display_Name
) STRICT; -- [sqlite]

-- Service plans inside each SKU, from the same CSV.
CREATE TABLE sku_plan (
	sku TEXT NOT NULL REFERENCES sku (id),  -- in which product
	plan TEXT NOT NULL,                     -- service plan GUID
	plan_name TEXT NOT NULL,                -- Service_Plan_Name
	friendly_name TEXT NOT NULL,            -- Service_Plans_Included_Friendly_Names
	PRIMARY KEY (sku, plan)
) STRICT; -- [sqlite]
CREATE INDEX sku_plan_plan ON sku_plan (plan);

-- What can be claimed: workloads and products (db/catalogue.csv).
CREATE TABLE item (
	code TEXT PRIMARY KEY,                  -- 'exchange-online'
	area TEXT NOT NULL CHECK (area IN ('business-applications', 'modern-work')), -- solution area
	name TEXT NOT NULL,                     -- 'Exchange Online'
	position INTEGER NOT NULL,              -- order on pages
	usage_offered INTEGER NOT NULL CHECK (usage_offered IN (0, 1)), -- 0: its usage is credited by Partner Admin Link instead
	active INTEGER NOT NULL CHECK (active IN (0, 1)) -- 0: no new claims
) STRICT; -- [sqlite]

-- Service plans that prove an item.
CREATE TABLE item_plan (
	item TEXT NOT NULL REFERENCES item (code), -- what
	plan TEXT NOT NULL,                     -- service plan GUID
	PRIMARY KEY (item, plan)
) STRICT; -- [sqlite]
CREATE INDEX item_plan_plan ON item_plan (plan);

-- Customers: Microsoft Entra tenants (Graph tenantInformation).
CREATE TABLE tenant (
	id TEXT PRIMARY KEY,                    -- tenantId
	name TEXT NOT NULL,                     -- displayName
	default_domain TEXT NOT NULL,           -- defaultDomainName
	country TEXT NOT NULL,                  -- countryLetterCode, '' if unknown
	public_sector INTEGER NOT NULL CHECK (public_sector IN (0, 1)) -- a public body
) STRICT; -- [sqlite]

-- Verified domains of customers.
CREATE TABLE tenant_domain (
	domain TEXT PRIMARY KEY,                -- lower case, punycode
	tenant TEXT NOT NULL REFERENCES tenant (id) -- whose
) STRICT; -- [sqlite]
CREATE INDEX tenant_domain_tenant ON tenant_domain (tenant);

-- Distinct sets of service plans with their states: most subscriptions of one SKU share one.
CREATE TABLE plan_set (
	id INTEGER PRIMARY KEY,                 -- given by the database
	digest BLOB NOT NULL UNIQUE             -- SHA-256 of its sorted rows
) STRICT; -- [sqlite]

-- The rows of those sets (Graph serviceStatus).
CREATE TABLE plan_set_plan (
	plan_set INTEGER NOT NULL REFERENCES plan_set (id), -- in which set
	plan TEXT NOT NULL,                     -- servicePlanId
	provisioning TEXT NOT NULL,             -- provisioningStatus, 'Success' = set up
	PRIMARY KEY (plan_set, plan)
) STRICT; -- [sqlite]

-- What customers have bought (Graph companySubscription).
CREATE TABLE subscription (
	id TEXT PRIMARY KEY,                    -- commerceSubscriptionId: what people call the subscription ID
	graph_id TEXT NOT NULL,                 -- id
	tenant TEXT NOT NULL REFERENCES tenant (id), -- whose
	sku TEXT NOT NULL,                      -- skuId; may be newer than our SKU list
	sku_part_number TEXT NOT NULL,          -- skuPartNumber
	status TEXT NOT NULL                    -- status; OR, since a long IN (…) costs a temporary index for each of 100,000 rows
		CHECK (status = 'Enabled' OR status = 'Warning' OR status = 'Suspended' OR
			status = 'LockedOut' OR status = 'Deleted'),
	trial INTEGER NOT NULL CHECK (trial IN (0, 1)), -- isTrial
	seats INTEGER NOT NULL,                 -- totalLicenses
	created INTEGER NOT NULL,               -- createdDateTime
	next_lifecycle INTEGER,                 -- nextLifecycleDateTime: renewal or end; NULL: none known
	owner_tenant TEXT,                      -- ownerTenantId: the CSP partner's tenant; NULL: Volume Licensing
	plan_set INTEGER NOT NULL REFERENCES plan_set (id), -- serviceStatus
	changed INTEGER NOT NULL                -- when an import last changed it
) STRICT; -- [sqlite]
CREATE INDEX subscription_tenant ON subscription (tenant);

-- Imports of the customer directory and the SKU list.
CREATE TABLE import_run (
	id INTEGER PRIMARY KEY,                 -- given by the database
	kind TEXT NOT NULL CHECK (kind IN ('skus', 'customers')), -- of what
	digest BLOB NOT NULL,                   -- SHA-256 of the file
	at INTEGER NOT NULL,                    -- when applied
	person INTEGER REFERENCES person (id),  -- by whom; NULL: by the operator
	added INTEGER NOT NULL,                 -- rows new
	changed INTEGER NOT NULL,               -- rows changed
	unchanged INTEGER NOT NULL              -- rows as before
) STRICT; -- [sqlite]

-- Changes of a subscription's state that an import brought.
CREATE TABLE subscription_change (
	subscription TEXT NOT NULL REFERENCES subscription (id), -- whose state
	import_run INTEGER NOT NULL REFERENCES import_run (id),  -- which import said so
	before TEXT NOT NULL,                   -- status until then
	after TEXT NOT NULL,                    -- status from then on
	PRIMARY KEY (subscription, import_run)
) STRICT; -- [sqlite]

-- Claims: folders of lines with one thread, one set of proof and one deadline.
CREATE TABLE claim (
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
	waits_on TEXT CHECK (waits_on IN ('partner', 'reviewer', 'lead')), -- whose turn; NULL: nobody's (not open)
	waits_since INTEGER,                    -- since when
	due INTEGER,                            -- until when that party should act; NULL: no deadline
	version INTEGER NOT NULL                -- history.id of the latest change; forms carry it
) STRICT; -- [sqlite]
CREATE UNIQUE INDEX claim_name_once ON claim (partner, name_key)
	WHERE status IN ('draft', 'submitted', 'under-review', 'action-required', 'dispute');
-- All that a partner's list shows and narrows by, so that it reads nothing else.
CREATE INDEX claim_partner ON claim (partner, changed DESC, id DESC, number, name, customer, status,
	waits_on, due, owner, location, program);
CREATE INDEX claim_submitted ON claim (changed DESC, id DESC) WHERE submitted IS NOT NULL;
CREATE INDEX claim_queue ON claim (waits_on, due, id) WHERE waits_on IS NOT NULL;
CREATE INDEX claim_turn ON claim (partner, waits_on, due) WHERE waits_on IS NOT NULL;
CREATE INDEX claim_tenant ON claim (tenant);
CREATE INDEX claim_reviewer ON claim (reviewer, due) WHERE reviewer IS NOT NULL;

-- Who besides the owner gets a claim's messages.
CREATE TABLE follower (
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- which claim
	person INTEGER NOT NULL REFERENCES person (id), -- who
	PRIMARY KEY (claim, person)
) STRICT; -- [sqlite]

-- Closed and running turns of a claim: who had it, from when to when.
CREATE TABLE turn (
	id INTEGER PRIMARY KEY,                 -- given by the database
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- of which claim
	party TEXT NOT NULL CHECK (party IN ('partner', 'reviewer', 'lead')), -- who
	since INTEGER NOT NULL,                 -- from when
	until INTEGER                           -- to when; NULL: still
) STRICT; -- [sqlite]
CREATE UNIQUE INDEX turn_now ON turn (claim) WHERE until IS NULL;
CREATE INDEX turn_claim ON turn (claim, id);

-- Lines: a workload, or a product with its subscription; each is decided by itself.
CREATE TABLE claim_line (
	id INTEGER PRIMARY KEY,                 -- random
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- in which claim
	position INTEGER NOT NULL,              -- 1, 2, 3 … in the claim
	item TEXT NOT NULL REFERENCES item (code), -- what is claimed
	subscription TEXT REFERENCES subscription (id), -- with which subscription; NULL for workloads and until chosen
	tenant TEXT NOT NULL REFERENCES tenant (id), -- the claim's customer, kept here for the index below
	role TEXT NOT NULL,                     -- the claim's partner role, likewise
	state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'refused', 'ended')), -- where it stands
	reason TEXT NOT NULL,                   -- code of the refusal or the end, else ''
	reason_text TEXT NOT NULL,              -- words to it
	decided INTEGER,                        -- when it left pending
	earning INTEGER,                        -- subscription check: since when it earns (positive) or does not (negative); NULL: not checked
	-- NULLs are never equal, so that the second index below could not see two.
	CHECK (state <> 'approved' OR role = 'use-or-consume' OR subscription IS NOT NULL),
	UNIQUE (claim, position)
) STRICT; -- [sqlite]
CREATE UNIQUE INDEX one_partner_of_a_workload ON claim_line (tenant, item)
	WHERE state = 'approved' AND role = 'use-or-consume';
CREATE UNIQUE INDEX one_partner_of_a_product ON claim_line (tenant, subscription, item, role)
	WHERE state = 'approved' AND role <> 'use-or-consume';
CREATE INDEX claim_line_tenant ON claim_line (tenant, item);
CREATE INDEX claim_line_subscription ON claim_line (subscription) WHERE subscription IS NOT NULL;

-- People to talk to about a claim.
CREATE TABLE contact (
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- which claim
	kind TEXT NOT NULL CHECK (kind IN ('customer', 'partner', 'technical')), -- whose contact
	name TEXT NOT NULL,                     -- their name
	title TEXT NOT NULL,                    -- their position, '' if not asked
	email TEXT NOT NULL,                    -- their address
	PRIMARY KEY (claim, kind)
) STRICT; -- [sqlite]

-- Proof of execution (PoE): files, sealed.
CREATE TABLE proof (
	id INTEGER PRIMARY KEY,                 -- random; stands in addresses
	partner INTEGER NOT NULL REFERENCES directory (id), -- whose file
	name TEXT NOT NULL,                     -- exactly as it was called
	type TEXT NOT NULL,                     -- media type by content
	size INTEGER NOT NULL,                  -- plain bytes
	sha256 BLOB NOT NULL,                   -- of the plain bytes
	wrapped_key BLOB NOT NULL,              -- the file's key under the seal key
	header BLOB NOT NULL,                   -- of the sealed stream
	person INTEGER NOT NULL REFERENCES person (id), -- who sent it
	started INTEGER NOT NULL,               -- when its first piece was stored
	complete INTEGER                        -- when its last piece was; NULL: still arriving, invisible
) STRICT; -- [sqlite]
CREATE INDEX proof_arriving ON proof (started) WHERE complete IS NULL;

-- The sealed pieces of those files.
CREATE TABLE proof_chunk (
	proof INTEGER NOT NULL REFERENCES proof (id) ON DELETE CASCADE, -- of which file
	position INTEGER NOT NULL,              -- 0, 1, 2 …
	bytes BLOB NOT NULL,                    -- 256 KiB and the seal's overhead; the last is shorter
	PRIMARY KEY (proof, position)
) STRICT; -- [sqlite]

-- Which files prove which claims.
CREATE TABLE claim_proof (
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- which claim
	proof INTEGER NOT NULL REFERENCES proof (id), -- which file
	added INTEGER NOT NULL,                 -- when
	added_by INTEGER NOT NULL REFERENCES person (id), -- by whom
	PRIMARY KEY (claim, proof)
) STRICT; -- [sqlite]
CREATE INDEX claim_proof_proof ON claim_proof (proof);

-- The conversation about a claim, and internal notes that no partner ever sees.
CREATE TABLE comment (
	id INTEGER PRIMARY KEY,                 -- given by the database
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- about what
	kind TEXT NOT NULL CHECK (kind IN ('comment', 'question', 'note')), -- a question stays open until answered; a note is internal
	author INTEGER REFERENCES person (id),  -- who; NULL: the system
	side TEXT NOT NULL CHECK (side IN ('partner', 'microsoft', 'system')), -- whose side wrote
	body TEXT NOT NULL,                     -- Markdown subset, as typed
	at INTEGER NOT NULL,                    -- when
	answered INTEGER                        -- a question: when it was answered
) STRICT; -- [sqlite]
CREATE INDEX comment_claim ON comment (claim, id);
CREATE INDEX comment_open ON comment (claim) WHERE kind = 'question' AND answered IS NULL;

-- What a reviewer asked for, line by line, with coded reasons.
CREATE TABLE ask (
	id INTEGER PRIMARY KEY,                 -- given by the database
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- about which claim
	line INTEGER REFERENCES claim_line (id) ON DELETE SET NULL, -- about which line; NULL: the whole claim
	reason TEXT NOT NULL,                   -- code (rules/reason)
	words TEXT NOT NULL,                    -- what exactly, '' when the reason says it all
	asked INTEGER NOT NULL,                 -- when
	asked_by INTEGER NOT NULL REFERENCES person (id), -- by whom
	answered INTEGER                        -- when the partner answered; NULL: open
) STRICT; -- [sqlite]
CREATE INDEX ask_claim ON ask (claim, id);

-- Decisions, line by line; never changed, only followed by new ones.
CREATE TABLE decision (
	id INTEGER PRIMARY KEY,                 -- given by the database
	claim INTEGER NOT NULL REFERENCES claim (id), -- about which claim
	line INTEGER NOT NULL REFERENCES claim_line (id), -- about which line
	verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'refused')), -- what was decided
	reason TEXT NOT NULL,                   -- code of a refusal, '' of an approval
	words TEXT NOT NULL,                    -- what the partner is told besides
	at INTEGER NOT NULL,                    -- when
	person INTEGER REFERENCES person (id),  -- by whom; NULL: by the clock
	version INTEGER NOT NULL                -- claim.version of the evidence it saw
) STRICT; -- [sqlite]
CREATE INDEX decision_claim ON decision (claim, id);

-- Disputes: once per claim (domain.md section 5).
CREATE TABLE dispute (
	claim INTEGER PRIMARY KEY REFERENCES claim (id), -- about which claim
	words TEXT NOT NULL,                    -- business justification
	opened INTEGER NOT NULL,                -- when
	opened_by INTEGER NOT NULL REFERENCES person (id), -- by whom
	closed INTEGER,                         -- when it was answered; NULL: open
	outcome TEXT NOT NULL CHECK (outcome IN ('', 'overturned', 'upheld')) -- how
) STRICT; -- [sqlite]

-- In-app messages: what happened to a person's claims.
CREATE TABLE message (
	id INTEGER PRIMARY KEY,                 -- given by the database
	person INTEGER NOT NULL REFERENCES person (id), -- to whom
	directory INTEGER NOT NULL REFERENCES directory (id), -- in which directory it is theirs
	kind TEXT NOT NULL,                     -- code (rules/message)
	claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- about what
	detail TEXT NOT NULL,                   -- the one word or number its sentence needs, or ''
	at INTEGER NOT NULL,                    -- when
	read INTEGER,                           -- when it was read; NULL: unread
	once TEXT UNIQUE                        -- names the occasion of a message that must never come twice; else NULL
) STRICT; -- [sqlite]
CREATE INDEX message_person ON message (person, directory, id DESC);
CREATE INDEX message_unread ON message (person, directory) WHERE read IS NULL;

-- Mail to be sent, written with the change that causes it.
CREATE TABLE outbox (
	id INTEGER PRIMARY KEY,                 -- given by the database
	kind TEXT NOT NULL,                     -- code (rules/message)
	claim INTEGER REFERENCES claim (id) ON DELETE CASCADE, -- about what
	person INTEGER REFERENCES person (id),  -- to whom of us; NULL: to the address only
	address TEXT NOT NULL,                  -- to where
	detail TEXT NOT NULL,                   -- as message.detail
	at INTEGER NOT NULL,                    -- when it was written
	sent INTEGER                            -- when it left; NULL: waiting
) STRICT; -- [sqlite]
CREATE INDEX outbox_waiting ON outbox (id) WHERE sent IS NULL;

-- What the clock has to do, and when next.
CREATE TABLE job (
	name TEXT PRIMARY KEY,                  -- which (clock/job)
	next INTEGER NOT NULL,                  -- when it is due
	last INTEGER,                           -- when it last ended well; NULL: never
	failures INTEGER NOT NULL               -- in a row since then
) STRICT; -- [sqlite]

-- Who may run the clock: one process at a time.
CREATE TABLE lease (
	name TEXT PRIMARY KEY,                  -- what is leased
	holder TEXT NOT NULL,                   -- a random word of the holder's
	until INTEGER NOT NULL                  -- it ends by itself then
) STRICT; -- [sqlite]

-- History: every change, comment, file, view of a file, decision, in one hash chain (store/history).
CREATE TABLE history (
	id INTEGER PRIMARY KEY,                 -- 1, 2, 3 … without a gap
	at INTEGER NOT NULL,                    -- when
	kind TEXT NOT NULL,                     -- code (rules/event)
	person INTEGER,                         -- who; NULL: the system or the operator
	directory INTEGER,                      -- in which directory they acted; NULL likewise
	claim INTEGER,                          -- about which claim; NULL: none
	subject INTEGER,                        -- line, file, comment or person it is about; NULL: none
	internal INTEGER NOT NULL CHECK (internal IN (0, 1)), -- 1: Microsoft's eyes only
	previous BLOB NOT NULL,                 -- hash of the entry before
	hash BLOB NOT NULL                      -- of this entry and `previous`
) STRICT; -- [sqlite]
CREATE INDEX history_claim ON history (claim, id) WHERE claim IS NOT NULL;

-- Before and after of history entries; may be erased, the chain still verifies.
CREATE TABLE history_value (
	history INTEGER NOT NULL                -- of which entry; its hash needs the values, so they go first
		REFERENCES history (id) DEFERRABLE INITIALLY DEFERRED,
	position INTEGER NOT NULL,              -- 0, 1, 2 … in it
	name TEXT NOT NULL,                     -- of what (a field's name)
	before_hash BLOB NOT NULL,              -- SHA-256 of salt and before
	after_hash BLOB NOT NULL,               -- SHA-256 of salt and after
	salt BLOB,                              -- random; NULL: erased
	before TEXT,                            -- value before; NULL: erased
	after TEXT,                             -- value after; NULL: erased
	PRIMARY KEY (history, position)
) STRICT; -- [sqlite]

-- The chain's head, authenticated under the key file so that a cut tail shows.
CREATE TABLE history_head (
	id INTEGER PRIMARY KEY CHECK (id = 1),  -- there is one row
	count INTEGER NOT NULL,                 -- entries in the chain
	hash BLOB NOT NULL,                     -- of the last one
	mac BLOB NOT NULL                       -- over both
) STRICT; -- [sqlite]

-- [sqlite] History and decisions are only ever added to.
CREATE TRIGGER history_kept BEFORE UPDATE ON history
BEGIN SELECT raise(ABORT, 'history is never changed'); END;
CREATE TRIGGER history_stays BEFORE DELETE ON history
BEGIN SELECT raise(ABORT, 'history is never removed'); END;
CREATE TRIGGER history_value_stays BEFORE DELETE ON history_value
BEGIN SELECT raise(ABORT, 'history is never removed'); END;
CREATE TRIGGER history_value_erased_only BEFORE UPDATE ON history_value
WHEN new.salt IS NOT NULL OR new.before IS NOT NULL OR new.after IS NOT NULL
	OR new.history <> old.history OR new.position <> old.position OR new.name <> old.name
	OR new.before_hash <> old.before_hash OR new.after_hash <> old.after_hash
BEGIN SELECT raise(ABORT, 'history values may only be erased'); END;
CREATE TRIGGER decision_kept BEFORE UPDATE ON decision
BEGIN SELECT raise(ABORT, 'decisions are never changed'); END;
CREATE TRIGGER decision_stays BEFORE DELETE ON decision
BEGIN SELECT raise(ABORT, 'decisions are never removed'); END;
