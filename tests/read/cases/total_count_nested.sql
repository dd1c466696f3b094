WITH p0 AS (
  SELECT t0.id AS id, t0.code AS code
  FROM area AS t0 ORDER BY t0.name_sort ASC, t0.id ASC
   LIMIT 3
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        (SELECT "$" FROM (SELECT
          (SELECT (SELECT "$" FROM (SELECT
              least(c1.n, 1000) AS "value",
              CASE WHEN (c1.n > 1000) THEN 'AT_LEAST'::text ELSE 'EXACT'::text END AS "precision"
            ) "$") AS anon_2
            FROM (SELECT count(*) AS n
              FROM (SELECT 1
                FROM administrative_unit AS t1
                WHERE t1.id IN (SELECT area_membership.unit_id
                  FROM area_membership
                  WHERE area_membership.area_id = p0.id)
                 LIMIT 1001) AS s1) AS c1) AS "totalCount"
        ) "$") AS "communes"
      ) "$")) AS o0
      FROM p0) AS g0) AS "areas"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
