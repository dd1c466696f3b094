WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord, count(*) OVER () AS _n
  FROM (SELECT t0.name_vi AS name_vi, t0.code AS code, t0.unit_id AS unit_id, t0.services AS services, t0.opening_hours AS opening_hours, t0.latitude AS latitude, t0.longitude AS longitude
    FROM skill_centre AS t0
    WHERE t0.status = ANY ($1::TEXT[]) AND $2::INTEGER * 6371.0 * asin(least($3::FLOAT, sqrt(power(sin((radians($4::FLOAT) - radians(coalesce(t0.latitude, (SELECT administrative_unit.latitude
      FROM administrative_unit
      WHERE administrative_unit.id = t0.unit_id)))) / CAST($5::INTEGER AS NUMERIC)), $6::INTEGER) + cos(radians(coalesce(t0.latitude, (SELECT administrative_unit.latitude
      FROM administrative_unit
      WHERE administrative_unit.id = t0.unit_id)))) * cos(radians($4::FLOAT)) * power(sin((radians($7::FLOAT) - radians(coalesce(t0.longitude, (SELECT administrative_unit.longitude
      FROM administrative_unit
      WHERE administrative_unit.id = t0.unit_id)))) / CAST($8::INTEGER AS NUMERIC)), $9::INTEGER)))) <= $10::FLOAT ORDER BY t0.name_sort ASC, t0.id ASC
     LIMIT 20) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.name_vi AS "nameVi",
        p0.services AS "services",
        p0.opening_hours AS "openingHours",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.name_vi AS "nameVi") "$") END AS "unit",
        CAST(round(CAST($11::INTEGER * 6371.0 * asin(least($12::FLOAT, sqrt(power(sin((radians($13::FLOAT) - radians(coalesce(p0.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = p0.unit_id)))) / CAST($14::INTEGER AS NUMERIC)), $15::INTEGER) + cos(radians(coalesce(p0.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = p0.unit_id)))) * cos(radians($13::FLOAT)) * power(sin((radians($16::FLOAT) - radians(coalesce(p0.longitude, (SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = p0.unit_id)))) / CAST($17::INTEGER AS NUMERIC)), $18::INTEGER)))) AS NUMERIC), $19::INTEGER) AS DOUBLE PRECISION) AS "distanceKm"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.unit_id) AS g0) AS "skillCentres"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
