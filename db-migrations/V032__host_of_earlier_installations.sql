-- An installation from before there was a host: the organisation that came first runs it.
UPDATE organisation SET host = 1
WHERE id = (SELECT first.id FROM (SELECT MIN(id) AS id FROM organisation) first)
  AND NOT EXISTS (SELECT 1 FROM (SELECT id FROM organisation WHERE host = 1) hosts);
