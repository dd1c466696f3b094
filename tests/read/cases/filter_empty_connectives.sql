SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT least(c0.n, 1000) AS "value") "$") AS anon_1
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM organisation AS t0
          WHERE true
           LIMIT 1001) AS s0) AS c0) AS "totalCount"
  ) "$") AS "all",
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT least(c1.n, 1000) AS "value") "$") AS anon_2
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM organisation AS t1
          WHERE false
           LIMIT 1001) AS s1) AS c1) AS "totalCount"
  ) "$") AS "any",
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT least(c2.n, 1000) AS "value") "$") AS anon_3
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM organisation AS t2
          WHERE coalesce(true, true)
           LIMIT 1001) AS s2) AS c2) AS "totalCount"
  ) "$") AS "notAny",
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT least(c3.n, 1000) AS "value") "$") AS anon_4
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM organisation AS t3
          WHERE coalesce(false, true)
           LIMIT 1001) AS s3) AS c3) AS "totalCount"
  ) "$") AS "notNothing"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
