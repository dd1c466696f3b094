WITH p0 AS (
  SELECT t0.code AS code
  FROM area AS t0 ORDER BY t0.id DESC
   LIMIT 2
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p0.code AS "code") "$")) AS o0
      FROM p0) AS g0) AS "areas"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
