WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.code AS code, t0.province_id AS province_id
    FROM area AS t0 ORDER BY t0.name_sort ASC, t0.id ASC
     LIMIT 2) AS i0
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT j1.id AS _k
    FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.province_id) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.code AS code
      FROM area AS t2
      WHERE t2.province_id = k2._k ORDER BY t2.name_sort ASC, t2.id ASC
       LIMIT 2) AS i2) AS l2 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          j1.code AS "code",
          (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS "provinceAreas"
        ) "$") END AS "province"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.province_id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p2.code AS "code") "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
        FROM p2 GROUP BY p2._k) AS g2 ON g2._k = j1.id) AS g0) AS "areas"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
