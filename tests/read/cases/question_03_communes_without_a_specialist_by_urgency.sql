WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.code AS code, t0.organisation_id AS organisation_id, t0.unit_id AS unit_id, t0.headcount AS headcount, t0.urgency AS urgency, t0.needed_from AS needed_from, t0.mode AS mode
    FROM staff_need AS t0
    WHERE t0.job_position_id = (SELECT f4.id
      FROM job_position AS f4
      WHERE f4.code = $1::VARCHAR) AND t0.status = $2::VARCHAR AND (EXISTS (SELECT 1
      FROM administrative_unit AS f5
      WHERE f5.id = t0.unit_id AND coalesce(f5.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true))) AND (t0.status IN ('OPEN', 'MATCHED', 'FILLED')) ORDER BY t0.urgency_rank ASC, t0.id ASC
     LIMIT 20) AS i0
), p3 AS (
  SELECT t3.code AS code
  FROM administrative_unit AS t3
  WHERE EXISTS (SELECT 1
    FROM staff_need AS f6
    WHERE f6.unit_id = t3.id AND (f6.status IN ('OPEN', 'MATCHED', 'FILLED')) AND f6.job_position_id = (SELECT f7.id
      FROM job_position AS f7
      WHERE f7.code = $3::VARCHAR) AND f6.status = $4::VARCHAR) ORDER BY t3.code ASC, t3.id ASC
   LIMIT 20
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.urgency AS "urgency",
        p0.headcount AS "headcount",
        p0.needed_from AS "neededFrom",
        p0.mode AS "mode",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT ) "$") WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          j2.code AS "code",
          j2.name_vi AS "nameVi"
        ) "$") END AS "place"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN organisation AS j1 ON j1.id = p0.organisation_id LEFT OUTER JOIN administrative_unit AS j2 ON j2.id = p0.unit_id) AS g0) AS "staffNeeds",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g3.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p3.code AS "code") "$")) AS o0
      FROM p3) AS g3) AS "communes"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
