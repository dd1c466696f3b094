WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.code AS code
    FROM organisation AS t0
    WHERE t0.code = ANY ($1::TEXT[]) ORDER BY t0.name_sort ASC, t0.id ASC
     LIMIT 20) AS i0
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.scheme AS scheme, t1.value AS value
      FROM organisation_identifier AS t1
      WHERE t1.organisation_id = k1._k ORDER BY t1.scheme ASC) AS i1) AS l1 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        coalesce(g1.o0, '[]'::json) AS "identifiers"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
          p1.scheme AS "scheme",
          p1.value AS "value"
        ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
        FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS g0) AS "organisations"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
