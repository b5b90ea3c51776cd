-- Lists that people keep under a name.

-- fragment SAVED_LIST_MINE
person = :person AND directory = :directory

-- SAVED_LIST_ALL
SELECT id, name, query FROM saved_list WHERE $SAVED_LIST_MINE
ORDER BY name, id;

-- SAVED_LIST_ADD
INSERT INTO saved_list (id, person, directory, name, query)
VALUES (:id, :person, :directory, :name, :query);

-- SAVED_LIST_REMOVE
DELETE FROM saved_list WHERE $SAVED_LIST_MINE AND id = :id;
