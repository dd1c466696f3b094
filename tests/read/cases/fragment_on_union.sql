WITH p0 AS (
  SELECT t0.id AS id
  FROM strategic_plan AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.value AS value, t1.unit_id AS unit_id, t1.area_id AS area_id, t1.organisation_id AS organisation_id
      FROM target AS t1
      WHERE t1.strategic_plan_id = k1._k ORDER BY t1.due_on ASC, t1.id ASC
       LIMIT 2) AS i1) AS l1 ON true
), p5 AS MATERIALIZED (
  SELECT i5.*, row_number() OVER () AS _ord
  FROM (SELECT t5.code AS code, t5.organisation_id AS organisation_id, t5.unit_id AS unit_id
    FROM staff_need AS t5
    WHERE t5.code = ANY ($2::TEXT[]) AND (t5.status IN ('OPEN', 'MATCHED', 'FILLED')) ORDER BY t5.urgency_rank ASC, t5.id ASC
     LIMIT 20) AS i5
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "targets") "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.value AS "value",
        CASE WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          'AdministrativeUnit'::text AS "__typename",
          j2.code AS "code"
        ) "$") WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'Area'::text AS "__typename") "$") WHEN (j4.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          'Organisation'::text AS "__typename",
          j4.kind AS "kind"
        ) "$") END AS "subject"
      ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
      FROM p1 LEFT OUTER JOIN administrative_unit AS j2 ON j2.id = p1.unit_id LEFT OUTER JOIN area AS j3 ON j3.id = p1.area_id LEFT OUTER JOIN organisation AS j4 ON j4.id = p1.organisation_id GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS "plan",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g5.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p5.code AS "code",
        CASE WHEN (j6.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          'Organisation'::text AS "__typename",
          j6.name_vi AS "organisationName"
        ) "$") WHEN (j7.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          'AdministrativeUnit'::text AS "__typename",
          j7.name_vi AS "unitName"
        ) "$") END AS "place"
      ) "$") ORDER BY p5._ord ASC) AS o0
      FROM p5 LEFT OUTER JOIN organisation AS j6 ON j6.id = p5.organisation_id LEFT OUTER JOIN administrative_unit AS j7 ON j7.id = p5.unit_id) AS g5) AS "staffNeeds"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
