WITH p0 AS (
  SELECT t0.mode AS mode, t0.topic AS topic, t0.people AS people, t0.participations AS participations
  FROM (SELECT CAST(md5(concat_ws('/'::text, told.mode_code, told.topic_code)) AS UUID) AS id, concat_ws('/'::text, told.mode_code, told.topic_code) AS key, CAST(NULL AS UUID) AS area, CAST(NULL AS UUID) AS unit, told.mode AS mode, told.topic AS topic, CAST(NULL AS DATE) AS month, told.people AS people, told.participations AS participations
    FROM (SELECT each.mode AS mode, each.mode_code AS mode_code, each.topic AS topic, each.topic_code AS topic_code, nullif(count(*) - count(*) % 5, 0) AS people, nullif(CAST(sum(each.times) AS INTEGER) - CAST(sum(each.times) AS INTEGER) % 5, 0) AS participations
      FROM (SELECT done.mode AS mode, done.mode_code AS mode_code, done.topic AS topic, done.topic_code AS topic_code, count(*) AS times
        FROM (SELECT completion.delivery_mode AS mode, coalesce(CAST(completion.delivery_mode AS TEXT), '-'::text) AS mode_code, listed.topic AS topic, coalesce(CAST(listed.topic AS TEXT), '-'::text) AS topic_code, completion.person_id AS person_id
          FROM completion LEFT OUTER JOIN unnest(completion.topics) AS listed(topic) ON true
          WHERE (completion.status IN ('PUBLISHED', 'SUSPENDED', 'CLOSED', 'ARCHIVED')) AND completion.completed_at >= timezone('Asia/Ho_Chi_Minh', CAST($1::DATE AS TIMESTAMP WITHOUT TIME ZONE)) AND completion.completed_at < timezone('Asia/Ho_Chi_Minh', CAST($2::DATE + 1 AS TIMESTAMP WITHOUT TIME ZONE))) AS done GROUP BY done.mode, done.mode_code, done.topic, done.topic_code, done.person_id) AS each GROUP BY each.mode, each.mode_code, each.topic, each.topic_code
      HAVING count(*) >= $3::INTEGER) AS told) AS t0 ORDER BY t0.key ASC, t0.id ASC
   LIMIT 20
), p1 AS (
  SELECT t1.mode AS mode, t1.people AS people, t1.participations AS participations
  FROM (SELECT CAST(md5(concat_ws('/'::text, told.mode_code)) AS UUID) AS id, concat_ws('/'::text, told.mode_code) AS key, CAST(NULL AS UUID) AS area, CAST(NULL AS UUID) AS unit, told.mode AS mode, CAST(NULL AS VARCHAR(40)) AS topic, CAST(NULL AS DATE) AS month, told.people AS people, told.participations AS participations
    FROM (SELECT each.mode AS mode, each.mode_code AS mode_code, nullif(count(*) - count(*) % 5, 0) AS people, nullif(CAST(sum(each.times) AS INTEGER) - CAST(sum(each.times) AS INTEGER) % 5, 0) AS participations
      FROM (SELECT done.mode AS mode, done.mode_code AS mode_code, count(*) AS times
        FROM (SELECT completion.delivery_mode AS mode, coalesce(CAST(completion.delivery_mode AS TEXT), '-'::text) AS mode_code, completion.person_id AS person_id
          FROM completion
          WHERE (completion.status IN ('PUBLISHED', 'SUSPENDED', 'CLOSED', 'ARCHIVED')) AND completion.completed_at >= timezone('Asia/Ho_Chi_Minh', CAST($4::DATE AS TIMESTAMP WITHOUT TIME ZONE)) AND completion.completed_at < timezone('Asia/Ho_Chi_Minh', CAST($5::DATE + 1 AS TIMESTAMP WITHOUT TIME ZONE))) AS done GROUP BY done.mode, done.mode_code, done.person_id) AS each GROUP BY each.mode, each.mode_code
      HAVING count(*) >= $6::INTEGER) AS told) AS t1 ORDER BY t1.key ASC, t1.id ASC
   LIMIT 20
), p2 AS (
  SELECT t2.people AS people, t2.participations AS participations
  FROM (SELECT CAST(md5('ALL'::text) AS UUID) AS id, 'ALL'::text AS key, CAST(NULL AS UUID) AS area, CAST(NULL AS UUID) AS unit, CAST(NULL AS VARCHAR(40)) AS mode, CAST(NULL AS VARCHAR(40)) AS topic, CAST(NULL AS DATE) AS month, told.people AS people, told.participations AS participations
    FROM (SELECT nullif(count(*) - count(*) % 5, 0) AS people, nullif(CAST(sum(each.times) AS INTEGER) - CAST(sum(each.times) AS INTEGER) % 5, 0) AS participations
      FROM (SELECT count(*) AS times
        FROM (SELECT completion.person_id AS person_id
          FROM completion
          WHERE (completion.status IN ('PUBLISHED', 'SUSPENDED', 'CLOSED', 'ARCHIVED')) AND completion.completed_at >= timezone('Asia/Ho_Chi_Minh', CAST($7::DATE AS TIMESTAMP WITHOUT TIME ZONE)) AND completion.completed_at < timezone('Asia/Ho_Chi_Minh', CAST($8::DATE + 1 AS TIMESTAMP WITHOUT TIME ZONE))) AS done GROUP BY done.person_id) AS each
      HAVING count(*) >= $9::INTEGER) AS told) AS t2 ORDER BY t2.key ASC, t2.id ASC
   LIMIT 20
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.mode AS "mode",
        p0.topic AS "topic",
        p0.people AS "people",
        p0.participations AS "participations"
      ) "$")) AS o0
      FROM p0) AS g0) AS "trainingStats",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.mode AS "mode",
        p1.people AS "people",
        p1.participations AS "participations"
      ) "$")) AS o0
      FROM p1) AS g1) AS "modes",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS anon_3
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p2.people AS "people",
        p2.participations AS "participations"
      ) "$")) AS o0
      FROM p2) AS g2) AS "all"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
