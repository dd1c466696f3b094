WITH p0 AS (
  SELECT t0.code AS code
  FROM organisation AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS (
  SELECT t1.code AS code
  FROM skill AS t1 ORDER BY t1.code ASC, t1.id ASC
   LIMIT 1
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT p0.code AS "code") "$") AS anon_1
    FROM p0) AS "organisation",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p1.code AS "code") "$")) AS o0
      FROM p1) AS g1) AS "skills",
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT least(c2.n, 1000) AS "value") "$") AS anon_3
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM area AS t2
           LIMIT 1001) AS s2) AS c2) AS "totalCount"
  ) "$") AS "areas"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
