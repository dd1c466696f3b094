WITH p0 AS (
  SELECT t0.code AS code, t0.province_id AS province_id
  FROM administrative_unit AS t0
  WHERE t0.code = $1::VARCHAR AND t0.valid_to IS NULL
), p3 AS MATERIALIZED (
  SELECT k3._k AS _k, l3.*
  FROM (SELECT DISTINCT j1.id AS _k
    FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.province_id) AS k3 JOIN LATERAL (SELECT i3.*, row_number() OVER () AS _ord
    FROM (SELECT t3.code AS code
      FROM area AS t3
      WHERE t3.id IN (SELECT area_membership.area_id
        FROM area_membership
        WHERE area_membership.unit_id = k3._k) ORDER BY t3.name_sort ASC, t3.id ASC
       LIMIT 1) AS i3) AS l3 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.code AS "code",
      CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
        j1.code AS "code",
        CASE WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j2.code AS "code") "$") END AS "province",
        (SELECT "$" FROM (SELECT coalesce(g3.o0, '[]'::json) AS "nodes") "$") AS "areas"
      ) "$") END AS "province"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.province_id LEFT OUTER JOIN administrative_unit AS j2 ON j2.id = j1.province_id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p3.code AS "code") "$") ORDER BY p3._ord ASC) AS o0, p3._k AS _k
      FROM p3 GROUP BY p3._k) AS g3 ON g3._k = j1.id) AS "administrativeUnit"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
