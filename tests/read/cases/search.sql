WITH w15 AS MATERIALIZED (
  SELECT meant.words AS words, meant.groups AS groups, meant.accents AS accents, meant.folded AS folded, meant.marks AS marks, meant.whole AS whole
  FROM search_terms($1::VARCHAR, '{administrative_unit,area,framework,indicator,job_position,opportunity,organisation,pathway,pilot,programme,skill,skill_centre,strategic_plan}'::text[]) AS meant
), w19 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f17_newest.id AS id, true AS named
    FROM (SELECT f17_found.id AS id
      FROM (SELECT f17.id AS id
        FROM administrative_unit AS f17
        WHERE to_tsvector('simple'::regconfig, search_text((((((((((coalesce(f17.name_vi, '') || ' ') || coalesce(f17.name_en, '')) || ' ') || coalesce(f17.full_name_vi, '')) || ' ') || coalesce(f17.full_name_en, '')) || ' ') || coalesce(f17.alt_spelling_vi, '')) || ' ') || search_list(f17.former_names))) @@ (SELECT words FROM w15) AND coalesce(f17.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true)
         LIMIT 1000) AS f17_found ORDER BY f17_found.id DESC
       LIMIT 200) AS f17_newest UNION ALL SELECT f18_newest.id AS id, false AS named
    FROM (SELECT f18_found.id AS id
      FROM (SELECT f18.id AS id
        FROM administrative_unit AS f18
        WHERE f18.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))]) AND coalesce(f18.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true)
         LIMIT 1000) AS f18_found ORDER BY f18_found.id DESC
       LIMIT 200) AS f18_newest) AS every GROUP BY every.id
), w23 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f21_newest.id AS id, true AS named
    FROM (SELECT f21_found.id AS id
      FROM (SELECT f21.id AS id
        FROM area AS f21
        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f21.name_vi, '') || ' ') || coalesce(f21.name_en, ''))) @@ (SELECT words FROM w15)
         LIMIT 1000) AS f21_found ORDER BY f21_found.id DESC
       LIMIT 200) AS f21_newest UNION ALL SELECT f22_newest.id AS id, false AS named
    FROM (SELECT f22_found.id AS id
      FROM (SELECT f22.id AS id
        FROM area AS f22
        WHERE f22.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
         LIMIT 1000) AS f22_found ORDER BY f22_found.id DESC
       LIMIT 200) AS f22_newest) AS every GROUP BY every.id
), w28 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f25_newest.id AS id, true AS named
    FROM (SELECT f25_found.id AS id
      FROM (SELECT f25.id AS id
        FROM framework AS f25
        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f25.name_vi, '') || ' ') || coalesce(f25.name_en, ''))) @@ (SELECT words FROM w15)
         LIMIT 1000) AS f25_found ORDER BY f25_found.id DESC
       LIMIT 200) AS f25_newest UNION ALL SELECT f26_newest.id AS id, false AS named
    FROM (SELECT f26_found.id AS id
      FROM (SELECT f26.id AS id
        FROM framework AS f26
        WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f26.name_vi, '') || ' ') || coalesce(f26.name_en, '')) || ' ') || left(coalesce(f26.legal_basis, ''), 100000))) @@ (SELECT words FROM w15) AND num_nonnulls(f26.legal_basis) > 0
         LIMIT 1000) AS f26_found ORDER BY f26_found.id DESC
       LIMIT 200) AS f26_newest UNION ALL SELECT f27_newest.id AS id, false AS named
    FROM (SELECT f27_found.id AS id
      FROM (SELECT f27.id AS id
        FROM framework AS f27
        WHERE f27.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
         LIMIT 1000) AS f27_found ORDER BY f27_found.id DESC
       LIMIT 200) AS f27_newest) AS every GROUP BY every.id
), w32 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f30_newest.id AS id, true AS named
    FROM (SELECT f30_found.id AS id
      FROM (SELECT f30.id AS id
        FROM indicator AS f30
        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f30.name_vi, '') || ' ') || coalesce(f30.name_en, ''))) @@ (SELECT words FROM w15)
         LIMIT 1000) AS f30_found ORDER BY f30_found.id DESC
       LIMIT 200) AS f30_newest UNION ALL SELECT f31_newest.id AS id, false AS named
    FROM (SELECT f31_found.id AS id
      FROM (SELECT f31.id AS id
        FROM indicator AS f31
        WHERE f31.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
         LIMIT 1000) AS f31_found ORDER BY f31_found.id DESC
       LIMIT 200) AS f31_newest) AS every GROUP BY every.id
), w36 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f34_newest.id AS id, true AS named
    FROM (SELECT f34_found.id AS id
      FROM (SELECT f34.id AS id
        FROM job_position AS f34
        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f34.title_vi, '') || ' ') || coalesce(f34.title_en, ''))) @@ (SELECT words FROM w15)
         LIMIT 1000) AS f34_found ORDER BY f34_found.id DESC
       LIMIT 200) AS f34_newest UNION ALL SELECT f35_newest.id AS id, false AS named
    FROM (SELECT f35_found.id AS id
      FROM (SELECT f35.id AS id
        FROM job_position AS f35
        WHERE f35.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
         LIMIT 1000) AS f35_found ORDER BY f35_found.id DESC
       LIMIT 200) AS f35_newest) AS every GROUP BY every.id
), w41 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f38_newest.id AS id, true AS named
    FROM (SELECT f38_found.id AS id
      FROM (SELECT f38.id AS id
        FROM opportunity AS f38
        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f38.title_vi, '') || ' ') || coalesce(f38.title_en, ''))) @@ (SELECT words FROM w15) AND (f38.status IN ('PUBLISHED', 'CLOSED'))
         LIMIT 1000) AS f38_found ORDER BY f38_found.id DESC
       LIMIT 200) AS f38_newest UNION ALL SELECT f39_newest.id AS id, false AS named
    FROM (SELECT f39_found.id AS id
      FROM (SELECT f39.id AS id
        FROM opportunity AS f39
        WHERE to_tsvector('simple'::regconfig, search_text((((((((((coalesce(f39.title_vi, '') || ' ') || coalesce(f39.title_en, '')) || ' ') || left(coalesce(f39.summary_vi, ''), 100000)) || ' ') || left(coalesce(f39.summary_en, ''), 100000)) || ' ') || left(coalesce(f39.description_vi, ''), 100000)) || ' ') || left(coalesce(f39.description_en, ''), 100000))) @@ (SELECT words FROM w15) AND num_nonnulls(f39.summary_vi, f39.summary_en, f39.description_vi, f39.description_en) > 0 AND (f39.status IN ('PUBLISHED', 'CLOSED'))
         LIMIT 1000) AS f39_found ORDER BY f39_found.id DESC
       LIMIT 200) AS f39_newest UNION ALL SELECT f40_newest.id AS id, false AS named
    FROM (SELECT f40_found.id AS id
      FROM (SELECT f40.id AS id
        FROM opportunity AS f40
        WHERE f40.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))]) AND (f40.status IN ('PUBLISHED', 'CLOSED'))
         LIMIT 1000) AS f40_found ORDER BY f40_found.id DESC
       LIMIT 200) AS f40_newest) AS every GROUP BY every.id
), w45 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f43_newest.id AS id, true AS named
    FROM (SELECT f43_found.id AS id
      FROM (SELECT f43.id AS id
        FROM organisation AS f43
        WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f43.name_vi, '') || ' ') || coalesce(f43.name_en, '')) || ' ') || coalesce(f43.abbreviation, ''))) @@ (SELECT words FROM w15)
         LIMIT 1000) AS f43_found ORDER BY f43_found.id DESC
       LIMIT 200) AS f43_newest UNION ALL SELECT f44_newest.id AS id, false AS named
    FROM (SELECT f44_found.id AS id
      FROM (SELECT f44.id AS id
        FROM organisation AS f44
        WHERE f44.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
         LIMIT 1000) AS f44_found ORDER BY f44_found.id DESC
       LIMIT 200) AS f44_newest) AS every GROUP BY every.id
), w50 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f47_newest.id AS id, true AS named
    FROM (SELECT f47_found.id AS id
      FROM (SELECT f47.id AS id
        FROM pathway AS f47
        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f47.title_vi, '') || ' ') || coalesce(f47.title_en, ''))) @@ (SELECT words FROM w15)
         LIMIT 1000) AS f47_found ORDER BY f47_found.id DESC
       LIMIT 200) AS f47_newest UNION ALL SELECT f48_newest.id AS id, false AS named
    FROM (SELECT f48_found.id AS id
      FROM (SELECT f48.id AS id
        FROM pathway AS f48
        WHERE to_tsvector('simple'::regconfig, search_text((((((coalesce(f48.title_vi, '') || ' ') || coalesce(f48.title_en, '')) || ' ') || left(coalesce(f48.summary_vi, ''), 100000)) || ' ') || left(coalesce(f48.summary_en, ''), 100000))) @@ (SELECT words FROM w15) AND num_nonnulls(f48.summary_vi, f48.summary_en) > 0
         LIMIT 1000) AS f48_found ORDER BY f48_found.id DESC
       LIMIT 200) AS f48_newest UNION ALL SELECT f49_newest.id AS id, false AS named
    FROM (SELECT f49_found.id AS id
      FROM (SELECT f49.id AS id
        FROM pathway AS f49
        WHERE f49.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
         LIMIT 1000) AS f49_found ORDER BY f49_found.id DESC
       LIMIT 200) AS f49_newest) AS every GROUP BY every.id
), w55 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f52_newest.id AS id, true AS named
    FROM (SELECT f52_found.id AS id
      FROM (SELECT f52.id AS id
        FROM pilot AS f52
        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f52.title_vi, '') || ' ') || coalesce(f52.title_en, ''))) @@ (SELECT words FROM w15) AND (f52.status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED'))
         LIMIT 1000) AS f52_found ORDER BY f52_found.id DESC
       LIMIT 200) AS f52_newest UNION ALL SELECT f53_newest.id AS id, false AS named
    FROM (SELECT f53_found.id AS id
      FROM (SELECT f53.id AS id
        FROM pilot AS f53
        WHERE to_tsvector('simple'::regconfig, search_text((((((((((((coalesce(f53.title_vi, '') || ' ') || coalesce(f53.title_en, '')) || ' ') || left(coalesce(f53.technology, ''), 100000)) || ' ') || left(coalesce(f53.hypothesis_vi, ''), 100000)) || ' ') || left(coalesce(f53.hypothesis_en, ''), 100000)) || ' ') || left(coalesce(f53.result_vi, ''), 100000)) || ' ') || left(coalesce(f53.result_en, ''), 100000))) @@ (SELECT words FROM w15) AND num_nonnulls(f53.technology, f53.hypothesis_vi, f53.hypothesis_en, f53.result_vi, f53.result_en) > 0 AND (f53.status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED'))
         LIMIT 1000) AS f53_found ORDER BY f53_found.id DESC
       LIMIT 200) AS f53_newest UNION ALL SELECT f54_newest.id AS id, false AS named
    FROM (SELECT f54_found.id AS id
      FROM (SELECT f54.id AS id
        FROM pilot AS f54
        WHERE f54.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))]) AND (f54.status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED'))
         LIMIT 1000) AS f54_found ORDER BY f54_found.id DESC
       LIMIT 200) AS f54_newest) AS every GROUP BY every.id
), w60 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f57_newest.id AS id, true AS named
    FROM (SELECT f57_found.id AS id
      FROM (SELECT f57.id AS id
        FROM programme AS f57
        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f57.name_vi, '') || ' ') || coalesce(f57.name_en, ''))) @@ (SELECT words FROM w15)
         LIMIT 1000) AS f57_found ORDER BY f57_found.id DESC
       LIMIT 200) AS f57_newest UNION ALL SELECT f58_newest.id AS id, false AS named
    FROM (SELECT f58_found.id AS id
      FROM (SELECT f58.id AS id
        FROM programme AS f58
        WHERE to_tsvector('simple'::regconfig, search_text((((((coalesce(f58.name_vi, '') || ' ') || coalesce(f58.name_en, '')) || ' ') || left(coalesce(f58.summary_vi, ''), 100000)) || ' ') || left(coalesce(f58.summary_en, ''), 100000))) @@ (SELECT words FROM w15) AND num_nonnulls(f58.summary_vi, f58.summary_en) > 0
         LIMIT 1000) AS f58_found ORDER BY f58_found.id DESC
       LIMIT 200) AS f58_newest UNION ALL SELECT f59_newest.id AS id, false AS named
    FROM (SELECT f59_found.id AS id
      FROM (SELECT f59.id AS id
        FROM programme AS f59
        WHERE f59.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
         LIMIT 1000) AS f59_found ORDER BY f59_found.id DESC
       LIMIT 200) AS f59_newest) AS every GROUP BY every.id
), w64 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f62_newest.id AS id, true AS named
    FROM (SELECT f62_found.id AS id
      FROM (SELECT f62.id AS id
        FROM skill AS f62
        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f62.name_vi, '') || ' ') || coalesce(f62.name_en, ''))) @@ (SELECT words FROM w15)
         LIMIT 1000) AS f62_found ORDER BY f62_found.id DESC
       LIMIT 200) AS f62_newest UNION ALL SELECT f63_newest.id AS id, false AS named
    FROM (SELECT f63_found.id AS id
      FROM (SELECT f63.id AS id
        FROM skill AS f63
        WHERE f63.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
         LIMIT 1000) AS f63_found ORDER BY f63_found.id DESC
       LIMIT 200) AS f63_newest) AS every GROUP BY every.id
), w69 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f66_newest.id AS id, true AS named
    FROM (SELECT f66_found.id AS id
      FROM (SELECT f66.id AS id
        FROM skill_centre AS f66
        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f66.name_vi, '') || ' ') || coalesce(f66.name_en, ''))) @@ (SELECT words FROM w15)
         LIMIT 1000) AS f66_found ORDER BY f66_found.id DESC
       LIMIT 200) AS f66_newest UNION ALL SELECT f67_newest.id AS id, false AS named
    FROM (SELECT f67_found.id AS id
      FROM (SELECT f67.id AS id
        FROM skill_centre AS f67
        WHERE to_tsvector('simple'::regconfig, search_text((((coalesce(f67.name_vi, '') || ' ') || coalesce(f67.name_en, '')) || ' ') || left(coalesce(f67.address, ''), 100000))) @@ (SELECT words FROM w15) AND num_nonnulls(f67.address) > 0
         LIMIT 1000) AS f67_found ORDER BY f67_found.id DESC
       LIMIT 200) AS f67_newest UNION ALL SELECT f68_newest.id AS id, false AS named
    FROM (SELECT f68_found.id AS id
      FROM (SELECT f68.id AS id
        FROM skill_centre AS f68
        WHERE f68.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
         LIMIT 1000) AS f68_found ORDER BY f68_found.id DESC
       LIMIT 200) AS f68_newest) AS every GROUP BY every.id
), w74 AS MATERIALIZED (
  SELECT every.id, bool_or(every.named) AS named
  FROM (SELECT f71_newest.id AS id, true AS named
    FROM (SELECT f71_found.id AS id
      FROM (SELECT f71.id AS id
        FROM strategic_plan AS f71
        WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f71.name_vi, '') || ' ') || coalesce(f71.name_en, ''))) @@ (SELECT words FROM w15)
         LIMIT 1000) AS f71_found ORDER BY f71_found.id DESC
       LIMIT 200) AS f71_newest UNION ALL SELECT f72_newest.id AS id, false AS named
    FROM (SELECT f72_found.id AS id
      FROM (SELECT f72.id AS id
        FROM strategic_plan AS f72
        WHERE to_tsvector('simple'::regconfig, search_text((((((coalesce(f72.name_vi, '') || ' ') || coalesce(f72.name_en, '')) || ' ') || left(coalesce(f72.motto_vi, ''), 100000)) || ' ') || left(coalesce(f72.motto_en, ''), 100000))) @@ (SELECT words FROM w15) AND num_nonnulls(f72.motto_vi, f72.motto_en) > 0
         LIMIT 1000) AS f72_found ORDER BY f72_found.id DESC
       LIMIT 200) AS f72_newest UNION ALL SELECT f73_newest.id AS id, false AS named
    FROM (SELECT f73_found.id AS id
      FROM (SELECT f73.id AS id
        FROM strategic_plan AS f73
        WHERE f73.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])
         LIMIT 1000) AS f73_found ORDER BY f73_found.id DESC
       LIMIT 200) AS f73_newest) AS every GROUP BY every.id
), p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.type AS type, t0.score AS score, t0.exact_accents AS exact_accents, t0.distance_km AS distance_km, t0.name_vi AS name_vi, t0.name_en AS name_en, t0.found AS found
    FROM (SELECT hit."id" AS id, hit."type" AS type, hit."score" AS score, hit.score >= 60 AS exact_accents, hit."distance_km" AS distance_km, hit."name_vi" AS name_vi, hit."name_en" AS name_en, hit."name_sort" AS name_sort, hit."found" AS found
      FROM w15 AS q JOIN LATERAL (SELECT f75.id AS id, 'ADMINISTRATIVE_UNIT'::text AS type, CAST(CASE WHEN (f75.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f75.name_vi, f75.name_en, f75.full_name_vi, f75.full_name_en, f75.alt_spelling_vi] || f75.former_names, f75_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f75.name_vi AS name_vi, f75.name_en AS name_en, f75.name_sort AS name_sort, jsonb_build_object('type'::text, 'ADMINISTRATIVE_UNIT'::text, 'id'::text, f75.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f75.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f75.code END) AS found
        FROM administrative_unit AS f75 JOIN w19 AS f75_once ON f75.id = f75_once.id UNION ALL SELECT f76.id AS id, 'AREA'::text AS type, CAST(CASE WHEN (f76.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f76.name_vi, f76.name_en], f76_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f76.name_vi AS name_vi, f76.name_en AS name_en, f76.name_sort AS name_sort, jsonb_build_object('type'::text, 'AREA'::text, 'id'::text, f76.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f76.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f76.code END) AS found
        FROM area AS f76 JOIN w23 AS f76_once ON f76.id = f76_once.id UNION ALL SELECT f77.id AS id, 'FRAMEWORK'::text AS type, CAST(CASE WHEN (f77.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f77.name_vi, f77.name_en], f77_once.named, concat_ws(' ', left(f77.legal_basis, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f77.name_vi AS name_vi, f77.name_en AS name_en, f77.name_sort AS name_sort, jsonb_build_object('type'::text, 'FRAMEWORK'::text, 'id'::text, f77.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f77.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f77.code END) AS found
        FROM framework AS f77 JOIN w28 AS f77_once ON f77.id = f77_once.id UNION ALL SELECT f78.id AS id, 'INDICATOR'::text AS type, CAST(CASE WHEN (f78.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f78.name_vi, f78.name_en], f78_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f78.name_vi AS name_vi, f78.name_en AS name_en, f78.name_sort AS name_sort, jsonb_build_object('type'::text, 'INDICATOR'::text, 'id'::text, f78.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f78.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f78.code END) AS found
        FROM indicator AS f78 JOIN w32 AS f78_once ON f78.id = f78_once.id UNION ALL SELECT f79.id AS id, 'JOB_POSITION'::text AS type, CAST(CASE WHEN (f79.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f79.title_vi, f79.title_en], f79_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f79.title_vi AS name_vi, f79.title_en AS name_en, f79.title_sort AS name_sort, jsonb_build_object('type'::text, 'JOB_POSITION'::text, 'id'::text, f79.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f79.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f79.code END) AS found
        FROM job_position AS f79 JOIN w36 AS f79_once ON f79.id = f79_once.id UNION ALL SELECT f80.id AS id, 'OPPORTUNITY'::text AS type, CAST(CASE WHEN (f80.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f80.title_vi, f80.title_en], f80_once.named, concat_ws(' ', left(f80.summary_vi, 100000), left(f80.summary_en, 100000), left(f80.description_vi, 100000), left(f80.description_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f80.title_vi AS name_vi, f80.title_en AS name_en, f80.title_sort AS name_sort, jsonb_build_object('type'::text, 'OPPORTUNITY'::text, 'id'::text, f80.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f80.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f80.code END) AS found
        FROM opportunity AS f80 JOIN w41 AS f80_once ON f80.id = f80_once.id UNION ALL SELECT f81.id AS id, 'ORGANISATION'::text AS type, CAST(CASE WHEN (f81.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f81.name_vi, f81.name_en, f81.abbreviation], f81_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f81.name_vi AS name_vi, f81.name_en AS name_en, f81.name_sort AS name_sort, jsonb_build_object('type'::text, 'ORGANISATION'::text, 'id'::text, f81.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f81.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f81.code END) AS found
        FROM organisation AS f81 JOIN w45 AS f81_once ON f81.id = f81_once.id UNION ALL SELECT f82.id AS id, 'PATHWAY'::text AS type, CAST(CASE WHEN (f82.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f82.title_vi, f82.title_en], f82_once.named, concat_ws(' ', left(f82.summary_vi, 100000), left(f82.summary_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f82.title_vi AS name_vi, f82.title_en AS name_en, f82.title_sort AS name_sort, jsonb_build_object('type'::text, 'PATHWAY'::text, 'id'::text, f82.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f82.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f82.code END) AS found
        FROM pathway AS f82 JOIN w50 AS f82_once ON f82.id = f82_once.id UNION ALL SELECT f83.id AS id, 'PILOT'::text AS type, CAST(CASE WHEN (f83.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f83.title_vi, f83.title_en], f83_once.named, concat_ws(' ', left(f83.technology, 100000), left(f83.hypothesis_vi, 100000), left(f83.hypothesis_en, 100000), left(f83.result_vi, 100000), left(f83.result_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f83.title_vi AS name_vi, f83.title_en AS name_en, f83.title_sort AS name_sort, jsonb_build_object('type'::text, 'PILOT'::text, 'id'::text, f83.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f83.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f83.code END) AS found
        FROM pilot AS f83 JOIN w55 AS f83_once ON f83.id = f83_once.id UNION ALL SELECT f84.id AS id, 'PROGRAMME'::text AS type, CAST(CASE WHEN (f84.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f84.name_vi, f84.name_en], f84_once.named, concat_ws(' ', left(f84.summary_vi, 100000), left(f84.summary_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f84.name_vi AS name_vi, f84.name_en AS name_en, f84.name_sort AS name_sort, jsonb_build_object('type'::text, 'PROGRAMME'::text, 'id'::text, f84.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f84.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f84.code END) AS found
        FROM programme AS f84 JOIN w60 AS f84_once ON f84.id = f84_once.id UNION ALL SELECT f85.id AS id, 'SKILL'::text AS type, CAST(CASE WHEN (f85.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f85.name_vi, f85.name_en], f85_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f85.name_vi AS name_vi, f85.name_en AS name_en, f85.name_sort AS name_sort, jsonb_build_object('type'::text, 'SKILL'::text, 'id'::text, f85.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f85.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f85.code END) AS found
        FROM skill AS f85 JOIN w64 AS f85_once ON f85.id = f85_once.id UNION ALL SELECT f86.id AS id, 'SKILL_CENTRE'::text AS type, CAST(CASE WHEN (f86.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f86.name_vi, f86.name_en], f86_once.named, concat_ws(' ', left(f86.address, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f86.name_vi AS name_vi, f86.name_en AS name_en, f86.name_sort AS name_sort, jsonb_build_object('type'::text, 'SKILL_CENTRE'::text, 'id'::text, f86.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f86.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f86.code END) AS found
        FROM skill_centre AS f86 JOIN w69 AS f86_once ON f86.id = f86_once.id UNION ALL SELECT f87.id AS id, 'STRATEGIC_PLAN'::text AS type, CAST(CASE WHEN (f87.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f87.name_vi, f87.name_en], f87_once.named, concat_ws(' ', left(f87.motto_vi, 100000), left(f87.motto_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f87.name_vi AS name_vi, f87.name_en AS name_en, f87.name_sort AS name_sort, jsonb_build_object('type'::text, 'STRATEGIC_PLAN'::text, 'id'::text, f87.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f87.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))])) THEN f87.code END) AS found
        FROM strategic_plan AS f87 JOIN w74 AS f87_once ON f87.id = f87_once.id) AS hit ON true) AS t0 ORDER BY t0.score DESC, t0.name_sort ASC, t0.id DESC
     LIMIT 3) AS i0
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.found AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.field AS field, t1.fragment AS fragment
      FROM (SELECT match.id AS id, match.field AS field, match.fragment AS fragment
        FROM (SELECT shown.id AS id, shown.field AS field, shown.fragment AS fragment
          FROM (SELECT ARRAY['nameVi', 'nameEn', 'fullNameVi', 'fullNameEn', 'altSpellingVi'] || array_fill('formerNames'::text, ARRAY[cardinality(f88.former_names)]) AS fields, ARRAY[f88.name_vi, f88.name_en, f88.full_name_vi, f88.full_name_en, f88.alt_spelling_vi]::text[] || f88.former_names AS texts
            FROM administrative_unit AS f88
            WHERE (k1._k ->> 'type'::text) = 'ADMINISTRATIVE_UNIT'::text AND f88.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['nameVi', 'nameEn'] AS fields, ARRAY[f89.name_vi, f89.name_en]::text[] AS texts
            FROM area AS f89
            WHERE (k1._k ->> 'type'::text) = 'AREA'::text AND f89.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['nameVi', 'nameEn', 'legalBasis'] AS fields, ARRAY[f90.name_vi, f90.name_en, f90.legal_basis]::text[] AS texts
            FROM framework AS f90
            WHERE (k1._k ->> 'type'::text) = 'FRAMEWORK'::text AND f90.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['nameVi', 'nameEn'] AS fields, ARRAY[f91.name_vi, f91.name_en]::text[] AS texts
            FROM indicator AS f91
            WHERE (k1._k ->> 'type'::text) = 'INDICATOR'::text AND f91.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['titleVi', 'titleEn'] AS fields, ARRAY[f92.title_vi, f92.title_en]::text[] AS texts
            FROM job_position AS f92
            WHERE (k1._k ->> 'type'::text) = 'JOB_POSITION'::text AND f92.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['titleVi', 'titleEn', 'summaryVi', 'summaryEn', 'descriptionVi', 'descriptionEn'] AS fields, ARRAY[f93.title_vi, f93.title_en, f93.summary_vi, f93.summary_en, f93.description_vi, f93.description_en]::text[] AS texts
            FROM opportunity AS f93
            WHERE (k1._k ->> 'type'::text) = 'OPPORTUNITY'::text AND f93.id = CAST(k1._k ->> 'id'::text AS UUID) AND (f93.status IN ('PUBLISHED', 'CLOSED')) UNION ALL SELECT ARRAY['nameVi', 'nameEn', 'abbreviation'] AS fields, ARRAY[f94.name_vi, f94.name_en, f94.abbreviation]::text[] AS texts
            FROM organisation AS f94
            WHERE (k1._k ->> 'type'::text) = 'ORGANISATION'::text AND f94.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['titleVi', 'titleEn', 'summaryVi', 'summaryEn'] AS fields, ARRAY[f95.title_vi, f95.title_en, f95.summary_vi, f95.summary_en]::text[] AS texts
            FROM pathway AS f95
            WHERE (k1._k ->> 'type'::text) = 'PATHWAY'::text AND f95.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['titleVi', 'titleEn', 'technology', 'hypothesisVi', 'hypothesisEn', 'resultVi', 'resultEn'] AS fields, ARRAY[f96.title_vi, f96.title_en, f96.technology, f96.hypothesis_vi, f96.hypothesis_en, f96.result_vi, f96.result_en]::text[] AS texts
            FROM pilot AS f96
            WHERE (k1._k ->> 'type'::text) = 'PILOT'::text AND f96.id = CAST(k1._k ->> 'id'::text AS UUID) AND (f96.status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED')) UNION ALL SELECT ARRAY['nameVi', 'nameEn', 'summaryVi', 'summaryEn'] AS fields, ARRAY[f97.name_vi, f97.name_en, f97.summary_vi, f97.summary_en]::text[] AS texts
            FROM programme AS f97
            WHERE (k1._k ->> 'type'::text) = 'PROGRAMME'::text AND f97.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['nameVi', 'nameEn'] AS fields, ARRAY[f98.name_vi, f98.name_en]::text[] AS texts
            FROM skill AS f98
            WHERE (k1._k ->> 'type'::text) = 'SKILL'::text AND f98.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['nameVi', 'nameEn', 'address'] AS fields, ARRAY[f99.name_vi, f99.name_en, f99.address]::text[] AS texts
            FROM skill_centre AS f99
            WHERE (k1._k ->> 'type'::text) = 'SKILL_CENTRE'::text AND f99.id = CAST(k1._k ->> 'id'::text AS UUID) UNION ALL SELECT ARRAY['nameVi', 'nameEn', 'mottoVi', 'mottoEn'] AS fields, ARRAY[f100.name_vi, f100.name_en, f100.motto_vi, f100.motto_en]::text[] AS texts
            FROM strategic_plan AS f100
            WHERE (k1._k ->> 'type'::text) = 'STRATEGIC_PLAN'::text AND f100.id = CAST(k1._k ->> 'id'::text AS UUID)) AS hit JOIN search_matches(hit.fields, hit.texts, array((SELECT jsonb_array_elements_text(k1._k -> 'marks'::text) AS jsonb_array_elements_text_1)), CAST(array((SELECT jsonb_array_elements_text(k1._k -> 'groups'::text) AS jsonb_array_elements_text_2)) AS TSQUERY[])) AS shown(id, field, fragment) ON true UNION ALL SELECT 0, 'code'::text, concat('<mark>'::text, replace(replace(k1._k ->> 'code'::text, '&'::text, '&amp;'::text), '<'::text, '&lt;'::text), '</mark>'::text) AS concat_1
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
              FROM w15 AS q JOIN LATERAL (SELECT f16.id AS id, 'ADMINISTRATIVE_UNIT'::text AS type, CAST(CASE WHEN (f16.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f16.name_vi, f16.name_en, f16.full_name_vi, f16.full_name_en, f16.alt_spelling_vi] || f16.former_names, f16_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f16.name_vi AS name_vi, f16.name_en AS name_en, f16.name_sort AS name_sort, jsonb_build_object('type'::text, 'ADMINISTRATIVE_UNIT'::text, 'id'::text, f16.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f16.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f16.code END) AS found
                FROM administrative_unit AS f16 JOIN w19 AS f16_once ON f16.id = f16_once.id UNION ALL SELECT f20.id AS id, 'AREA'::text AS type, CAST(CASE WHEN (f20.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f20.name_vi, f20.name_en], f20_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f20.name_vi AS name_vi, f20.name_en AS name_en, f20.name_sort AS name_sort, jsonb_build_object('type'::text, 'AREA'::text, 'id'::text, f20.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f20.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f20.code END) AS found
                FROM area AS f20 JOIN w23 AS f20_once ON f20.id = f20_once.id UNION ALL SELECT f24.id AS id, 'FRAMEWORK'::text AS type, CAST(CASE WHEN (f24.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f24.name_vi, f24.name_en], f24_once.named, concat_ws(' ', left(f24.legal_basis, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f24.name_vi AS name_vi, f24.name_en AS name_en, f24.name_sort AS name_sort, jsonb_build_object('type'::text, 'FRAMEWORK'::text, 'id'::text, f24.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f24.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f24.code END) AS found
                FROM framework AS f24 JOIN w28 AS f24_once ON f24.id = f24_once.id UNION ALL SELECT f29.id AS id, 'INDICATOR'::text AS type, CAST(CASE WHEN (f29.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f29.name_vi, f29.name_en], f29_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f29.name_vi AS name_vi, f29.name_en AS name_en, f29.name_sort AS name_sort, jsonb_build_object('type'::text, 'INDICATOR'::text, 'id'::text, f29.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f29.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f29.code END) AS found
                FROM indicator AS f29 JOIN w32 AS f29_once ON f29.id = f29_once.id UNION ALL SELECT f33.id AS id, 'JOB_POSITION'::text AS type, CAST(CASE WHEN (f33.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f33.title_vi, f33.title_en], f33_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f33.title_vi AS name_vi, f33.title_en AS name_en, f33.title_sort AS name_sort, jsonb_build_object('type'::text, 'JOB_POSITION'::text, 'id'::text, f33.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f33.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f33.code END) AS found
                FROM job_position AS f33 JOIN w36 AS f33_once ON f33.id = f33_once.id UNION ALL SELECT f37.id AS id, 'OPPORTUNITY'::text AS type, CAST(CASE WHEN (f37.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f37.title_vi, f37.title_en], f37_once.named, concat_ws(' ', left(f37.summary_vi, 100000), left(f37.summary_en, 100000), left(f37.description_vi, 100000), left(f37.description_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f37.title_vi AS name_vi, f37.title_en AS name_en, f37.title_sort AS name_sort, jsonb_build_object('type'::text, 'OPPORTUNITY'::text, 'id'::text, f37.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f37.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f37.code END) AS found
                FROM opportunity AS f37 JOIN w41 AS f37_once ON f37.id = f37_once.id UNION ALL SELECT f42.id AS id, 'ORGANISATION'::text AS type, CAST(CASE WHEN (f42.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f42.name_vi, f42.name_en, f42.abbreviation], f42_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f42.name_vi AS name_vi, f42.name_en AS name_en, f42.name_sort AS name_sort, jsonb_build_object('type'::text, 'ORGANISATION'::text, 'id'::text, f42.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f42.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f42.code END) AS found
                FROM organisation AS f42 JOIN w45 AS f42_once ON f42.id = f42_once.id UNION ALL SELECT f46.id AS id, 'PATHWAY'::text AS type, CAST(CASE WHEN (f46.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f46.title_vi, f46.title_en], f46_once.named, concat_ws(' ', left(f46.summary_vi, 100000), left(f46.summary_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f46.title_vi AS name_vi, f46.title_en AS name_en, f46.title_sort AS name_sort, jsonb_build_object('type'::text, 'PATHWAY'::text, 'id'::text, f46.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f46.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f46.code END) AS found
                FROM pathway AS f46 JOIN w50 AS f46_once ON f46.id = f46_once.id UNION ALL SELECT f51.id AS id, 'PILOT'::text AS type, CAST(CASE WHEN (f51.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f51.title_vi, f51.title_en], f51_once.named, concat_ws(' ', left(f51.technology, 100000), left(f51.hypothesis_vi, 100000), left(f51.hypothesis_en, 100000), left(f51.result_vi, 100000), left(f51.result_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f51.title_vi AS name_vi, f51.title_en AS name_en, f51.title_sort AS name_sort, jsonb_build_object('type'::text, 'PILOT'::text, 'id'::text, f51.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f51.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f51.code END) AS found
                FROM pilot AS f51 JOIN w55 AS f51_once ON f51.id = f51_once.id UNION ALL SELECT f56.id AS id, 'PROGRAMME'::text AS type, CAST(CASE WHEN (f56.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f56.name_vi, f56.name_en], f56_once.named, concat_ws(' ', left(f56.summary_vi, 100000), left(f56.summary_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f56.name_vi AS name_vi, f56.name_en AS name_en, f56.name_sort AS name_sort, jsonb_build_object('type'::text, 'PROGRAMME'::text, 'id'::text, f56.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f56.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f56.code END) AS found
                FROM programme AS f56 JOIN w60 AS f56_once ON f56.id = f56_once.id UNION ALL SELECT f61.id AS id, 'SKILL'::text AS type, CAST(CASE WHEN (f61.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f61.name_vi, f61.name_en], f61_once.named, '', q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f61.name_vi AS name_vi, f61.name_en AS name_en, f61.name_sort AS name_sort, jsonb_build_object('type'::text, 'SKILL'::text, 'id'::text, f61.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f61.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f61.code END) AS found
                FROM skill AS f61 JOIN w64 AS f61_once ON f61.id = f61_once.id UNION ALL SELECT f65.id AS id, 'SKILL_CENTRE'::text AS type, CAST(CASE WHEN (f65.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f65.name_vi, f65.name_en], f65_once.named, concat_ws(' ', left(f65.address, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f65.name_vi AS name_vi, f65.name_en AS name_en, f65.name_sort AS name_sort, jsonb_build_object('type'::text, 'SKILL_CENTRE'::text, 'id'::text, f65.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f65.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f65.code END) AS found
                FROM skill_centre AS f65 JOIN w69 AS f65_once ON f65.id = f65_once.id UNION ALL SELECT f70.id AS id, 'STRATEGIC_PLAN'::text AS type, CAST(CASE WHEN (f70.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN 99 ELSE search_score(ARRAY[f70.name_vi, f70.name_en], f70_once.named, concat_ws(' ', left(f70.motto_vi, 100000), left(f70.motto_en, 100000)), q.groups, q.accents, q.folded, q.whole) END AS DOUBLE PRECISION) AS score, CAST(NULL AS BOOLEAN) AS exact_accents, CAST(NULL AS DOUBLE PRECISION) AS distance_km, f70.name_vi AS name_vi, f70.name_en AS name_en, f70.name_sort AS name_sort, jsonb_build_object('type'::text, 'STRATEGIC_PLAN'::text, 'id'::text, f70.id, 'marks'::text, q.marks, 'groups'::text, q.groups::text[], 'code'::text, CASE WHEN (f70.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) THEN f70.code END) AS found
                FROM strategic_plan AS f70 JOIN w74 AS f70_once ON f70.id = f70_once.id) AS hit ON true) AS t0
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
