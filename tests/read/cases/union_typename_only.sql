WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.skill_centre_id AS skill_centre_id, t0.unit_id AS unit_id
    FROM session AS t0
    WHERE EXISTS (SELECT 1
      FROM opportunity
      WHERE opportunity.id = t0.course_id AND (opportunity.status IN ('PUBLISHED', 'CLOSED'))) ORDER BY t0.starts_at ASC, t0.id ASC
     LIMIT 4) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'SkillCentre'::text AS "__typename") "$") WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'AdministrativeUnit'::text AS "__typename") "$") END AS "venue") "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN skill_centre AS j1 ON j1.id = p0.skill_centre_id LEFT OUTER JOIN administrative_unit AS j2 ON j2.id = p0.unit_id) AS g0) AS "sessions"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
