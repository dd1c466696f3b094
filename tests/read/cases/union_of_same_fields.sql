WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.organisation_id AS organisation_id, t0.unit_id AS unit_id
    FROM staff_need AS t0
    WHERE t0.code = ANY ($1::TEXT[]) AND (t0.status IN ('OPEN', 'MATCHED', 'FILLED')) ORDER BY t0.urgency_rank ASC, t0.id ASC
     LIMIT 20) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.name_vi AS "name") "$") WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j2.name_vi AS "name") "$") END AS "place") "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN organisation AS j1 ON j1.id = p0.organisation_id LEFT OUTER JOIN administrative_unit AS j2 ON j2.id = p0.unit_id) AS g0) AS "staffNeeds"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
