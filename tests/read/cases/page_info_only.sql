WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT
    FROM area AS t0 ORDER BY t0.name_sort ASC, t0.id ASC
     LIMIT 6) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT (SELECT "$" FROM (SELECT coalesce(g0.n > 5, false) AS "hasNextPage") "$") AS "pageInfo") "$") AS anon_1
    FROM (SELECT count(*) AS n
      FROM p0) AS g0) AS "areas"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
