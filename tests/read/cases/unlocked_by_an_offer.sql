WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord, count(*) OVER () AS _n
  FROM (SELECT t0.place AS place, t0.depth AS depth, t0.stage AS stage, t0.opportunity_id AS opportunity_id, t0.pathway_step_id AS pathway_step_id, t0.job_position_id AS job_position_id, t0.reason_vi AS reason_vi, t0.reason_en AS reason_en
    FROM (SELECT row_number() OVER (ORDER BY one.depth, one.sort, one.id) AS place, one.id AS id, one.depth AS depth, one.stage AS stage, one.opportunity_id AS opportunity_id, one.pathway_step_id AS pathway_step_id, one.job_position_id AS job_position_id, one.reason_vi AS reason_vi, one.reason_en AS reason_en
      FROM (SELECT DISTINCT ON (found.id) found.id AS id, found.depth AS depth, found.stage AS stage, found.opportunity_id AS opportunity_id, found.pathway_step_id AS pathway_step_id, found.job_position_id AS job_position_id, found.reason_vi AS reason_vi, found.reason_en AS reason_en, found.sort AS sort
        FROM (SELECT f29.id AS id, s.depth + 1 AS depth, CASE WHEN (f29.kind IN ('EXPERT_ASSIGNMENT'::text, 'PILOT_CALL'::text)) THEN 'IMPLEMENTATION'::text WHEN (f29.kind = 'INTERNSHIP'::text OR f29.learning_model = 'LEARNING_BY_DOING'::text OR f29.delivery_mode = 'WORKPLACE'::text) THEN 'PRACTICE'::text ELSE 'TRAINING'::text END AS stage, f29.code AS sort, f29.id AS opportunity_id, CAST(NULL AS UUID) AS pathway_step_id, CAST(NULL AS UUID) AS job_position_id, concat('Cần '::text, (SELECT string_agg(concat(f31.name_vi, ' '::text, f30.level), ', '::text ORDER BY f31.code, f31.id) AS string_agg_1
            FROM opportunity_skill AS f30 JOIN skill AS f31 ON f31.id = f30.skill_id
            WHERE f30.opportunity_id = f29.id AND f30.role = 'REQUIRED'::text), ': nay đã đủ.'::text) AS reason_vi, concat('It needs '::text, (SELECT string_agg(concat(coalesce(f31.name_en, f31.name_vi), ' '::text, f30.level), ', '::text ORDER BY f31.code, f31.id) AS string_agg_2
            FROM opportunity_skill AS f30 JOIN skill AS f31 ON f31.id = f30.skill_id
            WHERE f30.opportunity_id = f29.id AND f30.role = 'REQUIRED'::text), ': now there.'::text) AS reason_en
          FROM (WITH RECURSIVE state(depth, before, known, gained, start) AS
            (SELECT 0 AS depth, z.before AS before, z.before || z.gained AS known, z.gained AS gained, z.start AS start
              FROM (SELECT '{}'::jsonb AS before, (SELECT coalesce(jsonb_object_agg(got.skill, got.level), '{}'::jsonb) AS coalesce_1
                  FROM (SELECT f24.skill_id AS skill, f24.level AS level
                    FROM opportunity_skill AS f24
                    WHERE f24.opportunity_id = f23.id AND f24.role = 'TAUGHT'::text) AS got
                  WHERE got.level > coalesce(CAST('{}'::jsonb ->> got.skill::text AS INTEGER), 0)) AS gained, f23.id AS start
                FROM opportunity AS f23
                WHERE f23.code = $1::VARCHAR AND (f23.status IN ('PUBLISHED', 'CLOSED'))
                 LIMIT ALL OFFSET 0) AS z UNION ALL SELECT s.depth + 1, s.before, s.known || new.gained AS anon_1, new.gained, s.start
              FROM state AS s JOIN LATERAL (SELECT (SELECT coalesce(jsonb_object_agg(got.skill, got.level), '{}'::jsonb) AS coalesce_2
                  FROM (SELECT f25.skill_id AS skill, max(f25.level) AS level
                    FROM opportunity_skill AS f25
                    WHERE f25.role = 'TAUGHT'::text AND f25.opportunity_id IN (SELECT f26.opportunity_id
                      FROM jsonb_each_text(s.gained) AS g(key, value) JOIN opportunity_skill AS f26 ON f26.skill_id = g.key::uuid AND f26.role = 'REQUIRED'::text JOIN opportunity AS f28 ON f28.id = f26.opportunity_id
                      WHERE NOT (EXISTS (SELECT 1
                        FROM opportunity_skill AS f27
                        WHERE f27.opportunity_id = f28.id AND f27.role = 'REQUIRED'::text AND f27.level > coalesce(CAST(s.known ->> CAST(f27.skill_id AS TEXT) AS INTEGER), 0))) AND (EXISTS (SELECT 1
                        FROM opportunity_skill AS f27
                        WHERE f27.opportunity_id = f28.id AND f27.role = 'REQUIRED'::text AND f27.level > coalesce(CAST(s.before ->> CAST(f27.skill_id AS TEXT) AS INTEGER), 0))) AND f28.id != s.start AND f28.status = 'PUBLISHED'::text AND coalesce(f28.closes_at, 'infinity'::timestamptz) > now() AND (f28.status IN ('PUBLISHED', 'CLOSED'))) GROUP BY f25.skill_id) AS got
                  WHERE got.level > coalesce(CAST(s.known ->> got.skill::text AS INTEGER), 0)) AS gained
                 LIMIT ALL OFFSET 0) AS "new" ON true
              WHERE s.depth < 4 AND s.gained != '{}'::jsonb)
             SELECT state.depth AS depth, state.before AS before, state.known AS known, state.gained AS gained, state.start AS start
            FROM state) AS s JOIN LATERAL (SELECT DISTINCT f32.opportunity_id
            FROM jsonb_each_text(s.gained) AS g(key, value) JOIN opportunity_skill AS f32 ON f32.skill_id = g.key::uuid AND f32.role = 'REQUIRED'::text JOIN opportunity AS f34 ON f34.id = f32.opportunity_id
            WHERE NOT (EXISTS (SELECT 1
              FROM opportunity_skill AS f33
              WHERE f33.opportunity_id = f34.id AND f33.role = 'REQUIRED'::text AND f33.level > coalesce(CAST(s.known ->> CAST(f33.skill_id AS TEXT) AS INTEGER), 0))) AND (EXISTS (SELECT 1
              FROM opportunity_skill AS f33
              WHERE f33.opportunity_id = f34.id AND f33.role = 'REQUIRED'::text AND f33.level > coalesce(CAST(s.before ->> CAST(f33.skill_id AS TEXT) AS INTEGER), 0))) AND f34.id != s.start AND f34.status = 'PUBLISHED'::text AND coalesce(f34.closes_at, 'infinity'::timestamptz) > now() AND (f34.status IN ('PUBLISHED', 'CLOSED'))) AS possible ON true JOIN opportunity AS f29 ON f29.id = possible.opportunity_id
          WHERE f29.status IN ('PUBLISHED', 'CLOSED') UNION ALL SELECT f35.id AS id, s.depth + 1 AS depth, 'IMPLEMENTATION'::text AS stage, f35.code AS sort, CAST(NULL AS UUID) AS opportunity_id, CAST(NULL AS UUID) AS pathway_step_id, f35.id AS job_position_id, 'Vị trí này cần những kỹ năng nay đã đủ.'::text AS reason_vi, 'The position requires skills that are now all there.'::text AS reason_en
          FROM (WITH RECURSIVE state(depth, before, known, gained, start) AS
            (SELECT 0 AS depth, z.before AS before, z.before || z.gained AS known, z.gained AS gained, z.start AS start
              FROM (SELECT '{}'::jsonb AS before, (SELECT coalesce(jsonb_object_agg(got.skill, got.level), '{}'::jsonb) AS coalesce_1
                  FROM (SELECT f24.skill_id AS skill, f24.level AS level
                    FROM opportunity_skill AS f24
                    WHERE f24.opportunity_id = f23.id AND f24.role = 'TAUGHT'::text) AS got
                  WHERE got.level > coalesce(CAST('{}'::jsonb ->> got.skill::text AS INTEGER), 0)) AS gained, f23.id AS start
                FROM opportunity AS f23
                WHERE f23.code = $1::VARCHAR AND (f23.status IN ('PUBLISHED', 'CLOSED'))
                 LIMIT ALL OFFSET 0) AS z UNION ALL SELECT s.depth + 1, s.before, s.known || new.gained AS anon_1, new.gained, s.start
              FROM state AS s JOIN LATERAL (SELECT (SELECT coalesce(jsonb_object_agg(got.skill, got.level), '{}'::jsonb) AS coalesce_2
                  FROM (SELECT f25.skill_id AS skill, max(f25.level) AS level
                    FROM opportunity_skill AS f25
                    WHERE f25.role = 'TAUGHT'::text AND f25.opportunity_id IN (SELECT f26.opportunity_id
                      FROM jsonb_each_text(s.gained) AS g(key, value) JOIN opportunity_skill AS f26 ON f26.skill_id = g.key::uuid AND f26.role = 'REQUIRED'::text JOIN opportunity AS f28 ON f28.id = f26.opportunity_id
                      WHERE NOT (EXISTS (SELECT 1
                        FROM opportunity_skill AS f27
                        WHERE f27.opportunity_id = f28.id AND f27.role = 'REQUIRED'::text AND f27.level > coalesce(CAST(s.known ->> CAST(f27.skill_id AS TEXT) AS INTEGER), 0))) AND (EXISTS (SELECT 1
                        FROM opportunity_skill AS f27
                        WHERE f27.opportunity_id = f28.id AND f27.role = 'REQUIRED'::text AND f27.level > coalesce(CAST(s.before ->> CAST(f27.skill_id AS TEXT) AS INTEGER), 0))) AND f28.id != s.start AND f28.status = 'PUBLISHED'::text AND coalesce(f28.closes_at, 'infinity'::timestamptz) > now() AND (f28.status IN ('PUBLISHED', 'CLOSED'))) GROUP BY f25.skill_id) AS got
                  WHERE got.level > coalesce(CAST(s.known ->> got.skill::text AS INTEGER), 0)) AS gained
                 LIMIT ALL OFFSET 0) AS "new" ON true
              WHERE s.depth < 4 AND s.gained != '{}'::jsonb)
             SELECT state.depth AS depth, state.before AS before, state.known AS known, state.gained AS gained, state.start AS start
            FROM state) AS s JOIN jsonb_each_text(s.gained) AS g(key, value) ON true JOIN job_position_skill AS f36 ON f36.skill_id = g.key::uuid JOIN job_position AS f35 ON f35.id = f36.job_position_id
          WHERE NOT (EXISTS (SELECT 1
            FROM job_position_skill AS f37
            WHERE f37.job_position_id = f35.id AND f37.level > coalesce(CAST(s.known ->> CAST(f37.skill_id AS TEXT) AS INTEGER), 0))) AND (EXISTS (SELECT 1
            FROM job_position_skill AS f37
            WHERE f37.job_position_id = f35.id AND f37.level > coalesce(CAST(s.before ->> CAST(f37.skill_id AS TEXT) AS INTEGER), 0))) UNION ALL SELECT f40.id AS id, f40.position - f39.position AS depth, f40.stage AS stage, f41.code AS sort, CAST(NULL AS UUID) AS opportunity_id, f40.id AS pathway_step_id, CAST(NULL AS UUID) AS job_position_id, concat('Bước '::text, f40.position, ' của '::text, f41.title_vi, ': '::text, f40.title_vi, '.'::text) AS reason_vi, concat('Step '::text, f40.position, ' of '::text, coalesce(f41.title_en, f41.title_vi), ': '::text, coalesce(f40.title_en, f40.title_vi), '.'::text) AS reason_en
          FROM opportunity AS f38 JOIN pathway_step AS f39 ON f39.id IN (SELECT pathway_step_id
            FROM pathway_step_opportunity
            WHERE pathway_step_opportunity.opportunity_id = f38.id) JOIN pathway_step AS f40 ON f40.pathway_id = f39.pathway_id AND f40.position > f39.position JOIN pathway AS f41 ON f41.id = f39.pathway_id
          WHERE f38.code = $2::VARCHAR AND (f38.status IN ('PUBLISHED', 'CLOSED')) AND f40.position - f39.position <= 5) AS found ORDER BY found.id, found.depth) AS one ORDER BY place
       LIMIT 100) AS t0 ORDER BY t0.place ASC, t0.id ASC
     LIMIT 20) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      (SELECT (SELECT "$" FROM (SELECT least(c0.n, 1000) AS "value") "$") AS anon_3
        FROM (SELECT count(*) AS n
          FROM (SELECT 1
            FROM (SELECT row_number() OVER (ORDER BY one.depth, one.sort, one.id) AS place, one.id AS id, one.depth AS depth, one.stage AS stage, one.opportunity_id AS opportunity_id, one.pathway_step_id AS pathway_step_id, one.job_position_id AS job_position_id, one.reason_vi AS reason_vi, one.reason_en AS reason_en
              FROM (SELECT DISTINCT ON (found.id) found.id AS id, found.depth AS depth, found.stage AS stage, found.opportunity_id AS opportunity_id, found.pathway_step_id AS pathway_step_id, found.job_position_id AS job_position_id, found.reason_vi AS reason_vi, found.reason_en AS reason_en, found.sort AS sort
                FROM (SELECT f10.id AS id, s.depth + 1 AS depth, CASE WHEN (f10.kind IN ('EXPERT_ASSIGNMENT'::text, 'PILOT_CALL'::text)) THEN 'IMPLEMENTATION'::text WHEN (f10.kind = 'INTERNSHIP'::text OR f10.learning_model = 'LEARNING_BY_DOING'::text OR f10.delivery_mode = 'WORKPLACE'::text) THEN 'PRACTICE'::text ELSE 'TRAINING'::text END AS stage, f10.code AS sort, f10.id AS opportunity_id, CAST(NULL AS UUID) AS pathway_step_id, CAST(NULL AS UUID) AS job_position_id, concat('Cần '::text, (SELECT string_agg(concat(f12.name_vi, ' '::text, f11.level), ', '::text ORDER BY f12.code, f12.id) AS string_agg_3
                    FROM opportunity_skill AS f11 JOIN skill AS f12 ON f12.id = f11.skill_id
                    WHERE f11.opportunity_id = f10.id AND f11.role = 'REQUIRED'::text), ': nay đã đủ.'::text) AS reason_vi, concat('It needs '::text, (SELECT string_agg(concat(coalesce(f12.name_en, f12.name_vi), ' '::text, f11.level), ', '::text ORDER BY f12.code, f12.id) AS string_agg_4
                    FROM opportunity_skill AS f11 JOIN skill AS f12 ON f12.id = f11.skill_id
                    WHERE f11.opportunity_id = f10.id AND f11.role = 'REQUIRED'::text), ': now there.'::text) AS reason_en
                  FROM (WITH RECURSIVE state(depth, before, known, gained, start) AS
                    (SELECT 0 AS depth, z.before AS before, z.before || z.gained AS known, z.gained AS gained, z.start AS start
                      FROM (SELECT '{}'::jsonb AS before, (SELECT coalesce(jsonb_object_agg(got.skill, got.level), '{}'::jsonb) AS coalesce_3
                          FROM (SELECT f5.skill_id AS skill, f5.level AS level
                            FROM opportunity_skill AS f5
                            WHERE f5.opportunity_id = f4.id AND f5.role = 'TAUGHT'::text) AS got
                          WHERE got.level > coalesce(CAST('{}'::jsonb ->> got.skill::text AS INTEGER), 0)) AS gained, f4.id AS start
                        FROM opportunity AS f4
                        WHERE f4.code = $3::VARCHAR AND (f4.status IN ('PUBLISHED', 'CLOSED'))
                         LIMIT ALL OFFSET 0) AS z UNION ALL SELECT s.depth + 1, s.before, s.known || new.gained AS anon_4, new.gained, s.start
                      FROM state AS s JOIN LATERAL (SELECT (SELECT coalesce(jsonb_object_agg(got.skill, got.level), '{}'::jsonb) AS coalesce_4
                          FROM (SELECT f6.skill_id AS skill, max(f6.level) AS level
                            FROM opportunity_skill AS f6
                            WHERE f6.role = 'TAUGHT'::text AND f6.opportunity_id IN (SELECT f7.opportunity_id
                              FROM jsonb_each_text(s.gained) AS g(key, value) JOIN opportunity_skill AS f7 ON f7.skill_id = g.key::uuid AND f7.role = 'REQUIRED'::text JOIN opportunity AS f9 ON f9.id = f7.opportunity_id
                              WHERE NOT (EXISTS (SELECT 1
                                FROM opportunity_skill AS f8
                                WHERE f8.opportunity_id = f9.id AND f8.role = 'REQUIRED'::text AND f8.level > coalesce(CAST(s.known ->> CAST(f8.skill_id AS TEXT) AS INTEGER), 0))) AND (EXISTS (SELECT 1
                                FROM opportunity_skill AS f8
                                WHERE f8.opportunity_id = f9.id AND f8.role = 'REQUIRED'::text AND f8.level > coalesce(CAST(s.before ->> CAST(f8.skill_id AS TEXT) AS INTEGER), 0))) AND f9.id != s.start AND f9.status = 'PUBLISHED'::text AND coalesce(f9.closes_at, 'infinity'::timestamptz) > now() AND (f9.status IN ('PUBLISHED', 'CLOSED'))) GROUP BY f6.skill_id) AS got
                          WHERE got.level > coalesce(CAST(s.known ->> got.skill::text AS INTEGER), 0)) AS gained
                         LIMIT ALL OFFSET 0) AS "new" ON true
                      WHERE s.depth < 4 AND s.gained != '{}'::jsonb)
                     SELECT state.depth AS depth, state.before AS before, state.known AS known, state.gained AS gained, state.start AS start
                    FROM state) AS s JOIN LATERAL (SELECT DISTINCT f13.opportunity_id
                    FROM jsonb_each_text(s.gained) AS g(key, value) JOIN opportunity_skill AS f13 ON f13.skill_id = g.key::uuid AND f13.role = 'REQUIRED'::text JOIN opportunity AS f15 ON f15.id = f13.opportunity_id
                    WHERE NOT (EXISTS (SELECT 1
                      FROM opportunity_skill AS f14
                      WHERE f14.opportunity_id = f15.id AND f14.role = 'REQUIRED'::text AND f14.level > coalesce(CAST(s.known ->> CAST(f14.skill_id AS TEXT) AS INTEGER), 0))) AND (EXISTS (SELECT 1
                      FROM opportunity_skill AS f14
                      WHERE f14.opportunity_id = f15.id AND f14.role = 'REQUIRED'::text AND f14.level > coalesce(CAST(s.before ->> CAST(f14.skill_id AS TEXT) AS INTEGER), 0))) AND f15.id != s.start AND f15.status = 'PUBLISHED'::text AND coalesce(f15.closes_at, 'infinity'::timestamptz) > now() AND (f15.status IN ('PUBLISHED', 'CLOSED'))) AS possible ON true JOIN opportunity AS f10 ON f10.id = possible.opportunity_id
                  WHERE f10.status IN ('PUBLISHED', 'CLOSED') UNION ALL SELECT f16.id AS id, s.depth + 1 AS depth, 'IMPLEMENTATION'::text AS stage, f16.code AS sort, CAST(NULL AS UUID) AS opportunity_id, CAST(NULL AS UUID) AS pathway_step_id, f16.id AS job_position_id, 'Vị trí này cần những kỹ năng nay đã đủ.'::text AS reason_vi, 'The position requires skills that are now all there.'::text AS reason_en
                  FROM (WITH RECURSIVE state(depth, before, known, gained, start) AS
                    (SELECT 0 AS depth, z.before AS before, z.before || z.gained AS known, z.gained AS gained, z.start AS start
                      FROM (SELECT '{}'::jsonb AS before, (SELECT coalesce(jsonb_object_agg(got.skill, got.level), '{}'::jsonb) AS coalesce_3
                          FROM (SELECT f5.skill_id AS skill, f5.level AS level
                            FROM opportunity_skill AS f5
                            WHERE f5.opportunity_id = f4.id AND f5.role = 'TAUGHT'::text) AS got
                          WHERE got.level > coalesce(CAST('{}'::jsonb ->> got.skill::text AS INTEGER), 0)) AS gained, f4.id AS start
                        FROM opportunity AS f4
                        WHERE f4.code = $3::VARCHAR AND (f4.status IN ('PUBLISHED', 'CLOSED'))
                         LIMIT ALL OFFSET 0) AS z UNION ALL SELECT s.depth + 1, s.before, s.known || new.gained AS anon_4, new.gained, s.start
                      FROM state AS s JOIN LATERAL (SELECT (SELECT coalesce(jsonb_object_agg(got.skill, got.level), '{}'::jsonb) AS coalesce_4
                          FROM (SELECT f6.skill_id AS skill, max(f6.level) AS level
                            FROM opportunity_skill AS f6
                            WHERE f6.role = 'TAUGHT'::text AND f6.opportunity_id IN (SELECT f7.opportunity_id
                              FROM jsonb_each_text(s.gained) AS g(key, value) JOIN opportunity_skill AS f7 ON f7.skill_id = g.key::uuid AND f7.role = 'REQUIRED'::text JOIN opportunity AS f9 ON f9.id = f7.opportunity_id
                              WHERE NOT (EXISTS (SELECT 1
                                FROM opportunity_skill AS f8
                                WHERE f8.opportunity_id = f9.id AND f8.role = 'REQUIRED'::text AND f8.level > coalesce(CAST(s.known ->> CAST(f8.skill_id AS TEXT) AS INTEGER), 0))) AND (EXISTS (SELECT 1
                                FROM opportunity_skill AS f8
                                WHERE f8.opportunity_id = f9.id AND f8.role = 'REQUIRED'::text AND f8.level > coalesce(CAST(s.before ->> CAST(f8.skill_id AS TEXT) AS INTEGER), 0))) AND f9.id != s.start AND f9.status = 'PUBLISHED'::text AND coalesce(f9.closes_at, 'infinity'::timestamptz) > now() AND (f9.status IN ('PUBLISHED', 'CLOSED'))) GROUP BY f6.skill_id) AS got
                          WHERE got.level > coalesce(CAST(s.known ->> got.skill::text AS INTEGER), 0)) AS gained
                         LIMIT ALL OFFSET 0) AS "new" ON true
                      WHERE s.depth < 4 AND s.gained != '{}'::jsonb)
                     SELECT state.depth AS depth, state.before AS before, state.known AS known, state.gained AS gained, state.start AS start
                    FROM state) AS s JOIN jsonb_each_text(s.gained) AS g(key, value) ON true JOIN job_position_skill AS f17 ON f17.skill_id = g.key::uuid JOIN job_position AS f16 ON f16.id = f17.job_position_id
                  WHERE NOT (EXISTS (SELECT 1
                    FROM job_position_skill AS f18
                    WHERE f18.job_position_id = f16.id AND f18.level > coalesce(CAST(s.known ->> CAST(f18.skill_id AS TEXT) AS INTEGER), 0))) AND (EXISTS (SELECT 1
                    FROM job_position_skill AS f18
                    WHERE f18.job_position_id = f16.id AND f18.level > coalesce(CAST(s.before ->> CAST(f18.skill_id AS TEXT) AS INTEGER), 0))) UNION ALL SELECT f21.id AS id, f21.position - f20.position AS depth, f21.stage AS stage, f22.code AS sort, CAST(NULL AS UUID) AS opportunity_id, f21.id AS pathway_step_id, CAST(NULL AS UUID) AS job_position_id, concat('Bước '::text, f21.position, ' của '::text, f22.title_vi, ': '::text, f21.title_vi, '.'::text) AS reason_vi, concat('Step '::text, f21.position, ' of '::text, coalesce(f22.title_en, f22.title_vi), ': '::text, coalesce(f21.title_en, f21.title_vi), '.'::text) AS reason_en
                  FROM opportunity AS f19 JOIN pathway_step AS f20 ON f20.id IN (SELECT pathway_step_id
                    FROM pathway_step_opportunity
                    WHERE pathway_step_opportunity.opportunity_id = f19.id) JOIN pathway_step AS f21 ON f21.pathway_id = f20.pathway_id AND f21.position > f20.position JOIN pathway AS f22 ON f22.id = f20.pathway_id
                  WHERE f19.code = $4::VARCHAR AND (f19.status IN ('PUBLISHED', 'CLOSED')) AND f21.position - f20.position <= 5) AS found ORDER BY found.id, found.depth) AS one ORDER BY place
               LIMIT 100) AS t0
             LIMIT 1001) AS s0) AS c0) AS "totalCount",
      coalesce(g0.o1, '[]'::json) AS "nodes"
    ) "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.place AS "place",
        p0.depth AS "depth",
        p0.stage AS "stage",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.code AS "code") "$") END AS "opportunity",
        CASE WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j2.position AS "position") "$") END AS "pathwayStep",
        CASE WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j3.code AS "code") "$") END AS "jobPosition",
        CASE WHEN ($5::VARCHAR = 'EN'::text) THEN coalesce(p0.reason_en, p0.reason_vi) ELSE p0.reason_vi END AS "reason"
      ) "$") ORDER BY p0._ord ASC) AS o1
      FROM p0 LEFT OUTER JOIN opportunity AS j1 ON j1.id = p0.opportunity_id AND (j1.status IN ('PUBLISHED', 'CLOSED')) LEFT OUTER JOIN pathway_step AS j2 ON j2.id = p0.pathway_step_id LEFT OUTER JOIN job_position AS j3 ON j3.id = p0.job_position_id) AS g0) AS "unlockedBy"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
