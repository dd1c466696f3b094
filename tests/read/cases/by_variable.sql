WITH p0 AS (
  SELECT t0.code AS code
  FROM area AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS (
  SELECT t1.code AS code
  FROM area AS t1
  WHERE t1.id = $2::UUID
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT p0.code AS "code") "$") AS anon_1
    FROM p0) AS "whole",
  (SELECT (SELECT "$" FROM (SELECT p1.code AS "code") "$") AS anon_2
    FROM p1) AS "part"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END, CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p1))) THEN '1'::text END) AS TEXT) AS missing
