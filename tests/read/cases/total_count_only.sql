SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT
        least(c0.n, 1000) AS "value",
        CASE WHEN (c0.n > 1000) THEN 'AT_LEAST'::text ELSE 'EXACT'::text END AS "precision"
      ) "$") AS anon_1
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM organisation AS t0
           LIMIT 1001) AS s0) AS c0) AS "totalCount"
  ) "$") AS "organisations"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
