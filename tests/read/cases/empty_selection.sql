WITH p0 AS (
  SELECT
  FROM organisation AS t0 ORDER BY t0.name_sort ASC, t0.id ASC
   LIMIT 2
), p1 AS MATERIALIZED (
  SELECT i1.*, row_number() OVER () AS _ord
  FROM (SELECT
    FROM area AS t1 ORDER BY t1.name_sort ASC, t1.id ASC) AS i1
), p2 AS (
  SELECT t2.head_office_unit_id AS head_office_unit_id
  FROM organisation AS t2
  WHERE t2.code = $1::VARCHAR
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT ) "$")) AS o0
      FROM p0) AS g0) AS "organisations",
  (SELECT (SELECT "$" FROM (SELECT ) "$") AS anon_2
    FROM (SELECT count(*) AS n
      FROM p1) AS g1) AS "areas",
  (SELECT (SELECT "$" FROM (SELECT CASE WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT ) "$") END AS "headOffice") "$") AS anon_3
    FROM p2 LEFT OUTER JOIN administrative_unit AS j3 ON j3.id = p2.head_office_unit_id) AS "organisation"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p2))) THEN '2'::text END) AS TEXT) AS missing
