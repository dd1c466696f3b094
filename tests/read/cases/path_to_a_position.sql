WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.place AS place, t0.depth AS depth, t0.stage AS stage, t0.state AS state, t0.skill_id AS skill_id, t0.level AS level, t0.pathway_step_id AS pathway_step_id, t0.reason_vi AS reason_vi, t0.reason_en AS reason_en
    FROM (SELECT row_number() OVER (ORDER BY found.depth DESC, CASE WHEN (found.stage = 'TRAINING'::text) THEN 0 WHEN (found.stage = 'PRACTICE'::text) THEN 1 WHEN (found.stage = 'IMPLEMENTATION'::text) THEN 2 END, found.sort, found.id) AS place, found.id AS id, found.depth AS depth, found.stage AS stage, found.state AS state, found.skill_id AS skill_id, found.level AS level, found.lesson AS lesson, found.pathway_step_id AS pathway_step_id, found.job_position_id AS job_position_id, found.reason_vi AS reason_vi, found.reason_en AS reason_en
      FROM (SELECT CAST(md5(concat(step.skill_id, '/'::text, step.level)) AS UUID) AS id, step.depth AS depth, CASE WHEN (f19.kind IN ('EXPERT_ASSIGNMENT'::text, 'PILOT_CALL'::text)) THEN 'IMPLEMENTATION'::text WHEN (f19.kind = 'INTERNSHIP'::text OR f19.learning_model = 'LEARNING_BY_DOING'::text OR f19.delivery_mode = 'WORKPLACE'::text) THEN 'PRACTICE'::text ELSE 'TRAINING'::text END AS stage, CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END AS state, f18.code AS sort, step.skill_id AS skill_id, step.level AS level, CASE WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END != 'KNOWN'::text) THEN concat(step.skill_id, '/'::text, step.level) END AS lesson, CAST(NULL AS UUID) AS pathway_step_id, CAST(NULL AS UUID) AS job_position_id, concat(f18.name_vi, ' mức '::text, step.level, ': '::text, CASE WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END IN ('OPEN'::text, 'LATER'::text, 'CIRCULAR'::text)) THEN concat(CASE WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'KNOWN'::text) THEN 'Hồ sơ đã có'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'OPEN'::text) THEN 'Có cơ hội đang mở'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'LATER'::text) THEN 'Có cơ hội sẽ mở sau'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'NO_OFFER'::text) THEN 'Chưa có cơ hội nào được công bố'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'CIRCULAR'::text) THEN 'Chỉ có đường vòng: cần chính kỹ năng này'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'GOAL'::text) THEN 'Đích đến'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'PATHWAY'::text) THEN 'Bước trong lộ trình xây dựng kỹ năng này'::text ELSE CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END END, ': '::text, f19.title_vi) ELSE CASE WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'KNOWN'::text) THEN 'Hồ sơ đã có'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'OPEN'::text) THEN 'Có cơ hội đang mở'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'LATER'::text) THEN 'Có cơ hội sẽ mở sau'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'NO_OFFER'::text) THEN 'Chưa có cơ hội nào được công bố'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'CIRCULAR'::text) THEN 'Chỉ có đường vòng: cần chính kỹ năng này'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'GOAL'::text) THEN 'Đích đến'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'PATHWAY'::text) THEN 'Bước trong lộ trình xây dựng kỹ năng này'::text ELSE CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END END END, '.'::text) AS reason_vi, concat(coalesce(f18.name_en, f18.name_vi), ' at level '::text, step.level, ': '::text, CASE WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END IN ('OPEN'::text, 'LATER'::text, 'CIRCULAR'::text)) THEN concat(CASE WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'KNOWN'::text) THEN 'The profile has it already'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'OPEN'::text) THEN 'An offer for it is open now'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'LATER'::text) THEN 'An offer for it opens later'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'NO_OFFER'::text) THEN 'Nothing that is announced teaches it'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'CIRCULAR'::text) THEN 'The only way to it needs it already'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'GOAL'::text) THEN 'What the way leads to'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'PATHWAY'::text) THEN 'A step of a pathway that builds it'::text ELSE CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END END, ': '::text, coalesce(f19.title_en, f19.title_vi)) ELSE CASE WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'KNOWN'::text) THEN 'The profile has it already'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'OPEN'::text) THEN 'An offer for it is open now'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'LATER'::text) THEN 'An offer for it opens later'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'NO_OFFER'::text) THEN 'Nothing that is announced teaches it'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'CIRCULAR'::text) THEN 'The only way to it needs it already'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'GOAL'::text) THEN 'What the way leads to'::text WHEN (CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END = 'PATHWAY'::text) THEN 'A step of a pathway that builds it'::text ELSE CASE WHEN (coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
          FROM (SELECT (SELECT f3.id
              FROM skill AS f3
              WHERE f3.framework_id IN (SELECT f4.id
                FROM framework AS f4
                WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
               LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
              FROM skill AS f5
              WHERE f5.framework_id IN (SELECT f6.id
                FROM framework AS f6
                WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
               LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
              FROM skill AS f7
              WHERE f7.framework_id IN (SELECT f8.id
                FROM framework AS f8
                WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
               LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
              FROM skill AS f9
              WHERE f9.framework_id IN (SELECT f10.id
                FROM framework AS f10
                WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
               LIMIT 1) AS key, $24::INTEGER AS level) AS had
          WHERE had.key IS NOT NULL) ->> CAST(step.skill_id AS TEXT) AS INTEGER), 0) >= step.level) THEN 'KNOWN'::text WHEN step.offer_id IS NULL THEN 'NO_OFFER'::text WHEN step.circular THEN 'CIRCULAR'::text WHEN (coalesce(f19.opens_at, '-infinity'::timestamptz) > now()) THEN 'LATER'::text ELSE 'OPEN'::text END END END, '.'::text) AS reason_en
        FROM (SELECT seen.skill_id AS skill_id, seen.level AS level, max(seen.depth) FILTER (WHERE NOT seen.circular) AS depth, bool_or(seen.circular) AS circular, CAST(max(CAST(seen.offer_id AS TEXT)) AS UUID) AS offer_id
          FROM (WITH RECURSIVE way(depth, skill_id, level, offer_id, path, circular) AS
            (SELECT 1 AS depth, goal.skill_id AS skill_id, goal.level AS level, chosen.offer_id AS offer_id, CAST(array_append('{}'::text[], concat(goal.skill_id, '/'::text, goal.level)) AS TEXT[]) AS path, false AS circular
              FROM (SELECT f11.skill_id AS skill_id, f11.level AS level
                FROM job_position_skill AS f11
                WHERE f11.job_position_id = (SELECT f12.id
                  FROM job_position AS f12
                  WHERE f12.code = $25::VARCHAR
                   LIMIT 1)) AS goal LEFT OUTER JOIN LATERAL (SELECT f13.id AS offer_id
                FROM (SELECT taught.opportunity_id AS opportunity_id
                  FROM (SELECT taught.opportunity_id AS opportunity_id, taught.opens_at AS opens_at, taught.closes_at AS closes_at
                    FROM lesson AS taught
                    WHERE taught.skill_id = goal.skill_id AND taught.level >= goal.level AND taught.closes_at > now() ORDER BY taught.closes_at, taught.opportunity_id
                     LIMIT 100) AS taught ORDER BY (SELECT count(*) AS count_1
                    FROM opportunity_skill AS f14
                    WHERE taught.opportunity_id = f14.opportunity_id AND f14.role = 'REQUIRED'::text AND f14.level > coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
                      FROM (SELECT (SELECT f3.id
                          FROM skill AS f3
                          WHERE f3.framework_id IN (SELECT f4.id
                            FROM framework AS f4
                            WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
                           LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
                          FROM skill AS f5
                          WHERE f5.framework_id IN (SELECT f6.id
                            FROM framework AS f6
                            WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
                           LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
                          FROM skill AS f7
                          WHERE f7.framework_id IN (SELECT f8.id
                            FROM framework AS f8
                            WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
                           LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
                          FROM skill AS f9
                          WHERE f9.framework_id IN (SELECT f10.id
                            FROM framework AS f10
                            WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
                           LIMIT 1) AS key, $24::INTEGER AS level) AS had
                      WHERE had.key IS NOT NULL) ->> CAST(f14.skill_id AS TEXT) AS INTEGER), 0)), taught.opens_at > now(), taught.closes_at, taught.opportunity_id
                   LIMIT 1) AS best JOIN opportunity AS f13 ON best.opportunity_id = f13.id
                WHERE f13.status = 'PUBLISHED'::text AND coalesce(f13.closes_at, 'infinity'::timestamptz) > now() AND (f13.status IN ('PUBLISHED', 'CLOSED'))) AS chosen ON coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
                FROM (SELECT (SELECT f3.id
                    FROM skill AS f3
                    WHERE f3.framework_id IN (SELECT f4.id
                      FROM framework AS f4
                      WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
                     LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
                    FROM skill AS f5
                    WHERE f5.framework_id IN (SELECT f6.id
                      FROM framework AS f6
                      WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
                     LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
                    FROM skill AS f7
                    WHERE f7.framework_id IN (SELECT f8.id
                      FROM framework AS f8
                      WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
                     LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
                    FROM skill AS f9
                    WHERE f9.framework_id IN (SELECT f10.id
                      FROM framework AS f10
                      WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
                     LIMIT 1) AS key, $24::INTEGER AS level) AS had
                WHERE had.key IS NOT NULL) ->> CAST(goal.skill_id AS TEXT) AS INTEGER), 0) < goal.level
              WHERE goal.skill_id IS NOT NULL UNION ALL SELECT way.depth + 1, f15.skill_id, f15.level, chosen.offer_id, array_append(way.path, concat(f15.skill_id, '/'::text, f15.level)) AS array_append_1, concat(f15.skill_id, '/'::text, f15.level) = ANY (way.path) AS anon_1
              FROM way JOIN opportunity_skill AS f15 ON f15.opportunity_id = way.offer_id AND f15.role = 'REQUIRED'::text LEFT OUTER JOIN LATERAL (SELECT f16.id AS offer_id
                FROM (SELECT taught.opportunity_id AS opportunity_id
                  FROM (SELECT taught.opportunity_id AS opportunity_id, taught.opens_at AS opens_at, taught.closes_at AS closes_at
                    FROM lesson AS taught
                    WHERE taught.skill_id = f15.skill_id AND taught.level >= f15.level AND taught.closes_at > now() ORDER BY taught.closes_at, taught.opportunity_id
                     LIMIT 100) AS taught ORDER BY (SELECT count(*) AS count_2
                    FROM opportunity_skill AS f17
                    WHERE taught.opportunity_id = f17.opportunity_id AND f17.role = 'REQUIRED'::text AND f17.level > coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
                      FROM (SELECT (SELECT f3.id
                          FROM skill AS f3
                          WHERE f3.framework_id IN (SELECT f4.id
                            FROM framework AS f4
                            WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
                           LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
                          FROM skill AS f5
                          WHERE f5.framework_id IN (SELECT f6.id
                            FROM framework AS f6
                            WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
                           LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
                          FROM skill AS f7
                          WHERE f7.framework_id IN (SELECT f8.id
                            FROM framework AS f8
                            WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
                           LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
                          FROM skill AS f9
                          WHERE f9.framework_id IN (SELECT f10.id
                            FROM framework AS f10
                            WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
                           LIMIT 1) AS key, $24::INTEGER AS level) AS had
                      WHERE had.key IS NOT NULL) ->> CAST(f17.skill_id AS TEXT) AS INTEGER), 0)), taught.opens_at > now(), taught.closes_at, taught.opportunity_id
                   LIMIT 1) AS best JOIN opportunity AS f16 ON best.opportunity_id = f16.id
                WHERE f16.status = 'PUBLISHED'::text AND coalesce(f16.closes_at, 'infinity'::timestamptz) > now() AND (f16.status IN ('PUBLISHED', 'CLOSED'))) AS chosen ON coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
                FROM (SELECT (SELECT f3.id
                    FROM skill AS f3
                    WHERE f3.framework_id IN (SELECT f4.id
                      FROM framework AS f4
                      WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
                     LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
                    FROM skill AS f5
                    WHERE f5.framework_id IN (SELECT f6.id
                      FROM framework AS f6
                      WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
                     LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
                    FROM skill AS f7
                    WHERE f7.framework_id IN (SELECT f8.id
                      FROM framework AS f8
                      WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
                     LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
                    FROM skill AS f9
                    WHERE f9.framework_id IN (SELECT f10.id
                      FROM framework AS f10
                      WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
                     LIMIT 1) AS key, $24::INTEGER AS level) AS had
                WHERE had.key IS NOT NULL) ->> CAST(f15.skill_id AS TEXT) AS INTEGER), 0) < f15.level
              WHERE way.depth < 5 AND NOT way.circular)
             SELECT way.depth AS depth, way.skill_id AS skill_id, way.level AS level, way.offer_id AS offer_id, way.path AS path, way.circular AS circular
            FROM way
             LIMIT 500) AS seen GROUP BY seen.skill_id, seen.level) AS step JOIN skill AS f18 ON f18.id = step.skill_id LEFT OUTER JOIN opportunity AS f19 ON f19.id = step.offer_id UNION ALL SELECT CAST(md5(CAST(f20.id AS TEXT)) AS UUID) AS id, (ends.position - f20.position) + 1 AS depth, f20.stage AS stage, 'PATHWAY'::text AS state, f23.code AS sort, CAST(NULL AS UUID) AS skill_id, CAST(NULL AS INTEGER) AS level, CAST(NULL AS TEXT) AS lesson, f20.id AS pathway_step_id, CAST(NULL AS UUID) AS job_position_id, concat('Bước '::text, f20.position, ' của '::text, f23.title_vi, ': '::text, f20.title_vi, '.'::text) AS reason_vi, concat('Step '::text, f20.position, ' of '::text, coalesce(f23.title_en, f23.title_vi), ': '::text, coalesce(f20.title_en, f20.title_vi), '.'::text) AS reason_en
        FROM (SELECT f21.pathway_id AS pathway_id, max(f21.position) AS position
          FROM (SELECT f24.skill_id AS skill_id, f24.level AS level
            FROM job_position_skill AS f24
            WHERE f24.job_position_id = (SELECT f25.id
              FROM job_position AS f25
              WHERE f25.code = $26::VARCHAR
               LIMIT 1)) AS goal JOIN pathway_step_skill AS f22 ON f22.skill_id = goal.skill_id JOIN pathway_step AS f21 ON f21.id = f22.pathway_step_id
          WHERE coalesce(f22.level, f21.min_level, 8) >= goal.level GROUP BY f21.pathway_id) AS ends JOIN pathway_step AS f20 ON f20.pathway_id = ends.pathway_id AND f20.position <= ends.position JOIN pathway AS f23 ON f23.id = f20.pathway_id UNION ALL SELECT CAST(md5(CAST(f26.id AS TEXT)) AS UUID) AS id, 0 AS depth, 'IMPLEMENTATION'::text AS stage, 'GOAL'::text AS state, f26.code AS sort, CAST(NULL AS UUID) AS skill_id, CAST(NULL AS INTEGER) AS level, CAST(NULL AS TEXT) AS lesson, CAST(NULL AS UUID) AS pathway_step_id, f26.id AS job_position_id, concat(f26.title_vi, ': cần '::text, (SELECT count(*) AS count_3
          FROM job_position_skill AS f27
          WHERE f27.job_position_id = f26.id), ' kỹ năng, hồ sơ đã có '::text, (SELECT count(*) AS count_3
          FROM job_position_skill AS f27
          WHERE f27.job_position_id = f26.id AND coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
            FROM (SELECT (SELECT f3.id
                FROM skill AS f3
                WHERE f3.framework_id IN (SELECT f4.id
                  FROM framework AS f4
                  WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
                 LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
                FROM skill AS f5
                WHERE f5.framework_id IN (SELECT f6.id
                  FROM framework AS f6
                  WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
                 LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
                FROM skill AS f7
                WHERE f7.framework_id IN (SELECT f8.id
                  FROM framework AS f8
                  WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
                 LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
                FROM skill AS f9
                WHERE f9.framework_id IN (SELECT f10.id
                  FROM framework AS f10
                  WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
                 LIMIT 1) AS key, $24::INTEGER AS level) AS had
            WHERE had.key IS NOT NULL) ->> CAST(f27.skill_id AS TEXT) AS INTEGER), 0) >= f27.level), '.'::text) AS reason_vi, concat(coalesce(f26.title_en, f26.title_vi), ': it requires '::text, (SELECT count(*) AS count_3
          FROM job_position_skill AS f27
          WHERE f27.job_position_id = f26.id), ' skills, of which the profile has '::text, (SELECT count(*) AS count_3
          FROM job_position_skill AS f27
          WHERE f27.job_position_id = f26.id AND coalesce(CAST((SELECT coalesce(jsonb_object_agg(had.key, had.level ORDER BY had.level), '{}'::jsonb) AS coalesce_1
            FROM (SELECT (SELECT f3.id
                FROM skill AS f3
                WHERE f3.framework_id IN (SELECT f4.id
                  FROM framework AS f4
                  WHERE f4.code = split_part($1::VARCHAR, $2::VARCHAR, $3::INTEGER)) AND f3.code = split_part($1::VARCHAR, $4::VARCHAR, $5::INTEGER)
                 LIMIT 1) AS key, $6::INTEGER AS level UNION ALL SELECT (SELECT f5.id
                FROM skill AS f5
                WHERE f5.framework_id IN (SELECT f6.id
                  FROM framework AS f6
                  WHERE f6.code = split_part($7::VARCHAR, $8::VARCHAR, $9::INTEGER)) AND f5.code = split_part($7::VARCHAR, $10::VARCHAR, $11::INTEGER)
                 LIMIT 1) AS key, $12::INTEGER AS level UNION ALL SELECT (SELECT f7.id
                FROM skill AS f7
                WHERE f7.framework_id IN (SELECT f8.id
                  FROM framework AS f8
                  WHERE f8.code = split_part($13::VARCHAR, $14::VARCHAR, $15::INTEGER)) AND f7.code = split_part($13::VARCHAR, $16::VARCHAR, $17::INTEGER)
                 LIMIT 1) AS key, $18::INTEGER AS level UNION ALL SELECT (SELECT f9.id
                FROM skill AS f9
                WHERE f9.framework_id IN (SELECT f10.id
                  FROM framework AS f10
                  WHERE f10.code = split_part($19::VARCHAR, $20::VARCHAR, $21::INTEGER)) AND f9.code = split_part($19::VARCHAR, $22::VARCHAR, $23::INTEGER)
                 LIMIT 1) AS key, $24::INTEGER AS level) AS had
            WHERE had.key IS NOT NULL) ->> CAST(f27.skill_id AS TEXT) AS INTEGER), 0) >= f27.level), '.'::text) AS reason_en
        FROM job_position AS f26
        WHERE f26.id = (SELECT f28.id
          FROM job_position AS f28
          WHERE f28.code = $27::VARCHAR
           LIMIT 1)) AS found) AS t0 ORDER BY t0.place ASC, t0.id ASC
     LIMIT 20) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.place AS "place",
        p0.depth AS "depth",
        p0.stage AS "stage",
        p0.state AS "state",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.code AS "code") "$") END AS "skill",
        p0.level AS "level",
        CASE WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j2.position AS "position") "$") END AS "pathwayStep",
        CASE WHEN ($28::VARCHAR = 'EN'::text) THEN coalesce(p0.reason_en, p0.reason_vi) ELSE p0.reason_vi END AS "reason"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN skill AS j1 ON j1.id = p0.skill_id LEFT OUTER JOIN pathway_step AS j2 ON j2.id = p0.pathway_step_id) AS g0) AS "pathTo"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
