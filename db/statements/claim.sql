-- Claims. What a viewer may see is in the WHERE clause, so that what is
-- foreign looks exactly like what is missing.

-- fragment DISPUTE_STATE
coalesce((SELECT CASE WHEN s.closed IS NOT NULL THEN 'closed'
	WHEN s.asked IS NOT NULL THEN 'asks' ELSE 'leads' END
	FROM dispute s WHERE s.claim = c.id), '')

-- fragment CLAIM_SHARED
-- As enum claim_shared counts: other partners hold or claim something of it, and
-- the sides were asked. Few claims are: that is looked at first.
CASE WHEN EXISTS (SELECT 1 FROM arbitration_side x
	WHERE x.claim = c.id AND x.gone IS NULL)
THEN coalesce((SELECT max(CASE WHEN side.invited > 0 THEN 2 ELSE 1 END)
	FROM arbitration_side side JOIN arbitration a ON a.id = side.arbitration
	WHERE side.claim = c.id AND side.gone IS NULL AND a.closed IS NULL), 0)
ELSE 0 END

-- fragment CLAIM_COLUMNS
c.id, coalesce(c.number, ''), c.partner, d.name, c.owner, o.name,
coalesce(c.location, 0), coalesce(l.name, ''), coalesce(l.partner_id, ''),
c.name, c.status, coalesce(c.tenant, ''), c.customer, c.domain,
coalesce(c.area, ''), coalesce(c.role, ''), c.opted_out, c.solution_seller,
c.revenue_customer, c.isv_solution, coalesce(c.reviewer, 0),
coalesce(r.name, ''), c.created, c.changed, coalesce(c.submitted, 0),
coalesce(c.turn, ''), coalesce(c.waits_since, 0), coalesce(c.due, 0),
c.version, $DISPUTE_STATE, EXISTS (SELECT 1 FROM arbitration_side side
	JOIN arbitration a ON a.id = side.arbitration
	WHERE side.claim = c.id AND side.gone IS NULL AND side.invited > 0
	AND side.answered < a.round AND a.closed IS NULL AND a.ready IS NULL),
$CLAIM_SHARED

-- fragment CLAIM_TABLES
claim c
JOIN directory d ON d.id = c.partner
JOIN person o ON o.id = c.owner
LEFT JOIN location l ON l.id = c.location
LEFT JOIN person r ON r.id = c.reviewer

-- fragment CLAIM_IN_SCOPE
c.partner = :directory AND (:everywhere = 1 OR c.owner = :person OR EXISTS (
	SELECT 1 FROM member_role m
	WHERE m.person = :person AND m.directory = :directory
	AND m.role IN ('incentives-admin', 'incentives-user')
	AND (m.location IS NULL OR m.location = c.location)
	AND (m.program IS NULL OR m.program = c.program)))

-- CLAIM_OF_PARTNER
-- Own directory, narrowed by incentives roles; the owner always sees it.
SELECT $CLAIM_COLUMNS FROM $CLAIM_TABLES
WHERE c.id = :id AND $CLAIM_IN_SCOPE;

-- CLAIM_OF_MICROSOFT
-- Everything that was ever submitted, no drafts.
SELECT $CLAIM_COLUMNS FROM $CLAIM_TABLES
WHERE c.id = :id AND c.submitted IS NOT NULL;

-- CLAIM_ANY
SELECT $CLAIM_COLUMNS FROM $CLAIM_TABLES
WHERE c.id = :id;

-- CLAIM_ROLE
-- The person's roles that reach this place and program.
SELECT m.role FROM member_role m
WHERE m.person = :person AND m.directory = :directory
AND (m.location IS NULL OR :location = 0 OR m.location = :location)
AND (m.program IS NULL OR :program = '' OR m.program = :program);

-- CLAIM_CREATE
INSERT INTO claim (id, partner, owner, name, name_key, status, customer,
	domain, opted_out, solution_seller, revenue_customer, isv_solution,
	created, changed, waits_on, turn, waits_since, version)
VALUES (:id, :partner, :owner, '', :name_key, 'draft', '',
	'', 0, '', '', '', :now, :now, 'partner', 'draft', :now, :version);

