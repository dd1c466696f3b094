WITH p0 AS (
  SELECT t0.code AS code
  FROM (SELECT t0.id AS key, coalesce(t0.closes_at, 'infinity'::timestamptz) AS k0, t0.id AS k1
    FROM opportunity AS t0
    WHERE t0.status = ANY ($1::TEXT[]) AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
     LIMIT 20) AS w0 JOIN opportunity AS t0 ON t0.id = w0.key ORDER BY w0.k0 ASC, w0.k1 ASC
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      (SELECT (SELECT "$" FROM (SELECT least(c0.n, 1000) AS "value") "$") AS anon_2
        FROM (SELECT count(*) AS n
          FROM (SELECT 1
            FROM opportunity AS t0
            WHERE t0.status = ANY ($1::TEXT[]) AND (t0.status IN ('PUBLISHED', 'CLOSED'))
             LIMIT 1001) AS s0) AS c0) AS "totalCount",
      coalesce(g0.o1, '[]'::json) AS "nodes"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p0.code AS "code") "$")) AS o1
      FROM p0) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
