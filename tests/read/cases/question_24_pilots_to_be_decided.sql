WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.title_vi AS title_vi, t0.code AS code, t0.lead_organisation_id AS lead_organisation_id, t0.pilot_call_id AS pilot_call_id, t0.starts_on AS starts_on, t0.ends_on AS ends_on, t0.hypothesis_vi AS hypothesis_vi, t0.success_criteria AS success_criteria, t0.result_vi AS result_vi, t0.decision AS decision
    FROM pilot AS t0
    WHERE t0.status = $1::VARCHAR AND t0.decision IS NULL AND (t0.status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED')) ORDER BY t0.title_sort ASC, t0.id ASC
     LIMIT 20) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.title_vi AS "titleVi",
        p0.hypothesis_vi AS "hypothesisVi",
        p0.success_criteria AS "successCriteria",
        p0.result_vi AS "resultVi",
        p0.decision AS "decision",
        p0.starts_on AS "startsOn",
        p0.ends_on AS "endsOn",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.code AS "code") "$") END AS "lead",
        CASE WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j2.code AS "code") "$") END AS "pilotCall"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN organisation AS j1 ON j1.id = p0.lead_organisation_id LEFT OUTER JOIN opportunity AS j2 ON j2.id = p0.pilot_call_id AND (j2.status IN ('PUBLISHED', 'CLOSED'))) AS g0) AS "pilots"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
