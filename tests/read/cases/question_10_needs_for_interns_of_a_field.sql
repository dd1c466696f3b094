WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.code AS code, t0.organisation_id AS organisation_id, t0.unit_id AS unit_id, t0.job_position_id AS job_position_id, t0.headcount AS headcount, t0.urgency AS urgency, t0.needed_from AS needed_from
    FROM staff_need AS t0
    WHERE t0.mode = $1::VARCHAR AND t0.field_of_study = $2::VARCHAR AND t0.status = $3::VARCHAR AND (t0.status IN ('OPEN', 'MATCHED', 'FILLED')) ORDER BY t0.urgency_rank ASC, t0.id ASC
     LIMIT 20) AS i0
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.skill_id AS skill_id, t2.level AS level
      FROM staff_need_skill AS t2
      WHERE t2.staff_need_id = k2._k ORDER BY t2.level ASC, t2.skill_id ASC) AS i2) AS l2 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.urgency AS "urgency",
        p0.needed_from AS "neededFrom",
        p0.headcount AS "headcount",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.code AS "code") "$") END AS "jobPosition",
        coalesce(g2.o0, '[]'::json) AS "skills",
        CASE WHEN (j4.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j4.code AS "code") "$") WHEN (j5.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          j5.code AS "code",
          j5.name_vi AS "nameVi"
        ) "$") END AS "place"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN job_position AS j1 ON j1.id = p0.job_position_id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
          p2.level AS "level",
          CASE WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j3.code AS "code") "$") END AS "skill"
        ) "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
        FROM p2 LEFT OUTER JOIN skill AS j3 ON j3.id = p2.skill_id GROUP BY p2._k) AS g2 ON g2._k = p0.id LEFT OUTER JOIN organisation AS j4 ON j4.id = p0.organisation_id LEFT OUTER JOIN administrative_unit AS j5 ON j5.id = p0.unit_id) AS g0) AS "staffNeeds"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
