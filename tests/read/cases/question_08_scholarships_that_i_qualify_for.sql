WITH w6 AS MATERIALIZED (
  SELECT found.unit_id
  FROM (SELECT f2.id AS unit_id, -1.0 AS place, f2.code AS code
    FROM administrative_unit AS f2
    WHERE f2.code = $1::VARCHAR AND f2.valid_to IS NULL UNION ALL SELECT f5.id, CASE WHEN (f4.share = 'WHOLE'::text) THEN 0.0 WHEN f4.main THEN 1.0 ELSE 2.0 END AS anon_1, f5.code
    FROM administrative_unit AS f3 JOIN unit_succession AS f4 ON f4.predecessor_id = f3.id JOIN administrative_unit AS f5 ON f5.id = f4.successor_id
    WHERE f3.valid_to IS NOT NULL AND f5.valid_to IS NULL AND f3.code = $1::VARCHAR) AS found ORDER BY found.place, found.code
   LIMIT 1
), p0 AS (
  SELECT t0.kind AS kind, t0.code AS code, t0.closes_at AS closes_at, t0.amount AS amount, t0.period AS period, t0.service_obligation_months AS service_obligation_months
  FROM (SELECT t0.id AS key, coalesce(t0.closes_at, 'infinity'::timestamptz) AS k0, t0.id AS k1
    FROM opportunity AS t0
    WHERE t0.kind = $2::VARCHAR AND (t0.audiences = '{}'::text[] OR (t0.audiences && $3::TEXT[])) AND (coalesce((SELECT bool_or(coalesce(eligible.unit_id = ANY (CAST((SELECT array_cat(array_agg(f1.id), array_agg(f1.province_id)) AS array_cat_1
        FROM administrative_unit AS f1
        WHERE f1.id = (SELECT w6.unit_id
          FROM w6)) AS UUID[])), false)) AS bool_or_1
      FROM opportunity_unit AS eligible
      WHERE eligible.opportunity_id = t0.id), true) OR CAST((SELECT array_cat(array_agg(f1.id), array_agg(f1.province_id)) AS array_cat_1
      FROM administrative_unit AS f1
      WHERE f1.id = (SELECT w6.unit_id
        FROM w6)) AS UUID[]) IS NULL) AND NOT (EXISTS (SELECT 1
      FROM opportunity_skill
      WHERE opportunity_skill.opportunity_id = t0.id AND opportunity_skill.role = 'REQUIRED'::text AND opportunity_skill.level > coalesce(CAST('{}'::jsonb ->> CAST(opportunity_skill.skill_id AS TEXT) AS INTEGER), 0))) AND (t0.field_of_study IS NULL OR starts_with($4::VARCHAR, t0.field_of_study) OR starts_with(t0.field_of_study, $4::VARCHAR)) AND true AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
     LIMIT 20) AS w0 JOIN opportunity AS t0 ON t0.id = w0.key ORDER BY w0.k0 ASC, w0.k1 ASC
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_2
    FROM (SELECT json_agg(CASE WHEN (p0.kind = 'COURSE'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.closes_at AS "closesAt"
      ) "$") WHEN (p0.kind = 'INTERNSHIP'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.closes_at AS "closesAt"
      ) "$") WHEN (p0.kind = 'SCHOLARSHIP'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.closes_at AS "closesAt",
        p0.amount AS "amount",
        p0.period AS "period",
        p0.service_obligation_months AS "serviceObligationMonths"
      ) "$") WHEN (p0.kind = 'EXPERT_ASSIGNMENT'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.closes_at AS "closesAt"
      ) "$") WHEN (p0.kind = 'PILOT_CALL'::text) THEN (SELECT "$" FROM (SELECT
        p0.code AS "code",
        p0.closes_at AS "closesAt"
      ) "$") END) AS o0
      FROM p0) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
