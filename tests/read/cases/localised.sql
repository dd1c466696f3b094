WITH p0 AS (
  SELECT t0.name_vi AS name_vi, t0.name_en AS name_en
  FROM organisation AS t0
  WHERE t0.code = $1::VARCHAR
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      CASE WHEN ($2::VARCHAR = 'EN'::text) THEN coalesce(p0.name_en, p0.name_vi) ELSE p0.name_vi END AS "name",
      p0.name_vi AS "nameVi",
      p0.name_en AS "nameEn"
    ) "$") AS anon_1
    FROM p0) AS "organisation"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
