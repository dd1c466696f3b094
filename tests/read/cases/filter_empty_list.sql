WITH p0 AS (
  SELECT t0.code AS code
  FROM organisation AS t0
  WHERE t0.code = ANY ($1::TEXT[]) ORDER BY t0.name_sort ASC, t0.id ASC
   LIMIT 20
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      (SELECT (SELECT "$" FROM (SELECT least(c0.n, 1000) AS "value") "$") AS anon_2
        FROM (SELECT count(*) AS n
          FROM (SELECT 1
            FROM organisation AS t0
            WHERE t0.code = ANY ($1::TEXT[])
             LIMIT 1001) AS s0) AS c0) AS "totalCount",
      coalesce(g0.o1, '[]'::json) AS "nodes"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p0.code AS "code") "$")) AS o1
      FROM p0) AS g0) AS "organisations"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
