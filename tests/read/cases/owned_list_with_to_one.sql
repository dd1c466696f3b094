WITH p0 AS (
  SELECT t0.id AS id
  FROM opportunity AS t0
  WHERE t0.code = $1::VARCHAR AND (t0.status IN ('PUBLISHED', 'CLOSED'))
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.skill_id AS skill_id, t1.level AS level
      FROM opportunity_skill AS t1
      WHERE t1.opportunity_id = k1._k AND t1.role = 'TAUGHT' ORDER BY t1.skill_id ASC) AS i1) AS l1 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "skillsTaught") "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.level AS "level",
        CASE WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          j2.code AS "code",
          CASE WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j3.code AS "code") "$") END AS "framework",
          (SELECT "$" FROM (SELECT
            (SELECT (SELECT "$" FROM (SELECT least(c4.n, 1000) AS "value") "$") AS anon_2
              FROM (SELECT count(*) AS n
                FROM (SELECT 1
                  FROM skill AS t4
                  WHERE t4.parent_id = j2.id
                   LIMIT 1001) AS s4) AS c4) AS "totalCount"
          ) "$") AS "children"
        ) "$") END AS "skill"
      ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
      FROM p1 LEFT OUTER JOIN skill AS j2 ON j2.id = p1.skill_id LEFT OUTER JOIN framework AS j3 ON j3.id = j2.framework_id GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS "opportunity"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
