WITH p0 AS (
  SELECT t0.kind AS kind, t0.code AS code, t0.hours AS hours
  FROM (SELECT t0.id AS key, coalesce(t0.closes_at, 'infinity'::timestamptz) AS k0, t0.id AS k1
    FROM opportunity AS t0
    WHERE t0.language = $1::VARCHAR AND t0.hours >= $2::FLOAT AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
     LIMIT 2) AS w0 JOIN opportunity AS t0 ON t0.id = w0.key ORDER BY w0.k0 ASC, w0.k1 ASC
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg(CASE WHEN (p0.kind = 'COURSE'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.hours AS "hours"
      ) "$") WHEN (p0.kind = 'INTERNSHIP'::text) THEN (SELECT "$" FROM (SELECT p0.code AS "code") "$") WHEN (p0.kind = 'SCHOLARSHIP'::text) THEN (SELECT "$" FROM (SELECT p0.code AS "code") "$") WHEN (p0.kind = 'EXPERT_ASSIGNMENT'::text) THEN (SELECT "$" FROM (SELECT p0.code AS "code") "$") WHEN (p0.kind = 'PILOT_CALL'::text) THEN (SELECT "$" FROM (SELECT p0.code AS "code") "$") END) AS o0
      FROM p0) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
