WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.kind AS kind, t0.code AS code, t0.hours AS hours, t0.course_kind AS course_kind, t0.host_organisation_id AS host_organisation_id, t0.host_unit_id AS host_unit_id, t0.stipend AS stipend, t0.amount AS amount, t0.period AS period, t0.remote_ok AS remote_ok, t0.fee AS fee, t0.technology AS technology, t0.grant_ceiling AS grant_ceiling
    FROM (SELECT t0.id AS key, coalesce(t0.closes_at, 'infinity'::timestamptz) AS k0, t0.id AS k1
      FROM opportunity AS t0
      WHERE t0.code = ANY ($1::TEXT[]) AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
       LIMIT 20) AS w0 JOIN opportunity AS t0 ON t0.id = w0.key ORDER BY w0.k0 ASC, w0.k1 ASC) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg(CASE WHEN (p0.kind = 'COURSE'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.hours AS "hours",
        p0.course_kind AS "courseKind"
      ) "$") WHEN (p0.kind = 'INTERNSHIP'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.stipend AS "stipend",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.code AS "code") "$") WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j2.code AS "code") "$") END AS "host"
      ) "$") WHEN (p0.kind = 'SCHOLARSHIP'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.amount AS "amount",
        p0.period AS "period"
      ) "$") WHEN (p0.kind = 'EXPERT_ASSIGNMENT'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.fee AS "fee",
        p0.remote_ok AS "remoteOk"
      ) "$") WHEN (p0.kind = 'PILOT_CALL'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.technology AS "technology",
        p0.grant_ceiling AS "grantCeiling"
      ) "$") END ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN organisation AS j1 ON j1.id = p0.host_organisation_id LEFT OUTER JOIN administrative_unit AS j2 ON j2.id = p0.host_unit_id) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
