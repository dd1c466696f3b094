WITH p0 AS (
  SELECT t0.code AS code, t0.topics AS topics
  FROM (SELECT t0.id AS key, coalesce(t0.closes_at, 'infinity'::timestamptz) AS k0, t0.id AS k1
    FROM opportunity AS t0
    WHERE (t0.topics && $1::TEXT[]) AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
     LIMIT 2) AS w0 JOIN opportunity AS t0 ON t0.id = w0.key ORDER BY w0.k0 ASC, w0.k1 ASC
), p1 AS (
  SELECT t1.name_vi AS name_vi
  FROM administrative_unit AS t1
  WHERE (t1.former_names && $2::TEXT[]) AND coalesce(t1.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true) ORDER BY t1.name_sort ASC, t1.id ASC
   LIMIT 2
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.topics AS "topics"
      ) "$")) AS o0
      FROM p0) AS g0) AS "opportunities",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p1.name_vi AS "nameVi") "$")) AS o0
      FROM p1) AS g1) AS "administrativeUnits"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
