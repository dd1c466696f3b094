WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.name_vi AS name_vi, t0.code AS code, t0.basis AS basis, t0.province_id AS province_id
    FROM area AS t0 ORDER BY t0.name_sort ASC, t0.id ASC
     LIMIT 1) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "from") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "where",
        p0.name_vi AS "p0",
        p0.basis AS "_ord",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          j1.code AS "id",
          j1.name_vi AS "user"
        ) "$") END AS "t0"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.province_id) AS g0) AS "select"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
