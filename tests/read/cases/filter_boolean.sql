WITH p1 AS (
  SELECT t1.name_vi AS name_vi
  FROM administrative_unit AS t1
  WHERE t1.kind = $1::VARCHAR AND NOT coalesce(coalesce(t1.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true), false) ORDER BY t1.name_sort ASC, t1.id ASC
   LIMIT 20
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT least(c0.n, 1000) AS "value") "$") AS anon_1
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM administrative_unit AS t0
          WHERE t0.kind = $2::VARCHAR AND coalesce(t0.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true)
           LIMIT 1001) AS s0) AS c0) AS "totalCount"
  ) "$") AS "current",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p1.name_vi AS "nameVi") "$")) AS o0
      FROM p1) AS g1) AS "former"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
