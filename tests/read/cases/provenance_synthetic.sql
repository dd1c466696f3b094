WITH p0 AS (
  SELECT t0.code AS code, t0.provenance_status AS provenance_status, t0.provenance_source AS provenance_source, t0.provenance_url AS provenance_url, t0.retrieved_on AS retrieved_on
  FROM opportunity AS t0
  WHERE t0.status IN ('PUBLISHED', 'CLOSED') ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
   LIMIT 2
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        (SELECT "$" FROM (SELECT
          p0.provenance_status AS "status",
          p0.provenance_source AS "source",
          p0.provenance_url AS "sourceUrl",
          p0.retrieved_on AS "retrievedOn"
        ) "$") AS "provenance"
      ) "$")) AS o0
      FROM p0) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
