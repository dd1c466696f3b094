WITH p0 AS (
  SELECT t0.code AS code, t0.course_id AS course_id
  FROM session AS t0
  WHERE t0.code = $1::VARCHAR AND (EXISTS (SELECT 1
    FROM opportunity
    WHERE opportunity.id = t0.course_id AND (opportunity.status IN ('PUBLISHED', 'CLOSED'))))
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.code AS "code",
      CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
        'Course'::text AS "__typename",
        j1.code AS "code",
        j1.hours AS "hours"
      ) "$") END AS "course"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN opportunity AS j1 ON j1.id = p0.course_id AND (j1.status IN ('PUBLISHED', 'CLOSED'))) AS "session"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
