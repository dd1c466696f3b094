WITH p0 AS (
  SELECT t0.id AS id, t0.code AS code, t0.head_office_unit_id AS head_office_unit_id
  FROM organisation AS t0
  WHERE t0.code = $1::VARCHAR
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.code AS code
      FROM opportunity AS t2
      WHERE (t2.status IN ('PUBLISHED', 'CLOSED')) AND t2.provider_id = k2._k ORDER BY coalesce(t2.closes_at, 'infinity'::timestamptz) ASC, t2.id ASC
       LIMIT 1) AS i2) AS l2 ON true
)
SELECT to_json((SELECT json_object_agg(k, v ORDER BY i) FROM (VALUES
  (0, 'organisation', to_json((SELECT (SELECT json_object_agg(k, v ORDER BY i) FROM (VALUES
      (0, 'aKeyThatIsLongerThanTheSixtyThreeBytesThatAnIdentifierOfPostgreSQLMayHave', to_json(p0.code)),
      (1, 'aKeyThatIsLongerThanTheSixtyThreeBytesThatAnIdentifierOfPostgreSQLMayHaveToo', to_json(CASE WHEN (j1.id IS NOT NULL) THEN (SELECT json_object_agg(k, v ORDER BY i) FROM (VALUES (0, 'code', to_json(j1.code))) x(i, k, v)) END)),
      (2, 'opportunities', to_json((SELECT json_object_agg(k, v ORDER BY i) FROM (VALUES
        (0, 'nodes', to_json(coalesce(g2.o0, '[]'::json))),
        (1, 'totalCount', to_json((SELECT (SELECT json_object_agg(k, v ORDER BY i) FROM (VALUES (0, 'value', to_json(least(c2.n, 1000)))) x(i, k, v)) AS anon_2
          FROM (SELECT count(*) AS n
            FROM (SELECT 1
              FROM opportunity AS t2
              WHERE (t2.status IN ('PUBLISHED', 'CLOSED')) AND t2.provider_id = p0.id
               LIMIT 1001) AS s2) AS c2)))
      ) x(i, k, v))))
    ) x(i, k, v)) AS anon_1
    FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.head_office_unit_id LEFT OUTER JOIN (SELECT json_agg((SELECT json_object_agg(k, v ORDER BY i) FROM (VALUES (0, 'code', to_json(p2.code))) x(i, k, v)) ORDER BY p2._ord ASC) AS o0, p2._k AS _k
      FROM p2 GROUP BY p2._k) AS g2 ON g2._k = p0.id)))
) x(i, k, v))) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
