WITH p0 AS (
  SELECT t0.id AS id, t0.name_sort AS name_sort
  FROM area AS t0 ORDER BY t0.name_sort ASC, t0.id ASC
   LIMIT 2
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "edges") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        translate(encode(convert_to(left(encode(sha256(convert_to(CAST(json_build_array('ad1f378e', CAST(p0.name_sort AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8')), 'hex'), 8) || CAST(json_build_array('ad1f378e', CAST(p0.name_sort AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8'), 'base64'), E'+/\n', '-_') AS "here",
        translate(encode(convert_to(left(encode(sha256(convert_to(CAST(json_build_array('ad1f378e', CAST(p0.name_sort AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8')), 'hex'), 8) || CAST(json_build_array('ad1f378e', CAST(p0.name_sort AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8'), 'base64'), E'+/\n', '-_') AS "again",
        'AreaEdge'::text AS "__typename"
      ) "$")) AS o0
      FROM p0) AS g0) AS "areas"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
