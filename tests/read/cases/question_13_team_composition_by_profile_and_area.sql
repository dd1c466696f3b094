WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.key AS key, t0.area AS area, t0.profile AS profile, t0.people AS people
    FROM (SELECT CAST(md5(concat_ws('/'::text, told.area_code, told.profile_code)) AS UUID) AS id, concat_ws('/'::text, told.area_code, told.profile_code) AS key, told.area AS area, CAST(NULL AS UUID) AS unit, CAST(NULL AS VARCHAR(40)) AS level, told.profile AS profile, CAST(NULL AS INTEGER) AS teams, told.people AS people
      FROM (SELECT member.area AS area, member.area_code AS area_code, member.profile AS profile, member.profile_code AS profile_code, nullif(count(DISTINCT member.person_id) - count(DISTINCT member.person_id) % 5, 0) AS people
        FROM (SELECT f9.id AS area, coalesce(CAST(f9.code AS TEXT), '-'::text) AS area_code, mate.profile AS profile, coalesce(CAST(mate.profile AS TEXT), '-'::text) AS profile_code, f7.id AS team_id, mate.person_id AS person_id, f8.id AS unit_id, mate.size AS size, f9.basis AS basis
          FROM community_team AS f7 JOIN administrative_unit AS f8 ON f8.id = f7.unit_id LEFT OUTER JOIN (SELECT team_membership.team_id AS team_id, team_membership.person_id AS person_id, team_membership.profile AS profile, count(*) OVER (PARTITION BY team_membership.team_id) AS size
            FROM team_membership
            WHERE team_membership.joined_on <= CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) AND (team_membership.left_on IS NULL OR team_membership.left_on > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE))) AS mate ON mate.team_id = f7.id LEFT OUTER JOIN area_membership AS f9_tie ON f9_tie.unit_id = f8.id LEFT OUTER JOIN area AS f9 ON f9_tie.area_id = f9.id
          WHERE f7.status = 'ACTIVE'::text AND (f7.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED'))) AS member GROUP BY member.area, member.area_code, member.profile, member.profile_code
        HAVING count(DISTINCT member.person_id) >= $1::INTEGER) AS told) AS t0 ORDER BY t0.key ASC, t0.id ASC
     LIMIT 100) AS i0
), p2 AS (
  SELECT t2.profile AS profile, t2.people AS people
  FROM (SELECT CAST(md5(concat_ws('/'::text, told.profile_code)) AS UUID) AS id, concat_ws('/'::text, told.profile_code) AS key, CAST(NULL AS UUID) AS area, CAST(NULL AS UUID) AS unit, CAST(NULL AS VARCHAR(40)) AS level, told.profile AS profile, CAST(NULL AS INTEGER) AS teams, told.people AS people
    FROM (SELECT member.profile AS profile, member.profile_code AS profile_code, nullif(count(DISTINCT member.person_id) - count(DISTINCT member.person_id) % 5, 0) AS people
      FROM (SELECT mate.profile AS profile, coalesce(CAST(mate.profile AS TEXT), '-'::text) AS profile_code, f10.id AS team_id, mate.person_id AS person_id, f11.id AS unit_id, mate.size AS size
        FROM community_team AS f10 JOIN administrative_unit AS f11 ON f11.id = f10.unit_id LEFT OUTER JOIN (SELECT team_membership.team_id AS team_id, team_membership.person_id AS person_id, team_membership.profile AS profile, count(*) OVER (PARTITION BY team_membership.team_id) AS size
          FROM team_membership
          WHERE team_membership.joined_on <= CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) AND (team_membership.left_on IS NULL OR team_membership.left_on > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE))) AS mate ON mate.team_id = f10.id
        WHERE f10.status = 'ACTIVE'::text AND (f10.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED'))) AS member GROUP BY member.profile, member.profile_code
      HAVING count(DISTINCT member.person_id) >= $2::INTEGER) AS told) AS t2 ORDER BY t2.key ASC, t2.id ASC
   LIMIT 20
), p3 AS MATERIALIZED (
  SELECT i3.*, row_number() OVER () AS _ord
  FROM (SELECT t3.area AS area, t3.teams AS teams, t3.people AS people
    FROM (SELECT CAST(md5(concat_ws('/'::text, told.area_code)) AS UUID) AS id, concat_ws('/'::text, told.area_code) AS key, told.area AS area, CAST(NULL AS UUID) AS unit, CAST(NULL AS VARCHAR(40)) AS level, CAST(NULL AS VARCHAR(40)) AS profile, told.teams AS teams, told.people AS people
      FROM (SELECT counted.area AS area, counted.area_code AS area_code, CASE WHEN NOT coalesce(sum(counted.hidden) FILTER (WHERE counted.whole = $3::INTEGER AND counted.hidden BETWEEN $4::INTEGER AND $5::INTEGER) BETWEEN $6::INTEGER AND $7::INTEGER, false) THEN nullif(greatest(max(counted.people) FILTER (WHERE counted.whole = $8::INTEGER), $9::INTEGER), $10::INTEGER) END AS people, max(counted.teams) FILTER (WHERE counted.whole = $8::INTEGER) AS teams
        FROM (SELECT member.area AS area, member.area_code AS area_code, grouping(member.unit_id) AS whole, count(DISTINCT member.person_id) AS people, count(DISTINCT member.person_id) - (count(DISTINCT member.person_id) FILTER (WHERE member.size >= $11::INTEGER)) AS hidden, count(DISTINCT member.team_id) AS teams
          FROM (SELECT f14.id AS area, coalesce(CAST(f14.code AS TEXT), '-'::text) AS area_code, f12.id AS team_id, mate.person_id AS person_id, f13.id AS unit_id, mate.size AS size, f14.basis AS basis
            FROM community_team AS f12 JOIN administrative_unit AS f13 ON f13.id = f12.unit_id LEFT OUTER JOIN (SELECT team_membership.team_id AS team_id, team_membership.person_id AS person_id, team_membership.profile AS profile, count(*) OVER (PARTITION BY team_membership.team_id) AS size
              FROM team_membership
              WHERE team_membership.joined_on <= CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) AND (team_membership.left_on IS NULL OR team_membership.left_on > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE))) AS mate ON mate.team_id = f12.id LEFT OUTER JOIN area_membership AS f14_tie ON f14_tie.unit_id = f13.id LEFT OUTER JOIN area AS f14 ON f14_tie.area_id = f14.id
            WHERE f12.status = 'ACTIVE'::text AND (f12.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED'))) AS member GROUP BY member.area, member.area_code, ROLLUP(member.unit_id)) AS counted GROUP BY counted.area, counted.area_code) AS told) AS t3 ORDER BY t3.key ASC, t3.id ASC
     LIMIT 20) AS i3
), p5 AS (
  SELECT t5.level AS level, t5.teams AS teams, t5.people AS people
  FROM (SELECT CAST(md5(concat_ws('/'::text, told.level_code)) AS UUID) AS id, concat_ws('/'::text, told.level_code) AS key, CAST(NULL AS UUID) AS area, CAST(NULL AS UUID) AS unit, told.level AS level, CAST(NULL AS VARCHAR(40)) AS profile, told.teams AS teams, CAST(NULL AS INTEGER) AS people
    FROM (SELECT counted.level AS level, counted.level_code AS level_code, CASE WHEN NOT coalesce(sum(counted.hidden) FILTER (WHERE counted.whole = $12::INTEGER AND counted.hidden BETWEEN $13::INTEGER AND $14::INTEGER) BETWEEN $15::INTEGER AND $16::INTEGER, false) THEN nullif(greatest(max(counted.people) FILTER (WHERE counted.whole = $17::INTEGER), $18::INTEGER), $19::INTEGER) END AS people, max(counted.teams) FILTER (WHERE counted.whole = $17::INTEGER) AS teams
      FROM (SELECT member.level AS level, member.level_code AS level_code, grouping(member.unit_id) AS whole, count(DISTINCT member.person_id) AS people, count(DISTINCT member.person_id) - (count(DISTINCT member.person_id) FILTER (WHERE member.size >= $20::INTEGER)) AS hidden, count(DISTINCT member.team_id) AS teams
        FROM (SELECT f15.level AS level, coalesce(CAST(f15.level AS TEXT), '-'::text) AS level_code, f15.id AS team_id, mate.person_id AS person_id, f16.id AS unit_id, mate.size AS size
          FROM community_team AS f15 JOIN administrative_unit AS f16 ON f16.id = f15.unit_id LEFT OUTER JOIN (SELECT team_membership.team_id AS team_id, team_membership.person_id AS person_id, team_membership.profile AS profile, count(*) OVER (PARTITION BY team_membership.team_id) AS size
            FROM team_membership
            WHERE team_membership.joined_on <= CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) AND (team_membership.left_on IS NULL OR team_membership.left_on > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE))) AS mate ON mate.team_id = f15.id
          WHERE f15.status = 'ACTIVE'::text AND (f15.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED'))) AS member GROUP BY member.level, member.level_code, ROLLUP(member.unit_id)) AS counted GROUP BY counted.level, counted.level_code) AS told) AS t5 ORDER BY t5.key ASC, t5.id ASC
   LIMIT 20
), p6 AS (
  SELECT t6.key AS key, t6.teams AS teams, t6.people AS people
  FROM (SELECT CAST(md5('ALL'::text) AS UUID) AS id, 'ALL'::text AS key, CAST(NULL AS UUID) AS area, CAST(NULL AS UUID) AS unit, CAST(NULL AS VARCHAR(40)) AS level, CAST(NULL AS VARCHAR(40)) AS profile, told.teams AS teams, CASE WHEN (NOT (EXISTS (SELECT by_area.basis
      FROM (SELECT counted.basis AS basis, sum(counted.hidden) FILTER (WHERE counted.whole = $21::INTEGER AND counted.hidden BETWEEN $22::INTEGER AND $23::INTEGER) AS left_over
        FROM (SELECT member.basis AS basis, member.area_code AS area_code, grouping(member.unit_id) AS whole, count(DISTINCT member.person_id) AS people, count(DISTINCT member.person_id) - (count(DISTINCT member.person_id) FILTER (WHERE member.size >= $24::INTEGER)) AS hidden
          FROM (SELECT f21.id AS area, coalesce(CAST(f21.code AS TEXT), '-'::text) AS area_code, f19.id AS team_id, mate.person_id AS person_id, f20.id AS unit_id, mate.size AS size, f21.basis AS basis
            FROM community_team AS f19 JOIN administrative_unit AS f20 ON f20.id = f19.unit_id LEFT OUTER JOIN (SELECT team_membership.team_id AS team_id, team_membership.person_id AS person_id, team_membership.profile AS profile, count(*) OVER (PARTITION BY team_membership.team_id) AS size
              FROM team_membership
              WHERE team_membership.joined_on <= CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) AND (team_membership.left_on IS NULL OR team_membership.left_on > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE))) AS mate ON mate.team_id = f19.id LEFT OUTER JOIN area_membership AS f21_tie ON f21_tie.unit_id = f20.id LEFT OUTER JOIN area AS f21 ON f21_tie.area_id = f21.id
            WHERE f19.status = 'ACTIVE'::text AND (f19.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED'))) AS member GROUP BY member.basis, member.area_code, ROLLUP(member.unit_id)) AS counted GROUP BY counted.basis, counted.area_code) AS by_area GROUP BY by_area.basis
      HAVING sum(by_area.left_over) FILTER (WHERE by_area.left_over BETWEEN $25::INTEGER AND $26::INTEGER) BETWEEN $27::INTEGER AND $28::INTEGER))) THEN told.people END AS people
    FROM (SELECT CASE WHEN NOT coalesce(sum(counted.hidden) FILTER (WHERE counted.whole = $29::INTEGER AND counted.hidden BETWEEN $30::INTEGER AND $31::INTEGER) BETWEEN $32::INTEGER AND $33::INTEGER, false) THEN nullif(greatest(max(counted.people) FILTER (WHERE counted.whole = $34::INTEGER), $35::INTEGER), $36::INTEGER) END AS people, max(counted.teams) FILTER (WHERE counted.whole = $34::INTEGER) AS teams
      FROM (SELECT grouping(member.unit_id) AS whole, count(DISTINCT member.person_id) AS people, count(DISTINCT member.person_id) - (count(DISTINCT member.person_id) FILTER (WHERE member.size >= $37::INTEGER)) AS hidden, count(DISTINCT member.team_id) AS teams
        FROM (SELECT f17.id AS team_id, mate.person_id AS person_id, f18.id AS unit_id, mate.size AS size
          FROM community_team AS f17 JOIN administrative_unit AS f18 ON f18.id = f17.unit_id LEFT OUTER JOIN (SELECT team_membership.team_id AS team_id, team_membership.person_id AS person_id, team_membership.profile AS profile, count(*) OVER (PARTITION BY team_membership.team_id) AS size
            FROM team_membership
            WHERE team_membership.joined_on <= CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) AND (team_membership.left_on IS NULL OR team_membership.left_on > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE))) AS mate ON mate.team_id = f17.id
          WHERE f17.status = 'ACTIVE'::text AND (f17.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED'))) AS member GROUP BY ROLLUP(member.unit_id)) AS counted) AS told) AS t6 ORDER BY t6.key ASC, t6.id ASC
   LIMIT 20
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.key AS "key",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.name_vi AS "nameVi") "$") END AS "area",
        p0.profile AS "profile",
        p0.people AS "people"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN area AS j1 ON j1.id = p0.area) AS g0) AS "composition",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g2.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p2.profile AS "profile",
        p2.people AS "people"
      ) "$")) AS o0
      FROM p2) AS g2) AS "profiles",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g3.o0, '[]'::json) AS "nodes") "$") AS anon_3
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        CASE WHEN (j4.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          j4.code AS "code",
          (SELECT CASE WHEN NOT coalesce(sum(counted.hidden) FILTER (WHERE counted.whole = $38::INTEGER AND counted.hidden BETWEEN $39::INTEGER AND $40::INTEGER) BETWEEN $41::INTEGER AND $42::INTEGER, false) THEN nullif(greatest(max(counted.people) FILTER (WHERE counted.whole = $43::INTEGER), $44::INTEGER), $45::INTEGER) END AS people
            FROM (SELECT grouping(member.unit_id) AS whole, count(DISTINCT member.person_id) AS people, count(DISTINCT member.person_id) - (count(DISTINCT member.person_id) FILTER (WHERE member.size >= $46::INTEGER)) AS hidden
              FROM (SELECT team_membership.person_id AS person_id, community_team.unit_id AS unit_id, count(*) OVER (PARTITION BY team_membership.team_id) AS size
                FROM team_membership JOIN community_team ON community_team.id = team_membership.team_id
                WHERE community_team.unit_id IN (SELECT area_membership.unit_id
                  FROM area_membership
                  WHERE area_membership.area_id = j4.id) AND community_team.status = 'ACTIVE' AND team_membership.joined_on <= CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) AND (team_membership.left_on IS NULL OR team_membership.left_on > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE))) AS member GROUP BY ROLLUP(member.unit_id)) AS counted) AS "teamMemberCount"
        ) "$") END AS "area",
        p3.teams AS "teams",
        p3.people AS "people"
      ) "$") ORDER BY p3._ord ASC) AS o0
      FROM p3 LEFT OUTER JOIN area AS j4 ON j4.id = p3.area) AS g3) AS "areas",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g5.o0, '[]'::json) AS "nodes") "$") AS anon_4
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p5.level AS "level",
        p5.teams AS "teams",
        p5.people AS "people"
      ) "$")) AS o0
      FROM p5) AS g5) AS "levels",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g6.o0, '[]'::json) AS "nodes") "$") AS anon_5
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p6.key AS "key",
        p6.teams AS "teams",
        p6.people AS "people"
      ) "$")) AS o0
      FROM p6) AS g6) AS "all"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
