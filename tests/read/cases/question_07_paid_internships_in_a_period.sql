WITH w9 AS MATERIALIZED (
  SELECT found.unit_id
  FROM (SELECT f5.id AS unit_id, -1.0 AS place, f5.code AS code
    FROM administrative_unit AS f5
    WHERE f5.code = $1::VARCHAR AND f5.valid_to IS NULL UNION ALL SELECT f8.id, CASE WHEN (f7.share = 'WHOLE'::text) THEN 0.0 WHEN f7.main THEN 1.0 ELSE 2.0 END AS anon_1, f8.code
    FROM administrative_unit AS f6 JOIN unit_succession AS f7 ON f7.predecessor_id = f6.id JOIN administrative_unit AS f8 ON f8.id = f7.successor_id
    WHERE f6.valid_to IS NOT NULL AND f8.valid_to IS NULL AND f6.code = $1::VARCHAR) AS found ORDER BY found.place, found.code
   LIMIT 1
), p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.title_vi AS title_vi, t0.kind AS kind, t0.code AS code, t0.unit_id AS unit_id, t0.starts_on AS starts_on, t0.ends_on AS ends_on, t0.host_organisation_id AS host_organisation_id, t0.host_unit_id AS host_unit_id, t0.stipend AS stipend, t0.credit_bearing AS credit_bearing
    FROM (SELECT t0.id AS key, coalesce(t0.closes_at, 'infinity'::timestamptz) AS k0, t0.id AS k1
      FROM opportunity AS t0
      WHERE t0.kind = $2::VARCHAR AND (t0.audiences && $3::TEXT[]) AND coalesce(t0.stipend, t0.amount, t0.fee, 0) > 0 AND t0.starts_on >= $4::DATE AND t0.starts_on <= $5::DATE AND t0.unit_id = ANY (array((SELECT f4.id
        FROM administrative_unit AS f4
        WHERE f4.id = (SELECT w9.unit_id
          FROM w9) OR f4.province_id = (SELECT w9.unit_id
          FROM w9) UNION ALL SELECT area_membership.unit_id
        FROM area_membership JOIN area AS f10 ON area_membership.area_id = f10.id
        WHERE f10.basis = 'FORMER_DISTRICT'::text AND f10.code IN ($6::VARCHAR, 'D-'::text || $6::VARCHAR)))) AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
       LIMIT 20) AS w0 JOIN opportunity AS t0 ON t0.id = w0.key ORDER BY w0.k0 ASC, w0.k1 ASC) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg(CASE WHEN (p0.kind = 'COURSE'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.title_vi AS "titleVi",
        p0.starts_on AS "startsOn",
        p0.ends_on AS "endsOn",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.name_vi AS "nameVi") "$") END AS "unit"
      ) "$") WHEN (p0.kind = 'INTERNSHIP'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.title_vi AS "titleVi",
        p0.starts_on AS "startsOn",
        p0.ends_on AS "endsOn",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.name_vi AS "nameVi") "$") END AS "unit",
        p0.stipend AS "stipend",
        p0.credit_bearing AS "creditBearing",
        CASE WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j2.name_vi AS "nameVi") "$") WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j3.full_name_vi AS "fullNameVi") "$") END AS "host"
      ) "$") WHEN (p0.kind = 'SCHOLARSHIP'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.title_vi AS "titleVi",
        p0.starts_on AS "startsOn",
        p0.ends_on AS "endsOn",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.name_vi AS "nameVi") "$") END AS "unit"
      ) "$") WHEN (p0.kind = 'EXPERT_ASSIGNMENT'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.title_vi AS "titleVi",
        p0.starts_on AS "startsOn",
        p0.ends_on AS "endsOn",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.name_vi AS "nameVi") "$") END AS "unit"
      ) "$") WHEN (p0.kind = 'PILOT_CALL'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.title_vi AS "titleVi",
        p0.starts_on AS "startsOn",
        p0.ends_on AS "endsOn",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j1.name_vi AS "nameVi") "$") END AS "unit"
      ) "$") END ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.unit_id LEFT OUTER JOIN organisation AS j2 ON j2.id = p0.host_organisation_id LEFT OUTER JOIN administrative_unit AS j3 ON j3.id = p0.host_unit_id) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
