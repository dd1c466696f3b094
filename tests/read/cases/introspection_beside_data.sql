WITH p0 AS (
  SELECT t0.code AS code
  FROM organisation AS t0
  WHERE t0.code = $1::VARCHAR
)
SELECT to_json((SELECT "$" FROM (SELECT
  'Query'::text AS "before",
  $2::JSON AS "__schema",
  (SELECT (SELECT "$" FROM (SELECT p0.code AS "code") "$") AS anon_1
    FROM p0) AS "organisation",
  $3::JSON AS "__type"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '2'::text END) AS TEXT) AS missing
