-- People look after their accounts; what is kept no longer than needed.

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

-- Partner accounts are made in the browser.

-- What happened to partner accounts is found without reading all history.
CREATE INDEX history_partner ON history (subject, id)
WHERE kind IN ('partner-added', 'partner-merged');
