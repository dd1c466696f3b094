WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord, count(*) OVER () AS _n
  FROM (SELECT t0.code AS code
    FROM opportunity AS t0
    WHERE t0.kind = ANY ($1::TEXT[]) AND (t0.audiences && $2::TEXT[]) AND t0.status = 'PUBLISHED'::text AND coalesce(t0.opens_at, '-infinity'::timestamptz) <= $3::TIMESTAMP WITH TIME ZONE AND coalesce(t0.closes_at, 'infinity'::timestamptz) > $3::TIMESTAMP WITH TIME ZONE AND (NOT (EXISTS (SELECT 1
      FROM opportunity_unit
      WHERE opportunity_unit.opportunity_id = t0.id)) OR (EXISTS (SELECT 1
      FROM opportunity_unit JOIN administrative_unit AS f1 ON opportunity_unit.unit_id IN (f1.id, f1.province_id)
      WHERE opportunity_unit.opportunity_id = t0.id AND f1.code = $4::VARCHAR AND f1.valid_to IS NULL))) AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
     LIMIT 3) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT p0.code AS "code") "$") ORDER BY p0._ord ASC) AS o0
      FROM p0) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
