WITH p0 AS (
  SELECT t0.id AS id, t0.code AS code
  FROM organisation AS t0
  WHERE t0.id = $1::UUID
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      'organisation_'::text || p0.id AS "id",
      p0.code AS "code"
    ) "$") AS anon_1
    FROM p0) AS "organisation"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
