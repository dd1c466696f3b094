WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.code AS code, t0.skill_centre_id AS skill_centre_id, t0.unit_id AS unit_id
    FROM session AS t0
    WHERE EXISTS (SELECT 1
      FROM opportunity
      WHERE opportunity.id = t0.course_id AND (opportunity.status IN ('PUBLISHED', 'CLOSED'))) ORDER BY t0.starts_at ASC, t0.id ASC
     LIMIT 3) AS i0
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT j1.id AS _k
    FROM p0 LEFT OUTER JOIN skill_centre AS j1 ON j1.id = p0.skill_centre_id) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.code AS code
      FROM session AS t2
      WHERE (EXISTS (SELECT 1
        FROM opportunity
        WHERE opportunity.id = t2.course_id AND (opportunity.status IN ('PUBLISHED', 'CLOSED')))) AND t2.skill_centre_id = k2._k ORDER BY t2.starts_at ASC, t2.id ASC
       LIMIT 1) AS i2) AS l2 ON true
), p4 AS MATERIALIZED (
  SELECT k4._k AS _k, l4.*
  FROM (SELECT DISTINCT j3.id AS _k
    FROM p0 LEFT OUTER JOIN administrative_unit AS j3 ON j3.id = p0.unit_id) AS k4 JOIN LATERAL (SELECT i4.*, row_number() OVER () AS _ord
    FROM (SELECT t4.code AS code
      FROM area AS t4
      WHERE t4.id IN (SELECT area_membership.area_id
        FROM area_membership
        WHERE area_membership.unit_id = k4._k) ORDER BY t4.name_sort ASC, t4.id ASC
       LIMIT 1) AS i4) AS l4 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          j1.code AS "code",
          (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS "sessions"
        ) "$") WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT (SELECT "$" FROM (SELECT coalesce(g4.o0, '[]'::json) AS "nodes") "$") AS "areas") "$") END AS "venue"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN skill_centre AS j1 ON j1.id = p0.skill_centre_id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p2.code AS "code") "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
        FROM p2 GROUP BY p2._k) AS g2 ON g2._k = j1.id LEFT OUTER JOIN administrative_unit AS j3 ON j3.id = p0.unit_id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p4.code AS "code") "$") ORDER BY p4._ord ASC) AS o0, p4._k AS _k
        FROM p4 GROUP BY p4._k) AS g4 ON g4._k = j3.id) AS g0) AS "sessions"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
