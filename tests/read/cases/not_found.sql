WITH p0 AS (
  SELECT t0.code AS code
  FROM organisation AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS (
  SELECT t1.id AS id, t1.code AS code
  FROM organisation AS t1
  WHERE t1.code = $2::VARCHAR
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p1.id AS _k
    FROM p1) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.code AS code
      FROM organisation AS t2
      WHERE t2.parent_id = k2._k ORDER BY t2.name_sort ASC, t2.id ASC
       LIMIT 20) AS i2) AS l2 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT p0.code AS "code") "$") AS anon_1
    FROM p0) AS "here",
  (SELECT (SELECT "$" FROM (SELECT
      p1.code AS "code",
      (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS "children"
    ) "$") AS anon_2
    FROM p1 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p2.code AS "code") "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
      FROM p2 GROUP BY p2._k) AS g2 ON g2._k = p1.id) AS "nowhere"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END, CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p1))) THEN '1'::text END) AS TEXT) AS missing
