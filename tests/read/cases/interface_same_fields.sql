WITH p0 AS (
  SELECT t0.title_vi AS title_vi, t0.kind AS kind, t0.code AS code
  FROM opportunity AS t0
  WHERE t0.status IN ('PUBLISHED', 'CLOSED') ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
   LIMIT 2
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        CASE WHEN (p0.kind = 'COURSE'::text) THEN 'Course'::text WHEN (p0.kind = 'INTERNSHIP'::text) THEN 'Internship'::text WHEN (p0.kind = 'SCHOLARSHIP'::text) THEN 'Scholarship'::text WHEN (p0.kind = 'EXPERT_ASSIGNMENT'::text) THEN 'ExpertAssignment'::text WHEN (p0.kind = 'PILOT_CALL'::text) THEN 'PilotCall'::text END AS "__typename",
        p0.code AS "code",
        p0.title_vi AS "titleVi"
      ) "$")) AS o0
      FROM p0) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
