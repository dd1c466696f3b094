WITH w8 AS MATERIALIZED (
  SELECT found.unit_id
  FROM (SELECT f4.id AS unit_id, -1.0 AS place, f4.code AS code
    FROM administrative_unit AS f4
    WHERE f4.code = $1::VARCHAR AND f4.valid_to IS NULL UNION ALL SELECT f7.id, CASE WHEN (f6.share = 'WHOLE'::text) THEN 0.0 WHEN f6.main THEN 1.0 ELSE 2.0 END AS anon_1, f7.code
    FROM administrative_unit AS f5 JOIN unit_succession AS f6 ON f6.predecessor_id = f5.id JOIN administrative_unit AS f7 ON f7.id = f6.successor_id
    WHERE f5.valid_to IS NOT NULL AND f7.valid_to IS NULL AND f5.code = $1::VARCHAR) AS found ORDER BY found.place, found.code
   LIMIT 1
), p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.title_vi AS title_vi, t0.code AS code, t0.unit_id AS unit_id, t0.seats AS seats, t0.seats_taken AS seats_taken, t0.closes_at AS closes_at
    FROM (SELECT t0.id AS key, coalesce(t0.closes_at, 'infinity'::timestamptz) AS k0, t0.id AS k1
      FROM opportunity AS t0
      WHERE t0.kind = $2::VARCHAR AND (t0.audiences && $3::TEXT[]) AND t0.status = 'PUBLISHED'::text AND (coalesce(t0.opens_at, '-infinity'::timestamptz) <= $4::TIMESTAMP WITH TIME ZONE) IS true AND coalesce(t0.closes_at, 'infinity'::timestamptz) > $4::TIMESTAMP WITH TIME ZONE AND coalesce((SELECT bool_or(coalesce(eligible.unit_id = ANY (array((SELECT unnest(ARRAY[f3.id, f3.province_id]) AS unnest_1
          FROM administrative_unit AS f3
          WHERE f3.id = (SELECT w8.unit_id
            FROM w8)))), false)) AS bool_or_1
        FROM opportunity_unit AS eligible
        WHERE eligible.opportunity_id = t0.id), true) AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
       LIMIT 20) AS w0 JOIN opportunity AS t0 ON t0.id = w0.key ORDER BY w0.k0 ASC, w0.k1 ASC) AS i0
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.code AS code
      FROM administrative_unit AS t2
      WHERE t2.id IN (SELECT opportunity_unit.unit_id
        FROM opportunity_unit
        WHERE opportunity_unit.opportunity_id = k2._k) ORDER BY t2.name_sort ASC, t2.id ASC
       LIMIT 20) AS i2) AS l2 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      (SELECT (SELECT "$" FROM (SELECT
          least(c0.n, 1000) AS "value",
          CASE WHEN (c0.n > 1000) THEN 'AT_LEAST'::text ELSE 'EXACT'::text END AS "precision"
        ) "$") AS anon_3
        FROM (SELECT count(*) AS n
          FROM (SELECT 1
            FROM opportunity AS t0
            WHERE t0.kind = $2::VARCHAR AND (t0.audiences && $3::TEXT[]) AND t0.status = 'PUBLISHED'::text AND (coalesce(t0.opens_at, '-infinity'::timestamptz) <= $4::TIMESTAMP WITH TIME ZONE) IS true AND coalesce(t0.closes_at, 'infinity'::timestamptz) > $4::TIMESTAMP WITH TIME ZONE AND coalesce((SELECT bool_or(coalesce(eligible.unit_id = ANY (array((SELECT unnest(ARRAY[f3.id, f3.province_id]) AS unnest_1
                FROM administrative_unit AS f3
                WHERE f3.id = (SELECT w8.unit_id
                  FROM w8)))), false)) AS bool_or_1
              FROM opportunity_unit AS eligible
              WHERE eligible.opportunity_id = t0.id), true) AND (t0.status IN ('PUBLISHED', 'CLOSED'))
             LIMIT 1001) AS s0) AS c0) AS "totalCount",
      coalesce(g0.o1, '[]'::json) AS "nodes"
    ) "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.title_vi AS "titleVi",
        p0.closes_at AS "closesAt",
        p0.seats - p0.seats_taken AS "seatsLeft",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.name_vi AS "nameVi") "$") END AS "unit",
        (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS "eligibleUnits"
      ) "$") ORDER BY p0._ord ASC) AS o1
      FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.unit_id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p2.code AS "code") "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
        FROM p2 GROUP BY p2._k) AS g2 ON g2._k = p0.id) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
