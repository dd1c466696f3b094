WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.name_vi AS name_vi, t0.code AS code
    FROM administrative_unit AS t0
    WHERE t0.kind = ANY ($1::TEXT[]) AND coalesce(t0.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true) AND (SELECT count(*) AS count_1
      FROM (SELECT 1
        FROM person JOIN LATERAL (SELECT 1
          FROM completion
          WHERE completion.person_id = person.id AND $2::VARCHAR = ANY (completion.topics) AND (completion.status IN ('PUBLISHED', 'SUSPENDED', 'CLOSED', 'ARCHIVED'))
           LIMIT 1) AS done ON true
        WHERE person.home_unit_id = t0.id
         LIMIT 5) AS trained) < $3::INTEGER ORDER BY t0.code DESC, t0.id DESC
     LIMIT 8) AS i0
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.code AS code, t1.unit_id AS unit_id, t1.delivery_mode AS delivery_mode
      FROM opportunity AS t1
      WHERE t1.kind = $4::VARCHAR AND (t1.topics && $5::TEXT[]) AND t1.status = 'PUBLISHED'::text AND (coalesce(t1.opens_at, '-infinity'::timestamptz) <= $6::TIMESTAMP WITH TIME ZONE) IS true AND coalesce(t1.closes_at, 'infinity'::timestamptz) > $6::TIMESTAMP WITH TIME ZONE AND (t1.status IN ('PUBLISHED', 'CLOSED')) AND (t1.unit_id IN (SELECT near_unit.id
        FROM administrative_unit AS near_unit
        WHERE $7::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = k1._k)) - radians(near_unit.latitude)) / CAST($8::INTEGER AS NUMERIC)), $9::INTEGER) + cos(radians(near_unit.latitude)) * cos(radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = k1._k))) * power(sin((radians((SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = k1._k)) - radians(near_unit.longitude)) / CAST($10::INTEGER AS NUMERIC)), $11::INTEGER)) * 0.999999999999999) <= $12::FLOAT) OR t1.delivery_mode IN ('ONLINE_LIVE', 'MOOC')) ORDER BY coalesce(t1.closes_at, 'infinity'::timestamptz) ASC, t1.id ASC
       LIMIT 20) AS i1) AS l1 ON true
), p3 AS (
  SELECT t3.code AS code
  FROM administrative_unit AS t3
  WHERE t3.kind = ANY ($13::TEXT[]) AND coalesce(t3.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true) AND coalesce(NOT ((SELECT count(*) AS count_2
    FROM (SELECT 1
      FROM person JOIN LATERAL (SELECT 1
        FROM completion
        WHERE completion.person_id = person.id AND $14::VARCHAR = ANY (completion.topics) AND (completion.status IN ('PUBLISHED', 'SUSPENDED', 'CLOSED', 'ARCHIVED'))
         LIMIT 1) AS done ON true
      WHERE person.home_unit_id = t3.id
       LIMIT 5) AS trained) < $15::INTEGER), true) ORDER BY t3.name_sort ASC, t3.id ASC
   LIMIT 20
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      (SELECT (SELECT "$" FROM (SELECT least(c0.n, 1000) AS "value") "$") AS anon_2
        FROM (SELECT count(*) AS n
          FROM (SELECT 1
            FROM administrative_unit AS t0
            WHERE t0.kind = ANY ($1::TEXT[]) AND coalesce(t0.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true) AND (SELECT count(*) AS count_1
              FROM (SELECT 1
                FROM person JOIN LATERAL (SELECT 1
                  FROM completion
                  WHERE completion.person_id = person.id AND $2::VARCHAR = ANY (completion.topics) AND (completion.status IN ('PUBLISHED', 'SUSPENDED', 'CLOSED', 'ARCHIVED'))
                   LIMIT 1) AS done ON true
                WHERE person.home_unit_id = t0.id
                 LIMIT 5) AS trained) < $3::INTEGER
             LIMIT 1001) AS s0) AS c0) AS "totalCount",
      coalesce(g0.o1, '[]'::json) AS "nodes"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.name_vi AS "nameVi",
        (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "nearbyOpportunities"
      ) "$") ORDER BY p0._ord ASC) AS o1
      FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
          p1.code AS "code",
          p1.delivery_mode AS "deliveryMode",
          CASE WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j2.code AS "code") "$") END AS "unit"
        ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
        FROM p1 LEFT OUTER JOIN administrative_unit AS j2 ON j2.id = p1.unit_id GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS g0) AS "administrativeUnits",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g3.o0, '[]'::json) AS "nodes") "$") AS anon_3
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p3.code AS "code") "$")) AS o0
      FROM p3) AS g3) AS "trained"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
