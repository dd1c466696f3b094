WITH p0 AS (
  SELECT t0.name_vi AS name_vi, t0.name_en AS name_en
  FROM skill AS t0
  WHERE t0.framework_id IN (SELECT f1.id
    FROM framework AS f1
    WHERE f1.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND t0.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      CASE WHEN ($6::VARCHAR = 'EN'::text) THEN coalesce(p0.name_en, p0.name_vi) ELSE p0.name_vi END AS "literal",
      CASE WHEN ($7::VARCHAR = 'EN'::text) THEN coalesce(p0.name_en, p0.name_vi) ELSE p0.name_vi END AS "variable",
      CASE WHEN ($8::VARCHAR = 'EN'::text) THEN coalesce(p0.name_en, p0.name_vi) ELSE p0.name_vi END AS "absent",
      CASE WHEN ($8::VARCHAR = 'EN'::text) THEN coalesce(p0.name_en, p0.name_vi) ELSE p0.name_vi END AS "null",
      CASE WHEN ($8::VARCHAR = 'EN'::text) THEN coalesce(p0.name_en, p0.name_vi) ELSE p0.name_vi END AS "default"
    ) "$") AS anon_1
    FROM p0) AS "skill"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
