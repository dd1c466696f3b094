WITH p0 AS (
  SELECT t0.code AS code
  FROM framework AS t0 ORDER BY t0.name_sort ASC, t0.id ASC
   LIMIT 2
), p1 AS MATERIALIZED (
  SELECT i1.*, row_number() OVER () AS _ord
  FROM (SELECT t1.id AS id, t1.code AS code
    FROM skill AS t1
    WHERE t1.level = $1::VARCHAR AND t1.framework_id = (SELECT f4.id
      FROM framework AS f4
      WHERE f4.code = $2::VARCHAR) ORDER BY t1.code ASC, t1.id ASC
     LIMIT 2) AS i1
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p1.id AS _k
    FROM p1) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.id AS id, t2.code AS code
      FROM skill AS t2
      WHERE t2.parent_id = k2._k ORDER BY t2.code ASC, t2.id ASC
       LIMIT 2) AS i2) AS l2 ON true
), p3 AS MATERIALIZED (
  SELECT k3._k AS _k, l3.*
  FROM (SELECT DISTINCT p2.id AS _k
    FROM p2) AS k3 JOIN LATERAL (SELECT i3.*, row_number() OVER () AS _ord
    FROM (SELECT t3.code AS code
      FROM opportunity AS t3
      WHERE (t3.status IN ('PUBLISHED', 'CLOSED')) AND t3.id IN (SELECT opportunity_skill.opportunity_id
        FROM opportunity_skill
        WHERE opportunity_skill.role = 'TAUGHT' AND opportunity_skill.skill_id = k3._k) ORDER BY coalesce(t3.closes_at, 'infinity'::timestamptz) ASC, t3.id ASC
       LIMIT 2) AS i3) AS l3 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p0.code AS "code") "$")) AS o0
      FROM p0) AS g0) AS "frameworks",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.code AS "code",
        (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS "children"
      ) "$") ORDER BY p1._ord ASC) AS o0
      FROM p1 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
          p2.code AS "code",
          (SELECT "$" FROM (SELECT
            coalesce(g3.o0, '[]'::json) AS "nodes",
            (SELECT "$" FROM (SELECT coalesce(g3.n > 1, false) AS "hasNextPage") "$") AS "pageInfo"
          ) "$") AS "taughtBy"
        ) "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
        FROM p2 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p3.code AS "code") "$") ORDER BY p3._ord ASC) FILTER (WHERE p3._ord <= 1) AS o0, count(*) AS n, p3._k AS _k
          FROM p3 GROUP BY p3._k) AS g3 ON g3._k = p2.id GROUP BY p2._k) AS g2 ON g2._k = p1.id) AS g1) AS "skills"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
