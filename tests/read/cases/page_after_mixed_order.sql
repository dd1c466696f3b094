WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord, count(*) OVER () AS _n
  FROM (SELECT t0.id AS id, t0.name_sort AS name_sort, t0.code AS code
    FROM organisation AS t0
    WHERE (t0.name_sort < CAST($1::VARCHAR AS TEXT) COLLATE "C" OR t0.name_sort = CAST($1::VARCHAR AS TEXT) COLLATE "C" AND (t0.code > CAST($2::VARCHAR AS VARCHAR(64)) OR t0.code = CAST($2::VARCHAR AS VARCHAR(64)) AND t0.id < CAST($3::VARCHAR AS UUID))) AND t0.name_sort <= CAST($1::VARCHAR AS TEXT) COLLATE "C" ORDER BY t0.name_sort DESC, t0.code ASC, t0.id DESC
     LIMIT 2) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      coalesce(g0.o0, '[]'::json) AS "nodes",
      (SELECT "$" FROM (SELECT
        EXISTS (SELECT 1
          FROM organisation AS t0
          WHERE NOT (t0.name_sort < CAST($1::VARCHAR AS TEXT) COLLATE "C" OR t0.name_sort = CAST($1::VARCHAR AS TEXT) COLLATE "C" AND (t0.code > CAST($2::VARCHAR AS VARCHAR(64)) OR t0.code = CAST($2::VARCHAR AS VARCHAR(64)) AND t0.id < CAST($3::VARCHAR AS UUID)))) AS "hasPreviousPage",
        g0."endCursor" AS "endCursor"
      ) "$") AS "pageInfo"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        'organisation_'::text || p0.id AS "id",
        p0.code AS "code"
      ) "$") ORDER BY p0._ord ASC) AS o0, max(translate(encode(convert_to(left(encode(sha256(convert_to(CAST(json_build_array('b5b847d7', CAST(p0.name_sort AS TEXT), CAST(p0.code AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8')), 'hex'), 8) || CAST(json_build_array('b5b847d7', CAST(p0.name_sort AS TEXT), CAST(p0.code AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8'), 'base64'), E'+/\n', '-_')) FILTER (WHERE p0._ord = least(p0._n, 2)) AS "endCursor"
      FROM p0) AS g0) AS "organisations"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
