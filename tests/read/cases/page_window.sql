WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.code AS code
    FROM area AS t0
    WHERE (t0.name_sort, t0.id) > (CAST($1::VARCHAR AS TEXT) COLLATE "C", CAST($2::VARCHAR AS UUID)) AND (t0.name_sort, t0.id) < (CAST($3::VARCHAR AS TEXT) COLLATE "C", CAST($4::VARCHAR AS UUID)) ORDER BY t0.name_sort ASC, t0.id ASC
     LIMIT 3) AS i0
), p1 AS MATERIALIZED (
  SELECT i1.*, row_number() OVER () AS _ord
  FROM (SELECT t1.code AS code
    FROM area AS t1
    WHERE (t1.name_sort, t1.id) > (CAST($5::VARCHAR AS TEXT) COLLATE "C", CAST($6::VARCHAR AS UUID)) AND (t1.name_sort, t1.id) < (CAST($7::VARCHAR AS TEXT) COLLATE "C", CAST($8::VARCHAR AS UUID)) ORDER BY t1.name_sort DESC, t1.id DESC
     LIMIT 6) AS i1
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      coalesce(g0.o0, '[]'::json) AS "nodes",
      (SELECT "$" FROM (SELECT
        coalesce(g0.n > 2, false) OR (EXISTS (SELECT 1
          FROM area AS t0
          WHERE (t0.name_sort, t0.id) >= (CAST($3::VARCHAR AS TEXT) COLLATE "C", CAST($4::VARCHAR AS UUID)))) AS "hasNextPage",
        EXISTS (SELECT 1
          FROM area AS t0
          WHERE (t0.name_sort, t0.id) <= (CAST($1::VARCHAR AS TEXT) COLLATE "C", CAST($2::VARCHAR AS UUID))) AS "hasPreviousPage"
      ) "$") AS "pageInfo"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p0.code AS "code") "$") ORDER BY p0._ord ASC) FILTER (WHERE p0._ord <= 2) AS o0, count(*) AS n
      FROM p0) AS g0) AS "forward",
  (SELECT (SELECT "$" FROM (SELECT
      coalesce(g1.o0, '[]'::json) AS "nodes",
      (SELECT "$" FROM (SELECT
        EXISTS (SELECT 1
          FROM area AS t1
          WHERE (t1.name_sort, t1.id) >= (CAST($7::VARCHAR AS TEXT) COLLATE "C", CAST($8::VARCHAR AS UUID))) AS "hasNextPage",
        coalesce(g1.n > 5, false) OR (EXISTS (SELECT 1
          FROM area AS t1
          WHERE (t1.name_sort, t1.id) <= (CAST($5::VARCHAR AS TEXT) COLLATE "C", CAST($6::VARCHAR AS UUID)))) AS "hasPreviousPage"
      ) "$") AS "pageInfo"
    ) "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p1.code AS "code") "$") ORDER BY p1._ord DESC) FILTER (WHERE p1._ord <= 5) AS o0, count(*) AS n
      FROM p1) AS g1) AS "backward"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
