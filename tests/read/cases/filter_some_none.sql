WITH p2 AS (
  SELECT t2.code AS code
  FROM area AS t2
  WHERE (EXISTS (SELECT 1
    FROM administrative_unit AS f5
    WHERE f5.id IN (SELECT area_membership.unit_id
      FROM area_membership
      WHERE area_membership.area_id = t2.id) AND f5.kind = $1::VARCHAR)) AND NOT (EXISTS (SELECT 1
    FROM administrative_unit AS f6
    WHERE f6.id IN (SELECT area_membership.unit_id
      FROM area_membership
      WHERE area_membership.area_id = t2.id) AND f6.code = $2::VARCHAR)) ORDER BY t2.name_sort ASC, t2.id ASC
   LIMIT 20
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT least(c0.n, 1000) AS "value") "$") AS anon_1
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM area AS t0
          WHERE EXISTS (SELECT 1
            FROM skill_centre AS f3
            WHERE f3.unit_id IN (SELECT area_membership.unit_id
              FROM area_membership
              WHERE area_membership.area_id = t0.id))
           LIMIT 1001) AS s0) AS c0) AS "totalCount"
  ) "$") AS "withCentre",
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT least(c1.n, 1000) AS "value") "$") AS anon_2
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM area AS t1
          WHERE NOT (EXISTS (SELECT 1
            FROM skill_centre AS f4
            WHERE f4.unit_id IN (SELECT area_membership.unit_id
              FROM area_membership
              WHERE area_membership.area_id = t1.id)))
           LIMIT 1001) AS s1) AS c1) AS "totalCount"
  ) "$") AS "without",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS anon_3
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p2.code AS "code") "$")) AS o0
      FROM p2) AS g2) AS "both"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
