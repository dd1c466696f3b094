WITH w16 AS MATERIALIZED (
  SELECT found.unit_id, found.latitude, found.longitude
  FROM (SELECT f3.id AS unit_id, coalesce(f3.latitude, (SELECT avg(f4.latitude) AS avg_1
      FROM administrative_unit AS f4
      WHERE f4.province_id = f3.id AND f4.valid_to IS NULL)) AS latitude, coalesce(f3.longitude, (SELECT avg(f4.longitude) AS avg_2
      FROM administrative_unit AS f4
      WHERE f4.province_id = f3.id AND f4.valid_to IS NULL)) AS longitude, 0 AS level, true AS exact, CASE WHEN (f3.kind = 'PROVINCE'::text) THEN 'province'::text ELSE 'today'::text END AS kind, 0.0 AS place, f3.code AS code
    FROM administrative_unit AS f3
    WHERE f3.valid_to IS NULL AND f3.code = $1::VARCHAR UNION ALL SELECT f7.id AS unit_id, coalesce(f7.latitude, (SELECT avg(f8.latitude) AS avg_3
      FROM administrative_unit AS f8
      WHERE f8.id IN (SELECT f10.successor_id
        FROM administrative_unit AS f9 JOIN unit_succession AS f10 ON f10.predecessor_id = f9.id
        WHERE f9.province_id = f5.id) AND f8.valid_to IS NULL)) AS latitude, coalesce(f7.longitude, (SELECT avg(f11.longitude) AS avg_4
      FROM administrative_unit AS f11
      WHERE f11.id IN (SELECT f13.successor_id
        FROM administrative_unit AS f12 JOIN unit_succession AS f13 ON f13.predecessor_id = f12.id
        WHERE f12.province_id = f5.id) AND f11.valid_to IS NULL)) AS longitude, 0 AS level, true AS exact, CASE WHEN (f5.kind = 'PROVINCE'::text) THEN 'former_province'::text ELSE 'former'::text END AS kind, CASE WHEN (f6.share = 'WHOLE'::text) THEN 0.0 WHEN f6.main THEN 1.0 ELSE 2.0 END AS place, f7.code AS code
    FROM administrative_unit AS f5 JOIN unit_succession AS f6 ON f6.predecessor_id = f5.id JOIN administrative_unit AS f7 ON f7.id = f6.successor_id
    WHERE f5.valid_to IS NOT NULL AND f7.valid_to IS NULL AND f5.code = $1::VARCHAR UNION ALL SELECT f15.id AS unit_id, avg(f15.latitude) OVER (PARTITION BY f14.id) AS latitude, avg(f15.longitude) OVER (PARTITION BY f14.id) AS longitude, 0 AS level, true AS exact, 'district'::text AS kind, CASE WHEN (fold(f15.name_vi) = regexp_replace(fold(f14.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '')) THEN -1.0 ELSE power(f15.latitude - avg(f15.latitude) OVER (PARTITION BY f14.id), 2) + power(f15.longitude - avg(f15.longitude) OVER (PARTITION BY f14.id), 2) END AS place, f15.code AS code
    FROM area AS f14 JOIN area_membership ON area_membership.area_id = f14.id JOIN administrative_unit AS f15 ON area_membership.unit_id = f15.id
    WHERE f14.basis = 'FORMER_DISTRICT'::text AND f14.code IN ($1::VARCHAR, 'D-'::text || $1::VARCHAR) AND f15.valid_to IS NULL) AS found ORDER BY found.level, found.exact DESC, CASE WHEN (found.kind = 'today'::text) THEN 0 WHEN (found.kind = 'district'::text) THEN 1 WHEN (found.kind = 'former'::text) THEN 2 WHEN (found.kind = 'by_hand'::text) THEN 3 WHEN (found.kind = 'province'::text) THEN 4 WHEN (found.kind = 'former_province'::text) THEN 5 END, found.place, found.code, found.unit_id
   LIMIT 1
), p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord, count(*) OVER () AS _n
  FROM (SELECT t0.id AS id, t0.distance_km AS distance_km, t0.name_vi AS name_vi, t0.name_en AS name_en
    FROM (SELECT hit."id" AS id, hit."type" AS type, hit."score" AS score, hit.score >= 60 AS exact_accents, hit."distance_km" AS distance_km, hit."name_vi" AS name_vi, hit."name_en" AS name_en, hit."name_sort" AS name_sort, hit."found" AS found
      FROM search_terms($2::VARCHAR, '{organisation,skill_centre}'::text[]) AS q JOIN LATERAL (SELECT f1.id AS id, 'ORGANISATION'::text AS type, CAST(CASE WHEN (f1.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f1.name_vi, f1.name_en, f1.abbreviation], f1_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(round(CAST($3::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w16.latitude
          FROM w16)) - radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f1.head_office_unit_id))) / CAST($4::INTEGER AS NUMERIC)), $5::INTEGER) + cos(radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f1.head_office_unit_id))) * cos(radians((SELECT w16.latitude
          FROM w16))) * power(sin((radians((SELECT w16.longitude
          FROM w16)) - radians((SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = f1.head_office_unit_id))) / CAST($6::INTEGER AS NUMERIC)), $7::INTEGER)) * 0.999999999999999) AS NUMERIC), $8::INTEGER) AS DOUBLE PRECISION) AS distance_km, f1.name_vi AS name_vi, f1.name_en AS name_en, f1.name_sort AS name_sort, jsonb_build_object('type'::text, 'ORGANISATION'::text, 'id'::text, f1.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f1.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f1.code END) AS found
        FROM organisation AS f1 JOIN (SELECT f1_every.id AS id, bool_or(f1_every.named) AS named
          FROM (SELECT f2_newest.id AS id, true AS named
            FROM (SELECT f2_found.id AS id
              FROM (SELECT f2.id AS id
                FROM organisation AS f2
                WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f2.name_vi, '') || ' ') || coalesce(f2.name_en, '')) || ' ') || coalesce(f2.abbreviation, ''))) @@ q.words AND $9::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w16.latitude
                  FROM w16)) - radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f2.head_office_unit_id))) / CAST($10::INTEGER AS NUMERIC)), $11::INTEGER) + cos(radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f2.head_office_unit_id))) * cos(radians((SELECT w16.latitude
                  FROM w16))) * power(sin((radians((SELECT w16.longitude
                  FROM w16)) - radians((SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f2.head_office_unit_id))) / CAST($12::INTEGER AS NUMERIC)), $13::INTEGER)) * 0.999999999999999) <= $14::FLOAT
                 LIMIT 5000) AS f2_found ORDER BY f2_found.id DESC
               LIMIT 200) AS f2_newest UNION ALL SELECT f17_newest.id AS id, false AS named
            FROM (SELECT f17_found.id AS id
              FROM (SELECT f17.id AS id
                FROM organisation AS f17
                WHERE f17.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))]) AND $15::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w16.latitude
                  FROM w16)) - radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f17.head_office_unit_id))) / CAST($16::INTEGER AS NUMERIC)), $17::INTEGER) + cos(radians((SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f17.head_office_unit_id))) * cos(radians((SELECT w16.latitude
                  FROM w16))) * power(sin((radians((SELECT w16.longitude
                  FROM w16)) - radians((SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f17.head_office_unit_id))) / CAST($18::INTEGER AS NUMERIC)), $19::INTEGER)) * 0.999999999999999) <= $20::FLOAT
                 LIMIT 5000) AS f17_found ORDER BY f17_found.id DESC
               LIMIT 200) AS f17_newest) AS f1_every GROUP BY f1_every.id) AS f1_once ON f1.id = f1_once.id UNION ALL SELECT f18.id AS id, 'SKILL_CENTRE'::text AS type, CAST(CASE WHEN (f18.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f18.name_vi, f18.name_en], f18_once.named, concat_ws(' ', left(f18.address, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(round(CAST($21::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w16.latitude
          FROM w16)) - radians(coalesce(f18.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f18.unit_id)))) / CAST($22::INTEGER AS NUMERIC)), $23::INTEGER) + cos(radians(coalesce(f18.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = f18.unit_id)))) * cos(radians((SELECT w16.latitude
          FROM w16))) * power(sin((radians((SELECT w16.longitude
          FROM w16)) - radians(coalesce(f18.longitude, (SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = f18.unit_id)))) / CAST($24::INTEGER AS NUMERIC)), $25::INTEGER)) * 0.999999999999999) AS NUMERIC), $26::INTEGER) AS DOUBLE PRECISION) AS distance_km, f18.name_vi AS name_vi, f18.name_en AS name_en, f18.name_sort AS name_sort, jsonb_build_object('type'::text, 'SKILL_CENTRE'::text, 'id'::text, f18.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f18.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f18.code END) AS found
        FROM skill_centre AS f18 JOIN (SELECT f18_every.id AS id, bool_or(f18_every.named) AS named
          FROM (SELECT f19_newest.id AS id, true AS named
            FROM (SELECT f19_found.id AS id
              FROM (SELECT f19.id AS id
                FROM skill_centre AS f19
                WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f19.name_vi, '') || ' ') || coalesce(f19.name_en, ''))) @@ q.words AND $27::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w16.latitude
                  FROM w16)) - radians(coalesce(f19.latitude, (SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f19.unit_id)))) / CAST($28::INTEGER AS NUMERIC)), $29::INTEGER) + cos(radians(coalesce(f19.latitude, (SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f19.unit_id)))) * cos(radians((SELECT w16.latitude
                  FROM w16))) * power(sin((radians((SELECT w16.longitude
                  FROM w16)) - radians(coalesce(f19.longitude, (SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f19.unit_id)))) / CAST($30::INTEGER AS NUMERIC)), $31::INTEGER)) * 0.999999999999999) <= $32::FLOAT
                 LIMIT 5000) AS f19_found ORDER BY f19_found.id DESC
               LIMIT 200) AS f19_newest UNION ALL SELECT f20_newest.id AS id, false AS named
            FROM (SELECT f20_found.id AS id
              FROM (SELECT f20.id AS id
                FROM skill_centre AS f20
                WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f20.name_vi, '') || ' ') || coalesce(f20.name_en, '')) || ' ') || left(coalesce(f20.address, ''), 100000))) @@ q.words AND num_nonnulls(f20.address) > 0 AND $33::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w16.latitude
                  FROM w16)) - radians(coalesce(f20.latitude, (SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f20.unit_id)))) / CAST($34::INTEGER AS NUMERIC)), $35::INTEGER) + cos(radians(coalesce(f20.latitude, (SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f20.unit_id)))) * cos(radians((SELECT w16.latitude
                  FROM w16))) * power(sin((radians((SELECT w16.longitude
                  FROM w16)) - radians(coalesce(f20.longitude, (SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f20.unit_id)))) / CAST($36::INTEGER AS NUMERIC)), $37::INTEGER)) * 0.999999999999999) <= $38::FLOAT
                 LIMIT 5000) AS f20_found ORDER BY f20_found.id DESC
               LIMIT 200) AS f20_newest UNION ALL SELECT f21_newest.id AS id, false AS named
            FROM (SELECT f21_found.id AS id
              FROM (SELECT f21.id AS id
                FROM skill_centre AS f21
                WHERE f21.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))]) AND $39::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w16.latitude
                  FROM w16)) - radians(coalesce(f21.latitude, (SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f21.unit_id)))) / CAST($40::INTEGER AS NUMERIC)), $41::INTEGER) + cos(radians(coalesce(f21.latitude, (SELECT administrative_unit.latitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f21.unit_id)))) * cos(radians((SELECT w16.latitude
                  FROM w16))) * power(sin((radians((SELECT w16.longitude
                  FROM w16)) - radians(coalesce(f21.longitude, (SELECT administrative_unit.longitude
                  FROM administrative_unit
                  WHERE administrative_unit.id = f21.unit_id)))) / CAST($42::INTEGER AS NUMERIC)), $43::INTEGER)) * 0.999999999999999) <= $44::FLOAT
                 LIMIT 5000) AS f21_found ORDER BY f21_found.id DESC
               LIMIT 200) AS f21_newest) AS f18_every GROUP BY f18_every.id) AS f18_once ON f18.id = f18_once.id) AS hit ON true) AS t0 ORDER BY coalesce(t0.distance_km, 100000) ASC, t0.id ASC
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
