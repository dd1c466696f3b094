WITH p0 AS (
  SELECT t0.created_at AS created_at, t0.updated_at AS updated_at, t0.version AS version
  FROM area AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS (
  SELECT t1.opens_at AS opens_at, t1.closes_at AS closes_at, t1.starts_on AS starts_on
  FROM opportunity AS t1
  WHERE t1.code = $2::VARCHAR AND (t1.status IN ('PUBLISHED', 'CLOSED'))
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      p0.created_at AS "createdAt",
      p0.updated_at AS "updatedAt",
      p0.version AS "version"
    ) "$") AS anon_1
    FROM p0) AS "area",
  (SELECT (SELECT "$" FROM (SELECT
      p1.opens_at AS "opensAt",
      p1.closes_at AS "closesAt",
      p1.starts_on AS "startsOn"
    ) "$") AS anon_2
    FROM p1) AS "opportunity"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END, CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p1))) THEN '1'::text END) AS TEXT) AS missing
