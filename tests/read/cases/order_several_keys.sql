WITH p0 AS (
  SELECT t0.code AS code, t0.urgency AS urgency
  FROM staff_need AS t0
  WHERE t0.status IN ('OPEN', 'MATCHED', 'FILLED') ORDER BY t0.urgency_rank DESC, t0.id DESC
   LIMIT 4
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.urgency AS "urgency"
      ) "$")) AS o0
      FROM p0) AS g0) AS "staffNeeds"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
