WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord, count(*) OVER () AS _n
  FROM (SELECT t0.id AS id, t0.name_sort AS name_sort, t0.code AS code
    FROM area AS t0 ORDER BY t0.name_sort DESC, t0.id DESC
     LIMIT 4) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      coalesce(g0.o0, '[]'::json) AS "nodes",
      (SELECT "$" FROM (SELECT
        false AS "hasNextPage",
        coalesce(g0.n > 3, false) AS "hasPreviousPage",
        g0."startCursor" AS "startCursor",
        g0."endCursor" AS "endCursor"
      ) "$") AS "pageInfo"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        'area_'::text || p0.id AS "id",
        p0.code AS "code"
      ) "$") ORDER BY p0._ord DESC) FILTER (WHERE p0._ord <= 3) AS o0, count(*) AS n, max(translate(encode(convert_to(left(encode(sha256(convert_to(CAST(json_build_array('ad1f378e', CAST(p0.name_sort AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8')), 'hex'), 8) || CAST(json_build_array('ad1f378e', CAST(p0.name_sort AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8'), 'base64'), E'+/\n', '-_')) FILTER (WHERE p0._ord = least(p0._n, 3)) AS "startCursor", max(translate(encode(convert_to(left(encode(sha256(convert_to(CAST(json_build_array('ad1f378e', CAST(p0.name_sort AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8')), 'hex'), 8) || CAST(json_build_array('ad1f378e', CAST(p0.name_sort AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8'), 'base64'), E'+/\n', '-_')) FILTER (WHERE p0._ord = 1) AS "endCursor"
      FROM p0) AS g0) AS "areas"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
