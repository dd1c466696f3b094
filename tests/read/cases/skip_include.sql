WITH p0 AS (
  SELECT t0.name_en AS name_en, t0.code AS code, t0.basis AS basis
  FROM area AS t0
  WHERE t0.code = $1::VARCHAR
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.code AS "code",
      p0.name_en AS "nameEn",
      p0.basis AS "basis"
    ) "$") AS anon_1
    FROM p0) AS "area"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
