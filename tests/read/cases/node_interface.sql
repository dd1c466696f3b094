WITH p0 AS (
  SELECT t0.id AS id, t0.title_vi AS title_vi, t0.kind AS kind, t0.hours AS hours, t0.stipend AS stipend
  FROM opportunity AS t0
  WHERE t0.id = ANY (CAST($1::TEXT[] AS UUID[])) AND (t0.status IN ('PUBLISHED', 'CLOSED'))
), n0 AS MATERIALIZED (
  SELECT coalesce(g0.node) AS node, ids0.ord AS ord
  FROM unnest($2::TEXT[]) WITH ORDINALITY AS ids0(id, ord) LEFT OUTER JOIN (SELECT 'opportunity_'::text || p0.id AS id, CASE WHEN (p0.kind = 'COURSE'::text) THEN (SELECT "$" FROM (SELECT
      p0.title_vi AS "titleVi",
      p0.hours AS "hours"
    ) "$") WHEN (p0.kind = 'INTERNSHIP'::text) THEN (SELECT "$" FROM (SELECT
      p0.title_vi AS "titleVi",
      p0.stipend AS "stipend"
    ) "$") WHEN (p0.kind = 'SCHOLARSHIP'::text) THEN (SELECT "$" FROM (SELECT p0.title_vi AS "titleVi") "$") WHEN (p0.kind = 'EXPERT_ASSIGNMENT'::text) THEN (SELECT "$" FROM (SELECT p0.title_vi AS "titleVi") "$") WHEN (p0.kind = 'PILOT_CALL'::text) THEN (SELECT "$" FROM (SELECT p0.title_vi AS "titleVi") "$") END AS node
    FROM p0) AS g0 ON g0.id = ids0.id
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT n0.node
    FROM n0) AS "node"
) "$")) AS data, CAST(concat_ws(',', (SELECT '0'::text
  FROM n0
  WHERE n0.node IS NOT DISTINCT FROM NULL)) AS TEXT) AS missing
