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
), w32 AS MATERIALIZED (
  SELECT found.unit_id, found.latitude, found.longitude
  FROM (SELECT f19.id AS unit_id, coalesce(f19.latitude, (SELECT avg(f20.latitude) AS avg_5
      FROM administrative_unit AS f20
      WHERE f20.province_id = f19.id AND f20.valid_to IS NULL)) AS latitude, coalesce(f19.longitude, (SELECT avg(f20.longitude) AS avg_6
      FROM administrative_unit AS f20
      WHERE f20.province_id = f19.id AND f20.valid_to IS NULL)) AS longitude, 0 AS level, true AS exact, CASE WHEN (f19.kind = 'PROVINCE'::text) THEN 'province'::text ELSE 'today'::text END AS kind, 0.0 AS place, f19.code AS code
    FROM administrative_unit AS f19
    WHERE f19.valid_to IS NULL AND f19.code = $2::VARCHAR UNION ALL SELECT f23.id AS unit_id, coalesce(f23.latitude, (SELECT avg(f24.latitude) AS avg_7
      FROM administrative_unit AS f24
      WHERE f24.id IN (SELECT f26.successor_id
        FROM administrative_unit AS f25 JOIN unit_succession AS f26 ON f26.predecessor_id = f25.id
        WHERE f25.province_id = f21.id) AND f24.valid_to IS NULL)) AS latitude, coalesce(f23.longitude, (SELECT avg(f27.longitude) AS avg_8
      FROM administrative_unit AS f27
      WHERE f27.id IN (SELECT f29.successor_id
        FROM administrative_unit AS f28 JOIN unit_succession AS f29 ON f29.predecessor_id = f28.id
        WHERE f28.province_id = f21.id) AND f27.valid_to IS NULL)) AS longitude, 0 AS level, true AS exact, CASE WHEN (f21.kind = 'PROVINCE'::text) THEN 'former_province'::text ELSE 'former'::text END AS kind, CASE WHEN (f22.share = 'WHOLE'::text) THEN 0.0 WHEN f22.main THEN 1.0 ELSE 2.0 END AS place, f23.code AS code
    FROM administrative_unit AS f21 JOIN unit_succession AS f22 ON f22.predecessor_id = f21.id JOIN administrative_unit AS f23 ON f23.id = f22.successor_id
    WHERE f21.valid_to IS NOT NULL AND f23.valid_to IS NULL AND f21.code = $2::VARCHAR UNION ALL SELECT f31.id AS unit_id, avg(f31.latitude) OVER (PARTITION BY f30.id) AS latitude, avg(f31.longitude) OVER (PARTITION BY f30.id) AS longitude, 0 AS level, true AS exact, 'district'::text AS kind, CASE WHEN (fold(f31.name_vi) = regexp_replace(fold(f30.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '')) THEN -1.0 ELSE power(f31.latitude - avg(f31.latitude) OVER (PARTITION BY f30.id), 2) + power(f31.longitude - avg(f31.longitude) OVER (PARTITION BY f30.id), 2) END AS place, f31.code AS code
    FROM area AS f30 JOIN area_membership ON area_membership.area_id = f30.id JOIN administrative_unit AS f31 ON area_membership.unit_id = f31.id
    WHERE f30.basis = 'FORMER_DISTRICT'::text AND f30.code IN ($2::VARCHAR, 'D-'::text || $2::VARCHAR) AND f31.valid_to IS NULL) AS found ORDER BY found.level, found.exact DESC, CASE WHEN (found.kind = 'today'::text) THEN 0 WHEN (found.kind = 'district'::text) THEN 1 WHEN (found.kind = 'former'::text) THEN 2 WHEN (found.kind = 'by_hand'::text) THEN 3 WHEN (found.kind = 'province'::text) THEN 4 WHEN (found.kind = 'former_province'::text) THEN 5 END, found.place, found.code, found.unit_id
   LIMIT 1
), w33 AS MATERIALIZED (
  SELECT parts.whole, parts.bare, (CASE WHEN (parts.word = 'tp'::text) THEN 'thanh pho'::text WHEN (parts.word = 'tx'::text) THEN 'thi xa'::text WHEN (parts.word = 'tt'::text) THEN 'thi tran'::text WHEN (parts.word = 'h'::text) THEN 'huyen'::text WHEN (parts.word = 'x'::text) THEN 'xa'::text WHEN (parts.word = 'p'::text) THEN 'phuong'::text WHEN (parts.word = 'province'::text) THEN 'tinh'::text WHEN (parts.word = 'city'::text) THEN 'thanh pho'::text WHEN (parts.word = 'town'::text) THEN 'thi xa'::text WHEN (parts.word = 'township'::text) THEN 'thi tran'::text WHEN (parts.word = 'district'::text) THEN 'huyen'::text WHEN (parts.word = 'ward'::text) THEN 'phuong'::text WHEN (parts.word = 'commune'::text) THEN 'xa'::text ELSE parts.word END || ' '::text) || parts.bare AS "full", right(parts.small, length(parts.bare)) AS written
  FROM (SELECT first.whole AS whole, first.small AS small, coalesce(SUBSTRING(first.whole FROM '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )'), SUBSTRING(first.whole FROM ' (province|city|town|township|district|ward|commune)$')) AS word, regexp_replace(regexp_replace(first.whole, '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', ''), ' (province|city|town|township|district|ward|commune)$', '') AS bare
    FROM (SELECT fold(btrim(regexp_replace($3::VARCHAR, '\s+', ' ', 'g'))) AS whole, lower(normalize(btrim(regexp_replace($3::VARCHAR, '\s+', ' ', 'g'))) COLLATE pg_unicode_fast) AS small) AS first) AS parts
), w47 AS MATERIALIZED (
  SELECT found.unit_id, found.latitude, found.longitude, found.level, found.exact, found.kind, found.place, found.code
  FROM (SELECT f34.id AS unit_id, coalesce(f34.latitude, (SELECT avg(f35.latitude) AS avg_9
      FROM administrative_unit AS f35
      WHERE f35.province_id = f34.id AND f35.valid_to IS NULL)) AS latitude, coalesce(f34.longitude, (SELECT avg(f35.longitude) AS avg_10
      FROM administrative_unit AS f35
      WHERE f35.province_id = f34.id AND f35.valid_to IS NULL)) AS longitude, CASE WHEN (fold(f34.full_name_vi) = (SELECT w33."full"
      FROM w33) OR fold(f34.name_vi) = (SELECT w33.whole
      FROM w33) OR fold(f34.alt_spelling_vi) = (SELECT w33.whole
      FROM w33)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f34.name_vi) COLLATE pg_unicode_fast), length((SELECT w33.written
      FROM w33))) = (SELECT w33.written
      FROM w33) OR right(lower(normalize(f34.alt_spelling_vi) COLLATE pg_unicode_fast), length((SELECT w33.written
      FROM w33))) = (SELECT w33.written
      FROM w33), false) AS exact, CASE WHEN (f34.kind = 'PROVINCE'::text) THEN 'province'::text ELSE 'today'::text END AS kind, 0.0 AS place, f34.code AS code
    FROM administrative_unit AS f34
    WHERE f34.valid_to IS NULL AND (fold(f34.name_vi) IN ((SELECT w33.whole
      FROM w33), (SELECT w33.bare
      FROM w33)) OR fold(f34.alt_spelling_vi) IN ((SELECT w33.whole
      FROM w33), (SELECT w33.bare
      FROM w33))) UNION ALL SELECT f38.id AS unit_id, coalesce(f38.latitude, (SELECT avg(f39.latitude) AS avg_11
      FROM administrative_unit AS f39
      WHERE f39.id IN (SELECT f41.successor_id
        FROM administrative_unit AS f40 JOIN unit_succession AS f41 ON f41.predecessor_id = f40.id
        WHERE f40.province_id = f36.id) AND f39.valid_to IS NULL)) AS latitude, coalesce(f38.longitude, (SELECT avg(f42.longitude) AS avg_12
      FROM administrative_unit AS f42
      WHERE f42.id IN (SELECT f44.successor_id
        FROM administrative_unit AS f43 JOIN unit_succession AS f44 ON f44.predecessor_id = f43.id
        WHERE f43.province_id = f36.id) AND f42.valid_to IS NULL)) AS longitude, CASE WHEN (fold(f36.full_name_vi) = (SELECT w33."full"
      FROM w33) OR fold(f36.name_vi) = (SELECT w33.whole
      FROM w33) OR fold(f36.alt_spelling_vi) = (SELECT w33.whole
      FROM w33)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f36.name_vi) COLLATE pg_unicode_fast), length((SELECT w33.written
      FROM w33))) = (SELECT w33.written
      FROM w33) OR right(lower(normalize(f36.alt_spelling_vi) COLLATE pg_unicode_fast), length((SELECT w33.written
      FROM w33))) = (SELECT w33.written
      FROM w33), false) AS exact, CASE WHEN (f36.kind = 'PROVINCE'::text) THEN 'former_province'::text ELSE 'former'::text END AS kind, CASE WHEN (f37.share = 'WHOLE'::text) THEN 0.0 WHEN f37.main THEN 1.0 ELSE 2.0 END AS place, f38.code AS code
    FROM administrative_unit AS f36 JOIN unit_succession AS f37 ON f37.predecessor_id = f36.id JOIN administrative_unit AS f38 ON f38.id = f37.successor_id
    WHERE f36.valid_to IS NOT NULL AND f38.valid_to IS NULL AND (fold(f36.name_vi) IN ((SELECT w33.whole
      FROM w33), (SELECT w33.bare
      FROM w33)) OR fold(f36.alt_spelling_vi) IN ((SELECT w33.whole
      FROM w33), (SELECT w33.bare
      FROM w33))) UNION ALL SELECT f46.id AS unit_id, avg(f46.latitude) OVER (PARTITION BY f45.id) AS latitude, avg(f46.longitude) OVER (PARTITION BY f45.id) AS longitude, CASE WHEN (fold(f45.name_vi) = (SELECT w33."full"
      FROM w33) OR regexp_replace(fold(f45.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') = (SELECT w33.whole
      FROM w33)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f45.name_vi) COLLATE pg_unicode_fast), length((SELECT w33.written
      FROM w33))) = (SELECT w33.written
      FROM w33), false) AS exact, 'district'::text AS kind, CASE WHEN (fold(f46.name_vi) = regexp_replace(fold(f45.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '')) THEN -1.0 ELSE power(f46.latitude - avg(f46.latitude) OVER (PARTITION BY f45.id), 2) + power(f46.longitude - avg(f46.longitude) OVER (PARTITION BY f45.id), 2) END AS place, f46.code AS code
    FROM area AS f45 JOIN area_membership ON area_membership.area_id = f45.id JOIN administrative_unit AS f46 ON area_membership.unit_id = f46.id
    WHERE f45.basis = 'FORMER_DISTRICT'::text AND regexp_replace(fold(f45.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') IN ((SELECT w33.whole
      FROM w33), (SELECT w33.bare
      FROM w33)) AND f46.valid_to IS NULL) AS found
), w49 AS MATERIALIZED (
  SELECT found.unit_id, found.latitude, found.longitude
  FROM (SELECT w47.unit_id AS unit_id, w47.latitude AS latitude, w47.longitude AS longitude, w47.level AS level, w47.exact AS exact, w47.kind AS kind, w47.place AS place, w47.code AS code
    FROM w47 UNION ALL SELECT f48.id AS unit_id, f48.latitude AS latitude, f48.longitude AS longitude, CASE WHEN (fold(f48_name.name) = (SELECT w33."full"
      FROM w33) OR regexp_replace(fold(f48_name.name), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') = (SELECT w33.whole
      FROM w33)) THEN 0 ELSE 1 END AS level, coalesce(right(lower(normalize(f48_name.name) COLLATE pg_unicode_fast), length((SELECT w33.written
      FROM w33))) = (SELECT w33.written
      FROM w33), false) AS exact, 'by_hand'::text AS kind, 0.0 AS place, f48.code AS code
    FROM administrative_unit AS f48 JOIN unnest(f48.former_names) AS f48_name(name) ON true
    WHERE f48.valid_to IS NULL AND regexp_replace(fold(f48_name.name), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '') IN ((SELECT w33.whole
      FROM w33), (SELECT w33.bare
      FROM w33)) AND NOT (EXISTS (SELECT 1
      FROM w47))) AS found ORDER BY found.level, found.exact DESC, CASE WHEN (found.kind = 'today'::text) THEN 0 WHEN (found.kind = 'district'::text) THEN 1 WHEN (found.kind = 'former'::text) THEN 2 WHEN (found.kind = 'by_hand'::text) THEN 3 WHEN (found.kind = 'province'::text) THEN 4 WHEN (found.kind = 'former_province'::text) THEN 5 END, found.place, found.code, found.unit_id
   LIMIT 1
), w63 AS MATERIALIZED (
  SELECT found.unit_id, found.latitude, found.longitude
  FROM (SELECT f50.id AS unit_id, coalesce(f50.latitude, (SELECT avg(f51.latitude) AS avg_13
      FROM administrative_unit AS f51
      WHERE f51.province_id = f50.id AND f51.valid_to IS NULL)) AS latitude, coalesce(f50.longitude, (SELECT avg(f51.longitude) AS avg_14
      FROM administrative_unit AS f51
      WHERE f51.province_id = f50.id AND f51.valid_to IS NULL)) AS longitude, 0 AS level, true AS exact, CASE WHEN (f50.kind = 'PROVINCE'::text) THEN 'province'::text ELSE 'today'::text END AS kind, 0.0 AS place, f50.code AS code
    FROM administrative_unit AS f50
    WHERE f50.valid_to IS NULL AND f50.code = $4::VARCHAR UNION ALL SELECT f54.id AS unit_id, coalesce(f54.latitude, (SELECT avg(f55.latitude) AS avg_15
      FROM administrative_unit AS f55
      WHERE f55.id IN (SELECT f57.successor_id
        FROM administrative_unit AS f56 JOIN unit_succession AS f57 ON f57.predecessor_id = f56.id
        WHERE f56.province_id = f52.id) AND f55.valid_to IS NULL)) AS latitude, coalesce(f54.longitude, (SELECT avg(f58.longitude) AS avg_16
      FROM administrative_unit AS f58
      WHERE f58.id IN (SELECT f60.successor_id
        FROM administrative_unit AS f59 JOIN unit_succession AS f60 ON f60.predecessor_id = f59.id
        WHERE f59.province_id = f52.id) AND f58.valid_to IS NULL)) AS longitude, 0 AS level, true AS exact, CASE WHEN (f52.kind = 'PROVINCE'::text) THEN 'former_province'::text ELSE 'former'::text END AS kind, CASE WHEN (f53.share = 'WHOLE'::text) THEN 0.0 WHEN f53.main THEN 1.0 ELSE 2.0 END AS place, f54.code AS code
    FROM administrative_unit AS f52 JOIN unit_succession AS f53 ON f53.predecessor_id = f52.id JOIN administrative_unit AS f54 ON f54.id = f53.successor_id
    WHERE f52.valid_to IS NOT NULL AND f54.valid_to IS NULL AND f52.code = $4::VARCHAR UNION ALL SELECT f62.id AS unit_id, avg(f62.latitude) OVER (PARTITION BY f61.id) AS latitude, avg(f62.longitude) OVER (PARTITION BY f61.id) AS longitude, 0 AS level, true AS exact, 'district'::text AS kind, CASE WHEN (fold(f62.name_vi) = regexp_replace(fold(f61.name_vi), '^(tinh|thanh pho|thi xa|thi tran|huyen|phuong|xa|tp|tx|tt|h|x|p)(?:[.] ?| )', '')) THEN -1.0 ELSE power(f62.latitude - avg(f62.latitude) OVER (PARTITION BY f61.id), 2) + power(f62.longitude - avg(f62.longitude) OVER (PARTITION BY f61.id), 2) END AS place, f62.code AS code
    FROM area AS f61 JOIN area_membership ON area_membership.area_id = f61.id JOIN administrative_unit AS f62 ON area_membership.unit_id = f62.id
    WHERE f61.basis = 'FORMER_DISTRICT'::text AND f61.code IN ($4::VARCHAR, 'D-'::text || $4::VARCHAR) AND f62.valid_to IS NULL) AS found ORDER BY found.level, found.exact DESC, CASE WHEN (found.kind = 'today'::text) THEN 0 WHEN (found.kind = 'district'::text) THEN 1 WHEN (found.kind = 'former'::text) THEN 2 WHEN (found.kind = 'by_hand'::text) THEN 3 WHEN (found.kind = 'province'::text) THEN 4 WHEN (found.kind = 'former_province'::text) THEN 5 END, found.place, found.code, found.unit_id
   LIMIT 1
), p0 AS (
  SELECT t0.code AS code, t0.unit_id AS unit_id, t0.latitude AS latitude, t0.longitude AS longitude
  FROM skill_centre AS t0
  WHERE $5::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w18.latitude
    FROM w18)) - radians(coalesce(t0.latitude, (SELECT administrative_unit.latitude
    FROM administrative_unit
    WHERE administrative_unit.id = t0.unit_id)))) / CAST($6::INTEGER AS NUMERIC)), $7::INTEGER) + cos(radians(coalesce(t0.latitude, (SELECT administrative_unit.latitude
    FROM administrative_unit
    WHERE administrative_unit.id = t0.unit_id)))) * cos(radians((SELECT w18.latitude
    FROM w18))) * power(sin((radians((SELECT w18.longitude
    FROM w18)) - radians(coalesce(t0.longitude, (SELECT administrative_unit.longitude
    FROM administrative_unit
    WHERE administrative_unit.id = t0.unit_id)))) / CAST($8::INTEGER AS NUMERIC)), $9::INTEGER)) * 0.999999999999999) <= $10::FLOAT ORDER BY t0.name_sort ASC, t0.id ASC
   LIMIT 2
), p1 AS (
  SELECT t1.full_name_vi AS full_name_vi, t1.latitude AS latitude, t1.longitude AS longitude
  FROM administrative_unit AS t1
  WHERE coalesce(t1.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true) AND $11::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w32.latitude
    FROM w32)) - radians(t1.latitude)) / CAST($12::INTEGER AS NUMERIC)), $13::INTEGER) + cos(radians(t1.latitude)) * cos(radians((SELECT w32.latitude
    FROM w32))) * power(sin((radians((SELECT w32.longitude
    FROM w32)) - radians(t1.longitude)) / CAST($14::INTEGER AS NUMERIC)), $15::INTEGER)) * 0.999999999999999) <= $16::FLOAT ORDER BY t1.name_sort ASC, t1.id ASC
   LIMIT 3
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        CAST(round(CAST($17::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w49.latitude
          FROM w49)) - radians(coalesce(p0.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = p0.unit_id)))) / CAST($18::INTEGER AS NUMERIC)), $19::INTEGER) + cos(radians(coalesce(p0.latitude, (SELECT administrative_unit.latitude
          FROM administrative_unit
          WHERE administrative_unit.id = p0.unit_id)))) * cos(radians((SELECT w49.latitude
          FROM w49))) * power(sin((radians((SELECT w49.longitude
          FROM w49)) - radians(coalesce(p0.longitude, (SELECT administrative_unit.longitude
          FROM administrative_unit
          WHERE administrative_unit.id = p0.unit_id)))) / CAST($20::INTEGER AS NUMERIC)), $21::INTEGER)) * 0.999999999999999) AS NUMERIC), $22::INTEGER) AS DOUBLE PRECISION) AS "distanceKm"
      ) "$")) AS o0
      FROM p0) AS g0) AS "skillCentres",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.full_name_vi AS "fullNameVi",
        CAST(round(CAST($23::INTEGER * 6371.0 * asin(sqrt(power(sin((radians((SELECT w63.latitude
          FROM w63)) - radians(p1.latitude)) / CAST($24::INTEGER AS NUMERIC)), $25::INTEGER) + cos(radians(p1.latitude)) * cos(radians((SELECT w63.latitude
          FROM w63))) * power(sin((radians((SELECT w63.longitude
          FROM w63)) - radians(p1.longitude)) / CAST($26::INTEGER AS NUMERIC)), $27::INTEGER)) * 0.999999999999999) AS NUMERIC), $28::INTEGER) AS DOUBLE PRECISION) AS "fromDistrict"
      ) "$")) AS o0
      FROM p1) AS g1) AS "administrativeUnits"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
