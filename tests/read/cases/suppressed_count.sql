WITH p0 AS (
  SELECT t0.id AS id, t0.code AS code
  FROM community_team AS t0
  WHERE t0.code = ANY ($1::TEXT[]) AND (t0.status IN ('ACTIVE', 'INACTIVE', 'DISSOLVED')) ORDER BY t0.name_sort ASC, t0.id ASC
   LIMIT 20
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        nullif(greatest((SELECT count(*) AS count_1
          FROM team_membership
          WHERE team_membership.team_id = p0.id AND team_membership.joined_on <= CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) AND (team_membership.left_on IS NULL OR team_membership.left_on > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE))), $2::INTEGER), $3::INTEGER) AS "memberCount"
      ) "$")) AS o0
      FROM p0) AS g0) AS "communityTeams"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
