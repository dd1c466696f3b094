WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.name_vi AS name_vi, t0.code AS code
    FROM area AS t0
    WHERE NOT (EXISTS (SELECT 1
      FROM skill_centre AS f3
      WHERE f3.unit_id IN (SELECT area_membership.unit_id
        FROM area_membership
        WHERE area_membership.area_id = t0.id) AND f3.status = 'OPERATING'::text)) ORDER BY t0.name_sort ASC, t0.id ASC
     LIMIT 20) AS i0
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.name_vi AS name_vi, t1.code AS code
      FROM administrative_unit AS t1
      WHERE t1.id IN (SELECT area_membership.unit_id
        FROM area_membership
        WHERE area_membership.area_id = k1._k) ORDER BY t1.code ASC, t1.id ASC
       LIMIT 3) AS i1) AS l1 ON true
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.code AS code, t2.status AS status
      FROM skill_centre AS t2
      WHERE t2.unit_id IN (SELECT area_membership.unit_id
        FROM area_membership
        WHERE area_membership.area_id = k2._k) ORDER BY t2.name_sort ASC, t2.id ASC
       LIMIT 20) AS i2) AS l2 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      (SELECT (SELECT "$" FROM (SELECT least(c0.n, 1000) AS "value") "$") AS anon_2
        FROM (SELECT count(*) AS n
          FROM (SELECT 1
            FROM area AS t0
            WHERE NOT (EXISTS (SELECT 1
              FROM skill_centre AS f3
              WHERE f3.unit_id IN (SELECT area_membership.unit_id
                FROM area_membership
                WHERE area_membership.area_id = t0.id) AND f3.status = 'OPERATING'::text))
             LIMIT 1001) AS s0) AS c0) AS "totalCount",
      coalesce(g0.o1, '[]'::json) AS "nodes"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.name_vi AS "nameVi",
        (SELECT count(*) AS count_1
          FROM area_membership JOIN administrative_unit ON administrative_unit.id = area_membership.unit_id
          WHERE area_membership.area_id = p0.id AND coalesce(administrative_unit.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true)) AS "communeCount",
        (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "communes",
        (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS "skillCentres"
      ) "$") ORDER BY p0._ord ASC) AS o1
      FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
          p1.code AS "code",
          p1.name_vi AS "nameVi"
        ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
        FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
          p2.code AS "code",
          p2.status AS "status"
        ) "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
        FROM p2 GROUP BY p2._k) AS g2 ON g2._k = p0.id) AS g0) AS "areas"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
