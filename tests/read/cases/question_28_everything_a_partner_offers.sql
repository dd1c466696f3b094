WITH p0 AS (
  SELECT t0.id AS id, t0.name_vi AS name_vi
  FROM organisation AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.title_en AS title_en, t1.kind AS kind, t1.code AS code, t1.status AS status, t1.url AS url, t1.closes_at AS closes_at
      FROM opportunity AS t1
      WHERE (t1.status IN ('PUBLISHED', 'CLOSED')) AND t1.provider_id = k1._k ORDER BY coalesce(t1.closes_at, 'infinity'::timestamptz) ASC, t1.id ASC
       LIMIT 20) AS i1) AS l1 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.name_vi AS "nameVi",
      (SELECT "$" FROM (SELECT
        (SELECT (SELECT "$" FROM (SELECT least(c1.n, 1000) AS "value") "$") AS anon_2
          FROM (SELECT count(*) AS n
            FROM (SELECT 1
              FROM opportunity AS t1
              WHERE (t1.status IN ('PUBLISHED', 'CLOSED')) AND t1.provider_id = p0.id
               LIMIT 1001) AS s1) AS c1) AS "totalCount",
        coalesce(g1.o1, '[]'::json) AS "nodes"
      ) "$") AS "opportunities"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        CASE WHEN (p1.kind = 'COURSE'::text) THEN 'Course'::text WHEN (p1.kind = 'INTERNSHIP'::text) THEN 'Internship'::text WHEN (p1.kind = 'SCHOLARSHIP'::text) THEN 'Scholarship'::text WHEN (p1.kind = 'EXPERT_ASSIGNMENT'::text) THEN 'ExpertAssignment'::text WHEN (p1.kind = 'PILOT_CALL'::text) THEN 'PilotCall'::text END AS "__typename",
        p1.code AS "code",
        p1.status AS "status",
        p1.title_en AS "titleEn",
        p1.closes_at AS "closesAt",
        p1.url AS "url"
      ) "$") ORDER BY p1._ord ASC) AS o1, p1._k AS _k
      FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS "organisation"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
