WITH p1 AS (
  SELECT t1.code AS code
  FROM organisation AS t1
  WHERE EXISTS (SELECT 1
    FROM administrative_unit AS f3
    WHERE f3.id = t1.head_office_unit_id AND (EXISTS (SELECT 1
      FROM administrative_unit AS f4
      WHERE f4.id = f3.province_id AND f4.code = $1::VARCHAR))) ORDER BY t1.name_sort ASC, t1.id ASC
   LIMIT 2
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT least(c0.n, 1000) AS "value") "$") AS anon_1
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM administrative_unit AS t0
          WHERE coalesce(t0.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true) AND (EXISTS (SELECT 1
            FROM administrative_unit AS f2
            WHERE f2.id = t0.province_id AND f2.code = $2::VARCHAR AND coalesce(f2.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true)))
           LIMIT 1001) AS s0) AS c0) AS "totalCount"
  ) "$") AS "administrativeUnits",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p1.code AS "code") "$")) AS o0
      FROM p1) AS g1) AS "organisations"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
