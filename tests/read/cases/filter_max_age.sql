SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT least(c0.n, 1000) AS "value") "$") AS anon_1
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM organisation AS t0
          WHERE CAST(CASE WHEN (t0.provenance_status != 'SYNTHETIC'::text) THEN coalesce(t0.retrieved_on, CASE WHEN (t0.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', t0.updated_at) AS DATE) END) END AS DATE) IS NOT NULL AND CAST(CASE WHEN (t0.provenance_status != 'SYNTHETIC'::text) THEN coalesce(t0.retrieved_on, CASE WHEN (t0.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', t0.updated_at) AS DATE) END) END AS DATE) >= CAST(CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) - least($1::INTEGER, 1000000) AS DATE)
           LIMIT 1001) AS s0) AS c0) AS "totalCount"
  ) "$") AS "organisations",
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT least(c1.n, 1000) AS "value") "$") AS anon_2
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM area AS t1
           LIMIT 1001) AS s1) AS c1) AS "totalCount"
  ) "$") AS "areas"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
