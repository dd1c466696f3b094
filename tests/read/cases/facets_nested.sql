WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.name_vi AS name_vi
    FROM area AS t0 ORDER BY t0.name_sort ASC, t0.id ASC
     LIMIT 4) AS i0
), b1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.level AS level
      FROM community_team AS t1
      WHERE (t1.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED')) AND t1.unit_id IN (SELECT area_membership.unit_id
        FROM area_membership
        WHERE area_membership.area_id = k1._k) ORDER BY t1.id ASC
       LIMIT 1001) AS i1) AS l1 ON true
), p2 AS MATERIALIZED (
  SELECT numbered.value, numbered._k, numbered.count, numbered._ord
  FROM (SELECT tally.value AS value, tally._k AS _k, tally.count AS count, row_number() OVER (PARTITION BY tally._k ORDER BY tally.count DESC, tally.value) AS _ord
    FROM (SELECT a2.level AS value, a2._k AS _k, CAST(sum(a2.n) AS INTEGER) AS count
      FROM (SELECT b1.level AS level, b1._k AS _k, count(*) AS n
        FROM b1
        WHERE b1._ord <= 1000 GROUP BY b1.level, b1._k) AS a2 GROUP BY a2.level, a2._k) AS tally) AS numbered
  WHERE numbered._ord <= 50
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.code AS code
      FROM community_team AS t1
      WHERE (t1.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED')) AND t1.unit_id IN (SELECT area_membership.unit_id
        FROM area_membership
        WHERE area_membership.area_id = k1._k) ORDER BY t1.name_sort ASC, t1.id ASC
       LIMIT 1) AS i1) AS l1 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.name_vi AS "nameVi",
        (SELECT "$" FROM (SELECT
          coalesce(g1.o0, '[]'::json) AS "nodes",
          (SELECT "$" FROM (SELECT
            coalesce(g2.o0, '[]'::json) AS "level",
            (SELECT "$" FROM (SELECT least(coalesce(h1.n, 0), 1000) AS "value") "$") AS "counted"
          ) "$") AS "facets"
        ) "$") AS "communityTeams"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN (SELECT coalesce(max(b1._ord), 0) AS n, b1._k AS _k
        FROM b1 GROUP BY b1._k) AS h1 ON h1._k = p0.id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
          p2.value AS "value",
          p2.count AS "count"
        ) "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
        FROM p2 GROUP BY p2._k) AS g2 ON g2._k = p0.id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p1.code AS "code") "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
        FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS g0) AS "areas"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
