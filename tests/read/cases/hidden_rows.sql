WITH p0 AS (
  SELECT t0.id AS id
  FROM community_team AS t0
  WHERE t0.code = $1::VARCHAR AND (t0.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED'))
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.id AS id
      FROM team_membership AS t1
      WHERE false ORDER BY t1.joined_on ASC, t1.id ASC
       LIMIT 2) AS i1) AS l1 ON true
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      nullif(greatest((SELECT count(*) AS count_1
        FROM team_membership
        WHERE team_membership.team_id = p0.id AND team_membership.joined_on <= CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) AND (team_membership.left_on IS NULL OR team_membership.left_on > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE))), $2::INTEGER), $3::INTEGER) AS "memberCount",
      (SELECT "$" FROM (SELECT
        coalesce(g1.o0, '[]'::json) AS "nodes",
        (SELECT (SELECT "$" FROM (SELECT least(c1.n, 1000) AS "value") "$") AS anon_2
          FROM (SELECT count(*) AS n
            FROM (SELECT 1
              FROM team_membership AS t1
              WHERE false
               LIMIT 1001) AS s1) AS c1) AS "totalCount"
      ) "$") AS "members"
    ) "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT 'team_membership_'::text || p1.id AS "id") "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
      FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS "communityTeam",
  (SELECT "$" FROM (SELECT
    (SELECT (SELECT "$" FROM (SELECT least(c2.n, 1000) AS "value") "$") AS anon_3
      FROM (SELECT count(*) AS n
        FROM (SELECT 1
          FROM organisation AS t2
          WHERE EXISTS (SELECT 1
            FROM person AS f3
            WHERE false)
           LIMIT 1001) AS s2) AS c2) AS "totalCount"
  ) "$") AS "organisations"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END) AS TEXT) AS missing
