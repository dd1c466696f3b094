WITH p0 AS (
  SELECT t0.id AS id, t0.code AS code
  FROM area AS t0
  WHERE t0.id = ANY (CAST($1::TEXT[] AS UUID[]))
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.code AS code
      FROM administrative_unit AS t1
      WHERE t1.id IN (SELECT area_membership.unit_id
        FROM area_membership
        WHERE area_membership.area_id = k1._k) ORDER BY t1.name_sort ASC, t1.id ASC
       LIMIT 1) AS i1) AS l1 ON true
), n0 AS MATERIALIZED (
  SELECT coalesce(g0.node) AS node, ids0.ord AS ord
  FROM unnest($2::TEXT[]) WITH ORDINALITY AS ids0(id, ord) LEFT OUTER JOIN (SELECT 'area_'::text || p0.id AS id, (SELECT "$" FROM (SELECT
      'area_'::text || p0.id AS "id",
      'Area'::text AS "__typename",
      p0.code AS "code",
      (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "communes"
    ) "$") AS node
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p1.code AS "code") "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
      FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS g0 ON g0.id = ids0.id
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT n0.node
    FROM n0) AS "node"
) "$")) AS data, CAST(concat_ws(',', (SELECT '0'::text
  FROM n0
  WHERE n0.node IS NOT DISTINCT FROM NULL)) AS TEXT) AS missing
