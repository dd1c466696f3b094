WITH p0 AS (
  SELECT t0.code AS code
  FROM organisation AS t0
  WHERE t0.kind = ANY ($1::TEXT[]) ORDER BY t0.code ASC, t0.id ASC
   LIMIT 2
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p0.code AS "code") "$")) AS o0
      FROM p0) AS g0) AS "organisations"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
