WITH p0 AS (
  SELECT t0.id AS id
  FROM person AS t0
  WHERE false
), n0 AS MATERIALIZED (
  SELECT coalesce(g0.node) AS node, ids0.ord AS ord
  FROM unnest($1::TEXT[]) WITH ORDINALITY AS ids0(id, ord) LEFT OUTER JOIN (SELECT 'person_'::text || p0.id AS id, (SELECT "$" FROM (SELECT 'person_'::text || p0.id AS "id") "$") AS node
    FROM p0) AS g0 ON g0.id = ids0.id
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT n0.node
    FROM n0) AS "node"
) "$")) AS data, CAST(concat_ws(',', (SELECT '0'::text
  FROM n0
  WHERE n0.node IS NOT DISTINCT FROM NULL)) AS TEXT) AS missing
