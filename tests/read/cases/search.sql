WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord, count(*) OVER () AS _n
  FROM (SELECT t0.id AS id, t0.type AS type, t0.score AS score, t0.exact_accents AS exact_accents, t0.distance_km AS distance_km, t0.name_vi AS name_vi, t0.name_en AS name_en, t0.found AS found
    FROM (SELECT hit."id" AS id, hit."type" AS type, hit."score" AS score, hit.score >= 60 AS exact_accents, hit."distance_km" AS distance_km, hit."name_vi" AS name_vi, hit."name_en" AS name_en, hit."name_sort" AS name_sort, hit."found" AS found
      FROM search_terms($1::VARCHAR, '{administrative_unit,area,framework,indicator,job_position,opportunity,organisation,pathway,pilot,programme,skill,skill_centre,strategic_plan}'::text[]) AS q JOIN LATERAL (SELECT f61.id AS id, 'ADMINISTRATIVE_UNIT'::text AS type, CAST(CASE WHEN (f61.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f61.name_vi, f61.name_en, f61.full_name_vi, f61.full_name_en, f61.alt_spelling_vi] || f61.former_names, f61_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f61.name_vi AS name_vi, f61.name_en AS name_en, f61.name_sort AS name_sort, jsonb_build_object('type'::text, 'ADMINISTRATIVE_UNIT'::text, 'id'::text, f61.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f61.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f61.code END) AS found
        FROM administrative_unit AS f61 JOIN (SELECT f61_every.id AS id, bool_or(f61_every.named) AS named
          FROM (SELECT f62_newest.id AS id, true AS named
            FROM (SELECT f62_found.id AS id
              FROM (SELECT f62.id AS id
                FROM administrative_unit AS f62
                WHERE to_tsvector('simple'::regconfig, search_text((((((((((coalesce(f62.name_vi, '') || ' ') || coalesce(f62.name_en, '')) || ' ') || coalesce(f62.full_name_vi, '')) || ' ') || coalesce(f62.full_name_en, '')) || ' ') || coalesce(f62.alt_spelling_vi, '')) || ' ') || search_list(f62.former_names))) @@ q.words AND coalesce(f62.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true)
                 LIMIT 5000) AS f62_found ORDER BY f62_found.id DESC
               LIMIT 200) AS f62_newest UNION ALL SELECT f63_newest.id AS id, false AS named
            FROM (SELECT f63_found.id AS id
              FROM (SELECT f63.id AS id
                FROM administrative_unit AS f63
                WHERE f63.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))]) AND coalesce(f63.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true)
                 LIMIT 5000) AS f63_found ORDER BY f63_found.id DESC
               LIMIT 200) AS f63_newest) AS f61_every GROUP BY f61_every.id) AS f61_once ON f61.id = f61_once.id UNION ALL SELECT f64.id AS id, 'AREA'::text AS type, CAST(CASE WHEN (f64.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f64.name_vi, f64.name_en], f64_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f64.name_vi AS name_vi, f64.name_en AS name_en, f64.name_sort AS name_sort, jsonb_build_object('type'::text, 'AREA'::text, 'id'::text, f64.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f64.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f64.code END) AS found
        FROM area AS f64 JOIN (SELECT f64_every.id AS id, bool_or(f64_every.named) AS named
          FROM (SELECT f65_newest.id AS id, true AS named
            FROM (SELECT f65_found.id AS id
              FROM (SELECT f65.id AS id
                FROM area AS f65
                WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f65.name_vi, '') || ' ') || coalesce(f65.name_en, ''))) @@ q.words
                 LIMIT 5000) AS f65_found ORDER BY f65_found.id DESC
               LIMIT 200) AS f65_newest UNION ALL SELECT f66_newest.id AS id, false AS named
            FROM (SELECT f66_found.id AS id
              FROM (SELECT f66.id AS id
                FROM area AS f66
                WHERE f66.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
                 LIMIT 5000) AS f66_found ORDER BY f66_found.id DESC
               LIMIT 200) AS f66_newest) AS f64_every GROUP BY f64_every.id) AS f64_once ON f64.id = f64_once.id UNION ALL SELECT f67.id AS id, 'FRAMEWORK'::text AS type, CAST(CASE WHEN (f67.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f67.name_vi, f67.name_en], f67_once.named, concat_ws(' ', left(f67.legal_basis, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f67.name_vi AS name_vi, f67.name_en AS name_en, f67.name_sort AS name_sort, jsonb_build_object('type'::text, 'FRAMEWORK'::text, 'id'::text, f67.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f67.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f67.code END) AS found
        FROM framework AS f67 JOIN (SELECT f67_every.id AS id, bool_or(f67_every.named) AS named
          FROM (SELECT f68_newest.id AS id, true AS named
            FROM (SELECT f68_found.id AS id
              FROM (SELECT f68.id AS id
                FROM framework AS f68
                WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f68.name_vi, '') || ' ') || coalesce(f68.name_en, ''))) @@ q.words
                 LIMIT 5000) AS f68_found ORDER BY f68_found.id DESC
               LIMIT 200) AS f68_newest UNION ALL SELECT f69_newest.id AS id, false AS named
            FROM (SELECT f69_found.id AS id
              FROM (SELECT f69.id AS id
                FROM framework AS f69
                WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f69.name_vi, '') || ' ') || coalesce(f69.name_en, '')) || ' ') || left(coalesce(f69.legal_basis, ''), 100000))) @@ q.words AND num_nonnulls(f69.legal_basis) > 0
                 LIMIT 5000) AS f69_found ORDER BY f69_found.id DESC
               LIMIT 200) AS f69_newest UNION ALL SELECT f70_newest.id AS id, false AS named
            FROM (SELECT f70_found.id AS id
              FROM (SELECT f70.id AS id
                FROM framework AS f70
                WHERE f70.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
                 LIMIT 5000) AS f70_found ORDER BY f70_found.id DESC
               LIMIT 200) AS f70_newest) AS f67_every GROUP BY f67_every.id) AS f67_once ON f67.id = f67_once.id UNION ALL SELECT f71.id AS id, 'INDICATOR'::text AS type, CAST(CASE WHEN (f71.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f71.name_vi, f71.name_en], f71_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f71.name_vi AS name_vi, f71.name_en AS name_en, f71.name_sort AS name_sort, jsonb_build_object('type'::text, 'INDICATOR'::text, 'id'::text, f71.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f71.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f71.code END) AS found
        FROM indicator AS f71 JOIN (SELECT f71_every.id AS id, bool_or(f71_every.named) AS named
          FROM (SELECT f72_newest.id AS id, true AS named
            FROM (SELECT f72_found.id AS id
              FROM (SELECT f72.id AS id
                FROM indicator AS f72
                WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f72.name_vi, '') || ' ') || coalesce(f72.name_en, ''))) @@ q.words
                 LIMIT 5000) AS f72_found ORDER BY f72_found.id DESC
               LIMIT 200) AS f72_newest UNION ALL SELECT f73_newest.id AS id, false AS named
            FROM (SELECT f73_found.id AS id
              FROM (SELECT f73.id AS id
                FROM indicator AS f73
                WHERE f73.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
                 LIMIT 5000) AS f73_found ORDER BY f73_found.id DESC
               LIMIT 200) AS f73_newest) AS f71_every GROUP BY f71_every.id) AS f71_once ON f71.id = f71_once.id UNION ALL SELECT f74.id AS id, 'JOB_POSITION'::text AS type, CAST(CASE WHEN (f74.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f74.title_vi, f74.title_en], f74_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f74.title_vi AS name_vi, f74.title_en AS name_en, f74.title_sort AS name_sort, jsonb_build_object('type'::text, 'JOB_POSITION'::text, 'id'::text, f74.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f74.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f74.code END) AS found
        FROM job_position AS f74 JOIN (SELECT f74_every.id AS id, bool_or(f74_every.named) AS named
          FROM (SELECT f75_newest.id AS id, true AS named
            FROM (SELECT f75_found.id AS id
              FROM (SELECT f75.id AS id
                FROM job_position AS f75
                WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f75.title_vi, '') || ' ') || coalesce(f75.title_en, ''))) @@ q.words
                 LIMIT 5000) AS f75_found ORDER BY f75_found.id DESC
               LIMIT 200) AS f75_newest UNION ALL SELECT f76_newest.id AS id, false AS named
            FROM (SELECT f76_found.id AS id
              FROM (SELECT f76.id AS id
                FROM job_position AS f76
                WHERE f76.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
                 LIMIT 5000) AS f76_found ORDER BY f76_found.id DESC
               LIMIT 200) AS f76_newest) AS f74_every GROUP BY f74_every.id) AS f74_once ON f74.id = f74_once.id UNION ALL SELECT f77.id AS id, 'OPPORTUNITY'::text AS type, CAST(CASE WHEN (f77.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f77.title_vi, f77.title_en], f77_once.named, concat_ws(' ', left(f77.summary_vi, 100000), left(f77.summary_en, 100000), left(f77.description_vi, 100000), left(f77.description_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f77.title_vi AS name_vi, f77.title_en AS name_en, f77.title_sort AS name_sort, jsonb_build_object('type'::text, 'OPPORTUNITY'::text, 'id'::text, f77.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f77.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f77.code END) AS found
        FROM opportunity AS f77 JOIN (SELECT f77_every.id AS id, bool_or(f77_every.named) AS named
          FROM (SELECT f78_newest.id AS id, true AS named
            FROM (SELECT f78_found.id AS id
              FROM (SELECT f78.id AS id
                FROM opportunity AS f78
                WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f78.title_vi, '') || ' ') || coalesce(f78.title_en, ''))) @@ q.words AND (f78.status IN ('PUBLISHED', 'CLOSED'))
                 LIMIT 5000) AS f78_found ORDER BY f78_found.id DESC
               LIMIT 200) AS f78_newest UNION ALL SELECT f79_newest.id AS id, false AS named
            FROM (SELECT f79_found.id AS id
              FROM (SELECT f79.id AS id
                FROM opportunity AS f79
                WHERE to_tsvector('simple'::regconfig, search_text((((((((((coalesce(f79.title_vi, '') || ' ') || coalesce(f79.title_en, '')) || ' ') || left(coalesce(f79.summary_vi, ''), 100000)) || ' ') || left(coalesce(f79.summary_en, ''), 100000)) || ' ') || left(coalesce(f79.description_vi, ''), 100000)) || ' ') || left(coalesce(f79.description_en, ''), 100000))) @@ q.words AND num_nonnulls(f79.summary_vi, f79.summary_en, f79.description_vi, f79.description_en) > 0 AND (f79.status IN ('PUBLISHED', 'CLOSED'))
                 LIMIT 5000) AS f79_found ORDER BY f79_found.id DESC
               LIMIT 200) AS f79_newest UNION ALL SELECT f80_newest.id AS id, false AS named
            FROM (SELECT f80_found.id AS id
              FROM (SELECT f80.id AS id
                FROM opportunity AS f80
                WHERE f80.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))]) AND (f80.status IN ('PUBLISHED', 'CLOSED'))
                 LIMIT 5000) AS f80_found ORDER BY f80_found.id DESC
               LIMIT 200) AS f80_newest) AS f77_every GROUP BY f77_every.id) AS f77_once ON f77.id = f77_once.id UNION ALL SELECT f81.id AS id, 'ORGANISATION'::text AS type, CAST(CASE WHEN (f81.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f81.name_vi, f81.name_en, f81.abbreviation], f81_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f81.name_vi AS name_vi, f81.name_en AS name_en, f81.name_sort AS name_sort, jsonb_build_object('type'::text, 'ORGANISATION'::text, 'id'::text, f81.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f81.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f81.code END) AS found
        FROM organisation AS f81 JOIN (SELECT f81_every.id AS id, bool_or(f81_every.named) AS named
          FROM (SELECT f82_newest.id AS id, true AS named
            FROM (SELECT f82_found.id AS id
              FROM (SELECT f82.id AS id
                FROM organisation AS f82
                WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f82.name_vi, '') || ' ') || coalesce(f82.name_en, '')) || ' ') || coalesce(f82.abbreviation, ''))) @@ q.words
                 LIMIT 5000) AS f82_found ORDER BY f82_found.id DESC
               LIMIT 200) AS f82_newest UNION ALL SELECT f83_newest.id AS id, false AS named
            FROM (SELECT f83_found.id AS id
              FROM (SELECT f83.id AS id
                FROM organisation AS f83
                WHERE f83.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
                 LIMIT 5000) AS f83_found ORDER BY f83_found.id DESC
               LIMIT 200) AS f83_newest) AS f81_every GROUP BY f81_every.id) AS f81_once ON f81.id = f81_once.id UNION ALL SELECT f84.id AS id, 'PATHWAY'::text AS type, CAST(CASE WHEN (f84.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f84.title_vi, f84.title_en], f84_once.named, concat_ws(' ', left(f84.summary_vi, 100000), left(f84.summary_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f84.title_vi AS name_vi, f84.title_en AS name_en, f84.title_sort AS name_sort, jsonb_build_object('type'::text, 'PATHWAY'::text, 'id'::text, f84.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f84.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f84.code END) AS found
        FROM pathway AS f84 JOIN (SELECT f84_every.id AS id, bool_or(f84_every.named) AS named
          FROM (SELECT f85_newest.id AS id, true AS named
            FROM (SELECT f85_found.id AS id
              FROM (SELECT f85.id AS id
                FROM pathway AS f85
                WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f85.title_vi, '') || ' ') || coalesce(f85.title_en, ''))) @@ q.words
                 LIMIT 5000) AS f85_found ORDER BY f85_found.id DESC
               LIMIT 200) AS f85_newest UNION ALL SELECT f86_newest.id AS id, false AS named
            FROM (SELECT f86_found.id AS id
              FROM (SELECT f86.id AS id
                FROM pathway AS f86
                WHERE to_tsvector('simple'::regconfig, search_text((((((coalesce(f86.title_vi, '') || ' ') || coalesce(f86.title_en, '')) || ' ') || left(coalesce(f86.summary_vi, ''), 100000)) || ' ') || left(coalesce(f86.summary_en, ''), 100000))) @@ q.words AND num_nonnulls(f86.summary_vi, f86.summary_en) > 0
                 LIMIT 5000) AS f86_found ORDER BY f86_found.id DESC
               LIMIT 200) AS f86_newest UNION ALL SELECT f87_newest.id AS id, false AS named
            FROM (SELECT f87_found.id AS id
              FROM (SELECT f87.id AS id
                FROM pathway AS f87
                WHERE f87.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
                 LIMIT 5000) AS f87_found ORDER BY f87_found.id DESC
               LIMIT 200) AS f87_newest) AS f84_every GROUP BY f84_every.id) AS f84_once ON f84.id = f84_once.id UNION ALL SELECT f88.id AS id, 'PILOT'::text AS type, CAST(CASE WHEN (f88.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f88.title_vi, f88.title_en], f88_once.named, concat_ws(' ', left(f88.technology, 100000), left(f88.hypothesis_vi, 100000), left(f88.hypothesis_en, 100000), left(f88.result_vi, 100000), left(f88.result_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f88.title_vi AS name_vi, f88.title_en AS name_en, f88.title_sort AS name_sort, jsonb_build_object('type'::text, 'PILOT'::text, 'id'::text, f88.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f88.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f88.code END) AS found
        FROM pilot AS f88 JOIN (SELECT f88_every.id AS id, bool_or(f88_every.named) AS named
          FROM (SELECT f89_newest.id AS id, true AS named
            FROM (SELECT f89_found.id AS id
              FROM (SELECT f89.id AS id
                FROM pilot AS f89
                WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f89.title_vi, '') || ' ') || coalesce(f89.title_en, ''))) @@ q.words AND (f89.status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED'))
                 LIMIT 5000) AS f89_found ORDER BY f89_found.id DESC
               LIMIT 200) AS f89_newest UNION ALL SELECT f90_newest.id AS id, false AS named
            FROM (SELECT f90_found.id AS id
              FROM (SELECT f90.id AS id
                FROM pilot AS f90
                WHERE to_tsvector('simple'::regconfig, search_text((((((((((((coalesce(f90.title_vi, '') || ' ') || coalesce(f90.title_en, '')) || ' ') || left(coalesce(f90.technology, ''), 100000)) || ' ') || left(coalesce(f90.hypothesis_vi, ''), 100000)) || ' ') || left(coalesce(f90.hypothesis_en, ''), 100000)) || ' ') || left(coalesce(f90.result_vi, ''), 100000)) || ' ') || left(coalesce(f90.result_en, ''), 100000))) @@ q.words AND num_nonnulls(f90.technology, f90.hypothesis_vi, f90.hypothesis_en, f90.result_vi, f90.result_en) > 0 AND (f90.status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED'))
                 LIMIT 5000) AS f90_found ORDER BY f90_found.id DESC
               LIMIT 200) AS f90_newest UNION ALL SELECT f91_newest.id AS id, false AS named
            FROM (SELECT f91_found.id AS id
              FROM (SELECT f91.id AS id
                FROM pilot AS f91
                WHERE f91.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))]) AND (f91.status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED'))
                 LIMIT 5000) AS f91_found ORDER BY f91_found.id DESC
               LIMIT 200) AS f91_newest) AS f88_every GROUP BY f88_every.id) AS f88_once ON f88.id = f88_once.id UNION ALL SELECT f92.id AS id, 'PROGRAMME'::text AS type, CAST(CASE WHEN (f92.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f92.name_vi, f92.name_en], f92_once.named, concat_ws(' ', left(f92.summary_vi, 100000), left(f92.summary_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f92.name_vi AS name_vi, f92.name_en AS name_en, f92.name_sort AS name_sort, jsonb_build_object('type'::text, 'PROGRAMME'::text, 'id'::text, f92.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f92.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f92.code END) AS found
        FROM programme AS f92 JOIN (SELECT f92_every.id AS id, bool_or(f92_every.named) AS named
          FROM (SELECT f93_newest.id AS id, true AS named
            FROM (SELECT f93_found.id AS id
              FROM (SELECT f93.id AS id
                FROM programme AS f93
                WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f93.name_vi, '') || ' ') || coalesce(f93.name_en, ''))) @@ q.words
                 LIMIT 5000) AS f93_found ORDER BY f93_found.id DESC
               LIMIT 200) AS f93_newest UNION ALL SELECT f94_newest.id AS id, false AS named
            FROM (SELECT f94_found.id AS id
              FROM (SELECT f94.id AS id
                FROM programme AS f94
                WHERE to_tsvector('simple'::regconfig, search_text((((((coalesce(f94.name_vi, '') || ' ') || coalesce(f94.name_en, '')) || ' ') || left(coalesce(f94.summary_vi, ''), 100000)) || ' ') || left(coalesce(f94.summary_en, ''), 100000))) @@ q.words AND num_nonnulls(f94.summary_vi, f94.summary_en) > 0
                 LIMIT 5000) AS f94_found ORDER BY f94_found.id DESC
               LIMIT 200) AS f94_newest UNION ALL SELECT f95_newest.id AS id, false AS named
            FROM (SELECT f95_found.id AS id
              FROM (SELECT f95.id AS id
                FROM programme AS f95
                WHERE f95.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
                 LIMIT 5000) AS f95_found ORDER BY f95_found.id DESC
               LIMIT 200) AS f95_newest) AS f92_every GROUP BY f92_every.id) AS f92_once ON f92.id = f92_once.id UNION ALL SELECT f96.id AS id, 'SKILL'::text AS type, CAST(CASE WHEN (f96.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f96.name_vi, f96.name_en], f96_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f96.name_vi AS name_vi, f96.name_en AS name_en, f96.name_sort AS name_sort, jsonb_build_object('type'::text, 'SKILL'::text, 'id'::text, f96.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f96.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f96.code END) AS found
        FROM skill AS f96 JOIN (SELECT f96_every.id AS id, bool_or(f96_every.named) AS named
          FROM (SELECT f97_newest.id AS id, true AS named
            FROM (SELECT f97_found.id AS id
              FROM (SELECT f97.id AS id
                FROM skill AS f97
                WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f97.name_vi, '') || ' ') || coalesce(f97.name_en, ''))) @@ q.words
                 LIMIT 5000) AS f97_found ORDER BY f97_found.id DESC
               LIMIT 200) AS f97_newest UNION ALL SELECT f98_newest.id AS id, false AS named
            FROM (SELECT f98_found.id AS id
              FROM (SELECT f98.id AS id
                FROM skill AS f98
                WHERE f98.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
                 LIMIT 5000) AS f98_found ORDER BY f98_found.id DESC
               LIMIT 200) AS f98_newest) AS f96_every GROUP BY f96_every.id) AS f96_once ON f96.id = f96_once.id UNION ALL SELECT f99.id AS id, 'SKILL_CENTRE'::text AS type, CAST(CASE WHEN (f99.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f99.name_vi, f99.name_en], f99_once.named, concat_ws(' ', left(f99.address, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f99.name_vi AS name_vi, f99.name_en AS name_en, f99.name_sort AS name_sort, jsonb_build_object('type'::text, 'SKILL_CENTRE'::text, 'id'::text, f99.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f99.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f99.code END) AS found
        FROM skill_centre AS f99 JOIN (SELECT f99_every.id AS id, bool_or(f99_every.named) AS named
          FROM (SELECT f100_newest.id AS id, true AS named
            FROM (SELECT f100_found.id AS id
              FROM (SELECT f100.id AS id
                FROM skill_centre AS f100
                WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f100.name_vi, '') || ' ') || coalesce(f100.name_en, ''))) @@ q.words
                 LIMIT 5000) AS f100_found ORDER BY f100_found.id DESC
               LIMIT 200) AS f100_newest UNION ALL SELECT f101_newest.id AS id, false AS named
            FROM (SELECT f101_found.id AS id
              FROM (SELECT f101.id AS id
                FROM skill_centre AS f101
                WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f101.name_vi, '') || ' ') || coalesce(f101.name_en, '')) || ' ') || left(coalesce(f101.address, ''), 100000))) @@ q.words AND num_nonnulls(f101.address) > 0
                 LIMIT 5000) AS f101_found ORDER BY f101_found.id DESC
               LIMIT 200) AS f101_newest UNION ALL SELECT f102_newest.id AS id, false AS named
            FROM (SELECT f102_found.id AS id
              FROM (SELECT f102.id AS id
                FROM skill_centre AS f102
                WHERE f102.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
                 LIMIT 5000) AS f102_found ORDER BY f102_found.id DESC
               LIMIT 200) AS f102_newest) AS f99_every GROUP BY f99_every.id) AS f99_once ON f99.id = f99_once.id UNION ALL SELECT f103.id AS id, 'STRATEGIC_PLAN'::text AS type, CAST(CASE WHEN (f103.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f103.name_vi, f103.name_en], f103_once.named, concat_ws(' ', left(f103.motto_vi, 100000), left(f103.motto_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f103.name_vi AS name_vi, f103.name_en AS name_en, f103.name_sort AS name_sort, jsonb_build_object('type'::text, 'STRATEGIC_PLAN'::text, 'id'::text, f103.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f103.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f103.code END) AS found
        FROM strategic_plan AS f103 JOIN (SELECT f103_every.id AS id, bool_or(f103_every.named) AS named
          FROM (SELECT f104_newest.id AS id, true AS named
            FROM (SELECT f104_found.id AS id
              FROM (SELECT f104.id AS id
                FROM strategic_plan AS f104
                WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f104.name_vi, '') || ' ') || coalesce(f104.name_en, ''))) @@ q.words
                 LIMIT 5000) AS f104_found ORDER BY f104_found.id DESC
               LIMIT 200) AS f104_newest UNION ALL SELECT f105_newest.id AS id, false AS named
            FROM (SELECT f105_found.id AS id
              FROM (SELECT f105.id AS id
                FROM strategic_plan AS f105
                WHERE to_tsvector('simple'::regconfig, search_text((((((coalesce(f105.name_vi, '') || ' ') || coalesce(f105.name_en, '')) || ' ') || left(coalesce(f105.motto_vi, ''), 100000)) || ' ') || left(coalesce(f105.motto_en, ''), 100000))) @@ q.words AND num_nonnulls(f105.motto_vi, f105.motto_en) > 0
                 LIMIT 5000) AS f105_found ORDER BY f105_found.id DESC
               LIMIT 200) AS f105_newest UNION ALL SELECT f106_newest.id AS id, false AS named
            FROM (SELECT f106_found.id AS id
              FROM (SELECT f106.id AS id
                FROM strategic_plan AS f106
                WHERE f106.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
                 LIMIT 5000) AS f106_found ORDER BY f106_found.id DESC
               LIMIT 200) AS f106_newest) AS f103_every GROUP BY f103_every.id) AS f103_once ON f103.id = f103_once.id) AS hit ON true) AS t0 ORDER BY t0.score DESC, t0.name_sort ASC, t0.id DESC
     LIMIT 3) AS i0
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.found AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord, count(*) OVER () AS _n
    FROM (SELECT t1.field AS field, t1.fragment AS fragment
      FROM (SELECT match.id AS id, match.field AS field, match.fragment AS fragment
        FROM (SELECT shown.id AS id, shown.field AS field, shown.fragment AS fragment
          FROM (SELECT ARRAY['nameVi', 'nameEn', 'fullNameVi', 'fullNameEn', 'altSpellingVi'] || array_fill('formerNames'::text, ARRAY[cardinality(f107.former_names)]) AS fields, ARRAY[f107.name_vi, f107.name_en, f107.full_name_vi, f107.full_name_en, f107.alt_spelling_vi]::text[] || f107.former_names AS texts
            FROM administrative_unit AS f107
            WHERE (k1._k ->> 'type'::text) = 'ADMINISTRATIVE_UNIT'::text AND f107.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['nameVi', 'nameEn'] AS fields, ARRAY[f108.name_vi, f108.name_en]::text[] AS texts
            FROM area AS f108
            WHERE (k1._k ->> 'type'::text) = 'AREA'::text AND f108.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['nameVi', 'nameEn', 'legalBasis'] AS fields, ARRAY[f109.name_vi, f109.name_en, f109.legal_basis]::text[] AS texts
            FROM framework AS f109
            WHERE (k1._k ->> 'type'::text) = 'FRAMEWORK'::text AND f109.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['nameVi', 'nameEn'] AS fields, ARRAY[f110.name_vi, f110.name_en]::text[] AS texts
            FROM indicator AS f110
            WHERE (k1._k ->> 'type'::text) = 'INDICATOR'::text AND f110.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['titleVi', 'titleEn'] AS fields, ARRAY[f111.title_vi, f111.title_en]::text[] AS texts
            FROM job_position AS f111
            WHERE (k1._k ->> 'type'::text) = 'JOB_POSITION'::text AND f111.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['titleVi', 'titleEn', 'summaryVi', 'summaryEn', 'descriptionVi', 'descriptionEn'] AS fields, ARRAY[f112.title_vi, f112.title_en, f112.summary_vi, f112.summary_en, f112.description_vi, f112.description_en]::text[] AS texts
            FROM opportunity AS f112
            WHERE (k1._k ->> 'type'::text) = 'OPPORTUNITY'::text AND f112.id = CAST(k1._k ->> 'id'::text AS UUID) AND (f112.status IN ('PUBLISHED', 'CLOSED')) UNION ALL SELECT ARRAY['nameVi', 'nameEn', 'abbreviation'] AS fields, ARRAY[f113.name_vi, f113.name_en, f113.abbreviation]::text[] AS texts
            FROM organisation AS f113
            WHERE (k1._k ->> 'type'::text) = 'ORGANISATION'::text AND f113.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['titleVi', 'titleEn', 'summaryVi', 'summaryEn'] AS fields, ARRAY[f114.title_vi, f114.title_en, f114.summary_vi, f114.summary_en]::text[] AS texts
            FROM pathway AS f114
            WHERE (k1._k ->> 'type'::text) = 'PATHWAY'::text AND f114.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['titleVi', 'titleEn', 'technology', 'hypothesisVi', 'hypothesisEn', 'resultVi', 'resultEn'] AS fields, ARRAY[f115.title_vi, f115.title_en, f115.technology, f115.hypothesis_vi, f115.hypothesis_en, f115.result_vi, f115.result_en]::text[] AS texts
            FROM pilot AS f115
            WHERE (k1._k ->> 'type'::text) = 'PILOT'::text AND f115.id = CAST(k1._k ->> 'id'::text AS UUID) AND (f115.status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED')) UNION ALL SELECT ARRAY['nameVi', 'nameEn', 'summaryVi', 'summaryEn'] AS fields, ARRAY[f116.name_vi, f116.name_en, f116.summary_vi, f116.summary_en]::text[] AS texts
            FROM programme AS f116
            WHERE (k1._k ->> 'type'::text) = 'PROGRAMME'::text AND f116.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['nameVi', 'nameEn'] AS fields, ARRAY[f117.name_vi, f117.name_en]::text[] AS texts
            FROM skill AS f117
            WHERE (k1._k ->> 'type'::text) = 'SKILL'::text AND f117.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['nameVi', 'nameEn', 'address'] AS fields, ARRAY[f118.name_vi, f118.name_en, f118.address]::text[] AS texts
            FROM skill_centre AS f118
            WHERE (k1._k ->> 'type'::text) = 'SKILL_CENTRE'::text AND f118.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['nameVi', 'nameEn', 'mottoVi', 'mottoEn'] AS fields, ARRAY[f119.name_vi, f119.name_en, f119.motto_vi, f119.motto_en]::text[] AS texts
            FROM strategic_plan AS f119
            WHERE (k1._k ->> 'type'::text) = 'STRATEGIC_PLAN'::text AND f119.id = CAST(k1._k ->> 'id'::text AS UUID)) AS hit JOIN search_matches(hit.fields, hit.texts, array((SELECT jsonb_array_elements_text(k1._k -> 'marks'::text) AS jsonb_array_elements_text_1)), CAST(array((SELECT jsonb_array_elements_text(k1._k -> 'groups'::text) AS jsonb_array_elements_text_2)) AS TSQUERY[])) AS shown(id, field, fragment) ON true UNION ALL SELECT 0, 'code'::text, concat('<mark>'::text, replace(replace(k1._k ->> 'code'::text, '&'::text, '&amp;'::text), '<'::text, '&lt;'::text), '</mark>'::text) AS concat_1
          WHERE (k1._k ->> 'code'::text) IS NOT NULL) AS match) AS t1 ORDER BY t1.id ASC) AS i1) AS l1 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      (SELECT (SELECT "$" FROM (SELECT
          least(c0.n, 1000) AS "value",
          CASE WHEN (c0.n > 1000) THEN 'AT_LEAST'::text ELSE 'EXACT'::text END AS "precision"
        ) "$") AS anon_2
        FROM (SELECT count(*) AS n
          FROM (SELECT 1
            FROM (SELECT hit."id" AS id, hit."type" AS type, hit."score" AS score, hit.score >= 60 AS exact_accents, hit."distance_km" AS distance_km, hit."name_vi" AS name_vi, hit."name_en" AS name_en, hit."name_sort" AS name_sort, hit."found" AS found
              FROM search_terms($2::VARCHAR, '{administrative_unit,area,framework,indicator,job_position,opportunity,organisation,pathway,pilot,programme,skill,skill_centre,strategic_plan}'::text[]) AS q JOIN LATERAL (SELECT f15.id AS id, 'ADMINISTRATIVE_UNIT'::text AS type, CAST(CASE WHEN (f15.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f15.name_vi, f15.name_en, f15.full_name_vi, f15.full_name_en, f15.alt_spelling_vi] || f15.former_names, f15_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f15.name_vi AS name_vi, f15.name_en AS name_en, f15.name_sort AS name_sort, jsonb_build_object('type'::text, 'ADMINISTRATIVE_UNIT'::text, 'id'::text, f15.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f15.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f15.code END) AS found
                FROM administrative_unit AS f15 JOIN (SELECT f15_every.id AS id, bool_or(f15_every.named) AS named
                  FROM (SELECT f16_newest.id AS id, true AS named
                    FROM (SELECT f16_found.id AS id
                      FROM (SELECT f16.id AS id
                        FROM administrative_unit AS f16
                        WHERE to_tsvector('simple'::regconfig, search_text((((((((((coalesce(f16.name_vi, '') || ' ') || coalesce(f16.name_en, '')) || ' ') || coalesce(f16.full_name_vi, '')) || ' ') || coalesce(f16.full_name_en, '')) || ' ') || coalesce(f16.alt_spelling_vi, '')) || ' ') || search_list(f16.former_names))) @@ q.words AND coalesce(f16.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true)
                         LIMIT 5000) AS f16_found ORDER BY f16_found.id DESC
                       LIMIT 200) AS f16_newest UNION ALL SELECT f17_newest.id AS id, false AS named
                    FROM (SELECT f17_found.id AS id
                      FROM (SELECT f17.id AS id
                        FROM administrative_unit AS f17
                        WHERE f17.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))]) AND coalesce(f17.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true)
                         LIMIT 5000) AS f17_found ORDER BY f17_found.id DESC
                       LIMIT 200) AS f17_newest) AS f15_every GROUP BY f15_every.id) AS f15_once ON f15.id = f15_once.id UNION ALL SELECT f18.id AS id, 'AREA'::text AS type, CAST(CASE WHEN (f18.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f18.name_vi, f18.name_en], f18_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f18.name_vi AS name_vi, f18.name_en AS name_en, f18.name_sort AS name_sort, jsonb_build_object('type'::text, 'AREA'::text, 'id'::text, f18.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f18.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f18.code END) AS found
                FROM area AS f18 JOIN (SELECT f18_every.id AS id, bool_or(f18_every.named) AS named
                  FROM (SELECT f19_newest.id AS id, true AS named
                    FROM (SELECT f19_found.id AS id
                      FROM (SELECT f19.id AS id
                        FROM area AS f19
                        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f19.name_vi, '') || ' ') || coalesce(f19.name_en, ''))) @@ q.words
                         LIMIT 5000) AS f19_found ORDER BY f19_found.id DESC
                       LIMIT 200) AS f19_newest UNION ALL SELECT f20_newest.id AS id, false AS named
                    FROM (SELECT f20_found.id AS id
                      FROM (SELECT f20.id AS id
                        FROM area AS f20
                        WHERE f20.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])
                         LIMIT 5000) AS f20_found ORDER BY f20_found.id DESC
                       LIMIT 200) AS f20_newest) AS f18_every GROUP BY f18_every.id) AS f18_once ON f18.id = f18_once.id UNION ALL SELECT f21.id AS id, 'FRAMEWORK'::text AS type, CAST(CASE WHEN (f21.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f21.name_vi, f21.name_en], f21_once.named, concat_ws(' ', left(f21.legal_basis, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f21.name_vi AS name_vi, f21.name_en AS name_en, f21.name_sort AS name_sort, jsonb_build_object('type'::text, 'FRAMEWORK'::text, 'id'::text, f21.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f21.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f21.code END) AS found
                FROM framework AS f21 JOIN (SELECT f21_every.id AS id, bool_or(f21_every.named) AS named
                  FROM (SELECT f22_newest.id AS id, true AS named
                    FROM (SELECT f22_found.id AS id
                      FROM (SELECT f22.id AS id
                        FROM framework AS f22
                        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f22.name_vi, '') || ' ') || coalesce(f22.name_en, ''))) @@ q.words
                         LIMIT 5000) AS f22_found ORDER BY f22_found.id DESC
                       LIMIT 200) AS f22_newest UNION ALL SELECT f23_newest.id AS id, false AS named
                    FROM (SELECT f23_found.id AS id
                      FROM (SELECT f23.id AS id
                        FROM framework AS f23
                        WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f23.name_vi, '') || ' ') || coalesce(f23.name_en, '')) || ' ') || left(coalesce(f23.legal_basis, ''), 100000))) @@ q.words AND num_nonnulls(f23.legal_basis) > 0
                         LIMIT 5000) AS f23_found ORDER BY f23_found.id DESC
                       LIMIT 200) AS f23_newest UNION ALL SELECT f24_newest.id AS id, false AS named
                    FROM (SELECT f24_found.id AS id
                      FROM (SELECT f24.id AS id
                        FROM framework AS f24
                        WHERE f24.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])
                         LIMIT 5000) AS f24_found ORDER BY f24_found.id DESC
                       LIMIT 200) AS f24_newest) AS f21_every GROUP BY f21_every.id) AS f21_once ON f21.id = f21_once.id UNION ALL SELECT f25.id AS id, 'INDICATOR'::text AS type, CAST(CASE WHEN (f25.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f25.name_vi, f25.name_en], f25_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f25.name_vi AS name_vi, f25.name_en AS name_en, f25.name_sort AS name_sort, jsonb_build_object('type'::text, 'INDICATOR'::text, 'id'::text, f25.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f25.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f25.code END) AS found
                FROM indicator AS f25 JOIN (SELECT f25_every.id AS id, bool_or(f25_every.named) AS named
                  FROM (SELECT f26_newest.id AS id, true AS named
                    FROM (SELECT f26_found.id AS id
                      FROM (SELECT f26.id AS id
                        FROM indicator AS f26
                        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f26.name_vi, '') || ' ') || coalesce(f26.name_en, ''))) @@ q.words
                         LIMIT 5000) AS f26_found ORDER BY f26_found.id DESC
                       LIMIT 200) AS f26_newest UNION ALL SELECT f27_newest.id AS id, false AS named
                    FROM (SELECT f27_found.id AS id
                      FROM (SELECT f27.id AS id
                        FROM indicator AS f27
                        WHERE f27.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])
                         LIMIT 5000) AS f27_found ORDER BY f27_found.id DESC
                       LIMIT 200) AS f27_newest) AS f25_every GROUP BY f25_every.id) AS f25_once ON f25.id = f25_once.id UNION ALL SELECT f28.id AS id, 'JOB_POSITION'::text AS type, CAST(CASE WHEN (f28.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f28.title_vi, f28.title_en], f28_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f28.title_vi AS name_vi, f28.title_en AS name_en, f28.title_sort AS name_sort, jsonb_build_object('type'::text, 'JOB_POSITION'::text, 'id'::text, f28.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f28.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f28.code END) AS found
                FROM job_position AS f28 JOIN (SELECT f28_every.id AS id, bool_or(f28_every.named) AS named
                  FROM (SELECT f29_newest.id AS id, true AS named
                    FROM (SELECT f29_found.id AS id
                      FROM (SELECT f29.id AS id
                        FROM job_position AS f29
                        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f29.title_vi, '') || ' ') || coalesce(f29.title_en, ''))) @@ q.words
                         LIMIT 5000) AS f29_found ORDER BY f29_found.id DESC
                       LIMIT 200) AS f29_newest UNION ALL SELECT f30_newest.id AS id, false AS named
                    FROM (SELECT f30_found.id AS id
                      FROM (SELECT f30.id AS id
                        FROM job_position AS f30
                        WHERE f30.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])
                         LIMIT 5000) AS f30_found ORDER BY f30_found.id DESC
                       LIMIT 200) AS f30_newest) AS f28_every GROUP BY f28_every.id) AS f28_once ON f28.id = f28_once.id UNION ALL SELECT f31.id AS id, 'OPPORTUNITY'::text AS type, CAST(CASE WHEN (f31.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f31.title_vi, f31.title_en], f31_once.named, concat_ws(' ', left(f31.summary_vi, 100000), left(f31.summary_en, 100000), left(f31.description_vi, 100000), left(f31.description_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f31.title_vi AS name_vi, f31.title_en AS name_en, f31.title_sort AS name_sort, jsonb_build_object('type'::text, 'OPPORTUNITY'::text, 'id'::text, f31.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f31.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f31.code END) AS found
                FROM opportunity AS f31 JOIN (SELECT f31_every.id AS id, bool_or(f31_every.named) AS named
                  FROM (SELECT f32_newest.id AS id, true AS named
                    FROM (SELECT f32_found.id AS id
                      FROM (SELECT f32.id AS id
                        FROM opportunity AS f32
                        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f32.title_vi, '') || ' ') || coalesce(f32.title_en, ''))) @@ q.words AND (f32.status IN ('PUBLISHED', 'CLOSED'))
                         LIMIT 5000) AS f32_found ORDER BY f32_found.id DESC
                       LIMIT 200) AS f32_newest UNION ALL SELECT f33_newest.id AS id, false AS named
                    FROM (SELECT f33_found.id AS id
                      FROM (SELECT f33.id AS id
                        FROM opportunity AS f33
                        WHERE to_tsvector('simple'::regconfig, search_text((((((((((coalesce(f33.title_vi, '') || ' ') || coalesce(f33.title_en, '')) || ' ') || left(coalesce(f33.summary_vi, ''), 100000)) || ' ') || left(coalesce(f33.summary_en, ''), 100000)) || ' ') || left(coalesce(f33.description_vi, ''), 100000)) || ' ') || left(coalesce(f33.description_en, ''), 100000))) @@ q.words AND num_nonnulls(f33.summary_vi, f33.summary_en, f33.description_vi, f33.description_en) > 0 AND (f33.status IN ('PUBLISHED', 'CLOSED'))
                         LIMIT 5000) AS f33_found ORDER BY f33_found.id DESC
                       LIMIT 200) AS f33_newest UNION ALL SELECT f34_newest.id AS id, false AS named
                    FROM (SELECT f34_found.id AS id
                      FROM (SELECT f34.id AS id
                        FROM opportunity AS f34
                        WHERE f34.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))]) AND (f34.status IN ('PUBLISHED', 'CLOSED'))
                         LIMIT 5000) AS f34_found ORDER BY f34_found.id DESC
                       LIMIT 200) AS f34_newest) AS f31_every GROUP BY f31_every.id) AS f31_once ON f31.id = f31_once.id UNION ALL SELECT f35.id AS id, 'ORGANISATION'::text AS type, CAST(CASE WHEN (f35.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f35.name_vi, f35.name_en, f35.abbreviation], f35_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f35.name_vi AS name_vi, f35.name_en AS name_en, f35.name_sort AS name_sort, jsonb_build_object('type'::text, 'ORGANISATION'::text, 'id'::text, f35.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f35.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f35.code END) AS found
                FROM organisation AS f35 JOIN (SELECT f35_every.id AS id, bool_or(f35_every.named) AS named
                  FROM (SELECT f36_newest.id AS id, true AS named
                    FROM (SELECT f36_found.id AS id
                      FROM (SELECT f36.id AS id
                        FROM organisation AS f36
                        WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f36.name_vi, '') || ' ') || coalesce(f36.name_en, '')) || ' ') || coalesce(f36.abbreviation, ''))) @@ q.words
                         LIMIT 5000) AS f36_found ORDER BY f36_found.id DESC
                       LIMIT 200) AS f36_newest UNION ALL SELECT f37_newest.id AS id, false AS named
                    FROM (SELECT f37_found.id AS id
                      FROM (SELECT f37.id AS id
                        FROM organisation AS f37
                        WHERE f37.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])
                         LIMIT 5000) AS f37_found ORDER BY f37_found.id DESC
                       LIMIT 200) AS f37_newest) AS f35_every GROUP BY f35_every.id) AS f35_once ON f35.id = f35_once.id UNION ALL SELECT f38.id AS id, 'PATHWAY'::text AS type, CAST(CASE WHEN (f38.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f38.title_vi, f38.title_en], f38_once.named, concat_ws(' ', left(f38.summary_vi, 100000), left(f38.summary_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f38.title_vi AS name_vi, f38.title_en AS name_en, f38.title_sort AS name_sort, jsonb_build_object('type'::text, 'PATHWAY'::text, 'id'::text, f38.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f38.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f38.code END) AS found
                FROM pathway AS f38 JOIN (SELECT f38_every.id AS id, bool_or(f38_every.named) AS named
                  FROM (SELECT f39_newest.id AS id, true AS named
                    FROM (SELECT f39_found.id AS id
                      FROM (SELECT f39.id AS id
                        FROM pathway AS f39
                        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f39.title_vi, '') || ' ') || coalesce(f39.title_en, ''))) @@ q.words
                         LIMIT 5000) AS f39_found ORDER BY f39_found.id DESC
                       LIMIT 200) AS f39_newest UNION ALL SELECT f40_newest.id AS id, false AS named
                    FROM (SELECT f40_found.id AS id
                      FROM (SELECT f40.id AS id
                        FROM pathway AS f40
                        WHERE to_tsvector('simple'::regconfig, search_text((((((coalesce(f40.title_vi, '') || ' ') || coalesce(f40.title_en, '')) || ' ') || left(coalesce(f40.summary_vi, ''), 100000)) || ' ') || left(coalesce(f40.summary_en, ''), 100000))) @@ q.words AND num_nonnulls(f40.summary_vi, f40.summary_en) > 0
                         LIMIT 5000) AS f40_found ORDER BY f40_found.id DESC
                       LIMIT 200) AS f40_newest UNION ALL SELECT f41_newest.id AS id, false AS named
                    FROM (SELECT f41_found.id AS id
                      FROM (SELECT f41.id AS id
                        FROM pathway AS f41
                        WHERE f41.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])
                         LIMIT 5000) AS f41_found ORDER BY f41_found.id DESC
                       LIMIT 200) AS f41_newest) AS f38_every GROUP BY f38_every.id) AS f38_once ON f38.id = f38_once.id UNION ALL SELECT f42.id AS id, 'PILOT'::text AS type, CAST(CASE WHEN (f42.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f42.title_vi, f42.title_en], f42_once.named, concat_ws(' ', left(f42.technology, 100000), left(f42.hypothesis_vi, 100000), left(f42.hypothesis_en, 100000), left(f42.result_vi, 100000), left(f42.result_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f42.title_vi AS name_vi, f42.title_en AS name_en, f42.title_sort AS name_sort, jsonb_build_object('type'::text, 'PILOT'::text, 'id'::text, f42.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f42.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f42.code END) AS found
                FROM pilot AS f42 JOIN (SELECT f42_every.id AS id, bool_or(f42_every.named) AS named
                  FROM (SELECT f43_newest.id AS id, true AS named
                    FROM (SELECT f43_found.id AS id
                      FROM (SELECT f43.id AS id
                        FROM pilot AS f43
                        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f43.title_vi, '') || ' ') || coalesce(f43.title_en, ''))) @@ q.words AND (f43.status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED'))
                         LIMIT 5000) AS f43_found ORDER BY f43_found.id DESC
                       LIMIT 200) AS f43_newest UNION ALL SELECT f44_newest.id AS id, false AS named
                    FROM (SELECT f44_found.id AS id
                      FROM (SELECT f44.id AS id
                        FROM pilot AS f44
                        WHERE to_tsvector('simple'::regconfig, search_text((((((((((((coalesce(f44.title_vi, '') || ' ') || coalesce(f44.title_en, '')) || ' ') || left(coalesce(f44.technology, ''), 100000)) || ' ') || left(coalesce(f44.hypothesis_vi, ''), 100000)) || ' ') || left(coalesce(f44.hypothesis_en, ''), 100000)) || ' ') || left(coalesce(f44.result_vi, ''), 100000)) || ' ') || left(coalesce(f44.result_en, ''), 100000))) @@ q.words AND num_nonnulls(f44.technology, f44.hypothesis_vi, f44.hypothesis_en, f44.result_vi, f44.result_en) > 0 AND (f44.status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED'))
                         LIMIT 5000) AS f44_found ORDER BY f44_found.id DESC
                       LIMIT 200) AS f44_newest UNION ALL SELECT f45_newest.id AS id, false AS named
                    FROM (SELECT f45_found.id AS id
                      FROM (SELECT f45.id AS id
                        FROM pilot AS f45
                        WHERE f45.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))]) AND (f45.status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED'))
                         LIMIT 5000) AS f45_found ORDER BY f45_found.id DESC
                       LIMIT 200) AS f45_newest) AS f42_every GROUP BY f42_every.id) AS f42_once ON f42.id = f42_once.id UNION ALL SELECT f46.id AS id, 'PROGRAMME'::text AS type, CAST(CASE WHEN (f46.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f46.name_vi, f46.name_en], f46_once.named, concat_ws(' ', left(f46.summary_vi, 100000), left(f46.summary_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f46.name_vi AS name_vi, f46.name_en AS name_en, f46.name_sort AS name_sort, jsonb_build_object('type'::text, 'PROGRAMME'::text, 'id'::text, f46.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f46.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f46.code END) AS found
                FROM programme AS f46 JOIN (SELECT f46_every.id AS id, bool_or(f46_every.named) AS named
                  FROM (SELECT f47_newest.id AS id, true AS named
                    FROM (SELECT f47_found.id AS id
                      FROM (SELECT f47.id AS id
                        FROM programme AS f47
                        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f47.name_vi, '') || ' ') || coalesce(f47.name_en, ''))) @@ q.words
                         LIMIT 5000) AS f47_found ORDER BY f47_found.id DESC
                       LIMIT 200) AS f47_newest UNION ALL SELECT f48_newest.id AS id, false AS named
                    FROM (SELECT f48_found.id AS id
                      FROM (SELECT f48.id AS id
                        FROM programme AS f48
                        WHERE to_tsvector('simple'::regconfig, search_text((((((coalesce(f48.name_vi, '') || ' ') || coalesce(f48.name_en, '')) || ' ') || left(coalesce(f48.summary_vi, ''), 100000)) || ' ') || left(coalesce(f48.summary_en, ''), 100000))) @@ q.words AND num_nonnulls(f48.summary_vi, f48.summary_en) > 0
                         LIMIT 5000) AS f48_found ORDER BY f48_found.id DESC
                       LIMIT 200) AS f48_newest UNION ALL SELECT f49_newest.id AS id, false AS named
                    FROM (SELECT f49_found.id AS id
                      FROM (SELECT f49.id AS id
                        FROM programme AS f49
                        WHERE f49.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])
                         LIMIT 5000) AS f49_found ORDER BY f49_found.id DESC
                       LIMIT 200) AS f49_newest) AS f46_every GROUP BY f46_every.id) AS f46_once ON f46.id = f46_once.id UNION ALL SELECT f50.id AS id, 'SKILL'::text AS type, CAST(CASE WHEN (f50.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f50.name_vi, f50.name_en], f50_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f50.name_vi AS name_vi, f50.name_en AS name_en, f50.name_sort AS name_sort, jsonb_build_object('type'::text, 'SKILL'::text, 'id'::text, f50.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f50.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f50.code END) AS found
                FROM skill AS f50 JOIN (SELECT f50_every.id AS id, bool_or(f50_every.named) AS named
                  FROM (SELECT f51_newest.id AS id, true AS named
                    FROM (SELECT f51_found.id AS id
                      FROM (SELECT f51.id AS id
                        FROM skill AS f51
                        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f51.name_vi, '') || ' ') || coalesce(f51.name_en, ''))) @@ q.words
                         LIMIT 5000) AS f51_found ORDER BY f51_found.id DESC
                       LIMIT 200) AS f51_newest UNION ALL SELECT f52_newest.id AS id, false AS named
                    FROM (SELECT f52_found.id AS id
                      FROM (SELECT f52.id AS id
                        FROM skill AS f52
                        WHERE f52.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])
                         LIMIT 5000) AS f52_found ORDER BY f52_found.id DESC
                       LIMIT 200) AS f52_newest) AS f50_every GROUP BY f50_every.id) AS f50_once ON f50.id = f50_once.id UNION ALL SELECT f53.id AS id, 'SKILL_CENTRE'::text AS type, CAST(CASE WHEN (f53.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f53.name_vi, f53.name_en], f53_once.named, concat_ws(' ', left(f53.address, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f53.name_vi AS name_vi, f53.name_en AS name_en, f53.name_sort AS name_sort, jsonb_build_object('type'::text, 'SKILL_CENTRE'::text, 'id'::text, f53.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f53.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f53.code END) AS found
                FROM skill_centre AS f53 JOIN (SELECT f53_every.id AS id, bool_or(f53_every.named) AS named
                  FROM (SELECT f54_newest.id AS id, true AS named
                    FROM (SELECT f54_found.id AS id
                      FROM (SELECT f54.id AS id
                        FROM skill_centre AS f54
                        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f54.name_vi, '') || ' ') || coalesce(f54.name_en, ''))) @@ q.words
                         LIMIT 5000) AS f54_found ORDER BY f54_found.id DESC
                       LIMIT 200) AS f54_newest UNION ALL SELECT f55_newest.id AS id, false AS named
                    FROM (SELECT f55_found.id AS id
                      FROM (SELECT f55.id AS id
                        FROM skill_centre AS f55
                        WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f55.name_vi, '') || ' ') || coalesce(f55.name_en, '')) || ' ') || left(coalesce(f55.address, ''), 100000))) @@ q.words AND num_nonnulls(f55.address) > 0
                         LIMIT 5000) AS f55_found ORDER BY f55_found.id DESC
                       LIMIT 200) AS f55_newest UNION ALL SELECT f56_newest.id AS id, false AS named
                    FROM (SELECT f56_found.id AS id
                      FROM (SELECT f56.id AS id
                        FROM skill_centre AS f56
                        WHERE f56.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])
                         LIMIT 5000) AS f56_found ORDER BY f56_found.id DESC
                       LIMIT 200) AS f56_newest) AS f53_every GROUP BY f53_every.id) AS f53_once ON f53.id = f53_once.id UNION ALL SELECT f57.id AS id, 'STRATEGIC_PLAN'::text AS type, CAST(CASE WHEN (f57.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f57.name_vi, f57.name_en], f57_once.named, concat_ws(' ', left(f57.motto_vi, 100000), left(f57.motto_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f57.name_vi AS name_vi, f57.name_en AS name_en, f57.name_sort AS name_sort, jsonb_build_object('type'::text, 'STRATEGIC_PLAN'::text, 'id'::text, f57.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f57.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f57.code END) AS found
                FROM strategic_plan AS f57 JOIN (SELECT f57_every.id AS id, bool_or(f57_every.named) AS named
                  FROM (SELECT f58_newest.id AS id, true AS named
                    FROM (SELECT f58_found.id AS id
                      FROM (SELECT f58.id AS id
                        FROM strategic_plan AS f58
                        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f58.name_vi, '') || ' ') || coalesce(f58.name_en, ''))) @@ q.words
                         LIMIT 5000) AS f58_found ORDER BY f58_found.id DESC
                       LIMIT 200) AS f58_newest UNION ALL SELECT f59_newest.id AS id, false AS named
                    FROM (SELECT f59_found.id AS id
                      FROM (SELECT f59.id AS id
                        FROM strategic_plan AS f59
                        WHERE to_tsvector('simple'::regconfig, search_text((((((coalesce(f59.name_vi, '') || ' ') || coalesce(f59.name_en, '')) || ' ') || left(coalesce(f59.motto_vi, ''), 100000)) || ' ') || left(coalesce(f59.motto_en, ''), 100000))) @@ q.words AND num_nonnulls(f59.motto_vi, f59.motto_en) > 0
                         LIMIT 5000) AS f59_found ORDER BY f59_found.id DESC
                       LIMIT 200) AS f59_newest UNION ALL SELECT f60_newest.id AS id, false AS named
                    FROM (SELECT f60_found.id AS id
                      FROM (SELECT f60.id AS id
                        FROM strategic_plan AS f60
                        WHERE f60.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])
                         LIMIT 5000) AS f60_found ORDER BY f60_found.id DESC
                       LIMIT 200) AS f60_newest) AS f57_every GROUP BY f57_every.id) AS f57_once ON f57.id = f57_once.id) AS hit ON true) AS t0
             LIMIT 1001) AS s0) AS c0) AS "totalCount",
      coalesce(g0.o1, '[]'::json) AS "nodes"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.type AS "type",
        p0.score AS "score",
        p0.exact_accents AS "exactAccents",
        CASE WHEN ($3::VARCHAR = 'EN'::text) THEN coalesce(p0.name_en, p0.name_vi) ELSE p0.name_vi END AS "name",
        p0.distance_km AS "distanceKm",
        coalesce(g1.o0, '[]'::json) AS "matches",
        CASE WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          'AdministrativeUnit'::text AS "__typename",
          j2.code AS "code"
        ) "$") WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          'Area'::text AS "__typename",
          j3.code AS "code"
        ) "$") WHEN (j4.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'Framework'::text AS "__typename") "$") WHEN (j5.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'Indicator'::text AS "__typename") "$") WHEN (j6.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'JobPosition'::text AS "__typename") "$") WHEN (j7.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          CASE WHEN (j7.kind = 'COURSE'::text) THEN 'Course'::text WHEN (j7.kind = 'INTERNSHIP'::text) THEN 'Internship'::text WHEN (j7.kind = 'SCHOLARSHIP'::text) THEN 'Scholarship'::text WHEN (j7.kind = 'EXPERT_ASSIGNMENT'::text) THEN 'ExpertAssignment'::text WHEN (j7.kind = 'PILOT_CALL'::text) THEN 'PilotCall'::text END AS "__typename",
          j7.code AS "code"
        ) "$") WHEN (j8.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'Organisation'::text AS "__typename") "$") WHEN (j9.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'Pathway'::text AS "__typename") "$") WHEN (j10.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'Pilot'::text AS "__typename") "$") WHEN (j11.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'Programme'::text AS "__typename") "$") WHEN (j12.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'Skill'::text AS "__typename") "$") WHEN (j13.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'SkillCentre'::text AS "__typename") "$") WHEN (j14.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT 'StrategicPlan'::text AS "__typename") "$") END AS "node"
      ) "$") ORDER BY p0._ord ASC) AS o1
      FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
          p1.field AS "field",
          p1.fragment AS "fragment"
        ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
        FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.found LEFT OUTER JOIN administrative_unit AS j2 ON j2.id = CASE WHEN (p0.type = 'ADMINISTRATIVE_UNIT'::text) THEN p0.id END LEFT OUTER JOIN area AS j3 ON j3.id = CASE WHEN (p0.type = 'AREA'::text) THEN p0.id END LEFT OUTER JOIN framework AS j4 ON j4.id = CASE WHEN (p0.type = 'FRAMEWORK'::text) THEN p0.id END LEFT OUTER JOIN indicator AS j5 ON j5.id = CASE WHEN (p0.type = 'INDICATOR'::text) THEN p0.id END LEFT OUTER JOIN job_position AS j6 ON j6.id = CASE WHEN (p0.type = 'JOB_POSITION'::text) THEN p0.id END LEFT OUTER JOIN opportunity AS j7 ON j7.id = CASE WHEN (p0.type = 'OPPORTUNITY'::text) THEN p0.id END AND (j7.status IN ('PUBLISHED', 'CLOSED')) LEFT OUTER JOIN organisation AS j8 ON j8.id = CASE WHEN (p0.type = 'ORGANISATION'::text) THEN p0.id END LEFT OUTER JOIN pathway AS j9 ON j9.id = CASE WHEN (p0.type = 'PATHWAY'::text) THEN p0.id END LEFT OUTER JOIN pilot AS j10 ON j10.id = CASE WHEN (p0.type = 'PILOT'::text) THEN p0.id END AND (j10.status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED')) LEFT OUTER JOIN programme AS j11 ON j11.id = CASE WHEN (p0.type = 'PROGRAMME'::text) THEN p0.id END LEFT OUTER JOIN skill AS j12 ON j12.id = CASE WHEN (p0.type = 'SKILL'::text) THEN p0.id END LEFT OUTER JOIN skill_centre AS j13 ON j13.id = CASE WHEN (p0.type = 'SKILL_CENTRE'::text) THEN p0.id END LEFT OUTER JOIN strategic_plan AS j14 ON j14.id = CASE WHEN (p0.type = 'STRATEGIC_PLAN'::text) THEN p0.id END) AS g0) AS "search"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
