WITH w4 AS MATERIALIZED (
  SELECT parts.whole, parts.bare, (CASE WHEN (parts.word = 'tp'::text) THEN 'thanh pho'::text WHEN (parts.word = 'tx'::text) THEN 'thi xa'::text WHEN (parts.word = 'tt'::text) THEN 'thi tran'::text WHEN (parts.word = 'h'::text) THEN 'huyen'::text WHEN (parts.word = 'x'::text) THEN 'xa'::text WHEN (parts.word = 'p'::text) THEN 'phuong'::text WHEN (parts.word = 'province'::text) THEN 'tinh'::text WHEN (parts.word = 'city'::text) THEN 'thanh pho'::text WHEN (parts.word = 'town'::text) THEN 'thi xa'::text WHEN (parts.word = 'township'::text) THEN 'thi tran'::text WHEN (parts.word = 'district'::text) THEN 'huyen'::text WHEN (parts.word = 'ward'::text) THEN 'phuong'::text WHEN (parts.word = 'commune'::text) THEN 'xa'::text ELSE parts.word END || ' '::text) || parts.bare AS "full", right(parts.small, length(parts.bare)) AS written
  FROM (SELECT first.whole AS whole, first.small AS small, coalesce(SUBSTRING(first.whole FROM '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )'), SUBSTRING(first.whole FROM ' (province|city|town|township|district|ward|commune)$')) AS word, regexp_replace(regexp_replace(first.whole, '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', ''), ' (province|city|town|township|district|ward|commune)$', '') AS bare
    FROM (SELECT fold(btrim(regexp_replace($1::VARCHAR, '\s+', ' ', 'g'))) AS whole, lower(normalize(btrim(regexp_replace($1::VARCHAR, '\s+', ' ', 'g'))) COLLATE pg_unicode_fast) AS small) AS first) AS parts
), w18 AS MATERIALIZED (
  SELECT found.unit_id, found.latitude, found.longitude, found.level, found.exact, found.kind, found.place, found.code
  FROM (SELECT f5.id AS unit_id, coalesce(f5.latitude, (SELECT avg(f6.latitude) AS avg_1
      FROM administrative_unit AS f6
      WHERE f6.province_id = f5.id AND f6.valid_to IS NULL)) AS latitude, coalesce(f5.longitude, (SELECT avg(f6.longitude) AS avg_2
      FROM administrative_unit AS f6
      WHERE f6.province_id = f5.id AND f6.valid_to IS NULL)) AS longitude, CASE WHEN (fold(f5.full_name_vi) = (SELECT w4."full"
      FROM w4) OR fold(f5.name_vi) = (SELECT w4.whole
      FROM w4) OR fold(f5.alt_spelling_vi) = (SELECT w4.whole
      FROM w4)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f5.name_vi) COLLATE pg_unicode_fast), length((SELECT w4.written
      FROM w4))) = (SELECT w4.written
      FROM w4) OR right(lower(normalize(f5.alt_spelling_vi) COLLATE pg_unicode_fast), length((SELECT w4.written
      FROM w4))) = (SELECT w4.written
      FROM w4), false) AS exact, CASE WHEN (f5.kind = 'PROVINCE'::text) THEN 'province'::text ELSE 'today'::text END AS kind, 0.0 AS place, f5.code AS code
    FROM administrative_unit AS f5
    WHERE f5.valid_to IS NULL AND (fold(f5.name_vi) IN ((SELECT w4.whole
      FROM w4), (SELECT w4.bare
      FROM w4)) OR fold(f5.alt_spelling_vi) IN ((SELECT w4.whole
      FROM w4), (SELECT w4.bare
      FROM w4))) UNION ALL SELECT f9.id AS unit_id, coalesce(f9.latitude, (SELECT avg(f10.latitude) AS avg_3
      FROM administrative_unit AS f10
      WHERE f10.id IN (SELECT f12.successor_id
        FROM administrative_unit AS f11 JOIN unit_succession AS f12 ON f12.predecessor_id = f11.id
        WHERE f11.province_id = f7.id) AND f10.valid_to IS NULL)) AS latitude, coalesce(f9.longitude, (SELECT avg(f13.longitude) AS avg_4
      FROM administrative_unit AS f13
      WHERE f13.id IN (SELECT f15.successor_id
        FROM administrative_unit AS f14 JOIN unit_succession AS f15 ON f15.predecessor_id = f14.id
        WHERE f14.province_id = f7.id) AND f13.valid_to IS NULL)) AS longitude, CASE WHEN (fold(f7.full_name_vi) = (SELECT w4."full"
      FROM w4) OR fold(f7.name_vi) = (SELECT w4.whole
      FROM w4) OR fold(f7.alt_spelling_vi) = (SELECT w4.whole
      FROM w4)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f7.name_vi) COLLATE pg_unicode_fast), length((SELECT w4.written
      FROM w4))) = (SELECT w4.written
      FROM w4) OR right(lower(normalize(f7.alt_spelling_vi) COLLATE pg_unicode_fast), length((SELECT w4.written
      FROM w4))) = (SELECT w4.written
      FROM w4), false) AS exact, CASE WHEN (f7.kind = 'PROVINCE'::text) THEN 'former_province'::text ELSE 'former'::text END AS kind, CASE WHEN (f8.share = 'WHOLE'::text) THEN 0.0 WHEN f8.main THEN 1.0 ELSE 2.0 END AS place, f9.code AS code
    FROM administrative_unit AS f7 JOIN unit_succession AS f8 ON f8.predecessor_id = f7.id JOIN administrative_unit AS f9 ON f9.id = f8.successor_id
    WHERE f7.valid_to IS NOT NULL AND f9.valid_to IS NULL AND (fold(f7.name_vi) IN ((SELECT w4.whole
      FROM w4), (SELECT w4.bare
      FROM w4)) OR fold(f7.alt_spelling_vi) IN ((SELECT w4.whole
      FROM w4), (SELECT w4.bare
      FROM w4))) UNION ALL SELECT f17.id AS unit_id, avg(f17.latitude) OVER (PARTITION BY f16.id) AS latitude, avg(f17.longitude) OVER (PARTITION BY f16.id) AS longitude, CASE WHEN (fold(f16.name_vi) = (SELECT w4."full"
      FROM w4) OR regexp_replace(fold(f16.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') = (SELECT w4.whole
      FROM w4)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f16.name_vi) COLLATE pg_unicode_fast), length((SELECT w4.written
      FROM w4))) = (SELECT w4.written
      FROM w4), false) AS exact, 'district'::text AS kind, CASE WHEN (fold(f17.name_vi) = regexp_replace(fold(f16.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '')) THEN -1.0 ELSE power(f17.latitude - avg(f17.latitude) OVER (PARTITION BY f16.id), 2) + power(f17.longitude - avg(f17.longitude) OVER (PARTITION BY f16.id), 2) END AS place, f17.code AS code
    FROM area AS f16 JOIN area_membership ON area_membership.area_id = f16.id JOIN administrative_unit AS f17 ON area_membership.unit_id = f17.id
    WHERE f16.basis = 'FORMER_DISTRICT'::text AND regexp_replace(fold(f16.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') IN ((SELECT w4.whole
      FROM w4), (SELECT w4.bare
      FROM w4)) AND f17.valid_to IS NULL) AS found
), w20 AS MATERIALIZED (
  SELECT found.unit_id, found.latitude, found.longitude
  FROM (SELECT w18.unit_id AS unit_id, w18.latitude AS latitude, w18.longitude AS longitude, w18.level AS level, w18.exact AS exact, w18.kind AS kind, w18.place AS place, w18.code AS code
    FROM w18 UNION ALL SELECT f19.id AS unit_id, f19.latitude AS latitude, f19.longitude AS longitude, CASE WHEN (fold(f19_name.name) = (SELECT w4."full"
      FROM w4) OR regexp_replace(fold(f19_name.name), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') = (SELECT w4.whole
      FROM w4)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f19_name.name) COLLATE pg_unicode_fast), length((SELECT w4.written
      FROM w4))) = (SELECT w4.written
      FROM w4), false) AS exact, 'by_hand'::text AS kind, 0.0 AS place, f19.code AS code
    FROM administrative_unit AS f19 JOIN unnest(f19.former_names) AS f19_name(name) ON true
    WHERE f19.valid_to IS NULL AND regexp_replace(fold(f19_name.name), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') IN ((SELECT w4.whole
      FROM w4), (SELECT w4.bare
      FROM w4)) AND NOT (EXISTS (SELECT 1
      FROM w18))) AS found ORDER BY found.level, found.exact DESC, CASE WHEN (found.kind = 'today'::text) THEN 0 WHEN (found.kind = 'province'::text) THEN 1 WHEN (found.kind = 'former_province'::text) THEN 2 WHEN (found.kind = 'district'::text) THEN 3 WHEN (found.kind = 'former'::text) THEN 4 WHEN (found.kind = 'by_hand'::text) THEN 5 END, found.place, found.code, found.unit_id
   LIMIT 1
), w21 AS MATERIALIZED (
  SELECT parts.whole, parts.bare, (CASE WHEN (parts.word = 'tp'::text) THEN 'thanh pho'::text WHEN (parts.word = 'tx'::text) THEN 'thi xa'::text WHEN (parts.word = 'tt'::text) THEN 'thi tran'::text WHEN (parts.word = 'h'::text) THEN 'huyen'::text WHEN (parts.word = 'x'::text) THEN 'xa'::text WHEN (parts.word = 'p'::text) THEN 'phuong'::text WHEN (parts.word = 'province'::text) THEN 'tinh'::text WHEN (parts.word = 'city'::text) THEN 'thanh pho'::text WHEN (parts.word = 'town'::text) THEN 'thi xa'::text WHEN (parts.word = 'township'::text) THEN 'thi tran'::text WHEN (parts.word = 'district'::text) THEN 'huyen'::text WHEN (parts.word = 'ward'::text) THEN 'phuong'::text WHEN (parts.word = 'commune'::text) THEN 'xa'::text ELSE parts.word END || ' '::text) || parts.bare AS "full", right(parts.small, length(parts.bare)) AS written
  FROM (SELECT first.whole AS whole, first.small AS small, coalesce(SUBSTRING(first.whole FROM '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )'), SUBSTRING(first.whole FROM ' (province|city|town|township|district|ward|commune)$')) AS word, regexp_replace(regexp_replace(first.whole, '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', ''), ' (province|city|town|township|district|ward|commune)$', '') AS bare
    FROM (SELECT fold(btrim(regexp_replace($2::VARCHAR, '\s+', ' ', 'g'))) AS whole, lower(normalize(btrim(regexp_replace($2::VARCHAR, '\s+', ' ', 'g'))) COLLATE pg_unicode_fast) AS small) AS first) AS parts
), w35 AS MATERIALIZED (
  SELECT found.unit_id, found.latitude, found.longitude, found.level, found.exact, found.kind, found.place, found.code
  FROM (SELECT f22.id AS unit_id, coalesce(f22.latitude, (SELECT avg(f23.latitude) AS avg_5
      FROM administrative_unit AS f23
      WHERE f23.province_id = f22.id AND f23.valid_to IS NULL)) AS latitude, coalesce(f22.longitude, (SELECT avg(f23.longitude) AS avg_6
      FROM administrative_unit AS f23
      WHERE f23.province_id = f22.id AND f23.valid_to IS NULL)) AS longitude, CASE WHEN (fold(f22.full_name_vi) = (SELECT w21."full"
      FROM w21) OR fold(f22.name_vi) = (SELECT w21.whole
      FROM w21) OR fold(f22.alt_spelling_vi) = (SELECT w21.whole
      FROM w21)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f22.name_vi) COLLATE pg_unicode_fast), length((SELECT w21.written
      FROM w21))) = (SELECT w21.written
      FROM w21) OR right(lower(normalize(f22.alt_spelling_vi) COLLATE pg_unicode_fast), length((SELECT w21.written
      FROM w21))) = (SELECT w21.written
      FROM w21), false) AS exact, CASE WHEN (f22.kind = 'PROVINCE'::text) THEN 'province'::text ELSE 'today'::text END AS kind, 0.0 AS place, f22.code AS code
    FROM administrative_unit AS f22
    WHERE f22.valid_to IS NULL AND (fold(f22.name_vi) IN ((SELECT w21.whole
      FROM w21), (SELECT w21.bare
      FROM w21)) OR fold(f22.alt_spelling_vi) IN ((SELECT w21.whole
      FROM w21), (SELECT w21.bare
      FROM w21))) UNION ALL SELECT f26.id AS unit_id, coalesce(f26.latitude, (SELECT avg(f27.latitude) AS avg_7
      FROM administrative_unit AS f27
      WHERE f27.id IN (SELECT f29.successor_id
        FROM administrative_unit AS f28 JOIN unit_succession AS f29 ON f29.predecessor_id = f28.id
        WHERE f28.province_id = f24.id) AND f27.valid_to IS NULL)) AS latitude, coalesce(f26.longitude, (SELECT avg(f30.longitude) AS avg_8
      FROM administrative_unit AS f30
      WHERE f30.id IN (SELECT f32.successor_id
        FROM administrative_unit AS f31 JOIN unit_succession AS f32 ON f32.predecessor_id = f31.id
        WHERE f31.province_id = f24.id) AND f30.valid_to IS NULL)) AS longitude, CASE WHEN (fold(f24.full_name_vi) = (SELECT w21."full"
      FROM w21) OR fold(f24.name_vi) = (SELECT w21.whole
      FROM w21) OR fold(f24.alt_spelling_vi) = (SELECT w21.whole
      FROM w21)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f24.name_vi) COLLATE pg_unicode_fast), length((SELECT w21.written
      FROM w21))) = (SELECT w21.written
      FROM w21) OR right(lower(normalize(f24.alt_spelling_vi) COLLATE pg_unicode_fast), length((SELECT w21.written
      FROM w21))) = (SELECT w21.written
      FROM w21), false) AS exact, CASE WHEN (f24.kind = 'PROVINCE'::text) THEN 'former_province'::text ELSE 'former'::text END AS kind, CASE WHEN (f25.share = 'WHOLE'::text) THEN 0.0 WHEN f25.main THEN 1.0 ELSE 2.0 END AS place, f26.code AS code
    FROM administrative_unit AS f24 JOIN unit_succession AS f25 ON f25.predecessor_id = f24.id JOIN administrative_unit AS f26 ON f26.id = f25.successor_id
    WHERE f24.valid_to IS NOT NULL AND f26.valid_to IS NULL AND (fold(f24.name_vi) IN ((SELECT w21.whole
      FROM w21), (SELECT w21.bare
      FROM w21)) OR fold(f24.alt_spelling_vi) IN ((SELECT w21.whole
      FROM w21), (SELECT w21.bare
      FROM w21))) UNION ALL SELECT f34.id AS unit_id, avg(f34.latitude) OVER (PARTITION BY f33.id) AS latitude, avg(f34.longitude) OVER (PARTITION BY f33.id) AS longitude, CASE WHEN (fold(f33.name_vi) = (SELECT w21."full"
      FROM w21) OR regexp_replace(fold(f33.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') = (SELECT w21.whole
      FROM w21)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f33.name_vi) COLLATE pg_unicode_fast), length((SELECT w21.written
      FROM w21))) = (SELECT w21.written
      FROM w21), false) AS exact, 'district'::text AS kind, CASE WHEN (fold(f34.name_vi) = regexp_replace(fold(f33.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '')) THEN -1.0 ELSE power(f34.latitude - avg(f34.latitude) OVER (PARTITION BY f33.id), 2) + power(f34.longitude - avg(f34.longitude) OVER (PARTITION BY f33.id), 2) END AS place, f34.code AS code
    FROM area AS f33 JOIN area_membership ON area_membership.area_id = f33.id JOIN administrative_unit AS f34 ON area_membership.unit_id = f34.id
    WHERE f33.basis = 'FORMER_DISTRICT'::text AND regexp_replace(fold(f33.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') IN ((SELECT w21.whole
      FROM w21), (SELECT w21.bare
      FROM w21)) AND f34.valid_to IS NULL) AS found
), w37 AS MATERIALIZED (
  SELECT found.unit_id, found.latitude, found.longitude
  FROM (SELECT w35.unit_id AS unit_id, w35.latitude AS latitude, w35.longitude AS longitude, w35.level AS level, w35.exact AS exact, w35.kind AS kind, w35.place AS place, w35.code AS code
    FROM w35 UNION ALL SELECT f36.id AS unit_id, f36.latitude AS latitude, f36.longitude AS longitude, CASE WHEN (fold(f36_name.name) = (SELECT w21."full"
      FROM w21) OR regexp_replace(fold(f36_name.name), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') = (SELECT w21.whole
      FROM w21)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f36_name.name) COLLATE pg_unicode_fast), length((SELECT w21.written
      FROM w21))) = (SELECT w21.written
      FROM w21), false) AS exact, 'by_hand'::text AS kind, 0.0 AS place, f36.code AS code
    FROM administrative_unit AS f36 JOIN unnest(f36.former_names) AS f36_name(name) ON true
    WHERE f36.valid_to IS NULL AND regexp_replace(fold(f36_name.name), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') IN ((SELECT w21.whole
      FROM w21), (SELECT w21.bare
      FROM w21)) AND NOT (EXISTS (SELECT 1
      FROM w35))) AS found ORDER BY found.level, found.exact DESC, CASE WHEN (found.kind = 'today'::text) THEN 0 WHEN (found.kind = 'province'::text) THEN 1 WHEN (found.kind = 'former_province'::text) THEN 2 WHEN (found.kind = 'district'::text) THEN 3 WHEN (found.kind = 'former'::text) THEN 4 WHEN (found.kind = 'by_hand'::text) THEN 5 END, found.place, found.code, found.unit_id
   LIMIT 1
), w38 AS MATERIALIZED (
  SELECT parts.whole, parts.bare, (CASE WHEN (parts.word = 'tp'::text) THEN 'thanh pho'::text WHEN (parts.word = 'tx'::text) THEN 'thi xa'::text WHEN (parts.word = 'tt'::text) THEN 'thi tran'::text WHEN (parts.word = 'h'::text) THEN 'huyen'::text WHEN (parts.word = 'x'::text) THEN 'xa'::text WHEN (parts.word = 'p'::text) THEN 'phuong'::text WHEN (parts.word = 'province'::text) THEN 'tinh'::text WHEN (parts.word = 'city'::text) THEN 'thanh pho'::text WHEN (parts.word = 'town'::text) THEN 'thi xa'::text WHEN (parts.word = 'township'::text) THEN 'thi tran'::text WHEN (parts.word = 'district'::text) THEN 'huyen'::text WHEN (parts.word = 'ward'::text) THEN 'phuong'::text WHEN (parts.word = 'commune'::text) THEN 'xa'::text ELSE parts.word END || ' '::text) || parts.bare AS "full", right(parts.small, length(parts.bare)) AS written
  FROM (SELECT first.whole AS whole, first.small AS small, coalesce(SUBSTRING(first.whole FROM '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )'), SUBSTRING(first.whole FROM ' (province|city|town|township|district|ward|commune)$')) AS word, regexp_replace(regexp_replace(first.whole, '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', ''), ' (province|city|town|township|district|ward|commune)$', '') AS bare
    FROM (SELECT fold(btrim(regexp_replace($3::VARCHAR, '\s+', ' ', 'g'))) AS whole, lower(normalize(btrim(regexp_replace($3::VARCHAR, '\s+', ' ', 'g'))) COLLATE pg_unicode_fast) AS small) AS first) AS parts
), w53 AS MATERIALIZED (
  SELECT ranked.unit_id
  FROM (SELECT found.unit_id AS unit_id, found.level AS level, min(found.level) OVER () AS closest
    FROM ((SELECT f40.id AS unit_id, coalesce(f40.latitude, (SELECT avg(f41.latitude) AS avg_9
        FROM administrative_unit AS f41
        WHERE f41.province_id = f40.id AND f41.valid_to IS NULL)) AS latitude, coalesce(f40.longitude, (SELECT avg(f41.longitude) AS avg_10
        FROM administrative_unit AS f41
        WHERE f41.province_id = f40.id AND f41.valid_to IS NULL)) AS longitude, CASE WHEN (fold(f40.full_name_vi) = (SELECT w38."full"
        FROM w38) OR fold(f40.name_vi) = (SELECT w38.whole
        FROM w38) OR fold(f40.alt_spelling_vi) = (SELECT w38.whole
        FROM w38)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f40.name_vi) COLLATE pg_unicode_fast), length((SELECT w38.written
        FROM w38))) = (SELECT w38.written
        FROM w38) OR right(lower(normalize(f40.alt_spelling_vi) COLLATE pg_unicode_fast), length((SELECT w38.written
        FROM w38))) = (SELECT w38.written
        FROM w38), false) AS exact, CASE WHEN (f40.kind = 'PROVINCE'::text) THEN 'province'::text ELSE 'today'::text END AS kind, 0.0 AS place, f40.code AS code
      FROM administrative_unit AS f40
      WHERE f40.valid_to IS NULL AND (fold(f40.name_vi) IN ((SELECT w38.whole
        FROM w38), (SELECT w38.bare
        FROM w38)) OR fold(f40.alt_spelling_vi) IN ((SELECT w38.whole
        FROM w38), (SELECT w38.bare
        FROM w38))) UNION ALL SELECT f44.id AS unit_id, coalesce(f44.latitude, (SELECT avg(f45.latitude) AS avg_11
        FROM administrative_unit AS f45
        WHERE f45.id IN (SELECT f47.successor_id
          FROM administrative_unit AS f46 JOIN unit_succession AS f47 ON f47.predecessor_id = f46.id
          WHERE f46.province_id = f42.id) AND f45.valid_to IS NULL)) AS latitude, coalesce(f44.longitude, (SELECT avg(f48.longitude) AS avg_12
        FROM administrative_unit AS f48
        WHERE f48.id IN (SELECT f50.successor_id
          FROM administrative_unit AS f49 JOIN unit_succession AS f50 ON f50.predecessor_id = f49.id
          WHERE f49.province_id = f42.id) AND f48.valid_to IS NULL)) AS longitude, CASE WHEN (fold(f42.full_name_vi) = (SELECT w38."full"
        FROM w38) OR fold(f42.name_vi) = (SELECT w38.whole
        FROM w38) OR fold(f42.alt_spelling_vi) = (SELECT w38.whole
        FROM w38)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f42.name_vi) COLLATE pg_unicode_fast), length((SELECT w38.written
        FROM w38))) = (SELECT w38.written
        FROM w38) OR right(lower(normalize(f42.alt_spelling_vi) COLLATE pg_unicode_fast), length((SELECT w38.written
        FROM w38))) = (SELECT w38.written
        FROM w38), false) AS exact, CASE WHEN (f42.kind = 'PROVINCE'::text) THEN 'former_province'::text ELSE 'former'::text END AS kind, CASE WHEN (f43.share = 'WHOLE'::text) THEN 0.0 WHEN f43.main THEN 1.0 ELSE 2.0 END AS place, f44.code AS code
      FROM administrative_unit AS f42 JOIN unit_succession AS f43 ON f43.predecessor_id = f42.id JOIN administrative_unit AS f44 ON f44.id = f43.successor_id
      WHERE f42.valid_to IS NOT NULL AND f44.valid_to IS NULL AND (fold(f42.name_vi) IN ((SELECT w38.whole
        FROM w38), (SELECT w38.bare
        FROM w38)) OR fold(f42.alt_spelling_vi) IN ((SELECT w38.whole
        FROM w38), (SELECT w38.bare
        FROM w38))) UNION ALL SELECT f52.id AS unit_id, avg(f52.latitude) OVER (PARTITION BY f51.id) AS latitude, avg(f52.longitude) OVER (PARTITION BY f51.id) AS longitude, CASE WHEN (fold(f51.name_vi) = (SELECT w38."full"
        FROM w38) OR regexp_replace(fold(f51.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') = (SELECT w38.whole
        FROM w38)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f51.name_vi) COLLATE pg_unicode_fast), length((SELECT w38.written
        FROM w38))) = (SELECT w38.written
        FROM w38), false) AS exact, 'district'::text AS kind, CASE WHEN (fold(f52.name_vi) = regexp_replace(fold(f51.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '')) THEN -1.0 ELSE power(f52.latitude - avg(f52.latitude) OVER (PARTITION BY f51.id), 2) + power(f52.longitude - avg(f52.longitude) OVER (PARTITION BY f51.id), 2) END AS place, f52.code AS code
      FROM area AS f51 JOIN area_membership ON area_membership.area_id = f51.id JOIN administrative_unit AS f52 ON area_membership.unit_id = f52.id
      WHERE f51.basis = 'FORMER_DISTRICT'::text AND regexp_replace(fold(f51.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') IN ((SELECT w38.whole
        FROM w38), (SELECT w38.bare
        FROM w38)) AND f52.valid_to IS NULL) UNION ALL SELECT f39.id AS unit_id, f39.latitude AS latitude, f39.longitude AS longitude, CASE WHEN (fold(f39_name.name) = (SELECT w38."full"
        FROM w38) OR regexp_replace(fold(f39_name.name), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') = (SELECT w38.whole
        FROM w38)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f39_name.name) COLLATE pg_unicode_fast), length((SELECT w38.written
        FROM w38))) = (SELECT w38.written
        FROM w38), false) AS exact, 'by_hand'::text AS kind, 0.0 AS place, f39.code AS code
      FROM administrative_unit AS f39 JOIN unnest(f39.former_names) AS f39_name(name) ON true
      WHERE f39.valid_to IS NULL AND regexp_replace(fold(f39_name.name), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') IN ((SELECT w38.whole
        FROM w38), (SELECT w38.bare
        FROM w38))) AS found) AS ranked
  WHERE ranked.level = ranked.closest
), p0 AS (
  SELECT t0.code AS code, t0.full_name_vi AS full_name_vi
  FROM administrative_unit AS t0
  WHERE t0.id = (SELECT w20.unit_id
    FROM w20)
), p1 AS (
  SELECT t1.code AS code, t1.full_name_vi AS full_name_vi
  FROM administrative_unit AS t1
  WHERE t1.id = (SELECT w37.unit_id
    FROM w37)
), p2 AS MATERIALIZED (
  SELECT i2.*, row_number() OVER () AS _ord
  FROM (SELECT t2.id AS id, t2.code AS code, t2.full_name_vi AS full_name_vi
    FROM administrative_unit AS t2
    WHERE t2.id IN (SELECT w53.unit_id
      FROM w53) ORDER BY t2.name_sort ASC, t2.id ASC
     LIMIT 20) AS i2
), p3 AS MATERIALIZED (
  SELECT k3._k AS _k, l3.*
  FROM (SELECT DISTINCT p2.id AS _k
    FROM p2) AS k3 JOIN LATERAL (SELECT i3.*, row_number() OVER () AS _ord
    FROM (SELECT t3.full_name_vi AS full_name_vi
      FROM administrative_unit AS t3
      WHERE t3.id IN (SELECT unit_succession.predecessor_id
        FROM unit_succession
        WHERE unit_succession.successor_id = k3._k) ORDER BY t3.name_sort ASC, t3.id ASC
       LIMIT 20) AS i3) AS l3 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.code AS "code",
      p0.full_name_vi AS "fullNameVi"
    ) "$") AS anon_1
    FROM p0) AS "province",
  (SELECT (SELECT "$" FROM (SELECT
      p1.code AS "code",
      p1.full_name_vi AS "fullNameVi"
    ) "$") AS anon_2
    FROM p1) AS "commune",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS anon_3
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p2.code AS "code",
        p2.full_name_vi AS "fullNameVi",
        (SELECT "$" FROM (SELECT coalesce(g3.o0, '[]'::json) AS "nodes") "$") AS "predecessors"
      ) "$") ORDER BY p2._ord ASC) AS o0
      FROM p2 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p3.full_name_vi AS "fullNameVi") "$") ORDER BY p3._ord ASC) AS o0, p3._k AS _k
        FROM p3 GROUP BY p3._k) AS g3 ON g3._k = p2.id) AS g2) AS "administrativeUnits"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END, CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p1))) THEN '1'::text END) AS TEXT) AS missing
