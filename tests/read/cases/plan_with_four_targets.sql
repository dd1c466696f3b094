WITH p0 AS (
  SELECT t0.id AS id, t0.name_vi AS name_vi
  FROM strategic_plan AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.number AS number
      FROM strategic_plan_document AS t1
      WHERE t1.strategic_plan_id = k1._k ORDER BY t1.position ASC) AS i1) AS l1 ON true
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.indicator_id AS indicator_id, t2.value AS value, t2.due_on AS due_on, t2.unit_id AS unit_id, t2.area_id AS area_id, t2.organisation_id AS organisation_id
      FROM target AS t2
      WHERE t2.strategic_plan_id = k2._k ORDER BY t2.due_on ASC, t2.id ASC
       LIMIT 20) AS i2) AS l2 ON true
), p4 AS MATERIALIZED (
  SELECT k4._k AS _k, l4.*
  FROM (SELECT DISTINCT j3.id AS _k
    FROM p2 LEFT OUTER JOIN indicator AS j3 ON j3.id = p2.indicator_id) AS k4 JOIN LATERAL (SELECT i4.*, row_number() OVER () AS _ord
    FROM (SELECT t4.period_end AS period_end, t4.value AS value, t4.bound AS bound
      FROM observation AS t4
      WHERE (t4.status IN ('APPROVED')) AND t4.indicator_id = k4._k ORDER BY t4.period_end DESC, t4.id DESC
       LIMIT 1) AS i4) AS l4 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.name_vi AS "nameVi",
      coalesce(g1.o0, '[]'::json) AS "documents",
      (SELECT "$" FROM (SELECT
        (SELECT (SELECT "$" FROM (SELECT least(c2.n, 1000) AS "value") "$") AS anon_2
          FROM (SELECT count(*) AS n
            FROM (SELECT 1
              FROM target AS t2
              WHERE t2.strategic_plan_id = p0.id
               LIMIT 1001) AS s2) AS c2) AS "totalCount",
        coalesce(g2.o1, '[]'::json) AS "nodes"
      ) "$") AS "targets"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p1.number AS "number") "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
      FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p2.value AS "value",
        p2.due_on AS "dueOn",
        CASE WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          j3.code AS "code",
          j3.unit AS "unit",
          (SELECT "$" FROM (SELECT coalesce(g4.o0, '[]'::json) AS "nodes") "$") AS "observations"
        ) "$") END AS "indicator",
        CASE WHEN (j5.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j5.code AS "code") "$") WHEN (j6.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT ) "$") WHEN (j7.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT ) "$") END AS "subject"
      ) "$") ORDER BY p2._ord ASC) AS o1, p2._k AS _k
      FROM p2 LEFT OUTER JOIN indicator AS j3 ON j3.id = p2.indicator_id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
          p4.value AS "value",
          p4.period_end AS "periodEnd",
          p4.bound AS "bound"
        ) "$") ORDER BY p4._ord ASC) AS o0, p4._k AS _k
        FROM p4 GROUP BY p4._k) AS g4 ON g4._k = j3.id LEFT OUTER JOIN administrative_unit AS j5 ON j5.id = p2.unit_id LEFT OUTER JOIN area AS j6 ON j6.id = p2.area_id LEFT OUTER JOIN organisation AS j7 ON j7.id = p2.organisation_id GROUP BY p2._k) AS g2 ON g2._k = p0.id) AS "plan"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
