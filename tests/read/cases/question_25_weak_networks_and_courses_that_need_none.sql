WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.name_vi AS name_vi, t0.code AS code
    FROM administrative_unit AS t0
    WHERE (SELECT f4.connectivity
      FROM infrastructure_status AS f4
      WHERE f4.unit_id = t0.id ORDER BY f4.observed_on DESC
       LIMIT 1) = ANY ($1::TEXT[]) ORDER BY t0.code ASC, t0.id ASC
     LIMIT 20) AS i0
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.observed_on AS observed_on, t1.connectivity AS connectivity
      FROM infrastructure_status AS t1
      WHERE t1.unit_id = k1._k ORDER BY t1.observed_on DESC, t1.id DESC
       LIMIT 1) AS i1) AS l1 ON true
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.code AS code, t2.unit_id AS unit_id, t2.delivery_mode AS delivery_mode
      FROM opportunity AS t2
      WHERE t2.kind = $2::VARCHAR AND t2.delivery_mode = ANY ($3::TEXT[]) AND t2.status = 'PUBLISHED'::text AND (coalesce(t2.opens_at, '-infinity'::timestamptz) <= $4::TIMESTAMP WITH TIME ZONE) IS true AND coalesce(t2.closes_at, 'infinity'::timestamptz) > $4::TIMESTAMP WITH TIME ZONE AND (t2.status IN ('PUBLISHED', 'CLOSED')) AND t2.unit_id IN (SELECT near_unit.id
        FROM administrative_unit AS near_unit
        WHERE $5::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = k2._k)) - radians(near_unit.latitude)) / CAST($6::INTEGER AS NUMERIC)), $7::INTEGER) + cos(radians(near_unit.latitude)) * cos(radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = k2._k))) * power(sin((radians((SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = k2._k)) - radians(near_unit.longitude)) / CAST($8::INTEGER AS NUMERIC)), $9::INTEGER)) * 0.999999999999999) <= $10::FLOAT) ORDER BY coalesce(t2.closes_at, 'infinity'::timestamptz) ASC, t2.id ASC
       LIMIT 20) AS i2) AS l2 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      (SELECT (SELECT "$" FROM (SELECT least(c0.n, 1000) AS "value") "$") AS anon_2
        FROM (SELECT count(*) AS n
          FROM (SELECT 1
            FROM administrative_unit AS t0
            WHERE (SELECT f4.connectivity
              FROM infrastructure_status AS f4
              WHERE f4.unit_id = t0.id ORDER BY f4.observed_on DESC
               LIMIT 1) = ANY ($1::TEXT[])
             LIMIT 1001) AS s0) AS c0) AS "totalCount",
      coalesce(g0.o1, '[]'::json) AS "nodes"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.name_vi AS "nameVi",
        (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "infrastructureStatuses",
        (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS "nearbyOpportunities"
      ) "$") ORDER BY p0._ord ASC) AS o1
      FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
          p1.observed_on AS "observedOn",
          p1.connectivity AS "connectivity"
        ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
        FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
          p2.code AS "code",
          p2.delivery_mode AS "deliveryMode",
          CASE WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j3.code AS "code") "$") END AS "unit"
        ) "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
        FROM p2 LEFT OUTER JOIN administrative_unit AS j3 ON j3.id = p2.unit_id GROUP BY p2._k) AS g2 ON g2._k = p0.id) AS g0) AS "administrativeUnits"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
