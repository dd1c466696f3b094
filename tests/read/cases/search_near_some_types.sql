WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord, count(*) OVER () AS _n
  FROM (SELECT t0.id AS id, t0.distance_km AS distance_km, t0.name_vi AS name_vi, t0.name_en AS name_en
    FROM (SELECT hit."id" AS id, hit."type" AS type, hit."score" AS score, hit.score >= 60 AS exact_accents, hit."distance_km" AS distance_km, hit."name_vi" AS name_vi, hit."name_en" AS name_en, hit."name_sort" AS name_sort, hit."found" AS found
      FROM search_terms($1::VARCHAR, '{organisation,skill_centre}'::text[]) AS q JOIN LATERAL (SELECT f1.id AS id, 'ORGANISATION'::text AS type, CAST(CASE WHEN (f1.code = btrim($1::VARCHAR) OR f1.code = lower(btrim($1::VARCHAR)) OR f1.code = upper(btrim($1::VARCHAR))) THEN 99 ELSE search_score(ARRAY[f1.name_vi, f1.name_en, f1.abbreviation], f1_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(round(CAST($2::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.code = $3::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f1.head_office_unit_id))) / CAST($4::INTEGER AS NUMERIC)), $5::INTEGER) + cos(radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f1.head_office_unit_id))) * cos(radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.code = $3::VARCHAR AND administrative_unit.valid_to IS NULL))) * power(sin((radians((SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.code = $3::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians((SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = f1.head_office_unit_id))) / CAST($6::INTEGER AS NUMERIC)), $7::INTEGER)) * 0.999999999999999) AS NUMERIC), $8::INTEGER) AS DOUBLE PRECISION) AS distance_km, f1.name_vi AS name_vi, f1.name_en AS name_en, f1.name_sort AS name_sort, jsonb_build_object('type'::text, 'ORGANISATION'::text, 'id'::text, f1.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f1.code = btrim($1::VARCHAR) OR f1.code = lower(btrim($1::VARCHAR)) OR f1.code = upper(btrim($1::VARCHAR))) THEN f1.code END) AS found
        FROM organisation AS f1 JOIN (SELECT f1_every.id AS id, bool_or(f1_every.named) AS named
          FROM (SELECT f2_newest.id AS id, true AS named
            FROM (SELECT f2_found.id AS id
              FROM (SELECT f2.id AS id
                FROM organisation AS f2
                WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f2.name_vi, '') || ' ') || coalesce(f2.name_en, '')) || ' ') || coalesce(f2.abbreviation, ''))) @@ q.words AND $9::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $10::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f2.head_office_unit_id))) / CAST($11::INTEGER AS NUMERIC)), $12::INTEGER) + cos(radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f2.head_office_unit_id))) * cos(radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $10::VARCHAR AND administrative_unit.valid_to IS NULL))) * power(sin((radians((SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $10::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians((SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f2.head_office_unit_id))) / CAST($13::INTEGER AS NUMERIC)), $14::INTEGER)) * 0.999999999999999) <= $15::FLOAT
                 LIMIT 5000) AS f2_found ORDER BY f2_found.id DESC
               LIMIT 200) AS f2_newest UNION ALL SELECT f3_newest.id AS id, false AS named
            FROM (SELECT f3_found.id AS id
              FROM (SELECT f3.id AS id
                FROM organisation AS f3
                WHERE (f3.code = btrim($1::VARCHAR) OR f3.code = lower(btrim($1::VARCHAR)) OR f3.code = upper(btrim($1::VARCHAR))) AND $16::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $17::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f3.head_office_unit_id))) / CAST($18::INTEGER AS NUMERIC)), $19::INTEGER) + cos(radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f3.head_office_unit_id))) * cos(radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $17::VARCHAR AND administrative_unit.valid_to IS NULL))) * power(sin((radians((SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $17::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians((SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f3.head_office_unit_id))) / CAST($20::INTEGER AS NUMERIC)), $21::INTEGER)) * 0.999999999999999) <= $22::FLOAT
                 LIMIT 5000) AS f3_found ORDER BY f3_found.id DESC
               LIMIT 200) AS f3_newest) AS f1_every GROUP BY f1_every.id) AS f1_once ON f1.id = f1_once.id UNION ALL SELECT f4.id AS id, 'SKILL_CENTRE'::text AS type, CAST(CASE WHEN (f4.code = btrim($1::VARCHAR) OR f4.code = lower(btrim($1::VARCHAR)) OR f4.code = upper(btrim($1::VARCHAR))) THEN 99 ELSE search_score(ARRAY[f4.name_vi, f4.name_en], f4_once.named, concat_ws(' ', left(f4.address, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(round(CAST($23::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.code = $24::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians(coalesce(f4.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f4.unit_id)))) / CAST($25::INTEGER AS NUMERIC)), $26::INTEGER) + cos(radians(coalesce(f4.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f4.unit_id)))) * cos(radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.code = $24::VARCHAR AND administrative_unit.valid_to IS NULL))) * power(sin((radians((SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.code = $24::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians(coalesce(f4.longitude, (SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = f4.unit_id)))) / CAST($27::INTEGER AS NUMERIC)), $28::INTEGER)) * 0.999999999999999) AS NUMERIC), $29::INTEGER) AS DOUBLE PRECISION) AS distance_km, f4.name_vi AS name_vi, f4.name_en AS name_en, f4.name_sort AS name_sort, jsonb_build_object('type'::text, 'SKILL_CENTRE'::text, 'id'::text, f4.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f4.code = btrim($1::VARCHAR) OR f4.code = lower(btrim($1::VARCHAR)) OR f4.code = upper(btrim($1::VARCHAR))) THEN f4.code END) AS found
        FROM skill_centre AS f4 JOIN (SELECT f4_every.id AS id, bool_or(f4_every.named) AS named
          FROM (SELECT f5_newest.id AS id, true AS named
            FROM (SELECT f5_found.id AS id
              FROM (SELECT f5.id AS id
                FROM skill_centre AS f5
                WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f5.name_vi, '') || ' ') || coalesce(f5.name_en, ''))) @@ q.words AND $30::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $31::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians(coalesce(f5.latitude, (SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f5.unit_id)))) / CAST($32::INTEGER AS NUMERIC)), $33::INTEGER) + cos(radians(coalesce(f5.latitude, (SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f5.unit_id)))) * cos(radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $31::VARCHAR AND administrative_unit.valid_to IS NULL))) * power(sin((radians((SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $31::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians(coalesce(f5.longitude, (SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f5.unit_id)))) / CAST($34::INTEGER AS NUMERIC)), $35::INTEGER)) * 0.999999999999999) <= $36::FLOAT
                 LIMIT 5000) AS f5_found ORDER BY f5_found.id DESC
               LIMIT 200) AS f5_newest UNION ALL SELECT f6_newest.id AS id, false AS named
            FROM (SELECT f6_found.id AS id
              FROM (SELECT f6.id AS id
                FROM skill_centre AS f6
                WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f6.name_vi, '') || ' ') || coalesce(f6.name_en, '')) || ' ') || left(coalesce(f6.address, ''), 100000))) @@ q.words AND num_nonnulls(f6.address) > 0 AND $37::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $38::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians(coalesce(f6.latitude, (SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f6.unit_id)))) / CAST($39::INTEGER AS NUMERIC)), $40::INTEGER) + cos(radians(coalesce(f6.latitude, (SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f6.unit_id)))) * cos(radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $38::VARCHAR AND administrative_unit.valid_to IS NULL))) * power(sin((radians((SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $38::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians(coalesce(f6.longitude, (SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f6.unit_id)))) / CAST($41::INTEGER AS NUMERIC)), $42::INTEGER)) * 0.999999999999999) <= $43::FLOAT
                 LIMIT 5000) AS f6_found ORDER BY f6_found.id DESC
               LIMIT 200) AS f6_newest UNION ALL SELECT f7_newest.id AS id, false AS named
            FROM (SELECT f7_found.id AS id
              FROM (SELECT f7.id AS id
                FROM skill_centre AS f7
                WHERE (f7.code = btrim($1::VARCHAR) OR f7.code = lower(btrim($1::VARCHAR)) OR f7.code = upper(btrim($1::VARCHAR))) AND $44::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $45::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians(coalesce(f7.latitude, (SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f7.unit_id)))) / CAST($46::INTEGER AS NUMERIC)), $47::INTEGER) + cos(radians(coalesce(f7.latitude, (SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f7.unit_id)))) * cos(radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $45::VARCHAR AND administrative_unit.valid_to IS NULL))) * power(sin((radians((SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.code = $45::VARCHAR AND administrative_unit.valid_to IS NULL)) - radians(coalesce(f7.longitude, (SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f7.unit_id)))) / CAST($48::INTEGER AS NUMERIC)), $49::INTEGER)) * 0.999999999999999) <= $50::FLOAT
                 LIMIT 5000) AS f7_found ORDER BY f7_found.id DESC
               LIMIT 200) AS f7_newest) AS f4_every GROUP BY f4_every.id) AS f4_once ON f4.id = f4_once.id) AS hit ON true) AS t0 ORDER BY coalesce(t0.distance_km, 100000) ASC, t0.id ASC
     LIMIT 6) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      coalesce(g0.o0, '[]'::json) AS "edges",
      (SELECT "$" FROM (SELECT coalesce(g0.n > 5, false) AS "hasNextPage") "$") AS "pageInfo"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        translate(encode(convert_to(left(encode(sha256(convert_to(CAST(json_build_array('f7a8970f', CAST(coalesce(p0.distance_km, 100000) AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8')), 'hex'), 8) || CAST(json_build_array('f7a8970f', CAST(coalesce(p0.distance_km, 100000) AS TEXT), CAST(p0.id AS TEXT)) AS TEXT), 'UTF8'), 'base64'), E'+/\n', '-_') AS "cursor",
        (SELECT "$" FROM (SELECT
          CASE WHEN ($51::VARCHAR = 'EN'::text) THEN coalesce(p0.name_en, p0.name_vi) ELSE p0.name_vi END AS "name",
          p0.distance_km AS "distanceKm"
        ) "$") AS "node"
      ) "$") ORDER BY p0._ord ASC) FILTER (WHERE p0._ord <= 5) AS o0, count(*) AS n
      FROM p0) AS g0) AS "search"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
