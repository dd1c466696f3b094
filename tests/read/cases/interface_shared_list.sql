WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.kind AS kind
    FROM opportunity AS t0
    WHERE t0.code = ANY ($1::TEXT[]) AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
     LIMIT 20) AS i0
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.code AS code
      FROM administrative_unit AS t1
      WHERE t1.id IN (SELECT opportunity_unit.unit_id
        FROM opportunity_unit
        WHERE opportunity_unit.opportunity_id = k1._k) ORDER BY t1.name_sort ASC, t1.id ASC
       LIMIT 2) AS i1) AS l1 ON true
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.code AS code
      FROM session AS t2
      WHERE (EXISTS (SELECT 1
        FROM opportunity
        WHERE opportunity.id = t2.course_id AND (opportunity.status IN ('PUBLISHED', 'CLOSED')))) AND t2.course_id = k2._k ORDER BY t2.starts_at ASC, t2.id ASC
       LIMIT 1) AS i2) AS l2 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg(CASE WHEN (p0.kind = 'COURSE'::text) THEN (SELECT "$" FROM (SELECT
        (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "eligibleUnits",
        (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS "sessions"
      ) "$") WHEN (p0.kind = 'INTERNSHIP'::text) THEN (SELECT "$" FROM (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "eligibleUnits") "$") WHEN (p0.kind = 'SCHOLARSHIP'::text) THEN (SELECT "$" FROM (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "eligibleUnits") "$") WHEN (p0.kind = 'EXPERT_ASSIGNMENT'::text) THEN (SELECT "$" FROM (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "eligibleUnits") "$") WHEN (p0.kind = 'PILOT_CALL'::text) THEN (SELECT "$" FROM (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "eligibleUnits") "$") END ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p1.code AS "code") "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
        FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p2.code AS "code") "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
        FROM p2 GROUP BY p2._k) AS g2 ON g2._k = p0.id) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
