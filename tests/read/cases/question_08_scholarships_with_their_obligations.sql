WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.title_vi AS title_vi, t0.kind AS kind, t0.code AS code, t0.closes_at AS closes_at, t0.amount AS amount, t0.period AS period, t0.instalments AS instalments, t0.service_obligation_months AS service_obligation_months, t0.funder_id AS funder_id
    FROM (SELECT t0.id AS key, coalesce(t0.closes_at, 'infinity'::timestamptz) AS k0, t0.id AS k1
      FROM opportunity AS t0
      WHERE t0.kind = $1::VARCHAR AND (t0.audiences && $2::TEXT[]) AND t0.status = 'PUBLISHED'::text AND (coalesce(t0.opens_at, '-infinity'::timestamptz) <= $3::TIMESTAMP WITH TIME ZONE) IS true AND coalesce(t0.closes_at, 'infinity'::timestamptz) > $3::TIMESTAMP WITH TIME ZONE AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
       LIMIT 20) AS w0 JOIN opportunity AS t0 ON t0.id = w0.key ORDER BY w0.k0 ASC, w0.k1 ASC) AS i0
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.code AS code
      FROM opportunity AS t2
      WHERE (t2.status IN ('PUBLISHED', 'CLOSED')) AND t2.funding_scholarship_id = k2._k ORDER BY coalesce(t2.closes_at, 'infinity'::timestamptz) ASC, t2.id ASC
       LIMIT 20) AS i2) AS l2 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg(CASE WHEN (p0.kind = 'COURSE'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.title_vi AS "titleVi",
        p0.closes_at AS "closesAt"
      ) "$") WHEN (p0.kind = 'INTERNSHIP'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.title_vi AS "titleVi",
        p0.closes_at AS "closesAt"
      ) "$") WHEN (p0.kind = 'SCHOLARSHIP'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.title_vi AS "titleVi",
        p0.closes_at AS "closesAt",
        p0.amount AS "amount",
        p0.period AS "period",
        p0.instalments AS "instalments",
        p0.service_obligation_months AS "serviceObligationMonths",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.code AS "code") "$") END AS "funder",
        (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS "fundedOpportunities"
      ) "$") WHEN (p0.kind = 'EXPERT_ASSIGNMENT'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.title_vi AS "titleVi",
        p0.closes_at AS "closesAt"
      ) "$") WHEN (p0.kind = 'PILOT_CALL'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.title_vi AS "titleVi",
        p0.closes_at AS "closesAt"
      ) "$") END ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN organisation AS j1 ON j1.id = p0.funder_id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p2.code AS "code") "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
        FROM p2 GROUP BY p2._k) AS g2 ON g2._k = p0.id) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
