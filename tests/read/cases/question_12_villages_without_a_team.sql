WITH p0 AS (
  SELECT t0.id AS id, t0.name_vi AS name_vi
  FROM administrative_unit AS t0
  WHERE t0.code = $1::VARCHAR AND t0.valid_to IS NULL
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.name_vi AS name_vi, t1.kind AS kind
      FROM sub_unit AS t1
      WHERE NOT (EXISTS (SELECT 1
        FROM community_team AS f4
        WHERE f4.sub_unit_id = t1.id AND (f4.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED')) AND f4.status = $2::VARCHAR)) AND t1.unit_id = k1._k ORDER BY t1.name_sort ASC, t1.id ASC
       LIMIT 20) AS i1) AS l1 ON true
), p2 AS (
  SELECT t2.id AS id, t2.code AS code
  FROM administrative_unit AS t2
  WHERE EXISTS (SELECT 1
    FROM sub_unit AS f6
    WHERE f6.unit_id = t2.id AND NOT (EXISTS (SELECT 1
      FROM community_team AS f7
      WHERE f7.sub_unit_id = f6.id AND (f7.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED')) AND f7.status = $3::VARCHAR))) ORDER BY t2.code ASC, t2.id ASC
   LIMIT 20
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.name_vi AS "nameVi",
      (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "subUnits"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.name_vi AS "nameVi",
        p1.kind AS "kind"
      ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
      FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS "administrativeUnit",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p2.code AS "code",
        (SELECT "$" FROM (SELECT
          (SELECT (SELECT "$" FROM (SELECT least(c3.n, 1000) AS "value") "$") AS anon_3
            FROM (SELECT count(*) AS n
              FROM (SELECT 1
                FROM sub_unit AS t3
                WHERE NOT (EXISTS (SELECT 1
                  FROM community_team AS f5
                  WHERE f5.sub_unit_id = t3.id AND (f5.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED')) AND f5.status = $4::VARCHAR)) AND t3.unit_id = p2.id
                 LIMIT 1001) AS s3) AS c3) AS "totalCount"
        ) "$") AS "subUnits"
      ) "$")) AS o0
      FROM p2) AS g2) AS "communes"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
