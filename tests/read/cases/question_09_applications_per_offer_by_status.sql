WITH p0 AS (
  SELECT t0.id AS id
  FROM organisation AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.id AS id, t1.title_vi AS title_vi, t1.code AS code, t1.seats AS seats, t1.seats_taken AS seats_taken
      FROM opportunity AS t1
      WHERE (t1.status IN ('PUBLISHED', 'CLOSED')) AND t1.provider_id = k1._k ORDER BY coalesce(t1.closes_at, 'infinity'::timestamptz) ASC, t1.id ASC
       LIMIT 20) AS i1) AS l1 ON true
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p1.id AS _k
    FROM p1) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.status AS status, t2.people AS people
      FROM (SELECT CAST(md5(application.status) AS UUID) AS id, application.status AS status, nullif(count(DISTINCT application.person_id) - count(DISTINCT application.person_id) % 5, 0) AS people
        FROM application
        WHERE application.opportunity_id = k2._k AND application.submitted_at IS NOT NULL GROUP BY application.status
        HAVING count(DISTINCT application.person_id) >= $2::INTEGER) AS t2 ORDER BY t2.people DESC, t2.status ASC) AS i2) AS l2 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "opportunities") "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.code AS "code",
        p1.title_vi AS "titleVi",
        p1.seats - p1.seats_taken AS "seatsLeft",
        nullif(greatest((SELECT count(DISTINCT application.person_id) AS count_2
          FROM application
          WHERE application.opportunity_id = p1.id AND application.submitted_at IS NOT NULL), $3::INTEGER), $4::INTEGER) AS "applicationCount",
        coalesce(g2.o0, '[]'::json) AS "applicationCounts"
      ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
      FROM p1 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
          p2.status AS "status",
          p2.people AS "people"
        ) "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
        FROM p2 GROUP BY p2._k) AS g2 ON g2._k = p1.id GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS "organisation"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
