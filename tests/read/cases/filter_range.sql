WITH p0 AS (
  SELECT t0.code AS code, t0.cost AS cost, t0.closes_at AS closes_at, t0.starts_on AS starts_on
  FROM (SELECT t0.id AS key, coalesce(t0.closes_at, 'infinity'::timestamptz) AS k0, t0.id AS k1
    FROM opportunity AS t0
    WHERE t0.cost <= $1::BIGINT AND t0.closes_at >= $2::TIMESTAMP WITH TIME ZONE AND coalesce(t0.closes_at, 'infinity'::timestamptz) >= $2::TIMESTAMP WITH TIME ZONE AND t0.closes_at <= $3::TIMESTAMP WITH TIME ZONE AND coalesce(t0.closes_at, 'infinity'::timestamptz) <= $3::TIMESTAMP WITH TIME ZONE AND t0.starts_on >= $4::DATE AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
     LIMIT 3) AS w0 JOIN opportunity AS t0 ON t0.id = w0.key ORDER BY w0.k0 ASC, w0.k1 ASC
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.closes_at AS "closesAt",
        p0.starts_on AS "startsOn",
        p0.cost AS "cost"
      ) "$")) AS o0
      FROM p0) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
