WITH p0 AS (
  SELECT t0.code AS code, t0.closes_at AS closes_at
  FROM opportunity AS t0
  WHERE t0.status IN ('PUBLISHED', 'CLOSED') ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
   LIMIT 2
), p1 AS MATERIALIZED (
  SELECT i1.*, row_number() OVER () AS _ord
  FROM (SELECT t1.code AS code, t1.closes_at AS closes_at
    FROM opportunity AS t1
    WHERE t1.status IN ('PUBLISHED', 'CLOSED') ORDER BY coalesce(t1.closes_at, 'infinity'::timestamptz) DESC, t1.id DESC
     LIMIT 2) AS i1
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.closes_at AS "closesAt"
      ) "$")) AS o0
      FROM p0) AS g0) AS "first",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.code AS "code",
        p1.closes_at AS "closesAt"
      ) "$") ORDER BY p1._ord DESC) AS o0
      FROM p1) AS g1) AS "last"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
