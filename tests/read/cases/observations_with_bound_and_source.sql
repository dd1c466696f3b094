WITH p0 AS (
  SELECT t0.id AS id, t0.name_vi AS name_vi
  FROM indicator AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.indicator_id AS indicator_id, t1.period_end AS period_end, t1.value AS value, t1.bound AS bound, t1.count_basis AS count_basis, t1.unit_id AS unit_id, t1.area_id AS area_id, t1.organisation_id AS organisation_id, t1.provenance_status AS provenance_status, t1.provenance_source AS provenance_source
      FROM observation AS t1
      WHERE (t1.status IN ('APPROVED')) AND t1.indicator_id = k1._k ORDER BY t1.period_end DESC, t1.id DESC
       LIMIT 1) AS i1) AS l1 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.name_vi AS "nameVi",
      (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "observations"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.value AS "value",
        p1.bound AS "bound",
        p1.count_basis AS "countBasis",
        p1.period_end AS "periodEnd",
        CASE WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'AdministrativeUnit'::text AS "__typename") "$") WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'Area'::text AS "__typename") "$") WHEN (j4.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'Organisation'::text AS "__typename") "$") END AS "subject",
        CASE WHEN (j5.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j5.code AS "code") "$") END AS "indicator",
        (SELECT "$" FROM (SELECT
          p1.provenance_status AS "status",
          p1.provenance_source AS "source"
        ) "$") AS "provenance"
      ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
      FROM p1 LEFT OUTER JOIN administrative_unit AS j2 ON j2.id = p1.unit_id LEFT OUTER JOIN area AS j3 ON j3.id = p1.area_id LEFT OUTER JOIN organisation AS j4 ON j4.id = p1.organisation_id LEFT OUTER JOIN indicator AS j5 ON j5.id = p1.indicator_id GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS "indicator"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
