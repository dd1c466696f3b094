WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id
    FROM skill AS t0
    WHERE t0.code = $1::VARCHAR AND t0.framework_id = (SELECT f4.id
      FROM framework AS f4
      WHERE f4.code = $2::VARCHAR) ORDER BY t0.code ASC, t0.id ASC
     LIMIT 20) AS i0
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.code AS code, t1.parent_id AS parent_id
      FROM skill AS t1
      WHERE t1.parent_id = k1._k ORDER BY t1.code ASC, t1.id ASC
       LIMIT 1) AS i1) AS l1 ON true
), p3 AS MATERIALIZED (
  SELECT k3._k AS _k, l3.*
  FROM (SELECT DISTINCT j2.id AS _k
    FROM p1 LEFT OUTER JOIN skill AS j2 ON j2.id = p1.parent_id) AS k3 JOIN LATERAL (SELECT i3.*, row_number() OVER () AS _ord
    FROM (SELECT t3.code AS code
      FROM skill AS t3
      WHERE t3.parent_id = k3._k ORDER BY t3.code ASC, t3.id ASC
       LIMIT 2) AS i3) AS l3 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "one") "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
          p1.code AS "code",
          CASE WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT (SELECT "$" FROM (SELECT coalesce(g3.o0, '[]'::json) AS "nodes") "$") AS "two") "$") END AS "parent"
        ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
        FROM p1 LEFT OUTER JOIN skill AS j2 ON j2.id = p1.parent_id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p3.code AS "code") "$") ORDER BY p3._ord ASC) AS o0, p3._k AS _k
          FROM p3 GROUP BY p3._k) AS g3 ON g3._k = j2.id GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS g0) AS "skills"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
