WITH p0 AS (
  SELECT t0.code AS code, t0.latitude AS latitude, t0.longitude AS longitude, t0.provenance_status AS provenance_status, t0.provenance_source AS provenance_source
  FROM administrative_unit AS t0
  WHERE t0.code = $1::VARCHAR AND t0.valid_to IS NULL
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.code AS "code",
      CASE WHEN (p0.latitude IS NOT NULL) THEN (SELECT "$" FROM (SELECT
        p0.latitude AS "latitude",
        p0.longitude AS "longitude"
      ) "$") END AS "location",
      (SELECT "$" FROM (SELECT
        p0.provenance_status AS "status",
        p0.provenance_source AS "source"
      ) "$") AS "provenance"
    ) "$") AS anon_1
    FROM p0) AS "administrativeUnit"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
