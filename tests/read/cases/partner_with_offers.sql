WITH p0 AS (
  SELECT t0.id AS id, t0.name_vi AS name_vi
  FROM organisation AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.id AS id, t1.kind AS kind
      FROM partnership AS t1
      WHERE (t1.status IN ('ACTIVE', 'EXPIRED', 'ENDED')) AND t1.id IN (SELECT partnership_party.partnership_id
        FROM partnership_party
        WHERE partnership_party.organisation_id = k1._k) ORDER BY t1.title_sort ASC, t1.id ASC
       LIMIT 2) AS i1) AS l1 ON true
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p1.id AS _k
    FROM p1) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.code AS code
      FROM organisation AS t2
      WHERE t2.id IN (SELECT partnership_party.organisation_id
        FROM partnership_party
        WHERE partnership_party.partnership_id = k2._k) ORDER BY t2.name_sort ASC, t2.id ASC
       LIMIT 2) AS i2) AS l2 ON true
), p3 AS MATERIALIZED (
  SELECT k3._k AS _k, l3.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k3 JOIN LATERAL (SELECT i3.*, row_number() OVER () AS _ord
    FROM (SELECT t3.kind AS kind, t3.code AS code, t3.provenance_status AS provenance_status
      FROM opportunity AS t3
      WHERE (t3.status IN ('PUBLISHED', 'CLOSED')) AND t3.provider_id = k3._k ORDER BY coalesce(t3.closes_at, 'infinity'::timestamptz) ASC, t3.id ASC
       LIMIT 2) AS i3) AS l3 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.name_vi AS "nameVi",
      (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "partnerships",
      (SELECT "$" FROM (SELECT
        (SELECT (SELECT "$" FROM (SELECT least(c3.n, 1000) AS "value") "$") AS anon_2
          FROM (SELECT count(*) AS n
            FROM (SELECT 1
              FROM opportunity AS t3
              WHERE (t3.status IN ('PUBLISHED', 'CLOSED')) AND t3.provider_id = p0.id
               LIMIT 1001) AS s3) AS c3) AS "totalCount",
        coalesce(g3.o1, '[]'::json) AS "nodes"
      ) "$") AS "opportunities"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.kind AS "kind",
        (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS "parties"
      ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
      FROM p1 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p2.code AS "code") "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
        FROM p2 GROUP BY p2._k) AS g2 ON g2._k = p1.id GROUP BY p1._k) AS g1 ON g1._k = p0.id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        CASE WHEN (p3.kind = 'COURSE'::text) THEN 'Course'::text WHEN (p3.kind = 'INTERNSHIP'::text) THEN 'Internship'::text WHEN (p3.kind = 'SCHOLARSHIP'::text) THEN 'Scholarship'::text WHEN (p3.kind = 'EXPERT_ASSIGNMENT'::text) THEN 'ExpertAssignment'::text WHEN (p3.kind = 'PILOT_CALL'::text) THEN 'PilotCall'::text END AS "__typename",
        p3.code AS "code",
        (SELECT "$" FROM (SELECT p3.provenance_status AS "status") "$") AS "provenance"
      ) "$") ORDER BY p3._ord ASC) AS o1, p3._k AS _k
      FROM p3 GROUP BY p3._k) AS g3 ON g3._k = p0.id) AS "organisation"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
