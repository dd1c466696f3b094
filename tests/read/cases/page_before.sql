WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.code AS code
    FROM area AS t0
    WHERE (t0.name_sort, t0.id) < (CAST($1::VARCHAR AS TEXT) COLLATE "C", CAST($2::VARCHAR AS UUID)) ORDER BY t0.name_sort ASC, t0.id ASC
     LIMIT 3) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      coalesce(g0.o0, '[]'::json) AS "nodes",
      (SELECT "$" FROM (SELECT
        coalesce(g0.n > 2, false) OR (EXISTS (SELECT 1
          FROM area AS t0
          WHERE (t0.name_sort, t0.id) >= (CAST($1::VARCHAR AS TEXT) COLLATE "C", CAST($2::VARCHAR AS UUID)))) AS "hasNextPage",
        false AS "hasPreviousPage"
      ) "$") AS "pageInfo"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        'area_'::text || p0.id AS "id",
        p0.code AS "code"
      ) "$") ORDER BY p0._ord ASC) FILTER (WHERE p0._ord <= 2) AS o0, count(*) AS n
      FROM p0) AS g0) AS "areas"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
