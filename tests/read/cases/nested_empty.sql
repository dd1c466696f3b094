WITH p0 AS (
  SELECT t0.id AS id
  FROM organisation AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord, count(*) OVER () AS _n
    FROM (SELECT t1.id AS id, t1.name_sort AS name_sort, t1.code AS code
      FROM organisation AS t1
      WHERE t1.parent_id = k1._k ORDER BY t1.name_sort ASC, t1.id ASC
       LIMIT 21) AS i1) AS l1 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      (SELECT "$" FROM (SELECT
        coalesce(g1.o0, '[]'::json) AS "nodes",
        (SELECT "$" FROM (SELECT
          coalesce(g1.n > 20, false) AS "hasNextPage",
          false AS "hasPreviousPage",
          g1."startCursor" AS "startCursor",
          g1."endCursor" AS "endCursor"
        ) "$") AS "pageInfo",
        (SELECT (SELECT "$" FROM (SELECT
            least(c1.n, 1000) AS "value",
            CASE WHEN (c1.n > 1000) THEN 'AT_LEAST'::text ELSE 'EXACT'::text END AS "precision"
          ) "$") AS anon_2
          FROM (SELECT count(*) AS n
            FROM (SELECT 1
              FROM organisation AS t1
              WHERE t1.parent_id = p0.id
               LIMIT 1001) AS s1) AS c1) AS "totalCount"
      ) "$") AS "children"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p1.code AS "code") "$") ORDER BY p1._ord ASC) FILTER (WHERE p1._ord <= 20) AS o0, count(*) AS n, max(translate(encode(convert_to(left(encode(sha256(convert_to(CAST(json_build_array('831bbab5', CAST(p1.name_sort AS TEXT), CAST(p1.id AS TEXT)) AS TEXT), 'UTF8')), 'hex'), 8) || CAST(json_build_array('831bbab5', CAST(p1.name_sort AS TEXT), CAST(p1.id AS TEXT)) AS TEXT), 'UTF8'), 'base64'), E'+/\n', '-_')) FILTER (WHERE p1._ord = 1) AS "startCursor", max(translate(encode(convert_to(left(encode(sha256(convert_to(CAST(json_build_array('831bbab5', CAST(p1.name_sort AS TEXT), CAST(p1.id AS TEXT)) AS TEXT), 'UTF8')), 'hex'), 8) || CAST(json_build_array('831bbab5', CAST(p1.name_sort AS TEXT), CAST(p1.id AS TEXT)) AS TEXT), 'UTF8'), 'base64'), E'+/\n', '-_')) FILTER (WHERE p1._ord = least(p1._n, 20)) AS "endCursor", p1._k AS _k
      FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS "organisation"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
