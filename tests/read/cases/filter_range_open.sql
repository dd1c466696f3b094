SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT least(c0.n, 1000) AS "value") "$") AS anon_1
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM opportunity AS t0
          WHERE true AND true AND (t0.status IN ('PUBLISHED', 'CLOSED'))
           LIMIT 1001) AS s0) AS c0) AS "totalCount"
  ) "$") AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
