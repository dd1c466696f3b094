WITH p0 AS (
  SELECT t0.id AS id
  FROM indicator AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.key AS key, t1.remoteness AS remoteness, t1.subjects AS subjects, t1.value AS value
      FROM (SELECT CAST(md5(coalesce(CAST(figure.remoteness AS TEXT), '-'::text)) AS UUID) AS id, coalesce(min(figure.code), '-'::text) AS key, figure.remoteness AS remoteness, CAST(NULL AS UUID) AS area, CAST(NULL AS VARCHAR(40)) AS tier, CAST(NULL AS VARCHAR(40)) AS kind, CAST(count(*) AS INTEGER) AS subjects, CAST(round(avg(figure.value), 2) AS DOUBLE PRECISION) AS value, CAST(min(figure.value) AS DOUBLE PRECISION) AS smallest, CAST(max(figure.value) AS DOUBLE PRECISION) AS largest, min(figure.period_end) AS measured_from, max(figure.period_end) AS measured_to
        FROM (SELECT f5.remoteness AS remoteness, f5.remoteness AS code, latest.value AS value, latest.period_end AS period_end
          FROM (SELECT DISTINCT ON (seen.unit_id, seen.area_id, seen.organisation_id, seen.tier) seen.unit_id AS unit_id, seen.area_id AS area_id, seen.organisation_id AS organisation_id, seen.tier AS tier, CAST(seen.value AS NUMERIC) AS value, seen.period_end AS period_end
            FROM observation AS seen
            WHERE seen.indicator_id = k1._k AND seen.status = 'APPROVED'::text ORDER BY seen.unit_id, seen.area_id, seen.organisation_id, seen.tier, seen.period_end DESC) AS latest LEFT OUTER JOIN administrative_unit AS f5 ON latest.unit_id = f5.id
          WHERE f5.kind IN ('WARD'::text, 'COMMUNE'::text)) AS figure GROUP BY figure.remoteness) AS t1 ORDER BY t1.value DESC, t1.key ASC) AS i1) AS l1 ON true
), p2 AS MATERIALIZED (
  SELECT k2._k AS _k, l2.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k2 JOIN LATERAL (SELECT i2.*, row_number() OVER () AS _ord
    FROM (SELECT t2.key AS key, t2.area AS area, t2.subjects AS subjects, t2.value AS value, t2.smallest AS smallest, t2.largest AS largest
      FROM (SELECT CAST(md5(coalesce(CAST(figure.area AS TEXT), '-'::text)) AS UUID) AS id, coalesce(min(figure.code), '-'::text) AS key, CAST(NULL AS VARCHAR(40)) AS remoteness, figure.area AS area, CAST(NULL AS VARCHAR(40)) AS tier, CAST(NULL AS VARCHAR(40)) AS kind, CAST(count(*) AS INTEGER) AS subjects, CAST(round(avg(figure.value), 2) AS DOUBLE PRECISION) AS value, CAST(min(figure.value) AS DOUBLE PRECISION) AS smallest, CAST(max(figure.value) AS DOUBLE PRECISION) AS largest, min(figure.period_end) AS measured_from, max(figure.period_end) AS measured_to
        FROM (SELECT f9.id AS area, f9.code AS code, latest.value AS value, latest.period_end AS period_end
          FROM (SELECT DISTINCT ON (seen.unit_id, seen.area_id, seen.organisation_id, seen.tier) seen.unit_id AS unit_id, seen.area_id AS area_id, seen.organisation_id AS organisation_id, seen.tier AS tier, CAST(seen.value AS NUMERIC) AS value, seen.period_end AS period_end
            FROM observation AS seen
            WHERE seen.indicator_id = k2._k AND seen.status = 'APPROVED'::text ORDER BY seen.unit_id, seen.area_id, seen.organisation_id, seen.tier, seen.period_end DESC) AS latest LEFT OUTER JOIN administrative_unit AS f8 ON latest.unit_id = f8.id LEFT OUTER JOIN area_membership AS f9_member ON f9_member.unit_id = f8.id JOIN area AS f9 ON latest.area_id = f9.id OR f9_member.area_id = f9.id
          WHERE true) AS figure GROUP BY figure.area) AS t2 ORDER BY t2.value DESC, t2.key ASC) AS i2) AS l2 ON true
), p4 AS MATERIALIZED (
  SELECT k4._k AS _k, l4.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k4 JOIN LATERAL (SELECT i4.*, row_number() OVER () AS _ord
    FROM (SELECT t4.kind AS kind, t4.subjects AS subjects, t4.value AS value, t4.measured_from AS measured_from, t4.measured_to AS measured_to
      FROM (SELECT CAST(md5(coalesce(CAST(figure.kind AS TEXT), '-'::text)) AS UUID) AS id, coalesce(min(figure.code), '-'::text) AS key, CAST(NULL AS VARCHAR(40)) AS remoteness, CAST(NULL AS UUID) AS area, CAST(NULL AS VARCHAR(40)) AS tier, figure.kind AS kind, CAST(count(*) AS INTEGER) AS subjects, CAST(round(avg(figure.value), 2) AS DOUBLE PRECISION) AS value, CAST(min(figure.value) AS DOUBLE PRECISION) AS smallest, CAST(max(figure.value) AS DOUBLE PRECISION) AS largest, min(figure.period_end) AS measured_from, max(figure.period_end) AS measured_to
        FROM (SELECT CASE WHEN (f11.id IS NOT NULL) THEN f11.kind WHEN (latest.area_id IS NOT NULL) THEN 'AREA'::text WHEN (f13.id IS NOT NULL) THEN 'ORGANISATION'::text WHEN (latest.tier IS NOT NULL) THEN 'TIER'::text END AS kind, CASE WHEN (f11.id IS NOT NULL) THEN f11.kind WHEN (latest.area_id IS NOT NULL) THEN 'AREA'::text WHEN (f13.id IS NOT NULL) THEN 'ORGANISATION'::text WHEN (latest.tier IS NOT NULL) THEN 'TIER'::text END AS code, latest.value AS value, latest.period_end AS period_end
          FROM (SELECT DISTINCT ON (seen.unit_id, seen.area_id, seen.organisation_id, seen.tier) seen.unit_id AS unit_id, seen.area_id AS area_id, seen.organisation_id AS organisation_id, seen.tier AS tier, CAST(seen.value AS NUMERIC) AS value, seen.period_end AS period_end
            FROM observation AS seen
            WHERE seen.indicator_id = k4._k AND seen.status = 'APPROVED'::text ORDER BY seen.unit_id, seen.area_id, seen.organisation_id, seen.tier, seen.period_end DESC) AS latest LEFT OUTER JOIN administrative_unit AS f11 ON latest.unit_id = f11.id LEFT OUTER JOIN organisation AS f13 ON latest.organisation_id = f13.id
          WHERE CASE WHEN (f11.id IS NOT NULL) THEN f11.kind WHEN (latest.area_id IS NOT NULL) THEN 'AREA'::text WHEN (f13.id IS NOT NULL) THEN 'ORGANISATION'::text WHEN (latest.tier IS NOT NULL) THEN 'TIER'::text END IS NOT NULL) AS figure GROUP BY figure.kind) AS t4 ORDER BY t4.value DESC, t4.key ASC) AS i4) AS l4 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      coalesce(g1.o0, '[]'::json) AS "remote",
      coalesce(g2.o0, '[]'::json) AS "areas",
      coalesce(g4.o0, '[]'::json) AS "kinds"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.key AS "key",
        p1.remoteness AS "remoteness",
        p1.value AS "value",
        p1.subjects AS "subjects"
      ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
      FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p2.key AS "key",
        CASE WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j3.name_vi AS "nameVi") "$") END AS "area",
        p2.value AS "value",
        p2.smallest AS "smallest",
        p2.largest AS "largest",
        p2.subjects AS "subjects"
      ) "$") ORDER BY p2._ord ASC) AS o0, p2._k AS _k
      FROM p2 LEFT OUTER JOIN area AS j3 ON j3.id = p2.area GROUP BY p2._k) AS g2 ON g2._k = p0.id LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p4.kind AS "kind",
        p4.value AS "value",
        p4.subjects AS "subjects",
        p4.measured_from AS "measuredFrom",
        p4.measured_to AS "measuredTo"
      ) "$") ORDER BY p4._ord ASC) AS o0, p4._k AS _k
      FROM p4 GROUP BY p4._k) AS g4 ON g4._k = p0.id) AS "indicator"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