-- CLAIM_COUNT
UPDATE directory SET claims = claims + :more
WHERE id = :partner AND merged IS NULL;

-- CLAIM_CHANGE
-- Facts only; :version is what the caller last saw.
UPDATE claim SET name = :name, name_key = :name_key, location = :location,
	tenant = :tenant, customer = :customer, domain = :domain, area = :area,
	role = :role, program = :program, opted_out = :opted_out,
	solution_seller = :solution_seller, revenue_customer = :revenue_customer,
	isv_solution = :isv_solution, owner = :owner, reviewer = :reviewer,
	changed = :now, version = :next
WHERE id = :id AND version = :version;

-- CLAIM_TOUCH
UPDATE claim SET changed = :now, version = :next
WHERE id = :id AND version = :version;

-- CLAIM_MOVE
-- Status, turn and deadline; number and priority date once.
UPDATE claim SET status = :status, waits_on = :waits_on, turn = :turn,
	waits_since = :waits_since, due = :due,
	number = coalesce(number, :number),
	submitted = coalesce(submitted, :submitted),
	reviewer = :reviewer, changed = :now, version = :next
WHERE id = :id AND version = :version;

-- CLAIM_NAME_TAKEN
SELECT 1 FROM claim
WHERE partner = :partner AND name_key = :name_key AND id <> :id
AND status IN ('draft', 'submitted', 'under-review', 'action-required', 'dispute');

-- CLAIM_NUMBERED
SELECT id FROM claim WHERE number = :number;

-- CLAIM_NUMBER_TAKEN
SELECT 1 FROM claim WHERE number = :number;

-- CLAIM_DELETE
DELETE FROM claim WHERE id = :id AND status = 'draft' AND version = :version;

-- CLAIM_STANDING
-- Its dispute, whether a line waits for the reviewer (one whose arbitration has
-- asked its sides does not), how a second look at the decision stands, and
-- whether the customer is asked.
SELECT $DISPUTE_STATE,
	EXISTS (SELECT 1 FROM claim_line n
		WHERE n.claim = c.id AND n.state = 'pending' AND NOT EXISTS (
			SELECT 1 FROM arbitration_side s
			JOIN arbitration a ON a.id = s.arbitration
			WHERE s.line = n.id AND s.gone IS NULL AND s.invited > 0
			AND a.closed IS NULL)),
	(SELECT l.outcome FROM second_look l
		WHERE l.claim = c.id AND l.settled IS NULL),
	EXISTS (SELECT 1 FROM consent_ask
		WHERE claim = :claim AND ended IS NULL)
FROM claim c WHERE c.id = :claim;

-- CLAIM_TURN
-- Whose turn it is, where nothing else of the claim changes: neither its
-- version nor the time of its last change.
UPDATE claim SET waits_on = :waits_on, turn = :turn,
	waits_since = :waits_since, due = :due
WHERE id = :id AND version = :version;

-- TURN_END
UPDATE turn SET until = :now WHERE claim = :claim AND until IS NULL;

-- TURN_BEGIN
INSERT INTO turn (claim, party, since) VALUES (:claim, :party, :now);

-- TURN_TIMES
-- The first turn is the draft's.
SELECT party, sum(coalesce(until, :now) - since) FROM turn
WHERE claim = :claim AND id > (SELECT min(id) FROM turn WHERE claim = :claim)
GROUP BY party;

-- CLAIM_PRIORITY
-- When the claim that this one corrects was first submitted, if all that it
-- claims takes the place of what is approved there: nothing else can be dated
-- back by a correction.
SELECT c.submitted FROM claim_origin o JOIN claim c ON c.id = o.origin
WHERE o.claim = :claim AND o.kind = 'correction' AND NOT EXISTS (
	SELECT 1 FROM claim_line n
	LEFT JOIN line_successor s ON s.line = n.id
	LEFT JOIN claim_line r ON r.id = s.replaced
		AND r.state = 'approved' AND r.tenant = n.tenant
	WHERE n.claim = o.claim AND n.state = 'pending' AND r.id IS NULL);
