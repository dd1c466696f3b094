WITH p0 AS (
  SELECT t0.id AS id, t0.code AS code
  FROM area AS t0
  WHERE t0.id = ANY (CAST($1::TEXT[] AS UUID[]))
), p1 AS (
  SELECT t1.id AS id, t1.abbreviation AS abbreviation
  FROM organisation AS t1
  WHERE t1.id = ANY (CAST($2::TEXT[] AS UUID[]))
), n0 AS MATERIALIZED (
  SELECT coalesce(g0.node, g1.node) AS node, ids0.ord AS ord
  FROM unnest($3::TEXT[]) WITH ORDINALITY AS ids0(id, ord) LEFT OUTER JOIN (SELECT 'area_'::text || p0.id AS id, (SELECT "$" FROM (SELECT
      'area_'::text || p0.id AS "id",
      p0.code AS "code"
    ) "$") AS node
    FROM p0) AS g0 ON g0.id = ids0.id LEFT OUTER JOIN (SELECT 'organisation_'::text || p1.id AS id, (SELECT "$" FROM (SELECT
      'organisation_'::text || p1.id AS "id",
      p1.abbreviation AS "abbreviation"
    ) "$") AS node
    FROM p1) AS g1 ON g1.id = ids0.id
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT coalesce(json_agg(n0.node ORDER BY n0.ord), '[]'::json) AS coalesce_1
    FROM n0) AS "nodes"
) "$")) AS data, CAST(concat_ws(',', (SELECT string_agg(concat('0.', n0.ord - 1), ',') AS string_agg_1
  FROM n0
  WHERE n0.node IS NOT DISTINCT FROM NULL)) AS TEXT) AS missing
