WITH p0 AS (
  SELECT t0.code AS code, t0.latitude AS latitude, t0.source AS source, t0.external_id AS external_id
  FROM administrative_unit AS t0
  WHERE t0.code = $1::VARCHAR AND t0.valid_to IS NULL
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.code AS "code",
      CASE WHEN (p0.latitude IS NOT NULL) THEN (SELECT "$" FROM (SELECT p0.latitude AS "latitude") "$") END AS "location",
      CASE WHEN (p0.external_id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
        p0.source AS "source",
        p0.external_id AS "id"
      ) "$") END AS "external"
    ) "$") AS anon_1
    FROM p0) AS "administrativeUnit"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
