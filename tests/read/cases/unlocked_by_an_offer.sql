WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.place AS place, t0.depth AS depth, t0.stage AS stage, t0.opportunity_id AS opportunity_id, t0.pathway_step_id AS pathway_step_id, t0.job_position_id AS job_position_id, t0.reason_vi AS reason_vi, t0.reason_en AS reason_en
    FROM (SELECT row_number() OVER (ORDER BY one.depth, one.sort, one.id) AS place, one.id AS id, one.depth AS depth, one.stage AS stage, one.opportunity_id AS opportunity_id, one.pathway_step_id AS pathway_step_id, one.job_position_id AS job_position_id, one.reason_vi AS reason_vi, one.reason_en AS reason_en
      FROM (SELECT DISTINCT ON (found.id) found.id AS id, found.depth AS depth, found.stage AS stage, found.opportunity_id AS opportunity_id, found.pathway_step_id AS pathway_step_id, found.job_position_id AS job_position_id, found.reason_vi AS reason_vi, found.reason_en AS reason_en, found.sort AS sort
        FROM (SELECT opened.id AS id, opened.depth AS depth, opened.stage AS stage, opened.sort AS sort, opened.opportunity_id AS opportunity_id, opened.pathway_step_id AS pathway_step_id, opened.job_position_id AS job_position_id, opened.reason_vi AS reason_vi, opened.reason_en AS reason_en
          FROM (WITH RECURSIVE state(depth, before, known, gained, start, offers, so_far) AS
            (SELECT 0 AS depth, z.before AS before, z.before || z.gained AS known, z.gained AS gained, z.start AS start, NULL::uuid[] AS offers, 0 AS so_far
              FROM (SELECT '{}'::jsonb AS before, (SELECT coalesce(jsonb_object_agg(got.skill, got.level), '{}'::jsonb) AS coalesce_1
                  FROM (SELECT f21.skill_id AS skill, f21.level AS level
                    FROM opportunity_skill AS f21
                    WHERE f21.opportunity_id = f20.id AND f21.role = 'TAUGHT'::text) AS got
                  WHERE got.level > coalesce(CAST('{}'::jsonb ->> got.skill::text AS INTEGER), 0)) AS gained, f20.id AS start
                FROM opportunity AS f20
                WHERE f20.code = $1::VARCHAR AND (f20.status IN ('PUBLISHED', 'CLOSED'))
                 LIMIT ALL OFFSET 0) AS z UNION ALL SELECT s.depth + 1, s.known, s.known || new.gained AS anon_1, new.gained, s.start, opened.offers, s.so_far + coalesce(cardinality(opened.offers), 0)
              FROM state AS s JOIN LATERAL (SELECT array_agg(DISTINCT possible.opportunity_id) AS offers
                FROM (SELECT needing.opportunity_id AS opportunity_id
                  FROM jsonb_each_text(s.gained) AS g(key, value) JOIN LATERAL (SELECT f22.opportunity_id AS opportunity_id, f22.level AS level
                    FROM opportunity_skill AS f22
                    WHERE f22.skill_id = g.key::uuid AND f22.role = 'REQUIRED'::text ORDER BY f22.opportunity_id DESC
                     LIMIT 200) AS needing ON true JOIN opportunity AS f24 ON f24.id = needing.opportunity_id
                  WHERE needing.level <= g.value::integer AND needing.level > coalesce(CAST(s.before ->> CAST(g.key::uuid AS TEXT) AS INTEGER), 0) AND NOT (EXISTS (SELECT 1
                    FROM opportunity_skill AS f23
                    WHERE f23.opportunity_id = f24.id AND f23.role = 'REQUIRED'::text AND f23.level > coalesce(CAST(s.known ->> CAST(f23.skill_id AS TEXT) AS INTEGER), 0))) AND f24.id != s.start AND f24.status = 'PUBLISHED'::text AND coalesce(f24.closes_at, 'infinity'::timestamptz) > now() AND (f24.status IN ('PUBLISHED', 'CLOSED'))) AS possible
                 LIMIT ALL OFFSET 0) AS opened ON true JOIN LATERAL (SELECT (SELECT coalesce(jsonb_object_agg(got.skill, got.level), '{}'::jsonb) AS coalesce_2
                  FROM (SELECT f25.skill_id AS skill, max(f25.level) AS level
                    FROM opportunity_skill AS f25
                    WHERE f25.opportunity_id = ANY (opened.offers) AND f25.role = 'TAUGHT'::text GROUP BY f25.skill_id) AS got
                  WHERE got.level > coalesce(CAST(s.known ->> got.skill::text AS INTEGER), 0)) AS gained
                 LIMIT ALL OFFSET 0) AS "new" ON true
              WHERE s.depth < 5 AND s.gained != '{}'::jsonb AND s.so_far < 100)
             SELECT state.depth AS depth, state.before AS before, state.known AS known, state.gained AS gained, state.start AS start, state.offers AS offers, state.so_far AS so_far
            FROM state) AS s JOIN LATERAL ((SELECT f26.id AS id, s.depth AS depth, CASE WHEN (f26.kind IN ('EXPERT_ASSIGNMENT'::text, 'PILOT_CALL'::text)) THEN 'IMPLEMENTATION'::text WHEN (f26.kind = 'INTERNSHIP'::text OR f26.learning_model = 'LEARNING_BY_DOING'::text OR f26.delivery_mode = 'WORKPLACE'::text) THEN 'PRACTICE'::text ELSE 'TRAINING'::text END AS stage, f26.code AS sort, f26.id AS opportunity_id, CAST(NULL AS UUID) AS pathway_step_id, CAST(NULL AS UUID) AS job_position_id, concat('Cần '::text, (SELECT string_agg(concat(f28.name_vi, ' '::text, f27.level), ', '::text ORDER BY f28.code, f28.id) AS string_agg_1
              FROM opportunity_skill AS f27 JOIN skill AS f28 ON f28.id = f27.skill_id
              WHERE f27.opportunity_id = f26.id AND f27.role = 'REQUIRED'::text), ': nay đã đủ.'::text) AS reason_vi, concat('It needs '::text, (SELECT string_agg(concat(coalesce(f28.name_en, f28.name_vi), ' '::text, f27.level), ', '::text ORDER BY f28.code, f28.id) AS string_agg_2
              FROM opportunity_skill AS f27 JOIN skill AS f28 ON f28.id = f27.skill_id
              WHERE f27.opportunity_id = f26.id AND f27.role = 'REQUIRED'::text), ': now there.'::text) AS reason_en
            FROM opportunity AS f26
            WHERE f26.id = ANY (s.offers) AND (f26.status IN ('PUBLISHED', 'CLOSED')) ORDER BY f26.code
             LIMIT 100) UNION ALL SELECT f29.id AS id, s.depth + 1 AS depth, 'IMPLEMENTATION'::text AS stage, f29.code AS sort, CAST(NULL AS UUID) AS opportunity_id, CAST(NULL AS UUID) AS pathway_step_id, f29.id AS job_position_id, 'Vị trí này cần những kỹ năng nay đã đủ.'::text AS reason_vi, 'The position requires skills that are now all there.'::text AS reason_en
            FROM jsonb_each_text(s.gained) AS g(key, value) JOIN job_position_skill AS f30 ON f30.skill_id = g.key::uuid JOIN job_position AS f29 ON f29.id = f30.job_position_id
            WHERE NOT (EXISTS (SELECT 1
              FROM job_position_skill AS f31
              WHERE f31.job_position_id = f29.id AND f31.level > coalesce(CAST(s.known ->> CAST(f31.skill_id AS TEXT) AS INTEGER), 0))) AND (EXISTS (SELECT 1
              FROM job_position_skill AS f31
              WHERE f31.job_position_id = f29.id AND f31.level > coalesce(CAST(s.before ->> CAST(f31.skill_id AS TEXT) AS INTEGER), 0))) AND s.depth < 5) AS opened ON true UNION ALL SELECT f34.id AS id, f34.position - f33.position AS depth, f34.stage AS stage, f35.code AS sort, CAST(NULL AS UUID) AS opportunity_id, f34.id AS pathway_step_id, CAST(NULL AS UUID) AS job_position_id, concat('Bước '::text, f34.position, ' của '::text, f35.title_vi, ': '::text, f34.title_vi, '.'::text) AS reason_vi, concat('Step '::text, f34.position, ' of '::text, coalesce(f35.title_en, f35.title_vi), ': '::text, coalesce(f34.title_en, f34.title_vi), '.'::text) AS reason_en
          FROM opportunity AS f32 JOIN pathway_step AS f33 ON f33.id IN (SELECT pathway_step_id
            FROM pathway_step_opportunity
            WHERE pathway_step_opportunity.opportunity_id = f32.id) JOIN pathway_step AS f34 ON f34.pathway_id = f33.pathway_id AND f34.position > f33.position JOIN pathway AS f35 ON f35.id = f33.pathway_id
          WHERE f32.code = $2::VARCHAR AND (f32.status IN ('PUBLISHED', 'CLOSED')) AND f34.position - f33.position <= 5) AS found ORDER BY found.id, found.depth) AS one ORDER BY place
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
                FROM (SELECT opened.id AS id, opened.depth AS depth, opened.stage AS stage, opened.sort AS sort, opened.opportunity_id AS opportunity_id, opened.pathway_step_id AS pathway_step_id, opened.job_position_id AS job_position_id, opened.reason_vi AS reason_vi, opened.reason_en AS reason_en
                  FROM (WITH RECURSIVE state(depth, before, known, gained, start, offers, so_far) AS
                    (SELECT 0 AS depth, z.before AS before, z.before || z.gained AS known, z.gained AS gained, z.start AS start, NULL::uuid[] AS offers, 0 AS so_far
                      FROM (SELECT '{}'::jsonb AS before, (SELECT coalesce(jsonb_object_agg(got.skill, got.level), '{}'::jsonb) AS coalesce_3
                          FROM (SELECT f5.skill_id AS skill, f5.level AS level
                            FROM opportunity_skill AS f5
                            WHERE f5.opportunity_id = f4.id AND f5.role = 'TAUGHT'::text) AS got
                          WHERE got.level > coalesce(CAST('{}'::jsonb ->> got.skill::text AS INTEGER), 0)) AS gained, f4.id AS start
                        FROM opportunity AS f4
                        WHERE f4.code = $3::VARCHAR AND (f4.status IN ('PUBLISHED', 'CLOSED'))
                         LIMIT ALL OFFSET 0) AS z UNION ALL SELECT s.depth + 1, s.known, s.known || new.gained AS anon_4, new.gained, s.start, opened.offers, s.so_far + coalesce(cardinality(opened.offers), 0)
                      FROM state AS s JOIN LATERAL (SELECT array_agg(DISTINCT possible.opportunity_id) AS offers
                        FROM (SELECT needing.opportunity_id AS opportunity_id
                          FROM jsonb_each_text(s.gained) AS g(key, value) JOIN LATERAL (SELECT f6.opportunity_id AS opportunity_id, f6.level AS level
                            FROM opportunity_skill AS f6
                            WHERE f6.skill_id = g.key::uuid AND f6.role = 'REQUIRED'::text ORDER BY f6.opportunity_id DESC
                             LIMIT 200) AS needing ON true JOIN opportunity AS f8 ON f8.id = needing.opportunity_id
                          WHERE needing.level <= g.value::integer AND needing.level > coalesce(CAST(s.before ->> CAST(g.key::uuid AS TEXT) AS INTEGER), 0) AND NOT (EXISTS (SELECT 1
                            FROM opportunity_skill AS f7
                            WHERE f7.opportunity_id = f8.id AND f7.role = 'REQUIRED'::text AND f7.level > coalesce(CAST(s.known ->> CAST(f7.skill_id AS TEXT) AS INTEGER), 0))) AND f8.id != s.start AND f8.status = 'PUBLISHED'::text AND coalesce(f8.closes_at, 'infinity'::timestamptz) > now() AND (f8.status IN ('PUBLISHED', 'CLOSED'))) AS possible
                         LIMIT ALL OFFSET 0) AS opened ON true JOIN LATERAL (SELECT (SELECT coalesce(jsonb_object_agg(got.skill, got.level), '{}'::jsonb) AS coalesce_4
                          FROM (SELECT f9.skill_id AS skill, max(f9.level) AS level
                            FROM opportunity_skill AS f9
                            WHERE f9.opportunity_id = ANY (opened.offers) AND f9.role = 'TAUGHT'::text GROUP BY f9.skill_id) AS got
                          WHERE got.level > coalesce(CAST(s.known ->> got.skill::text AS INTEGER), 0)) AS gained
                         LIMIT ALL OFFSET 0) AS "new" ON true
                      WHERE s.depth < 5 AND s.gained != '{}'::jsonb AND s.so_far < 100)
                     SELECT state.depth AS depth, state.before AS before, state.known AS known, state.gained AS gained, state.start AS start, state.offers AS offers, state.so_far AS so_far
                    FROM state) AS s JOIN LATERAL ((SELECT f10.id AS id, s.depth AS depth, CASE WHEN (f10.kind IN ('EXPERT_ASSIGNMENT'::text, 'PILOT_CALL'::text)) THEN 'IMPLEMENTATION'::text WHEN (f10.kind = 'INTERNSHIP'::text OR f10.learning_model = 'LEARNING_BY_DOING'::text OR f10.delivery_mode = 'WORKPLACE'::text) THEN 'PRACTICE'::text ELSE 'TRAINING'::text END AS stage, f10.code AS sort, f10.id AS opportunity_id, CAST(NULL AS UUID) AS pathway_step_id, CAST(NULL AS UUID) AS job_position_id, concat('Cần '::text, (SELECT string_agg(concat(f12.name_vi, ' '::text, f11.level), ', '::text ORDER BY f12.code, f12.id) AS string_agg_3
                      FROM opportunity_skill AS f11 JOIN skill AS f12 ON f12.id = f11.skill_id
                      WHERE f11.opportunity_id = f10.id AND f11.role = 'REQUIRED'::text), ': nay đã đủ.'::text) AS reason_vi, concat('It needs '::text, (SELECT string_agg(concat(coalesce(f12.name_en, f12.name_vi), ' '::text, f11.level), ', '::text ORDER BY f12.code, f12.id) AS string_agg_4
                      FROM opportunity_skill AS f11 JOIN skill AS f12 ON f12.id = f11.skill_id
                      WHERE f11.opportunity_id = f10.id AND f11.role = 'REQUIRED'::text), ': now there.'::text) AS reason_en
                    FROM opportunity AS f10
                    WHERE f10.id = ANY (s.offers) AND (f10.status IN ('PUBLISHED', 'CLOSED')) ORDER BY f10.code
                     LIMIT 100) UNION ALL SELECT f13.id AS id, s.depth + 1 AS depth, 'IMPLEMENTATION'::text AS stage, f13.code AS sort, CAST(NULL AS UUID) AS opportunity_id, CAST(NULL AS UUID) AS pathway_step_id, f13.id AS job_position_id, 'Vị trí này cần những kỹ năng nay đã đủ.'::text AS reason_vi, 'The position requires skills that are now all there.'::text AS reason_en
                    FROM jsonb_each_text(s.gained) AS g(key, value) JOIN job_position_skill AS f14 ON f14.skill_id = g.key::uuid JOIN job_position AS f13 ON f13.id = f14.job_position_id
                    WHERE NOT (EXISTS (SELECT 1
                      FROM job_position_skill AS f15
                      WHERE f15.job_position_id = f13.id AND f15.level > coalesce(CAST(s.known ->> CAST(f15.skill_id AS TEXT) AS INTEGER), 0))) AND (EXISTS (SELECT 1
                      FROM job_position_skill AS f15
                      WHERE f15.job_position_id = f13.id AND f15.level > coalesce(CAST(s.before ->> CAST(f15.skill_id AS TEXT) AS INTEGER), 0))) AND s.depth < 5) AS opened ON true UNION ALL SELECT f18.id AS id, f18.position - f17.position AS depth, f18.stage AS stage, f19.code AS sort, CAST(NULL AS UUID) AS opportunity_id, f18.id AS pathway_step_id, CAST(NULL AS UUID) AS job_position_id, concat('Bước '::text, f18.position, ' của '::text, f19.title_vi, ': '::text, f18.title_vi, '.'::text) AS reason_vi, concat('Step '::text, f18.position, ' of '::text, coalesce(f19.title_en, f19.title_vi), ': '::text, coalesce(f18.title_en, f18.title_vi), '.'::text) AS reason_en
                  FROM opportunity AS f16 JOIN pathway_step AS f17 ON f17.id IN (SELECT pathway_step_id
                    FROM pathway_step_opportunity
                    WHERE pathway_step_opportunity.opportunity_id = f16.id) JOIN pathway_step AS f18 ON f18.pathway_id = f17.pathway_id AND f18.position > f17.position JOIN pathway AS f19 ON f19.id = f17.pathway_id
                  WHERE f16.code = $4::VARCHAR AND (f16.status IN ('PUBLISHED', 'CLOSED')) AND f18.position - f17.position <= 5) AS found ORDER BY found.id, found.depth) AS one ORDER BY place
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
