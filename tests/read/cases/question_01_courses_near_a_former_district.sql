WITH w2 AS MATERIALIZED (
  SELECT parts.whole, parts.bare, (CASE WHEN (parts.word = 'tp'::text) THEN 'thanh pho'::text WHEN (parts.word = 'tx'::text) THEN 'thi xa'::text WHEN (parts.word = 'tt'::text) THEN 'thi tran'::text WHEN (parts.word = 'h'::text) THEN 'huyen'::text WHEN (parts.word = 'x'::text) THEN 'xa'::text WHEN (parts.word = 'p'::text) THEN 'phuong'::text WHEN (parts.word = 'province'::text) THEN 'tinh'::text WHEN (parts.word = 'city'::text) THEN 'thanh pho'::text WHEN (parts.word = 'town'::text) THEN 'thi xa'::text WHEN (parts.word = 'township'::text) THEN 'thi tran'::text WHEN (parts.word = 'district'::text) THEN 'huyen'::text WHEN (parts.word = 'ward'::text) THEN 'phuong'::text WHEN (parts.word = 'commune'::text) THEN 'xa'::text ELSE parts.word END || ' '::text) || parts.bare AS "full", right(parts.small, length(parts.bare)) AS written
  FROM (SELECT first.whole AS whole, first.small AS small, coalesce(SUBSTRING(first.whole FROM '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )'), SUBSTRING(first.whole FROM ' (province|city|town|township|district|ward|commune)$')) AS word, regexp_replace(regexp_replace(first.whole, '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', ''), ' (province|city|town|township|district|ward|commune)$', '') AS bare
    FROM (SELECT fold(btrim(regexp_replace($1::VARCHAR, '\s+', ' ', 'g'))) AS whole, lower(normalize(btrim(regexp_replace($1::VARCHAR, '\s+', ' ', 'g'))) COLLATE pg_unicode_fast) AS small) AS first) AS parts
), w16 AS MATERIALIZED (
  SELECT found.unit_id, found.latitude, found.longitude, found.level, found.exact, found.kind, found.place, found.code
  FROM (SELECT f3.id AS unit_id, coalesce(f3.latitude, (SELECT avg(f4.latitude) AS avg_1
      FROM administrative_unit AS f4
      WHERE f4.province_id = f3.id AND f4.valid_to IS NULL)) AS latitude, coalesce(f3.longitude, (SELECT avg(f4.longitude) AS avg_2
      FROM administrative_unit AS f4
      WHERE f4.province_id = f3.id AND f4.valid_to IS NULL)) AS longitude, CASE WHEN (fold(f3.full_name_vi) = (SELECT w2."full"
      FROM w2) OR fold(f3.name_vi) = (SELECT w2.whole
      FROM w2) OR fold(f3.alt_spelling_vi) = (SELECT w2.whole
      FROM w2)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f3.name_vi) COLLATE pg_unicode_fast), length((SELECT w2.written
      FROM w2))) = (SELECT w2.written
      FROM w2) OR right(lower(normalize(f3.alt_spelling_vi) COLLATE pg_unicode_fast), length((SELECT w2.written
      FROM w2))) = (SELECT w2.written
      FROM w2), false) AS exact, CASE WHEN (f3.kind = 'PROVINCE'::text) THEN 'province'::text ELSE 'today'::text END AS kind, 0.0 AS place, f3.code AS code
    FROM administrative_unit AS f3
    WHERE f3.valid_to IS NULL AND (fold(f3.name_vi) IN ((SELECT w2.whole
      FROM w2), (SELECT w2.bare
      FROM w2)) OR fold(f3.alt_spelling_vi) IN ((SELECT w2.whole
      FROM w2), (SELECT w2.bare
      FROM w2))) UNION ALL SELECT f7.id AS unit_id, coalesce(f7.latitude, (SELECT avg(f8.latitude) AS avg_3
      FROM administrative_unit AS f8
      WHERE f8.id IN (SELECT f10.successor_id
        FROM administrative_unit AS f9 JOIN unit_succession AS f10 ON f10.predecessor_id = f9.id
        WHERE f9.province_id = f5.id) AND f8.valid_to IS NULL)) AS latitude, coalesce(f7.longitude, (SELECT avg(f11.longitude) AS avg_4
      FROM administrative_unit AS f11
      WHERE f11.id IN (SELECT f13.successor_id
        FROM administrative_unit AS f12 JOIN unit_succession AS f13 ON f13.predecessor_id = f12.id
        WHERE f12.province_id = f5.id) AND f11.valid_to IS NULL)) AS longitude, CASE WHEN (fold(f5.full_name_vi) = (SELECT w2."full"
      FROM w2) OR fold(f5.name_vi) = (SELECT w2.whole
      FROM w2) OR fold(f5.alt_spelling_vi) = (SELECT w2.whole
      FROM w2)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f5.name_vi) COLLATE pg_unicode_fast), length((SELECT w2.written
      FROM w2))) = (SELECT w2.written
      FROM w2) OR right(lower(normalize(f5.alt_spelling_vi) COLLATE pg_unicode_fast), length((SELECT w2.written
      FROM w2))) = (SELECT w2.written
      FROM w2), false) AS exact, CASE WHEN (f5.kind = 'PROVINCE'::text) THEN 'former_province'::text ELSE 'former'::text END AS kind, CASE WHEN (f6.share = 'WHOLE'::text) THEN 0.0 WHEN f6.main THEN 1.0 ELSE 2.0 END AS place, f7.code AS code
    FROM administrative_unit AS f5 JOIN unit_succession AS f6 ON f6.predecessor_id = f5.id JOIN administrative_unit AS f7 ON f7.id = f6.successor_id
    WHERE f5.valid_to IS NOT NULL AND f7.valid_to IS NULL AND (fold(f5.name_vi) IN ((SELECT w2.whole
      FROM w2), (SELECT w2.bare
      FROM w2)) OR fold(f5.alt_spelling_vi) IN ((SELECT w2.whole
      FROM w2), (SELECT w2.bare
      FROM w2))) UNION ALL SELECT f15.id AS unit_id, avg(f15.latitude) OVER (PARTITION BY f14.id) AS latitude, avg(f15.longitude) OVER (PARTITION BY f14.id) AS longitude, CASE WHEN (fold(f14.name_vi) = (SELECT w2."full"
      FROM w2) OR regexp_replace(fold(f14.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') = (SELECT w2.whole
      FROM w2)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f14.name_vi) COLLATE pg_unicode_fast), length((SELECT w2.written
      FROM w2))) = (SELECT w2.written
      FROM w2), false) AS exact, 'district'::text AS kind, CASE WHEN (fold(f15.name_vi) = regexp_replace(fold(f14.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '')) THEN -1.0 ELSE power(f15.latitude - avg(f15.latitude) OVER (PARTITION BY f14.id), 2) + power(f15.longitude - avg(f15.longitude) OVER (PARTITION BY f14.id), 2) END AS place, f15.code AS code
    FROM area AS f14 JOIN area_membership ON area_membership.area_id = f14.id JOIN administrative_unit AS f15 ON area_membership.unit_id = f15.id
    WHERE f14.basis = 'FORMER_DISTRICT'::text AND regexp_replace(fold(f14.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') IN ((SELECT w2.whole
      FROM w2), (SELECT w2.bare
      FROM w2)) AND f15.valid_to IS NULL) AS found
), w18 AS MATERIALIZED (
  SELECT found.unit_id, found.latitude, found.longitude
  FROM (SELECT w16.unit_id AS unit_id, w16.latitude AS latitude, w16.longitude AS longitude, w16.level AS level, w16.exact AS exact, w16.kind AS kind, w16.place AS place, w16.code AS code
    FROM w16 UNION ALL SELECT f17.id AS unit_id, f17.latitude AS latitude, f17.longitude AS longitude, CASE WHEN (fold(f17_name.name) = (SELECT w2."full"
      FROM w2) OR regexp_replace(fold(f17_name.name), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') = (SELECT w2.whole
      FROM w2)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f17_name.name) COLLATE pg_unicode_fast), length((SELECT w2.written
      FROM w2))) = (SELECT w2.written
      FROM w2), false) AS exact, 'by_hand'::text AS kind, 0.0 AS place, f17.code AS code
    FROM administrative_unit AS f17 JOIN unnest(f17.former_names) AS f17_name(name) ON true
    WHERE f17.valid_to IS NULL AND regexp_replace(fold(f17_name.name), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') IN ((SELECT w2.whole
      FROM w2), (SELECT w2.bare
      FROM w2)) AND NOT (EXISTS (SELECT 1
      FROM w16))) AS found ORDER BY found.level, found.exact DESC, CASE WHEN (found.kind = 'today'::text) THEN 0 WHEN (found.kind = 'district'::text) THEN 1 WHEN (found.kind = 'former'::text) THEN 2 WHEN (found.kind = 'by_hand'::text) THEN 3 WHEN (found.kind = 'province'::text) THEN 4 WHEN (found.kind = 'former_province'::text) THEN 5 END, found.place, found.code, found.unit_id
   LIMIT 1
), p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.title_vi AS title_vi, t0.unit_id AS unit_id, t0.delivery_mode AS delivery_mode
    FROM (SELECT t0.id AS key, coalesce(t0.closes_at, 'infinity'::timestamptz) AS k0, t0.id AS k1
      FROM opportunity AS t0
      WHERE t0.kind = $2::VARCHAR AND t0.status = 'PUBLISHED'::text AND (coalesce(t0.opens_at, '-infinity'::timestamptz) <= $3::TIMESTAMP WITH TIME ZONE) IS true AND coalesce(t0.closes_at, 'infinity'::timestamptz) > $3::TIMESTAMP WITH TIME ZONE AND (t0.unit_id IN (SELECT near_unit.id
        FROM administrative_unit AS near_unit
        WHERE $4::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w18.latitude
          FROM w18)) - radians(near_unit.latitude)) / CAST($5::INTEGER AS NUMERIC)), $6::INTEGER) + cos(radians(near_unit.latitude)) * cos(radians((SELECT w18.latitude
          FROM w18))) * power(sin((radians((SELECT w18.longitude
          FROM w18)) - radians(near_unit.longitude)) / CAST($7::INTEGER AS NUMERIC)), $8::INTEGER)) * 0.999999999999999) <= $9::FLOAT) OR t0.delivery_mode IN ('ONLINE_LIVE', 'MOOC')) AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
       LIMIT 5) AS w0 JOIN opportunity AS t0 ON t0.id = w0.key ORDER BY w0.k0 ASC, w0.k1 ASC) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.title_vi AS "titleVi",
        p0.delivery_mode AS "deliveryMode",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.full_name_vi AS "fullNameVi") "$") END AS "unit",
        CAST(round(CAST($10::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w18.latitude
          FROM w18)) - radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = p0.unit_id))) / CAST($11::INTEGER AS NUMERIC)), $12::INTEGER) + cos(radians((SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = p0.unit_id))) * cos(radians((SELECT w18.latitude
          FROM w18))) * power(sin((radians((SELECT w18.longitude
          FROM w18)) - radians((SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = p0.unit_id))) / CAST($13::INTEGER AS NUMERIC)), $14::INTEGER)) * 0.999999999999999) AS NUMERIC), $15::INTEGER) AS DOUBLE PRECISION) AS "distanceKm"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.unit_id) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
