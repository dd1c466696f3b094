WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.key AS key, t0.unit AS unit, t0.activities AS activities, t0.people_helped AS people_helped, t0.online_service_cases AS online_service_cases, t0.payment_setups AS payment_setups, t0.commerce_onboardings AS commerce_onboardings
    FROM (SELECT CAST(md5(concat_ws('/'::text, told.area_code, told.unit_code)) AS UUID) AS id, concat_ws('/'::text, told.area_code, told.unit_code) AS key, told.area AS area, told.unit AS unit, CAST(NULL AS VARCHAR(40)) AS kind, CAST(NULL AS VARCHAR(40)) AS topic, CAST(NULL AS DATE) AS month, told.activities AS activities, told.people_helped AS people_helped, told.online_service_cases AS online_service_cases, told.payment_setups AS payment_setups, told.commerce_onboardings AS commerce_onboardings
      FROM (SELECT done.area AS area, done.area_code AS area_code, done.unit AS unit, done.unit_code AS unit_code, count(*) AS activities, nullif(CAST(least(0 + coalesce(sum(done.people_helped) FILTER (WHERE done.people_helped >= $1::INTEGER), 0) + coalesce(nullif((sum(done.people_helped) FILTER (WHERE done.people_helped < $1::INTEGER)) - (sum(done.people_helped) FILTER (WHERE done.people_helped < $1::INTEGER)) % 5, 0), 0), 2147483647) AS INTEGER), 0) AS people_helped, nullif(CAST(least(0 + coalesce(sum(done.online_service_cases) FILTER (WHERE done.online_service_cases >= $2::INTEGER), 0) + coalesce(nullif((sum(done.online_service_cases) FILTER (WHERE done.online_service_cases < $2::INTEGER)) - (sum(done.online_service_cases) FILTER (WHERE done.online_service_cases < $2::INTEGER)) % 5, 0), 0), 2147483647) AS INTEGER), 0) AS online_service_cases, nullif(CAST(least(0 + coalesce(sum(done.payment_setups) FILTER (WHERE done.payment_setups >= $3::INTEGER), 0) + coalesce(nullif((sum(done.payment_setups) FILTER (WHERE done.payment_setups < $3::INTEGER)) - (sum(done.payment_setups) FILTER (WHERE done.payment_setups < $3::INTEGER)) % 5, 0), 0), 2147483647) AS INTEGER), 0) AS payment_setups, nullif(CAST(least(0 + coalesce(sum(done.commerce_onboardings) FILTER (WHERE done.commerce_onboardings >= $4::INTEGER), 0) + coalesce(nullif((sum(done.commerce_onboardings) FILTER (WHERE done.commerce_onboardings < $4::INTEGER)) - (sum(done.commerce_onboardings) FILTER (WHERE done.commerce_onboardings < $4::INTEGER)) % 5, 0), 0), 2147483647) AS INTEGER), 0) AS commerce_onboardings
        FROM (SELECT f8.id AS area, coalesce(CAST(f8.code AS TEXT), '-'::text) AS area_code, f7.id AS unit, coalesce(CAST(f7.code AS TEXT), '-'::text) AS unit_code, f5.people_helped AS people_helped, f5.online_service_cases AS online_service_cases, f5.payment_setups AS payment_setups, f5.commerce_onboardings AS commerce_onboardings
          FROM team_activity AS f5 JOIN community_team AS f6 ON f6.id = f5.team_id JOIN administrative_unit AS f7 ON f7.id = f6.unit_id LEFT OUTER JOIN area_membership AS f8_tie ON f8_tie.unit_id = f7.id LEFT OUTER JOIN area AS f8 ON f8_tie.area_id = f8.id
          WHERE f5.held_on >= $5::DATE AND f5.held_on <= $6::DATE AND (EXISTS (SELECT 1
            FROM community_team
            WHERE community_team.id = f5.team_id AND (community_team.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED')))) AND (f6.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED'))) AS done GROUP BY done.area, done.area_code, done.unit, done.unit_code) AS told) AS t0
    WHERE t0.area = (SELECT f4.id
      FROM area AS f4
      WHERE f4.code = $7::VARCHAR) ORDER BY t0.key ASC, t0.id ASC
     LIMIT 20) AS i0
), p2 AS (
  SELECT t2.topic AS topic, t2.month AS month, t2.activities AS activities, t2.online_service_cases AS online_service_cases, t2.payment_setups AS payment_setups
  FROM (SELECT CAST(md5(concat_ws('/'::text, told.topic_code, told.month_code)) AS UUID) AS id, concat_ws('/'::text, told.topic_code, told.month_code) AS key, CAST(NULL AS UUID) AS area, CAST(NULL AS UUID) AS unit, CAST(NULL AS VARCHAR(40)) AS kind, told.topic AS topic, told.month AS month, told.activities AS activities, told.people_helped AS people_helped, told.online_service_cases AS online_service_cases, told.payment_setups AS payment_setups, told.commerce_onboardings AS commerce_onboardings
    FROM (SELECT done.topic AS topic, done.topic_code AS topic_code, done.month AS month, done.month_code AS month_code, count(*) AS activities, nullif(CAST(least(0 + coalesce(sum(done.people_helped) FILTER (WHERE done.people_helped >= $8::INTEGER), 0) + coalesce(nullif((sum(done.people_helped) FILTER (WHERE done.people_helped < $8::INTEGER)) - (sum(done.people_helped) FILTER (WHERE done.people_helped < $8::INTEGER)) % 5, 0), 0), 2147483647) AS INTEGER), 0) AS people_helped, nullif(CAST(least(0 + coalesce(sum(done.online_service_cases) FILTER (WHERE done.online_service_cases >= $9::INTEGER), 0) + coalesce(nullif((sum(done.online_service_cases) FILTER (WHERE done.online_service_cases < $9::INTEGER)) - (sum(done.online_service_cases) FILTER (WHERE done.online_service_cases < $9::INTEGER)) % 5, 0), 0), 2147483647) AS INTEGER), 0) AS online_service_cases, nullif(CAST(least(0 + coalesce(sum(done.payment_setups) FILTER (WHERE done.payment_setups >= $10::INTEGER), 0) + coalesce(nullif((sum(done.payment_setups) FILTER (WHERE done.payment_setups < $10::INTEGER)) - (sum(done.payment_setups) FILTER (WHERE done.payment_setups < $10::INTEGER)) % 5, 0), 0), 2147483647) AS INTEGER), 0) AS payment_setups, nullif(CAST(least(0 + coalesce(sum(done.commerce_onboardings) FILTER (WHERE done.commerce_onboardings >= $11::INTEGER), 0) + coalesce(nullif((sum(done.commerce_onboardings) FILTER (WHERE done.commerce_onboardings < $11::INTEGER)) - (sum(done.commerce_onboardings) FILTER (WHERE done.commerce_onboardings < $11::INTEGER)) % 5, 0), 0), 2147483647) AS INTEGER), 0) AS commerce_onboardings
      FROM (SELECT listed.topic AS topic, coalesce(CAST(listed.topic AS TEXT), '-'::text) AS topic_code, CAST(date_trunc('month', CAST(f9.held_on AS TIMESTAMP WITHOUT TIME ZONE)) AS DATE) AS month, coalesce(CAST(CAST(date_trunc('month', CAST(f9.held_on AS TIMESTAMP WITHOUT TIME ZONE)) AS DATE) AS TEXT), '-'::text) AS month_code, f9.people_helped AS people_helped, f9.online_service_cases AS online_service_cases, f9.payment_setups AS payment_setups, f9.commerce_onboardings AS commerce_onboardings
        FROM team_activity AS f9 JOIN community_team AS f10 ON f10.id = f9.team_id JOIN administrative_unit AS f11 ON f11.id = f10.unit_id LEFT OUTER JOIN unnest(f9.topics) AS listed(topic) ON true
        WHERE f9.held_on >= $12::DATE AND f9.held_on <= $13::DATE AND (EXISTS (SELECT 1
          FROM community_team
          WHERE community_team.id = f9.team_id AND (community_team.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED')))) AND (f10.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED'))) AS done GROUP BY done.topic, done.topic_code, done.month, done.month_code) AS told) AS t2 ORDER BY t2.key ASC, t2.id ASC
   LIMIT 20
), p3 AS (
  SELECT t3.key AS key, t3.activities AS activities, t3.people_helped AS people_helped, t3.online_service_cases AS online_service_cases, t3.payment_setups AS payment_setups, t3.commerce_onboardings AS commerce_onboardings
  FROM (SELECT CAST(md5('ALL'::text) AS UUID) AS id, 'ALL'::text AS key, CAST(NULL AS UUID) AS area, CAST(NULL AS UUID) AS unit, CAST(NULL AS VARCHAR(40)) AS kind, CAST(NULL AS VARCHAR(40)) AS topic, CAST(NULL AS DATE) AS month, told.activities AS activities, told.people_helped AS people_helped, told.online_service_cases AS online_service_cases, told.payment_setups AS payment_setups, told.commerce_onboardings AS commerce_onboardings
    FROM (SELECT count(*) AS activities, nullif(CAST(least(0 + coalesce(sum(done.people_helped) FILTER (WHERE done.people_helped >= $14::INTEGER), 0) + coalesce(nullif((sum(done.people_helped) FILTER (WHERE done.people_helped < $14::INTEGER)) - (sum(done.people_helped) FILTER (WHERE done.people_helped < $14::INTEGER)) % 5, 0), 0), 2147483647) AS INTEGER), 0) AS people_helped, nullif(CAST(least(0 + coalesce(sum(done.online_service_cases) FILTER (WHERE done.online_service_cases >= $15::INTEGER), 0) + coalesce(nullif((sum(done.online_service_cases) FILTER (WHERE done.online_service_cases < $15::INTEGER)) - (sum(done.online_service_cases) FILTER (WHERE done.online_service_cases < $15::INTEGER)) % 5, 0), 0), 2147483647) AS INTEGER), 0) AS online_service_cases, nullif(CAST(least(0 + coalesce(sum(done.payment_setups) FILTER (WHERE done.payment_setups >= $16::INTEGER), 0) + coalesce(nullif((sum(done.payment_setups) FILTER (WHERE done.payment_setups < $16::INTEGER)) - (sum(done.payment_setups) FILTER (WHERE done.payment_setups < $16::INTEGER)) % 5, 0), 0), 2147483647) AS INTEGER), 0) AS payment_setups, nullif(CAST(least(0 + coalesce(sum(done.commerce_onboardings) FILTER (WHERE done.commerce_onboardings >= $17::INTEGER), 0) + coalesce(nullif((sum(done.commerce_onboardings) FILTER (WHERE done.commerce_onboardings < $17::INTEGER)) - (sum(done.commerce_onboardings) FILTER (WHERE done.commerce_onboardings < $17::INTEGER)) % 5, 0), 0), 2147483647) AS INTEGER), 0) AS commerce_onboardings
      FROM (SELECT f12.people_helped AS people_helped, f12.online_service_cases AS online_service_cases, f12.payment_setups AS payment_setups, f12.commerce_onboardings AS commerce_onboardings
        FROM team_activity AS f12 JOIN community_team AS f13 ON f13.id = f12.team_id JOIN administrative_unit AS f14 ON f14.id = f13.unit_id
        WHERE f12.held_on >= $18::DATE AND f12.held_on <= $19::DATE AND (EXISTS (SELECT 1
          FROM community_team
          WHERE community_team.id = f12.team_id AND (community_team.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED')))) AND (f13.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED'))) AS done) AS told) AS t3 ORDER BY t3.key ASC, t3.id ASC
   LIMIT 20
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.key AS "key",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.name_vi AS "nameVi") "$") END AS "unit",
        p0.activities AS "activities",
        p0.people_helped AS "peopleHelped",
        p0.online_service_cases AS "onlineServiceCases",
        p0.payment_setups AS "paymentSetups",
        p0.commerce_onboardings AS "commerceOnboardings"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.unit) AS g0) AS "communes",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p2.month AS "month",
        p2.topic AS "topic",
        p2.activities AS "activities",
        p2.online_service_cases AS "onlineServiceCases",
        p2.payment_setups AS "paymentSetups"
      ) "$")) AS o0
      FROM p2) AS g2) AS "months",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g3.o0, '[]'::json) AS "nodes") "$") AS anon_3
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p3.key AS "key",
        p3.activities AS "activities",
        p3.people_helped AS "peopleHelped",
        p3.online_service_cases AS "onlineServiceCases",
        p3.payment_setups AS "paymentSetups",
        p3.commerce_onboardings AS "commerceOnboardings"
      ) "$")) AS o0
      FROM p3) AS g3) AS "all"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
