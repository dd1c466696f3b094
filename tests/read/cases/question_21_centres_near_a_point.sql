WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.name_vi AS name_vi, t0.code AS code, t0.unit_id AS unit_id, t0.services AS services, t0.opening_hours AS opening_hours, t0.latitude AS latitude, t0.longitude AS longitude
    FROM skill_centre AS t0
    WHERE t0.status = $1::VARCHAR AND $2::INTEGER * 6371.0 * asin(sqrt(power(sin((radians($3::FLOAT) - radians(coalesce(t0.latitude, (SELECT administrative_unit.latitude
      FROM administrative_unit
      WHERE administrative_unit.id = t0.unit_id)))) / CAST($4::INTEGER AS NUMERIC)), $5::INTEGER) + cos(radians(coalesce(t0.latitude, (SELECT administrative_unit.latitude
      FROM administrative_unit
      WHERE administrative_unit.id = t0.unit_id)))) * cos(radians($3::FLOAT)) * power(sin((radians($6::FLOAT) - radians(coalesce(t0.longitude, (SELECT administrative_unit.longitude
      FROM administrative_unit
      WHERE administrative_unit.id = t0.unit_id)))) / CAST($7::INTEGER AS NUMERIC)), $8::INTEGER)) * 0.999999999999999) <= $9::FLOAT ORDER BY t0.name_sort ASC, t0.id ASC
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
        CAST(round(CAST($10::INTEGER * 6371.0 * asin(sqrt(power(sin((radians($11::FLOAT) - radians(coalesce(p0.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = p0.unit_id)))) / CAST($12::INTEGER AS NUMERIC)), $13::INTEGER) + cos(radians(coalesce(p0.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = p0.unit_id)))) * cos(radians($11::FLOAT)) * power(sin((radians($14::FLOAT) - radians(coalesce(p0.longitude, (SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = p0.unit_id)))) / CAST($15::INTEGER AS NUMERIC)), $16::INTEGER)) * 0.999999999999999) AS NUMERIC), $17::INTEGER) AS DOUBLE PRECISION) AS "distanceKm"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.unit_id) AS g0) AS "skillCentres"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
