WITH p0 AS (
  SELECT t0.name_vi AS name_vi
  FROM administrative_unit AS t0
  WHERE t0.kind = $1::VARCHAR ORDER BY t0.name_sort ASC, t0.id ASC
   LIMIT 20
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p0.name_vi AS "nameVi") "$")) AS o0
      FROM p0) AS g0) AS "administrativeUnits"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
