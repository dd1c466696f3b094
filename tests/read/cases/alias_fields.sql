WITH p0 AS (
  SELECT t0.name_vi AS name_vi, t0.name_en AS name_en, t0.code AS code
  FROM organisation AS t0
  WHERE t0.code = $1::VARCHAR
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.code AS "code",
      p0.code AS "a",
      p0.name_en AS "b",
      CASE WHEN ($2::VARCHAR = 'EN'::text) THEN coalesce(p0.name_en, p0.name_vi) ELSE p0.name_vi END AS "c"
    ) "$") AS anon_1
    FROM p0) AS "organisation"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
