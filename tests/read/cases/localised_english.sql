WITH p0 AS (
  SELECT t0.name_vi AS name_vi, t0.name_en AS name_en, t0.head_office_unit_id AS head_office_unit_id
  FROM organisation AS t0
  WHERE t0.code = $1::VARCHAR
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      CASE WHEN ($2::VARCHAR = 'EN'::text) THEN coalesce(p0.name_en, p0.name_vi) ELSE p0.name_vi END AS "name",
      CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT CASE WHEN ($2::VARCHAR = 'EN'::text) THEN coalesce(j1.name_en, j1.name_vi) ELSE j1.name_vi END AS "name") "$") END AS "headOffice"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.head_office_unit_id) AS "organisation"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
