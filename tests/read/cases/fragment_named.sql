WITH p0 AS (
  SELECT t0.id AS id, t0.province_id AS province_id
  FROM area AS t0
  WHERE t0.code = $1::VARCHAR
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.name_vi AS name_vi, t2.name_en AS name_en, t2.code AS code
      FROM administrative_unit AS t2
      WHERE t2.id IN (SELECT area_membership.unit_id
        FROM area_membership
        WHERE area_membership.area_id = k2._k) ORDER BY t2.name_sort ASC, t2.id ASC
       LIMIT 1) AS i2) AS l2 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
        j1.code AS "code",
        j1.name_vi AS "nameVi",
        j1.name_en AS "nameEn"
      ) "$") END AS "province",
      (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS "communes"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.province_id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p2.code AS "code",
        p2.name_vi AS "nameVi",
        p2.name_en AS "nameEn"
      ) "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
      FROM p2 GROUP BY p2._k) AS g2 ON g2._k = p0.id) AS "area"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
