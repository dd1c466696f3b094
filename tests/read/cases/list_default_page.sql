WITH p0 AS (
  SELECT t0.code AS code, t0.version AS version
  FROM framework AS t0 ORDER BY t0.name_sort ASC, t0.id ASC
   LIMIT 20
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.version AS "version"
      ) "$")) AS o0
      FROM p0) AS g0) AS "frameworks"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
