WITH p0 AS (
  SELECT t0.name_vi AS name_vi, t0.code AS code, t0.valid_to AS valid_to
  FROM administrative_unit AS t0
  WHERE t0.code = $1::VARCHAR AND t0.valid_to IS NULL
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.code AS "code",
      p0.name_vi AS "nameVi",
      coalesce(p0.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true) AS "isCurrent"
    ) "$") AS anon_1
    FROM p0) AS "administrativeUnit"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
