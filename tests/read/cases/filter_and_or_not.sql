WITH p0 AS (
  SELECT t0.code AS code
  FROM organisation AS t0
  WHERE (t0.kind = $1::VARCHAR) AND coalesce(NOT (t0.abbreviation = ANY ($2::TEXT[])), true) AND ((t0.code = $3::VARCHAR) OR (EXISTS (SELECT 1
    FROM administrative_unit AS f1
    WHERE f1.id = t0.head_office_unit_id AND f1.code = $4::VARCHAR))) ORDER BY t0.name_sort ASC, t0.id ASC
   LIMIT 3
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p0.code AS "code") "$")) AS o0
      FROM p0) AS g0) AS "organisations"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
