WITH p0 AS (
  SELECT t0.name_vi AS name_vi, t0.code AS code
  FROM skill AS t0 ORDER BY t0.code ASC, t0.id ASC
   LIMIT 3
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.name_vi AS "nameVi"
      ) "$")) AS o0
      FROM p0) AS g0) AS "skills"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
