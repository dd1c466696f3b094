WITH p0 AS (
  SELECT t0.id AS id, t0.name_vi AS name_vi, t0.name_sort AS name_sort, t0.code AS code
  FROM area AS t0 ORDER BY t0.name_sort ASC, t0.id ASC
   LIMIT 2
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      coalesce(g0.o0, '[]'::json) AS "edges",
      coalesce(g0.o1, '[]'::json) AS "nodes"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        translate(encode(convert_to(left(encode(sha256(convert_to(CAST(json_build_array('ad1f378e', CAST(p0.name_sort AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8')), 'hex'), 8) || CAST(json_build_array('ad1f378e', CAST(p0.name_sort AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8'), 'base64'), E'+/\n', '-_') AS "cursor",
        (SELECT "$" FROM (SELECT
          'area_'::text || p0.id AS "id",
          p0.code AS "code"
        ) "$") AS "node"
      ) "$")) AS o0, json_agg((SELECT "$" FROM (SELECT p0.name_vi AS "nameVi") "$")) AS o1
      FROM p0) AS g0) AS "areas"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
