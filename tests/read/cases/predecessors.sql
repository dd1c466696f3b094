WITH p0 AS (
  SELECT t0.id AS id, t0.name_vi AS name_vi, t0.former_names AS former_names
  FROM administrative_unit AS t0
  WHERE t0.code = $1::VARCHAR AND t0.valid_to IS NULL
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.id AS id, t1.full_name_vi AS full_name_vi, t1.valid_to AS valid_to
      FROM administrative_unit AS t1
      WHERE t1.id IN (SELECT unit_succession.predecessor_id
        FROM unit_succession
        WHERE unit_succession.successor_id = k1._k) ORDER BY t1.name_sort ASC, t1.id ASC
       LIMIT 20) AS i1) AS l1 ON true
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p1.id AS _k
    FROM p1) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.code AS code
      FROM administrative_unit AS t2
      WHERE t2.id IN (SELECT unit_succession.successor_id
        FROM unit_succession
        WHERE unit_succession.predecessor_id = k2._k) ORDER BY t2.name_sort ASC, t2.id ASC
       LIMIT 20) AS i2) AS l2 ON true
), p3 AS MATERIALIZED (
  SELECT k3._k AS _k, l3.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k3 JOIN LATERAL (SELECT i3.*, row_number() OVER () AS _ord
    FROM (SELECT t3.predecessor_id AS predecessor_id, t3.share AS share, t3.main AS main
      FROM unit_succession AS t3
      WHERE t3.successor_id = k3._k ORDER BY t3.predecessor_id ASC) AS i3) AS l3 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.name_vi AS "nameVi",
      p0.former_names AS "formerNames",
      (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "predecessors",
      coalesce(g3.o0, '[]'::json) AS "predecessorShares"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.full_name_vi AS "fullNameVi",
        coalesce(p1.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true) AS "isCurrent",
        (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS "successors"
      ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
      FROM p1 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p2.code AS "code") "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
        FROM p2 GROUP BY p2._k) AS g2 ON g2._k = p1.id GROUP BY p1._k) AS g1 ON g1._k = p0.id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p3.share AS "share",
        p3.main AS "main",
        CASE WHEN (j4.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j4.name_vi AS "nameVi") "$") END AS "predecessor"
      ) "$") ORDER BY p3._ord ASC) AS o0, p3._k AS _k
      FROM p3 LEFT OUTER JOIN administrative_unit AS j4 ON j4.id = p3.predecessor_id GROUP BY p3._k) AS g3 ON g3._k = p0.id) AS "administrativeUnit"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
