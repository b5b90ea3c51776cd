-- The database as a whole.

-- fragment TEXT_PATTERN
'%' || replace(replace(replace(lower(:text), '!', '!!'), '%', '!%'), '_', '!_')
|| '%'

-- STORE_KIND
SELECT kind FROM meta WHERE id = 1;

-- STORE_MAKE
INSERT INTO meta (id, kind, created) VALUES (1, :kind, :now);

-- STORE_PROGRAM_ADD
INSERT INTO program (code, name, position) VALUES (:code, :name, :position);
