WITH p0 AS (
  SELECT t0.id AS id, t0.title_vi AS title_vi
  FROM pathway AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.id AS id, t1.position AS position, t1.started AS started, t1.completed AS completed, t1.median_days AS median_days
      FROM (SELECT f3.id AS id, f3.position AS position, nullif(count(pathway_step_done.started_on) - count(pathway_step_done.started_on) % 5, 0) AS started, nullif(count(pathway_step_done.completed_on) - count(pathway_step_done.completed_on) % 5, 0) AS completed, CASE WHEN (count(pathway_step_done.completed_on) >= $2::INTEGER) THEN CAST(round(percentile_cont(0.5) WITHIN GROUP (ORDER BY CAST(pathway_step_done.completed_on - pathway_step_done.started_on AS DOUBLE PRECISION))) AS INTEGER) END AS median_days
        FROM pathway_step AS f3 LEFT OUTER JOIN pathway_step_done ON pathway_step_done.pathway_step_id = f3.id
        WHERE f3.pathway_id = k1._k GROUP BY f3.id, f3.position) AS t1 ORDER BY t1.position ASC) AS i1) AS l1 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.title_vi AS "titleVi",
      coalesce(g1.o0, '[]'::json) AS "funnel"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.position AS "position",
        CASE WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          j2.title_vi AS "titleVi",
          j2.stage AS "stage"
        ) "$") END AS "step",
        p1.started AS "started",
        p1.completed AS "completed",
        p1.median_days AS "medianDays"
      ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
      FROM p1 LEFT OUTER JOIN pathway_step AS j2 ON j2.id = p1.id GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS "pathway"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
