WITH p0 AS (
  SELECT t0.code AS code
  FROM organisation AS t0
  WHERE t0.kind = $1::VARCHAR ORDER BY t0.name_sort ASC, t0.id ASC
   LIMIT 1
), p1 AS (
  SELECT t1.code AS code
  FROM organisation AS t1
  WHERE t1.kind = $2::VARCHAR ORDER BY t1.name_sort ASC, t1.id ASC
   LIMIT 1
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p0.code AS "code") "$")) AS o0
      FROM p0) AS g0) AS "universities",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p1.code AS "code") "$")) AS o0
      FROM p1) AS g1) AS "firms"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
