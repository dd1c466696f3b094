WITH w1 AS MATERIALIZED (
  SELECT meant.words AS words, meant.groups AS groups, meant.accents AS accents, meant.folded AS folded, meant.marks AS marks, meant.whole AS whole
  FROM search_terms($1::VARCHAR, '{organisation,skill_centre}'::text[]) AS meant
), w17 AS MATERIALIZED (
  SELECT found.unit_id, found.latitude, found.longitude
  FROM (SELECT f4.id AS unit_id, coalesce(f4.latitude, (SELECT avg(f5.latitude) AS avg_1
      FROM administrative_unit AS f5
      WHERE f5.province_id = f4.id AND f5.valid_to IS NULL)) AS latitude, coalesce(f4.longitude, (SELECT avg(f5.longitude) AS avg_2
      FROM administrative_unit AS f5
      WHERE f5.province_id = f4.id AND f5.valid_to IS NULL)) AS longitude, 0 AS level, true AS exact, CASE WHEN (f4.kind = 'PROVINCE'::text) THEN 'province'::text ELSE 'today'::text END AS kind, 0.0 AS place, f4.code AS code
    FROM administrative_unit AS f4
    WHERE f4.valid_to IS NULL AND f4.code = $2::VARCHAR UNION ALL SELECT f8.id AS unit_id, coalesce(f8.latitude, (SELECT avg(f9.latitude) AS avg_3
      FROM administrative_unit AS f9
      WHERE f9.id IN (SELECT f11.successor_id
        FROM administrative_unit AS f10 JOIN unit_succession AS f11 ON f11.predecessor_id = f10.id
        WHERE f10.province_id = f6.id) AND f9.valid_to IS NULL)) AS latitude, coalesce(f8.longitude, (SELECT avg(f12.longitude) AS avg_4
      FROM administrative_unit AS f12
      WHERE f12.id IN (SELECT f14.successor_id
        FROM administrative_unit AS f13 JOIN unit_succession AS f14 ON f14.predecessor_id = f13.id
        WHERE f13.province_id = f6.id) AND f12.valid_to IS NULL)) AS longitude, 0 AS level, true AS exact, CASE WHEN (f6.kind = 'PROVINCE'::text) THEN 'former_province'::text ELSE 'former'::text END AS kind, CASE WHEN (f7.share = 'WHOLE'::text) THEN 0.0 WHEN f7.main THEN 1.0 ELSE 2.0 END AS place, f8.code AS code
    FROM administrative_unit AS f6 JOIN unit_succession AS f7 ON f7.predecessor_id = f6.id JOIN administrative_unit AS f8 ON f8.id = f7.successor_id
    WHERE f6.valid_to IS NOT NULL AND f8.valid_to IS NULL AND f6.code = $2::VARCHAR UNION ALL SELECT f16.id AS unit_id, avg(f16.latitude) OVER (PARTITION BY f15.id) AS latitude, avg(f16.longitude) OVER (PARTITION BY f15.id) AS longitude, 0 AS level, true AS exact, 'district'::text AS kind, CASE WHEN (fold(f16.name_vi) = regexp_replace(fold(f15.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '')) THEN -1.0 ELSE power(f16.latitude - avg(f16.latitude) OVER (PARTITION BY f15.id), 2) + power(f16.longitude - avg(f16.longitude) OVER (PARTITION BY f15.id), 2) END AS place, f16.code AS code
    FROM area AS f15 JOIN area_membership ON area_membership.area_id = f15.id JOIN administrative_unit AS f16 ON area_membership.unit_id = f16.id
    WHERE f15.basis = 'FORMER_DISTRICT'::text AND f15.code IN ($2::VARCHAR, 'D-'::text || $2::VARCHAR) AND f16.valid_to IS NULL) AS found ORDER BY found.level, found.exact DESC, CASE WHEN (found.kind = 'today'::text) THEN 0 WHEN (found.kind = 'district'::text) THEN 1 WHEN (found.kind = 'former'::text) THEN 2 WHEN (found.kind = 'by_hand'::text) THEN 3 WHEN (found.kind = 'province'::text) THEN 4 WHEN (found.kind = 'former_province'::text) THEN 5 END, found.place, found.code, found.unit_id
   LIMIT 1
), w19 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f3_newest.id AS id, true AS named
    FROM (SELECT f3_found.id AS id
      FROM (SELECT f3.id AS id
        FROM organisation AS f3
        WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f3.name_vi, '') || ' ') || coalesce(f3.name_en, '')) || ' ') || coalesce(f3.abbreviation, ''))) @@ (SELECT words FROM w1) AND $3::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w17.latitude
          FROM w17)) - radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f3.head_office_unit_id))) / CAST($4::INTEGER AS NUMERIC)), $5::INTEGER) + cos(radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f3.head_office_unit_id))) * cos(radians((SELECT w17.latitude
          FROM w17))) * power(sin((radians((SELECT w17.longitude
          FROM w17)) - radians((SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = f3.head_office_unit_id))) / CAST($6::INTEGER AS NUMERIC)), $7::INTEGER)) * 0.999999999999999) <= $8::FLOAT
         LIMIT 1000) AS f3_found ORDER BY f3_found.id DESC
       LIMIT 200) AS f3_newest UNION ALL SELECT f18_newest.id AS id, false AS named
    FROM (SELECT f18_found.id AS id
      FROM (SELECT f18.id AS id
        FROM organisation AS f18
        WHERE f18.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))]) AND $9::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w17.latitude
          FROM w17)) - radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f18.head_office_unit_id))) / CAST($10::INTEGER AS NUMERIC)), $11::INTEGER) + cos(radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f18.head_office_unit_id))) * cos(radians((SELECT w17.latitude
          FROM w17))) * power(sin((radians((SELECT w17.longitude
          FROM w17)) - radians((SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = f18.head_office_unit_id))) / CAST($12::INTEGER AS NUMERIC)), $13::INTEGER)) * 0.999999999999999) <= $14::FLOAT
         LIMIT 1000) AS f18_found ORDER BY f18_found.id DESC
       LIMIT 200) AS f18_newest) AS every GROUP BY every.id
), w24 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f21_newest.id AS id, true AS named
    FROM (SELECT f21_found.id AS id
      FROM (SELECT f21.id AS id
        FROM skill_centre AS f21
        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f21.name_vi, '') || ' ') || coalesce(f21.name_en, ''))) @@ (SELECT words FROM w1) AND $15::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w17.latitude
          FROM w17)) - radians(coalesce(f21.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f21.unit_id)))) / CAST($16::INTEGER AS NUMERIC)), $17::INTEGER) + cos(radians(coalesce(f21.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f21.unit_id)))) * cos(radians((SELECT w17.latitude
          FROM w17))) * power(sin((radians((SELECT w17.longitude
          FROM w17)) - radians(coalesce(f21.longitude, (SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = f21.unit_id)))) / CAST($18::INTEGER AS NUMERIC)), $19::INTEGER)) * 0.999999999999999) <= $20::FLOAT
         LIMIT 1000) AS f21_found ORDER BY f21_found.id DESC
       LIMIT 200) AS f21_newest UNION ALL SELECT f22_newest.id AS id, false AS named
    FROM (SELECT f22_found.id AS id
      FROM (SELECT f22.id AS id
        FROM skill_centre AS f22
        WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f22.name_vi, '') || ' ') || coalesce(f22.name_en, '')) || ' ') || left(coalesce(f22.address, ''), 100000))) @@ (SELECT words FROM w1) AND num_nonnulls(f22.address) > 0 AND $21::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w17.latitude
          FROM w17)) - radians(coalesce(f22.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f22.unit_id)))) / CAST($22::INTEGER AS NUMERIC)), $23::INTEGER) + cos(radians(coalesce(f22.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f22.unit_id)))) * cos(radians((SELECT w17.latitude
          FROM w17))) * power(sin((radians((SELECT w17.longitude
          FROM w17)) - radians(coalesce(f22.longitude, (SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = f22.unit_id)))) / CAST($24::INTEGER AS NUMERIC)), $25::INTEGER)) * 0.999999999999999) <= $26::FLOAT
         LIMIT 1000) AS f22_found ORDER BY f22_found.id DESC
       LIMIT 200) AS f22_newest UNION ALL SELECT f23_newest.id AS id, false AS named
    FROM (SELECT f23_found.id AS id
      FROM (SELECT f23.id AS id
        FROM skill_centre AS f23
        WHERE f23.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))]) AND $27::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w17.latitude
          FROM w17)) - radians(coalesce(f23.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f23.unit_id)))) / CAST($28::INTEGER AS NUMERIC)), $29::INTEGER) + cos(radians(coalesce(f23.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f23.unit_id)))) * cos(radians((SELECT w17.latitude
          FROM w17))) * power(sin((radians((SELECT w17.longitude
          FROM w17)) - radians(coalesce(f23.longitude, (SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = f23.unit_id)))) / CAST($30::INTEGER AS NUMERIC)), $31::INTEGER)) * 0.999999999999999) <= $32::FLOAT
         LIMIT 1000) AS f23_found ORDER BY f23_found.id DESC
       LIMIT 200) AS f23_newest) AS every GROUP BY every.id
), p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.distance_km AS distance_km, t0.name_vi AS name_vi, t0.name_en AS name_en
    FROM (SELECT hit."id" AS id, hit."type" AS type, hit."score" AS score, hit.score >= 60 AS exact_accents, hit."distance_km" AS distance_km, hit."name_vi" AS name_vi, hit."name_en" AS name_en, hit."name_sort" AS name_sort, hit."found" AS found
      FROM w1 AS q JOIN LATERAL (SELECT f2.id AS id, 'ORGANISATION'::text AS type, CAST(CASE WHEN (f2.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f2.name_vi, f2.name_en, f2.abbreviation], f2_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(round(CAST($33::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w17.latitude
          FROM w17)) - radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f2.head_office_unit_id))) / CAST($34::INTEGER AS NUMERIC)), $35::INTEGER) + cos(radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f2.head_office_unit_id))) * cos(radians((SELECT w17.latitude
          FROM w17))) * power(sin((radians((SELECT w17.longitude
          FROM w17)) - radians((SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = f2.head_office_unit_id))) / CAST($36::INTEGER AS NUMERIC)), $37::INTEGER)) * 0.999999999999999) AS NUMERIC), $38::INTEGER) AS DOUBLE PRECISION) AS distance_km, f2.name_vi AS name_vi, f2.name_en AS name_en, f2.name_sort AS name_sort, jsonb_build_object('type'::text, 'ORGANISATION'::text, 'id'::text, f2.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f2.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f2.code END) AS found
        FROM organisation AS f2 JOIN w19 AS f2_once ON f2.id = f2_once.id UNION ALL SELECT f20.id AS id, 'SKILL_CENTRE'::text AS type, CAST(CASE WHEN (f20.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f20.name_vi, f20.name_en], f20_once.named, concat_ws(' ', left(f20.address, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(round(CAST($39::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w17.latitude
          FROM w17)) - radians(coalesce(f20.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f20.unit_id)))) / CAST($40::INTEGER AS NUMERIC)), $41::INTEGER) + cos(radians(coalesce(f20.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f20.unit_id)))) * cos(radians((SELECT w17.latitude
          FROM w17))) * power(sin((radians((SELECT w17.longitude
          FROM w17)) - radians(coalesce(f20.longitude, (SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = f20.unit_id)))) / CAST($42::INTEGER AS NUMERIC)), $43::INTEGER)) * 0.999999999999999) AS NUMERIC), $44::INTEGER) AS DOUBLE PRECISION) AS distance_km, f20.name_vi AS name_vi, f20.name_en AS name_en, f20.name_sort AS name_sort, jsonb_build_object('type'::text, 'SKILL_CENTRE'::text, 'id'::text, f20.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f20.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f20.code END) AS found
        FROM skill_centre AS f20 JOIN w24 AS f20_once ON f20.id = f20_once.id) AS hit ON true) AS t0 ORDER BY coalesce(t0.distance_km, 100000) ASC, t0.id ASC
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
          CASE WHEN ($45::VARCHAR = 'EN'::text) THEN coalesce(p0.name_en, p0.name_vi) ELSE p0.name_vi END AS "name",
          p0.distance_km AS "distanceKm"
        ) "$") AS "node"
      ) "$") ORDER BY p0._ord ASC) FILTER (WHERE p0._ord <= 5) AS o0, count(*) AS n
      FROM p0) AS g0) AS "search"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
