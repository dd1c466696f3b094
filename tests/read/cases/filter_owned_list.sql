WITH p0 AS (
  SELECT t0.code AS code
  FROM organisation AS t0
  WHERE EXISTS (SELECT 1
    FROM organisation_identifier AS f1
    WHERE f1.organisation_id = t0.id AND f1.scheme = $1::VARCHAR AND f1.value = $2::VARCHAR) ORDER BY t0.name_sort ASC, t0.id ASC
   LIMIT 20
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p0.code AS "code") "$")) AS o0
      FROM p0) AS g0) AS "organisations"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
