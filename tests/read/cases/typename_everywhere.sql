WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.kind AS kind
    FROM opportunity AS t0
    WHERE t0.code = $1::VARCHAR AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
     LIMIT 20) AS i0
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT
      FROM opportunity_skill AS t1
      WHERE t1.opportunity_id = k1._k AND t1.role = 'TAUGHT' ORDER BY t1.skill_id ASC) AS i1) AS l1 ON true
), p2 AS MATERIALIZED (
  SELECT i2.*, row_number() OVER () AS _ord
  FROM (SELECT t2.organisation_id AS organisation_id, t2.unit_id AS unit_id
    FROM staff_need AS t2
    WHERE t2.status IN ('OPEN', 'MATCHED', 'FILLED') ORDER BY t2.urgency_rank ASC, t2.id ASC
     LIMIT 1) AS i2
)
SELECT to_json((SELECT "$" FROM (SELECT
  'Query'::text AS "__typename",
  (SELECT (SELECT "$" FROM (SELECT
      'OpportunityConnection'::text AS "__typename",
      coalesce(g0.o1, '[]'::json) AS "nodes",
      coalesce(g0.o2, '[]'::json) AS "edges",
      (SELECT "$" FROM (SELECT 'PageInfo'::text AS "__typename") "$") AS "pageInfo",
      (SELECT (SELECT "$" FROM (SELECT 'TotalCount'::text AS "__typename") "$") AS anon_2
        FROM (SELECT count(*) AS n
          FROM (SELECT 1
            FROM opportunity AS t0
            WHERE t0.code = $1::VARCHAR AND (t0.status IN ('PUBLISHED', 'CLOSED'))
             LIMIT 1001) AS s0) AS c0) AS "totalCount"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        CASE WHEN (p0.kind = 'COURSE'::text) THEN 'Course'::text WHEN (p0.kind = 'INTERNSHIP'::text) THEN 'Internship'::text WHEN (p0.kind = 'SCHOLARSHIP'::text) THEN 'Scholarship'::text WHEN (p0.kind = 'EXPERT_ASSIGNMENT'::text) THEN 'ExpertAssignment'::text WHEN (p0.kind = 'PILOT_CALL'::text) THEN 'PilotCall'::text END AS "__typename",
        (SELECT "$" FROM (SELECT 'Provenance'::text AS "__typename") "$") AS "provenance",
        coalesce(g1.o0, '[]'::json) AS "skillsTaught"
      ) "$") ORDER BY p0._ord ASC) AS o1, json_agg((SELECT "$" FROM (SELECT
        'OpportunityEdge'::text AS "__typename",
        (SELECT "$" FROM (SELECT CASE WHEN (p0.kind = 'COURSE'::text) THEN 'Course'::text WHEN (p0.kind = 'INTERNSHIP'::text) THEN 'Internship'::text WHEN (p0.kind = 'SCHOLARSHIP'::text) THEN 'Scholarship'::text WHEN (p0.kind = 'EXPERT_ASSIGNMENT'::text) THEN 'ExpertAssignment'::text WHEN (p0.kind = 'PILOT_CALL'::text) THEN 'PilotCall'::text END AS "kind") "$") AS "node"
      ) "$") ORDER BY p0._ord ASC) AS o2
      FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT 'OpportunitySkill'::text AS "__typename") "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
        FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS g0) AS "opportunities",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS anon_3
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT CASE WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'Organisation'::text AS "__typename") "$") WHEN (j4.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'AdministrativeUnit'::text AS "__typename") "$") END AS "place") "$") ORDER BY p2._ord ASC) AS o0
      FROM p2 LEFT OUTER JOIN organisation AS j3 ON j3.id = p2.organisation_id LEFT OUTER JOIN administrative_unit AS j4 ON j4.id = p2.unit_id) AS g2) AS "staffNeeds"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
